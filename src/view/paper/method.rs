//! How the record was made, what it does not show, its numbers, and all of its sources.

use std::collections::{BTreeMap, BTreeSet};
use yew::prelude::*;

use super::super::element::{El, el};
use super::{PaperProps, over};
use crate::data::{Attendance, Basis, Certainty, Lang, Status, Who};
use crate::i18n::{MethodWords, Named, detail_words, method_words, range};

/// The page.
#[component]
pub fn MethodPaper(props: &PaperProps) -> Html {
    let record = &props.collection.record;
    let (lang, text) = (record.lang, method_words(record.lang));
    let titled = |title: &'static str| el("section").put(el("h2").text(title));
    let list = |lines: &[&'static str]| el("ul").class("sb-claims").each(lines.iter().map(|line| el("li").text(*line)));
    let head = el("header").class("sb-head").put(over(record, &props.around)).put(el("h1").text(text.title));
    let rules = [text.rule_source, text.rule_part, text.rule_inferred, text.rule_conflict, text.rule_origin];
    let main = el("main")
        .class("sb-guide")
        .put(titled(text.rules).put(list(&rules)))
        .put(titled(text.missing).put(list(&[text.missing_named, text.missing_public, text.missing_language])))
        .put(titled(text.numbers).put(el("div").class("sb-tables").each(tables(props, text, lang))))
        .put(titled(text.sources).put(sources(props, text, lang)));
    el("div").class("sb sb-paper").attr("lang", lang.code()).put(head).put(main).into()
}

/// The record counted in several ways.
fn tables(props: &PaperProps, text: &'static MethodWords, lang: Lang) -> Vec<El> {
    let record = &props.collection.record;
    let events = &record.events;
    let count = |of: &dyn Fn(usize) -> bool| (0..events.len()).filter(|&at| of(at)).count();
    let certainty = Certainty::ALL.iter().map(|certainty| {
        (certainty.name(lang).to_owned(), count(&|at| events.get(at).is_some_and(|event| event.when.certainty == *certainty)))
    });
    let status = Status::ALL
        .iter()
        .map(|status| (status.name(lang).to_owned(), count(&|at| events.get(at).is_some_and(|event| event.status == *status))));
    let took_part = events
        .iter()
        .flat_map(|event| &event.parties)
        .filter(|party| party.attendance == Attendance::TookPart && matches!(party.who, Who::Country(_)));
    let parties: Vec<Basis> = took_part.map(|party| party.basis).collect();
    let basis =
        Basis::ALL.iter().map(|basis| (basis.name(lang).to_owned(), parties.iter().filter(|ground| *ground == basis).count()));
    let origins = |at: usize| {
        let listed = props.details.events.get(at).map(|detail| &detail.sources).into_iter().flatten();
        listed.filter_map(|id| props.details.sources.get(id.index())).map(|source| source.origin).collect::<BTreeSet<_>>().len()
    };
    let independent =
        [(text.one_source.to_owned(), count(&|at| origins(at) < 2)), (text.two_sources.to_owned(), count(&|at| origins(at) > 1))];
    let topics = record.topics.iter().enumerate().map(|(row, topic)| {
        let has = |at: usize| events.get(at).is_some_and(|event| event.topics.iter().any(|id| id.index() == row));
        (topic.label.to_owned(), count(&has))
    });
    let mut by_year = BTreeMap::new();
    for event in events {
        *by_year.entry(event.when.start.year).or_insert(0) += 1;
    }
    let years = by_year.into_iter().map(|(year, number)| (year.to_string(), number));
    vec![
        table(text.by_certainty, text.meetings, certainty.collect()),
        table(text.by_status, text.meetings, status.collect()),
        table(text.by_basis, text.parts, basis.collect()),
        table(text.by_sources, text.meetings, independent.into()),
        table(text.by_topic, text.meetings, topics.collect()),
        table(text.by_year, text.meetings, years.collect()),
    ]
}

fn table(title: &'static str, counted: &'static str, rows: Vec<(String, usize)>) -> El {
    let head = el("tr").put(el("th").attr("scope", "col").text(title)).put(el("th").attr("scope", "col").text(counted));
    let rows = rows
        .into_iter()
        .map(|(name, number)| el("tr").put(el("th").attr("scope", "row").text(name)).put(el("td").text(number.to_string())));
    el("table").class("sb-table").put(el("thead").put(head)).put(el("tbody").each(rows))
}

/// Every source, by the day of its publication; those without one at the end.
fn sources(props: &PaperProps, text: &'static MethodWords, lang: Lang) -> El {
    let words = detail_words(lang);
    let mut all: Vec<_> = props.details.sources.iter().collect();
    all.sort_by_key(|source| source.published.map_or_else(|| "9999".to_owned(), crate::data::Day::iso));
    let mut times = BTreeMap::new();
    for source in &all {
        *times.entry(source.origin).or_insert(0) += 1;
    }
    el("ol").class("sb-sources").each(all.into_iter().map(|source| {
        let published = source.published.map_or_else(|| words.date_unknown.to_owned(), |day| range(day, None, lang));
        let unknown = if source.url.is_none() { format!(", {}", words.no_address) } else { String::new() };
        let shared = times.get(source.origin).is_some_and(|number| *number > 1 && source.origin != source.id);
        let shared = if shared { format!(" · {}: {}", text.same_origin, source.origin) } else { String::new() };
        let title = source.url.map_or_else(|| el("span"), |url| el("a").attr("href", url)).text(source.title);
        el("li")
            .attr("id", format!("s-{}", source.id))
            .put(title)
            .put(el("span").class("sb-quiet").text(format!(" {}, {published}{unknown}{shared}", source.publisher)))
    }))
}
