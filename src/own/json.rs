//! A document in the published format, row by row: each is read by itself, with the structs that the build reads, so that
//! a fault in one costs no other. Knows no rule.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_json::value::RawValue;

use crate::rules::{Document, Id, Proof, Reason, Refusal, Row, Shape, Table};

use super::answer::{Gathered, Origin, Told};
use super::fault::{Fault, fault, shortened};
use super::lines::Lines;
use super::parts::{Fields, Rows, is_deep};
use super::progress::Progress;
use super::{MOST_ROWS, MOST_TERMS};

/// The dataset's own fields, each with what stands for it where it cannot be read.
const FIELDS: [(&str, &str); 10] = [
    ("$schema", r#""""#),
    ("format", "1"),
    ("languages", "[]"),
    ("id", r#""own""#),
    ("title", "{}"),
    ("description", "{}"),
    ("updated", r#""""#),
    ("license", r#"{"name":"","url":""}"#),
    ("site", "null"),
    ("corrections", "null"),
];
/// Those that may be left out.
const OPTIONAL: [&str; 3] = ["$schema", "site", "corrections"];

/// Reads a document.
pub fn gather(text: &str, progress: &Progress<'_>) -> Gathered {
    let gathered = read_through(text, progress);
    // No field of the format is deep, so what is deep has something wrong with it: a sound file is not looked through for it.
    let is_sound = gathered.total == 0 && gathered.document.is_ok();
    if !is_sound && is_deep(text) { Gathered::refused(Refusal::Deep) } else { gathered }
}

fn read_through(text: &str, progress: &Progress<'_>) -> Gathered {
    let fields = match serde_json::from_str::<Fields<'_>>(text) {
        Ok(Fields(fields)) => fields,
        Err(error) => return broken(&error),
    };
    let mut gathered = Gathered::new(Proof::Phrases);
    let (mut own, mut tables) = (BTreeMap::new(), BTreeSet::new());
    let mut lines = Lines::new(text);
    for (name, value) in &fields {
        let line = lines.of(value.get());
        let table = Table::ALL.into_iter().find(|table| table.name() == name);
        let field = FIELDS.iter().map(|(field, _)| *field).find(|field| field == name);
        let is_new = match (table, field) {
            (Some(table), _) => tables.insert(table.name()),
            (None, Some(field)) => !own.contains_key(field),
            (None, None) => {
                dataset_fault(&mut gathered, Some(line), shortened(name), Reason::FieldUnknown);
                continue;
            }
        };
        if !is_new {
            dataset_fault(&mut gathered, Some(line), name.clone(), Reason::FieldTwice);
        } else if let Some(field) = field {
            own.insert(field, (value.get(), line));
        }
    }
    for required in [Table::Sources, Table::Events].map(Table::name) {
        if !tables.contains(required) {
            dataset_fault(&mut gathered, None, required.to_owned(), Reason::FieldMissing);
        }
    }
    let Some(mut document) = dataset(&mut gathered, own) else { return Gathered::refused(Refusal::NotADocument) };
    let mut reader = Reader { gathered, lines: Lines::new(text), progress };
    // In the order of the file, so that its lines are counted once; of a table that is there twice, the first.
    for (name, value) in &fields {
        let Some(table) = Table::ALL.into_iter().find(|table| table.name() == name) else { continue };
        if tables.remove(table.name())
            && let Err(refusal) = reader.table(table, value, &mut document)
        {
            return Gathered { document: Err(refusal), ..reader.gathered };
        }
    }
    Gathered { document: Ok(document), ..reader.gathered }
}

/// A text that is not JSON is a problem, and nothing can be shown of it.
fn broken(error: &serde_json::Error) -> Gathered {
    let (refusal, reason) = match error.classify() {
        Category::Eof => (Refusal::CutOff, Reason::CutOff),
        Category::Data => (Refusal::NotADocument, Reason::Shape(Shape::Object)),
        Category::Syntax | Category::Io => (Refusal::Broken { line: error.line() }, Reason::Broken),
    };
    let mut gathered = Gathered::refused(refusal);
    dataset_fault(&mut gathered, Some(error.line()), String::new(), reason);
    gathered
}

fn dataset_fault(gathered: &mut Gathered, line: Option<usize>, field: String, reason: Reason) {
    gathered.tell(None, || Told { record: "dataset".to_owned(), line, field, reason });
}

/// The dataset's own fields as a document without rows. A field that cannot be read is told and replaced, so that the
/// rest can be: at most one round for each.
fn dataset(gathered: &mut Gathered, mut own: BTreeMap<&'static str, (&str, usize)>) -> Option<Document> {
    for (name, neutral) in FIELDS {
        if !own.contains_key(name) && !OPTIONAL.contains(&name) {
            dataset_fault(gathered, None, name.to_owned(), Reason::FieldMissing);
            gathered.unread.insert(name);
            own.insert(name, (neutral, 0));
        }
    }
    for _ in 0..=FIELDS.len() {
        let text = assembled(&own);
        let error = match read::<Document>(&text) {
            Ok(document) => return Some(document),
            Err(error) => error,
        };
        let fault = fault(&error);
        let name = fault.field.split(['.', '[']).next().unwrap_or_default();
        let &(name, neutral) = FIELDS.iter().find(|(field, _)| *field == name)?;
        let value = own.insert(name, (neutral, 0));
        // Each field stands on lines of its own in the assembled text only as it does in the file; the field's first will do.
        dataset_fault(gathered, value.map(|(_, line)| line), fault.field.clone(), fault.reason);
        gathered.unread.insert(name);
    }
    None
}

/// A document of these fields, its tables empty.
fn assembled(own: &BTreeMap<&'static str, (&str, usize)>) -> String {
    let tables = Table::ALL.map(|table| format!("\"{}\":[]", table.name()));
    let fields = own.iter().map(|(name, (value, _))| format!("\"{name}\":{value}"));
    format!("{{{}}}", fields.chain(tables).collect::<Vec<_>>().join(","))
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, serde_path_to_error::Error<serde_json::Error>> {
    serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(text))
}

/// Reads the tables, one after the other.
struct Reader<'t> {
    gathered: Gathered,
    lines: Lines<'t>,
    progress: &'t Progress<'t>,
}

impl Reader<'_> {
    fn table(&mut self, table: Table, value: &RawValue, into: &mut Document) -> Result<(), Refusal> {
        match table {
            Table::Sources => self.rows(table, value, &mut into.sources),
            Table::Topics => self.rows(table, value, &mut into.topics),
            Table::Organisations => self.rows(table, value, &mut into.organisations),
            Table::People => self.rows(table, value, &mut into.people),
            Table::Series => self.rows(table, value, &mut into.series),
            Table::Countries => self.rows(table, value, &mut into.countries),
            Table::Glossary => self.rows(table, value, &mut into.glossary),
            Table::Background => self.rows(table, value, &mut into.background),
            Table::Events => self.rows(table, value, &mut into.events),
        }
    }

    fn rows<T: DeserializeOwned>(&mut self, table: Table, value: &RawValue, into: &mut Vec<T>) -> Result<(), Refusal> {
        let mut rows = Rows::new(value.get());
        let mut place = 0;
        while let Some(row) = rows.next::<T>() {
            // The rest of a list that is too long is not looked at.
            if place == most(table) {
                return Err(Refusal::Rows { table: table.name(), most: most(table) });
            }
            into.extend(self.row((table, place), row));
            place += 1;
        }
        if table == Table::Events {
            self.gathered.events = place;
        }
        if !rows.is_list {
            let line = self.lines.of(value.get());
            dataset_fault(&mut self.gathered, Some(line), table.name().to_owned(), Reason::Shape(Shape::List));
        }
        Ok(())
    }

    /// One row, or nothing and its fault.
    fn row<T: DeserializeOwned>(&mut self, row: Row, (text, read): (&str, Option<T>)) -> Option<T> {
        let line = self.lines.of(text);
        self.progress.read(self.lines.share());
        if read.is_some() {
            let number = |number| u32::try_from(number).unwrap_or(u32::MAX);
            self.gathered.origin(row.0, Origin { place: number(row.1), line: number(line), column: None });
            return read;
        }
        // Read once more, to know where the fault is.
        let fault = match self::read::<T>(text) {
            Err(error) if text.starts_with('{') => fault(&error),
            _ => Fault { field: String::new(), line: 1, reason: Reason::Shape(Shape::Object) },
        };
        let told = || Told {
            record: record(row, text),
            line: Some(line + fault.line.saturating_sub(1)),
            field: fault.field,
            reason: fault.reason,
        };
        self.gathered.tell(Some(row), told);
        None
    }
}

/// How many rows of a table are read. Terms of the glossary are looked for in every text, so they are few.
fn most(table: Table) -> usize {
    if table == Table::Glossary { MOST_TERMS } else { MOST_ROWS }
}

/// What a row that cannot be read is called: by its id, if that can be.
fn record((table, place): Row, text: &str) -> String {
    let key = if table == Table::Countries { "code" } else { "id" };
    let fields = serde_json::from_str::<BTreeMap<String, &RawValue>>(text).ok();
    let id = fields.and_then(|fields| serde_json::from_str::<String>(fields.get(key)?.get()).ok());
    match id {
        Some(id) if Id(id.to_ascii_lowercase()).is_well_formed() => format!("{}/{}", table.name(), shortened(&id)),
        _ => format!("{}[{place}]", table.name()),
    }
}
