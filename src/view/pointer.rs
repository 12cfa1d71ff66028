//! The one place of the views that asks the browser's own event objects: what was typed, where was pointed.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What stands in the field that the event comes from.
pub fn value_of<E: AsRef<Event>>(event: &E) -> Option<String> {
    let target = event.as_ref().target()?;
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => Some(input.value()),
        Err(target) => target.dyn_into::<HtmlSelectElement>().ok().map(|select| select.value()),
    }
}

/// Enter in the search field sends nothing; while a syllable is being composed it belongs to the input method.
pub fn checked_by_keyboard() -> Callback<KeyboardEvent> {
    Callback::from(|event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
        }
    })
}

/// The `data-code` of the element under the pointer.
pub fn code_under(target: Option<EventTarget>) -> Option<String> {
    target?.dyn_into::<Element>().ok()?.get_attribute("data-code")
}

/// Where the pointer is within the nearest element marked `data-surface`, as shares of its width and height, and
/// that width in pixels. (Yew listens at the root: `current_target` would be the root.)
pub fn share_of(event: &MouseEvent) -> Option<(f32, f32, f32)> {
    let surface = event.target()?.dyn_into::<Element>().ok()?.closest("[data-surface]").ok()??;
    let frame = surface.get_bounding_client_rect();
    if frame.width() <= 0.0 || frame.height() <= 0.0 {
        return None;
    }
    let across = (f64::from(event.client_x()) - frame.left()) / frame.width();
    let down = (f64::from(event.client_y()) - frame.top()) / frame.height();
    #[allow(clippy::cast_possible_truncation, reason = "shares and pixels")]
    Some((across as f32, down as f32, frame.width() as f32))
}
