//! The search field, the facets with their live counts, and the range of years.

use yew::prelude::*;

use super::pointer::{checked_by_keyboard, value_of};
use super::scene::Scene;
use crate::i18n::{Named, facet_value, of_total};
use crate::query::Facet;
use crate::state::Action;

/// The facets that a reader is offered, in this order; the others come in through the address.
const OFFERED: [Facet; 7] =
    [Facet::Topic, Facet::Kind, Facet::Country, Facet::Organisation, Facet::Person, Facet::Series, Facet::Basis];

/// Search, facets, years.
pub fn facets(scene: &Scene<'_>) -> Html {
    let Scene { words, state, .. } = scene;
    let typed = {
        let send = scene.send.clone();
        // On every input, also while a syllable is being composed. The state keeps the text letter for letter, so
        // the field is never written to while the reader types.
        Callback::from(move |event: InputEvent| {
            if let Some(text) = value_of(&event) {
                send.emit(Action::Text(text));
            }
        })
    };
    html! {
        <form class="sb-find" role="search" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
            <div class="sb-query">
                <label for="sb-q">{ words.search }</label>
                <input id="sb-q" type="search" autocomplete="off" spellcheck="false" placeholder={words.search_hint}
                    value={state.address.filter.text.clone()} disabled={!state.ready} oninput={typed} onkeydown={checked_by_keyboard()} />
            </div>
            <div class="sb-facets" role="group" aria-label={words.filters}>
                { for OFFERED.into_iter().map(|facet| opener(scene, facet)) }
                { years(scene) }
            </div>
            <div id="sb-panel" class="sb-panel" hidden={state.panel.is_none()}>
                if let Some(facet) = state.panel {
                    { panel(scene, facet) }
                }
            </div>
        </form>
    }
}

/// The button that opens a facet's values; topics are few and matter most, so they are offered like the others.
fn opener(scene: &Scene<'_>, facet: Facet) -> Html {
    let open = scene.state.panel == Some(facet);
    let chosen = scene.state.address.filter.chosen(facet).len();
    html! {
        <button key={facet.parameter()} type="button" class="sb-opener" disabled={!scene.state.ready}
            aria-expanded={if open { "true" } else { "false" }} aria-controls="sb-panel"
            onclick={scene.on(Action::Panel((!open).then_some(facet)))}>
            { facet.name(scene.lang) }
            if chosen > 0 { <span class="sb-chosen">{ chosen }</span> }
        </button>
    }
}

/// A facet's values: those of the record first, then those that membership alone brings in.
fn panel(scene: &Scene<'_>, facet: Facet) -> Html {
    let totals = scene.collection.totals(facet);
    let mut values: Vec<u32> = (0..).take(totals.len()).collect();
    let total = |value: u32| totals.get(value as usize).copied().unwrap_or_default();
    if matches!(facet, Facet::Country | Facet::Organisation | Facet::Person) {
        values.sort_by_key(|&value| (std::cmp::Reverse(total(value)), facet_value(scene.record(), facet, value, scene.lang)));
    }
    let (main, rest): (Vec<u32>, Vec<u32>) =
        values.into_iter().partition(|&value| facet != Facet::Country || total(value) > 0);
    html! {
        <fieldset key={facet.parameter()}>
            <legend class="sb-unseen">{ facet.name(scene.lang) }</legend>
            if facet == Facet::Basis { <p class="sb-quiet">{ scene.words.basis_help }</p> }
            <div class="sb-values">{ for main.into_iter().map(|value| choice(scene, facet, value, total(value))) }</div>
            if !rest.is_empty() {
                <details class="sb-rest">
                    <summary>{ format!("{} ({})", scene.words.only_members, rest.len()) }</summary>
                    <div class="sb-values">{ for rest.into_iter().map(|value| choice(scene, facet, value, total(value))) }</div>
                </details>
            }
        </fieldset>
    }
}

/// One value with its count in the present selection; one without a hit stays in sight, disabled.
fn choice(scene: &Scene<'_>, facet: Facet, value: u32, total: u32) -> Html {
    let count = scene.selection.count(facet, value);
    let chosen = scene.state.address.filter.has(facet, value);
    let onchange = scene.on::<Event>(Action::Toggle(facet, value));
    html! {
        <label key={value} class={classes!("sb-value", (count == 0 && !chosen).then_some("sb-none"))}>
            <input type="checkbox" checked={chosen} disabled={count == 0 && !chosen} {onchange} />
            <span class="sb-name">{ facet_value(scene.record(), facet, value, scene.lang) }</span>
            <span class="sb-count" aria-hidden="true">{ count }</span>
            <span class="sb-unseen">{ of_total(count, total.max(count), scene.lang) }</span>
        </label>
    }
}

/// From and to: the timeline's brush for those who do not drag.
fn years(scene: &Scene<'_>) -> Html {
    let (first, last) = scene.collection.years();
    let (from, to) = (scene.state.address.filter.from, scene.state.address.filter.to);
    let field = |id: &'static str, label: &'static str, chosen: Option<u16>, set: fn(Option<u16>, (Option<u16>, Option<u16>)) -> Action| {
        let send = scene.send.clone();
        let onchange = Callback::from(move |event: Event| {
            let year = value_of(&event).and_then(|text| text.parse().ok());
            send.emit(set(year, (from, to)));
        });
        html! {
            <label for={id}>
                <span>{ label }</span>
                <select {id} disabled={!scene.state.ready} {onchange}>
                    <option key=0 value="" selected={chosen.is_none()}>{ scene.words.any_year }</option>
                    { for (first..=last).map(|year| html! {
                        <option key={year} value={year.to_string()} selected={chosen == Some(year)}>{ year }</option>
                    }) }
                </select>
            </label>
        }
    };
    html! {
        <div key="years" class="sb-years" role="group" aria-label={scene.words.years}>
            { field("sb-from", scene.words.from, from, |year, (_, to)| Action::Years(year, to)) }
            { field("sb-to", scene.words.to, to, |year, (from, _)| Action::Years(from, year)) }
        </div>
    }
}
