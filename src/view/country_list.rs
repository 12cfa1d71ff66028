//! The map's twin: every country of the selection with the same numbers, as a table. Its rows are drawn while it is open.

use super::element::{CLICK, El, el};
use super::order::by_rank;
use super::scene::Scene;
use crate::i18n::{ground, in_text, number as written};
use crate::map::Light;
use crate::query::Facet;
use crate::state::{Action, Rows};

/// The table, behind a summary; the countries with most meetings first.
pub fn country_list(scene: &Scene) -> El {
    // Closed, it holds nothing that each choice would have to draw anew, and that every reader would have to fetch.
    let lights = if scene.state.list { scene.lights() } else { &[] };
    let words = scene.words;
    let titles = [words.country, words.took_part, words.expected, words.invited, words.talked_about, words.on_what_basis];
    let ranked = by_rank(lights, Light::rank);
    let rows = scene.rows(Rows::Countries, &ranked).iter().filter_map(|at| row(scene, lights.get(*at as usize)?));
    let table = el("table")
        .put(el("thead").put(el("tr").each(titles.map(|title| el("th").attr("scope", "col").text(title)))))
        // Closed, it goes in one piece: row by row would take longer.
        .put(el("tbody").key(u64::from(scene.state.list)).each(rows));
    let twin = el("details").class("sb-twin").flag("open", scene.state.list).put(el("summary").text(words.as_list)).put(table);
    if scene.collection.is_own() {
        return twin;
    }
    // Without the program this page has it.
    let page = el("p").put(el("a").attr("href", format!("{}c/", scene.links.home)).text(words.country_pages));
    twin.put(page)
}

fn row(scene: &Scene, light: &Light) -> Option<El> {
    let country = scene.record().country(light.country)?;
    let chosen = scene.state.filter().has(Facet::Country, light.country.0);
    let name = el("button")
        .attr("type", "button")
        .class("sb-link")
        .says("aria-pressed", chosen)
        .on(CLICK, scene.on(Action::Country(light.country)))
        .text(in_text(country, scene.lang));
    let numbers = [light.took_part, light.expected, light.invited, light.subject];
    let basis = if light.took_part > 0 { ground(light.ground, scene.lang) } else { "–" };
    Some(
        el("tr")
            .key(country.code)
            .put(el("th").attr("scope", "row").put(name))
            .each(numbers.map(|number| {
                if number == 0 { el("td").class("sb-zero").text("–") } else { el("td").text(written(number).to_string()) }
            }))
            .put(el("td").class("sb-basis").text(basis)),
    )
}
