//! The bundled dataset as it is published: it meets its schema, both languages hold the same, the table is one that
//! spreadsheets can read, and the words that prove its claims stand in the documents.
//!
//! `SOURCES_DIR=… cargo test --test dataset -- --nocapture` checks the words and prints a report.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that panics has failed")]

#[path = "dataset/table.rs"]
mod table;
#[path = "dataset/words.rs"]
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use sinanbo::data::{Attendance, Basis, Detail, Details, Event, Lang, Record, Who, Wire};

macro_rules! baked {
    ($name:literal) => {
        concat!(env!("OUT_DIR"), "/", $name)
    };
}

const EVENTS: &str = include_str!(baked!("events.json"));
const SCHEMA: &str = include_str!(baked!("events.schema.json"));
const RECORD_KO: &[u8] = include_bytes!(baked!("record-ko.bin"));
const RECORD_EN: &[u8] = include_bytes!(baked!("record-en.bin"));
const DETAILS_KO: &[u8] = include_bytes!(baked!("details-ko.bin"));
const DETAILS_EN: &[u8] = include_bytes!(baked!("details-en.bin"));

fn events() -> Value {
    serde_json::from_str(EVENTS).unwrap()
}

fn schema() -> jsonschema::Validator {
    jsonschema::draft202012::new(&serde_json::from_str(SCHEMA).unwrap()).unwrap()
}

#[test]
fn the_schema_is_one_of_its_draft() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert!(jsonschema::draft202012::meta::is_valid(&schema));
}

#[test]
fn the_dataset_meets_its_schema() {
    let (schema, events) = (schema(), events());
    let errors: Vec<String> = schema.iter_errors(&events).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(errors, Vec::<String>::new());
    let small: Value = serde_json::from_str(include_str!("../src/rules/tests/sound.json")).unwrap();
    assert!(schema.is_valid(&small), "the rules' own small dataset");
}

#[test]
fn the_schema_refuses_what_the_format_does_not_have() {
    let schema = schema();
    for (address, value) in [
        ("/format", json!(2)),
        ("/languages", json!([])),
        ("/languages", json!(["de"])),
        ("/updated", json!("21 November 2026")),
        ("/title", json!({ "ko": "" })),
        ("/title", json!("Title")),
        ("/license/url", json!("javascript:alert(1)")),
        ("/sources/0/id", json!("Not An Id")),
        ("/events/0/kind", json!("party")),
        ("/events/0/date/precision", json!("century")),
        ("/events/0/date/evidence/0/phrase", json!("x".repeat(31))),
        ("/events/0/date/evidence/0", json!({ "source": "a", "phrase": "b", "page": 1 })),
        ("/background/0/counts/0/value", json!(0)),
        ("/background/0/parties/0/roles", json!(["guest"])),
        ("/background/0/parties/0", json!({ "basis": "named", "attendance": "took-part" })),
        (
            "/background/0/parties/0",
            json!({ "country": "KR", "organisation": "eu", "basis": "named", "attendance": "took-part" }),
        ),
    ] {
        let mut broken = events();
        *broken.pointer_mut(address).unwrap_or_else(|| panic!("no {address}")) = value;
        assert!(!schema.is_valid(&broken), "{address}");
    }
    for address in ["", "/license", "/sources/0", "/countries/0", "/events/0", "/events/0/date", "/background/0/parties/0"] {
        let mut broken = events();
        broken.pointer_mut(address).unwrap()["titel"] = json!("x");
        assert!(!schema.is_valid(&broken), "an unknown field in {address:?}");
    }
}

/// The ids of every table. Tables of names stand in the order of their language, so they are sorted here.
fn ids<'r>(record: &'r Record<'_>) -> [BTreeSet<&'r str>; 6] {
    [
        record.topics.iter().map(|row| row.id).collect(),
        record.organisations.iter().map(|row| row.id).collect(),
        record.people.iter().map(|row| row.id.get()).collect(),
        record.series.iter().map(|row| row.id).collect(),
        record.countries.iter().map(|row| row.code).collect(),
        record.events.iter().map(|row| row.id).collect(),
    ]
}

/// What an event refers to, by id.
fn named<'r>(record: &'r Record<'_>, event: &Event<'_>) -> Vec<&'r str> {
    let country = |id| record.country(id).unwrap().code;
    let organisation = |id| record.organisation(id).unwrap().id;
    let parties = event.parties.iter().map(|party| match party.who {
        Who::Country(id) => country(id),
        Who::Organisation(id) => organisation(id),
    });
    let mut named: Vec<&str> = parties.collect();
    named.extend(event.parties.iter().filter_map(|party| party.via).map(organisation));
    named.extend(event.subjects.iter().map(|id| country(*id)));
    named.extend(event.people.iter().map(|appearance| record.person(appearance.person).unwrap().id.get()));
    named.extend(event.people.iter().filter_map(|appearance| appearance.organisation).map(organisation));
    named.extend(event.people.iter().filter_map(|appearance| appearance.country).map(country));
    named.extend(event.topics.iter().map(|id| record.topic(*id).unwrap().id));
    named
}

#[test]
fn both_languages_hold_the_same() {
    let (ko, en) = (Record::read(RECORD_KO).unwrap(), Record::read(RECORD_EN).unwrap());
    assert_eq!((ko.lang, en.lang), (Lang::Ko, Lang::En));
    assert_eq!(ids(&ko), ids(&en));
    let hangul = |text: &str| text.chars().any(|c| ('가'..='힣').contains(&c));
    for (korean, english) in ko.events.iter().zip(&en.events) {
        assert_eq!(korean.id, english.id);
        assert_eq!(named(&ko, korean), named(&en, english), "{}", korean.id);
        assert_eq!((korean.when.start, korean.when.end), (english.when.start, english.when.end), "{}", korean.id);
        assert_eq!(korean.counts.len(), english.counts.len(), "{}", korean.id);
        assert!(hangul(korean.title) && hangul(korean.summary), "{}: the Korean is not Korean", korean.id);
        assert!(!hangul(english.title), "{}: the English title is Korean", english.id);
    }
    assert!(ko.events.is_sorted_by_key(|event| (event.when.start, event.id)));
    for record in [&ko, &en] {
        assert!(record.countries.is_sorted_by_key(|row| row.name), "in the reader's order");
        assert!(record.organisations.is_sorted_by_key(|row| row.name), "in the reader's order");
        assert!(record.people.is_sorted_by_key(|row| row.name.get()), "in the reader's order");
    }
}

#[test]
fn the_details_stand_beside_their_events() {
    for (record, details) in [(RECORD_KO, DETAILS_KO), (RECORD_EN, DETAILS_EN)] {
        let (record, details) = (Record::read(record).unwrap(), Details::read(details).unwrap());
        assert_eq!(record.events.len(), details.events.len());
        for (event, detail) in record.events.iter().zip(&details.events) {
            let lengths = (detail.parties.len(), detail.subjects.len(), detail.people.len());
            assert_eq!((event.parties.len(), event.subjects.len(), event.people.len()), lengths, "{}", event.id);
            assert!(!detail.date.is_empty(), "{}", event.id);
        }
    }
    let (ko, en) = (Details::read(DETAILS_KO).unwrap(), Details::read(DETAILS_EN).unwrap());
    assert!(ko.glossary.iter().map(|term| term.id).eq(en.glossary.iter().map(|term| term.id)));
    assert!(ko.background.iter().map(|fact| fact.id).eq(en.background.iter().map(|fact| fact.id)));
    assert!(ko.sources.iter().map(|source| source.id).eq(en.sources.iter().map(|source| source.id)));
    for (ko, en) in ko.events.iter().zip(&en.events) {
        assert_eq!((&ko.relations, &ko.sources), (&en.relations, &en.sources));
        assert_eq!(
            (ko.agenda.len(), ko.outcomes.len(), ko.sessions.len()),
            (en.agenda.len(), en.outcomes.len(), en.sessions.len())
        );
    }
}

/// Every string that may refer to a row: not a row's own id, nor the release that a source repeats.
fn references<'v>(value: &'v Value, found: &mut BTreeSet<&'v str>) {
    match value {
        Value::Object(fields) => {
            let others = fields.iter().filter(|(name, _)| !matches!(name.as_str(), "id" | "code" | "origin"));
            others.for_each(|(_, field)| references(field, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        Value::String(text) => found.extend([text.as_str()]),
        _ => {}
    }
}

#[test]
fn every_row_is_used() {
    let events = events();
    let mut used = BTreeSet::new();
    references(&events, &mut used);
    for table in ["sources", "topics", "organisations", "people", "series", "countries"] {
        for row in events[table].as_array().unwrap() {
            let id = row["id"].as_str().or(row["code"].as_str()).unwrap();
            assert!(used.contains(id), "nothing refers to {table}/{id}");
        }
    }
}

#[test]
fn a_list_of_members_becomes_parties() {
    let record = Record::read(RECORD_KO).unwrap();
    let event = record.event(record.event_named("europe-asia-cyber-conference-2017").unwrap()).unwrap();
    let members = event.parties.iter().filter(|party| party.basis == Basis::Membership);
    assert_eq!(members.count(), 57, "the OSCE's participating States");
}

#[test]
fn the_dataset_in_numbers() {
    let (record, details) = (Record::read(RECORD_EN).unwrap(), Details::read(DETAILS_EN).unwrap());
    let mut years: BTreeMap<u16, usize> = BTreeMap::new();
    let mut topics: BTreeMap<&str, usize> = BTreeMap::new();
    let mut bases: BTreeMap<&str, usize> = BTreeMap::new();
    let mut sources: BTreeMap<usize, usize> = BTreeMap::new();
    for (event, detail) in record.events.iter().zip(&details.events) {
        *years.entry(event.when.start.year).or_default() += 1;
        *sources.entry(detail.sources.len()).or_default() += 1;
        for topic in &event.topics {
            *topics.entry(record.topic(*topic).unwrap().id).or_default() += 1;
        }
        for party in &event.parties {
            *bases.entry(Basis::code(party.basis)).or_default() += 1;
        }
    }
    let origins = |detail: &Detail<'_>| {
        let listed = detail.sources.iter().map(|id| details.sources[id.index()].origin);
        listed.collect::<BTreeSet<_>>().len()
    };
    let alone: Vec<&str> =
        record.events.iter().zip(&details.events).filter(|(_, detail)| origins(detail) < 2).map(|(event, _)| event.id).collect();
    let shaded: BTreeSet<u32> = (record.events.iter().flat_map(|event| &event.parties))
        .filter(|party| party.attendance == Attendance::TookPart && party.basis != Basis::Membership)
        .filter_map(|party| match party.who {
            Who::Country(id) => Some(id.0),
            Who::Organisation(_) => None,
        })
        .collect();
    println!("{} events, {} sources, {} countries that took part", record.events.len(), details.sources.len(), shaded.len());
    println!("events that rest on one origin: {alone:?}");
    println!("by year: {years:?}\nby topic: {topics:?}\nparties by basis: {bases:?}\nevents by number of sources: {sources:?}");
    assert!(sources.keys().all(|count| *count > 0));
    assert!(record.events.len() >= 45, "the series is the story");
    assert!(shaded.len() >= 100, "{} countries", shaded.len());
    assert!(alone.len() * 10 <= record.events.len() * 4, "six in ten rest on two independent sources: {alone:?}");
}
