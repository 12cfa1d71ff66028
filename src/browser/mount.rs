//! Mounting: takes a prerendered root over where it belongs to this program, else draws into it anew.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

use super::{address, cards, focus, marks};
use crate::data::{Record, Wire};
use crate::query::Collection;
use crate::state::{Action, State};
use crate::view::{App, AppProps, Connect, Links, Shared};

/// What stands between two texts that the loader hands over in one.
const BETWEEN: char = '\u{1f}';

/// What the loader holds of a mounted program.
#[wasm_bindgen]
pub struct Handle {
    app: Option<yew::AppHandle<App>>,
}

#[wasm_bindgen]
impl Handle {
    /// Takes the program out of the page.
    pub fn destroy(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

/// Mounts the explainer into `root` with the record's `bytes`; its language is the record's own.
///
/// `ids`, `long` and `texts` are parallel: an event's id, its long part as HTML, and what of it can be searched, each
/// text behind U+001F. A root that was prerendered by the same version is taken over; an empty or a foreign one is
/// drawn anew.
///
/// # Errors
/// `"damaged"` if the bytes are not a whole record.
#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value, reason = "what JavaScript hands over is ours")]
pub fn mount(
    root: &Element,
    bytes: Vec<u8>,
    other_language: String,
    ids: Vec<String>,
    long: Vec<String>,
    texts: Vec<String>,
) -> Result<Handle, JsValue> {
    // The record lives as long as the page: its texts are borrowed from these bytes.
    let bytes: &'static [u8] = Box::leak(bytes.into_boxed_slice());
    let record = Record::read(bytes).map_err(|_| JsValue::from_str("damaged"))?;
    let mut parts = vec![AttrValue::default(); record.events.len()];
    let mut searchable = vec![Vec::new(); record.events.len()];
    for ((id, long), text) in ids.iter().zip(long).zip(texts) {
        let Some(event) = record.event_named(id) else { continue };
        if let (Some(part), Some(fields)) = (parts.get_mut(event.index()), searchable.get_mut(event.index())) {
            *part = long.into();
            fields.extend(text.split(BETWEEN).map(str::to_owned));
        }
    }
    let collection = Collection::new(record);
    collection.add_texts(searchable);
    let shared = Shared(Rc::new(collection));
    let props = AppProps {
        connect: Some(connect(root, &shared)),
        collection: shared,
        links: Links { other_language: other_language.into() },
        long: parts.into(),
    };
    let prerendered =
        root.get_attribute("data-version").as_deref() == Some(crate::VERSION) && root.first_element_child().is_some();
    let renderer = yew::Renderer::<App>::with_root_and_props(root.clone(), props);
    let app = if prerendered {
        hydrate(renderer)
    } else {
        root.set_text_content(None);
        renderer.render()
    };
    Ok(Handle { app: Some(app) })
}

#[cfg(feature = "hydration")]
fn hydrate(renderer: yew::Renderer<App>) -> yew::AppHandle<App> {
    renderer.hydrate()
}

#[cfg(not(feature = "hydration"))]
fn hydrate(renderer: yew::Renderer<App>) -> yew::AppHandle<App> {
    renderer.render()
}

/// What the shell shares of a mounted program.
#[derive(Clone)]
pub struct Shell {
    pub root: Element,
    pub shared: Shared,
    /// The state as it was last drawn.
    pub state: Rc<RefCell<Option<Rc<State>>>>,
    /// The address as it was last read or written.
    pub address: Rc<RefCell<Option<String>>>,
    pub focused: focus::LastFocused,
    sender: Rc<RefCell<Option<Callback<Action>>>>,
}

impl Shell {
    /// Sends an action, once the program listens.
    pub fn send(&self, action: Action) {
        // Borrowed no longer than the copy takes: what it sends may come back here.
        let sender = self.sender.borrow().clone();
        if let Some(sender) = sender {
            sender.emit(action);
        }
    }
}

/// Reads the address once the first drawing stands; follows the state into the address, the focus and the marks.
fn connect(root: &Element, shared: &Shared) -> Connect {
    let shell = Shell {
        root: root.clone(),
        shared: shared.clone(),
        state: Rc::default(),
        address: Rc::default(),
        focused: Rc::default(),
        sender: Rc::default(),
    };
    let sender = {
        let shell = shell.clone();
        Callback::from(move |send: Callback<Action>| {
            *shell.sender.borrow_mut() = Some(send);
            let by_hand = cards::opened(&shell);
            let asked = address::restore(&shell);
            if let Some(&event) = asked.opened.first() {
                shell.send(Action::Go(event));
            }
            for event in &by_hand {
                shell.send(Action::Open(*event));
            }
            address::follow(&shell);
            cards::follow(&shell);
            focus::follow(&shell);
            // Yew may let a frame pass between the root and the cards: the page is ready, and shown, when all are drawn.
            if !asked.changes && by_hand.is_empty() {
                shell.send(Action::Ready);
            }
        })
    };
    let changed = Callback::from(move |now: Rc<State>| {
        let before = shell.state.replace(Some(now.clone()));
        // The first drawing comes before the address is read, and there is nothing to compare it with.
        let Some(before) = before else { return };
        if !now.ready {
            shell.send(Action::Ready);
            return;
        }
        address::write(&shell, &now);
        focus::keep(&shell);
        marks::renew(&shell, &before, &now);
        if let Some(event) = now.aim {
            cards::go(&shell, event);
            shell.send(Action::Arrived);
        }
    });
    Connect { sender, changed }
}
