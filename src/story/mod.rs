//! The guided story: a few steps that each set a filter and tell in a few words what it shows. The words are written by
//! hand, every figure in them is asked of the record. Knows nothing of drawing, of the interface's words, or of the
//! browser.

mod fill;
mod rows;

use std::collections::{BTreeMap, BTreeSet};

use crate::data::{EventId, Lang, Record};
use crate::map::lights;
use crate::query::{Address, Collection, Selection, read, write};
use rows::{Row, Text};

/// Where the story stands, for a fault that is told.
const FILE: &str = "data/story.toml";
/// The story as it is written, in both languages.
const STORY: &str = include_str!("../../data/story.toml");
/// The longest text of a step, in words; in Korean what stands between spaces. More is not read beside a map.
const MOST_WORDS: usize = 60;

/// One step of the story, in the record's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The same in both languages.
    pub id: String,
    pub title: String,
    /// With its figures filled in.
    pub text: String,
    /// What it selects, as the address has it; empty for everything.
    pub query: String,
    /// Whether the map shows Europe alone.
    pub europe: bool,
    /// The events that it is about: one to three, all of them selected.
    pub cards: Vec<EventId>,
}

/// The story's steps, for the record of a collection and in its language.
///
/// # Errors
/// A sentence with file, step and reason, if the story does not fit the record or itself. Both languages are checked,
/// whichever is asked for.
pub fn steps(collection: &Collection<'_>) -> Result<Vec<Step>, String> {
    told(STORY, collection)
}

fn told(story: &str, collection: &Collection<'_>) -> Result<Vec<Step>, String> {
    let told = |row: Row| step(&row, collection).map_err(|reason| format!("{FILE}: step {}: {reason}", row.id));
    rows::read(story)?.into_iter().map(told).collect()
}

fn step(row: &Row, collection: &Collection<'_>) -> Result<Step, String> {
    row.check()?;
    let selection = selected("filter", &row.filter, collection)?;
    let figures = figures(row, &selection, collection)?;
    let cards = cards(row, &selection, &collection.record)?;
    Ok(Step {
        id: row.id.clone(),
        title: row.title.in_language(collection.record.lang).to_owned(),
        text: text(&row.text, &figures, row.numbers.keys(), collection.record.lang)?,
        query: row.filter.clone(),
        europe: row.view == rows::View::Europe,
        cards,
    })
}

/// What a query selects. It has to be written just as the page would write it, since the page's address takes it over,
/// and to hold a filter alone.
fn selected(field: &str, query: &str, collection: &Collection<'_>) -> Result<Selection, String> {
    let (address, ignored) = read(query, &collection.record);
    if !ignored.is_empty() {
        return Err(format!("{field}: the record does not have {}", ignored.join(", ")));
    }
    let address = Address { filter: address.filter, ..Address::default() };
    let written = write(&address, &collection.record);
    if written != query {
        return Err(format!("{field}: `{query}` has to be written `{written}`"));
    }
    let selection = collection.select(&address.filter);
    if selection.is_empty() {
        return Err(format!("{field}: `{query}` selects no event"));
    }
    Ok(selection)
}

/// Every figure that the step's text may show, by the name of its placeholder.
fn figures<'r>(row: &'r Row, selection: &Selection, collection: &Collection<'_>) -> Result<BTreeMap<&'r str, usize>, String> {
    let took_part = lights(collection, selection, false).iter().filter(|light| light.took_part > 0).count();
    let (from, to) = years(selection, &collection.record);
    let mut figures =
        BTreeMap::from([("events", selection.len()), ("countries", took_part), ("from", from.into()), ("to", to.into())]);
    for (name, query) in &row.numbers {
        let field = format!("numbers.{name}");
        let number = selected(&field, query, collection)?.len();
        if figures.insert(name, number).is_some() {
            return Err(format!("{field}: {{{name}}} has a meaning already"));
        }
    }
    Ok(figures)
}

/// The first and the last year that a selection touches, which is not empty.
fn years(selection: &Selection, record: &Record<'_>) -> (u16, u16) {
    let days = selection.events.iter().filter_map(|&id| record.event(id)).map(|event| &event.when);
    let spans = days.map(|when| (when.start.year, when.end.unwrap_or(when.start).year));
    spans.reduce(|all, span| (all.0.min(span.0), all.1.max(span.1))).unwrap_or_default()
}

fn cards(row: &Row, selection: &Selection, record: &Record<'_>) -> Result<Vec<EventId>, String> {
    let mut cards = Vec::new();
    for id in &row.cards {
        let card = record.event_named(id).ok_or_else(|| format!("cards: the record has no event `{id}`"))?;
        if !selection.contains(card) {
            return Err(format!("cards: `{id}` is not among the events that `{}` selects", row.filter));
        }
        if cards.contains(&card) {
            return Err(format!("cards: `{id}` stands there twice"));
        }
        cards.push(card);
    }
    Ok(cards)
}

/// The text in a language with its figures. Checks it in both: they have to show the same ones.
fn text<'r>(
    text: &'r Text,
    figures: &BTreeMap<&str, usize>,
    numbers: impl Iterator<Item = &'r String>,
    lang: Lang,
) -> Result<String, String> {
    let mut shown = String::new();
    let mut used: Vec<BTreeSet<&str>> = Vec::new();
    for &own in Lang::ALL {
        let field = format!("text.{}", own.code());
        let (filled, names) = fill::fill(text.in_language(own), figures).map_err(|reason| format!("{field}: {reason}"))?;
        let words = filled.split_whitespace().count();
        if words > MOST_WORDS {
            return Err(format!("{field}: {words} words are more than {MOST_WORDS}"));
        }
        used.push(names);
        if own == lang {
            shown = filled;
        }
    }
    for name in numbers {
        if !used.iter().any(|names| names.contains(name.as_str())) {
            return Err(format!("numbers.{name}: no text shows {{{name}}}"));
        }
    }
    if used.windows(2).any(|pair| pair.first() != pair.last()) {
        return Err("text: the languages do not show the same figures".to_owned());
    }
    Ok(shown)
}

#[cfg(test)]
mod tests;
