//! The prerendered page of a small fixture record, compared with its golden files to the letter. A changed page is
//! written beside the golden one (`.new`), to be read and, if it is right, put in its place.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, reason = "a test that cannot read its files has failed")]

use std::fs;
use std::path::Path;
use std::rc::Rc;

use sinanbo::data::{EventId, Lang, Wire};
use sinanbo::map::PLACES;
use sinanbo::query::Collection;
use sinanbo::rules::{self, Document};
use sinanbo::view::{App, AppProps, Links, Long, LongProps, Shared, adoptable};
use yew::LocalServerRenderer;

const SOUND: &str = include_str!("../src/rules/tests/sound.json");

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

fn sound(json: &str) -> &'static Document {
    let document: &'static Document = Box::leak(Box::new(serde_json::from_str(json).unwrap()));
    assert_eq!(rules::check(document, &|_| true), [], "the fixture is sound");
    document
}

/// The explainer as `prerender` draws it, the long parts of its cards, and the record.
async fn draw(document: &'static Document, lang: Lang) -> (String, String, Vec<u8>) {
    let record = Rc::new(rules::anchored(rules::record(document, lang), PLACES));
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
        chosen: None,
        changed: None,
    };
    (adoptable(&LocalServerRenderer::<App>::with_props(props).render().await, true), long, bytes)
}

fn drawn(document: &'static Document, lang: Lang) -> (String, String, Vec<u8>) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, draw(document, lang))
}

fn is_golden(lang: Lang) {
    let (html, long, bytes) = drawn(sound(SOUND), lang);
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

#[test]
fn members_of_two_bodies_stand_under_their_own() {
    let mut json: serde_json::Value = serde_json::from_str(SOUND).unwrap();
    let mut body = json["organisations"][0].clone();
    body["id"] = "nato".into();
    body["abbreviation"] = "NATO".into();
    body["members"] = serde_json::json!(["US"]);
    json["organisations"].as_array_mut().unwrap().push(body);
    let mut country = json["countries"][0].clone();
    country["code"] = "US".into();
    country["name"] = serde_json::json!({ "ko": "미국", "en": "United States" });
    country["aliases"] = serde_json::json!([]);
    json["countries"].as_array_mut().unwrap().push(country);
    let mut member = json["events"][0]["participants"][2].clone();
    let poland = member.clone();
    member["country"] = "US".into();
    member["via"] = "nato".into();
    let parties = json["events"][0]["participants"].as_array_mut().unwrap();
    let mut again = poland;
    again["attendance"] = "invited".into();
    parties.extend([member, again]);
    let (_, long, _) = drawn(sound(&json.to_string()), Lang::En);
    let heads: Vec<&str> = long.split("<h5>").skip(1).filter_map(|part| part.split("</h5>").next()).collect();
    let members: Vec<&&str> = heads.iter().filter(|head| head.starts_with("As a member")).collect();
    assert_eq!(members.len(), 3, "{heads:?}");
    assert!(members.iter().any(|head| head.contains("(NATO) · Took part · 1")), "{members:?}");
    assert!(members.iter().any(|head| head.contains("(OSCE) · Invited · 1")), "{members:?}");
}
