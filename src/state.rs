//! The one value that a page is drawn from, and the one function that changes it. Knows nothing of what is drawn,
//! of the browser or of the clock.

mod toggle;

use std::rc::Rc;

use toggle::{grounds_for, toggle};

use crate::data::{Basis, CountryId, EventId};
use crate::query::{Address, Collection, Facet, Filter, include};

/// How much of the map is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Zoom {
    #[default]
    World,
    Europe,
}

/// How much of what the page came with the program has drawn for itself: one after the other, so that a slow machine can answer between
/// them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd)]
pub enum Near {
    /// The reader only passes by.
    #[default]
    Not,
    /// The map.
    Map,
    /// The timeline, too.
    All,
}

/// How much of what was chosen is drawn: the answer stands a frame before what is drawn beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd)]
pub enum Settled {
    /// The number of results, the choices and the first cards.
    Answer,
    /// Map and timeline, too.
    #[default]
    Beside,
    /// The rest of the cards, and what was found in it.
    All,
}

/// A list that the reader opens, and that may be long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// The map's countries.
    Countries,
    /// The values of the open panel.
    Values,
}

/// Everything that a reader can change. The default is a page as it is prerendered, but for the panel that may be open there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own, and none follows from another")]
pub struct State {
    /// What the address holds, or is about to.
    pub address: Address,
    pub zoom: Zoom,
    /// How often more cards were asked for, where not all are drawn at once.
    pub more: usize,
    /// Whether the list of countries is open.
    pub list: bool,
    /// Whether the part of the panel is open that few look for.
    pub rest: bool,
    /// The list that was just opened, which has its first rows alone: more are not seen in the frame that answers.
    pub few: Option<Rows>,
    /// The facet whose panel is open.
    pub panel: Option<Facet>,
    /// What is looked for among the values of that panel.
    pub find: String,
    /// The pieces of the address that were not understood.
    pub ignored: Vec<String>,
    /// Whether the reader has come near, or has chosen something.
    pub near: Near,
    /// Whether the long parts of the cards have come, which are also searched.
    pub long: bool,
    /// How often long parts have come: where they come one by one, each is to be drawn.
    #[cfg(feature = "own")]
    pub parts: usize,
    pub settled: Settled,
    /// The country under the pointer or the map's keyboard cursor.
    pub hover: Option<CountryId>,
    /// The year where a drag across the timeline began, and the one where it is.
    pub drag: Option<(u16, u16)>,
    /// The card that the page is to be moved to, once it stands.
    pub aim: Option<EventId>,
    /// On which grounds each country occurs in the record, as bits: [`Basis`] by index, then [`crate::query::SUBJECTS`].
    grounds: Rc<[u8]>,
}

/// Something that a reader, or the page, does.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "actions are few, and gone at once")]
pub enum Action {
    /// The address was read: at the start, or because the reader went back.
    Restore(Address, Vec<String>),
    /// The search field holds this now.
    Text(String),
    /// A value of a facet is chosen, or taken back. For countries as [`Action::Country`].
    Toggle(Facet, u32),
    /// A country is chosen, or taken back; with it the grounds without which it has no events.
    Country(CountryId),
    Years(Option<u16>, Option<u16>),
    /// The whole filter, the opened country and the story's step are taken back. Opened cards stay open.
    Reset,
    Open(EventId),
    Close(EventId),
    /// A card is opened, and the page moved to it.
    Go(EventId),
    /// The page has been moved.
    Arrived,
    /// The pointer or the map's cursor is on a country, or on none.
    Hover(Option<CountryId>),
    /// A drag across the timeline goes on, or is given up.
    Drag(Option<(u16, u16)>),
    Zoom(Zoom),
    Panel(Option<Facet>),
    /// The field above a long panel holds this now.
    Find(String),
    /// Parts by membership are counted and drawn, or not.
    Membership(bool),
    DismissIgnored,
    /// The reader has come near, or there is time to draw what was left out: said once for the map, once more for the timeline.
    Near,
    /// What answered has been painted: there is time to draw what stands beside it, and the rest of a list that was opened.
    Beside,
    /// The reader rests: there is time to draw all of a new selection.
    Settle,
    /// The long parts have come.
    Long,
    /// The list of countries is opened or closed.
    List(bool),
    /// The rest of the open panel's values is opened or closed.
    Rest(bool),
    /// More cards are to be drawn.
    More,
    /// Everything is as at the beginning of an explainer in somebody else's page, but for what has come since.
    Afresh,
}

/// So many cards are drawn with each new selection; the rest follows when they have been painted.
#[cfg(feature = "own")]
const FIRST: usize = 8;

impl State {
    /// The page as it is prerendered from this record, with the panel that is open from the beginning.
    #[must_use]
    pub fn new(collection: &Collection<'_>, panel: Option<Facet>) -> Self {
        let grounds = (0_u32..).zip(&collection.record.countries).map(|(row, _)| collection.kinds(CountryId(row)).grounds());
        Self { panel, grounds: grounds.collect(), ..Self::default() }
    }

    /// What is chosen.
    #[must_use]
    pub fn filter(&self) -> &Filter {
        &self.address.filter
    }

    /// How often long parts have come.
    #[must_use]
    pub fn long_parts(&self) -> usize {
        #[cfg(feature = "own")]
        return self.parts;
        #[cfg(not(feature = "own"))]
        usize::from(self.long)
    }

    /// How many cards are drawn of those that are to be drawn at once.
    #[must_use]
    pub fn drawn(&self, at_once: usize) -> usize {
        #[cfg(feature = "own")]
        if !self.is_settled() {
            return at_once.min(FIRST);
        }
        at_once
    }

    /// Whether all is drawn that a selection calls for.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.settled == Settled::All
    }

    /// Whether map and timeline show the same selection alike in both states. Nothing else of the state may be asked where they are drawn.
    #[must_use]
    pub fn has_same_side(&self, other: &Self) -> bool {
        let few = |state: &Self| state.few == Some(Rows::Countries);
        let seen = |state: &Self| (state.zoom, state.near, state.list, few(state), state.hover, state.drag);
        seen(self) == seen(other)
    }

    /// Whether parts by membership are counted and drawn.
    #[must_use]
    pub fn membership(&self) -> bool {
        self.filter().has(Facet::Basis, Basis::Membership as u32)
    }
}

/// The state after an action; `None` if the action changes nothing.
#[must_use]
pub fn reduce(state: &State, action: Action) -> Option<State> {
    // Chosen away from map and timeline: the cards answer first, and the loader says at once that the reader is near (see start.js).
    let aside = matches!(action, Action::Text(_) | Action::Toggle(..) | Action::Membership(_));
    // An address asks for a whole page, or for that which is being drawn.
    let is_whole = matches!(action, Action::Restore(..) | Action::Afresh) && state.settled > Settled::Answer;
    let answer = if is_whole { Settled::Beside } else { Settled::Answer };
    let mut next = state.clone();
    let State { address, .. } = &mut next;
    match action {
        Action::Restore(address, ignored) => (next.address, next.ignored) = (address, ignored),
        Action::Text(text) => address.filter.text = text,
        Action::Country(country) => toggle(&mut next, Facet::Country, country.0),
        Action::Toggle(facet, value) => toggle(&mut next, facet, value),
        Action::Years(from, to) => {
            address.filter.set_years(from, to);
            next.drag = None;
        }
        Action::Reset => {
            address.filter = Filter::default();
            (address.place, address.step) = (None, None);
        }
        Action::Open(event) => include(&mut address.opened, event),
        Action::Go(event) => {
            include(&mut address.opened, event);
            next.aim = Some(event);
        }
        Action::Arrived => next.aim = None,
        Action::Hover(country) => next.hover = country,
        Action::Drag(drag) => next.drag = drag,
        Action::Close(event) => address.opened.retain(|opened| *opened != event),
        Action::Zoom(zoom) => {
            next.zoom = zoom;
            // Drawn by the program from then on, whatever is asked for next.
            if zoom != state.zoom && state.near == Near::Not {
                next.near = Near::Map;
            }
        }
        Action::Panel(panel) => (next.panel, next.find, next.rest, next.few) = (panel, String::new(), false, Some(Rows::Values)),
        Action::Find(text) => next.find = text,
        Action::Membership(on) => {
            let grounds = grounds_for(&state.grounds, state.filter().chosen(Facet::Country), on);
            address.filter.set(Facet::Basis, grounds);
        }
        Action::DismissIgnored => next.ignored.clear(),
        Action::Near => {
            next.near = if state.near == Near::Not { Near::Map } else { Near::All };
            next.settled = Settled::All;
        }
        Action::Beside => {
            next.few = None;
            if state.settled == Settled::Answer {
                next.settled = Settled::Beside;
            }
        }
        Action::Settle => (next.settled, next.few) = (Settled::All, None),
        Action::Long => {
            next.long = true;
            #[cfg(feature = "own")]
            {
                next.parts += 1;
            }
        }
        Action::List(open) => (next.list, next.few) = (open, Some(Rows::Countries)),
        Action::Rest(open) => (next.rest, next.few) = (open, Some(Rows::Values)),
        Action::More => next.more += 1,
        Action::Afresh => {
            let State { near, long, settled, ref grounds, .. } = *state;
            next = State { near, long, settled, grounds: grounds.clone(), ..State::default() };
        }
    }
    if next.address.filter != state.address.filter {
        next.more = 0;
        next.near = if aside && state.near == Near::Not { Near::Not } else { Near::All };
        next.settled = answer;
    }
    if next.hover.is_some() || next.drag.is_some() {
        next.near = Near::All;
    }
    (next != *state).then_some(next)
}

#[cfg(test)]
mod tests;
