//! All countries of the record with their numbers, as a table that leads to the page of each.

use yew::prelude::*;

use super::super::element::{El, el};
use super::super::order::by_rank;
use super::country::whole_lights;
use super::{PaperProps, over};
use crate::i18n::{country_words, ground, in_text, words};
use crate::map::Light;

/// The page.
#[component]
pub fn CountriesPaper(props: &PaperProps) -> Html {
    let record = &props.collection.record;
    let (lang, text, titles) = (record.lang, country_words(record.lang), words(record.lang));
    let head = el("header")
        .class("sb-head")
        .put(over(record, &props.around))
        .put(el("h1").text(text.title))
        .put(el("p").class("sb-lede").text(text.lede));
    let lights = whole_lights(props);
    let ranked = by_rank(&lights, Light::rank);
    let rows = ranked.into_iter().filter_map(|at| row(props, lights.get(at as usize)?));
    // Countries that are listed as members alone stand at the end: their pages exist, too.
    let members = (0..).zip(&record.countries).filter(|(at, _)| !lights.iter().any(|light| light.country.0 == *at));
    let members =
        members.map(|(_, country)| el("li").put(el("a").attr("href", format!("{}/", country.code)).text(in_text(country, lang))));
    let columns = [titles.country, titles.took_part, titles.expected, titles.invited, titles.talked_about, titles.on_what_basis];
    let table = el("table")
        .class("sb-table sb-wide")
        .put(el("thead").put(el("tr").each(columns.map(|title| el("th").attr("scope", "col").text(title)))))
        .put(el("tbody").each(rows));
    let main = el("main")
        .class("sb-guide")
        .put(table)
        .put(el("section").put(el("h2").text(titles.only_members)).put(el("ul").class("sb-columns").each(members)));
    el("div").class("sb sb-paper").attr("lang", lang.code()).put(head).put(main).into()
}

fn row(props: &PaperProps, light: &Light) -> Option<El> {
    let record = &props.collection.record;
    let country = record.country(light.country)?;
    let numbers = [light.took_part, light.expected, light.invited, light.subject];
    let basis = if light.took_part > 0 { ground(light.ground, record.lang) } else { "–" };
    let link = el("a").attr("href", format!("{}/", country.code)).text(in_text(country, record.lang));
    Some(
        el("tr")
            .put(el("th").attr("scope", "row").put(link))
            .each(numbers.map(|number| el("td").text(if number == 0 { "–".to_owned() } else { number.to_string() })))
            .put(el("td").text(basis)),
    )
}
