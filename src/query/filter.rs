//! What a reader has chosen. Knows nothing of the events, nor of which values a record has.

use super::Facet;

/// Puts a value into a sorted list, unless it is there. (A sort would cost 3 kB of wasm for each type.)
pub fn include<T: Ord>(sorted: &mut Vec<T>, value: T) {
    if let Err(at) = sorted.binary_search(&value) {
        sorted.insert(at, value);
    }
}

/// A choice of values: any of them within a facet, all facets together. The default lets every event pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What is typed into the search field, as it was typed.
    pub text: String,
    chosen: [Vec<u32>; Facet::COUNT],
    /// The first year, if it matters.
    pub from: Option<u16>,
    /// The last year, if it matters.
    pub to: Option<u16>,
}

impl Filter {
    /// The chosen values of a facet: sorted, each once.
    #[must_use]
    pub fn chosen(&self, facet: Facet) -> &[u32] {
        self.chosen.get(facet.index()).map_or(&[], Vec::as_slice)
    }

    /// Whether a value is chosen.
    #[must_use]
    pub fn has(&self, facet: Facet, value: u32) -> bool {
        self.chosen(facet).binary_search(&value).is_ok()
    }

    /// Chooses a value, or takes it back.
    pub fn toggle(&mut self, facet: Facet, value: u32) {
        if let Some(values) = self.chosen.get_mut(facet.index()) {
            match values.binary_search(&value) {
                Ok(at) => {
                    values.remove(at);
                }
                Err(at) => values.insert(at, value),
            }
        }
    }

    /// Chooses just these values of a facet, in whatever order they come.
    pub fn set(&mut self, facet: Facet, values: Vec<u32>) {
        if let Some(chosen) = self.chosen.get_mut(facet.index()) {
            chosen.clear();
            for value in values {
                include(chosen, value);
            }
        }
    }

    /// Sets the range of years; a reversed one is turned around.
    pub fn set_years(&mut self, from: Option<u16>, to: Option<u16>) {
        (self.from, self.to) = match (from, to) {
            (Some(first), Some(last)) if first > last => (to, from),
            _ => (from, to),
        };
    }

    /// The first and the last year, in this order, with no bound as the farthest; `None` if years don't matter.
    #[must_use]
    pub fn years(&self) -> Option<(u16, u16)> {
        let (from, to) = (self.from.unwrap_or(0), self.to.unwrap_or(u16::MAX));
        (self.from.is_some() || self.to.is_some()).then(|| (from.min(to), from.max(to)))
    }

    /// Whether a text is typed that can be searched for.
    #[must_use]
    pub fn has_text(&self) -> bool {
        !self.text.trim().is_empty()
    }
}
