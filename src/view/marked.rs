//! Text with marks in it: the terms that the glossary explains, where a card has them.

use std::ops::Range;

use yew::prelude::Html;

use super::element::{El, el, text};

/// The text with marks at these places in it, of which no two overlap.
pub fn parted(whole: &str, marks: impl IntoIterator<Item = (Range<usize>, El)>) -> Html {
    let part = |from: usize, to: usize| whole.get(from..to).unwrap_or_default().to_owned();
    let (mut parts, mut done) = (el("span"), 0);
    for (range, mark) in marks {
        parts = parts.text(part(done, range.start)).put(mark.text(part(range.start, range.end)));
        done = range.end;
    }
    if done == 0 { text(whole.to_owned()) } else { parts.text(part(done, whole.len())).into() }
}

/// The text, with the terms as links to what they mean.
pub fn explained(whole: &str, terms: Vec<(Range<usize>, &str)>) -> Html {
    parted(whole, terms.into_iter().map(|(range, id)| (range, term(format!("#t-{id}")))))
}

/// A link to what a term means, which opens in place where the program runs.
pub fn term(address: String) -> El {
    el("a").class("sb-term").attr("href", address).attr("data-more", "term")
}
