//! The root: holds the state, makes one selection of it, and draws every part from that selection. The same for the
//! page, the embedded element and the prerendered file.

use std::rc::Rc;

use yew::prelude::*;

use super::card::Card;
use super::chips::chips;
use super::country_list::country_list;
use super::facets::facets;
use super::footer::footer;
use super::header::header;
use super::map::MapView;
use super::notice::notice;
use super::scene::{Links, Scene, Shared};
use super::timeline::Timeline;
use crate::i18n::words;
use crate::query::{Facet, Query};
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
    /// The long part of each event as the prerendered page has it; in the browser none: the nodes are there.
    #[prop_or_default]
    pub kept: Rc<[AttrValue]>,
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
    let selection = use_memo((props.collection.clone(), state.address.filter.clone(), state.details), |(collection, filter, _)| {
        collection.select(filter)
    });
    let query = use_memo(state.address.filter.text.clone(), |text| Query::new(text).map(Rc::new));
    {
        let (connect, send) = (props.connect.clone(), send.clone());
        use_effect_with((), move |()| {
            if let Some(connect) = connect {
                connect.sender.emit(send);
            }
        });
    }
    {
        let connect = props.connect.clone();
        // The handle shares the state; what goes out is a copy of one that nobody changes any more.
        use_effect_with((*state).clone(), move |state| {
            if let Some(connect) = connect {
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
    html! {
        <div class={classes!("sb", state.ready.then_some("sb-ready"))} lang={lang.code()}>
            { header(&scene) }
            { notice(&scene) }
            <main class="sb-main">
                <div class="sb-side">
                    <section class="sb-where" aria-labelledby="sb-map-title">
                        <h2 id="sb-map-title">{ scene.words.map }</h2>
                        <MapView collection={props.collection.clone()} selection={selection.clone()} membership={state.membership()}
                            chosen={state.address.filter.chosen(Facet::Country).to_vec()} zoom={state.zoom} {lang} ready={state.ready} send={send.clone()} />
                        { country_list(&scene) }
                    </section>
                    <section class="sb-when" aria-labelledby="sb-time-title">
                        <h2 id="sb-time-title">{ scene.words.timeline }</h2>
                        <Timeline collection={props.collection.clone()} selection={selection.clone()}
                            years={(state.address.filter.from, state.address.filter.to)} {lang} ready={state.ready} send={send.clone()} />
                    </section>
                </div>
                <section class="sb-record" id="sb-record" aria-labelledby="sb-record-title">
                    <h2 id="sb-record-title">{ scene.words.record }</h2>
                    { facets(&scene) }
                    { chips(&scene) }
                    { cards(&scene, props) }
                </section>
            </main>
            { footer(&scene) }
        </div>
    }
}

/// The cards of the selection, or what to do when there is none.
fn cards(scene: &Scene<'_>, props: &AppProps) -> Html {
    if scene.selection.events.is_empty() {
        return html! {
            <div class="sb-empty" key="empty">
                <p>{ scene.words.none_here }</p>
                <p class="sb-quiet">{ scene.words.none_help }</p>
            </div>
        };
    }
    let loading = AttrValue::Static(scene.words.loading);
    html! {
        <ol class="sb-cards" key="cards">
            { for scene.selection.events.iter().map(|&event| {
                let open = scene.state.address.opened.contains(&event);
                html! {
                    <Card key={event.0} collection={scene.collection.clone()} {event} lang={scene.lang} {open} details={scene.state.details}
                        query={scene.query.cloned()} kept={props.kept.get(event.index()).cloned().unwrap_or_else(|| loading.clone())}
                        send={scene.send.clone()} />
                }
            }) }
        </ol>
    }
}
