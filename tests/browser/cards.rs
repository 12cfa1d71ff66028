//! Cards: opened and closed, with the proof of what they say.

use sinanbo::data::{EventId, Evidence, Lang};
use sinanbo::i18n::words;
use sinanbo::state::{Action, DetailsState};
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::{Stage, script};

const FORUM: &str = "world-emerging-security-forum-2021";

#[wasm_bindgen_test]
async fn a_click_on_the_summary_opens_and_closes() {
    let stage = Stage::new(Lang::Ko).await;
    let (event, card) = stage.card(FORUM);
    assert_eq!(stage.count("details[open]"), 0);
    stage.click(&format!("{card} summary"));
    stage.until_count(&format!("{card} details[open]"), 1).await;
    stage.until("the state knows it", || stage.state().address.opened == [event]).await;
    assert_eq!(stage.count(".sb-card details[open]"), 1, "and opens no other");
    stage.click(&format!("{card} summary"));
    stage.until_count("details[open]", 0).await;
    stage.until("the state knows that, too", || stage.state().address.opened.is_empty()).await;
}

#[wasm_bindgen_test]
async fn an_opened_card_waits_for_its_long_part_and_then_draws_it() {
    let stage = Stage::new(Lang::En).await;
    let (event, card) = stage.card(FORUM);
    stage.send(Action::Open(event));
    stage.until_count(&format!("{card} details[open]"), 1).await;
    assert!(stage.text(&card).contains(words(Lang::En).loading));
    stage.give_details();
    stage.until_count(&format!("{card} .sb-long"), 1).await;
    assert!(!stage.text(&card).contains(words(Lang::En).loading));
    let long = stage.collection.detail(event).unwrap();
    let text = stage.text(&card);
    for claim in long.outcomes.iter().chain(&long.agenda) {
        assert!(text.contains(claim.text), "{}", claim.text);
    }
    for person in &long.people {
        assert!(text.contains(person.title), "{}", person.title);
    }
}

#[wasm_bindgen_test]
async fn every_proof_leads_to_the_words_of_its_source() {
    let stage = Stage::new(Lang::Ko).await;
    stage.give_details();
    let record = &stage.collection.record;
    for at in 0..record.events.len() {
        stage.send(Action::Open(EventId::at(at)));
    }
    stage.until_count(".sb-card .sb-long", record.events.len()).await;
    let links = stage.all(".sb-proof a");
    assert!(links.len() > 50, "{} links", links.len());
    // Of a source without a public address only the number is there.
    let published = |evidence: &&Evidence<'_>| record.source(evidence.source).is_some_and(|source| source.url.is_some());
    let phrases: Vec<&str> = (0..record.events.len())
        .filter_map(|at| stage.collection.detail(EventId::at(at)))
        .flat_map(|long| long.outcomes.iter().chain(&long.agenda).flat_map(|claim| &claim.evidence))
        .filter(published)
        .map(|evidence| evidence.phrase)
        .collect();
    let mut decoded = Vec::new();
    for link in links {
        let href = link.get_attribute("href").unwrap();
        let (address, fragment) = href.split_once("#:~:text=").unwrap_or_else(|| panic!("{href} leads to no words"));
        assert!(address.starts_with("https://") || address.starts_with("http://"), "{address}");
        assert!(
            fragment.chars().all(|letter| !letter.is_ascii() || letter.is_ascii_alphanumeric() || letter == '%'),
            "{fragment}"
        );
        decoded.push(script("text", "return decodeURIComponent(text)", &fragment.into()).as_string().unwrap());
    }
    for phrase in phrases {
        assert!(decoded.iter().any(|text| text == phrase), "no link leads to {phrase}");
    }
}

#[wasm_bindgen_test]
async fn a_card_says_so_when_its_long_part_did_not_come() {
    let stage = Stage::new(Lang::Ko).await;
    let (event, card) = stage.card(FORUM);
    stage.send(Action::Details(DetailsState::Failed));
    stage.send(Action::Open(event));
    stage.until("the card says so", || stage.text(&card).contains(words(Lang::Ko).details_failed)).await;
    assert!(!stage.text(&card).contains(words(Lang::Ko).loading));
}

#[wasm_bindgen_test]
async fn a_card_keeps_its_node_while_others_come_and_go() {
    let stage = Stage::new(Lang::Ko).await;
    let (_, card) = stage.card(FORUM);
    let before = stage.one(&card);
    let whole = stage.count(".sb-card");
    stage.send(Action::Text("세계신안보포럼".to_owned()));
    stage.until("fewer cards are there", || stage.count(".sb-card") < whole).await;
    assert!(stage.one(&card) == before);
    stage.send(Action::Text(String::new()));
    stage.until_count(".sb-card", whole).await;
    assert!(stage.one(&card) == before);
}
