//! What is chosen at the moment, each choice with the way to take it back, and how many results that leaves.

use super::element::{CLICK, El, el};
use super::scene::Scene;
use crate::data::Lang;
use crate::i18n::{Named, facet_value, results, without};
use crate::query::{Facet, SUBJECTS};
use crate::state::{Action, reduce};

/// The number of results, the chosen values, the reset.
pub fn chips(scene: &Scene) -> El {
    let chosen = chosen(scene);
    let button =
        |class: &'static str, action: Action| el("button").attr("type", "button").class(class).on(CLICK, scene.on(action));
    let number = results(scene.selection().len(), scene.record().events.len(), scene.lang);
    // Korean lies at the site's root, English in a folder of its own.
    let data = if scene.lang == Lang::Ko { "data/events.csv" } else { "../data/events.csv" };
    el("div")
        .class("sb-state")
        .put(el("p").class("sb-results").attr("role", "status").attr("aria-live", "polite").attr("tabindex", "-1").text(number))
        .put(
            el("ul")
                .class("sb-chips")
                .flag("hidden", chosen.is_empty())
                .each(chosen.into_iter().map(|(key, label, action)| {
                    let remove = format!(" {}", scene.words.remove);
                    el("li").key(key).put(
                        button("sb-chip", action)
                            .text(label)
                            .put(el("span").attr("aria-hidden", "true").text(" ×"))
                            .put(el("span").class("sb-unseen").text(remove)),
                    )
                }))
                .put(el("li").key(RESET).put(button("sb-reset", Action::Reset).text(scene.words.clear_all))),
        )
        .put(scene.way("take", data).class("sb-take").text(scene.words.take))
}

/// What stands in the place of the cards when no event has all that is chosen: which of the choices to take back, and
/// what that would leave.
pub fn nothing(scene: &Scene) -> El {
    let left = |action: &Action| {
        let next = reduce(&scene.state, action.clone())?;
        Some(scene.collection.select(next.filter()).len()).filter(|left| *left > 0)
    };
    let mut ways = Vec::new();
    let mut offer = |key: u32, label: String, action: Action| {
        ways.push(el("li").key(key).put(el("button").attr("type", "button").on(CLICK, scene.on(action)).text(label)));
    };
    let mut one_helps = false;
    for (key, label, action) in chosen(scene) {
        if let Some(count) = left(&action) {
            one_helps = true;
            offer(key, without(&label, count, scene.lang), action);
        }
    }
    // A country that took part in nothing may have been talked about.
    let subjects = Action::Toggle(Facet::Basis, SUBJECTS);
    if !scene.state.filter().has(Facet::Basis, SUBJECTS)
        && let Some(count) = left(&subjects)
    {
        let count = results(count, scene.record().events.len(), scene.lang);
        offer(TALKED_ABOUT, format!("{}: {count}", scene.words.talked_about), subjects);
    }
    if !one_helps {
        offer(RESET, scene.words.clear_all.to_owned(), Action::Reset);
    }
    el("div")
        .class("sb-empty")
        .put(el("p").text(scene.words.none_here).text(" ").text(if one_helps { scene.words.none_help } else { "" }))
        .put(el("ul").each(ways))
}

/// Keys that no value of a facet has: a value's key is `value * 16 + facet`.
const TEXT: u32 = 12;
const YEARS: u32 = 13;
const TALKED_ABOUT: u32 = 14;
const RESET: u32 = 15;

/// Each choice: a key, what it says, and the action that takes it back.
fn chosen(scene: &Scene) -> Vec<(u32, String, Action)> {
    let filter = scene.state.filter();
    let mut chosen = Vec::new();
    if filter.has_text() {
        chosen.push((TEXT, format!("{}: {}", scene.words.search, filter.text.trim()), Action::Text(String::new())));
    }
    for facet in Facet::ALL {
        for &value in filter.chosen(facet) {
            let label = format!("{}: {}", facet.name(scene.lang), facet_value(scene.record(), facet, value, scene.lang));
            chosen.push((value * 16 + facet as u32, label, Action::Toggle(facet, value)));
        }
    }
    if filter.from.is_some() || filter.to.is_some() {
        let year = |year: Option<u16>| year.map(|year| year.to_string()).unwrap_or_default();
        // One year is no span.
        let (span, to) = if filter.from == filter.to { ("", None) } else { (scene.words.span, filter.to) };
        let label = format!("{}: {}{span}{}", scene.words.years, year(filter.from), year(to));
        chosen.push((YEARS, label, Action::Years(None, None)));
    }
    chosen
}
