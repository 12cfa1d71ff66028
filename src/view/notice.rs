//! One quiet line about what of the address was not understood.

use yew::prelude::*;

use super::scene::Scene;
use crate::state::Action;

/// The line, or an empty element in its place.
pub fn notice(scene: &Scene<'_>) -> Html {
    if scene.state.ignored.is_empty() {
        return html! { <p class="sb-notice" role="status" hidden=true /> };
    }
    html! {
        <p class="sb-notice" role="status">
            { scene.words.ignored }{ " " }
            { for scene.state.ignored.iter().enumerate().map(|(at, value)| html! { <code key={at}>{ value.clone() }</code> }) }
            <button type="button" onclick={scene.on(Action::DismissIgnored)}>{ scene.words.close }</button>
        </p>
    }
}
