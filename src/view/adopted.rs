//! Parts of a prerendered page that the program takes as they stand. Taking over an element costs a dozen calls into the
//! browser, writes each attribute and text once more, and makes the browser lay it out anew: for ninety cards and as many
//! dots that was most of the start. So these parts are left alone until something in them has to change, and
//! are drawn then.

use yew::prelude::*;
use yew::virtual_dom::VNode;

/// What stands in the page already, whatever it is.
pub fn adopted() -> Html {
    VNode::from_html_unchecked(AttrValue::Static(""))
}

/// Marks the parts in a page as it is drawn, where the program is to look for them: as raw HTML within their components.
#[cfg(feature = "ssr")]
#[must_use]
pub fn adoptable(html: &str) -> String {
    let mut html = html.to_owned();
    for name in [std::any::type_name::<super::card::Card>(), super::timeline::dot_name()] {
        html = html
            .replace(&format!("<!--<[{name}]>-->"), &format!("<!--<[{name}]>--><!--<#>-->"))
            .replace(&format!("<!--</[{name}]>-->"), &format!("<!--</#>--><!--</[{name}]>-->"));
    }
    html
}
