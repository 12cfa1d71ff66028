//! The cards where they stand. A card is drawn once, by the program or when the page was written; what changes of it afterwards is set
//! here: whether it is hidden, where the page holds all of them, whether it is open, its long part, and the marks of a search. So no
//! card is drawn anew under the reader's hand, and a page of ninety is taken over without a look into any of them.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use web_sys::Element;

use super::find;
use super::marks::Marks;
use crate::data::EventId;
use crate::query::{Address, Selection};
use crate::state::State;
use crate::view::Shared;

/// The cards of one root.
#[derive(Clone)]
pub struct List(Rc<Held>);

struct Held {
    root: Element,
    shared: Shared,
    /// Whether every card stands in the page, and stays in it.
    whole: bool,
    /// By event, the card and whether it is hidden, once anything has been chosen.
    places: OnceCell<Vec<(Element, Cell<bool>)>>,
    /// The opened cards, with what is open in each. Told apart by that, too: a card that went and came back is another one.
    open: RefCell<Vec<(EventId, Element)>>,
    marks: Marks,
}

impl List {
    /// The cards in `root`, which are those of `shared`; `whole` if every one of them stands in the page.
    #[must_use]
    pub fn new(root: Element, shared: Shared, whole: bool) -> Self {
        Self(Rc::new(Held { root, shared, whole, places: OnceCell::new(), open: RefCell::default(), marks: Marks::default() }))
    }

    /// Shows the cards of a selection, and hides the others, where all of them stand in the page.
    pub fn show(&self, selection: &Selection) {
        if !self.0.whole {
            return;
        }
        for (at, (card, hidden)) in self.0.places.get_or_init(|| self.places()).iter().enumerate() {
            let hides = !selection.contains(EventId::at(at));
            if hidden.replace(hides) != hides {
                // It cannot fail.
                let _shown = card.toggle_attribute_with_force("hidden", hides);
            }
        }
    }

    fn places(&self) -> Vec<(Element, Cell<bool>)> {
        let place = |card: Element| {
            let hidden = card.has_attribute("hidden");
            (card, Cell::new(hidden))
        };
        find::all(&self.0.root, ".sb-cards > li").into_iter().map(place).collect()
    }

    /// Opens and closes cards as the state asks for, gives the open ones their long parts, and renews the marks, if anything is others
    /// than before on which they depend; where there was no before, it is. What the reader does by hand the state may not know yet: only
    /// what it asks for anew is done.
    pub fn renew(&self, before: Option<&State>, now: &State) {
        if before.is_some_and(|before| depends_on(before) == depends_on(now)) {
            return;
        }
        let Held { root, shared, .. } = &*self.0;
        let opened = &now.address.opened;
        let details = |event: &EventId| find::one(&find::card(root, &shared.record, *event)?, "details");
        let open: Vec<_> = opened.iter().filter_map(|event| Some((*event, details(event)?))).collect();
        let had = self.0.open.replace(open.clone());
        for (_, details) in had.iter().filter(|(event, _)| !opened.contains(event)) {
            // It cannot fail.
            let _closed = details.remove_attribute("open");
        }
        for card in &open {
            if !had.contains(card) {
                // Nor can this.
                let _opened = card.1.set_attribute("open", "");
            }
            self.lengthen(card.0, &card.1);
        }
        self.0.marks.renew(root, open.into_iter().map(|(_, details)| details), now);
    }

    /// Gives a card its long part, if that has come and is not in it yet.
    fn lengthen(&self, event: EventId, details: &Element) {
        let Some(place) = find::one(details, ".sb-detail").filter(|place| find::one(place, ".sb-long").is_none()) else { return };
        // Our own HTML, escaped when it was written; nothing of an address or a reader's text is in it.
        if let Some(long) = self.0.shared.long(event).filter(|long| !long.is_empty()) {
            place.set_inner_html(&long);
        }
    }
}

/// What opened cards and marks depend on.
fn depends_on(state: &State) -> (&Address, usize, bool, usize) {
    (&state.address, state.long_parts(), state.is_settled(), state.more)
}
