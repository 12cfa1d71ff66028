//! The one place of the views that asks the browser's own event objects: what was typed, where was pointed.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, KeyboardEvent, MouseEvent, PointerEvent};

/// What stands in the field that the event comes from.
pub fn value_of(event: &Event) -> Option<String> {
    let target = event.target()?;
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => Some(input.value()),
        Err(target) => target.dyn_into::<HtmlSelectElement>().ok().map(|select| select.value()),
    }
}

/// The key that was pressed; none while it belongs to an input method that composes a syllable.
pub fn key_of(event: &Event) -> Option<String> {
    event.dyn_ref::<KeyboardEvent>().filter(|event| !event.is_composing()).map(KeyboardEvent::key)
}

/// The id of the nearest group of marks that the pointer is on.
pub fn group_under(event: &Event) -> Option<String> {
    Some(event.target()?.dyn_into::<Element>().ok()?.closest("g[id]").ok()??.id())
}

/// Whether the pointer is on a link.
pub fn is_on_link(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest("a").is_ok_and(|link| link.is_some()))
}

/// Has the surface hear of the pointer that presses it until that is released, also beyond its edge.
pub fn hold(event: &Event) {
    let surface = event.target().and_then(|target| target.dyn_into::<Element>().ok()?.closest("[data-surface]").ok()?);
    if let (Some(surface), Some(pointer)) = (surface, event.dyn_ref::<PointerEvent>()) {
        // A pointer that is gone already needs no holding.
        let _held = surface.set_pointer_capture(pointer.pointer_id());
    }
}

/// Whether the pointer is pressed: a finger, a pen, or the first button of a mouse.
pub fn is_held(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|pointer| pointer.buttons() & 1 != 0)
}

/// Where the pointer is within the nearest element marked `data-surface`, as shares of its width and height, and
/// that width in pixels. (Yew listens at the root: `current_target` would be the root.)
pub fn share_of(event: &Event) -> Option<(f32, f32, f32)> {
    let pointer = event.dyn_ref::<MouseEvent>()?;
    let surface = event.target()?.dyn_into::<Element>().ok()?.closest("[data-surface]").ok()??;
    let frame = surface.get_bounding_client_rect();
    if frame.width() <= 0.0 || frame.height() <= 0.0 {
        return None;
    }
    let across = (f64::from(pointer.client_x()) - frame.left()) / frame.width();
    let down = (f64::from(pointer.client_y()) - frame.top()) / frame.height();
    #[allow(clippy::cast_possible_truncation, reason = "shares and pixels")]
    Some((across as f32, down as f32, frame.width() as f32))
}
