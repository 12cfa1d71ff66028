//! From an error of the JSON reader to a field and a reason. The reader tells in English sentences of a few fixed forms;
//! they are taken apart here, so that every fault is said in the reader's language.

use crate::rules::{Reason, Shape};

/// Where a value does not fit, and why.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    pub field: String,
    /// The line within the text that was read, from 1.
    pub line: usize,
    pub reason: Reason,
}

/// Takes an error apart.
pub fn fault(error: &serde_path_to_error::Error<serde_json::Error>) -> Fault {
    let (way, inner) = (error.path().to_string(), error.inner());
    let way = if way == "." { String::new() } else { way };
    let message = inner.to_string();
    let (name, reason) = match (ticked(&message).next(), inner.classify()) {
        (Some(name), _) if message.starts_with("missing field ") => (Some(name), Reason::FieldMissing),
        (Some(name), _) if message.starts_with("unknown field ") => (Some(name), Reason::FieldUnknown),
        (Some(name), _) if message.starts_with("duplicate field ") => (Some(name), Reason::FieldTwice),
        (Some(value), _) if message.starts_with("unknown variant ") => {
            let (value, allowed) = variant(&message).unwrap_or((value, Vec::new()));
            (None, Reason::NotOneOf { value: shortened(value), allowed })
        }
        (_, serde_json::error::Category::Data) => (None, Reason::Shape(shape(&message))),
        (_, serde_json::error::Category::Eof) => (None, Reason::CutOff),
        _ => (None, broken(&message)),
    };
    let field = match name {
        Some(name) => below(&way, name),
        None => way,
    };
    Fault { field, line: inner.line(), reason }
}

/// A field of this name at the end of the way. The way may name it already.
fn below(way: &str, name: &str) -> String {
    let name = shortened(name);
    if way.is_empty() || way == name || way.ends_with(&format!(".{name}")) {
        return if way.is_empty() { name } else { way.to_owned() };
    }
    format!("{way}.{name}")
}

/// What stands between backticks.
fn ticked(message: &str) -> impl Iterator<Item = &str> {
    message.split('`').skip(1).step_by(2)
}

/// The value and those that are allowed. The value may itself hold backticks; the allowed ones, which are ours, do not.
fn variant(message: &str) -> Option<(&str, Vec<String>)> {
    let (value, allowed) = message.strip_prefix("unknown variant `")?.rsplit_once("`, expected ")?;
    Some((value, ticked(allowed).map(str::to_owned).collect()))
}

/// Enough of a strange name to find it by.
pub fn shortened(name: &str) -> String {
    const MOST: usize = 60;
    let mut short: String = name.chars().take(MOST).collect();
    if short.len() < name.len() {
        short.push('…');
    }
    short
}

/// What a message of the form "invalid type: …, expected …" expects.
fn shape(message: &str) -> Shape {
    let expected = message.rsplit_once("expected ").map(|(_, rest)| rest).unwrap_or_default();
    if expected.starts_with("a string") {
        Shape::Text
    } else if expected.starts_with("a sequence") {
        Shape::List
    } else if expected.starts_with('u') {
        Shape::WholeNumber
    } else {
        Shape::Object
    }
}

/// A text that breaks the rules of JSON within a value that is whole from outside.
fn broken(message: &str) -> Reason {
    if message.starts_with("recursion limit") {
        Reason::Deep
    } else if message.starts_with("number out of range") {
        Reason::Shape(Shape::WholeNumber)
    } else if ["lone leading surrogate", "unexpected end of hex escape", "invalid unicode"]
        .iter()
        .any(|form| message.starts_with(form))
    {
        Reason::HalfCharacter
    } else {
        Reason::Broken
    }
}
