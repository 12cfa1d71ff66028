//! What is chosen at the moment, each choice with the way to take it back, and how many results that leaves.

use super::element::{CLICK, El, el};
use super::scene::Scene;
use crate::i18n::{Named, facet_value, results};
use crate::query::Facet;
use crate::state::Action;

/// The number of results, the chosen values, the reset.
pub fn chips(scene: &Scene<'_>) -> El {
    let chosen = chosen(scene);
    let button =
        |class: &'static str, action: Action| el("button").attr("type", "button").class(class).on(CLICK, scene.on(action));
    let number = results(scene.selection.len(), scene.record().events.len(), scene.lang);
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
}

/// Each choice: a key, what it says, and the action that takes it back.
fn chosen(scene: &Scene<'_>) -> Vec<(String, String, Action)> {
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
        let label = format!("{}: {}–{}", scene.words.years, year(filter.from), year(filter.to));
        chosen.push(("years".to_owned(), label, Action::Years(None, None)));
    }
    chosen
}
