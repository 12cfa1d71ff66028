//! The root: holds the state, makes one selection of it, and draws every part from that selection, map and timeline a frame behind the rest.
//! The same for the page, the embedded element and the prerendered file.

use std::rc::Rc;

use yew::prelude::*;

use super::adopted::adopted;
use super::card::{Card, place};
use super::chips::{chips, nothing};
use super::element::{CLICK, El, el};
use super::facets::facets;
use super::header::header;
use super::notice::notice;
use super::piece::{Kind, piece, titled};
use super::scene::{Chosen, Links, Scene, Shared};
use crate::data::EventId;
use crate::i18n::more_cards;
use crate::query::{Facet, Query, Selection};
use crate::state::{Action, Settled, State, reduce};

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
    scene: Rc<Scene>,
    /// What map and timeline are drawn from: a frame behind the rest, after a choice; nothing, until they are drawn.
    side: Option<Rc<Scene>>,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProps { collection, links, .. } = ctx.props();
        // A page that holds all cards has room for the topics, too: what the meetings are about is seen before anything is asked.
        let panel = links.whole().then_some(Facet::Topic);
        let scene = Rc::new(Scene::new(collection, links, panel, ctx.link().callback(|action| action)));
        Self { side: side(&scene, None), scene }
    }

    /// An action that changes nothing draws nothing.
    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let state = self.scene.state.clone();
        let Some(next) = reduce(&state, action) else { return false };
        let scene = Rc::make_mut(&mut self.scene);
        scene.state = Rc::new(next);
        let (before, now) = (state.filter(), scene.state.filter());
        if now.text != before.text {
            scene.query = Query::new(&now.text).map(Rc::new);
        }
        let searched_anew = scene.state.long != state.long && !now.text.is_empty();
        if now != before || searched_anew {
            scene.chosen = Chosen::new(&scene.collection, &scene.state);
            if let Some(chosen) = &ctx.props().chosen {
                chosen.emit(scene.chosen.selection.clone());
            }
        }
        self.side = side(&self.scene, self.side.take());
        true
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        page(&self.scene, self.side.clone()).into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if let Some(changed) = &ctx.props().changed {
            changed.emit(self.scene.state.clone());
        }
    }
}

/// What map and timeline are to be drawn from: what they were drawn from, while they show the same or the answer stands before them. Where the
/// page is moved to a card, they stand above it: not after that.
fn side(scene: &Rc<Scene>, drawn: Option<Rc<Scene>>) -> Option<Rc<Scene>> {
    let State { settled, aim, .. } = &*scene.state;
    let is_due = *settled > Settled::Answer || aim.is_some();
    let stands = |drawn: &Rc<Scene>| Rc::ptr_eq(&drawn.chosen, &scene.chosen) && drawn.state.has_same_side(&scene.state);
    if is_due && !drawn.as_ref().is_some_and(stands) { Some(scene.clone()) } else { drawn }
}

fn page(scene: &Scene, side: Option<Rc<Scene>>) -> El {
    let record = titled("sb-record", "cards", "sb-record-title", scene.words.record)
        .attr("id", "sb-record")
        .put(facets(scene))
        .put(chips(scene))
        .put(cards(scene));
    let main = el("main").class("sb-main").put(piece(Kind::Side(side))).put(record);
    // Its language is that of the root, which whoever makes the root sets: written again it would be the style of every element anew.
    el("div").class("sb").put(header(scene)).put(notice(scene)).put(main)
}

/// The cards, or what to do when none is selected. A page of its own holds every card, and the shell hides those outside of the selection;
/// in somebody else's page the first of the selection are drawn, with a button for more. What stands in the page already is taken as it
/// is, and a card is drawn once: what may change of it afterwards is the shell's.
fn cards(scene: &Scene) -> El {
    let selected = &scene.selection().events;
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
    let is_aimed = scene.state.address.opened.iter().any(|event| scene.selection().contains(*event));
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
fn drawn(scene: &Scene, events: impl Iterator<Item = EventId>) -> Vec<El> {
    let stood: Vec<bool> = scene.standing.iter().map(|card| card.replace(false)).collect();
    let card = |event: EventId| {
        let meeting = scene.record().event(event)?;
        if let Some(stands) = scene.standing.get(event.index()).filter(|_| stood.get(event.index()) == Some(&true)) {
            stands.set(true);
            return Some(el("li").key(meeting.id).put(adopted()));
        }
        let (collection, home) = (scene.collection.clone(), scene.links.home.clone());
        Some(place(meeting).put(piece(Kind::Card(Card { collection, event, home }))))
    };
    events.filter_map(card).collect()
}

/// A card that is opened so many times further down than cards are drawn at once is drawn without those before it: of 100,000
/// cards nobody reads the first 50,000 to come to one.
const NEAR: usize = 20;

/// The first events of the selection, and behind them those of the opened cards.
fn first(scene: &Scene, drawn: usize) -> impl Iterator<Item = EventId> {
    let selected = &scene.selection().events;
    let first = selected.iter().take(drawn).copied();
    #[cfg(feature = "own")]
    let first = {
        let last = first.clone().last();
        let opened = scene.state.address.opened.iter().copied();
        first.chain(opened.filter(move |event| Some(*event) > last && scene.selection().contains(*event)))
    };
    first
}
