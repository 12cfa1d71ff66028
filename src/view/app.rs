//! The root: holds the state, makes one selection of it, and draws every part from that selection. The same for the
//! page, the embedded element and the prerendered file.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::adopted::adopted;
use super::card::{Card, place, standing};
use super::chips::{chips, nothing};
use super::country_list::country_list;
use super::element::{CLICK, El, el};
use super::facets::facets;
use super::header::header;
use super::map::map;
use super::notice::notice;
use super::scene::{Links, Scene, Shared};
use super::timeline::timeline;
use crate::data::EventId;
use crate::i18n::{more_cards, words};
use crate::map::{Light, lights};
use crate::query::{Collection, Facet, Query, Selection};
use crate::state::{Action, FIRST, State, reduce};
#[cfg(feature = "own")]
use crate::timeline::{Bar, Bars};

/// What the program starts with.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    pub collection: Shared,
    pub links: Links,
    /// Told each state, once it is drawn. Absent where there is no browser.
    #[prop_or_default]
    pub changed: Option<Callback<Rc<State>>>,
}

/// The explainer. A component with a state of its own, not one of hooks: `reduce` is the whole of its logic, and the
/// hooks' machinery would cost 2 kB of wasm.
pub struct App {
    state: Rc<State>,
    chosen: Chosen,
    #[cfg(feature = "own")]
    bars: Option<Bars>,
    query: Option<Rc<Query>>,
    /// By event, whether its card is still what stands in the page; nothing, where none does.
    standing: Box<[Cell<bool>]>,
    send: Callback<Action>,
}

/// What depends on the filter: made anew only when that changes.
struct Chosen {
    selection: Selection,
    lights: Vec<Light>,
    #[cfg(feature = "own")]
    bars: Option<Rc<[Bar]>>,
}

impl App {
    fn choose(&mut self, collection: &Collection<'_>) {
        let selection = collection.select(self.state.filter());
        self.chosen.lights = lights(collection, &selection, self.state.membership());
        #[cfg(feature = "own")]
        {
            self.chosen.bars = self.bars.as_ref().map(|bars| bars.of(&selection));
        }
        self.chosen.selection = selection;
    }
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProps { collection, links, .. } = ctx.props();
        // A page that holds all cards has room for the topics, too: what the meetings are about is seen before anything is asked.
        let panel = links.most.is_none().then_some(Facet::Topic);
        let state = Rc::new(State::new(collection, panel));
        let selection = collection.select(state.filter());
        let lights = lights(collection, &selection, state.membership());
        #[cfg(feature = "own")]
        let bars = Bars::new(collection);
        let chosen = Chosen {
            #[cfg(feature = "own")]
            bars: bars.as_ref().map(|bars| bars.of(&selection)),
            selection,
            lights,
        };
        Self {
            state,
            chosen,
            #[cfg(feature = "own")]
            bars,
            query: None,
            standing: collection.record.events.iter().filter(|_| links.prerendered).map(|_| Cell::new(true)).collect(),
            send: ctx.link().callback(|action| action),
        }
    }

    /// An action that changes nothing draws nothing.
    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let Some(next) = reduce(&self.state, action) else { return false };
        if next.filter().text != self.state.filter().text {
            self.query = Query::new(&next.filter().text).map(Rc::new);
        }
        let searched_anew = next.long != self.state.long && !next.filter().text.is_empty();
        let chosen_anew = next.filter() != self.state.filter() || searched_anew;
        self.state = Rc::new(next);
        if chosen_anew {
            self.choose(&ctx.props().collection);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AppProps { collection, links, .. } = ctx.props();
        let lang = collection.record.lang;
        let scene = Scene {
            collection,
            state: &self.state,
            selection: &self.chosen.selection,
            lights: &self.chosen.lights,
            #[cfg(feature = "own")]
            bars: self.chosen.bars.as_ref(),
            query: self.query.as_ref(),
            standing: &self.standing,
            words: words(lang),
            lang,
            send: &self.send,
            links,
        };
        page(&scene).into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if let Some(changed) = &ctx.props().changed {
            changed.emit(self.state.clone());
        }
    }
}

fn page(scene: &Scene<'_>) -> El {
    let words = scene.words;
    let titled = |class: &'static str, part: &'static str, id: &'static str, title: &'static str| {
        el("section").class(class).attr("part", part).attr("aria-labelledby", id).put(el("h2").attr("id", id).text(title))
    };
    // Where the guided story stands when a reader follows it; the loader puts it in.
    let story = el("div").class("sb-story-place");
    let side = el("div")
        .class("sb-side")
        .put(story)
        .put(titled("sb-where", "map", "sb-map-title", words.map).put(map(scene)).put(country_list(scene)))
        .put(titled("sb-when", "timeline", "sb-time-title", words.timeline).put(timeline(scene)));
    let record = titled("sb-record", "cards", "sb-record-title", words.record)
        .attr("id", "sb-record")
        .put(facets(scene))
        .put(chips(scene))
        .put(cards(scene));
    // Its language is that of the root, which whoever makes the root sets: written again it would be the style of every element anew.
    el("div").class("sb").put(header(scene)).put(notice(scene)).put(el("main").class("sb-main").put(side).put(record))
}

/// The cards of the selection, or what to do when there is none. On a page of its own every card stays in the list, and
/// those outside of the selection are hidden; in somebody else's page the first ones alone are drawn, with a button
/// for more. What stands in the page stays as it is until something in it has to change; what is not drawn stands no longer.
fn cards(scene: &Scene<'_>) -> El {
    let Selection { events: selected, .. } = scene.selection;
    let stood: Vec<bool> = scene.standing.iter().map(|card| card.replace(false)).collect();
    if selected.is_empty() {
        return el("div").key("empty").put(nothing(scene));
    }
    let shown = Cell::new(0);
    let card = |event: EventId, hidden: bool| {
        let meeting = scene.record().event(event)?;
        shown.set(shown.get() + usize::from(!hidden));
        let open = scene.state.address.opened.contains(&event);
        // A card in which there is nothing to mark is not drawn anew at every letter.
        let has_marks = |query: &&Rc<Query>| !hidden && (query.marks(meeting.title) || query.marks(meeting.summary));
        let query = scene.query.filter(has_marks).cloned();
        let at = event.index();
        // Marks are for those that are seen first; for the rest there is time when the reader rests.
        let later = !scene.state.settled && shown.get() > FIRST;
        let stands = stood.get(at) == Some(&true) && !open && (query.is_none() || later);
        if let Some(stood) = scene.standing.get(at).filter(|_| stands) {
            stood.set(true);
            return Some(standing(meeting, hidden).put(adopted()));
        }
        Some(place(meeting, hidden).put(html! {
            <Card collection={scene.collection.clone()} {event} lang={scene.lang} {open} query={query}
                long={scene.has_long(event)} home={scene.links.home.clone()} />
        }))
    };
    let list = el("ol").class("sb-cards");
    let Some(most) = scene.links.most else {
        let all = (0..scene.record().events.len()).map(EventId::at);
        return el("div").key("cards").put(list.each(all.filter_map(|event| card(event, !scene.selection.contains(event)))));
    };
    let at_once = most * (scene.state.more + 1);
    let wanted = at_once.max(
        scene
            .state
            .address
            .opened
            .iter()
            .filter_map(|opened| selected.binary_search(opened).ok())
            .filter(|place| !cfg!(feature = "own") || *place < most * NEAR)
            .max()
            .map_or(0, |last| last + 1),
    );
    let rest = selected.len().saturating_sub(wanted);
    // The page may be on its way to an opened card: nothing is put before that afterwards.
    let is_aimed = scene.state.address.opened.iter().any(|event| scene.selection.contains(*event));
    let drawn = if is_aimed { wanted } else { scene.state.drawn(at_once) };
    let more = el("button")
        .attr("type", "button")
        .class("sb-more")
        .flag("hidden", rest == 0)
        .on(CLICK, scene.on(Action::More))
        .text(more_cards(rest, scene.lang));
    el("div").key("cards").put(list.each(first(scene, drawn).filter_map(|event| card(event, false)))).put(el("p").put(more))
}

/// A card that is opened so many times further down than cards are drawn at once is drawn without those before it: of 100,000
/// cards nobody reads the first 50,000 to come to one.
const NEAR: usize = 20;

/// The first events of the selection, and behind them those of the opened cards.
fn first<'s>(scene: &'s Scene<'_>, drawn: usize) -> impl Iterator<Item = EventId> + 's {
    let selected = &scene.selection.events;
    let first = selected.iter().take(drawn).copied();
    #[cfg(feature = "own")]
    let first = {
        let last = first.clone().last();
        let opened = scene.state.address.opened.iter().copied();
        first.chain(opened.filter(move |event| Some(*event) > last && scene.selection.contains(*event)))
    };
    first
}
