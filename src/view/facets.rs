//! The search field, the facets with their live counts, and the range of years.

use super::adopted::{STILL, adopted};
use super::element::{CHANGE, CLICK, El, INPUT, KEY_DOWN, el};
use super::order::by_rank;
use super::pointer::{key_of, value_of};
use super::scene::Scene;
use crate::i18n::{Named, facet_value, number, of_total};
use crate::query::{Facet, Query};
use crate::state::{Action, Near, Rows};

/// The facets that a reader is offered, in this order; the others come in through the address.
const OFFERED: [Facet; 7] =
    [Facet::Topic, Facet::Kind, Facet::Country, Facet::Organisation, Facet::Person, Facet::Series, Facet::Basis];

/// More values than this are not looked through without a field of their own.
const LONG: usize = 30;

/// Search, facets, years.
pub fn facets(scene: &Scene) -> El {
    el("div")
        .class("sb-find")
        .attr("part", "filters")
        .attr("role", "search")
        .put(search(scene))
        .put(
            el("div")
                .class("sb-facets")
                .attr("role", "group")
                .attr("aria-label", scene.words.filters)
                .each(OFFERED.map(|facet| opener(scene, facet)))
                .put(years(scene)),
        )
        .put(
            el("div")
                .class("sb-panel")
                .attr("id", "sb-panel")
                .flag("hidden", scene.state.panel.is_none())
                .maybe(scene.state.panel.map(|facet| panel(scene, facet))),
        )
}

/// The search field. Each input counts, also while a syllable is being composed. The state keeps the text letter for
/// letter, so the field is never written to while the reader types. There is no form, so Enter sends nothing.
fn search(scene: &Scene) -> El {
    let field = el("input")
        .attr("id", "sb-q")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .unless(scene.links.prerendered, "placeholder", scene.words.search_hint)
        .value(scene.state.filter().text.clone())
        .on(INPUT, scene.hear(|event| value_of(event).map(Action::Text)))
        .on(KEY_DOWN, scene.hear(|event| key_of(event).filter(|key| key == "Escape").map(|_| Action::Text(String::new()))));
    el("div").class("sb-query").put(el("label").attr("for", "sb-q").text(scene.words.search)).put(field)
}

/// The button that opens a facet's values.
fn opener(scene: &Scene, facet: Facet) -> El {
    let open = scene.state.panel == Some(facet);
    let chosen = scene.state.filter().chosen(facet).len();
    el("button")
        .key(facet.parameter())
        .attr("type", "button")
        .class("sb-opener")
        .says("aria-expanded", open)
        .attr("aria-controls", "sb-panel")
        .on(CLICK, scene.on(Action::Panel((!open).then_some(facet))))
        .text(facet.name(scene.lang))
        .maybe((chosen > 0).then(|| el("span").class("sb-chosen").text(format!(" {chosen}"))))
}

/// A facet's values; for countries those of the record first, then those that membership alone brings in.
fn panel(scene: &Scene, facet: Facet) -> El {
    // Those of a record that is not ours come with it.
    if facet == Facet::Person && !scene.state.long && !scene.collection.is_own() {
        return el("fieldset").key("loading").put(el("p").class("sb-quiet").text(scene.words.loading));
    }
    let totals = scene.collection.totals(facet);
    let ranked = matches!(facet, Facet::Country | Facet::Organisation | Facet::Person);
    let long = totals.len() > LONG;
    let sought = Query::new(&scene.state.find).filter(|_| long);
    let is_sought = |value: &u32| {
        let name = || facet_value(scene.record(), facet, *value, scene.lang);
        sought.as_ref().is_none_or(|sought| sought.matches(&[name()]) || scene.state.filter().has(facet, *value))
    };
    let (main, rest): (Vec<u32>, Vec<u32>) = by_rank(totals, |&total| if ranked { total } else { 0 })
        .into_iter()
        .filter(is_sought)
        .partition(|&value| facet != Facet::Country || total(totals, value) > 0);
    let values = |values: &[u32]| {
        let drawn = scene.rows(Rows::Values, values).iter();
        el("div").class("sb-values").each(drawn.map(|&value| choice(scene, facet, value, total(totals, value))))
    };
    el("fieldset")
        .key(facet.parameter())
        .put(el("legend").class("sb-unseen").text(facet.name(scene.lang)))
        .maybe(long.then(|| find(scene)))
        .maybe((facet == Facet::Basis).then(|| el("p").class("sb-quiet").text(scene.words.basis_help)))
        .put(values(&main))
        .maybe(long.then(|| {
            el("p")
                .class("sb-quiet")
                .attr("role", "status")
                .maybe((main.is_empty() && rest.is_empty()).then(|| el("span").text(scene.words.none_in_list)))
        }))
        // In an element of its own, so that the field above stays the same when there is no rest.
        .put(el("div").maybe((!rest.is_empty()).then(|| {
            let summary = format!("{} ({})", scene.words.only_members, rest.len());
            // Closed, it holds nothing that each choice would have to draw anew.
            let seen = if scene.state.rest { rest.as_slice() } else { &[] };
            el("details").class("sb-rest").flag("open", scene.state.rest).put(el("summary").text(summary)).put(values(seen))
        })))
}

/// The field that narrows a long panel. What it holds is the reader's own, and not a filter.
fn find(scene: &Scene) -> El {
    let input = el("input")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .on(INPUT, scene.hear(|event| value_of(event).map(Action::Find)));
    el("label").class("sb-in-list").put(el("span").text(scene.words.find_in_list)).put(input)
}

fn total(totals: &[u32], value: u32) -> u32 {
    totals.get(value as usize).copied().unwrap_or_default()
}

/// One value with its count in the present selection; one without a hit stays in sight, disabled.
fn choice(scene: &Scene, facet: Facet, value: u32, total: u32) -> El {
    let count = scene.selection().count(facet, value);
    let chosen = scene.state.filter().has(facet, value);
    let none = count == 0 && !chosen;
    el("label")
        .key(u64::from(value))
        .class(if none { "sb-value sb-none" } else { "sb-value" })
        .put(
            el("input")
                .attr("type", "checkbox")
                .checked(chosen)
                .flag("disabled", none)
                .on(CHANGE, scene.on(Action::Toggle(facet, value))),
        )
        .put(el("span").class("sb-name").text(facet_value(scene.record(), facet, value, scene.lang)))
        .put(el("span").class("sb-count").attr("aria-hidden", "true").text(number(count).to_string()))
        .put(el("span").class("sb-unseen").text(of_total(count, total.max(count), scene.lang)))
}

/// From and to: the timeline's brush for those who do not drag.
fn years(scene: &Scene) -> El {
    let (from, to) = (scene.state.filter().from, scene.state.filter().to);
    let year_of = |event: &_| value_of(event).and_then(|text| text.parse().ok());
    el("div")
        .key("years")
        .class("sb-years")
        .attr("role", "group")
        .attr("aria-label", scene.words.years)
        .put(
            year(scene, "sb-from", scene.words.from, from, (0, to.unwrap_or(u16::MAX)))
                .on(CHANGE, scene.hear(move |event| Some(Action::Years(year_of(event), to)))),
        )
        .put(
            year(scene, "sb-to", scene.words.to, to, (from.unwrap_or(0), u16::MAX))
                .on(CHANGE, scene.hear(move |event| Some(Action::Years(from, year_of(event))))),
        )
}

/// One end of the range, which the other one bounds.
fn year(scene: &Scene, id: &'static str, label: &'static str, chosen: Option<u16>, (least, most): (u16, u16)) -> El {
    let (first, last) = scene.collection.years();
    let option = |year: Option<u16>, label: String| {
        let off = year.is_some_and(|year| year < least || year > most);
        let value = year.map(|year| year.to_string()).unwrap_or_default();
        el("option").attr("value", value).selected(chosen == year).flag("disabled", off).text(label)
    };
    // As the page came, whatever a browser remembers of it.
    let select = el("select").attr("id", id).class(STILL).attr("autocomplete", "off");
    let select = if scene.is_still(Near::All) {
        select.put(adopted())
    } else {
        // An address may ask for a year from which there is nothing.
        let years = (first..=last).chain(chosen.filter(|year| !(first..=last).contains(year)));
        select.put(option(None, scene.words.any_year.to_owned())).each(years.map(|year| option(Some(year), year.to_string())))
    };
    el("label").attr("for", id).put(el("span").text(label)).put(select)
}
