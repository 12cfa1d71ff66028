//! Elements by function calls. `html!` writes about 250 bytes of wasm inline for each element, a chain of calls about
//! 50, and this page has some 300 kinds of them: `html!` made the program a fifth larger on the wire. None of these
//! functions may be inlined, or that is lost again.

use std::rc::Rc;

use yew::html::Html;
use yew::prelude::{AttrValue, Callback, Event};
use yew::virtual_dom::{Key, Listener, ListenerKind, VNode, VTag, VText};

/// An element in the making. Boxed, so that passing it on is passing a pointer.
pub struct El(Box<VTag>);

/// A new element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(VTag::new(tag)))
}

/// A text on its own.
pub fn text(text: impl Into<AttrValue>) -> Html {
    VNode::VText(VText::new(text))
}

impl El {
    /// Tells it from its siblings when their number changes.
    #[inline(never)]
    pub fn key(mut self, key: impl Into<Key>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// An attribute.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.set(name, value.into())
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    /// An attribute without a value, if it is to be there.
    #[inline(never)]
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.set(name, AttrValue::Static("")) } else { self }
    }

    /// An attribute that says `true` or `false`, as those of ARIA do.
    #[inline(never)]
    pub fn says(self, name: &'static str, value: bool) -> Self {
        self.set(name, AttrValue::Static(if value { "true" } else { "false" }))
    }

    /// Its classes, in one string.
    #[inline(never)]
    pub fn class(self, class: impl Into<AttrValue>) -> Self {
        self.set("class", class.into())
    }

    /// A text as its next child.
    #[inline(never)]
    pub fn text(self, text: impl Into<AttrValue>) -> Self {
        self.node(VNode::VText(VText::new(text)))
    }

    /// Its next child.
    #[inline(never)]
    pub fn put(self, child: impl Into<Html>) -> Self {
        self.node(child.into())
    }

    /// Its next child, if there is one.
    #[inline(never)]
    pub fn maybe(self, child: Option<impl Into<Html>>) -> Self {
        match child {
            Some(child) => self.node(child.into()),
            None => self,
        }
    }

    /// Its next children.
    pub fn each<C: Into<Html>>(mut self, children: impl IntoIterator<Item = C>) -> Self {
        for child in children {
            self = self.node(child.into());
        }
        self
    }

    #[inline(never)]
    fn node(mut self, child: VNode) -> Self {
        self.0.add_child(child);
        self
    }

    /// What it holds, for a field.
    #[inline(never)]
    pub fn value(mut self, value: impl Into<AttrValue>) -> Self {
        self.0.set_value(Some(value.into()));
        self
    }

    /// Whether it is ticked, for a box.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// What happens when it hears an event.
    #[inline(never)]
    pub fn on(mut self, kind: Kind, call: Callback<Event>) -> Self {
        self.0.add_listener(Rc::new(Heard { kind, call }));
        self
    }
}

impl From<El> for Html {
    #[inline(never)]
    fn from(element: El) -> Self {
        (*element.0).into()
    }
}

/// Names a kind of event. A function, because a copy of Yew's enum of a hundred kinds costs 1.5 kB of wasm.
pub type Kind = fn() -> ListenerKind;

macro_rules! kinds {
    ($($name:ident = $kind:ident;)+) => {$(pub const $name: Kind = || ListenerKind::$kind;)+};
}

kinds! {
    BLUR = onblur;
    CHANGE = onchange;
    CLICK = onclick;
    INPUT = oninput;
    KEY_DOWN = onkeydown;
    MOUSE_LEAVE = onmouseleave;
    MOUSE_MOVE = onmousemove;
    POINTER_CANCEL = onpointercancel;
    POINTER_DOWN = onpointerdown;
    POINTER_LEAVE = onpointerleave;
    POINTER_MOVE = onpointermove;
    POINTER_UP = onpointerup;
}

/// One listener type for every kind of event: what an event holds is asked in `pointer`.
struct Heard {
    kind: Kind,
    call: Callback<Event>,
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        (self.kind)()
    }

    fn handle(&self, event: Event) {
        self.call.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
