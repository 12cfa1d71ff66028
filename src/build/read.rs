//! From the folder `data/` to one document: which file holds what. Knows the shape of the tables, and no rule.

use std::fs;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use crate::rows::{Reader, take_rows};
use crate::rules::{Document, Event};
use crate::shorthands::{self, List, Members};

/// The lists that have a file of their own.
const TABLES: [&str; 8] = ["sources", "topics", "organisations", "people", "series", "countries", "glossary", "background"];

/// The file that holds a record, for a problem that the rules have found.
pub fn file_of(record: &str) -> String {
    let table = record.split(['/', '[']).next().unwrap_or(record);
    match record.strip_prefix("events/") {
        Some(id) => format!("data/events/{id}.toml"),
        None => format!("data/{table}{}", if table == "events" { "/" } else { ".toml" }),
    }
}

/// How many steps the story has. What is in them is checked when its page is written.
///
/// # Errors
/// If the file cannot be read or is no TOML.
pub fn story_steps(folder: &Path) -> Result<u8, String> {
    let fault = |error: &dyn std::fmt::Display| format!("data/story.toml: {error}");
    let story = fs::read_to_string(folder.join("story.toml")).map_err(|error| fault(&error))?;
    let story: toml::Table = story.parse().map_err(|error| fault(&error))?;
    let steps = story.get("step").and_then(toml::Value::as_array).map_or(0, Vec::len);
    u8::try_from(steps).map_err(|error| fault(&error))
}

/// Reads the whole folder.
///
/// # Errors
/// One line for each fault of a file's syntax, fields or types.
pub fn document(folder: &Path) -> Result<Document, Vec<String>> {
    let mut reader = Reader { folder: folder.to_owned(), faults: Vec::new() };
    let dataset = dataset(&mut reader);
    let sources = reader.rows("sources", "id");
    let topics = reader.rows("topics", "id");
    let organisations = reader.rows("organisations", "id");
    let people = reader.rows("people", "id");
    let series = reader.rows("series", "id");
    let countries = reader.rows("countries", "code");
    let glossary = reader.rows("glossary", "id");
    let background = reader.rows("background", "id");
    let mut events: Vec<Event> = Vec::new();
    for id in event_ids(&mut reader) {
        if let Some((mut event, shorthands)) = event(&mut reader, &id) {
            for shorthand in shorthands {
                match shorthands::expand(shorthand, &organisations) {
                    Ok(parties) => event.participants.extend(parties),
                    Err(fault) => reader.faults.push(format!("data/events/{id}.toml: events/{id}: members: {fault}")),
                }
            }
            events.push(event);
        }
    }
    // By their first day: the form of a date sorts as the date does.
    events.sort_by_cached_key(|event| (event.date.start.clone(), event.id.clone()));
    match dataset {
        Some(dataset) if reader.faults.is_empty() => {
            Ok(Document { sources, topics, organisations, people, series, countries, glossary, background, events, ..dataset })
        }
        _ => Err(reader.faults),
    }
}

/// The dataset's own fields, its tables left empty.
fn dataset(reader: &mut Reader) -> Option<Document> {
    let file = reader.file("dataset.toml".to_owned())?;
    let mut table = reader.table(&file)?;
    for name in TABLES.into_iter().chain(["events"]) {
        if table.contains_key(name) {
            let place = if name == "events" { "data/events/".to_owned() } else { format!("data/{name}.toml") };
            reader.faults.push(format!("data/{}: dataset: {name}: has its place in {place}", file.name));
        }
        table.insert(Spanned::new(0..0, name.into()), Spanned::new(0..0, DeValue::Array(DeArray::new())));
    }
    reader.row(&file, "dataset", whole(&file.text, table))
}

/// The ids of the events: the names of their files, sorted.
fn event_ids(reader: &mut Reader) -> Vec<String> {
    let folder = reader.folder.join("events");
    let mut ids = Vec::new();
    match fs::read_dir(&folder) {
        Ok(entries) => {
            let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
            ids.extend(names.filter_map(|name| name.strip_suffix(".toml").map(str::to_owned)));
        }
        Err(error) => reader.faults.push(format!("data/events: {error}")),
    }
    ids.sort();
    ids
}

/// One event, its lists of countries among its participants, and the member lists that are to be added to them.
fn event(reader: &mut Reader, id: &str) -> Option<(Event, Vec<Members>)> {
    let file = reader.file(format!("events/{id}.toml"))?;
    let mut table = reader.table(&file)?;
    let record = format!("events/{id}");
    if table.contains_key("id") {
        reader.faults.push(format!("data/{}: {record}: id: the file's name is the id", file.name));
    }
    let lists: Vec<_> = take_rows(&mut table, "lists").into_iter().map(|row| reader.row::<List>(&file, &record, row)).collect();
    let shorthands: Vec<_> = take_rows(&mut table, "members").into_iter().map(|row| reader.row(&file, &record, row)).collect();
    table.insert(Spanned::new(0..0, "id".into()), Spanned::new(0..0, DeValue::String(id.into())));
    let mut event: Event = reader.row(&file, &record, whole(&file.text, table))?;
    for list in lists {
        event.participants.extend(list?.expand());
    }
    Some((event, shorthands.into_iter().collect::<Option<_>>()?))
}

/// A file's table as one value.
fn whole<'t>(text: &str, table: DeTable<'t>) -> Spanned<DeValue<'t>> {
    Spanned::new(0..text.len(), DeValue::Table(table))
}
