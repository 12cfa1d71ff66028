//! Links from one part of the page to a card. Without the program they are plain links to a place on the page; with it
//! the card opens, and what hides it is taken back.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};
use yew::Callback;

use crate::data::{EventId, Record};
use crate::state::{Action, State};
use crate::view::Shared;

/// Hears clicks on links to cards, for as long as the root lives.
pub fn follow(root: &Element, shared: &Shared, send: Callback<Action>, state: Rc<RefCell<Rc<State>>>) {
    let shared = shared.clone();
    EventListener::new_with_options(root, "click", EventListenerOptions::enable_prevent_default(), move |event| {
        let Some(target) = linked(event).and_then(|id| shared.record.event_named(&id)) else { return };
        event.prevent_default();
        if !shared.select(state.borrow().filter()).contains(target) {
            send.emit(Action::Reset);
        }
        send.emit(Action::Go(target));
    })
    .forget();
}

/// The id of the card that a plain click on a link leads to.
fn linked(event: &web_sys::Event) -> Option<String> {
    let click = event.dyn_ref::<MouseEvent>()?;
    if click.button() != 0 || click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key() {
        return None;
    }
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href^='#e-']").ok()??;
    link.get_attribute("href")?.strip_prefix("#e-").map(str::to_owned)
}

/// Moves the page and the focus to a card.
pub fn go(root: &Element, record: &Record<'_>, event: EventId) {
    let Some(id) = record.event(event).map(|event| event.id) else { return };
    // Ids hold letters, digits and hyphens alone: the selector cannot be broken by one.
    if let Ok(Some(card)) = root.query_selector(&format!("#e-{id}")) {
        card.scroll_into_view();
        // A card that cannot take the focus is in view all the same.
        let _focused = card.dyn_into::<HtmlElement>().map(|card| card.focus());
    }
}
