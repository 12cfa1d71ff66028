//! An explainer in an element of its own, with the way to send it actions and the states that it reached.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise};
use sinanbo::bundled;
use sinanbo::data::{EventId, Lang};
use sinanbo::query::Collection;
use sinanbo::state::{Action, DetailsState, State};
use sinanbo::view::{App, AppProps, Connect, Links, Shared};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, HtmlInputElement, window};
use yew::{AppHandle, Callback, Renderer};

/// How many tasks of the browser may pass before something has to be there.
const PATIENCE: usize = 200;

pub struct Stage {
    pub root: Element,
    pub collection: Shared,
    sender: Rc<RefCell<Option<Callback<Action>>>>,
    states: Rc<RefCell<Vec<Rc<State>>>>,
    app: Option<AppHandle<App>>,
}

impl Stage {
    /// Draws the bundled record into an empty element, and waits until it stands.
    pub async fn new(lang: Lang) -> Self {
        let document = window().unwrap().document().unwrap();
        let root = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&root).unwrap();
        let collection = Shared(Rc::new(Collection::new(bundled::record(lang).expect("the baked record"))));
        let (sender, states) = (Rc::new(RefCell::new(None)), Rc::new(RefCell::new(Vec::new())));
        let connect = Connect {
            sender: {
                let sender = sender.clone();
                Callback::from(move |send| *sender.borrow_mut() = Some(send))
            },
            changed: {
                let states = states.clone();
                Callback::from(move |state| states.borrow_mut().push(state))
            },
        };
        let props = AppProps {
            collection: collection.clone(),
            links: Links { other_language: "./other/".into() },
            kept: Rc::new([]),
            connect: Some(connect),
        };
        let app = Some(Renderer::<App>::with_root_and_props(root.clone(), props).render());
        let stage = Self { root, collection, sender, states, app };
        stage.until("it is drawn", || stage.sender.borrow().is_some()).await;
        stage.send(Action::Ready);
        stage.until("it is ready", || stage.find(".sb-ready").is_some()).await;
        stage
    }

    pub fn send(&self, action: Action) {
        let sender = self.sender.borrow().clone().expect("the app has said how to reach it");
        sender.emit(action);
    }

    /// Gives it the long parts, as the loader does.
    pub fn give_details(&self) {
        let details = bundled::details(self.collection.record.lang).expect("the baked details");
        assert!(self.collection.add_details(details));
        self.send(Action::Details(DetailsState::Ready));
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

    pub fn click(&self, selector: &str) {
        self.one(selector).unchecked_into::<HtmlElement>().click();
    }

    /// Puts a text into the field and tells of it, as typing does.
    pub fn type_into(&self, selector: &str, text: &str) {
        let field = self.one(selector).unchecked_into::<HtmlInputElement>();
        field.set_value(text);
        script("field", "field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))", &field);
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

/// Runs a function body of one argument in the browser.
pub fn script(name: &str, body: &str, value: &JsValue) -> JsValue {
    Function::new_with_args(name, body).call1(&JsValue::NULL, value).expect(body)
}

/// Lets the browser go on: everything that was put off until now is done then.
pub async fn next_task() {
    let timer = Promise::new(&mut |resolve, _| {
        window().unwrap().set_timeout_with_callback(&resolve).unwrap();
    });
    JsFuture::from(timer).await.unwrap();
}
