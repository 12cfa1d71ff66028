//! Every page's place in the site: its address from the root, and the way back to the root. Knows nothing of what stands
//! on a page.

use sinanbo::data::Lang;

/// What kind of page it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind<'p> {
    /// The explainer.
    Explainer,
    /// The explainer as a frame shows it.
    Frame,
    /// One event, by its id.
    Event(&'p str),
    /// How to embed.
    Guide,
    /// How the record was made, and its sources.
    Method,
    /// Everybody in the record.
    People,
    /// All countries of the record.
    Countries,
    /// One country, by its code.
    Country(&'p str),
    /// The guided story as an article.
    Story,
}

/// A page's place.
#[derive(Clone, Copy, Debug)]
pub struct Place<'p> {
    pub lang: Lang,
    pub kind: Kind<'p>,
}

impl Place<'_> {
    /// Its address from the site's root, as links have it.
    pub fn path(&self) -> String {
        let folder = folder(self.lang);
        match self.kind {
            Kind::Explainer => folder.to_owned(),
            Kind::Frame => format!("{folder}embed.html"),
            Kind::Event(id) => format!("{folder}e/{id}/"),
            Kind::Guide => format!("{folder}embedding/"),
            Kind::Method => format!("{folder}method/"),
            Kind::People => format!("{folder}people/"),
            Kind::Countries => format!("{folder}c/"),
            Kind::Country(code) => format!("{folder}c/{code}/"),
            Kind::Story => format!("{folder}story/"),
        }
    }

    /// Its file.
    pub fn file(&self) -> String {
        let path = self.path();
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path }
    }

    /// The site's root, as seen from it: `./` or one `../` for each folder that it is in.
    pub fn base(&self) -> String {
        match self.path().matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    /// Another page, as seen from it.
    pub fn to(&self, other: &Place<'_>) -> String {
        format!("{}{}", self.base(), other.path())
    }

    /// The same page in another language.
    pub fn in_language(&self, lang: Lang) -> Self {
        Self { lang, ..*self }
    }

    /// The language that it is not in.
    pub fn other_language(&self) -> Self {
        self.in_language(self.lang.other())
    }

    /// Another page in the same language.
    pub fn of_kind<'o>(&self, kind: Kind<'o>) -> Place<'o> {
        Place { lang: self.lang, kind }
    }
}

fn folder(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "",
        Lang::En => "en/",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_knows_its_place() {
        let at = |lang, kind| Place { lang, kind };
        let event = at(Lang::En, Kind::Event("camp-david-2023"));
        assert_eq!(event.file(), "en/e/camp-david-2023/index.html");
        assert_eq!(event.to(&event.other_language()), "../../../e/camp-david-2023/");
        assert_eq!(event.to(&event.of_kind(Kind::Explainer)), "../../../en/");
        let frame = at(Lang::Ko, Kind::Frame);
        assert_eq!((frame.file(), frame.base()), ("embed.html".to_owned(), "./".to_owned()));
        assert_eq!(at(Lang::En, Kind::Frame).to(&frame), "../embed.html");
        assert_eq!(at(Lang::Ko, Kind::Explainer).file(), "index.html");
    }
}
