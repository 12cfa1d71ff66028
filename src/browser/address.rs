//! The address bar: read once and on back and forward, written after each change. Where a page may not write it
//! (a frame without an address of its own), the state stays in memory.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;
use yew::Callback;

use crate::data::{EventId, Record};
use crate::query::{include, read, write as written};
use crate::state::{Action, State};
use crate::view::Shared;

/// The address as it was last read or written.
pub type Last = Rc<RefCell<Option<String>>>;

/// Sends the state that the address holds; the cards that it opens come back.
pub fn restore(record: &Record<'_>, send: &Callback<Action>, last: &Last) -> Vec<EventId> {
    let location = window().location();
    let query = location.search().unwrap_or_default();
    let (mut address, ignored) = read(&query, record);
    // A link to a card works without the program as a fragment; with it, the card opens as well.
    let fragment = location.hash().unwrap_or_default();
    if let Some(event) = fragment.strip_prefix("#e-").and_then(|id| record.event_named(id)) {
        include(&mut address.opened, event);
    }
    *last.borrow_mut() = Some(written(&address, record));
    let opened = address.opened.clone();
    send.emit(Action::Restore(address, ignored));
    opened
}

/// Follows back and forward for as long as the page lives.
pub fn follow(shared: &Shared, send: Callback<Action>, last: Last) {
    let shared = shared.clone();
    EventListener::new(&window(), "popstate", move |_| {
        restore(&shared.record, &send, &last);
    })
    .forget();
}

/// Writes the state into the address. Typing replaces the entry of the history, so that "back" leaves the search
/// instead of taking letters away.
pub fn write(record: &Record<'_>, state: &State, last: &Last) {
    let now = written(&state.address, record);
    if last.borrow().as_deref() == Some(now.as_str()) {
        return;
    }
    let typing = last.borrow().as_deref().is_some_and(|before| is_typing(before, &now));
    let target = if now.is_empty() { window().location().pathname().unwrap_or_default() } else { format!("?{now}") };
    if let Ok(history) = window().history() {
        // In a frame without an address of its own this throws; then the state is kept in memory alone.
        let _kept_in_memory = if typing {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&target))
        } else {
            history.push_state_with_url(&JsValue::NULL, "", Some(&target))
        };
    }
    *last.borrow_mut() = Some(now);
}

/// Whether two addresses differ in nothing but the letters of one search.
fn is_typing(before: &str, now: &str) -> bool {
    let searches = |address: &str| address.split('&').any(|part| part.starts_with("q="));
    searches(before) && searches(now) && without_text(before) == without_text(now)
}

/// The address without what is typed.
fn without_text(address: &str) -> String {
    address.split('&').filter(|part| !part.starts_with("q=")).collect::<Vec<_>>().join("&")
}
