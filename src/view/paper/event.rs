//! The page of one event: its whole card, and the way into the explainer at that card.

use std::rc::Rc;

use yew::prelude::*;

use super::super::card::{date, kicker, who};
use super::super::detail::detail;
use super::super::element::{El, el};
use super::super::scene::Shared;
use super::super::succession::Succession;
use super::super::within::Within;
use super::{Around, over};
use crate::data::{Details, EventId};
use crate::i18n::page_words;

/// What it is drawn from.
#[derive(Properties)]
pub struct EventPaperProps {
    pub collection: Shared,
    pub details: Rc<Details<'static>>,
    pub event: EventId,
    pub around: Around,
}

impl PartialEq for EventPaperProps {
    /// The same event of the same record: it is drawn once.
    fn eq(&self, other: &Self) -> bool {
        self.collection == other.collection && self.event == other.event
    }
}

/// The page of an event.
#[component]
pub fn EventPaper(props: &EventPaperProps) -> Html {
    paper(props).unwrap_or_else(|| el("div")).into()
}

fn paper(props: &EventPaperProps) -> Option<El> {
    let record = &props.collection.record;
    let (event, lang) = (record.event(props.event)?, record.lang);
    let topics = event.topics.iter().filter_map(|&id| record.topic(id)).map(|topic| el("span").text(topic.label));
    let into = el("a").attr("href", format!("{}?event={}", props.around.home, event.id)).text(page_words(lang).whole_record);
    let head = el("header")
        .class("sb-head")
        .put(over(record, &props.around))
        .put(el("h1").text(event.title))
        .put(date(event, lang))
        .put(el("p").class("sb-kicker").text(kicker(event, record, lang)))
        .put(el("p").class("sb-lede").text(event.summary))
        .put(who(props.event, event, &props.collection, lang))
        .put(el("p").class("sb-topics").each(topics))
        .put(el("p").class("sb-into").put(into));
    let main = el("main").put(detail(record, &props.details, &Succession::new(record), props.event, Within::OwnPage)?);
    Some(el("div").class("sb sb-paper").attr("lang", lang.code()).put(head).put(main))
}
