//! What a page shows until the program answers, taken back: see [`crate::view::WAITS`].

use web_sys::Element;

use super::find;
use crate::view::WAITS;

/// Frees the controls. Before anything is drawn that may disable one of them again.
pub fn free(root: &Element) {
    for control in find::all(root, &format!("[{WAITS}]")) {
        for name in ["disabled", WAITS] {
            // Neither can fail.
            let _freed = control.remove_attribute(name);
        }
    }
}

/// Tells the style sheet, and whoever else looks, that what is seen is what was asked for.
pub fn end(root: &Element) {
    if let Some(page) = root.first_element_child() {
        let _marked = page.set_attribute("class", "sb sb-ready");
    }
}
