//! A large record, drawn: what stands on the page does not grow with the record, and the made-up events that this is shown with
//! are sound by the rules.
#![cfg(all(feature = "ssr", feature = "own"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot read its files has failed")]

#[path = "../benches/made/mod.rs"]
mod made;

use sinanbo::map::PLACES;
use sinanbo::query::Collection;
use sinanbo::rules::{self, Document};
use sinanbo::view::{App, AppProps, Links, Shared};
use yew::LocalServerRenderer;

const MOST: usize = 60;

fn drawn(events: usize) -> String {
    let props = AppProps {
        collection: Shared::new(Collection::new(made::record(events))),
        links: Links { other_language: "en/".into(), home: "./".into(), most: Some(MOST), prerendered: false },
        chosen: None,
        changed: None,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let drawing = async { LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await };
    tokio::task::LocalSet::new().block_on(&runtime, drawing)
}

fn count(html: &str, what: &str) -> usize {
    html.matches(what).count()
}

#[test]
fn a_page_is_as_large_for_many_events_as_for_some() {
    let (some, many) = (drawn(2_000), drawn(8_000));
    for html in [&some, &many] {
        // The first of the cards; the rest follows in a browser.
        assert_eq!(count(html, "class=\"sb-card\""), 8);
        // A link for each of the 25 years, and a bar for each month that has an event.
        assert_eq!(count(html, "class=\"sb-event\""), 25);
        assert!((290..=300).contains(&count(html, "class=\"sb-all\"")));
        assert!(!html.contains("sb-dot\" cx"), "no dot for a single event");
    }
    let elements = |html: &str| count(html, "<") - count(html, "</");
    assert!(elements(&many) <= elements(&some) + 60, "{} elements became {}", elements(&some), elements(&many));
    assert!(many.contains("aria-label=\"2001년: "), "a year says its number");
    assert!(count(&many, "<title>2001년 1월: ") == 1, "a month says its number");
}

#[test]
fn a_record_of_a_newsroom_s_usual_size_has_a_dot_for_each_event() {
    let html = drawn(300);
    assert_eq!((count(&html, "class=\"sb-event\""), count(&html, "sb-all")), (300, 0));
}

#[test]
fn made_up_events_are_sound_and_always_the_same() {
    let json = made::json(500);
    assert_eq!(json, made::json(500));
    let document: Document = serde_json::from_str(&json).expect("the published format");
    assert_eq!(rules::check(&document, &|code| rules::has_place(PLACES, code)), []);
    let each = (made::json(1_000).len() - json.len()) / 500;
    assert!((600..1_000).contains(&each), "{each} bytes an event");
    println!("{each} bytes an event");
}
