//! The search field, which belongs to the reader: what is typed filters, and is never written back.

use sinanbo::data::Lang;
use sinanbo::state::Action;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use super::stage::{Stage, script};

const FIELD: &str = "input[type=search]";

#[wasm_bindgen_test]
async fn each_state_of_a_syllable_filters_and_the_field_is_not_written_to() {
    let stage = Stage::new(Lang::Ko).await;
    let whole = stage.count(".sb-card:not([hidden])");
    script::watched(&stage.one(FIELD));
    for (typed, text) in (1..).zip(["ㅍ", "포", "폴", "포러", "포럼"]) {
        stage.type_into(FIELD, text);
        stage.until("the state holds the text", || stage.state().address.filter.text == text).await;
        // The one write is that of this test itself.
        assert_eq!(script::writes(&stage.one(FIELD)), typed, "{text}");
    }
    stage.until("fewer cards are there", || stage.count(".sb-card:not([hidden])") < whole).await;
    assert!(stage.all("mark").iter().any(|mark| mark.text_content().as_deref() == Some("포럼")));
}

#[wasm_bindgen_test]
async fn spaces_stand_in_the_field_as_they_were_typed() {
    let stage = Stage::new(Lang::Ko).await;
    script::watched(&stage.one(FIELD));
    stage.type_into(FIELD, " 서울  회의 ");
    stage.until("something is chosen", || stage.find(".sb-chips:not([hidden])").is_some()).await;
    assert_eq!(script::writes(&stage.one(FIELD)), 1);
    assert_eq!(stage.one(FIELD).unchecked_into::<HtmlInputElement>().value(), " 서울  회의 ");
}

#[wasm_bindgen_test]
async fn the_reset_empties_the_field() {
    let stage = Stage::new(Lang::En).await;
    let whole = stage.count(".sb-card:not([hidden])");
    stage.type_into(FIELD, "forum");
    stage.until("fewer cards are there", || stage.count(".sb-card:not([hidden])") < whole).await;
    stage.send(Action::Reset);
    stage.until_count(".sb-card:not([hidden])", whole).await;
    assert_eq!(stage.one(FIELD).unchecked_into::<HtmlInputElement>().value(), "");
    stage.rest();
    stage.until_count("mark", 0).await;
}

#[wasm_bindgen_test]
async fn what_is_typed_is_never_markup() {
    let stage = Stage::new(Lang::Ko).await;
    let text = "<img src=x onerror=alert(1)>";
    stage.type_into(FIELD, text);
    stage.until("the chip says it", || stage.text(".sb-chips").contains(text)).await;
    assert_eq!(stage.count("img"), 0);
}

#[wasm_bindgen_test]
async fn the_first_cards_and_the_opened_one_are_marked_at_once_the_rest_when_the_reader_rests() {
    let stage =
        Stage::with_long_parts(Lang::Ko, |id| format!(r#"<div class="sb-long"><p>사이<b>버</b> {id}<sup>1</sup></p></div>"#))
            .await;
    let last = stage.collection.record.events.last().expect("there are events").id;
    let (event, card) = stage.card(last);
    stage.send(Action::Open(event));
    let marks = |within: &str| -> Vec<String> {
        stage.all(&format!("{within} mark")).iter().filter_map(|mark| mark.text_content()).collect()
    };
    let marked = || stage.all(".sb-card").iter().filter(|card| card.query_selector("mark").unwrap().is_some()).count();
    let says = |text: &str| stage.all(".sb-card h3").iter().filter(|title| title.text_content().unwrap().contains(text)).count();
    stage.type_into(FIELD, "사이버");
    stage
        .until("what is found is marked, in pieces where it stands in pieces", || {
            marks(&format!("{card} .sb-long")) == ["사이", "버"]
        })
        .await;
    assert_eq!(marked(), 5);
    stage.rest();
    stage.until("every card that shows it has its marks", || marked() >= says("사이버")).await;
    assert!(says("사이버") > 5);
    stage.type_into(FIELD, "서울");
    stage.rest();
    stage.until("only the new marks are left", || marks(".sb-card").iter().all(|mark| mark == "서울")).await;
    assert!(marked() >= says("서울") && says("서울") > 0);
    stage.send(Action::Reset);
    stage.rest();
    stage.until_count("mark", 0).await;
}
