//! What becomes of files that people hand in: good ones, and each way of being bad.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod any;
mod bad_json;
mod growth;
mod json;
mod table;

use serde_json::Value;

use super::{Answer, File, Helpers, bundled_name, read};
use crate::data::Lang;
use crate::rules::{Document, Refusal};

fn read_named(bytes: &[u8], name: &str) -> Answer {
    read(&File { bytes, name }, &Helpers { names: &bundled_name, progress: &|_| () })
}

fn read_text(text: &str) -> Answer {
    read_named(text.as_bytes(), "file.csv")
}

/// The problems as a reader gets them: record, line, field, reason.
fn said(answer: &Answer, lang: Lang) -> Vec<String> {
    let line = |line: Option<usize>| line.map(|line| format!("{line}: ")).unwrap_or_default();
    (answer.problems.iter())
        .map(|told| format!("{}{}: {}: {}", line(told.line), told.record, told.field, told.reason.text(lang)))
        .collect()
}

#[track_caller]
fn kept(answer: Answer) -> Document {
    match answer.kept {
        Ok(document) => document,
        Err(refusal) => panic!("{}: {:?}", refusal.text(Lang::En), answer.problems),
    }
}

#[track_caller]
fn refused(answer: &Answer) -> Refusal {
    *answer.kept.as_ref().unwrap_err()
}

/// A small sound dataset, indented: each field on a line of its own.
fn sound() -> Value {
    serde_json::from_str(include_str!("../../rules/tests/sound.json")).unwrap()
}

/// The small dataset with one change.
fn changed(address: &str, value: Value) -> Answer {
    let mut json = sound();
    *json.pointer_mut(address).unwrap_or_else(|| panic!("the fixture has no {address}")) = value;
    read_text(&json.to_string())
}
