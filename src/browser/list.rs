//! The cards where they stand. A card is drawn once, by the program or when the page was written; what changes of it afterwards is set
//! here: whether it is hidden, where the page holds all of them, whether it is open, its long part, and the marks of a search. So no
//! card is drawn anew under the reader's hand, and a page of ninety is taken over without a look at any of them.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::marks::Marks;
use crate::data::EventId;
use crate::query::Selection;
use crate::state::State;
use crate::view::Shared;

/// The cards of one root.
#[derive(Clone)]
pub struct List(Rc<Held>);

struct Held {
    root: Element,
    shared: Shared,
    /// Whether every card came with the page, and stays in it.
    whole: bool,
    /// By event, the card and whether it is hidden, once anything has been chosen.
    places: OnceCell<Vec<(HtmlElement, Cell<bool>)>>,
    /// The opened cards, with what is open in each: another one, where the card was drawn anew.
    open: RefCell<Vec<(EventId, Element)>>,
    marks: Marks,
}

impl List {
    /// The cards in `root`, which are those of `shared`; `whole` if every one of them came with the page.
    #[must_use]
    pub fn new(root: Element, shared: Shared, whole: bool) -> Self {
        Self(Rc::new(Held { root, shared, whole, places: OnceCell::new(), open: RefCell::default(), marks: Marks::default() }))
    }

    /// Shows the cards of a selection, and hides the others, where the program draws none.
    pub fn show(&self, selection: &Selection) {
        if !self.0.whole {
            return;
        }
        for (at, (card, hidden)) in self.0.places.get_or_init(|| self.places()).iter().enumerate() {
            let hides = !selection.contains(EventId::at(at));
            if hidden.replace(hides) != hides {
                card.set_hidden(hides);
            }
        }
    }

    fn places(&self) -> Vec<(HtmlElement, Cell<bool>)> {
        let Ok(cards) = self.0.root.query_selector_all(".sb-cards > li") else { return Vec::new() };
        let card = |at| cards.get(at)?.dyn_into::<HtmlElement>().ok();
        (0..cards.length()).filter_map(card).map(|card| (card, Cell::new(false))).collect()
    }

    /// Opens and closes cards as the state asks for, gives the open ones their long parts, and renews the marks. What the reader does
    /// by hand the state may not know yet: only what it asks for anew is done.
    pub fn renew(&self, before: Option<&State>, now: &State) {
        let opened = &now.address.opened;
        let open = opened.iter().filter_map(|event| Some((*event, self.details(*event)?))).collect::<Vec<_>>();
        let had = self.0.open.replace(open.clone());
        for (_, details) in had.iter().filter(|(event, _)| !opened.contains(event)) {
            // It cannot fail.
            let _closed = details.remove_attribute("open");
        }
        for card in open {
            if !had.contains(&card) {
                // Nor can this.
                let _opened = card.1.set_attribute("open", "");
            }
            self.lengthen(card.0, &card.1);
        }
        self.0.marks.renew(&self.0.root, before, now);
    }

    /// Gives a card its long part, if that has come and is not in it yet.
    fn lengthen(&self, event: EventId, details: &Element) {
        let Ok(Some(place)) = details.query_selector(".sb-detail") else { return };
        let stands = place.query_selector(".sb-long").is_ok_and(|part| part.is_some());
        // Our own HTML, escaped when it was written; nothing of an address or a reader's text is in it.
        if let Some(long) = self.0.shared.long(event).filter(|_| !stands) {
            place.set_inner_html(&long);
        }
    }

    /// What opens in a card, if that is drawn.
    fn details(&self, event: EventId) -> Option<Element> {
        let id = self.0.shared.record.event(event)?.id;
        // Ids hold letters, digits and hyphens alone: the selector cannot be broken by one.
        self.0.root.query_selector(&format!("#e-{id} details")).ok()?
    }
}
