//! The reader's place: when what had the focus is taken away (a chip, a filtered card), the focus goes to the line
//! that says how many results are left, not to the top of the page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};

use super::find;
use super::mount::Shell;

/// The element of the program that last had the focus, and the card that it stands in.
pub type LastFocused = Rc<RefCell<Option<(Element, Option<Element>)>>>;

/// Hears where the focus goes, for as long as the root lives.
pub fn follow(shell: &Shell) {
    let last = shell.focused.clone();
    // Who presses elsewhere has left it.
    EventListener::new(&shell.root, "pointerdown", move |_| drop(last.take())).forget();
    let last = shell.focused.clone();
    EventListener::new(&shell.root, "focusin", move |event| {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        last.replace(element.map(|element| (element.clone(), element.closest(".sb-card").ok().flatten())));
    })
    .forget();
}

/// Gives the focus back to what the last drawing has moved, or a new place if it has taken the old one away, or hidden it.
pub fn keep(shell: &Shell) {
    let is_gone =
        |element: &Element| !element.is_connected() || element.closest("[hidden], :disabled").is_ok_and(|off| off.is_some());
    let Some((last, card)) = shell.focused.borrow().clone() else { return };
    let active = active(&shell.root);
    let lost = active.as_ref().is_none_or(|active| active.tag_name().eq_ignore_ascii_case("body"));
    if !is_gone(&last) {
        if lost {
            let _focused = last.dyn_into::<HtmlElement>().map(|moved| moved.focus());
        }
        return;
    }
    shell.focused.replace(None);
    // A hidden element keeps the focus until the browser looks again.
    let nowhere = lost || active == Some(last);
    // In a card whose long part has come in the place of what had the focus: on what opens it.
    let opener = card.filter(|card| !is_gone(card)).and_then(|card| find::one(&card, "summary"));
    let place = opener.or_else(|| find::one(&shell.root, ".sb-results"));
    if nowhere && let Some(place) = place {
        // A line that cannot take it leaves it where the browser has put it.
        let _focused = place.dyn_into::<HtmlElement>().map(|line| line.focus());
    }
}

/// What has the focus, as seen from the tree that the root stands in: outside of a shadow tree all of it is one element.
fn active(root: &Element) -> Option<Element> {
    match root.get_root_node().dyn_into::<ShadowRoot>() {
        Ok(shadow) => shadow.active_element().or_else(|| document().active_element()),
        Err(_) => document().active_element(),
    }
}
