//! The guided story as an article: each step with its text, the meetings to look at, and the way to the same step on the
//! map. The explainer takes its steps from here (`data-step`).

use std::rc::Rc;

use yew::prelude::*;

use super::super::element::{El, el};
use super::super::marked::{parted, term};
use super::{PaperProps, over};
use crate::data::{EventId, first_places};
use crate::i18n::{range, story_words};
use crate::story::Step;

/// What it is drawn from.
#[derive(Properties)]
pub struct StoryPaperProps {
    pub whole: PaperProps,
    pub steps: Rc<[Step]>,
}

impl PartialEq for StoryPaperProps {
    /// The same story: it is drawn once.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.steps, &other.steps) && self.whole == other.whole
    }
}

/// The page.
#[component]
pub fn StoryPaper(props: &StoryPaperProps) -> Html {
    let (record, around) = (&props.whole.collection.record, &props.whole.around);
    let (lang, text) = (record.lang, story_words(record.lang));
    let head = el("header")
        .class("sb-head")
        .put(over(record, around))
        .put(el("h1").text(text.title))
        .put(el("p").class("sb-lede").text(text.description))
        .put(el("p").class("sb-into").put(el("a").attr("href", format!("{}?step=1", around.home)).text(text.start)));
    let mut seen = Vec::new();
    let steps = props.steps.iter().zip(1..).map(|(step, number)| section(props, step, number, &mut seen));
    let main = el("main").class("sb-guide sb-article").each(steps);
    el("div").class("sb sb-paper").attr("lang", lang.code()).put(head).put(main).into()
}

/// A step, with the terms marked that no step before it had.
fn section(props: &StoryPaperProps, step: &Step, number: usize, seen: &mut Vec<usize>) -> El {
    let (record, home) = (&props.whole.collection.record, &props.whole.around.home);
    let text = story_words(record.lang);
    let glossary: Vec<&str> = props.whole.details.glossary.iter().map(|term| term.term).collect();
    let address = |row: usize| format!("{home}#t-{}", record.terms.get(row).copied().unwrap_or_default());
    let terms = first_places(&step.text, &glossary, seen).into_iter();
    let prose = parted(&step.text, terms.map(|(place, row)| (place, term(address(row)))));
    let card = |id: &EventId| {
        let event = record.event(*id)?;
        let link = el("a").attr("href", format!("{home}e/{}/", event.id)).attr("data-event", event.id).text(event.title);
        Some(
            el("li")
                .put(link)
                .put(el("span").class("sb-quiet").text(format!(" {}", range(event.when.start, event.when.end, record.lang)))),
        )
    };
    el("section")
        .attr("id", format!("s-{number}"))
        .attr("data-step", number.to_string())
        .attr("data-query", step.query.clone())
        .attr("data-view", if step.europe { "europe" } else { "world" })
        .put(el("p").class("sb-kicker").text(format!("{number}/{}", props.steps.len())))
        .put(el("h2").text(step.title.clone()))
        .put(el("p").class("sb-story-text").put(prose))
        .put(el("p").class("sb-story-cards sb-quiet").text(text.look))
        .put(el("ul").class("sb-related").each(step.cards.iter().filter_map(card)))
        .put(el("p").put(el("a").attr("href", format!("{home}?step={number}")).text(text.step)))
}
