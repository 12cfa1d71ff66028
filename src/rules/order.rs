//! The order in which a reader looks for a name: the tables of countries, organisations and people by their names in
//! the reader's language. Done here, once, because a sort of texts in the page costs 4 kB of wasm.

use super::document::{Document, Text};
use crate::data::Lang;

/// The same document, its tables of names in the order of this language.
#[must_use]
pub fn in_reading_order(mut document: Document, lang: Lang) -> Document {
    let name = |text: &Text| text.in_lang(lang).unwrap_or_default().to_owned();
    document.countries.sort_by_cached_key(|row| name(&row.name));
    document.organisations.sort_by_cached_key(|row| name(&row.name));
    document.people.sort_by_cached_key(|row| name(&row.name));
    document
}
