//! What the reader searched for, marked in the long parts of opened cards. The program does not draw these, so their
//! marks are set in the page itself, and taken out again before the next ones.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, NodeFilter, Text};

use super::mount::Shell;
use crate::query::Query;
use crate::state::State;

/// Renews the marks if the search, the opened cards or their long parts are others than before; where there was no before, they are.
pub fn renew(shell: &Shell, before: Option<&State>, now: &State) {
    let asked = |state: &State| (state.filter().text.clone(), state.address.opened.clone(), state.long_parts());
    if before.is_some_and(|before| asked(before) == asked(now)) {
        return;
    }
    clear(&shell.root);
    let Some(query) = Query::new(&now.filter().text) else { return };
    for text in texts(&shell.root) {
        // From the last to the first, so that the places of the others hold.
        let content = text.data();
        for range in query.ranges(&content).into_iter().rev() {
            let place =
                |end: usize| u32::try_from(content.get(..end).unwrap_or_default().encode_utf16().count()).unwrap_or_default();
            mark(&text, place(range.start), place(range.end));
        }
    }
}

/// The texts of the opened long parts.
fn texts(root: &Element) -> Vec<Text> {
    let mut found = Vec::new();
    let Ok(parts) = root.query_selector_all("details[open] > .sb-detail") else { return found };
    for part in (0..parts.length()).filter_map(|at| parts.get(at)) {
        const SHOW_TEXT: u32 = 4;
        if let Ok(walker) = document().create_tree_walker_with_what_to_show_and_filter(&part, SHOW_TEXT, None::<&NodeFilter>) {
            while let Ok(Some(node)) = walker.next_node() {
                found.extend(node.dyn_into::<Text>().ok());
            }
        }
    }
    found
}

/// Wraps a part of a text, given in UTF-16 units. A fault of the page leaves the text unmarked.
fn mark(text: &Text, start: u32, end: u32) {
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

/// Takes the marks out, and joins the texts that they parted.
fn clear(root: &Element) {
    let Ok(marks) = root.query_selector_all(".sb-detail mark") else { return };
    for mark in (0..marks.length()).filter_map(|at| marks.get(at)) {
        if let (Some(parent), Some(text)) = (mark.parent_node(), mark.first_child()) {
            // Both stand where they are known to stand.
            let _replaced: Result<Node, _> = parent.replace_child(&text, &mark);
            parent.normalize();
        }
    }
}
