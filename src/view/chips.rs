//! What is chosen at the moment, each choice with the way to take it back, and how many results that leaves.

use yew::prelude::*;

use super::scene::Scene;
use crate::i18n::{Named, facet_value, results};
use crate::query::Facet;
use crate::state::Action;

/// The number of results, the chosen values, the reset.
pub fn chips(scene: &Scene<'_>) -> Html {
    let filter = &scene.state.address.filter;
    let mut chosen: Vec<(String, String, Action)> = Vec::new();
    if !filter.text.trim().is_empty() {
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
    html! {
        <div class="sb-state">
            <p class="sb-results" role="status" aria-live="polite">
                { results(scene.selection.events.len(), scene.record().events.len(), scene.lang) }
            </p>
            <ul class="sb-chips" hidden={chosen.is_empty()}>
                { for chosen.into_iter().map(|(key, label, action)| html! {
                    <li key={key}>
                        <button type="button" onclick={scene.on(action)}>
                            { label }<span aria-hidden="true">{ " ×" }</span>
                            <span class="sb-unseen">{ format!(" {}", scene.words.remove) }</span>
                        </button>
                    </li>
                }) }
                <li key="reset"><button type="button" class="sb-reset" onclick={scene.on(Action::Reset)}>{ scene.words.clear_all }</button></li>
            </ul>
        </div>
    }
}
