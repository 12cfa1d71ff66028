//! The long part of a card on its own, for the page that is written before there is a program.

use yew::prelude::*;

use super::detail::detail;
use super::element::el;
use super::scene::Shared;
use crate::data::{EventId, Lang};

/// What it is drawn from.
#[derive(Properties, PartialEq)]
pub struct LongProps {
    pub collection: Shared,
    pub event: EventId,
    pub lang: Lang,
}

/// The same as an opened card has.
#[component]
pub fn Long(props: &LongProps) -> Html {
    detail(&props.collection, props.event, props.lang, None).unwrap_or_else(|| el("div")).into()
}
