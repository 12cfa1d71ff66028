//! Cards as the page has them: they open by themselves, and the state is told; links from one part of the page to a
//! card are, without the program, plain links to a place; with it the card opens, and what hides it is taken back.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};

use super::find;
use super::mount::Shell;
use crate::data::EventId;
use crate::state::Action;

/// The cards that a reader has opened before the program came.
pub fn opened(shell: &Shell) -> Vec<EventId> {
    find::all(&shell.root, ".sb-card details[open]").iter().filter_map(|details| card_of(shell, details)).collect()
}

/// Whether a reader has opened the list of countries before the program came.
pub fn list_is_open(shell: &Shell) -> bool {
    find::one(&shell.root, ".sb-twin[open]").is_some()
}

/// Hears cards, the list of countries and the rest of a panel open and close, and clicks on links to cards, for as long as the root lives.
pub fn follow(shell: &Shell) {
    let toggled = {
        let shell = shell.clone();
        move |event: &web_sys::Event| {
            let Some(details) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
            let open = details.has_attribute("open");
            match details.class_name().as_str() {
                "sb-twin" => shell.send(Action::List(open)),
                "sb-rest" => shell.send(Action::Rest(open)),
                _ => {
                    if let Some(event) = card_of(&shell, &details) {
                        shell.send(if open { Action::Open(event) } else { Action::Close(event) });
                    }
                }
            }
        }
    };
    // This event does not rise; it is met on its way down.
    let down = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    EventListener::new_with_options(&shell.root, "toggle", down, toggled).forget();
    let clicked = {
        let shell = shell.clone();
        move |event: &web_sys::Event| {
            let Some(target) = linked(event).and_then(|id| shell.shared.record.event_named(&id)) else { return };
            event.prevent_default();
            lead(&shell, target);
        }
    };
    EventListener::new_with_options(&shell.root, "click", EventListenerOptions::enable_prevent_default(), clicked).forget();
}

/// Opens a card and moves the page to it; what hides it is taken back.
pub fn lead(shell: &Shell, target: EventId) {
    let hidden = shell.state.borrow().as_ref().is_some_and(|state| !shell.shared.select(state.filter()).contains(target));
    if hidden {
        shell.send(Action::Reset);
    }
    shell.send(Action::Go(target));
}

/// The event of the card whose own long part this is.
fn card_of(shell: &Shell, details: &Element) -> Option<EventId> {
    let card = details.closest(".sb-card").ok()??;
    shell.shared.record.event_named(card.id().strip_prefix("e-")?)
}

/// The id of the card that a plain click on a link leads to.
fn linked(event: &web_sys::Event) -> Option<String> {
    let click = event.dyn_ref::<MouseEvent>()?;
    // Whoever has dealt with it has said where it leads.
    if click.default_prevented()
        || click.button() != 0
        || click.ctrl_key()
        || click.meta_key()
        || click.shift_key()
        || click.alt_key()
    {
        return None;
    }
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href^='#e-']").ok()??;
    link.get_attribute("href")?.strip_prefix("#e-").map(str::to_owned)
}

/// Moves the page and the focus to a card.
pub fn go(shell: &Shell, event: EventId) {
    if let Some(card) = find::card(&shell.root, &shell.shared.record, event) {
        card.scroll_into_view();
        // A card that cannot take the focus is in view all the same.
        let _focused = card.dyn_into::<HtmlElement>().map(|card| card.focus());
    }
}
