//! A drawing as HTML and as the texts that can be searched in it. Yew's own writer needs a runtime that a program in the
//! middle of a page does not have; a drawing without components needs none. The same letters as Yew's, a test says.

use yew::html::Html;
use yew::virtual_dom::{VNode, VTag};

/// What a drawing has become.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub html: String,
    /// The texts of headings, entries and paragraphs, without the numbers of sources.
    pub texts: Vec<String>,
    /// Those of `texts` that go on here.
    open: Vec<usize>,
    /// How many numbers of sources enclose this place.
    proofs: usize,
}

/// Writes a drawing of elements and texts.
pub fn written(drawing: &Html) -> Written {
    let mut written = Written::default();
    written.node(drawing);
    written
}

impl Written {
    fn node(&mut self, node: &VNode) {
        match node {
            VNode::VTag(tag) => self.tag(tag),
            VNode::VText(text) => {
                escape(&mut self.html, &text.text, false);
                for text_at in self.open.iter().filter(|_| self.proofs == 0) {
                    self.texts.get_mut(*text_at).into_iter().for_each(|whole| whole.push_str(&text.text));
                }
            }
            VNode::VList(list) => list.iter().for_each(|node| self.node(node)),
            // The rest asks for a page or a runtime, and no long part has it.
            other => debug_assert!(false, "{other:?} is neither element nor text"),
        }
    }

    fn tag(&mut self, tag: &VTag) {
        let name = tag.tag();
        self.html.push('<');
        self.html.push_str(name);
        for (name, value) in tag.attributes.iter() {
            self.html.extend([" ", name, "=\""]);
            escape(&mut self.html, value, true);
            self.html.push('"');
        }
        self.html.push('>');
        let (is_text, is_proof) = (matches!(name, "h5" | "li" | "dd" | "p"), name == "sup");
        if is_text {
            self.open.push(self.texts.len());
            self.texts.push(String::new());
        }
        self.proofs += usize::from(is_proof);
        if let Some(children) = tag.children() {
            self.node(children);
        }
        self.proofs -= usize::from(is_proof);
        if is_text {
            self.open.pop();
        }
        self.html.extend(["</", name, ">"]);
    }
}

/// Adds a text as HTML has it, between tags or in an attribute's double quotation marks.
fn escape(html: &mut String, text: &str, in_quotes: bool) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' if in_quotes => html.push_str("&quot;"),
            _ => html.push(letter),
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use std::rc::Rc;

    use super::written;
    use crate::bundled;
    use crate::data::{EventId, Lang};
    use crate::view::detail::detail;
    use crate::view::succession::Succession;
    use crate::view::within::Within;
    use crate::view::{Long, LongProps};

    #[test]
    fn a_drawing_is_written_as_yew_writes_it() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        for &lang in Lang::ALL {
            let record = Rc::new(bundled::record(lang).expect("the baked record"));
            let details = Rc::new(bundled::details(lang).expect("the baked details"));
            let succession = Succession::new(&record);
            for event in (0..record.events.len()).map(EventId::at) {
                let props = LongProps { record: record.clone(), details: details.clone(), event };
                let renderer = yew::LocalServerRenderer::<Long>::with_props(props).hydratable(false);
                let by_yew = tokio::task::LocalSet::new().block_on(&runtime, renderer.render());
                let drawing = detail(&record, &details, &succession, event, Within::Card).expect("a drawing");
                assert_eq!(written(&drawing.into()).html, by_yew);
            }
        }
    }

    #[test]
    fn own_data_has_no_pages_and_no_one_answers_for_its_links() {
        let (record, details) = (bundled::record(Lang::Ko).expect("a record"), bundled::details(Lang::Ko).expect("details"));
        let succession = Succession::new(&record);
        let (mut links, mut texts) = (0, 0);
        for event in (0..record.events.len()).map(EventId::at) {
            let drawing = detail(&record, &details, &succession, event, Within::Own).expect("a drawing");
            let written = written(&drawing.into());
            for tag in written.html.split("<a ").skip(1).filter_map(|rest| rest.split('>').next()) {
                links += 1;
                let is_inner = tag.contains("href=\"#e-");
                let is_outer = tag.contains("href=\"http") && tag.contains("rel=\"noopener nofollow\"");
                // A country is made when it is asked for; there is no page of it.
                let is_country = tag.contains("href=\"#c/") && tag.contains("data-more=\"country\"");
                assert!(is_inner || is_outer || is_country, "{tag}");
                assert!(is_country || !tag.contains("data-more"), "{tag}");
            }
            texts += written.texts.len();
            assert!(written.texts.iter().all(|text| !text.contains('<')), "texts hold no markup");
        }
        assert!(links > 1_000 && texts > 1_000, "{links} links, {texts} texts");
    }
}
