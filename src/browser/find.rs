//! Finding elements of a root.

use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::data::{EventId, Record};

/// What a selector finds in an element, in the page's order.
pub fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// The first of what a selector finds.
pub fn one(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok()?
}

/// The card of an event, if it is drawn.
pub fn card(root: &Element, record: &Record<'_>, event: EventId) -> Option<Element> {
    // Ids hold letters, digits and hyphens alone: the selector cannot be broken by one.
    one(root, &format!("#e-{}", record.event(event)?.id))
}
