//! What the reader searched for, marked in titles, summaries and opened long parts. A card is drawn once, so its marks are set in the page
//! itself, and taken out again before the next ones.

use std::cell::RefCell;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeFilter, Text};

use super::find;
use crate::query::Query;
use crate::state::State;

/// So many cards have their marks at once: those that stand beside the field into which something is typed.
const FIRST: usize = 4;

/// The marks in the cards of one root.
pub struct Marks {
    /// The search whose marks alone may stand in the cards; an empty one where there are none. Unknown until the reader rests.
    done: RefCell<Option<String>>,
}

impl Default for Marks {
    fn default() -> Self {
        Self { done: RefCell::new(Some(String::new())) }
    }
}

impl Marks {
    /// Renews the marks. First come the opened cards and those that are seen first; for the rest there is time when the reader rests.
    /// `open` is what is open in the opened ones.
    pub fn renew(&self, root: &Element, open: impl Iterator<Item = Element>, now: &State) {
        let text = &now.filter().text;
        let stale = self.done.borrow().as_ref() != Some(text);
        let query = Query::new(text);
        if !stale && query.is_none() {
            return;
        }
        let shown = find::all(root, ".sb-cards > li:not([hidden])").into_iter();
        let opened =
            open.filter(|_| !now.is_settled()).filter_map(|details| details.closest(".sb-cards > li:not([hidden])").ok()?);
        for card in shown.take(if now.is_settled() { usize::MAX } else { FIRST }).chain(opened) {
            if stale {
                clear(&card);
            }
            if let Some(query) = &query {
                mark(&card, query);
            }
        }
        if now.is_settled() && stale {
            find::all(root, ".sb-cards > li[hidden]").iter().for_each(clear);
        }
        if stale {
            self.done.replace(now.is_settled().then(|| text.clone()));
        }
    }
}

/// The long part of an open card.
const OPENED: &str = "details[open] > .sb-detail";

/// What of a long part is searched as one text; see `searchable` in `static/start.js`.
const BLOCKS: &str = "p, li, dd, h5";

/// What of it is not searched.
const UNSEARCHED: &str = "sup, h4, dt";

/// Marks what a card shows, but for what is marked already.
fn mark(card: &Element, query: &Query) {
    let unmarked = |part: &&Element| find::one(part, "mark").is_none();
    for line in find::all(card, "h3, .sb-summary").iter().filter(unmarked) {
        mark_in(&texts(line), query);
    }
    for part in find::all(card, OPENED).iter().filter(unmarked) {
        let around = |text: &Text, what: &str| text.parent_element()?.closest(what).ok()?;
        let searched: Vec<Text> = texts(part).into_iter().filter(|text| around(text, UNSEARCHED).is_none()).collect();
        for block in searched.chunk_by(|one, next| around(one, BLOCKS) == around(next, BLOCKS)) {
            mark_in(block, query);
        }
    }
}

/// The texts in an element, in their order.
fn texts(part: &Element) -> Vec<Text> {
    const SHOW_TEXT: u32 = 4;
    let mut found = Vec::new();
    if let Ok(walker) = document().create_tree_walker_with_what_to_show_and_filter(part, SHOW_TEXT, None::<&NodeFilter>) {
        while let Ok(Some(node)) = walker.next_node() {
            found.extend(node.dyn_into::<Text>().ok());
        }
    }
    found
}

/// Marks what is found in these texts, which are read as one.
fn mark_in(texts: &[Text], query: &Query) {
    let contents: Vec<String> = texts.iter().map(|text| text.data()).collect();
    let whole = contents.concat();
    let ranges = query.ranges(&whole);
    // From the last to the first, so that the places of the others hold.
    let mut end = whole.len();
    for (text, content) in texts.iter().zip(&contents).rev() {
        let begin = end - content.len();
        for range in ranges.iter().rev().filter(|range| range.start < end && range.end > begin) {
            let place = |at: usize| {
                let before = content.get(..at.clamp(begin, end) - begin).unwrap_or_default();
                u32::try_from(before.encode_utf16().count()).unwrap_or_default()
            };
            wrap(text, place(range.start), place(range.end));
        }
        end = begin;
    }
}

/// Wraps a part of a text, given in UTF-16 units. A fault of the page leaves the text unmarked.
fn wrap(text: &Text, start: u32, end: u32) {
    let marked = (|| -> Result<(), wasm_bindgen::JsValue> {
        text.split_text(end)?;
        let found = text.split_text(start)?;
        let mark = document().create_element("mark")?;
        if let Some(parent) = found.parent_node() {
            parent.replace_child(&mark, &found)?;
            mark.append_child(&found)?;
        }
        Ok(())
    })();
    let _unmarked = marked;
}

/// Takes the marks of a card out, and joins the texts that they parted.
fn clear(card: &Element) {
    for mark in find::all(card, "mark") {
        let Some(parent) = mark.parent_node() else { continue };
        // All of it: a translator may have parted what was marked.
        while let Some(child) = mark.first_child() {
            if parent.insert_before(&child, Some(&mark)).is_err() {
                break;
            }
        }
        mark.remove();
        parent.normalize();
    }
}
