//! Everybody in the record: at which meetings they appeared, in what office at the time.

use yew::prelude::*;

use super::super::element::{El, el};
use super::{PaperProps, over};
use crate::data::Lang;
use crate::i18n::{method_words, range};

/// The page.
#[component]
pub fn PeoplePaper(props: &PaperProps) -> Html {
    let record = &props.collection.record;
    let (lang, text) = (record.lang, method_words(record.lang));
    let mut rows: Vec<usize> = (0..record.people.len()).collect();
    // Hangul sorts by its code points, Latin names without regard to capitals.
    rows.sort_by_key(|&row| record.people.get(row).map(|person| sorted_by(person.name.get(), lang)));
    let head = el("header")
        .class("sb-head")
        .put(over(record, &props.around))
        .put(el("h1").text(text.people_title))
        .put(el("p").class("sb-lede").text(text.people_lede));
    let main = el("main").put(el("dl").class("sb-terms sb-index").each(rows.into_iter().map(|row| person(props, row))));
    el("div").class("sb sb-paper").attr("lang", lang.code()).put(head).put(main).into()
}

fn sorted_by(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Ko => name.to_owned(),
        Lang::En => name.to_lowercase(),
    }
}

fn person(props: &PaperProps, row: usize) -> El {
    let record = &props.collection.record;
    let Some(person) = record.people.get(row) else { return el("div") };
    let appearances = record.events.iter().zip(&props.details.events).flat_map(|(event, long)| {
        let at = event.people.iter().zip(&long.people).filter(|(appearance, _)| appearance.person.index() == row);
        at.map(move |(_, detail)| {
            el("li")
                .put(el("span").class("sb-quiet").text(format!("{} ", range(event.when.start, None, record.lang))))
                .text(format!("{} · ", detail.title))
                .put(el("a").attr("href", format!("{}e/{}/", props.around.home, event.id)).text(event.title))
        })
    });
    el("div")
        .put(el("dt").attr("id", format!("p-{}", person.id.get())).text(person.name.get()))
        .put(el("dd").put(el("ul").each(appearances)))
}
