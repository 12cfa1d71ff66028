//! Where things stand in time, as numbers between 0 and 1. Knows nothing of pixels, markup or the screen.

mod marks;
mod scale;

pub use marks::{Mark, marks, rows};
pub use scale::Scale;
