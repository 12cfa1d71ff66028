//! Pieces of the page that are drawn again only when what they are drawn from is another. One component for all of them: what each
//! component more costs in wasm is not in what it draws.

use std::rc::Rc;

use yew::prelude::*;

#[cfg(feature = "own")]
use super::bars::BarChart;
use super::card::Card;
use super::country_list::country_list;
use super::element::{El, el};
use super::map::map;
use super::scene::Scene;
use super::timeline::{Dot, timeline};

/// What a piece is, and all that it is drawn from.
pub enum Kind {
    Card(Card),
    Dot(Dot),
    /// Map and timeline, with the place of the guided story; nothing, until they are drawn.
    Side(Option<Rc<Scene>>),
    #[cfg(feature = "own")]
    BarChart(BarChart),
}

impl PartialEq for Kind {
    /// Whether there is nothing to draw again.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Card(one), Self::Card(other)) => one.event == other.event,
            (Self::Dot(one), Self::Dot(other)) => one == other,
            (Self::Side(one), Self::Side(other)) => one.as_ref().map(Rc::as_ptr) == other.as_ref().map(Rc::as_ptr),
            #[cfg(feature = "own")]
            (Self::BarChart(one), Self::BarChart(other)) => one == other,
            _ => false,
        }
    }
}

/// A piece in its place.
pub fn piece(kind: Kind) -> Html {
    html! { <Piece {kind} /> }
}

#[derive(Properties, PartialEq)]
pub struct PieceProps {
    kind: Kind,
}

/// See [`Kind`].
pub struct Piece;

impl Component for Piece {
    type Message = ();
    type Properties = PieceProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let drawn = match &ctx.props().kind {
            Kind::Card(card) => card.draw(),
            Kind::Dot(dot) => dot.draw(),
            Kind::Side(scene) => scene.as_ref().map_or_else(|| el("div"), |scene| side(scene)),
            #[cfg(feature = "own")]
            Kind::BarChart(chart) => chart.draw(),
        };
        drawn.into()
    }
}

/// Map and timeline: of the state they show the filter, and what [`crate::state::State::has_same_side`] compares.
fn side(scene: &Scene) -> El {
    // Where the guided story stands when a reader follows it; the loader puts it in.
    let story = el("div").class("sb-story-place");
    let words = scene.words;
    el("div")
        .class("sb-side")
        .put(story)
        .put(titled("sb-where", "map", "sb-map-title", words.map).put(map(scene)).put(country_list(scene)))
        .put(titled("sb-when", "timeline", "sb-time-title", words.timeline).put(timeline(scene)))
}

/// A section with its heading.
pub fn titled(class: &'static str, part: &'static str, id: &'static str, title: &'static str) -> El {
    el("section").class(class).attr("part", part).attr("aria-labelledby", id).put(el("h2").attr("id", id).text(title))
}
