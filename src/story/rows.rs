//! The story's file: its steps as they are written, and what can be wrong with them by themselves. Knows nothing of the
//! record.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde::Deserialize;
use toml::{Table, Value};

use super::FILE;
use crate::data::Lang;

/// How many steps make a story that is read to its end.
const STEPS: RangeInclusive<usize> = 6..=8;
/// How many cards a step can bring out.
const CARDS: RangeInclusive<usize> = 1..=3;

/// A step as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub id: String,
    pub title: Text,
    /// With placeholders for its figures.
    pub text: Text,
    pub filter: String,
    pub view: View,
    /// Ids of events.
    pub cards: Vec<String>,
    /// Queries by the name of the placeholder that shows how many events they select.
    #[serde(default)]
    pub numbers: BTreeMap<String, String>,
}

/// A text in both languages; one that is missing is empty.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Text {
    ko: String,
    en: String,
}

/// What the map shows.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum View {
    World,
    Europe,
}

impl Text {
    /// The text in a language.
    #[must_use]
    pub fn in_language(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ko => &self.ko,
            Lang::En => &self.en,
        }
    }
}

impl Row {
    /// Checks what needs no record.
    ///
    /// # Errors
    /// Field and reason.
    pub fn check(&self) -> Result<(), String> {
        for (field, text) in [("title", &self.title), ("text", &self.text)] {
            if let Some(lang) = Lang::ALL.iter().find(|&&lang| text.in_language(lang).trim().is_empty()) {
                return Err(format!("{field}: nothing in the language `{}`", lang.code()));
            }
        }
        if Lang::ALL.iter().any(|&lang| self.title.in_language(lang).contains('{')) {
            return Err("title: a title has no placeholders".to_owned());
        }
        let slug = |part: &str| !part.is_empty() && part.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9'));
        if !self.id.split('-').all(slug) {
            return Err("id: only lower-case letters, digits and single hyphens".to_owned());
        }
        if !CARDS.contains(&self.cards.len()) {
            return Err(format!("cards: {} are not {} to {}", self.cards.len(), CARDS.start(), CARDS.end()));
        }
        Ok(())
    }
}

/// The steps of a story.
///
/// # Errors
/// A sentence with file, step and reason.
pub fn read(story: &str) -> Result<Vec<Row>, String> {
    let mut table: Table = toml::from_str(story).map_err(|error| format!("{FILE}: {}", one_line(&error)))?;
    let Some(Value::Array(steps)) = table.remove("step") else {
        return Err(format!("{FILE}: has no list `[[step]]`"));
    };
    if let Some(name) = table.keys().next() {
        return Err(format!("{FILE}: unknown field `{name}`, expected `[[step]]` alone"));
    }
    if !STEPS.contains(&steps.len()) {
        return Err(format!("{FILE}: {} steps are not {} to {}", steps.len(), STEPS.start(), STEPS.end()));
    }
    let mut rows: Vec<Row> = Vec::new();
    for (at, step) in steps.into_iter().enumerate() {
        let id = step.get("id").and_then(Value::as_str).map_or_else(|| (at + 1).to_string(), str::to_owned);
        let row: Row = step.try_into().map_err(|error| format!("{FILE}: step {id}: {}", one_line(&error)))?;
        if rows.iter().any(|other| other.id == id) {
            return Err(format!("{FILE}: step {id}: id: stands there twice"));
        }
        rows.push(row);
    }
    Ok(rows)
}

/// What the parser says, with the field, on one line.
fn one_line(error: &toml::de::Error) -> String {
    error.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}
