//! The same answers as an implementation that looks at every event for every value.

use proptest::prelude::*;

use crate::data::*;
use crate::query::fixture::{a_filter, a_record};
use crate::query::{Collection, Facet, Filter, Query, SUBJECTS};

/// Whether an event passes, straight from the rules.
fn passes(record: &Record<'_>, event: &Event<'_>, filter: &Filter) -> bool {
    let any = |facet: Facet, own: &[u32]| {
        let chosen = filter.chosen(facet);
        chosen.is_empty() || own.iter().any(|value| chosen.contains(value))
    };
    let (first, last) = (event.when.start.year, event.when.end.unwrap_or(event.when.start).year);
    let topics: Vec<u32> = event.topics.iter().map(|topic| topic.0).collect();
    let people: Vec<u32> = event.people.iter().map(|appearance| appearance.person.0).collect();
    filter.from.is_none_or(|from| last >= from)
        && filter.to.is_none_or(|to| first <= to)
        && any(Facet::Topic, &topics)
        && any(Facet::Kind, &[event.kind as u32])
        && any(Facet::Focus, &[event.focus as u32])
        && any(Facet::Series, &event.series.iter().map(|series| series.0).collect::<Vec<_>>())
        && any(Facet::Person, &people)
        && any(Facet::Organisation, &bodies(event))
        && has_part(event, filter)
        && Query::new(&filter.text).is_none_or(|query| query.matches(&texts(record, event)))
}

fn bodies(event: &Event<'_>) -> Vec<u32> {
    let mut bodies: Vec<u32> = event.people.iter().filter_map(|appearance| appearance.organisation).map(|id| id.0).collect();
    for party in &event.parties {
        bodies.extend(party.via.map(|id| id.0));
        if let Who::Organisation(id) = party.who {
            bodies.push(id.0);
        }
    }
    bodies
}

fn has_part(event: &Event<'_>, filter: &Filter) -> bool {
    let countries = filter.chosen(Facet::Country);
    let (basis, attendance) = (filter.chosen(Facet::Basis), filter.chosen(Facet::Attendance));
    let only_widened = basis.contains(&0) && basis.contains(&1);
    if countries.is_empty() && attendance.is_empty() && (basis.is_empty() || only_widened) {
        return true;
    }
    let default = [0, 1];
    let basis = if basis.is_empty() { &default[..] } else { basis };
    let is_asked = |country: Option<CountryId>| countries.is_empty() || country.is_some_and(|id| countries.contains(&id.0));
    let party = event.parties.iter().any(|party| {
        let country = match party.who {
            Who::Country(id) => Some(id),
            Who::Organisation(_) => None,
        };
        is_asked(country)
            && basis.contains(&(party.basis as u32))
            && (attendance.is_empty() || attendance.contains(&(party.attendance as u32)))
    });
    party || basis.contains(&SUBJECTS) && event.subjects.iter().any(|&country| is_asked(Some(country)))
}

fn texts<'t>(record: &'t Record<'_>, event: &'t Event<'_>) -> Vec<&'t str> {
    let mut texts = vec![event.title, event.summary];
    let parties = event.parties.iter().filter_map(|party| match party.who {
        Who::Country(id) => Some(id),
        Who::Organisation(_) => None,
    });
    texts.extend(parties.chain(event.subjects.iter().copied()).filter_map(|id| record.country(id)).map(|row| row.name));
    for id in bodies(event) {
        texts.extend(record.organisation(OrganisationId(id)).iter().flat_map(|body| [body.name, body.other_name]));
    }
    texts.extend(event.people.iter().filter_map(|appearance| record.person(appearance.person)).map(|person| person.name.get()));
    texts.extend(event.topics.iter().filter_map(|&id| record.topic(id)).map(|topic| topic.label));
    texts.extend(event.series.and_then(|id| record.series_of(id)).map(|series| series.name));
    texts
}

fn slow(record: &Record<'_>, filter: &Filter) -> Vec<EventId> {
    let events = record.events.iter().enumerate();
    events.filter(|(_, event)| passes(record, event, filter)).map(|(at, _)| EventId::at(at)).collect()
}

proptest! {
    #[test]
    fn selects_and_counts_as_the_rules_say(record in a_record(90), filter in a_filter(true)) {
        let collection = Collection::new(record.clone());
        let selection = collection.select(&filter);
        prop_assert_eq!(&selection.events, &slow(&record, &filter));
        prop_assert_eq!(selection.bits.count() as usize, selection.len());
        for facet in Facet::ALL {
            prop_assert_eq!(selection.counts(facet).len(), facet.size(&record));
            for (value, count) in (0..).zip(selection.counts(facet)) {
                let mut only = filter.clone();
                only.set(facet, vec![value]);
                prop_assert_eq!(*count as usize, slow(&record, &only).len(), "{:?} {}", facet, value);
                let mut alone = Filter::default();
                alone.set(facet, vec![value]);
                prop_assert_eq!(collection.totals(facet)[value as usize] as usize, slow(&record, &alone).len());
            }
        }
    }

    #[test]
    fn a_second_value_never_takes_an_event_away(record in a_record(40), filter in a_filter(false), facet in 0..Facet::COUNT, value in 0_u32..6) {
        let facet = Facet::ALL[facet];
        prop_assume!(!filter.chosen(facet).is_empty());
        let collection = Collection::new(record);
        let before = collection.select(&filter);
        let mut wider = filter;
        if !wider.has(facet, value) {
            wider.toggle(facet, value);
        }
        let after = collection.select(&wider);
        prop_assert!(before.events.iter().all(|&event| after.contains(event)));
        prop_assert_eq!(before.counts(facet), after.counts(facet));
    }
}
