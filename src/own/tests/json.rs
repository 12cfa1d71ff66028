//! Good documents, and how rows that refer to bad ones go with them.

use serde_json::json;

use super::*;
use crate::bundled::{self, EVENTS_JSON};
use crate::data::Record;
use crate::map::PLACES;
use crate::rules;

#[test]
fn the_bundled_document_reads_back_as_the_bundled_record() {
    let answer = read_text(EVENTS_JSON);
    assert_eq!((said(&answer, Lang::En), answer.total), (vec![], 0));
    let document = kept(answer);
    for &lang in Lang::ALL {
        // The bundled record lives as long as the program, and its people are of one life with what they are compared with.
        let ordered: &'static Document = Box::leak(Box::new(rules::in_reading_order(document.clone(), lang)));
        let record = rules::anchored(rules::record(ordered, lang), PLACES);
        // The story is told of the bundled record alone.
        let bundled = bundled::record(lang).unwrap();
        assert_eq!((record.steps, bundled.steps), (0, 8));
        assert_eq!(record, Record { steps: 0, ..bundled });
        assert_eq!(rules::details(ordered, lang), bundled::details(lang).unwrap());
    }
}

#[test]
fn what_is_kept_is_written_as_it_was_read() {
    let document = kept(read_text(EVENTS_JSON));
    assert_eq!(serde_json::to_string(&document).unwrap(), EVENTS_JSON.trim_end());
}

#[test]
fn progress_is_told_in_steps_and_to_the_end() {
    let told = std::cell::RefCell::new(Vec::new());
    let helpers = Helpers { names: &bundled_name, progress: &|share| told.borrow_mut().push(share) };
    let _answer = read(&File { bytes: EVENTS_JSON.as_bytes(), name: "x" }, &helpers);
    let told = told.into_inner();
    assert!(told.len() > 10 && told.len() <= super::super::SHARES as usize, "{told:?}");
    assert!(told.is_sorted() && told.last() == Some(&1.0), "{told:?}");
}

#[test]
fn a_bad_row_takes_along_what_refers_to_it_and_nothing_else() {
    let mut json = sound();
    let events = json["events"].as_array_mut().unwrap();
    let first = events[0].clone();
    for (id, to) in [("b", "a"), ("c", "b"), ("d", "c"), ("alone", "")] {
        let mut event = first.clone();
        event["id"] = json!(id);
        event["relations"] = if to.is_empty() { json!([]) } else { json!([{ "event": to, "kind": "prepares" }]) };
        events.push(event);
    }
    events.push(first.clone());
    let last = events.last_mut().unwrap();
    last["id"] = json!("a");
    last["title"] = json!({ "ko": "<b>", "en": "A" });
    let before = json["events"].as_array().unwrap().len();
    let answer = read_text(&json.to_string());
    assert_eq!(
        said(&answer, Lang::En),
        [
            "1: events/b: relations[0].event: `a` is not in `events`",
            "1: events/c: relations[0].event: `b` is not in `events`",
            "1: events/d: relations[0].event: `c` is not in `events`",
            "1: events/a: title.ko: the text holds the HTML tag `<b>`; texts are plain text",
        ]
    );
    assert_eq!((answer.total, answer.events), (4, before));
    let document = kept(answer);
    assert_eq!(document.events.len(), before - 4);
    assert_eq!(rules::check(&document, &|_| true), [], "what is kept is sound");
}

#[test]
fn a_row_that_cannot_be_read_takes_along_what_refers_to_it() {
    let mut json = sound();
    json["sources"][0]["kind"] = json!(5);
    let answer = read_text(&json.to_string());
    let id = json["sources"][0]["id"].as_str().unwrap();
    assert_eq!(said(&answer, Lang::En)[0], format!("1: sources/{id}: kind: a text in quotation marks is expected here"));
    assert!(said(&answer, Lang::En)[1..].iter().any(|line| line.contains(&format!("`{id}` is not in `sources`"))));
    if let Ok(document) = answer.kept {
        assert_eq!(rules::check(&document, &|_| true), []);
    }
}

#[test]
fn a_dataset_may_have_one_language() {
    for lang in ["ko", "en"] {
        let mut json = sound();
        one_language(&mut json, if lang == "ko" { "en" } else { "ko" });
        json["languages"] = json!([lang]);
        let answer = read_text(&json.to_string());
        assert_eq!(said(&answer, Lang::En), Vec::<String>::new());
        let document = kept(answer);
        for wanted in Lang::ALL {
            assert_eq!(rules::record(&document, *wanted).lang.code(), lang);
        }
    }
}

fn one_language(value: &mut Value, other: &str) {
    match value {
        Value::Object(fields) => {
            fields.remove(other);
            fields.values_mut().for_each(|field| one_language(field, other));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| one_language(item, other)),
        _ => {}
    }
}
