//! The validation rules, used by the build, by the `check` command and on a host's own data: the published format
//! (`document`, `event`, `strings`, `codes`), what may be wrong with it (`problem`, `wording`), the rules themselves,
//! what of a document is sound (`sift`), how that becomes the record (`convert`), and a table of it (`flat`). Knows no file, no Yew and no browser.

mod checker;
mod claims;
mod codes;
mod convert;
mod convert_event;
mod document;
mod event;
mod events;
mod flat;
mod index;
mod key;
mod order;
mod problem;
mod proof;
mod sift;
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
pub use flat::flat;
pub use index::Table;
#[cfg(test)]
pub(crate) use key::spent;
pub use order::in_reading_order;
pub use problem::{Problem, Reason, Refusal, Row, Shape};
pub use proof::Proof;
pub use sift::{Sifted, sift};
pub use strings::{CountryCode, Date, Id, LanguageTag, Url};

use crate::data::{Anchor, Record};

/// Everything that is wrong with a dataset, table by table, the events last; nothing if it is sound.
///
/// `has_place` tells whether a country code has a place on the map.
#[must_use]
pub fn check(document: &Document, has_place: &dyn Fn(&str) -> bool) -> Vec<Problem> {
    let mut problems = Vec::new();
    let index = index::Index::new(document, document.events.iter());
    checker::Checker::new(document, index, has_place, Proof::Phrases, &mut problems).run();
    problems
}

/// A country's place on the map: its code, where it is, whether its outline is large enough to be seen.
type PlaceOnMap = (&'static [u8; 2], u16, u16, bool);

/// Whether a table of places on the map, sorted by code, has one for this country.
#[must_use]
pub fn has_place(places: &[PlaceOnMap], code: &str) -> bool {
    place(places, code).is_some()
}

/// The record with each country's place on the map: the page needs those of the record, not all there are.
#[must_use]
pub fn anchored<'a>(mut record: Record<'a>, places: &[PlaceOnMap]) -> Record<'a> {
    for country in &mut record.countries {
        country.anchor =
            place(places, country.code).map(|&(_, x, y, outlined)| Anchor { x: x.into(), y: y.into(), small: !outlined });
    }
    record
}

fn place<'p>(places: &'p [PlaceOnMap], code: &str) -> Option<&'p PlaceOnMap> {
    let at = places.binary_search_by(|(known, ..)| known.as_slice().cmp(code.as_bytes())).ok()?;
    places.get(at)
}
