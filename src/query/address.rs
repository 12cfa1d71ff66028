//! The state as an address holds it: what is chosen, opened and set. Its parameters are a contract with the page,
//! `embed.html` and the element's attributes. Knows nothing of the browser's address bar.

mod read;
#[cfg(test)]
mod tests;
mod write;

pub use read::read;
pub use write::write;

use super::Filter;
use crate::data::{CountryId, EventId, Lang};

/// Light or dark, where the reader's system doesn't decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Theme {
    Light,
    Dark,
}

impl Theme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// As the address has it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A part of the page that an embedder may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Cards,
    Map,
    Timeline,
    Story,
}

impl Part {
    /// Every part, in reading order.
    pub const ALL: [Self; 4] = [Self::Cards, Self::Map, Self::Timeline, Self::Story];

    /// As the address has it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Cards => "cards",
            Self::Map => "map",
            Self::Timeline => "timeline",
            Self::Story => "story",
        }
    }
}

/// Everything that an address holds; the default is the bare page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    pub filter: Filter,
    /// The opened cards: sorted, each once.
    pub opened: Vec<EventId>,
    /// The opened country.
    pub place: Option<CountryId>,
    /// The step of the story, counted from 1.
    pub step: Option<u8>,
    pub lang: Option<Lang>,
    pub theme: Option<Theme>,
    /// The parts to show: sorted, each once; all of them if there is none.
    pub parts: Vec<Part>,
    /// Where the embedder's own data is, as it was written.
    pub src: Option<String>,
}
