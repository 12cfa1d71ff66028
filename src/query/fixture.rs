//! Records for tests: an empty one, and random small ones. Not compiled into the program.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Facet, Filter};
use crate::data::*;

pub const COUNTRIES: [&str; 6] = ["KR", "US", "PL", "KP", "CH", "VA"];
const TITLES: [&str; 4] = ["사이버안보 포럼", "보건 회의", "AI summit", "국방 대화"];

pub fn day(text: &str) -> Day {
    Day::parse(text).expect(text)
}

/// A record of these events, with six countries, four organisations, three people, three topics, two series.
pub fn record(mut events: Vec<Event<'static>>) -> Record<'static> {
    events.sort_by_key(|event| event.when.start);
    let country = |code| Country { code, name: code, other_name: "", aliases: Vec::new(), anchor: None };
    let body =
        |id| Organisation { id, name: id, other_name: "기구", abbreviation: None, kind: OrganisationKind::International };
    Record {
        lang: Lang::Ko,
        title: "",
        description: "",
        updated: day("2021-11-21"),
        steps: 8,
        terms: Vec::new(),
        topics: ["cyber", "health", "ai"].map(|id| Topic { id, label: id }).into(),
        organisations: ["eu", "osce", "who", "a, b&c"].map(body).into(),
        people: ["kim", "lee", "o"].map(|id| Person { id: Late::new(id), name: Late::new(id), other_name: Late::new("") }).into(),
        series: ["forum", "세계"].map(|id| Series { id, name: id }).into(),
        countries: COUNTRIES.map(country).into(),
        events,
        by_id: ById::default(),
    }
}

/// A forum of 2021 with no one there.
pub fn event() -> Event<'static> {
    Event {
        id: "event",
        series: None,
        focus: Focus::Main,
        status: Status::Held,
        kind: EventKind::Forum,
        title: "",
        summary: "",
        terms: Vec::new(),
        when: when("2021-11-16", None),
        mode: None,
        place: None,
        parties: Vec::new(),
        subjects: Vec::new(),
        counts: Vec::new(),
        people: Vec::new(),
        topics: Vec::new(),
    }
}

pub fn when(start: &str, end: Option<&str>) -> When {
    When { start: day(start), end: end.map(day), certainty: Certainty::Stated }
}

pub fn party(who: Who, basis: Basis, attendance: Attendance) -> Party {
    Party { who, roles: Vec::new(), basis, attendance, via: None }
}

/// A country of [`COUNTRIES`] as a party.
pub fn country(code: &str, basis: Basis, attendance: Attendance) -> Party {
    party(Who::Country(id(code)), basis, attendance)
}

pub fn id(code: &str) -> CountryId {
    CountryId::at(COUNTRIES.iter().position(|own| *own == code).expect(code))
}

fn a_party() -> impl Strategy<Value = Party> {
    let who = prop_oneof![
        3 => (0_u32..6).prop_map(|row| Who::Country(CountryId(row))),
        1 => (0_u32..4).prop_map(|row| Who::Organisation(OrganisationId(row))),
    ];
    let via = of((0_u32..4).prop_map(OrganisationId));
    (who, select(Basis::ALL), select(Attendance::ALL), via)
        .prop_map(|(who, basis, attendance, via)| Party { via, ..party(who, basis, attendance) })
}

fn an_event() -> impl Strategy<Value = Event<'static>> {
    let what = (select(EventKind::ALL), select(Focus::ALL), select(&TITLES[..]), of((0_u32..2).prop_map(SeriesId)));
    let year = (2012_u16..2020, 0_u16..3, 0_u8..3);
    let people = vec((0_u32..3, of(0_u32..4)), 0..3);
    let subjects = vec((0_u32..6).prop_map(CountryId), 0..2);
    (what, year, vec(a_party(), 0..6), subjects, people, vec((0_u32..3).prop_map(TopicId), 0..3)).prop_map(
        |((kind, focus, title, series), (first, more, month), parties, subjects, people, topics)| {
            let start = Day { year: first, month, day: 0 };
            let end = Some(Day { year: first + more, month: 12, day: 31 }).filter(|_| more > 0);
            let appearance = |(person, body): (u32, Option<u32>)| Appearance {
                person: PersonId(person),
                organisation: body.map(OrganisationId),
                country: None,
            };
            let people = people.into_iter().map(appearance).collect();
            let when = When { start, end, certainty: Certainty::Stated };
            Event { series, focus, kind, title, when, parties, subjects, people, topics, ..event() }
        },
    )
}

/// A record of up to so many events, each with an id of its own.
pub fn a_record(most: usize) -> impl Strategy<Value = Record<'static>> {
    const IDS: [&str; 8] = ["e0", "e1", "e2", "e3", "e4", "e5", "e6", "e7"];
    vec(an_event(), 0..most).prop_map(|events| {
        let mut record = record(events);
        for (event, id) in record.events.iter_mut().zip(IDS) {
            event.id = id;
        }
        record
    })
}

/// A filter of mostly few values, some of which no record has if `wild`.
pub fn a_filter(wild: bool) -> impl Strategy<Value = Filter> {
    let record = record(Vec::new());
    let sizes = Facet::ALL.map(|facet| u32::try_from(facet.size(&record)).unwrap() + u32::from(wild));
    let values = sizes.map(|size| prop_oneof![3 => Just(Vec::new()).boxed(), 1 => vec(0..size, 1..4).boxed()]).to_vec();
    let text = prop_oneof![3 => Just(""), 1 => select(&["보건", "ㅅㅇㅂ", "KP", "osce", "포럼 eu", "who AI"][..])];
    let years = (of(2010_u16..2024), of(2010_u16..2024));
    (values, text, years).prop_map(|(values, text, (from, to))| {
        let mut filter = Filter::default();
        filter.text = text.to_owned();
        for (facet, values) in Facet::ALL.into_iter().zip(values) {
            filter.set(facet, values);
        }
        filter.set_years(from, to);
        filter
    })
}
