//! The bundled dataset as it is published: it meets its schema, both languages hold the same, the table is one that
//! spreadsheets can read, and the words that prove its claims stand in the documents.
//!
//! `SOURCES_DIR=… cargo test --test dataset -- --nocapture` checks the words and prints a report.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::{env, fs};

use serde_json::{Value, json};
use sinanbo::data::{Basis, Details, Lang, Record};
use unicode_normalization::UnicodeNormalization;

macro_rules! baked {
    ($name:literal) => {
        concat!(env!("OUT_DIR"), "/", $name)
    };
}

const EVENTS: &str = include_str!(baked!("events.json"));
const SCHEMA: &str = include_str!(baked!("events.schema.json"));
const TABLE: &str = include_str!(baked!("events.csv"));
const RECORD_KO: &[u8] = include_bytes!(baked!("record-ko.bin"));
const RECORD_EN: &[u8] = include_bytes!(baked!("record-en.bin"));
const DETAILS_KO: &[u8] = include_bytes!(baked!("details-ko.bin"));
const DETAILS_EN: &[u8] = include_bytes!(baked!("details-en.bin"));

/// The five documents that the explainer is built from, by the id of their source.
const DOCUMENTS: [(&str, &str); 5] = [
    ("mofa-newsletter-716", "000_5fc9a6fb9d71fb14.txt"),
    ("hkn114-20170404", "001_1dae1a79df3d536a.txt"),
    ("boannews-20191009", "002_8ef2a5a505c3d9fe.txt"),
    ("mofa-msit-20240510", "003_9ff96b011dd8fe9d.txt"),
    ("franchise-news-cyber", "004_38233ab0436242cd.txt"),
];

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
        ("/background/0/parties/0", json!({ "country": "KR", "organisation": "eu", "basis": "named", "attendance": "took-part" })),
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

#[test]
fn both_languages_hold_the_same() {
    let (ko, en) = (Record::read(RECORD_KO).unwrap(), Record::read(RECORD_EN).unwrap());
    assert_eq!((ko.lang, en.lang), (Lang::Ko, Lang::En));
    let ids = |record: &Record<'_>| -> Vec<Vec<String>> {
        let list = |ids: &mut dyn Iterator<Item = &str>| ids.map(str::to_owned).collect();
        vec![
            list(&mut record.sources.iter().map(|row| row.id)),
            list(&mut record.topics.iter().map(|row| row.id)),
            list(&mut record.organisations.iter().map(|row| row.id)),
            list(&mut record.people.iter().map(|row| row.id)),
            list(&mut record.series.iter().map(|row| row.id)),
            list(&mut record.countries.iter().map(|row| row.code)),
            list(&mut record.glossary.iter().map(|row| row.id)),
            list(&mut record.background.iter().map(|row| row.id)),
            list(&mut record.events.iter().map(|row| row.id)),
        ]
    };
    assert_eq!(ids(&ko), ids(&en));
    let hangul = |text: &str| text.chars().any(|c| ('가'..='힣').contains(&c));
    for (ko, en) in ko.events.iter().zip(&en.events) {
        assert_eq!((&ko.parties, &ko.subjects, &ko.people), (&en.parties, &en.subjects, &en.people), "{}", ko.id);
        assert_eq!((&ko.topics, &ko.relations, &ko.sources), (&en.topics, &en.relations, &en.sources), "{}", ko.id);
        assert_eq!((ko.when.start, ko.when.end, ko.counts.len()), (en.when.start, en.when.end, en.counts.len()), "{}", ko.id);
        assert!(hangul(ko.title) && hangul(ko.summary), "{}: the Korean is not Korean", ko.id);
        assert!(!hangul(en.title), "{}: the English title is Korean", en.id);
    }
    assert!(ko.events.is_sorted_by_key(|event| (event.when.start, event.id)));
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
    for (ko, en) in ko.events.iter().zip(&en.events) {
        assert_eq!((ko.agenda.len(), ko.outcomes.len(), ko.sessions.len()), (en.agenda.len(), en.outcomes.len(), en.sessions.len()));
    }
}

#[test]
fn the_table_has_its_columns_and_no_formulas() {
    let header = "id,title_ko,title_en,start,end,precision,certainty,status,kind,series,city,country,mode,hosts,participants,expected,\
        subjects,organisations,people,topics,summary_ko,summary_en,outcomes_ko,outcomes_en,sources,source_urls";
    let rows = rows(TABLE.strip_prefix('\u{feff}').expect("the mark by which spreadsheets know UTF-8"));
    assert_eq!(rows[0].join(","), header);
    assert_eq!(rows.len(), 1 + events()["events"].as_array().unwrap().len());
    for row in &rows {
        assert_eq!(row.len(), rows[0].len(), "{}", row[0]);
        assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{}", row[0]);
    }
}

/// The cells of a table by RFC 4180.
fn rows(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut cell, mut row, mut quoted) = (Vec::new(), String::new(), Vec::new(), false);
    let mut characters = table.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '"' if quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => assert_eq!(characters.peek(), Some(&'\n'), "a line ends with CR and LF"),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(!quoted && cell.is_empty() && row.is_empty(), "the last line has an end");
    rows
}

/// How words are compared: composed, with every run of white space (no-break spaces too) as one space.
fn comparable(text: &str) -> String {
    text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every evidence in a value, with the way to it.
fn evidence<'v>(value: &'v Value, way: &str, found: &mut Vec<(String, &'v str, &'v str)>) {
    if let (Some(source), Some(phrase)) = (value["source"].as_str(), value["phrase"].as_str()) {
        found.push((way.to_owned(), source, phrase));
    }
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, field)| evidence(field, &format!("{way}.{name}"), found)),
        Value::Array(items) => items.iter().enumerate().for_each(|(at, item)| {
            let name = item["id"].as_str().map_or_else(|| format!("[{at}]"), |id| format!("/{id}"));
            evidence(item, &format!("{way}{name}"), found);
        }),
        _ => {}
    }
}

#[test]
fn the_words_stand_in_the_documents() {
    let Some(folder) = env::var_os("SOURCES_DIR").map(PathBuf::from) else {
        return eprintln!("skipped: SOURCES_DIR does not name the folder of the five documents");
    };
    let texts: BTreeMap<&str, String> =
        DOCUMENTS.iter().map(|(id, file)| (*id, comparable(&fs::read_to_string(folder.join(file)).unwrap()))).collect();
    let events = events();
    let mut found = Vec::new();
    evidence(&events, "", &mut found);
    let cited: Vec<_> = found.iter().filter(|(_, source, _)| texts.contains_key(source)).collect();
    for (id, _) in DOCUMENTS {
        assert!(cited.iter().any(|(_, source, _)| *source == id), "nothing cites {id}: is it still the source's id?");
    }
    let missing: Vec<_> = cited.iter().filter(|(_, source, phrase)| !texts[source].contains(&comparable(phrase))).collect();
    for (way, source, phrase) in &missing {
        eprintln!("{way}: «{phrase}» does not stand in {source}");
    }
    println!("{} of {} phrases cite the five documents", cited.len(), found.len());
    assert!(missing.is_empty(), "{} phrases do not stand in their documents", missing.len());
}

#[test]
fn report() {
    let record = Record::read(RECORD_EN).unwrap();
    let mut years: BTreeMap<u16, usize> = BTreeMap::new();
    let mut topics: BTreeMap<&str, usize> = BTreeMap::new();
    let mut bases: BTreeMap<&str, usize> = BTreeMap::new();
    let mut sources: BTreeMap<usize, usize> = BTreeMap::new();
    for event in &record.events {
        *years.entry(event.when.start.year).or_default() += 1;
        *sources.entry(event.sources.len()).or_default() += 1;
        for topic in &event.topics {
            *topics.entry(record.topic(*topic).unwrap().id).or_default() += 1;
        }
        for party in &event.parties {
            *bases.entry(Basis::code(party.basis)).or_default() += 1;
        }
    }
    println!("{} events, {} sources", record.events.len(), record.sources.len());
    println!("by year: {years:?}\nby topic: {topics:?}\nparties by basis: {bases:?}\nevents by number of sources: {sources:?}");
    assert_eq!(years.values().sum::<usize>(), record.events.len());
}
