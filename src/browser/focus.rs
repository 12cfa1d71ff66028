//! The reader's place: when what had the focus is taken away (a chip, a filtered card), the focus goes to the line
//! that says how many results are left, not to the top of the page.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use super::mount::Shell;

thread_local! {
    /// Whether the focus was within the program when it was last heard of.
    static WITHIN: Cell<bool> = const { Cell::new(false) };
}

/// Hears where the focus is, for as long as the root lives.
pub fn follow(shell: &Shell) {
    EventListener::new(&shell.root, "focusin", |_| WITHIN.set(true)).forget();
    let root = shell.root.clone();
    EventListener::new(&shell.root, "focusout", move |event| {
        // An element that is being taken away has lost the focus without the reader's doing.
        let left =
            event.target().and_then(|target| target.dyn_into::<Node>().ok()).is_some_and(|node| root.contains(Some(&node)));
        if left {
            WITHIN.set(false);
        }
    })
    .forget();
}

/// Gives the focus a new place if the last drawing has taken its old one away.
pub fn keep(shell: &Shell) {
    let lost = WITHIN.get() && document().active_element().is_none_or(|active| active.tag_name().eq_ignore_ascii_case("body"));
    if lost && let Ok(Some(results)) = shell.root.query_selector(".sb-results") {
        // A line that cannot take it leaves it where the browser has put it.
        let _focused = Element::dyn_into::<HtmlElement>(results).map(|line| line.focus());
    }
}
