//! What stands under the explainer in somebody else's page: whose it is, under which terms, where all of it is, and what its terms mean.

use std::rc::Rc;

use yew::prelude::*;

use super::element::el;
use super::footer::glossary;
use crate::data::{Details, Lang};
use crate::i18n::page_words;

/// What it is drawn from.
#[derive(Properties)]
pub struct FrameFootProps {
    pub details: Rc<Details<'static>>,
    pub lang: Lang,
    /// The explainer's own page.
    pub page: AttrValue,
}

impl PartialEq for FrameFootProps {
    /// The same record: it is drawn once.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.details, &other.details) && self.page == other.page
    }
}

/// The foot of a frame or an element.
#[component]
pub fn FrameFoot(props: &FrameFootProps) -> Html {
    let (page, licence) = (page_words(props.lang), &props.details.licence);
    let line = el("p")
        .class("sb-quiet")
        .put(el("a").attr("href", props.page.clone()).text(page.open_page))
        .text(" · ")
        .text(page.licence)
        .text(": ")
        .put(el("a").attr("href", licence.url).attr("rel", "license").text(licence.name));
    let terms = el("details").put(el("summary").text(page.glossary)).put(glossary(&props.details));
    el("div").class("sb sb-frame-foot").attr("lang", props.lang.code()).put(terms).put(line).into()
}
