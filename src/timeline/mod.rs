//! Where things stand in time, as numbers between 0 and 1. Knows nothing of pixels, markup or the screen.

#[cfg(feature = "own")]
mod bars;
mod marks;
mod scale;

#[cfg(feature = "own")]
pub use bars::{Bar, Bars};
pub use marks::{Mark, marks, rows};
pub use scale::Scale;
