//! Mounting: takes a prerendered root over where it belongs to this program, else draws into it anew.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

use super::{address, cards};
use crate::data::{Details, Record};
use crate::query::Collection;
use crate::state::{Action, DetailsState, State};
use crate::view::{App, AppProps, Connect, Links, Shared};

/// What the loader holds of a mounted program.
#[wasm_bindgen]
pub struct Handle {
    shared: Shared,
    sender: Rc<RefCell<Option<Callback<Action>>>>,
    app: Option<yew::AppHandle<App>>,
}

/// Mounts the explainer into `root` with the record's `bytes`; its language is the record's own.
///
/// A root that was prerendered by the same version is taken over; an empty or a foreign one is drawn anew.
///
/// # Errors
/// `"damaged"` if the bytes are not a whole record.
#[wasm_bindgen]
pub fn mount(root: &Element, bytes: Vec<u8>, other_language: String) -> Result<Handle, JsValue> {
    let record = Record::read(kept_for_good(bytes)).map_err(|_| JsValue::from_str("damaged"))?;
    let shared = Shared(Rc::new(Collection::new(record)));
    let sender = Rc::new(RefCell::new(None));
    let props = AppProps {
        collection: shared.clone(),
        links: Links { other_language: other_language.into() },
        kept: Rc::new([]),
        connect: Some(connect(root, &shared, &sender)),
    };
    let prerendered = root.get_attribute("data-version").as_deref() == Some(crate::VERSION) && root.first_element_child().is_some();
    let renderer = yew::Renderer::<App>::with_root_and_props(root.clone(), props);
    let app = if prerendered {
        hydrate(renderer)
    } else {
        root.set_text_content(None);
        renderer.render()
    };
    Ok(Handle { shared, sender, app: Some(app) })
}

#[cfg(feature = "hydration")]
fn hydrate(renderer: yew::Renderer<App>) -> yew::AppHandle<App> {
    renderer.hydrate()
}

#[cfg(not(feature = "hydration"))]
fn hydrate(renderer: yew::Renderer<App>) -> yew::AppHandle<App> {
    renderer.render()
}

#[wasm_bindgen]
impl Handle {
    /// The long parts have come; with bytes that are not them, or none, the cards say so.
    #[wasm_bindgen(js_name = giveDetails)]
    pub fn give_details(&self, bytes: Option<Vec<u8>>) {
        let details = bytes.and_then(|bytes| Details::read(kept_for_good(bytes)).ok());
        let taken = details.is_some_and(|details| self.shared.add_details(details));
        self.send(Action::Details(if taken { DetailsState::Ready } else { DetailsState::Failed }));
    }

    /// Takes the program out of the page.
    pub fn destroy(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }

    fn send(&self, action: Action) {
        // Borrowed no longer than the copy takes: what it sends may come back here.
        let sender = self.sender.borrow().clone();
        if let Some(sender) = sender {
            sender.emit(action);
        }
    }
}

/// A record lives as long as the page: the texts on it are borrowed from these bytes.
fn kept_for_good(bytes: Vec<u8>) -> &'static [u8] {
    Box::leak(bytes.into_boxed_slice())
}

/// Reads the address once the first drawing stands, and writes it after each change.
fn connect(root: &Element, shared: &Shared, slot: &Rc<RefCell<Option<Callback<Action>>>>) -> Connect {
    let last = Rc::new(RefCell::new(None::<String>));
    let state = Rc::new(RefCell::new(Rc::new(State::default())));
    let sender = {
        let (root, slot, shared, last, state) = (root.clone(), slot.clone(), shared.clone(), last.clone(), state.clone());
        Callback::from(move |send: Callback<Action>| {
            *slot.borrow_mut() = Some(send.clone());
            if let Some(&event) = address::restore(&shared.record, &send, &last).first() {
                send.emit(Action::Go(event));
            }
            address::follow(&shared, send.clone(), last.clone());
            cards::follow(&root, &shared, send.clone(), state.clone());
            send.emit(Action::Ready);
        })
    };
    let changed = {
        let (root, slot, shared) = (root.clone(), slot.clone(), shared.clone());
        Callback::from(move |now: Rc<State>| {
            *state.borrow_mut() = now.clone();
            if !now.ready {
                return;
            }
            address::write(&shared.record, &now, &last);
            if let Some(event) = now.aim {
                cards::go(&root, &shared.record, event);
                if let Some(send) = slot.borrow().clone() {
                    send.emit(Action::Arrived);
                }
            }
        })
    };
    Connect { sender, changed }
}
