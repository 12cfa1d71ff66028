//! How the cost of a question grows: with the words of a set, not with events times values.

use crate::data::*;
use crate::query::bits::tests::SPENT;
use crate::query::fixture::{COUNTRIES, day, event, party, record};
use crate::query::{Collection, Facet, Filter};

/// Events that have many values each, some frequent and some rare.
fn large(length: u16) -> Collection<'static> {
    let events = (0..length).map(|at| {
        let number = u32::from(at);
        let one = |country: u32, basis| party(Who::Country(CountryId(country)), basis, Attendance::ALL[number as usize % 3]);
        let mut parties = vec![one(0, Basis::Named), one(number % 5, Basis::Delegate), one(number % 7 % 6, Basis::Membership)];
        if number.is_multiple_of(1_000) {
            parties.push(party(Who::Organisation(OrganisationId(0)), Basis::Named, Attendance::TookPart));
        }
        Event {
            kind: EventKind::ALL[number as usize % 10],
            when: When { start: day("2021"), end: None, certainty: Certainty::Stated },
            topics: vec![TopicId(number % 3)],
            people: vec![],
            parties,
            ..event()
        }
    });
    Collection::new(record(events.collect()))
}

fn cost(collection: &Collection<'_>, filter: &Filter) -> usize {
    SPENT.with(|spent| spent.set(0));
    let selection = collection.select(filter);
    assert!(!selection.is_empty());
    SPENT.with(std::cell::Cell::get)
}

#[test]
fn counts_cost_words_not_events() {
    let mut filter = Filter::default();
    filter.set(Facet::Topic, vec![0, 1]);
    filter.set(Facet::Kind, vec![0, 1, 2]);
    filter.set(Facet::Country, vec![0, 1]);
    filter.set(Facet::Basis, vec![0, 2]);
    filter.set(Facet::Attendance, vec![0, 1]);
    let half = large(50_000);
    let mut record = half.record.clone();
    record.events.extend(half.record.events.iter().cloned());
    let full = Collection::new(record);
    let (whole, words) = (100_000, 100_000_usize.div_ceil(64));
    assert_eq!(full.record.events.len(), whole);
    let values: usize = Facet::ALL.iter().map(|facet| facet.size(&full.record)).sum();
    let (first, second) = (cost(&half, &filter), cost(&full, &filter));
    assert!(second <= first * 2 + values * 16, "{first} operations became {second}");
    // Each country has ten kinds of participation at the most; the other values have one set.
    let sets = values + 10 * (COUNTRIES.len() + 4 + 3);
    assert!(second <= sets * 2 * words, "{second} operations for {sets} sets of {words} words");
    assert!(second < whole * values / 16, "{second} operations for {whole} events and {values} values");
}
