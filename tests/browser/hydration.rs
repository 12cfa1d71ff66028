//! A prerendered page is taken over as it is: the golden page of the fixture record (see `tests/prerender.rs`), drawn without a
//! browser, stands in the element, and what the program draws of the same record is the same to the letter.

use sinanbo::data::{EventId, Record, Wire};
use sinanbo::state::Action;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;
use yew::Renderer;

use super::stage::{Stage, empty};

struct Golden {
    html: &'static str,
    record: &'static [u8],
}

const ENGLISH: Golden = Golden { html: include_str!("../golden/app-en.html"), record: include_bytes!("../golden/record-en.bin") };
const KOREAN: Golden = Golden { html: include_str!("../golden/app-ko.html"), record: include_bytes!("../golden/record-ko.bin") };

impl Golden {
    fn record(&self) -> Record<'static> {
        Record::read(self.record).expect("the golden record")
    }

    /// The page in an element. The golden file has a line for each element, for the eye alone.
    fn page(&self) -> Element {
        let root = empty();
        root.set_inner_html(&self.html.replace(">\n<", "><"));
        root
    }
}

fn elements(root: &Element) -> Vec<Element> {
    let found = root.query_selector_all("*").unwrap();
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// The page without the marks by which Yew finds its way when it takes it over, and without what a field holds: an attribute
/// where there is no browser, a property where there is one.
fn html(root: &Element) -> String {
    let mut html = root.inner_html();
    while let Some((before, rest)) = html.split_once("<!--") {
        let (_, after) = rest.split_once("-->").expect("a comment ends");
        html = format!("{before}{after}");
    }
    html.replace(" value=\"\"", "")
}

/// Where two pages first differ: a few tags of each from there on.
fn difference(drawn: &str, golden: &str) -> Option<(String, String)> {
    let same = drawn.split('<').zip(golden.split('<')).take_while(|(one, two)| one == two).count();
    let few = |html: &str| html.split('<').skip(same).take(5).collect::<Vec<_>>().join("<");
    (drawn != golden).then(|| (few(drawn), few(golden)))
}

async fn is_taken_over(golden: &Golden) {
    let root = golden.page();
    let (before, text) = (elements(&root), html(&root));
    assert!(before.len() > 100, "{} elements", before.len());
    let stage = Stage::on(root, golden.record(), Vec::new(), true, Renderer::hydrate).await;
    assert_eq!(difference(&html(&stage.root), &text), None);
    assert!(elements(&stage.root) == before, "every element is the one that was there");
    stage.rest();
    for _ in 0..5 {
        super::stage::next_task().await;
    }
    // What a closed list need not hold is gone; nothing else is.
    let kept = |elements: Vec<Element>| -> Vec<Element> {
        elements.into_iter().filter(|element| element.closest(".sb-twin tbody tr").is_ok_and(|row| row.is_none())).collect()
    };
    let twin = stage.one(".sb-twin tbody");
    let before: Vec<Element> = kept(before).into_iter().filter(|element| stage.root.contains(Some(element))).collect();
    assert!(kept(elements(&stage.root)) == before, "also when it answers");
    assert_eq!(twin.child_element_count(), 0);
    stage.send(Action::Open(EventId(0)));
    stage.until_count(".sb-card details[open] .sb-detail a", 1).await;
    stage.send(Action::Text("뷁".to_owned()));
    stage.until_count(".sb-card:not([hidden])", 0).await;
}

async fn is_drawn_the_same(golden: &Golden) {
    let page = golden.page();
    let stage = Stage::on(empty(), golden.record(), Vec::new(), false, Renderer::render).await;
    assert_eq!(difference(&html(&stage.root), &html(&page)), None);
    page.remove();
}

#[wasm_bindgen_test]
async fn the_korean_page_is_taken_over_as_it_is() {
    is_taken_over(&KOREAN).await;
}

#[wasm_bindgen_test]
async fn the_english_page_is_taken_over_as_it_is() {
    is_taken_over(&ENGLISH).await;
}

#[wasm_bindgen_test]
async fn the_korean_page_is_drawn_the_same_by_the_program() {
    is_drawn_the_same(&KOREAN).await;
}

#[wasm_bindgen_test]
async fn the_english_page_is_drawn_the_same_by_the_program() {
    is_drawn_the_same(&ENGLISH).await;
}
