//! What stands under the record and never changes: background, terms, sources, how it was made, what may be taken
//! away. Drawn when the page is written; the program has no part in it.

use std::rc::Rc;

use yew::prelude::*;

use super::element::{El, el};
use super::proof::{Numbers, proof};
use super::within::Within;
use crate::data::{Background, Details, Lang, Record, Who};
use crate::i18n::{PageWords, detail_words, guide_words, in_text, page_words, range, staged};

/// What the foot is drawn from.
#[derive(Properties)]
pub struct FooterProps {
    pub record: Rc<Record<'static>>,
    pub details: Rc<Details<'static>>,
    pub lang: Lang,
    /// The folder of the site, as seen from this page.
    pub base: AttrValue,
    /// The embed guide.
    pub guide: AttrValue,
    /// How the record was made, and its sources.
    pub method: AttrValue,
    /// Everybody who appears in it.
    pub people: AttrValue,
    /// Every country in it.
    pub countries: AttrValue,
}

impl PartialEq for FooterProps {
    /// The same record: it is drawn once.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.record, &other.record) && self.base == other.base
    }
}

/// Background, terms, sources, method, files.
#[component]
pub fn Footer(props: &FooterProps) -> Html {
    let page = page_words(props.lang);
    let titled = |title: &'static str| el("section").put(el("h2").text(title));
    let foot = el("footer")
        .class("sb-foot")
        .put(titled(page.background).each(props.details.background.iter().map(|entry| background(props, entry))))
        .put(titled(page.glossary).put(glossary(&props.details)))
        .put(titled(page.about).put(el("p").text(page.about_text)).put(methods(props, page)).put(facts(props, page)));
    el("div").class("sb").attr("lang", props.lang.code()).put(foot).into()
}

fn link(title: &'static str, url: Option<&'static str>) -> El {
    url.map_or_else(|| el("span"), |url| el("a").attr("href", url)).text(title)
}

/// Every term with what it means; its id is where marked terms lead.
pub fn glossary(details: &Details<'static>) -> El {
    el("dl").class("sb-terms").each(details.glossary.iter().map(|term| {
        el("div").attr("id", format!("t-{}", term.id)).put(el("dt").text(term.term)).put(el("dd").text(term.definition))
    }))
}

/// The ways to the pages that would be too long for this one.
fn methods(props: &FooterProps, page: &'static PageWords) -> El {
    let sources = format!("{} ({})", page.method, props.details.sources.len());
    let people = format!("{} ({})", page.people, props.record.people.len());
    let countries = format!("{} ({})", page.countries, props.record.countries.len());
    el("p")
        .class("sb-beside")
        .put(el("a").attr("href", props.method.clone()).text(sources))
        .put(el("a").attr("href", props.people.clone()).text(people))
        .put(el("a").attr("href", props.countries.clone()).text(countries))
}

fn facts(props: &FooterProps, page: &'static PageWords) -> El {
    let file = |name: &str, label: &'static str| el("a").attr("href", format!("{}data/{name}", props.base)).text(label);
    let files = el("dd")
        .class("sb-beside")
        .put(file("events.csv", "CSV"))
        .put(file("events.json", "JSON"))
        .put(file("events.schema.json", page.schema));
    let licence = &props.details.licence;
    let corrections = props
        .details
        .corrections
        .map(|address| el("dd").put(el("a").attr("href", address).text(address.trim_start_matches("mailto:"))));
    let list = el("dl")
        .class("sb-facts")
        .put(el("dt").text(page.take_away))
        .put(files)
        .put(el("dt").text(page.embed_short))
        .put(el("dd").put(el("a").class("sb-embed-link").attr("href", props.guide.clone()).text(page.embed)).put(try_own(page)))
        .put(el("dt").text(page.licence))
        .put(el("dd").put(el("a").attr("href", licence.url).attr("rel", "license").text(licence.name)))
        .put(el("dt").text(page.updated))
        .put(el("dd").text(range(props.record.updated, None, props.lang)))
        .put(theme(page, props.lang));
    match corrections {
        Some(corrections) => list.put(el("dt").text(page.corrections)).put(corrections),
        None => list,
    }
}

/// What opens the dialog for a reader's own data. Only the loader can, and shows it.
fn try_own(page: &'static PageWords) -> El {
    let opener = el("button").attr("type", "button").class("sb-link sb-own-open").text(page.own);
    el("div").class("sb-also").flag("hidden", true).put(opener)
}

/// Light or dark, whatever the reader's system says. The loader sees to it, and shows it.
fn theme(page: &'static PageWords, lang: Lang) -> El {
    let guide = guide_words(lang);
    let options = [("", page.system), ("light", guide.light), ("dark", guide.dark)];
    let select = el("select")
        .attr("id", "sb-theme")
        .each(options.into_iter().map(|(value, name)| el("option").attr("value", value).text(name)));
    el("div")
        .class("sb-also")
        .flag("hidden", true)
        .put(el("dt").put(el("label").attr("for", "sb-theme").text(page.theme)))
        .put(el("dd").put(select))
}

fn background(props: &FooterProps, entry: &Background<'static>) -> El {
    let record = &props.record;
    let names: Vec<&str> = entry
        .parties
        .iter()
        .filter_map(|party| match party.who {
            Who::Country(id) => record.country(id).map(|country| in_text(country, props.lang)),
            Who::Organisation(id) => record.organisation(id).map(|body| body.abbreviation.unwrap_or(body.name)),
        })
        .collect();
    let counts = entry.counts.iter().zip(&entry.count_details).map(|(count, long)| {
        el("span").text(" · ").text(staged(count, props.lang)).put(proof(
            &long.evidence,
            &Numbers::new(&entry.sources),
            &props.details,
            Within::Card,
            props.lang,
        ))
    });
    let sources =
        entry.sources.iter().filter_map(|id| props.details.sources.get(id.index())).map(|source| link(source.title, source.url));
    el("div")
        .put(el("h3").text(entry.title))
        .put(el("p").text(entry.text))
        .put(el("p").class("sb-quiet").text(names.join(", ")).each(counts))
        .put(el("p").class("sb-quiet").text(detail_words(props.lang).source).text(": ").each(sources))
}
