//! The address bar: read once and on back and forward, written after each change. Where a page may not write it
//! (a frame without an address of its own), the state stays in memory.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;

use super::mount::Shell;
use crate::data::EventId;
use crate::query::{Address, include, read, write as written};
use crate::state::{Action, State};

/// What an address asked for.
pub struct Restored {
    /// The cards that it opens.
    pub opened: Vec<EventId>,
    /// Whether it asks for anything but the bare page.
    pub changes: bool,
}

/// Sends the state that the address holds: its own, else the page's.
pub fn restore(shell: &Shell) -> Restored {
    let record = &shell.shared.record;
    let own = shell.own_address.borrow().clone();
    let (query, fragment) = own.map_or_else(of_the_page, |query| (query, String::new()));
    let (mut address, ignored) = read(&query, record);
    // A link to a card works without the program as a fragment; with it, the card opens as well.
    if let Some(event) = fragment.strip_prefix("#e-").and_then(|id| record.event_named(id)) {
        include(&mut address.opened, event);
    }
    let changes = address != Address::default() || !ignored.is_empty();
    shell.address.replace(Some(written(&address, record)));
    let opened = address.opened.clone();
    shell.send(Action::Restore(address, ignored));
    Restored { opened, changes }
}

/// Query and fragment of the page's address.
fn of_the_page() -> (String, String) {
    let location = window().location();
    (location.search().unwrap_or_default(), location.hash().unwrap_or_default())
}

/// Follows back and forward, where the state is in the page's address.
pub fn follow(shell: &Shell) {
    if shell.own_address.borrow().is_some() {
        return;
    }
    let restoring = shell.clone();
    EventListener::new(&window(), "popstate", move |_| {
        restore(&restoring);
    })
    .forget();
}

/// Writes the state into the address. Typing replaces the entry of the history, so that "back" leaves the search
/// instead of taking letters away.
pub fn write(shell: &Shell, state: &State) {
    let now = written(&state.address, &shell.shared.record);
    let before = shell.address.replace(Some(now.clone())).unwrap_or_default();
    if before == now || shell.own_address.borrow().is_some() {
        return;
    }
    let target = if now.is_empty() { window().location().pathname().unwrap_or_default() } else { format!("?{now}") };
    if let Ok(history) = window().history() {
        // In a frame without an address of its own this throws; then the state is kept in memory alone.
        let _kept_in_memory = if is_typing(&before, &now) {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&target))
        } else {
            history.push_state_with_url(&JsValue::NULL, "", Some(&target))
        };
    }
}

/// Whether two addresses differ in nothing but the letters of one search.
fn is_typing(before: &str, now: &str) -> bool {
    let searches = |address: &str| address.split('&').any(|part| part.starts_with("q="));
    let rest = |address: &str| address.split('&').filter(|part| !part.starts_with("q=")).collect::<Vec<_>>().join("&");
    searches(before) && searches(now) && rest(before) == rest(now)
}
