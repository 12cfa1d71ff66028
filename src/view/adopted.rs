//! Parts of a prerendered page that the program takes as they stand. Taking over an element costs a dozen calls into the
//! browser, writes each attribute and text once more, and makes the browser lay it out anew: for ninety cards, as many
//! dots and the countries of the map that was most of the start. So cards are left alone for good (what changes of them the shell sets),
//! map and timeline until the reader comes near, and are drawn then.

use yew::prelude::*;
use yew::virtual_dom::VNode;

/// What stands in the page already, whatever it is.
pub fn adopted() -> Html {
    VNode::from_html_unchecked(AttrValue::Static(""))
}

/// The class of what is taken as it stands: the last group of a drawing, and the years of a field.
pub const STILL: &str = "sb-still";

/// Of a control that waits for the program: see [`waiting`].
pub const WAITS: &str = "data-waits";

/// The page as it is until the program answers: what would do nothing is disabled, and no stop of the keyboard. The program draws all of it
/// as it is afterwards, so that it has nothing to draw again when it can answer; its shell frees the controls. `loading` is what the style
/// sheet says in the place of what an address asks for.
#[cfg(feature = "ssr")]
#[must_use]
pub fn waiting(html: &str, loading: &str) -> String {
    let mut tags = html.split('<');
    let first = tags.next().unwrap_or_default().to_owned();
    let page = tags.fold(first, |page, tag| {
        let is_control = ["button ", "input ", "select "].iter().any(|name| tag.starts_with(name));
        match tag.split_once('>') {
            Some((attributes, text)) if is_control && !attributes.contains(" disabled") => {
                format!("{page}<{attributes} disabled=\"\" {WAITS}=\"\">{text}")
            }
            _ => page + "<" + tag,
        }
    });
    page.replace(" tabindex=\"0\"", " tabindex=\"-1\"").replacen("<main", &format!("<main data-loading=\"{loading}\""), 1)
}

/// Marks the parts in a page as it is drawn, where the program is to look for them: as raw HTML in the place of a card, or of all cards where
/// the page holds them `whole`, or within its group.
#[cfg(feature = "ssr")]
#[must_use]
pub fn adoptable(html: &str, whole: bool) -> String {
    const CARDS: &str = "<ol class=\"sb-cards\"";
    // In them nothing of the program is looked for.
    let still = |part: &str| format!("<!--<#>-->{}<!--</#>-->", without_comments(part));
    let html = within(html, &format!("<g class=\"{STILL}\""), "</g></svg>", still);
    let html = within(&html, &format!("<select class=\"{STILL}\""), "</select>", still);
    if whole {
        return within(&html, CARDS, "</ol>", still);
    }
    let name = std::any::type_name::<super::piece::Piece>();
    within(&html, CARDS, "</ol>", |cards| cards.replace(&format!("<[{name}]>"), "<#>").replace(&format!("</[{name}]>"), "</#>"))
}

/// The same with what each element that begins so holds, up to `end`, changed.
#[cfg(feature = "ssr")]
fn within(html: &str, begin: &str, end: &str, change: impl Fn(&str) -> String) -> String {
    let mut parts = html.split(begin);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |changed, part| {
        let (attributes, part) = part.split_once('>').unwrap_or((part, ""));
        let (within, after) = part.split_once(end).unwrap_or((part, ""));
        changed + begin + attributes + ">" + &change(within) + end + after
    })
}

/// The comments by which the program would find its components.
#[cfg(feature = "ssr")]
fn without_comments(html: &str) -> String {
    let mut parts = html.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("-->").map_or("", |(_, after)| after))
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::{adoptable, waiting};

    #[test]
    fn what_stands_is_marked_and_nothing_is_looked_for_in_it() {
        let page = r#"<svg><!--<[a]>--><g><g></g></g><!--</[a]>--><g class="sb-still" role="x"><g><!--<[b]>--><a></a><!--</[b]>--></g></g></svg><select id="y"><option>1</option></select><select class="sb-still" id="z"><option>1</option></select><ol class="sb-cards"><li><!--<[c]>--><p></p><!--</[c]>--></li></ol><p></p>"#;
        let marked = r#"<svg><!--<[a]>--><g><g></g></g><!--</[a]>--><g class="sb-still" role="x"><!--<#>--><g><a></a></g><!--</#>--></g></svg><select id="y"><option>1</option></select><select class="sb-still" id="z"><!--<#>--><option>1</option><!--</#>--></select><ol class="sb-cards"><!--<#>--><li><p></p></li><!--</#>--></ol><p></p>"#;
        assert_eq!(adoptable(page, true), marked);
        let few = marked.replace(
            "<ol class=\"sb-cards\"><!--<#>--><li><p></p></li><!--</#>-->",
            "<ol class=\"sb-cards\"><li><!--<[c]>--><p></p><!--</[c]>--></li>",
        );
        assert_eq!(adoptable(page, false), few);
    }

    #[test]
    fn controls_wait_and_the_keyboard_passes_by() {
        let page = r#"<main class="m"><svg tabindex="0"><!--<#>--><a href="?q=a">1 &lt; 2</a></svg><button type="button">A</button><input type="checkbox" disabled="">"#;
        let waits = r#"<main data-loading="Loading." class="m"><svg tabindex="-1"><!--<#>--><a href="?q=a">1 &lt; 2</a></svg><button type="button" disabled="" data-waits="">A</button><input type="checkbox" disabled="">"#;
        assert_eq!(waiting(page, "Loading."), waits);
    }
}
