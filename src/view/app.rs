//! The root: holds the state, makes one selection of it, and draws every part from that selection. The same for the
//! page, the embedded element and the prerendered file.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::adopted::adopted;
use super::card::{Card, place};
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
use crate::query::{Facet, Query, Selection};
use crate::state::{Action, State, reduce};
#[cfg(feature = "own")]
use crate::timeline::{Bar, Bars};

/// What the program starts with.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    pub collection: Shared,
    pub links: Links,
    /// Told each new selection, before anything of it is drawn. Absent, as the next one, where there is no browser.
    #[prop_or_default]
    pub chosen: Option<Callback<Rc<Selection>>>,
    /// Told each state, once it is drawn.
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
    query: Option<Query>,
    /// By event, whether its card is still what stands in the page; nothing, where none does.
    standing: Box<[Cell<bool>]>,
    send: Callback<Action>,
}

/// What depends on the filter: made anew only when that changes.
struct Chosen {
    selection: Rc<Selection>,
    lights: Vec<Light>,
    #[cfg(feature = "own")]
    bars: Option<Rc<[Bar]>>,
}

impl App {
    fn choose(&mut self, AppProps { collection, chosen, .. }: &AppProps) {
        let selection = collection.select(self.state.filter());
        self.chosen.lights = lights(collection, &selection, self.state.membership());
        #[cfg(feature = "own")]
        {
            self.chosen.bars = self.bars.as_ref().map(|bars| bars.of(&selection));
        }
        self.chosen.selection = Rc::new(selection);
        if let Some(chosen) = chosen {
            chosen.emit(self.chosen.selection.clone());
        }
    }
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProps { collection, links, .. } = ctx.props();
        // A page that holds all cards has room for the topics, too: what the meetings are about is seen before anything is asked.
        let panel = links.whole().then_some(Facet::Topic);
        let state = Rc::new(State::new(collection, panel));
        let selection = collection.select(state.filter());
        let lights = lights(collection, &selection, state.membership());
        #[cfg(feature = "own")]
        let bars = Bars::new(collection);
        let chosen = Chosen {
            #[cfg(feature = "own")]
            bars: bars.as_ref().map(|bars| bars.of(&selection)),
            selection: Rc::new(selection),
            lights,
        };
        Self {
            state,
            chosen,
            #[cfg(feature = "own")]
            bars,
            query: None,
            standing: collection
                .record
                .events
                .iter()
                .filter(|_| links.prerendered && !links.whole())
                .map(|_| Cell::new(true))
                .collect(),
            send: ctx.link().callback(|action| action),
        }
    }

    /// An action that changes nothing draws nothing.
    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let Some(next) = reduce(&self.state, action) else { return false };
        if next.filter().text != self.state.filter().text {
            self.query = Query::new(&next.filter().text);
        }
        let searched_anew = next.long != self.state.long && !next.filter().text.is_empty();
        let chosen_anew = next.filter() != self.state.filter() || searched_anew;
        self.state = Rc::new(next);
        if chosen_anew {
            self.choose(ctx.props());
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

/// The cards, or what to do when none is selected. A page of its own holds every card, and the shell hides those outside of the selection;
/// in somebody else's page the first of the selection are drawn, with a button for more. What stands in the page already is taken as it
/// is, and a card is drawn once: what may change of it afterwards is the shell's.
fn cards(scene: &Scene<'_>) -> El {
    let Selection { events: selected, .. } = scene.selection;
    // Keyed, so that what comes behind the list leaves it as it is.
    let list = el("ol").key("cards").class("sb-cards").flag("hidden", selected.is_empty());
    let empty = selected.is_empty().then(|| nothing(scene).key("empty"));
    let Some(most) = scene.links.most else {
        let all = || (0..scene.record().events.len()).map(EventId::at);
        let list = if scene.links.prerendered { list.put(adopted()) } else { list.each(drawn(scene, all())) };
        return el("div").put(list).maybe(empty);
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
    let at_first = if is_aimed { wanted } else { scene.state.drawn(at_once) };
    let more = el("button")
        .attr("type", "button")
        .class("sb-more")
        .flag("hidden", rest == 0)
        .on(CLICK, scene.on(Action::More))
        .text(more_cards(rest, scene.lang));
    el("div").put(list.each(drawn(scene, first(scene, at_first)))).put(el("p").key("more").put(more)).maybe(empty)
}

/// The cards of these events. What is not among them stands no longer.
fn drawn(scene: &Scene<'_>, events: impl Iterator<Item = EventId>) -> Vec<El> {
    let stood: Vec<bool> = scene.standing.iter().map(|card| card.replace(false)).collect();
    let card = |event: EventId| {
        let meeting = scene.record().event(event)?;
        if let Some(stands) = scene.standing.get(event.index()).filter(|_| stood.get(event.index()) == Some(&true)) {
            stands.set(true);
            return Some(el("li").key(meeting.id).put(adopted()));
        }
        Some(place(meeting).put(html! {
            <Card collection={scene.collection.clone()} {event} lang={scene.lang} home={scene.links.home.clone()} />
        }))
    };
    events.filter_map(card).collect()
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
