//! What is drawn of a dataset that is not ours when it is asked for: the long part of an event, the page of a country. By the
//! same functions as those of the bundled record.

use std::cell::OnceCell;
use std::rc::Rc;

use super::detail::detail;
use super::paper::{Around, CountryPaperProps, PaperProps, country_paper};
use super::scene::Shared;
use super::succession::Succession;
use super::within::Within;
use super::written::{Written, written};
use crate::data::{CountryId, Details, EventId, Record};
use crate::query::Collection;

/// What they are drawn from, beside the record itself.
pub struct Own {
    details: Rc<Details<'static>>,
    succession: Succession,
    /// For the pages of countries, which count.
    collection: OnceCell<Shared>,
}

impl Own {
    #[must_use]
    pub fn new(record: &Record<'static>, details: Details<'static>) -> Self {
        Self { details: Rc::new(details), succession: Succession::new(record), collection: OnceCell::new() }
    }

    /// The long part of an event of that record as HTML, and what of it can be searched; none for an event that there is not.
    #[must_use]
    pub fn long(&self, record: &Record<'static>, event: EventId) -> Option<(String, Vec<String>)> {
        let drawing = detail(record, &self.details, &self.succession, event, Within::Own)?;
        let Written { html, texts, .. } = written(&drawing.into());
        Some((html, texts))
    }

    /// The page of a country of that record as HTML; none for a country that there is not.
    #[must_use]
    pub fn country(&self, record: &Record<'static>, country: CountryId) -> Option<String> {
        let collection = self.collection.get_or_init(|| Shared::own(Collection::new(record.clone())));
        let around = Around { home: "".into(), other_language: "".into() };
        let whole = PaperProps { collection: collection.clone(), details: self.details.clone(), around };
        Some(written(&country_paper(&CountryPaperProps { whole, country })?.into()).html)
    }
}
