//! What the map's shades, patterns and marks stand for.

use super::element::{El, el};
use crate::i18n::{Words, number};
use crate::map::breaks;

/// The legend for a map whose strongest shade stands for `most` meetings.
pub fn legend(most: u32, membership: bool, words: &'static Words) -> El {
    let shades = breaks(most).into_iter().zip(1_u32..).map(|((least, most), step)| {
        let range =
            if least == most { number(least).to_string() } else { format!("{}{}{}", number(least), words.span, number(most)) };
        let unit = (step == 1).then(|| el("span").class("sb-unseen").text(words.meetings));
        el("li").key(step).put(swatch(format!("sb-s{step}"), None)).text(range).maybe(unit)
    });
    let square = el("svg")
        .class("sb-swatch sb-square")
        .attr("aria-hidden", "true")
        .put(el("path").class("sb-subject").attr("d", "M6 6h.01"));
    el("ul")
        .class("sb-legend")
        .each(shades)
        .put(el("li").key("delegate").put(swatch("sb-s3".to_owned(), Some("url(#sb-dots)"))).text(words.legend_delegate))
        .maybe(membership.then(|| {
            el("li").key("membership").put(swatch("sb-s3".to_owned(), Some("url(#sb-lines)"))).text(words.legend_membership)
        }))
        .put(el("li").key("outline").put(swatch("sb-coming".to_owned(), None)).text(words.legend_outline))
        .put(el("li").key("subject").put(square).text(words.legend_subject))
}

fn swatch(class: String, pattern: Option<&'static str>) -> El {
    // How large it is stands in the style sheet: an attribute that is written again would lay it out anew.
    el("svg")
        .class("sb-swatch")
        .attr("aria-hidden", "true")
        .put(el("rect").class(class))
        .maybe(pattern.map(|pattern| el("rect").class("sb-pattern").attr("fill", pattern)))
}
