//! Pages that are written once and run no program: one for each event and country, the embed guide, the method with
//! all sources, the people, the story. That of a country can be drawn of a reader's own events too.

#[cfg(feature = "ssr")]
mod countries;
mod country;
#[cfg(feature = "ssr")]
mod event;
#[cfg(feature = "ssr")]
mod guide;
#[cfg(feature = "ssr")]
mod method;
#[cfg(feature = "ssr")]
mod people;
#[cfg(feature = "ssr")]
mod story;

#[cfg(feature = "ssr")]
pub use countries::CountriesPaper;
#[cfg(feature = "ssr")]
pub use country::CountryPaper;
pub use country::{CountryPaperProps, paper as country_paper, says};
#[cfg(feature = "ssr")]
pub use event::{EventPaper, EventPaperProps};
#[cfg(feature = "ssr")]
pub use guide::{GuidePaper, GuidePaperProps};
#[cfg(feature = "ssr")]
pub use method::MethodPaper;
#[cfg(feature = "ssr")]
pub use people::PeoplePaper;
#[cfg(feature = "ssr")]
pub use story::{StoryPaper, StoryPaperProps};

use std::rc::Rc;

use yew::prelude::*;

use super::element::{El, el};
use super::scene::Shared;
use crate::data::{Details, Record};
use crate::i18n::words;

/// Where the rest of the site is, as seen from one of these pages.
#[derive(Clone, PartialEq)]
pub struct Around {
    /// The explainer in the same language.
    pub home: AttrValue,
    /// The same page in the other language.
    pub other_language: AttrValue,
}

/// What a page on the record as a whole is drawn from.
#[derive(Clone, Properties)]
pub struct PaperProps {
    pub collection: Shared,
    pub details: Rc<Details<'static>>,
    pub around: Around,
}

impl PartialEq for PaperProps {
    /// The same record: it is drawn once.
    fn eq(&self, other: &Self) -> bool {
        self.collection == other.collection
    }
}

/// The line above the title: whose page it is, and the other language.
fn over(record: &Record<'_>, around: &Around) -> El {
    let other = record.lang.other();
    el("p").class("sb-over").put(el("a").class("sb-kicker").attr("href", around.home.clone()).text(record.title.to_owned())).put(
        el("a")
            .class("sb-language")
            .attr("href", around.other_language.clone())
            .attr("hreflang", other.code())
            .attr("lang", other.code())
            .text(words(record.lang).other_language),
    )
}
