//! Cards: opened and closed by the state, with the long part that the page has given.

use sinanbo::data::{EventId, Lang};
use sinanbo::i18n::words;
use sinanbo::state::Action;
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::Stage;

const FORUM: &str = "world-emerging-security-forum-2021";

#[wasm_bindgen_test]
async fn the_state_opens_and_closes_a_card() {
    let stage = Stage::new(Lang::Ko).await;
    let (event, card) = stage.card(FORUM);
    assert_eq!(stage.count("details[open]"), 0);
    stage.send(Action::Open(event));
    stage.until_count(&format!("{card} details[open]"), 1).await;
    assert_eq!(stage.count("details[open]"), 1, "and no other");
    stage.send(Action::Close(event));
    stage.until_count("details[open]", 0).await;
}

#[wasm_bindgen_test]
async fn a_card_has_the_long_part_that_it_was_given() {
    let stage =
        Stage::with_long_parts(Lang::En, |id| format!(r#"<div class="sb-long"><p>The long part of {id}</p></div>"#)).await;
    for (event, at) in stage.collection.record.events.iter().zip(0..) {
        stage.send(Action::Open(EventId(at)));
        stage.until_count(&format!("#e-{} .sb-long", event.id), 1).await;
        assert_eq!(stage.text(&format!("#e-{} .sb-long p", event.id)), format!("The long part of {}", event.id));
    }
}

#[wasm_bindgen_test]
async fn a_card_whose_long_part_has_not_come_leads_to_its_page() {
    let stage = Stage::new(Lang::Ko).await;
    let (event, card) = stage.card(FORUM);
    stage.send(Action::Open(event));
    stage.until_count(&format!("{card} details[open]"), 1).await;
    assert_eq!(stage.text(&format!("{card} .sb-detail")), words(Lang::Ko).whole_page);
    assert_eq!(stage.one(&format!("{card} .sb-detail a")).get_attribute("href"), Some(format!("./e/{FORUM}/")));
}

#[wasm_bindgen_test]
async fn a_card_keeps_its_node_and_its_long_part_while_others_come_and_go() {
    let stage = Stage::with_long_parts(Lang::Ko, |id| format!(r#"<div class="sb-long">{id}</div>"#)).await;
    let (event, card) = stage.card(FORUM);
    stage.send(Action::Open(event));
    stage.until_count(&format!("{card} .sb-long"), 1).await;
    let (before, long) = (stage.one(&card), stage.one(&format!("{card} .sb-long")));
    let whole = stage.count(".sb-card:not([hidden])");
    stage.send(Action::Text("세계신안보포럼".to_owned()));
    stage.until("fewer cards are there", || stage.count(".sb-card:not([hidden])") < whole).await;
    assert!(stage.one(&card) == before);
    stage.send(Action::Text(String::new()));
    stage.until_count(".sb-card:not([hidden])", whole).await;
    assert!(stage.one(&card) == before);
    assert!(stage.one(&format!("{card} .sb-long")) == long);
    let (other, came_back) = stage.card("camp-david-2023");
    stage.send(Action::Open(other));
    stage.until_count(&format!("{came_back} details[open] .sb-long"), 1).await;
    assert_eq!(stage.text(&format!("{came_back} .sb-long")), "camp-david-2023", "one that came back has its own, too");
}

#[wasm_bindgen_test]
async fn an_opened_card_that_went_and_came_back_is_open_with_its_long_part() {
    let stage = Stage::few(Lang::Ko, 10, |id| format!(r#"<div class="sb-long">{id}</div>"#)).await;
    let first = stage.collection.record.events.first().expect("there are events").id;
    let (event, card) = stage.card(first);
    stage.send(Action::Open(event));
    stage.until_count(&format!("{card} details[open] .sb-long"), 1).await;
    stage.send(Action::Text("없는 말 하나".to_owned()));
    stage.until_count(".sb-card", 0).await;
    assert!(stage.find(".sb-empty").is_some());
    stage.send(Action::Reset);
    stage.until_count(&format!("{card} details[open] .sb-long"), 1).await;
    stage.send(Action::Close(event));
    stage.until_count("details[open]", 0).await;
}

#[wasm_bindgen_test]
async fn a_whole_page_has_its_cards_again_when_nothing_was_found() {
    let stage = Stage::new(Lang::En).await;
    let cards = stage.all(".sb-card");
    stage.send(Action::Text("not a word of it".to_owned()));
    stage.until_count(".sb-card:not([hidden])", 0).await;
    assert!(stage.find(".sb-cards[hidden] + .sb-empty").is_some());
    stage.send(Action::Reset);
    stage.until_count(".sb-card:not([hidden])", cards.len()).await;
    assert!(stage.all(".sb-card") == cards, "every card is the one that was there");
    assert!(stage.find(".sb-empty").is_none());
}
