//! One TOML file: its rows, each read on its own, so that a fault in one does not hide those of another. Faults are
//! collected as finished lines. Knows nothing of what a row holds.

use std::fs;
use std::path::PathBuf;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error, ValueDeserializer};

/// The reader of a data folder, with the faults that it has met.
pub struct Reader {
    pub folder: PathBuf,
    pub faults: Vec<String>,
}

/// A file that has been read: its name below `data/`, and its text.
pub struct File {
    pub name: String,
    pub text: String,
}

impl File {
    /// One line on a fault: file with line, record, field, reason.
    pub fn fault(&self, record: &str, error: &Error) -> String {
        let line = error.span().and_then(|span| self.text.get(..span.start)).map(|before| before.matches('\n').count() + 1);
        let place = line.map_or_else(|| self.name.clone(), |line| format!("{}:{line}", self.name));
        // The error tells its keys only when it is displayed: a last line, "in `date.start`".
        let shown = error.to_string();
        let keys = shown.lines().last().and_then(|last| last.strip_prefix("in `")?.strip_suffix('`'));
        let field = keys.map(|keys| format!("{keys}: ")).unwrap_or_default();
        format!("data/{place}: {record}: {field}{}", one_line(error.message()))
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Reader {
    pub fn file(&mut self, name: String) -> Option<File> {
        match fs::read_to_string(self.folder.join(&name)) {
            Ok(text) => Some(File { name, text }),
            Err(error) => {
                self.faults.push(format!("data/{name}: {error}"));
                None
            }
        }
    }

    /// The file's table, or nothing and its first fault of syntax: what follows one is mostly its echo.
    pub fn table<'f>(&mut self, file: &'f File) -> Option<DeTable<'f>> {
        match DeTable::parse(&file.text) {
            Ok(table) => Some(table.into_inner()),
            Err(error) => {
                self.faults.push(file.fault("syntax", &error));
                None
            }
        }
    }

    /// The rows of a file that holds one list and nothing else, both of this name.
    pub fn rows<T: DeserializeOwned>(&mut self, name: &str, key: &str) -> Vec<T> {
        let Some(file) = self.file(format!("{name}.toml")) else { return Vec::new() };
        let Some(mut table) = self.table(&file) else { return Vec::new() };
        let rows = take_rows(&mut table, name);
        self.no_more(&file, name, &table);
        let mut read = Vec::new();
        for (place, row) in rows.into_iter().enumerate() {
            let id = row.get_ref().get(key).and_then(|id| id.get_ref().as_str());
            let record = id.map_or_else(|| format!("{name}[{place}]"), |id| format!("{name}/{id}"));
            read.extend(self.row::<T>(&file, &record, row));
        }
        read
    }

    /// One row, or nothing and a fault.
    pub fn row<T: DeserializeOwned>(&mut self, file: &File, record: &str, row: Spanned<DeValue<'_>>) -> Option<T> {
        match T::deserialize(ValueDeserializer::from(row)) {
            Ok(row) => Some(row),
            Err(error) => {
                self.faults.push(file.fault(record, &error));
                None
            }
        }
    }

    /// What is left of a table is unknown.
    fn no_more(&mut self, file: &File, record: &str, table: &DeTable<'_>) {
        for key in table.keys() {
            self.faults.push(format!(
                "data/{}: {record}: unknown field `{}`, expected `[[{record}]]` alone",
                file.name,
                key.get_ref()
            ));
        }
    }
}

/// Takes a list of tables out of a table. Anything else of that name stays.
pub fn take_rows<'t>(table: &mut DeTable<'t>, name: &str) -> Vec<Spanned<DeValue<'t>>> {
    let Some((key, value)) = table.remove_entry(name) else { return Vec::new() };
    let span = value.span();
    match value.into_inner() {
        DeValue::Array(rows) => rows.into_iter().collect(),
        other => {
            table.insert(key, Spanned::new(span, other));
            Vec::new()
        }
    }
}
