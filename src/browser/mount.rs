//! Mounting: takes a prerendered root over where it belongs to this program, else draws into it anew.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

use super::source::Source;
use super::{List, address, cards, focus, waiting};
use crate::query::{Address, Facet, Selection, read, write};
use crate::state::{Action, State, Zoom};
use crate::view::{App, AppProps, Links, Shared};

/// What the loader holds of a mounted program. There is no way to take it out: Yew 0.23 never lets go of what a root
/// listens to, so a root that is no longer wanted is kept, and used again for the next one.
#[wasm_bindgen]
pub struct Handle {
    shell: Shell,
}

#[wasm_bindgen]
impl Handle {
    /// Shows what another address asks for; for an explainer that has one of its own.
    pub fn update(&self, query: String) {
        self.shell.own_address.replace(Some(query));
        address::restore(&self.shell);
    }

    /// Begins again with another address, as if it were mounted anew.
    pub fn restart(&self, query: String) {
        self.shell.send(Action::Afresh);
        self.update(query);
    }

    /// The query of the state as it is.
    #[must_use]
    pub fn query(&self) -> String {
        self.shell.state.borrow().as_ref().map(|state| write(&state.address, &self.shell.shared.record)).unwrap_or_default()
    }

    /// The ids of the selected events in the record's order, with commas between them.
    #[must_use]
    pub fn selected(&self) -> String {
        let record = &self.shell.shared.record;
        let state = self.shell.state.borrow();
        let selection = state.as_ref().map(|state| self.shell.shared.select(state.filter()));
        let events = selection.iter().flat_map(|selection| &selection.events);
        events.filter_map(|&event| record.event(event)).map(|event| event.id).collect::<Vec<_>>().join(",")
    }

    /// Leads from an opened country to a meeting, as a link between two cards does.
    pub fn lead(&self, id: &str) {
        let state = self.shell.state.borrow().clone();
        if let (Some(event), Some(state)) = (self.shell.shared.record.event_named(id), state) {
            // Drawn together with what follows, it is one entry of the history.
            self.shell.send(Action::Restore(Address { place: None, ..state.address.clone() }, state.ignored.clone()));
            cards::lead(&self.shell, event);
        }
    }

    /// Goes to the state of a query, as a reader would by choosing; with a view of the map, if one is asked for.
    pub fn go(&self, query: &str, europe: Option<bool>) {
        let (address, ignored) = read(query, &self.shell.shared.record);
        self.shell.send(Action::Restore(address, ignored));
        if let Some(europe) = europe {
            self.shell.send(Action::Zoom(if europe { Zoom::Europe } else { Zoom::World }));
        }
    }

    /// Says that the reader has come near.
    pub fn approach(&self) {
        self.shell.send(Action::Near);
    }

    /// Says that what answered has been painted: map and timeline follow, and the rest of a list. Said again, it changes nothing.
    pub fn beside(&self) {
        self.shell.send(Action::Beside);
    }

    /// Says that there is time to draw all of what was chosen.
    pub fn settle(&self) {
        self.shell.send(Action::Settle);
    }

    /// Says that the source has got its long parts.
    pub fn renew(&self) {
        self.shell.send(Action::Long);
    }
}

/// Mounts the explainer of a source into `root`; its language is the source's own.
///
/// The root's `data-most` says how many cards are drawn at once; without it all are. `other_language` is the address of the same page in the other language, `home` that of the explainer's own page. With a `query` the explainer has an address of its own, and leaves the page's alone.
/// `changed` is called with the query after each change. A root that was prerendered by the same version is taken over;
/// an empty or a foreign one is drawn anew.
#[wasm_bindgen]
pub fn mount(
    root: &Element,
    source: &Source,
    other_language: String,
    home: String,
    query: Option<String>,
    changed: Option<Function>,
) -> Handle {
    let prerendered = waiting::is_ours(root);
    let links = Links {
        other_language: other_language.into(),
        home: home.into(),
        most: root.get_attribute("data-most").and_then(|most| most.parse().ok()),
        prerendered: prerendered && cfg!(feature = "hydration"),
    };
    let list = List::new(root.clone(), source.shared.clone(), links.whole());
    let pressed = waiting::pressed(root);
    if source.answered.get() {
        // Something else may have been pressed since.
        waiting::answer(&list, &source.shared, pressed.clone());
    }
    let shell = Shell {
        root: root.clone(),
        shared: source.shared.clone(),
        list: list.clone(),
        state: Rc::default(),
        own_address: Rc::new(RefCell::new(query)),
        address: Rc::default(),
        focused: Rc::default(),
        phase: Rc::default(),
        sender: Rc::default(),
        changed,
    };
    let props = AppProps {
        collection: source.shared.clone(),
        links,
        chosen: Some(Callback::from(move |selection: Rc<Selection>| list.show(&selection))),
        changed: Some(following(&shell)),
    };
    let renderer = yew::Renderer::<App>::with_root_and_props(root.clone(), props);
    // The app lives by itself; its handle is only for ending it, and for the way to it.
    let app = if prerendered {
        hydrate(renderer)
    } else {
        root.set_text_content(None);
        renderer.render()
    };
    let (begun, sender) = (shell.clone(), app.callback(|action: Action| action));
    // Right behind the first drawing, which waits in the same queue: what Yew itself tells of it may come a frame later.
    yew::platform::spawn_local(async move { begin(&begun, sender, &pressed) });
    Handle { shell }
}

#[cfg(feature = "hydration")]
fn hydrate(renderer: yew::Renderer<App>) -> AppHandle<App> {
    renderer.hydrate()
}

#[cfg(not(feature = "hydration"))]
fn hydrate(renderer: yew::Renderer<App>) -> AppHandle<App> {
    renderer.render()
}

/// How far the way is from the page as it came to one that answers.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Phase {
    /// The address has not been read.
    #[default]
    Unread,
    /// The address, or what the reader has done before the program came, asks for another drawing than the first.
    Asks,
    /// The first drawing is what is asked for.
    Agrees,
    /// What is asked for is drawn.
    Answers,
}

/// What the shell shares of a mounted program.
#[derive(Clone)]
pub struct Shell {
    pub root: Element,
    pub shared: Shared,
    list: List,
    /// The state as it was last drawn.
    pub state: Rc<RefCell<Option<Rc<State>>>>,
    /// The query of an explainer that has an address of its own, as it was given; else the page's address holds the state.
    pub own_address: Rc<RefCell<Option<String>>>,
    /// The query as it was last read or written.
    pub address: Rc<RefCell<Option<String>>>,
    pub focused: focus::LastFocused,
    phase: Rc<Cell<Phase>>,
    sender: Rc<RefCell<Option<Callback<Action>>>>,
    changed: Option<Function>,
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

    /// Tells the loader the query.
    fn tell(&self, state: &State) {
        if let Some(changed) = &self.changed {
            let query = JsValue::from(write(&state.address, &self.shared.record));
            // What the loader does with it is not the program's business.
            let _told = changed.call1(&JsValue::NULL, &query);
        }
    }
}

/// Reads the address once the first drawing stands, and listens to the page from then on.
fn begin(shell: &Shell, sender: Callback<Action>, pressed: &[u32]) {
    *shell.sender.borrow_mut() = Some(sender);
    waiting::free(&shell.root);
    let by_hand = cards::opened(shell);
    let asked = address::restore(shell);
    // The page is moved to the card that its address names; a part of somebody else's page is not.
    let is_embedded = shell.root.closest(".sb-embed").is_ok_and(|around| around.is_some());
    if let Some(&event) = asked.opened.first().filter(|_| !is_embedded && shell.own_address.borrow().is_none()) {
        shell.send(Action::Go(event));
    }
    waiting::keep(&shell.root, pressed);
    for &topic in pressed {
        shell.send(Action::Toggle(Facet::Topic, topic));
    }
    for event in &by_hand {
        shell.send(Action::Open(*event));
    }
    if shell.shared.has_long() {
        shell.send(Action::Long);
    }
    if cards::list_is_open(shell) {
        shell.send(Action::List(true));
    }
    address::follow(shell);
    cards::follow(shell);
    focus::follow(shell);
    shell.phase.set(if asked.changes || !by_hand.is_empty() || !pressed.is_empty() { Phase::Asks } else { Phase::Agrees });
    // Told already, where Yew had the time.
    let drawn = shell.state.borrow().clone();
    if let Some(now) = drawn {
        follow(shell, None, &now);
    }
}

/// Keeps the state as it was last drawn, and has the page follow it.
fn following(shell: &Shell) -> Callback<Rc<State>> {
    let shell = shell.clone();
    Callback::from(move |now: Rc<State>| {
        let before = shell.state.replace(Some(now.clone()));
        follow(&shell, before.as_deref(), &now);
    })
}

/// Has cards, address and focus follow the state, from the first drawing on that is what is asked for.
fn follow(shell: &Shell, before: Option<&State>, now: &State) {
    let is_as_it_came = now.address == Address::default() && now.ignored.is_empty();
    let before = match shell.phase.get() {
        Phase::Unread => return,
        Phase::Asks if is_as_it_came => return,
        Phase::Asks | Phase::Agrees => {
            shell.phase.set(Phase::Answers);
            waiting::end(&shell.root);
            None
        }
        Phase::Answers => before,
    };
    // Whoever is told finds the cards as they are told.
    shell.list.renew(before, now);
    address::write(shell, now);
    shell.tell(now);
    focus::keep(shell);
    if let Some(event) = now.aim {
        cards::go(shell, event);
        shell.send(Action::Arrived);
    }
}
