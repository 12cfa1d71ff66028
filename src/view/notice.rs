//! One quiet line about what of the address was not understood.

use super::element::{CLICK, El, el};
use super::scene::Scene;
use crate::state::Action;

/// The line, or an empty element in its place.
pub fn notice(scene: &Scene) -> El {
    let line = el("p").class("sb-notice").attr("role", "status");
    if scene.state.ignored.is_empty() {
        return line.flag("hidden", true);
    }
    line.text(scene.words.ignored)
        .each(scene.state.ignored.iter().map(|value| el("code").text(format!(" {value} "))))
        .put(el("button").attr("type", "button").on(CLICK, scene.on(Action::DismissIgnored)).text(scene.words.close))
}
