//! What stands under the record: background, terms, sources, how it was made, what may be taken away.

use yew::prelude::*;

use super::proof::proof;
use super::scene::Scene;
use crate::data::{Background, Who};
use crate::i18n::{in_text, range, staged};

/// Background, glossary, sources, method, files.
pub fn footer(scene: &Scene<'_>) -> Html {
    let (record, words) = (scene.record(), scene.words);
    html! {
        <footer class="sb-foot">
            <section>
                <h2>{ words.background }</h2>
                { for record.background.iter().map(|entry| background(scene, entry)) }
            </section>
            <section>
                <h2>{ words.glossary }</h2>
                <dl class="sb-terms">
                    { for record.glossary.iter().map(|term| html! {
                        <div key={term.id}><dt>{ term.term }</dt><dd>{ term.definition }</dd></div>
                    }) }
                </dl>
            </section>
            <section>
                <h2>{ words.sources }</h2>
                <ol class="sb-sources">
                    { for record.sources.iter().map(|source| html! {
                        <li key={source.id}>
                            if let Some(url) = source.url {
                                <a href={url} rel="noopener">{ source.title }</a>
                            } else {
                                <span>{ source.title }</span>
                            }
                            <span class="sb-quiet">
                                { format!(" {}, ", source.publisher) }
                                { source.published.map_or_else(|| words.date_unknown.to_owned(), |day| range(day, None, scene.lang)) }
                                if source.url.is_none() { { format!(", {}", words.no_address) } }
                            </span>
                        </li>
                    }) }
                </ol>
            </section>
            <section>
                <h2>{ words.about }</h2>
                <p>{ words.about_text }</p>
                <dl class="sb-facts">
                    <dt>{ words.take_away }</dt>
                    <dd>
                        { file(scene, "events.csv", "CSV") }{ " · " }
                        { file(scene, "events.json", "JSON") }{ " · " }
                        { file(scene, "events.schema.json", words.schema) }
                    </dd>
                    <dt>{ words.licence }</dt>
                    <dd><a href={record.licence.url} rel="license noopener">{ record.licence.name }</a></dd>
                    <dt>{ words.updated }</dt>
                    <dd>{ range(record.updated, None, scene.lang) }</dd>
                    if let Some(address) = record.corrections {
                        <dt>{ words.corrections }</dt>
                        <dd><a href={address}>{ address.trim_start_matches("mailto:") }</a></dd>
                    }
                </dl>
            </section>
        </footer>
    }
}

fn file(scene: &Scene<'_>, name: &'static str, label: &'static str) -> Html {
    html! { <a href={format!("{}data/{name}", scene.links.base)}>{ label }</a> }
}

fn background(scene: &Scene<'_>, entry: &Background<'static>) -> Html {
    let record = scene.record();
    let names: Vec<&str> = entry
        .parties
        .iter()
        .filter_map(|party| match party.who {
            Who::Country(id) => record.country(id).map(|country| in_text(country, scene.lang)),
            Who::Organisation(id) => record.organisation(id).map(|body| body.abbreviation.unwrap_or(body.name)),
        })
        .collect();
    html! {
        <div key={entry.id} class="sb-entry">
            <h3>{ entry.title }</h3>
            <p>{ entry.text }</p>
            <p class="sb-quiet">
                { names.join(", ") }
                { for entry.counts.iter().enumerate().map(|(at, count)| html! {
                    <span key={at}>{ " · " }{ staged(count, scene.lang) }{ proof(&count.evidence, &entry.sources, record, scene.lang) }</span>
                }) }
            </p>
            <p class="sb-quiet">
                { scene.words.source }{ ": " }
                { for entry.sources.iter().filter_map(|&id| record.source(id)).map(|source| html! {
                    if let Some(url) = source.url {
                        <a key={source.id} href={url} rel="noopener">{ source.title }</a>
                    } else {
                        <span key={source.id}>{ source.title }</span>
                    }
                }) }
            </p>
        </div>
    }
}
