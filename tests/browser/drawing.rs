//! What is drawn into an empty element.

use sinanbo::data::Lang;
use sinanbo::query::Facet;
use sinanbo::state::{Action, Zoom};
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::Stage;

async fn draws_the_record(lang: Lang) {
    let stage = Stage::new(lang).await;
    let record = &stage.collection.record;
    assert_eq!(stage.text("h1"), record.title);
    // Its language is said by whoever makes the element (see the tests of page, frame, element and own data).
    assert_eq!(stage.one(".sb").get_attribute("lang"), None);
    assert_eq!(stage.count(".sb-card:not([hidden])"), record.events.len());
    assert_eq!(stage.count(".sb-event"), record.events.len(), "on the timeline");
    let titles: Vec<_> = stage.all(".sb-card h3").iter().filter_map(|title| title.text_content()).collect();
    assert_eq!(titles, record.events.iter().map(|event| event.title).collect::<Vec<_>>());
    assert!(stage.count(".sb-lit") > 5, "countries are lit on the map");
}

#[wasm_bindgen_test]
async fn an_empty_element_is_drawn_into_in_korean() {
    draws_the_record(Lang::Ko).await;
}

#[wasm_bindgen_test]
async fn an_empty_element_is_drawn_into_in_english() {
    draws_the_record(Lang::En).await;
}

#[wasm_bindgen_test]
async fn map_and_timeline_follow_the_answer_and_no_other_than_the_last() {
    let stage = Stage::new(Lang::Ko).await;
    let beside = || (stage.count(".sb-lit"), stage.count(".sb-off"));
    let all = beside();
    assert_eq!(all.1, 0);
    for topic in [0, 1] {
        stage.send(Action::Toggle(Facet::Topic, topic));
        stage.until_count(".sb-chips .sb-chip", topic as usize + 1).await;
        assert_eq!(beside(), all, "the answer is drawn without them");
    }
    let shown = stage.count(".sb-card:not([hidden])");
    stage.send(Action::Beside);
    stage.until("the dots outside of the choice are pale", || stage.count(".sb-off") > 0).await;
    assert_eq!(stage.count(".sb-event") - stage.count(".sb-off"), shown);
    assert!(stage.count(".sb-lit") < all.0);
    stage.send(Action::Reset);
    stage.until_count(".sb-card:not([hidden])", stage.collection.record.events.len()).await;
    stage.send(Action::Beside);
    stage.until("they are as at the beginning", || beside() == all).await;
}

#[wasm_bindgen_test]
async fn the_list_of_countries_stays_whole_when_a_panel_is_opened() {
    let stage = Stage::new(Lang::Ko).await;
    let rows = || stage.count(".sb-twin tbody tr");
    stage.send(Action::List(true));
    stage.until("its first rows come", || rows() > 0).await;
    let first = rows();
    stage.send(Action::Beside);
    stage.until("its rest follows", || rows() > first).await;
    let all = rows();
    stage.send(Action::Panel(Some(Facet::Country)));
    stage.until("the panel is open", || stage.state().panel == Some(Facet::Country)).await;
    assert_eq!(rows(), all);
}

#[wasm_bindgen_test]
async fn nothing_is_left_when_it_is_taken_out() {
    let mut stage = Stage::new(Lang::Ko).await;
    assert!(stage.root.first_element_child().is_some());
    stage.destroy();
    stage.until("the element is empty", || stage.root.first_element_child().is_none()).await;
}

#[wasm_bindgen_test]
async fn an_action_that_changes_nothing_tells_no_state() {
    let stage = Stage::new(Lang::Ko).await;
    stage.send(Action::Text("포럼".to_owned()));
    stage.until("the text is in the state", || stage.state().address.filter.text == "포럼").await;
    super::stage::next_task().await;
    let before = stage.state();
    stage.send(Action::Text("포럼".to_owned()));
    stage.send(Action::Zoom(Zoom::World));
    for _ in 0..5 {
        super::stage::next_task().await;
    }
    assert!(std::rc::Rc::ptr_eq(&before, &stage.state()));
}
