//! What the long part of an event needs to know of the page around it.

/// Where the long part stands: that decides the level of its headings, and where links to related meetings lead.
#[derive(Clone, Copy)]
pub enum Within {
    /// In a card, under its title; links lead to other cards of the page.
    Card,
    /// On a page of its own; links lead to the pages beside it.
    OwnPage,
}

impl Within {
    pub fn heading(self) -> &'static str {
        match self {
            Self::Card => "h4",
            Self::OwnPage => "h2",
        }
    }

    /// Where another event stands.
    pub fn address(self, id: &str) -> String {
        match self {
            Self::Card => format!("#e-{id}"),
            Self::OwnPage => format!("../{id}/"),
        }
    }

    /// The explainer's own page.
    fn home(self) -> &'static str {
        match self {
            Self::Card => "",
            Self::OwnPage => "../../",
        }
    }

    /// The page of a country.
    pub fn country(self, code: &str) -> String {
        format!("{}c/{code}/", self.home())
    }

    /// What a term means.
    pub fn term(self, id: &str) -> String {
        format!("{}#t-{id}", self.home())
    }

    pub fn subheading(self) -> &'static str {
        match self {
            Self::Card => "h5",
            Self::OwnPage => "h3",
        }
    }
}
