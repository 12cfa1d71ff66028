//! Text with what the reader searched for marked in it.

use std::rc::Rc;

use yew::prelude::Html;

use super::element::{el, text};
use crate::query::Query;

/// The text, the query's matches inside `<mark>`; without a query or a match, the text alone.
pub fn marked(whole: &str, query: Option<&Rc<Query>>) -> Html {
    let ranges = query.map(|query| query.ranges(whole)).unwrap_or_default();
    if ranges.is_empty() {
        return text(whole.to_owned());
    }
    let part = |from: usize, to: usize| whole.get(from..to).unwrap_or_default().to_owned();
    let mut parts = el("span");
    let mut done = 0;
    for range in ranges {
        parts = parts.text(part(done, range.start)).put(el("mark").text(part(range.start, range.end)));
        done = range.end;
    }
    parts.text(part(done, whole.len())).into()
}
