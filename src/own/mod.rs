//! A reader's own events: from a file's bytes to a dataset that the same rules have found sound, and to everything that
//! is wrong with the rest. JSON in the published format or a table (CSV); which of the two, the content decides. Knows
//! nothing of Yew, the browser or files.

mod about;
mod answer;
mod cells;
mod columns;
mod countries;
mod csv;
mod decode;
mod fault;
mod json;
mod lines;
mod made;
mod names;
mod parts;
mod progress;
mod row;
mod template;
#[cfg(test)]
mod tests;

pub use about::{about, lang_to_show, told};
pub use answer::{Answer, Told};
pub use countries::bundled_name;
pub use progress::SHARES;
pub use template::template;

use crate::data::Lang;
use crate::rules::Refusal;
use answer::{Gathered, answer};
use progress::Progress;

/// The most bytes that are read, in millions.
const MOST_MEGABYTES: usize = 100;
/// The most rows of a table that are read.
const MOST_ROWS: usize = 100_000;

/// The most terms that a glossary may have.
const MOST_TERMS: usize = 200;

/// A file that somebody wants to see shown.
pub struct File<'f> {
    pub bytes: &'f [u8],
    /// Its name, for a title where it has no other.
    pub name: &'f str,
}

/// What reading asks and tells on its way.
pub struct Helpers<'h> {
    /// A country's name by its code, in a language; empty where it is not known. For tables, which have codes alone.
    pub names: &'h dyn Fn(&str, Lang) -> String,
    /// Is told how much is done, from 0 to 1, at most [`SHARES`] times.
    pub progress: &'h dyn Fn(f64),
}

/// Reads a file: what of it can be shown, and everything that is wrong with it.
#[must_use]
pub fn read(file: &File<'_>, helpers: &Helpers<'_>) -> Answer {
    let progress = Progress::new(helpers.progress);
    let gathered = gather(file, helpers, &progress);
    let answer = answer(gathered);
    progress.done();
    answer
}

fn gather(file: &File<'_>, helpers: &Helpers<'_>, progress: &Progress<'_>) -> Gathered {
    if file.bytes.len() > MOST_MEGABYTES * 1_000_000 {
        return Gathered::refused(Refusal::Bytes { most: MOST_MEGABYTES });
    }
    let Some(text) = decode::decode(file.bytes) else { return Gathered::refused(Refusal::Encoding) };
    match text.trim_start().chars().next() {
        None => Gathered::refused(Refusal::Empty),
        // A table's heading does not begin with a bracket.
        Some('{' | '[') => json::gather(&text, progress),
        Some(_) => csv::gather(&text, file.name, helpers.names, progress),
    }
}
