//! The timeline: one lane, true to scale; a dot for a day, a bar for a date known only to its month or year. Dragging
//! across it chooses a range of years, as the two fields beside the facets do.

use super::adopted::{STILL, adopted};
#[cfg(feature = "own")]
use super::bars::{BarChart, HIGHEST};
use super::element::{El, POINTER_CANCEL, POINTER_DOWN, POINTER_LEAVE, POINTER_MOVE, POINTER_UP, el};
use super::piece::{Kind, piece};
use super::pointer::{hold, is_held, is_on_link, share_of};
use super::scene::{Scene, Shared};
use crate::data::{Day, Event as Meeting, Focus, Lang, Precision};
#[cfg(feature = "own")]
use crate::i18n::bars_help;
use crate::i18n::range;
use crate::query::Facet;
use crate::state::{Action, Near};
use crate::timeline::{Mark, Scale, marks, rows};

/// Nearer than this share of the lane, marks are set above each other: a dot's width on a lane of 400 pixels.
const GAP: f32 = 0.026;
/// The height of a row, in pixels: so that the busiest year of the record fits beside the cards, under the map. The dots are
/// smaller targets than 24 pixels for it; the cards that they lead to are the other way there. The style sheet has it, too (`.sb-hit`).
const ROW: u16 = 18;
/// The room above the highest row.
const TOP: u16 = 4;

/// The lane, the years under it, and what it says of itself.
pub fn timeline(scene: &Scene) -> El {
    let scale = Scale::of(&scene.collection);
    #[cfg(feature = "own")]
    if let Some(bars) = scene.bars() {
        let lane = TOP + HIGHEST;
        let (bars, chosen, send) = (bars.clone(), (scene.state.filter().from, scene.state.filter().to), scene.send.clone());
        let bars = piece(Kind::BarChart(BarChart { bars, lane, lang: scene.lang, chosen, send }));
        return figure(scene, scale, lane, (bars_help(scene.lang), None), |drawing| drawing.put(el("g").key("bars").put(bars)));
    }
    let marks = marks(&scene.collection, scene.selection(), GAP);
    let lane = TOP + u16::from(rows(&marks)) * ROW;
    let in_passing = marks.iter().any(|mark| mark.focus == Focus::Context).then_some(scene.words.timeline_context);
    figure(scene, scale, lane, (scene.words.timeline_help, in_passing), |drawing| {
        let dots = marks.iter().map(|mark| in_or_out(scene, mark, lane));
        drawing.put(thread(scene, &marks, lane)).put(el("g").key("dots").each(dots))
    })
}

/// How the lane is read, and what more is to be said of it.
type Help = (&'static str, Option<&'static str>);

/// The lane of this height, what is drawn on it, and the line under it.
fn figure(scene: &Scene, scale: Scale, lane: u16, (help, more): Help, draw: impl FnOnce(El) -> El) -> El {
    let chosen = (scene.state.filter().from, scene.state.filter().to);
    let drag = scene.state.drag;
    let shown = drag.map_or(chosen, between);
    let stands = scene.links.prerendered;
    let svg = el("svg")
        .class("sb-lane")
        .unless(stands, "width", "100%")
        .unless(stands, "height", (lane + 26).to_string())
        .attr("role", "group")
        .attr("aria-label", scene.words.timeline_label)
        .attr("data-surface", "timeline")
        .on(POINTER_DOWN, scene.hear(move |event| begin(event, scale)))
        .on(POINTER_MOVE, scene.hear(move |event| go_on(event, scale, drag?)))
        .on(POINTER_UP, scene.hear(move |_| Some(end(drag?, chosen))))
        .on(POINTER_CANCEL, scene.on(Action::Drag(None)))
        .on(POINTER_LEAVE, scene.on(Action::Drag(None)));
    // What the page came with stands until something may change in it.
    let drawing = el("g").class(STILL);
    let drawing = if scene.is_still(Near::All) {
        drawing.put(adopted())
    } else {
        let years = years(scale).into_iter().map(|(year, labelled)| tick(year, labelled, scale, lane));
        draw(drawing.put(brush(shown, scale, lane)).each(years))
    };
    el("figure")
        .class("sb-timeline")
        .put(svg.put(drawing))
        .put(el("figcaption").class("sb-quiet").text(help).maybe(more.map(|more| el("span").text(format!(" {more}")))))
}

/// A line from each meeting of the chosen series to the next.
fn thread(scene: &Scene, marks: &[Mark], lane: u16) -> El {
    let chosen = scene.state.filter().chosen(Facet::Series);
    let of = |mark: &Mark| scene.record().event(mark.event)?.series;
    let mut before: Option<&Mark> = None;
    let mut lines = Vec::new();
    for mark in marks.iter().filter(|mark| matches!(chosen, [one] if of(mark).is_some_and(|series| series.0 == *one))) {
        if let Some(before) = before.replace(mark) {
            let end = |mark: &Mark| (percent(place(mark)), height(mark, lane));
            let ((x1, y1), (x2, y2)) = (end(before), end(mark));
            lines.push(el("line").attr("x1", x1).attr("y1", y1).attr("x2", x2).attr("y2", y2));
        }
    }
    el("g").key("thread").class("sb-thread").each(lines)
}

/// Where the dot of a mark stands: in the middle of what a vague date may mean.
fn place(mark: &Mark) -> f32 {
    if mark.precision == Precision::Day { mark.start } else { f32::midpoint(mark.start, mark.end) }
}

/// How far down it stands: rows are counted upwards from the line of the years.
fn height(mark: &Mark, lane: u16) -> String {
    (lane + ROW / 2 - u16::from(mark.row + 1) * ROW).to_string()
}

/// A share of the lane as a percentage in hundredths: a tenth of a pixel on a lane of 1000. Put together of whole
/// numbers, because the standard way to write a fraction costs 10 kB of wasm.
pub(super) fn percent(share: f32) -> String {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share lies between 0 and 1")]
    let hundredths = (share * 10_000.0 + 0.5) as u32;
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    format!("{whole}.{}{}%", rest / 10, rest % 10)
}

/// Every year, and whether its number is written: as many as fit, the first always.
fn years(scale: Scale) -> Vec<(u16, bool)> {
    let span = scale.last_year - scale.first_year + 1;
    let each = span.div_ceil(8);
    // The number of a year in the last tenth would run out of the lane.
    let labelled = |year: u16| {
        let at = year - scale.first_year;
        at.is_multiple_of(each) && at <= span - span.div_ceil(10)
    };
    #[cfg(feature = "own")]
    if span > 30 {
        // A century of lines would be a hatching.
        return (scale.first_year..=scale.last_year).filter(|&year| labelled(year)).map(|year| (year, true)).collect();
    }
    (scale.first_year..=scale.last_year).map(|year| (year, labelled(year))).collect()
}

fn tick(year: u16, labelled: bool, scale: Scale, lane: u16) -> El {
    let x = percent(scale.at(first_day(year)));
    let line = el("line").attr("x1", x.clone()).attr("x2", x.clone()).attr("y1", "0").attr("y2", lane.to_string());
    let label =
        labelled.then(|| el("text").attr("x", x).attr("dx", "3").attr("y", (lane + 18).to_string()).text(year.to_string()));
    el("g").key(year).class("sb-year").attr("aria-hidden", "true").put(line).maybe(label)
}

/// The beginning of a year.
fn first_day(year: u16) -> Day {
    Day { year, month: 0, day: 0 }
}

pub(super) type Years = (Option<u16>, Option<u16>);

pub(super) fn between((one, two): (u16, u16)) -> Years {
    (Some(one.min(two)), Some(one.max(two)))
}

fn brush((from, to): Years, scale: Scale, lane: u16) -> El {
    let rect = el("rect").key("brush").class("sb-brush").attr("y", "0").attr("height", lane.to_string());
    if from.is_none() && to.is_none() {
        return rect.attr("width", "0");
    }
    let left = scale.at(first_day(from.unwrap_or(scale.first_year)));
    let right = scale.at(first_day(to.unwrap_or(scale.last_year).saturating_add(1)));
    rect.attr("x", percent(left)).attr("width", percent((right - left).max(0.0)))
}

/// A mark, in the selection or out of it: that is the frame's business, so that a choice redraws no dot.
fn in_or_out(scene: &Scene, mark: &Mark, lane: u16) -> El {
    let collection = scene.collection.clone();
    let group = el("g").key(mark.event.0).class(if mark.selected { "" } else { "sb-off" });
    group.put(piece(Kind::Dot(Dot { collection, mark: Mark { selected: true, ..*mark }, lane })))
}

/// A link to the card; it works without the program, too.
#[derive(PartialEq)]
pub struct Dot {
    collection: Shared,
    mark: Mark,
    lane: u16,
}

impl Dot {
    pub fn draw(&self) -> El {
        let record = &self.collection.record;
        record.event(self.mark.event).map_or_else(|| el("a"), |event| dot(event, &self.mark, self.lane, record.lang))
    }
}

fn dot(event: &Meeting<'static>, mark: &Mark, lane: u16, lang: Lang) -> El {
    let label = format!("{} {}", range(event.when.start, event.when.end, lang), event.title);
    let y = height(mark, lane);
    let vague = mark.precision != Precision::Day;
    let mut class = "sb-event".to_owned();
    for (name, on) in [(" sb-context", mark.focus == Focus::Context), (" sb-vague", vague)] {
        if on {
            class.push_str(name);
        }
    }
    let middle = place(mark);
    let dot = || el("circle").class("sb-dot").attr("cx", percent(middle)).attr("cy", y.clone());
    let hit = el("rect").class("sb-hit").attr("x", percent(middle)).attr("y", y.clone());
    let bar = || {
        el("rect")
            .attr("x", percent(mark.start))
            .attr("width", percent((mark.end - mark.start).max(0.006)))
            .attr("y", y.clone())
            .attr("height", "6")
            .attr("transform", "translate(0 -3)")
            .attr("rx", "3")
    };
    el("a")
        .class(class)
        .attr("href", format!("#e-{}", event.id))
        // Its name for everyone: under the pointer, and read out.
        .put(el("title").text(label))
        .maybe(vague.then(bar))
        .put(hit)
        .maybe((!vague).then(dot))
}

/// A press on a dot is a click on its event, not the beginning of a drag.
fn begin(event: &yew::Event, scale: Scale) -> Option<Action> {
    if is_on_link(event) || !is_held(event) {
        return None;
    }
    let year = scale.year_at(share_of(event)?.0);
    hold(event);
    Some(Action::Drag(Some((year, year))))
}

/// What was released is drawn a frame later: until then only the buttons tell.
fn go_on(event: &yew::Event, scale: Scale, (from, to): (u16, u16)) -> Option<Action> {
    if !is_held(event) {
        return None;
    }
    let year = scale.year_at(share_of(event)?.0);
    (year != to).then_some(Action::Drag(Some((from, year))))
}

/// A second press on the one year that is chosen takes it back.
fn end(drag: (u16, u16), chosen: Years) -> Action {
    let years = between(drag);
    let (from, to) = if years == chosen && drag.0 == drag.1 { (None, None) } else { years };
    Action::Years(from, to)
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn shares_are_written_with_two_digits() {
        let written = [0.0, 0.5, 0.123_45, 0.999_99, 1.0].map(percent);
        assert_eq!(written, ["0.00%", "50.00%", "12.35%", "100.00%", "100.00%"]);
    }
}
