//! The head of the page: what this is, in three numbers, and the way to the other language.

use yew::prelude::*;

use super::element::{El, el};
use super::scene::Scene;
use crate::data::Focus;
use crate::i18n::{Figures, figures};
use crate::query::{Facet, write};

/// Title, lede, key figures, language switch.
pub fn header(scene: &Scene) -> El {
    let record = scene.record();
    let (first_year, last_year) = scene.collection.years();
    let numbers = Figures {
        events: record.events.len(),
        main: scene.collection.totals(Facet::Focus).get(Focus::Main.index()).map_or(0, |&main| main as usize),
        countries: scene.collection.countries_that_took_part(),
        first_year,
        last_year,
    };
    let figures =
        figures(numbers, scene.lang).into_iter().map(|(text, figure)| el(if figure { "strong" } else { "span" }).text(text));
    el("header")
        .class("sb-head")
        .attr("part", "head")
        .put(el("p").class("sb-over").put(el("span").class("sb-kicker").text(scene.words.kicker)).put(language(scene)))
        .put(el("h1").text(record.title))
        .put(el("p").class("sb-lede").text(record.description))
        .put(el("p").class("sb-figures").each(figures))
        .put(el("p").class("sb-ways").put(scene.way("story", "story/").text(scene.words.story)))
}

/// The link to the other language, which opens with the same state: ids are the same in both.
fn language(scene: &Scene) -> El {
    let other = scene.lang.other();
    let state = write(&scene.state.address, scene.record());
    let page = &scene.links.other_language;
    if scene.collection.is_own() && page.is_empty() {
        return el("span").flag("hidden", true);
    }
    let page = if state.is_empty() { page.clone() } else { AttrValue::from(format!("{page}?{state}")) };
    el("a")
        .class("sb-language")
        .attr("href", page)
        .attr("hreflang", other.code())
        // Where links open a window of their own, as in a frame, this one does not.
        .attr("target", "_self")
        .attr("lang", other.code())
        .text(scene.words.other_language)
}
