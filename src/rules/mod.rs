//! The validation rules, used by the build, by the `check` command and on a host's own data: the published format
//! (`document`, `event`, `strings`, `codes`), what may be wrong with it (`problem`, `wording`), the rules themselves,
//! and how a sound document becomes the record (`convert`). Knows no file, no Yew and no browser.

mod checker;
mod claims;
mod codes;
mod convert;
mod convert_event;
mod document;
mod event;
mod events;
mod index;
mod order;
mod problem;
mod strings;
mod tables;
mod texts;
mod wording;

#[cfg(test)]
mod tests;

pub use convert::{details, record};
pub use document::{Background, Country, Document, License, Organisation, Person, Series, Source, Term, Text, Topic};
pub use event::{
    Appearance, Claim, Count, Event, Evidence, HowMet, LONGEST_PHRASE, Party, Place, Relation, Session, Subject, When,
};
pub use order::in_reading_order;
pub use problem::{Problem, Reason};
pub use strings::{CountryCode, Date, Id, LanguageTag, Url};

/// Everything that is wrong with a dataset, table by table, the events last; nothing if it is sound.
///
/// `has_place` tells whether a country code has a place on the map.
#[must_use]
pub fn check(document: &Document, has_place: &dyn Fn(&str) -> bool) -> Vec<Problem> {
    let mut checker = checker::Checker::new(document, has_place);
    checker.tables();
    checker.events();
    checker.into_problems()
}

/// Whether a table of places on the map, sorted by code, has one for this country.
#[must_use]
pub fn has_place(places: &[(&[u8; 2], u16, u16, bool)], code: &str) -> bool {
    places.binary_search_by(|(known, ..)| known.as_slice().cmp(code.as_bytes())).is_ok()
}
