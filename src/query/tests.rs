//! What filters mean, told by examples; `brute` tells the same by random records and a second, slow implementation.

mod brute;
mod growth;
#[cfg(feature = "own")]
mod typing;

use super::fixture::{country, event, id, party, record, when};
use super::{Collection, Facet, Filter, SUBJECTS};
use crate::data::*;

use Attendance::{Expected, Invited, TookPart};
use Basis::{Delegate, Membership, Named};

fn filter(choices: &[(Facet, &[u32])]) -> Filter {
    let mut filter = Filter::default();
    for (facet, values) in choices {
        filter.set(*facet, values.to_vec());
    }
    filter
}

fn found(collection: &Collection<'_>, filter: &Filter) -> Vec<u32> {
    collection.select(filter).events.into_iter().map(|event| event.0).collect()
}

const KR: u32 = 0;
const US: u32 = 1;
const PL: u32 = 2;
const KP: u32 = 3;
const CH: u32 = 4;

/// 0: KR named, US delegate, PL by membership, about KP · 1: KR expected, US invited by membership of the EU,
/// PL named and took part · 2: only the EU, named · 3: nobody.
fn four() -> Collection<'static> {
    let day = |day| when(day, None);
    Collection::new(record(vec![
        Event {
            when: day("2017"),
            parties: vec![
                country("KR", Named, TookPart),
                country("US", Delegate, TookPart),
                Party { via: Some(OrganisationId(1)), ..country("PL", Membership, TookPart) },
            ],
            subjects: vec![id("KP")],
            topics: vec![TopicId(0)],
            kind: EventKind::Forum,
            ..event()
        },
        Event {
            when: day("2018"),
            parties: vec![
                country("KR", Named, Expected),
                Party { via: Some(OrganisationId(0)), ..country("US", Membership, Invited) },
                country("PL", Named, TookPart),
            ],
            topics: vec![TopicId(0), TopicId(1)],
            kind: EventKind::Summit,
            ..event()
        },
        Event {
            when: day("2019"),
            parties: vec![party(Who::Organisation(OrganisationId(0)), Named, TookPart)],
            topics: vec![TopicId(1)],
            kind: EventKind::Forum,
            ..event()
        },
        Event {
            when: When { end: Some(Day { year: 2021, month: 1, day: 2 }), ..when("2020-12-30", None) },
            topics: vec![TopicId(2)],
            people: vec![Appearance { person: PersonId(1), organisation: Some(OrganisationId(2)), country: None }],
            kind: EventKind::Forum,
            ..event()
        },
    ]))
}

#[test]
fn values_of_a_facet_widen_and_facets_narrow() {
    let all = four();
    for (choices, events) in [
        (&[][..], &[0, 1, 2, 3][..]),
        (&[(Facet::Topic, &[0][..])], &[0, 1]),
        (&[(Facet::Topic, &[0, 1])], &[0, 1, 2]),
        (&[(Facet::Topic, &[0, 1]), (Facet::Kind, &[0])], &[0, 2]),
        (&[(Facet::Topic, &[99])], &[]),
        (&[(Facet::Person, &[1])], &[3]),
        (&[(Facet::Organisation, &[0])], &[1, 2]),
        (&[(Facet::Organisation, &[1, 2])], &[0, 3]),
    ] {
        assert_eq!(found(&all, &filter(choices)), events, "{choices:?}");
    }
}

#[test]
fn country_basis_and_attendance_hold_within_one_participation() {
    let all = four();
    let (country, basis, attendance) = (Facet::Country, Facet::Basis, Facet::Attendance);
    for (choices, events) in [
        (&[(country, &[KR][..])][..], &[0, 1][..]),
        (&[(country, &[US])], &[0]), // membership is no ground unless it is asked for
        (&[(country, &[US]), (basis, &[2])], &[1]),
        (&[(country, &[US]), (basis, &[1, 2])], &[0, 1]),
        (&[(country, &[PL])], &[1]),
        (&[(country, &[KP])], &[]), // being talked about is not taking part
        (&[(country, &[KP]), (basis, &[SUBJECTS])], &[0]),
        (&[(country, &[KP]), (basis, &[SUBJECTS]), (attendance, &[1])], &[0]),
        (&[(country, &[KR]), (attendance, &[0])], &[0]), // at 1 somebody took part, but not this country
        (&[(country, &[KR]), (attendance, &[1])], &[1]),
        (&[(country, &[KR, PL]), (attendance, &[0])], &[0, 1]),
        (&[(country, &[US]), (basis, &[1]), (attendance, &[2])], &[]), // a delegate at 0, invited at 1
        (&[(country, &[CH])], &[]),
        (&[(country, &[6])], &[]), // not everyone, though it is the next row
        (&[(basis, &[0])], &[0, 1, 2]),
        (&[(basis, &[2])], &[0, 1]),
        (&[(attendance, &[0])], &[0, 1, 2]),
        (&[(attendance, &[2])], &[]),
    ] {
        assert_eq!(found(&all, &filter(choices)), events, "{choices:?}");
    }
}

#[test]
fn a_facet_is_blind_to_its_own_choice() {
    let all = four();
    let selection = all.select(&filter(&[(Facet::Topic, &[0]), (Facet::Country, &[KR])]));
    assert_eq!(selection.counts(Facet::Topic), [2, 1, 0]);
    assert_eq!(selection.counts(Facet::Country), [2, 1, 1, 0, 0, 0]);
    assert_eq!(selection.counts(Facet::Basis), [2, 0, 0, 0]);
    assert_eq!(selection.counts(Facet::Attendance), [1, 1, 0]);
    assert_eq!(selection.count(Facet::Kind, 0), 1);
    assert_eq!(selection.count(Facet::Kind, u32::MAX), 0);
    assert_eq!((selection.len(), selection.contains(EventId(1)), selection.contains(EventId(2))), (2, true, false));
}

#[test]
fn totals_know_no_filter() {
    let all = four();
    assert_eq!(all.totals(Facet::Country), [2, 1, 1, 0, 0, 0]);
    assert_eq!(all.totals(Facet::Basis), [3, 1, 2, 1]);
    assert_eq!(all.totals(Facet::Organisation), [2, 1, 1, 0]);
    assert_eq!(all.years(), (2017, 2021));
    assert_eq!(all.countries_that_took_part(), 3);
    assert_eq!(all.events_of(id("KP")), [EventId(0)]);
    assert_eq!(all.events_of(id("PL")), [EventId(0), EventId(1)]);
    assert_eq!(all.events_of(CountryId(99)), []);
}

#[test]
fn years_touch_and_turn_around() {
    let all = four();
    for (from, to, events) in [
        (Some(2018), None, &[1, 2, 3][..]),
        (None, Some(2018), &[0, 1]),
        (Some(2021), Some(2021), &[3]),
        (Some(2019), Some(2018), &[1, 2]),
        (Some(2022), None, &[]),
        (None, Some(0), &[]),
    ] {
        let mut filter = Filter::default();
        (filter.from, filter.to) = (from, to);
        assert_eq!(found(&all, &filter), events, "{from:?} {to:?}");
    }
}

#[test]
fn text_is_found_in_names_and_in_details_when_they_are_there() {
    let all = four();
    let find = |all: &Collection<'_>, text: &str| {
        let mut filter = Filter::default();
        text.clone_into(&mut filter.text);
        found(all, &filter)
    };
    for (text, events) in [
        ("", &[0, 1, 2, 3][..]),
        (" ·", &[0, 1, 2, 3]),
        ("kr", &[0, 1]),
        ("KP", &[0]),
        ("us", &[0, 1]),     // found by name on any ground: a reader sees it on the card
        ("kr who", &[]),     // each at another event
        ("kr health", &[1]), // a country and a topic
        ("기구", &[0, 1, 2, 3]),
        ("lee", &[3]),
    ] {
        assert_eq!(find(&all, text), events, "{text}");
    }
    assert_eq!(find(&all, "선언문"), [0; 0]);
    assert!(!all.add_texts(vec![vec![]]), "one event's texts for four events");
    assert!(all.add_texts(vec![vec![], vec!["공동 선언문을 냈다".to_owned()], vec![], vec![]]));
    assert_eq!(find(&all, "선언문"), [1]);
    assert_eq!(find(&all, "health 선언문"), [1]);
}

#[test]
fn an_empty_record_has_nothing_to_say() {
    let none = Collection::new(record(vec![]));
    let selection = none.select(&filter(&[(Facet::Country, &[KR])]));
    assert!(selection.is_empty());
    assert_eq!(selection.counts(Facet::Country), [0; 6]);
    assert_eq!(none.years(), (2021, 2021));
}

#[test]
fn codes_of_values_lead_back() {
    let record = record(vec![]);
    for facet in Facet::ALL {
        assert_eq!(Facet::from_parameter(facet.parameter()), Some(facet));
        for value in 0..u32::try_from(facet.size(&record)).unwrap() {
            assert_eq!(facet.value_from_code(&record, facet.value_code(&record, value)), Some(value));
        }
        assert_eq!(facet.value_code(&record, 99), "");
        assert_eq!(facet.value_from_code(&record, ""), None);
    }
    assert_eq!(Facet::Country.value_from_code(&record, "kr"), Some(KR));
    assert_eq!(Facet::Topic.value_from_code(&record, "CYBER"), None);
    assert_eq!(Facet::Basis.value_from_code(&record, "subjects"), Some(SUBJECTS));
}
