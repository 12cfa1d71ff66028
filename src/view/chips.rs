//! What is chosen at the moment, each choice with the way to take it back, and how many results that leaves.

use super::element::{CLICK, El, el};
use super::scene::Scene;
use crate::data::Lang;
use crate::i18n::{Named, facet_value, results, without};
use crate::query::Facet;
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
                .put(el("li").key("reset").put(button("sb-reset", Action::Reset).text(scene.words.clear_all))),
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
    let mut ways: Vec<El> = chosen(scene)
        .into_iter()
        .filter_map(|(key, label, action)| {
            let label = without(&label, left(&action)?, scene.lang);
            Some(el("li").key(key).put(el("button").attr("type", "button").on(CLICK, scene.on(action)).text(label)))
        })
        .collect();
    let one_helps = !ways.is_empty();
    if !one_helps {
        let reset = el("button").attr("type", "button").on(CLICK, scene.on(Action::Reset)).text(scene.words.clear_all);
        ways.push(el("li").key("reset").put(reset));
    }
    el("div")
        .class("sb-empty")
        .put(el("p").text(scene.words.none_here).text(" ").text(if one_helps { scene.words.none_help } else { "" }))
        .put(el("ul").each(ways))
}

/// Each choice: a key, what it says, and the action that takes it back.
fn chosen(scene: &Scene) -> Vec<(String, String, Action)> {
    let filter = scene.state.filter();
    let mut chosen = Vec::new();
    if filter.has_text() {
        chosen.push(("q".to_owned(), format!("{}: {}", scene.words.search, filter.text.trim()), Action::Text(String::new())));
    }
    for facet in Facet::ALL {
        for &value in filter.chosen(facet) {
            let label = format!("{}: {}", facet.name(scene.lang), facet_value(scene.record(), facet, value, scene.lang));
            chosen.push((format!("{}-{value}", facet.parameter()), label, Action::Toggle(facet, value)));
        }
    }
    if filter.from.is_some() || filter.to.is_some() {
        let year = |year: Option<u16>| year.map(|year| year.to_string()).unwrap_or_default();
        let label = format!("{}: {}{}{}", scene.words.years, year(filter.from), scene.words.span, year(filter.to));
        chosen.push(("years".to_owned(), label, Action::Years(None, None)));
    }
    chosen
}
