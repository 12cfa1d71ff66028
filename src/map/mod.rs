//! What the map shows, as numbers: which countries are lit and how strongly, and how a pointer or an arrow key
//! finds one. Knows nothing of markup, outlines or the screen.

mod lights;
mod nearest;
mod places;

pub use lights::{Light, breaks, lights, named_of_counted, step};
pub use nearest::{Direction, Point, nearest, toward};
pub use places::*;
