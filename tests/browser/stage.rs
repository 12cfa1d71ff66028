//! An explainer in an element of its own, with the way to send it actions and the states that it reached.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use sinanbo::browser::List;
use sinanbo::bundled;
use sinanbo::data::{EventId, Lang, Record};
use sinanbo::query::{Collection, Selection};
use sinanbo::state::{Action, State};
use sinanbo::view::{App, AppProps, Links, Shared};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlInputElement, window};
use yew::{AppHandle, AttrValue, Callback, Renderer};

/// How many tasks of the browser may pass before something has to be there.
const PATIENCE: usize = 200;

/// Where the link to the other language leads.
const OTHER_PAGE: &str = "en/";

pub struct Stage {
    pub root: Element,
    pub collection: Shared,
    states: Rc<RefCell<Vec<Rc<State>>>>,
    app: Option<AppHandle<App>>,
}

impl Stage {
    /// Draws the bundled record into an empty element, and waits until it stands.
    pub async fn new(lang: Lang) -> Self {
        Self::drawn(lang, |_| Vec::new()).await
    }

    /// The same, with a long part for each event, by its id.
    pub async fn with_long_parts(lang: Lang, long: impl Fn(&str) -> String) -> Self {
        Self::drawn(lang, |record| record.events.iter().map(|event| AttrValue::from(long(event.id))).collect()).await
    }

    async fn drawn(lang: Lang, long: impl Fn(&Record<'static>) -> Vec<AttrValue>) -> Self {
        let record = bundled::record(lang).expect("the baked record");
        let long = long(&record);
        Self::on(empty(), record, long, false, Renderer::render).await
    }

    /// The same with few cards at once, as in somebody else's page.
    pub async fn few(lang: Lang, most: usize, long: impl Fn(&str) -> String) -> Self {
        let record = bundled::record(lang).expect("the baked record");
        let long = record.events.iter().map(|event| AttrValue::from(long(event.id))).collect();
        Self::set(empty(), record, long, (Some(most), false), Renderer::render).await
    }

    /// Sets an app upon an element, drawing into it or taking it over, and waits until it can be sent to.
    pub async fn on(
        root: Element,
        record: Record<'static>,
        long: Vec<AttrValue>,
        prerendered: bool,
        start: fn(Renderer<App>) -> AppHandle<App>,
    ) -> Self {
        Self::set(root, record, long, (None, prerendered), start).await
    }

    async fn set(
        root: Element,
        record: Record<'static>,
        long: Vec<AttrValue>,
        (most, prerendered): (Option<usize>, bool),
        start: fn(Renderer<App>) -> AppHandle<App>,
    ) -> Self {
        let collection = Shared::new(Collection::new(record));
        let states = Rc::new(RefCell::new(Vec::new()));
        let links = Links { other_language: OTHER_PAGE.into(), home: "./".into(), most, prerendered };
        let list = List::new(root.clone(), collection.clone(), links.whole());
        let changed = {
            let (states, list) = (states.clone(), list.clone());
            Callback::from(move |state: Rc<State>| {
                let before = states.borrow().last().cloned();
                list.renew(before.as_deref(), &state);
                states.borrow_mut().push(state);
            })
        };
        let props = AppProps {
            collection: collection.clone(),
            links,
            chosen: Some(Callback::from(move |selection: Rc<Selection>| list.show(&selection))),
            changed: Some(changed),
        };
        let app = Some(start(Renderer::<App>::with_root_and_props(root.clone(), props)));
        let stage = Self { root, collection, states, app };
        stage.until("it is drawn", || !stage.states.borrow().is_empty()).await;
        if !long.is_empty() {
            assert!(stage.collection.add_long(long));
            stage.send(Action::Long);
        }
        stage
    }

    pub fn send(&self, action: Action) {
        self.app.as_ref().expect("it is not taken out").send_message(action);
    }

    /// The reader rests, as the loader says: what is beside the answer is drawn, then the rest of it.
    pub fn rest(&self) {
        self.send(Action::Beside);
        self.send(Action::Settle);
    }

    /// The last state that it told.
    pub fn state(&self) -> Rc<State> {
        self.states.borrow().last().expect("a state was told").clone()
    }

    pub fn find(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).expect(selector)
    }

    pub fn one(&self, selector: &str) -> Element {
        self.find(selector).unwrap_or_else(|| panic!("{selector} is not there"))
    }

    pub fn count(&self, selector: &str) -> usize {
        self.all(selector).len()
    }

    pub fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.root.query_selector_all(selector).expect(selector);
        (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
    }

    pub fn text(&self, selector: &str) -> String {
        self.one(selector).text_content().unwrap_or_default()
    }

    /// Puts a text into the field and tells of it, as typing does.
    pub fn type_into(&self, selector: &str, text: &str) {
        let field = self.one(selector).unchecked_into::<HtmlInputElement>();
        field.set_value(text);
        script::told(&field);
    }

    /// The id of an event of the record, and the selector of its card.
    pub fn card(&self, id: &str) -> (EventId, String) {
        (self.collection.record.event_named(id).unwrap_or_else(|| panic!("{id} is in the record")), format!("#e-{id}"))
    }

    /// Waits, task by task, until the page is as it should be.
    pub async fn until(&self, what: &str, mut is: impl FnMut() -> bool) {
        for _ in 0..PATIENCE {
            if is() {
                return;
            }
            next_task().await;
        }
        panic!(
            "waited in vain until {what}; the page: {}",
            self.root.text_content().unwrap_or_default().chars().take(400).collect::<String>()
        );
    }

    /// Waits until a number of elements are there.
    pub async fn until_count(&self, selector: &str, count: usize) {
        self.until(&format!("{selector} is there {count} times"), || self.count(selector) == count).await;
    }

    /// Takes the app out of the page.
    pub fn destroy(&mut self) {
        self.app.take().expect("it is there").destroy();
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

/// An empty element of the page.
pub fn empty() -> Element {
    let document = window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&root).unwrap();
    root
}

/// Lets the browser go on: everything that was put off until now is done then.
pub async fn next_task() {
    let (done, waker) = (Rc::new(Cell::new(false)), Rc::new(Cell::new(None::<Waker>)));
    let wake = {
        let (done, waker) = (done.clone(), waker.clone());
        Closure::once_into_js(move || {
            done.set(true);
            if let Some(waker) = waker.take() {
                waker.wake();
            }
        })
    };
    script::later(&wake);
    poll_fn(|context| {
        waker.set(Some(context.waker().clone()));
        if done.get() { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}

/// What is said in JavaScript more briefly, or not at all in Rust.
pub mod script {
    use wasm_bindgen::prelude::*;
    use web_sys::Element;

    #[wasm_bindgen(inline_js = "
        export function later(call) { setTimeout(call); }
        export function told(field) { field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true })); }
        export function watched(field) {
            const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
            field.writes = 0;
            Object.defineProperty(field, 'value', {
                get() { return own.get.call(field); },
                set(text) { field.writes += 1; own.set.call(field, text); },
            });
        }
        export function writes(field) { return field.writes; }
    ")]
    extern "C" {
        /// Calls in a task of its own.
        pub fn later(call: &JsValue);
        /// Tells of what was typed into the field, as the browser does while a syllable is composed.
        pub fn told(field: &Element);
        /// Counts the writes to the field's value from now on.
        pub fn watched(field: &Element);
        /// How many there were.
        pub fn writes(field: &Element) -> u32;
    }
}
