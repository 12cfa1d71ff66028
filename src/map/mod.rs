//! What the map shows, as numbers: which countries are lit and how strongly, and how a pointer or an arrow key
//! finds one. Knows nothing of markup, outlines or the screen.

mod lights;
mod nearest;
mod places;

pub use lights::{Light, breaks, lights, named_of_counted, step};
pub use nearest::{Direction, Point, nearest, toward};
pub use places::*;

/// Where a country stands; `None` for a code that the map does not know.
#[must_use]
pub fn place_of(code: &str) -> Option<&'static Place> {
    let at = PLACES.binary_search_by(|place| place.0.as_slice().cmp(code.as_bytes())).ok()?;
    PLACES.get(at)
}
