//! The root: holds the state, makes one selection of it, and draws every part from that selection. The same for the
//! page, the embedded element and the prerendered file.

use std::rc::Rc;

use yew::prelude::*;

use super::card::Card;
use super::chips::chips;
use super::country_list::country_list;
use super::element::{El, el};
use super::facets::facets;
use super::header::header;
use super::map::map;
use super::notice::notice;
use super::scene::{Links, Scene, Shared};
use super::timeline::timeline;
use crate::i18n::words;
use crate::query::Query;
use crate::state::{Action, State};

/// What the shell needs of the program: the way to send it an action, and each state that it reaches.
#[derive(Clone, PartialEq)]
pub struct Connect {
    /// Called once, after the first drawing.
    pub sender: Callback<Callback<Action>>,
    /// Called after each change.
    pub changed: Callback<Rc<State>>,
}

/// What the program starts with.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    pub collection: Shared,
    pub links: Links,
    /// The long part of each event, as HTML that was drawn when the page was written.
    #[prop_or_default]
    pub long: Rc<[AttrValue]>,
    /// Absent where there is no browser.
    #[prop_or_default]
    pub connect: Option<Connect>,
}

/// The explainer.
#[component]
pub fn App(props: &AppProps) -> Html {
    let lang = props.collection.record.lang;
    let state = {
        let collection = props.collection.clone();
        use_reducer_eq(move || State::new(&collection))
    };
    let send = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let selection = use_memo((props.collection.clone(), state.filter().clone()), |(collection, filter)| collection.select(filter));
    let query = use_memo(state.filter().text.clone(), |text| Query::new(text).map(Rc::new));
    {
        let (connect, send) = (props.connect.clone(), send.clone());
        // Keyed on the state: the first call comes after the first drawing, and brings the sender.
        let started = use_mut_ref(|| false);
        use_effect_with((*state).clone(), move |state| {
            if let Some(connect) = connect {
                if !std::mem::replace(&mut *started.borrow_mut(), true) {
                    connect.sender.emit(send);
                }
                connect.changed.emit(Rc::new(state.clone()));
            }
        });
    }
    let scene = Scene {
        collection: &props.collection,
        state: &state,
        selection: &selection,
        query: (*query).as_ref(),
        words: words(lang),
        lang,
        send: &send,
        links: &props.links,
    };
    page(&scene, &props.long).into()
}

fn page(scene: &Scene<'_>, long: &[AttrValue]) -> El {
    let words = scene.words;
    let titled = |class: &'static str, id: &'static str, title: &'static str| {
        el("section").class(class).attr("aria-labelledby", id).put(el("h2").attr("id", id).text(title))
    };
    let side = el("div")
        .class("sb-side")
        .put(titled("sb-where", "sb-map-title", words.map).put(map(scene)).put(country_list(scene)))
        .put(titled("sb-when", "sb-time-title", words.timeline).put(timeline(scene)));
    let record = titled("sb-record", "sb-record-title", words.record).put(facets(scene)).put(chips(scene)).put(cards(scene, long));
    el("div")
        .class(if scene.state.ready { "sb sb-ready" } else { "sb" })
        .attr("lang", scene.lang.code())
        .put(header(scene))
        .put(notice(scene))
        .put(el("main").class("sb-main").put(side).put(record))
}

/// The cards of the selection, or what to do when there is none.
fn cards(scene: &Scene<'_>, long: &[AttrValue]) -> El {
    if scene.selection.is_empty() {
        return el("div")
            .class("sb-empty")
            .key("empty")
            .put(el("p").text(scene.words.none_here))
            .put(el("p").class("sb-quiet").text(scene.words.none_help));
    }
    let cards = scene.selection.events.iter().map(|&event| -> Html {
        let open = scene.state.address.opened.contains(&event);
        let long = long.get(event.index()).cloned().unwrap_or(AttrValue::Static(scene.words.details_failed));
        html! {
            <Card key={event.0} collection={scene.collection.clone()} {event} lang={scene.lang} {open}
                query={scene.query.cloned()} {long} />
        }
    });
    el("ol").class("sb-cards").key("cards").each(cards)
}
