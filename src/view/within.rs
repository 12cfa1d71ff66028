//! What the long part of an event needs to know of the page around it.

use super::element::{El, el};

/// Where the long part stands: that decides the level of its headings, and where links to related meetings lead.
#[derive(Clone, Copy)]
#[cfg_attr(not(feature = "ssr"), allow(dead_code, reason = "pages are written by `prerender` alone"))]
pub enum Within {
    /// In a card, under its title; links lead to other cards of the page.
    Card,
    /// On a page of its own; links lead to the pages beside it.
    OwnPage,
    /// In a card of a dataset that is not ours: it has no pages, and we do not answer for where its links lead.
    #[cfg(any(test, feature = "own"))]
    Own,
}

impl Within {
    pub fn heading(self) -> &'static str {
        if self.is_card() { "h4" } else { "h2" }
    }

    pub fn subheading(self) -> &'static str {
        if self.is_card() { "h5" } else { "h3" }
    }

    /// Whether it is a part of a card.
    pub fn is_card(self) -> bool {
        !matches!(self, Self::OwnPage)
    }

    /// Whether there are pages about terms and single events.
    pub fn has_pages(self) -> bool {
        matches!(self, Self::Card | Self::OwnPage)
    }

    /// Where another event stands.
    pub fn address(self, id: &str) -> String {
        if self.is_card() { format!("#e-{id}") } else { format!("../{id}/") }
    }

    /// A link to a source.
    pub fn link(self, address: String) -> El {
        let link = el("a").attr("href", address);
        if self.has_pages() { link } else { link.attr("rel", "noopener nofollow") }
    }

    /// The explainer's own page.
    fn home(self) -> &'static str {
        if self.is_card() { "" } else { "../../" }
    }

    /// The page of a country; without pages, what the loader takes for one (see `static/country.js`).
    pub fn country(self, code: &str) -> String {
        if self.has_pages() { format!("{}c/{code}/", self.home()) } else { format!("#c/{code}/") }
    }

    /// What a term means.
    pub fn term(self, id: &str) -> String {
        format!("{}#t-{id}", self.home())
    }
}
