//! The long part of a card on its own, for the page that is written before there is a program.

use std::rc::Rc;

use yew::prelude::*;

use super::detail::detail;
use super::element::el;
use super::succession::Succession;
use super::within::Within;
use crate::data::{Details, EventId, Record};

/// What it is drawn from.
#[derive(Properties)]
pub struct LongProps {
    pub record: Rc<Record<'static>>,
    pub details: Rc<Details<'static>>,
    pub event: EventId,
}

impl PartialEq for LongProps {
    /// The same event of the same record: it is drawn once.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.record, &other.record) && self.event == other.event
    }
}

/// The long part of an event.
#[component]
pub fn Long(props: &LongProps) -> Html {
    detail(&props.record, &props.details, &Succession::new(&props.record), props.event, Within::Card)
        .unwrap_or_else(|| el("div"))
        .into()
}
