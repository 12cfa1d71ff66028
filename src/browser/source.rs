//! A record as the loader hands it over: read once, shared by every explainer on the page that speaks its language.

use std::cell::Cell;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::AttrValue;

use super::{List, waiting};
#[cfg(feature = "own")]
use crate::data::Event;
use crate::data::{Record, Wire};
use crate::query::Collection;
use crate::view::Shared;

/// What stands between two texts that the loader hands over in one.
const BETWEEN: char = '\u{1f}';

/// A record, with its long parts once they have come.
#[wasm_bindgen]
pub struct Source {
    pub(super) shared: Shared,
    /// Whether what a reader had pressed before anything was mounted has been answered.
    pub(super) answered: Cell<bool>,
}

#[wasm_bindgen]
impl Source {
    /// Shows the cards of what a reader has pressed in a page that holds all of them, before it is taken over: that takes longer.
    pub fn answer(&self, root: &Element) {
        if waiting::is_ours(root) {
            self.answered.set(true);
            let list = List::new(root.clone(), self.shared.clone(), true);
            waiting::answer(&list, &self.shared, waiting::pressed(root));
        }
    }

    /// Reads a record from its bytes, and id, title and summary of each event in its order, which stand on the page already.
    ///
    /// # Errors
    /// `"damaged"` if the bytes are not a whole record, or the texts are not those of its events.
    #[cfg(not(feature = "own"))]
    #[wasm_bindgen(constructor)]
    #[allow(clippy::needless_pass_by_value, reason = "what JavaScript hands over is ours")]
    pub fn new(bytes: Vec<u8>, texts: Vec<String>) -> Result<Self, JsValue> {
        let texts: Vec<&'static str> = texts.into_iter().map(|text| &*text.leak()).collect();
        let mut record: Record<'static> = whole(bytes)?;
        if !record.add_texts(&texts) {
            return Err(damaged());
        }
        Ok(Self { shared: Shared::new(Collection::new(record)), answered: Cell::default() })
    }

    /// Takes the long parts, and the people of a record that has none yet (see `Record::people_table`). Three are parallel: an event's id,
    /// its long part as HTML, and what of it can be searched, each text behind U+001F. Explainers that are mounted already are told by `Handle::renew`.
    #[allow(clippy::needless_pass_by_value, reason = "what JavaScript hands over is ours")]
    pub fn add_long(&self, ids: Vec<String>, long: Vec<String>, texts: Vec<String>, people: String) {
        let record = &self.shared.record;
        // The record's texts live as long as the page.
        record.add_people(people.leak());
        let mut parts = vec![AttrValue::default(); record.events.len()];
        let mut searchable = vec![Vec::new(); record.events.len()];
        for ((id, long), text) in ids.iter().zip(long).zip(texts) {
            let Some(event) = record.event_named(id) else { continue };
            if let (Some(part), Some(fields)) = (parts.get_mut(event.index()), searchable.get_mut(event.index())) {
                *part = long.into();
                fields.extend(text.split(BETWEEN).map(str::to_owned));
            }
        }
        // Both are taken once; a second file of the same record would say the same.
        let _added = self.shared.add_texts(searchable) && self.shared.add_long(parts);
    }

    /// Takes the long part of one event, for a record that is too long to have them all: it is shown, not searched.
    #[cfg(feature = "own")]
    pub fn add_part(&self, id: &str, long: String) {
        if let Some(event) = self.shared.record.event_named(id) {
            self.shared.add_part(event, long.into());
        }
    }
}

/// A record of a reader's own, read from its bytes and not yet indexed: of a hundred thousand events these are pieces of work between
/// which the page is to answer.
#[cfg(feature = "own")]
#[wasm_bindgen]
pub struct Decoded {
    record: Record<'static>,
}

#[cfg(feature = "own")]
#[wasm_bindgen]
impl Decoded {
    /// Reads a record from its bytes, in which all of it is but its events.
    ///
    /// # Errors
    /// `"damaged"` if the bytes are not a whole record.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: Vec<u8>) -> Result<Self, JsValue> {
        Ok(Self { record: whole(bytes)? })
    }

    /// Reads the next events from their bytes.
    ///
    /// # Errors
    /// `"damaged"` if the bytes are no whole events.
    pub fn add(&mut self, bytes: Vec<u8>) -> Result<(), JsValue> {
        self.record.events.extend(whole::<Vec<Event<'static>>>(bytes)?);
        Ok(())
    }

    /// Indexes it.
    #[must_use]
    pub fn index(self) -> Source {
        Source { shared: Shared::own(Collection::new(self.record)), answered: Cell::default() }
    }
}

fn damaged() -> JsValue {
    JsValue::from_str("damaged")
}

/// Takes a record, or a part of one, from its bytes.
fn whole<T: Wire<'static>>(bytes: Vec<u8>) -> Result<T, JsValue> {
    // The record lives as long as the page: its texts are borrowed from these.
    T::read(bytes.leak()).map_err(|_| damaged())
}
