//! What a page shows until the program answers, taken back: see [`crate::view::WAITS`].

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::{List, find};
use crate::query::{Facet, Filter};
use crate::view::{Shared, WAITS};

/// Whether what stands in a root was drawn by the same version, so that the program can take it over.
pub fn is_ours(root: &Element) -> bool {
    root.get_attribute("data-version").as_deref() == Some(crate::VERSION) && root.first_element_child().is_some()
}

/// Frees the controls. Before anything is drawn that may disable one of them again.
pub fn free(root: &Element) {
    for control in find::all(root, &format!("[{WAITS}]")) {
        for name in ["disabled", WAITS] {
            // Neither can fail.
            let _freed = control.remove_attribute(name);
        }
    }
}

/// What a reader has pressed before the program came: the places of the topics in the panel that is open from the beginning. The loader
/// marks their boxes (see `static/boot.js`); a browser that ticks boxes as they were before does not.
pub fn pressed(root: &Element) -> Vec<u32> {
    let places = (0..).zip(find::all(root, "#sb-panel input"));
    places.filter(|(_, field)| field.has_attribute(PRESSED)).map(|(place, _)| place).collect()
}

const PRESSED: &str = "data-pressed";

/// Shows the cards of what was pressed, where all of them stand in the page.
pub fn answer(list: &List, shared: &Shared, pressed: Vec<u32>) {
    let mut filter = Filter::default();
    filter.set(Facet::Topic, pressed);
    list.show(&shared.select(&filter));
}

/// Leaves the boxes ticked that were pressed: taking the page over has set them as they came, and the choice is drawn a frame later.
pub fn keep(root: &Element, pressed: &[u32]) {
    for (_, field) in (0..).zip(find::all(root, "#sb-panel input")).filter(|(place, _)| pressed.contains(place)) {
        if let Some(field) = field.dyn_ref::<HtmlInputElement>() {
            field.set_checked(true);
        }
    }
}

/// Tells the style sheet, and whoever else looks, that what is seen is what was asked for.
pub fn end(root: &Element) {
    if let Some(page) = root.first_element_child() {
        let _marked = page.set_attribute("class", "sb sb-ready");
    }
}
