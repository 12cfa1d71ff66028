//! What a reader asks of the record, and what it answers: filters, facets with their counts, text, the address.
//! Knows nothing of what is drawn, of how values are named to a reader, or of the browser.

mod address;
mod bits;
mod collection;
mod facet;
mod filter;
#[cfg(test)]
pub(crate) mod fixture;
mod grounds;
mod index;
mod kept;
mod search;
mod select;
#[cfg(test)]
mod tests;
mod text;

pub use address::{Address, Part, Theme, read, write};
pub use bits::Bits;
pub use collection::{Collection, LongTexts};
pub use facet::{Facet, SUBJECTS};
pub use filter::{Filter, include};
pub use grounds::Cells;
pub use select::Selection;
pub use text::Query;
