//! The bundled record as the build script baked it. None of it is compiled into the page's program, which fetches the
//! same bytes: a reader pays for one language, not for two.

use crate::data::{Damaged, Details, Lang, Record, Wire};

macro_rules! baked {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name))
    };
}

/// The record's bytes in a language.
fn record_bytes(lang: Lang) -> &'static [u8] {
    match lang {
        Lang::Ko => baked!("record-ko.bin"),
        Lang::En => baked!("record-en.bin"),
    }
}

/// The bytes of its long parts in a language: for `prerender`, which writes them as HTML.
fn details_bytes(lang: Lang) -> &'static [u8] {
    match lang {
        Lang::Ko => baked!("details-ko.bin"),
        Lang::En => baked!("details-en.bin"),
    }
}

/// The record in a language.
///
/// # Errors
/// [`Damaged`] if the build script and this program disagree about the form, which a test excludes.
pub fn record(lang: Lang) -> Result<Record<'static>, Damaged> {
    Wire::read(record_bytes(lang))
}

/// Its long parts in a language.
///
/// # Errors
/// As [`record`].
pub fn details(lang: Lang) -> Result<Details<'static>, Damaged> {
    Wire::read(details_bytes(lang))
}

/// The published document, its schema and its table.
pub const EVENTS_JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/events.json"));
/// The JSON Schema that the published document and a journalist's own meet.
pub const EVENTS_SCHEMA: &str = include_str!(concat!(env!("OUT_DIR"), "/events.schema.json"));
/// The same record as a flat table.
pub const EVENTS_CSV: &str = include_str!(concat!(env!("OUT_DIR"), "/events.csv"));
/// What countries are called: a line each, its cells behind tabs. The code, the names in Korean and in English, aliases.
pub const COUNTRY_NAMES: &str = include_str!(concat!(env!("OUT_DIR"), "/country-names.txt"));
