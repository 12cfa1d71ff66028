//! Elements by function calls. `html!` writes about 250 bytes of wasm inline for each element, a chain of calls about
//! 50, and this page has some 300 kinds of them: `html!` made the program a fifth larger on the wire. None of these
//! functions may be inlined, or that is lost again.

use std::rc::Rc;

use yew::html::Html;
use yew::prelude::{AttrValue, Callback, Event};
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VNode, VTag, VText};

/// Every attribute that the views set, the most frequent first. Yew compares two elements by place, without a hash, when they name their
/// attributes by the same list: so all of them name this one. Its own way, a hash map an element, costs 2 kB of wasm.
const NAMES: &[&str] = &[
    "class",
    "id",
    "href",
    "data-more",
    "role",
    "aria-label",
    "aria-selected",
    "fill",
    "hidden",
    "type",
    "disabled",
    "d",
    "tabindex",
    "part",
    "scope",
    "aria-pressed",
    "aria-hidden",
    "width",
    "height",
    "x",
    "y",
    "cx",
    "cy",
    "x1",
    "x2",
    "y1",
    "y2",
    "dx",
    "rx",
    "transform",
    "title",
    "lang",
    "for",
    "open",
    "datetime",
    "data-event",
    "data-surface",
    "aria-labelledby",
    "aria-expanded",
    "aria-controls",
    "aria-live",
    "aria-multiselectable",
    "aria-activedescendant",
    "viewBox",
    "value",
    "selected",
    "placeholder",
    "autocomplete",
    "spellcheck",
    "hreflang",
    "rel",
    "target",
    // Of the bars of a large record.
    #[cfg(feature = "own")]
    "preserveAspectRatio",
    // Of the page of a country, which the program for own data draws too.
    #[cfg(any(feature = "ssr", feature = "own"))]
    "data-country",
    #[cfg(any(feature = "ssr", feature = "own"))]
    "data-page",
    // Of the guide alone, which the program does not draw.
    #[cfg(feature = "ssr")]
    "data-step",
    #[cfg(feature = "ssr")]
    "data-query",
    #[cfg(feature = "ssr")]
    "data-view",
    #[cfg(feature = "ssr")]
    "name",
    #[cfg(feature = "ssr")]
    "checked",
    #[cfg(feature = "ssr")]
    "readonly",
    #[cfg(feature = "ssr")]
    "aria-describedby",
    #[cfg(feature = "ssr")]
    "data-copied",
    #[cfg(feature = "ssr")]
    "data-refused",
    #[cfg(feature = "ssr")]
    "data-parameters",
    #[cfg(feature = "ssr")]
    "data-dropped",
    #[cfg(feature = "ssr")]
    "data-foreign",
    #[cfg(feature = "ssr")]
    "data-no-part",
    #[cfg(feature = "ssr")]
    "data-no-height",
    #[cfg(feature = "ssr")]
    "data-fallback-en",
    #[cfg(feature = "ssr")]
    "data-fallback-ko",
];
/// The names that most elements make do with; kept short, because every name of a list has its place in every element.
const FIRST: &[&str] = NAMES.split_at(FEW).0;
const FEW: usize = 16;
/// The list of an element that has a class alone, as most do.
const CLASS: &[&str] = &["class"];

/// An element in the making. Boxed, so that passing it on is passing a pointer.
pub struct El(Box<Making>);

struct Making {
    tag: VTag,
    /// Places in [`NAMES`], with the values; nothing for one that is not there now, so that the element keeps its list.
    attributes: Vec<(usize, Option<AttributeOrProperty>)>,
}

/// A new element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Making { tag: VTag::new(tag), attributes: Vec::new() }))
}

/// A text on its own.
pub fn text(text: impl Into<AttrValue>) -> Html {
    VNode::VText(VText::new(text))
}

impl El {
    /// Tells it from its siblings when their number changes.
    #[inline(never)]
    pub fn key(mut self, key: impl Into<Key>) -> Self {
        self.0.tag.key = Some(key.into());
        self
    }

    /// An attribute.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.set(name, Some(AttributeOrProperty::Attribute(value.into())))
    }

    /// An attribute, unless it `stands` in the page: some lay out anew what they are of, or in, also where they are written again as they are.
    #[inline(never)]
    pub fn unless(self, stands: bool, name: &'static str, value: impl Into<AttrValue>) -> Self {
        if stands { self } else { self.attr(name, value) }
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: Option<AttributeOrProperty>) -> Self {
        let place = NAMES.iter().position(|known| *known == name);
        debug_assert!(place.is_some(), "{name} is not in the list of names");
        self.0.attributes.extend(place.map(|place| (place, value)));
        self
    }

    /// An attribute without a value, if it is to be there.
    #[inline(never)]
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        self.set(name, on.then_some(AttributeOrProperty::Attribute(AttrValue::Static(""))))
    }

    /// An attribute that says `true` or `false`, as those of ARIA do.
    #[inline(never)]
    pub fn says(self, name: &'static str, value: bool) -> Self {
        self.attr(name, AttrValue::Static(if value { "true" } else { "false" }))
    }

    /// Its classes, in one string.
    #[inline(never)]
    pub fn class(self, class: impl Into<AttrValue>) -> Self {
        self.attr("class", class)
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
        self.0.tag.add_child(child);
        self
    }

    /// What it holds, for a field.
    #[inline(never)]
    pub fn value(mut self, value: impl Into<AttrValue>) -> Self {
        self.0.tag.set_value(Some(value.into()));
        self
    }

    /// That it is the chosen one, for an option. The browser stops looking at the attribute once a reader has chosen.
    #[inline(never)]
    pub fn selected(self, selected: bool) -> Self {
        if selected { self.set("selected", Some(AttributeOrProperty::Property(true.into()))) } else { self }
    }

    /// Whether it is ticked, for a box.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        self
    }

    /// What happens when it hears an event.
    #[inline(never)]
    pub fn on(mut self, kind: Kind, call: Callback<Event>) -> Self {
        self.0.tag.add_listener(Rc::new(Heard { kind, call }));
        self
    }
}

impl From<El> for Html {
    #[inline(never)]
    fn from(element: El) -> Self {
        let Making { mut tag, attributes } = *element.0;
        if !attributes.is_empty() {
            let last = attributes.iter().map(|(place, _)| *place).max().unwrap_or_default();
            let keys = match last {
                0 => CLASS,
                1..FEW => FIRST,
                _ => NAMES,
            };
            let mut values = vec![None; keys.len()];
            for (place, value) in attributes {
                if let Some(slot) = values.get_mut(place) {
                    *slot = value;
                }
            }
            tag.set_attributes(Attributes::Dynamic { keys, values: values.into() });
        }
        tag.into()
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
