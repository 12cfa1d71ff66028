//! What every part of the page is drawn from: the record, the state, the selection made of both, and the way to
//! send an action.

#[cfg(feature = "own")]
use std::cell::RefCell;
use std::cell::{Cell, OnceCell};
#[cfg(feature = "own")]
use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use super::element::{El, el};
use crate::data::{EventId, Lang, Record};
use crate::i18n::{Words, words};
use crate::map::{Light, lights};
use crate::query::{Collection, Facet, Query, Selection};
use crate::state::{Action, Near, Rows, Settled, State};
#[cfg(feature = "own")]
use crate::timeline::{Bar, Bars};

/// A collection that components share, and several explainers on one page; two are equal when they are the same one.
#[derive(Clone)]
pub struct Shared(Rc<Held>);

struct Held {
    collection: Collection<'static>,
    /// The long part of each event, once they have come: as HTML that was drawn when the page was written.
    long: OnceCell<Vec<AttrValue>>,
    /// Those of single events, of a record that is too long to have them all.
    #[cfg(feature = "own")]
    parts: RefCell<BTreeMap<EventId, AttrValue>>,
    #[cfg(feature = "own")]
    own: bool,
}

impl Shared {
    #[must_use]
    pub fn new(collection: Collection<'static>) -> Self {
        Self(Rc::new(Held {
            collection,
            long: OnceCell::new(),
            #[cfg(feature = "own")]
            parts: RefCell::default(),
            #[cfg(feature = "own")]
            own: false,
        }))
    }

    /// A collection that is not ours: it has no story, no pages, and nothing of it is published here.
    #[cfg(feature = "own")]
    #[must_use]
    pub fn own(collection: Collection<'static>) -> Self {
        Self(Rc::new(Held { collection, long: OnceCell::new(), parts: RefCell::default(), own: true }))
    }

    /// Whether it is not ours.
    #[must_use]
    pub fn is_own(&self) -> bool {
        #[cfg(feature = "own")]
        return self.0.own;
        #[cfg(not(feature = "own"))]
        false
    }

    /// Takes the long part of each event, in the order of the record. `false` if they have come before.
    #[must_use]
    pub fn add_long(&self, parts: Vec<AttrValue>) -> bool {
        self.0.long.set(parts).is_ok()
    }

    /// Takes the long part of one event.
    #[cfg(feature = "own")]
    pub fn add_part(&self, event: EventId, part: AttrValue) {
        self.0.parts.borrow_mut().insert(event, part);
    }

    /// The long part of an event, once it has come.
    #[must_use]
    pub fn long(&self, event: EventId) -> Option<AttrValue> {
        #[cfg(feature = "own")]
        if let Some(part) = self.0.parts.borrow().get(&event) {
            return Some(part.clone());
        }
        self.0.long.get()?.get(event.index()).cloned()
    }

    /// Whether the long parts have come.
    #[must_use]
    pub fn has_long(&self) -> bool {
        self.0.long.get().is_some()
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Shared {
    type Target = Collection<'static>;

    fn deref(&self) -> &Self::Target {
        &self.0.collection
    }
}

/// Where other things are, as seen from this page: relative addresses.
#[derive(Clone, PartialEq)]
pub struct Links {
    /// The same page in the other language.
    pub other_language: AttrValue,
    /// The explainer's own page, which the pages of events and countries lie under.
    pub home: AttrValue,
    /// How many cards are drawn at once, where not all are.
    pub most: Option<usize>,
    /// Whether the page was prerendered: its cards and dots are taken as they stand.
    pub prerendered: bool,
}

impl Links {
    /// Whether every card stands in the page, and the shell hides those outside of the selection.
    #[must_use]
    pub fn whole(&self) -> bool {
        self.most.is_none()
    }
}

/// So many rows of a list fill a window, or nearly.
const FEW: usize = 16;

/// What one drawing needs; shared, because not everything is drawn at once.
#[derive(Clone)]
pub struct Scene {
    pub collection: Shared,
    pub state: Rc<State>,
    pub chosen: Rc<Chosen>,
    /// What finds the months of a record that is too large for a mark for each event.
    #[cfg(feature = "own")]
    bars: Option<Rc<Bars>>,
    pub query: Option<Rc<Query>>,
    /// By event, whether its card is still what stands in the page (see `adopted`); nothing, where none does.
    pub standing: Rc<[Cell<bool>]>,
    pub words: &'static Words,
    pub lang: Lang,
    pub send: Callback<Action>,
    pub links: Links,
}

/// What depends on the filter: made anew only when that changes, and only when it is drawn.
pub struct Chosen {
    pub selection: Rc<Selection>,
    lights: OnceCell<Vec<Light>>,
    met: OnceCell<Vec<Light>>,
    #[cfg(feature = "own")]
    bars: OnceCell<Rc<[Bar]>>,
}

impl Chosen {
    /// What a filter chooses of a collection.
    #[must_use]
    pub fn new(collection: &Shared, state: &State) -> Rc<Self> {
        Rc::new(Self {
            selection: Rc::new(collection.select(state.filter())),
            lights: OnceCell::new(),
            met: OnceCell::new(),
            #[cfg(feature = "own")]
            bars: OnceCell::new(),
        })
    }
}

impl Scene {
    /// A page as it is prerendered, with the panel that is open from the beginning.
    pub fn new(collection: &Shared, links: &Links, panel: Option<Facet>, send: Callback<Action>) -> Self {
        let record = &collection.record;
        let mut state = State::new(collection, panel);
        if collection.is_own() {
            // A record may be large: the page is to answer between the cards and what is drawn beside them.
            state.settled = Settled::Answer;
        }
        let state = Rc::new(state);
        let stand = links.prerendered && !links.whole();
        Self {
            chosen: Chosen::new(collection, &state),
            state,
            #[cfg(feature = "own")]
            bars: Bars::new(collection).map(Rc::new),
            query: None,
            standing: record.events.iter().filter(|_| stand).map(|_| Cell::new(true)).collect(),
            words: words(record.lang),
            lang: record.lang,
            send,
            links: links.clone(),
            collection: collection.clone(),
        }
    }

    /// The events that are chosen, and how many of them have each value.
    pub fn selection(&self) -> &Selection {
        &self.chosen.selection
    }

    /// What the map shows of the selection.
    pub fn lights(&self) -> &[Light] {
        self.chosen.lights.get_or_init(|| lights(&self.collection, self.selection(), self.state.membership()))
    }

    /// Those whom the one country that is chosen met, as `find` finds them for this selection.
    pub fn met(&self, find: impl FnOnce() -> Vec<Light>) -> &[Light] {
        self.chosen.met.get_or_init(find)
    }

    /// The timeline's bars, where the record is too large for a mark for each event.
    #[cfg(feature = "own")]
    pub fn bars(&self) -> Option<&Rc<[Bar]>> {
        let bars = self.bars.as_ref()?;
        Some(self.chosen.bars.get_or_init(|| bars.of(self.selection())))
    }

    /// The record in the reader's language.
    pub fn record(&self) -> &Record<'static> {
        &self.collection.record
    }

    /// Whether the parts that the program draws from `until` on are still those that stand in the page.
    pub fn is_still(&self, until: Near) -> bool {
        self.links.prerendered && self.state.near < until
    }

    /// Those rows of a long list that are drawn now.
    pub fn rows<'r>(&self, list: Rows, rows: &'r [u32]) -> &'r [u32] {
        rows.get(..FEW).filter(|_| self.state.few == Some(list)).unwrap_or(rows)
    }

    /// A link to a page of the site which the loader, where it runs, opens in place.
    pub fn way(&self, kind: &'static str, address: &str) -> El {
        if self.collection.is_own() {
            // There are no pages of it: what can be opened is made when it is asked for.
            let way = el("a").attr("href", format!("#{address}")).attr("data-more", kind);
            return if matches!(kind, "take" | "country") { way } else { el("span").flag("hidden", true) };
        }
        el("a").attr("href", format!("{}{address}", self.links.home)).attr("data-more", kind)
    }

    /// A callback that sends this action, whatever the event was.
    pub fn on(&self, action: Action) -> Callback<Event> {
        let send = self.send.clone();
        Callback::from(move |_| send.emit(action.clone()))
    }

    /// A callback that sends what the event asks for, if it asks for anything.
    pub fn hear(&self, ask: impl Fn(&Event) -> Option<Action> + 'static) -> Callback<Event> {
        let send = self.send.clone();
        Callback::from(move |event: Event| {
            if let Some(action) = ask(&event) {
                send.emit(action);
            }
        })
    }
}
