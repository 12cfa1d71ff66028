//! What the reader searched for, marked in titles, summaries and opened long parts. A card is drawn once, so its marks are set in the page
//! itself, and taken out again before the next ones.

use std::cell::RefCell;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, NodeFilter, Text};

use crate::query::Query;
use crate::state::State;

/// So many cards have their marks at once: those that stand beside the field into which something is typed.
const FIRST: usize = 4;

/// The marks in the cards of one root.
pub struct Marks {
    /// The search of which all cards have their marks, and no others; an empty one where none has any. Unknown until the reader rests.
    done: RefCell<Option<String>>,
}

impl Default for Marks {
    fn default() -> Self {
        Self { done: RefCell::new(Some(String::new())) }
    }
}

impl Marks {
    /// Renews the marks if anything is others than before on which they depend; where there was no before, it is. First come the cards
    /// that are seen first; for the rest there is time when the reader rests.
    pub fn renew(&self, root: &Element, before: Option<&State>, now: &State) {
        let asked =
            |state: &State| (state.filter().clone(), state.address.opened.clone(), state.long_parts(), state.settled, state.more);
        if before.is_some_and(|before| asked(before) == asked(now)) {
            return;
        }
        let text = &now.filter().text;
        let stale = self.done.borrow().as_ref() != Some(text);
        let query = Query::new(text);
        if !stale && query.is_none() {
            return;
        }
        for card in all(root, ".sb-cards > li:not([hidden])", if now.settled { usize::MAX } else { FIRST }) {
            if stale {
                clear(&card);
            }
            if let Some(query) = &query {
                mark(&card, query);
            }
        }
        if now.settled && stale {
            all(root, ".sb-cards > li[hidden]", usize::MAX).iter().for_each(clear);
        }
        if stale {
            self.done.replace(now.settled.then(|| text.clone()));
        }
    }
}

/// Marks what a card shows, but for what is marked already.
fn mark(card: &Element, query: &Query) {
    let unmarked = |part: &Element| part.query_selector("mark").is_ok_and(|mark| mark.is_none());
    for line in all(card, "h3, .sb-summary", usize::MAX).iter().filter(|line| unmarked(line)) {
        mark_in(&texts(line), query);
    }
    for part in all(card, "details[open] > .sb-detail", usize::MAX).iter().filter(|part| unmarked(part)) {
        // No find begins in one paragraph and ends in another.
        for text in texts(part) {
            mark_in(&[text], query);
        }
    }
}

/// What a selector finds, so many of them.
fn all(root: &Element, selector: &str, most: usize) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).take(most).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
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
    for mark in all(card, "mark", usize::MAX) {
        if let (Some(parent), Some(text)) = (mark.parent_node(), mark.first_child()) {
            // Both stand where they are known to stand.
            let _replaced: Result<Node, _> = parent.replace_child(&text, &mark);
            parent.normalize();
        }
    }
}
