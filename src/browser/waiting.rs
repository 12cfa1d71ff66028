//! What a page shows until the program answers, taken back: see [`crate::view::WAITS`].

use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::view::WAITS;

/// The controls can be used, and the style sheet knows it.
pub fn end(root: &Element) {
    // All of these can fail only where there is no document any more.
    if let Some(page) = root.first_element_child() {
        let _marked = page.set_attribute("class", "sb sb-ready");
    }
    let Ok(controls) = root.query_selector_all(&format!("[{WAITS}]")) else { return };
    for control in (0..controls.length()).filter_map(|at| controls.get(at)).filter_map(|node| node.dyn_into::<Element>().ok()) {
        for name in ["disabled", WAITS] {
            let _freed = control.remove_attribute(name);
        }
    }
}
