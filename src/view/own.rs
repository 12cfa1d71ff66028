//! The long parts of a dataset that is not ours, as they are handed to the explainer: one at a time, when they are asked
//! for. Drawn by the same `detail` as those of the bundled record.

use super::detail::detail;
use super::succession::Succession;
use super::within::Within;
use super::written::{Written, written};
use crate::data::{Details, EventId, Record};

/// What long parts are drawn from.
pub struct Own {
    pub record: Record<'static>,
    pub details: Details<'static>,
    succession: Succession,
}

impl Own {
    #[must_use]
    pub fn new(record: Record<'static>, details: Details<'static>) -> Self {
        let succession = Succession::new(&record);
        Self { record, details, succession }
    }

    /// The long part of an event as HTML, and what of it can be searched; none for an event that there is not.
    #[must_use]
    pub fn long(&self, event: EventId) -> Option<(String, Vec<String>)> {
        let drawing = detail(&self.record, &self.details, &self.succession, event, Within::Own)?;
        let Written { html, texts, .. } = written(&drawing.into());
        Some((html, texts))
    }
}
