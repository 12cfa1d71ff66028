//! Lights, told by examples and against a slow count.

use proptest::prelude::*;

use super::*;
use crate::query::fixture::{a_filter, a_record, country, event, id, record};
use crate::query::{Facet, Filter};

use Attendance::{Expected, Invited, TookPart};
use Basis::{Delegate, Membership, Named};

fn some() -> Collection<'static> {
    let count =
        |value, stage| Count { of: CountOf::Countries, value, qualifier: crate::data::Qualifier::About, some_more: false, stage };
    let mut forum = event();
    forum.parties = vec![
        country("KR", Named, TookPart),
        country("KR", Delegate, TookPart),
        country("US", Delegate, TookPart),
        country("PL", Membership, TookPart),
        country("CH", Named, Expected),
        country("VA", Named, Invited),
    ];
    forum.subjects = vec![id("KP")];
    forum.counts = vec![count(30, Stage::Expected), count(50, Stage::Attended)];
    let mut second = event();
    second.parties = vec![country("US", Named, TookPart), country("PL", Delegate, Expected)];
    second.counts = vec![count(57, Stage::Total), Count { of: CountOf::People, ..count(90, Stage::Attended) }];
    let mut third = event();
    third.parties = vec![country("US", Named, TookPart), country("PL", Delegate, Expected)];
    third.counts = vec![count(20, Stage::Expected)];
    Collection::new(record(vec![forum, second, third, event()]))
}

#[test]
fn a_light_has_the_strongest_ground_and_each_number() {
    let all = some();
    let selection = all.select(&Filter::default());
    let light = |code, took_part, ground, expected, invited, subject| Light {
        country: id(code),
        took_part,
        ground,
        expected,
        invited,
        subject,
    };
    let poland = |took_part, ground| light("PL", took_part, ground, 2, 0, 0);
    let rest = [light("KP", 0, None, 0, 0, 1), light("CH", 0, None, 1, 0, 0), light("VA", 0, None, 0, 1, 0)];
    let mut expected = vec![light("KR", 1, Some(Named), 0, 0, 0), light("US", 3, Some(Named), 0, 0, 0), poland(0, None)];
    expected.extend(rest);
    assert_eq!(lights(&all, &selection, false), expected);
    expected[2] = poland(1, Some(Membership));
    assert_eq!(lights(&all, &selection, true), expected);

    let mut forums = Filter::default();
    forums.set(Facet::Country, vec![id("KR").0]);
    assert_eq!(lights(&all, &all.select(&forums), false)[1], light("US", 1, Some(Delegate), 0, 0, 0));
}

#[test]
fn shades_are_one_by_one_and_then_by_a_factor() {
    for (most, expected) in [
        (0, &[][..]),
        (1, &[(1, 1)]),
        (3, &[(1, 1), (2, 2), (3, 3)]),
        (5, &[(1, 1), (2, 2), (3, 3), (4, 4), (5, 5)]),
        (6, &[(1, 1), (2, 2), (3, 3), (4, 4), (5, 6)]),
        (12, &[(1, 1), (2, 2), (3, 4), (5, 7), (8, 12)]),
        (45, &[(1, 2), (3, 4), (5, 9), (10, 21), (22, 45)]),
        (100_000, &[(1, 10), (11, 100), (101, 1_000), (1_001, 10_000), (10_001, 100_000)]),
    ] {
        assert_eq!(breaks(most), expected, "{most}");
    }
    assert_eq!((step(0, 9), step(9, 9), step(10, 9), step(1, 0)), (0, 5, 5, 1));
}

#[test]
fn named_countries_are_compared_with_those_that_the_number_counts() {
    let all = some();
    let named = |event| named_of_counted(&all, EventId(event)).map(|(named, count)| (named, count.value));
    assert_eq!(named(0), Some((2, 50)));
    assert_eq!(named(1), Some((2, 57)));
    assert_eq!(named(2), Some((2, 20)));
    assert_eq!(named(3), None);
    assert_eq!(named(99), None);
}

proptest! {
    #[test]
    fn every_count_has_a_shade_and_every_shade_a_count(most in prop_oneof![1_u32..2000, 1_u32..]) {
        let breaks = breaks(most);
        prop_assert_eq!(breaks.len(), usize::from(shades(most)));
        let mut next = 1;
        for (&(least, last), shade) in breaks.iter().zip(1..) {
            prop_assert_eq!(least, next);
            prop_assert!(last >= least);
            prop_assert_eq!((step(least, most), step(last, most)), (shade, shade));
            next = last.saturating_add(1);
        }
        prop_assert_eq!(breaks.last().map(|last| last.1), Some(most));
    }

    #[test]
    fn numbers_are_those_of_a_slow_count(record in a_record(40), filter in a_filter(false), membership: bool) {
        let all = Collection::new(record);
        let selection = all.select(&filter);
        let lights = lights(&all, &selection, membership);
        for (country, _) in (0..).zip(&all.record.countries) {
            let country = CountryId(country);
            let slow = |attendance| {
                let parties = selection.events.iter().filter_map(|&event| all.record.event(event)).map(|event| {
                    event.parties.iter().filter(|party| {
                        party.who == Who::Country(country) && party.attendance == attendance && (membership || party.basis != Membership)
                    })
                });
                let bases: Vec<_> = parties.filter_map(|parties| parties.map(|party| party.basis).min()).collect();
                (u32::try_from(bases.len()).unwrap(), bases.into_iter().min())
            };
            let subject = selection.events.iter().filter(|&&event| all.record.event(event).unwrap().subjects.contains(&country)).count();
            let ((took_part, ground), subject) = (slow(TookPart), u32::try_from(subject).unwrap());
            let expected = Light { country, took_part, ground, expected: slow(Expected).0, invited: slow(Invited).0, subject };
            let light = lights.iter().find(|light| light.country == country).copied();
            prop_assert_eq!(light, Some(expected).filter(|light| light.took_part + light.expected + light.invited + light.subject > 0));
        }
    }
}
