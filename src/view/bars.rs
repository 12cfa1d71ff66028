//! A large record on the timeline: a bar for each month or so, and one link for each year, which narrows to it. Drawn anew only
//! when the selection changes: then one path is all that moves, because a browser takes long for some hundred rectangles.

use core::fmt::Write;
use std::rc::Rc;

use super::element::{CLICK, El, el};
use super::timeline::{between, percent};
use crate::data::Lang;
use crate::i18n::{counted_in, range};
use crate::state::Action;
use crate::timeline::Bar;
use yew::prelude::Callback;

/// The height of the highest bar, in pixels.
pub const HIGHEST: u16 = 96;
/// The width of the line in the units of the path that lies over the bars.
const ACROSS: f32 = 10_000.0;

/// What the bars are drawn from.
pub struct BarChart {
    pub bars: Rc<[Bar]>,
    /// How far down they stand.
    pub lane: u16,
    pub lang: Lang,
    /// The years that are chosen.
    pub chosen: (Option<u16>, Option<u16>),
    pub send: Callback<Action>,
}

impl PartialEq for BarChart {
    /// Whether there is nothing to draw again: the height of the lane and the way to send are the record's.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.bars, &other.bars) && self.chosen == other.chosen && self.lang == other.lang
    }
}

impl BarChart {
    pub fn draw(&self) -> El {
        let most = self.bars.iter().map(|bar| bar.all).max().unwrap_or_default().max(1);
        let years = self.bars.chunk_by(|one, next| one.from.year == next.from.year);
        let years = years.filter_map(|bars| year(bars, most, self));
        el("g").put(el("g").key("years").each(years)).put(picked(&self.bars, most, self.lane))
    }
}

/// What is selected of all bars, over them: stretched as they are, to the width of the line.
fn picked(bars: &[Bar], most: u32, lane: u16) -> El {
    let mut d = String::new();
    for bar in bars.iter().filter(|bar| bar.selected > 0) {
        let (x, width, height) = (bar.start * ACROSS, width(bar) * ACROSS, height(bar.selected, most));
        // A string takes whatever is written to it.
        let _written = write!(d, "M{x:.0} {HIGHEST}v-{height}h{width:.0}v{height}z");
    }
    el("svg")
        .key("picked")
        .class("sb-picked")
        .attr("y", lane.saturating_sub(HIGHEST).to_string())
        .attr("width", "100%")
        .attr("height", HIGHEST.to_string())
        .attr("viewBox", format!("0 0 {ACROSS} {HIGHEST}"))
        .attr("preserveAspectRatio", "none")
        .put(el("path").attr("d", d))
}

/// A link for the bars of a year, or the one bar of several years.
fn year(bars: &[Bar], most: u32, chart: &BarChart) -> Option<El> {
    let (first, last) = (bars.first()?, bars.last()?);
    let years = between((first.from.year, last.to.map_or(first.from.year, |to| to.year)));
    let action = if chart.chosen == years { Action::Years(None, None) } else { Action::Years(years.0, years.1) };
    let send = chart.send.clone();
    let choose = Callback::from(move |event: yew::Event| {
        event.prevent_default();
        send.emit(action.clone());
    });
    let whole = Bar {
        from: crate::data::Day { month: 0, ..first.from },
        to: last.to,
        all: bars.iter().map(|bar| bar.all).sum(),
        selected: bars.iter().map(|bar| bar.selected).sum(),
        ..*first
    };
    Some(
        el("a")
            .key(first.from.year)
            .class("sb-event")
            // Without a place to go, the keyboard would pass it by.
            .attr("href", "#sb-record")
            .attr("aria-label", says(&whole, chart.lang))
            .on(CLICK, choose)
            .each(bars.iter().map(|bar| {
                // Under the pointer, what there is without a filter; the link says what is selected of its year.
                let all = says(&Bar { selected: bar.all, ..*bar }, chart.lang);
                rect(bar, most, chart.lane).key(u64::from(bar.from.month)).put(el("title").text(all))
            })),
    )
}

/// "2021년 3월: 12건".
fn says(bar: &Bar, lang: Lang) -> String {
    counted_in(&range(bar.from, bar.to, lang), bar.selected, bar.all, lang)
}

fn rect(bar: &Bar, most: u32, lane: u16) -> El {
    let height = height(bar.all, most);
    el("rect")
        .class("sb-all")
        .attr("x", percent(bar.start))
        .attr("width", percent(width(bar)))
        .attr("y", (u32::from(lane).saturating_sub(height)).to_string())
        .attr("height", height.to_string())
}

fn width(bar: &Bar) -> f32 {
    (bar.end - bar.start).max(0.002)
}

/// As high as there are events; few among many can still be seen.
fn height(count: u32, most: u32) -> u32 {
    (u32::from(HIGHEST) * count / most).max(if count > 0 { 3 } else { 0 })
}
