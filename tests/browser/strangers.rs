//! Values that no record has: they come from an address, from a host, from an older link. Nothing may break.

use sinanbo::data::{CountryId, EventId, Lang};
use sinanbo::query::{Address, Facet, read};
use sinanbo::state::Action;
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::Stage;

const FAR: u32 = 9999;

#[wasm_bindgen_test]
async fn unknown_values_do_not_break_the_page() {
    let stage = Stage::new(Lang::Ko).await;
    let whole = stage.count(".sb-card:not([hidden])");
    let mut actions = vec![
        Action::Open(EventId(FAR)),
        Action::Close(EventId(FAR)),
        Action::Country(CountryId(FAR)),
        Action::Restore(Address { place: Some(CountryId(FAR)), step: Some(255), ..Address::default() }, vec![]),
        Action::Years(Some(1), Some(9999)),
    ];
    actions.extend(Facet::ALL.into_iter().map(|facet| Action::Toggle(facet, FAR)));
    actions.extend(Facet::ALL.into_iter().map(|facet| Action::Panel(Some(facet))));
    for (at, action) in (2001..).zip(actions) {
        let said = format!("the page answers after {action:?}");
        stage.send(action);
        super::stage::next_task().await;
        stage.send(Action::Years(Some(at), None));
        let answered = || stage.state().address.filter.from == Some(at) && stage.text(".sb-chips").contains(&at.to_string());
        stage.until(&said, answered).await;
    }
    stage.send(Action::Reset);
    stage.until_count(".sb-card:not([hidden])", whole).await;
}

#[wasm_bindgen_test]
async fn an_address_of_another_record_leaves_what_it_can() {
    let stage = Stage::new(Lang::Ko).await;
    let (address, ignored) = read("?topic=cyber,nope&country=ZZ&event=gone&q=%zz", &stage.collection.record);
    stage.send(Action::Restore(address, ignored));
    stage.until("the notice is there", || stage.find(".sb-notice:not([hidden])").is_some()).await;
    for piece in ["topic=nope", "country=ZZ", "event=gone", "q=%zz"] {
        assert!(stage.text(".sb-notice").contains(piece), "{piece}");
    }
    stage.until("what is known is kept", || stage.state().address.filter.chosen(Facet::Topic).len() == 1).await;
    stage.send(Action::Restore(Address::default(), Vec::new()));
    stage.until("the notice is gone", || stage.find(".sb-notice:not([hidden])").is_none()).await;
}

/// Yew 0.23 breaks on some lists that become empty and on conditionals that switch side by side (#4092, #3262).
#[wasm_bindgen_test]
async fn going_to_nothing_and_back_again_and_again_breaks_nothing() {
    let stage = Stage::with_long_parts(Lang::Ko, |id| format!("<p>{id}</p>")).await;
    let whole = stage.count(".sb-card:not([hidden])");
    for _ in 0..3 {
        stage.send(Action::Open(EventId(0)));
        stage.send(Action::Panel(Some(Facet::Country)));
        stage.send(Action::Text("뷁뷁".to_owned()));
        stage.until_count(".sb-card:not([hidden])", 0).await;
        stage.send(Action::Membership(true));
        stage.send(Action::Panel(None));
        stage.send(Action::Reset);
        stage.until_count(".sb-card:not([hidden])", whole).await;
        stage.send(Action::Close(EventId(0)));
        stage.until_count(".sb-card details[open]", 0).await;
    }
}
