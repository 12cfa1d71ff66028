//! A small sound dataset (`sound.json`), and what the rules say when one thing in it is made wrong.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod claims;
mod convert;
mod events;
mod reading;
mod tables;
mod texts;

use serde_json::{Value, json};

use super::{Document, check};
use crate::data::Lang;

fn sound() -> Value {
    serde_json::from_str(include_str!("sound.json")).unwrap()
}

fn document(json: Value) -> Document {
    serde_json::from_value(json).unwrap()
}

/// What the rules say of the small dataset when the values at these addresses (RFC 6901) are replaced.
fn said<const N: usize>(changes: [(&str, Value); N]) -> Vec<String> {
    let mut json = sound();
    for (address, value) in changes {
        *json.pointer_mut(address).unwrap_or_else(|| panic!("the fixture has no {address}")) = value;
    }
    let problems = check(&document(json), &|code| code != "AQ");
    for problem in &problems {
        let korean = problem.reason.text(Lang::Ko);
        assert!(korean.chars().any(|c| ('가'..='힣').contains(&c)), "no Korean in {korean:?}");
        assert_ne!(korean, problem.reason.text(Lang::En));
    }
    problems.iter().map(ToString::to_string).collect()
}

/// Asserts that one change leads to one problem.
#[track_caller]
fn says(address: &str, value: Value, line: &str) {
    assert_eq!(said([(address, value)]), [line]);
}

#[test]
fn the_small_dataset_is_sound() {
    assert_eq!(said([]), Vec::<String>::new());
}

#[test]
fn own_data_may_have_one_language() {
    fn only_korean(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                if fields.contains_key("ko") {
                    fields.remove("en");
                }
                fields.values_mut().for_each(only_korean);
            }
            Value::Array(items) => items.iter_mut().for_each(only_korean),
            _ => {}
        }
    }
    let mut json = sound();
    only_korean(&mut json);
    json["languages"] = json!(["ko"]);
    assert_eq!(check(&document(json), &|_| true), []);
}
