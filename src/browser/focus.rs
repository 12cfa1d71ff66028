//! The reader's place: when what had the focus is taken away (a chip, a filtered card), the focus goes to the line
//! that says how many results are left, not to the top of the page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};

use super::mount::Shell;

/// The element of the program that last had the focus.
pub type LastFocused = Rc<RefCell<Option<Element>>>;

/// Hears where the focus goes, for as long as the root lives.
pub fn follow(shell: &Shell) {
    let last = shell.focused.clone();
    EventListener::new(&shell.root, "focusin", move |event| {
        last.replace(event.target().and_then(|target| target.dyn_into().ok()));
    })
    .forget();
}

/// Gives the focus a new place if the last drawing has taken its old one away, or hidden it.
pub fn keep(shell: &Shell) {
    let is_gone = |element: &Element| !element.is_connected() || element.closest("[hidden]").is_ok_and(|hidden| hidden.is_some());
    let Some(gone) = shell.focused.borrow().clone().filter(is_gone) else { return };
    shell.focused.replace(None);
    // A hidden element keeps the focus until the browser looks again.
    let nowhere = active(&shell.root).is_none_or(|active| active == gone || active.tag_name().eq_ignore_ascii_case("body"));
    if nowhere && let Ok(Some(results)) = shell.root.query_selector(".sb-results") {
        // A line that cannot take it leaves it where the browser has put it.
        let _focused = results.dyn_into::<HtmlElement>().map(|line| line.focus());
    }
}

/// What has the focus, as seen from the tree that the root stands in: outside of a shadow tree all of it is one element.
fn active(root: &Element) -> Option<Element> {
    match root.get_root_node().dyn_into::<ShadowRoot>() {
        Ok(shadow) => shadow.active_element(),
        Err(_) => document().active_element(),
    }
}
