//! The prerendered page of a small fixture record, compared with its golden files to the letter. A changed page is
//! written beside the golden one (`.new`), to be read and, if it is right, put in its place.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, reason = "a test that cannot read its files has failed")]

use std::fs;
use std::path::Path;
use std::rc::Rc;

use sinanbo::data::{Anchor, EventId, Lang, Record, Wire};
use sinanbo::map::PLACES;
use sinanbo::query::Collection;
use sinanbo::rules::{self, Document};
use sinanbo::view::{App, AppProps, Links, Long, LongProps, Shared, adoptable};
use yew::LocalServerRenderer;

const SOUND: &str = include_str!("../src/rules/tests/sound.json");

fn anchored(mut record: Record<'static>) -> Record<'static> {
    for country in &mut record.countries {
        let place = PLACES.iter().find(|place| place.0.as_slice() == country.code.as_bytes());
        country.anchor = place.map(|&(_, x, y, outlined)| Anchor { x: x.into(), y: y.into(), small: !outlined });
    }
    record
}

fn compare(name: &str, drawn: &[u8]) {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    let fresh = golden.with_file_name(format!("{name}.new"));
    if fs::read(&golden).is_ok_and(|old| old == drawn) {
        // What an earlier run has left is out of date.
        if fresh.exists() {
            fs::remove_file(&fresh).unwrap();
        }
        return;
    }
    fs::write(&fresh, drawn).unwrap();
    panic!("tests/golden/{name} is not what is drawn now: read {name}.new beside it, and move it there if it is right");
}

/// The explainer as `prerender` draws it, the long parts of its cards, and the record, with a line for each element so that a difference can be read.
async fn draw(lang: Lang) -> (String, String, Vec<u8>) {
    let document: &'static Document = Box::leak(Box::new(serde_json::from_str(SOUND).unwrap()));
    assert_eq!(rules::check(document, &|_| true), [], "the fixture is sound");
    let record = Rc::new(anchored(rules::record(document, lang)));
    let details = Rc::new(rules::details(document, lang));
    let mut long = String::new();
    for event in 0..record.events.len() {
        let props = LongProps { record: record.clone(), details: details.clone(), event: EventId::at(event) };
        long.push_str(&LocalServerRenderer::<Long>::with_props(props).hydratable(false).render().await);
    }
    let mut bytes = Vec::new();
    record.put(&mut bytes);
    let props = AppProps {
        collection: Shared::new(Collection::new((*record).clone())),
        links: Links { other_language: "en/".into(), home: "./".into(), most: None, prerendered: false },
        connect: None,
    };
    (adoptable(&LocalServerRenderer::<App>::with_props(props).render().await), long, bytes)
}

fn is_golden(lang: Lang) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let (html, long, bytes) = tokio::task::LocalSet::new().block_on(&runtime, draw(lang));
    // One element a line: only for the eye. Between tags alone, so that no text changes.
    compare(&format!("app-{}.html", lang.code()), html.replace("><", ">\n<").as_bytes());
    compare(&format!("long-{}.html", lang.code()), long.replace("><", ">\n<").as_bytes());
    compare(&format!("record-{}.bin", lang.code()), &bytes);
}

#[test]
fn the_korean_page_is_the_golden_one() {
    is_golden(Lang::Ko);
}

#[test]
fn the_english_page_is_the_golden_one() {
    is_golden(Lang::En);
}
