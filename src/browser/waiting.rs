//! What a page shows until the program answers, taken back: see [`crate::view::WAITS`].

use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::view::WAITS;

/// Frees the controls. Before anything is drawn that may disable one of them again.
pub fn free(root: &Element) {
    let Ok(controls) = root.query_selector_all(&format!("[{WAITS}]")) else { return };
    for control in (0..controls.length()).filter_map(|at| controls.get(at)).filter_map(|node| node.dyn_into::<Element>().ok()) {
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
