//! The timeline: one lane, true to scale; a dot for a day, a bar for a range or for a date known only to its month or
//! year. Dragging across it chooses a range of years, as the two fields beside the facets do.

use std::rc::Rc;

use yew::prelude::*;

use super::pointer::{code_under, share_of};
use super::scene::Shared;
use crate::data::{Day, Focus, Lang, Precision};
use crate::i18n::{range, words};
use crate::query::Selection;
use crate::state::Action;
use crate::timeline::{Mark, Scale, marks, rows};

/// Nearer than this share of the lane, marks are set above each other: about 14 pixels of 700.
const GAP: f32 = 0.022;
/// The height of a row, in pixels: a target of 24 pixels.
const ROW: u16 = 24;
/// Where the first row's middle is.
const TOP: u16 = 16;

/// What the timeline is drawn from.
#[derive(Properties, PartialEq)]
pub struct TimelineProps {
    pub collection: Shared,
    pub selection: Rc<Selection>,
    pub years: (Option<u16>, Option<u16>),
    pub lang: Lang,
    pub ready: bool,
    pub send: Callback<Action>,
}

/// The lane, the years under it, and what it says of itself.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    // Where a drag began and where it is now, as years.
    let drag = use_state(|| None::<(u16, u16)>);
    let words = words(props.lang);
    let scale = Scale::of(&props.collection);
    let marks = marks(&props.collection, &props.selection, GAP);
    let lane = TOP + u16::from(rows(&marks)) * ROW;
    let shown = drag.map(|(one, two)| (Some(one.min(two)), Some(one.max(two)))).unwrap_or(props.years);
    html! {
        <figure class="sb-timeline">
            <svg class="sb-lane" width="100%" height={(lane + 26).to_string()} role="group" aria-label={words.timeline_label} data-surface="timeline"
                onpointerdown={begin(props, scale, &drag)} onpointermove={go_on(scale, &drag)} onpointerup={end(props, &drag)}
                onpointercancel={let drag = drag.clone(); move |_| drag.set(None)}
                onpointerleave={let drag = drag.clone(); move |_| drag.set(None)}>
                { brush(shown, scale, lane) }
                { for years(scale).into_iter().map(|(year, labelled)| tick(year, labelled, scale, lane)) }
                { for marks.iter().map(|mark| event(props, mark, lane)) }
            </svg>
            <figcaption class="sb-quiet">{ words.timeline_help }</figcaption>
        </figure>
    }
}

/// A share of the lane as a percentage; the lane has no width of its own.
fn percent(share: f32) -> String {
    // Two digits are a tenth of a pixel on a lane of 1000.
    let hundredths = (share * 10_000.0).round() / 100.0;
    format!("{hundredths}%")
}

/// Every year, and whether its number is written: as many as fit, the first always.
fn years(scale: Scale) -> Vec<(u16, bool)> {
    let span = scale.last_year - scale.first_year + 1;
    let each = if span > 8 { 2 } else { 1 };
    (scale.first_year..=scale.last_year).map(|year| (year, (year - scale.first_year) % each == 0)).collect()
}

fn tick(year: u16, labelled: bool, scale: Scale, lane: u16) -> Html {
    let x = percent(scale.at(first_day(year)));
    html! {
        <g key={year} class="sb-year" aria-hidden="true">
            <line x1={x.clone()} x2={x.clone()} y1="0" y2={lane.to_string()} />
            if labelled { <text {x} dx="3" y={(lane + 18).to_string()}>{ year }</text> }
        </g>
    }
}

/// The beginning of a year.
fn first_day(year: u16) -> Day {
    Day { year, month: 0, day: 0 }
}

fn brush((from, to): (Option<u16>, Option<u16>), scale: Scale, lane: u16) -> Html {
    if from.is_none() && to.is_none() {
        return html! { <rect key="brush" class="sb-brush" width="0" height="0" /> };
    }
    let left = scale.at(first_day(from.unwrap_or(scale.first_year)));
    let right = scale.at(first_day(to.unwrap_or(scale.last_year) + 1));
    html! { <rect key="brush" class="sb-brush" x={percent(left)} width={percent((right - left).max(0.0))} y="0" height={lane.to_string()} /> }
}

/// A link to the card; it works without the program, too.
fn event(props: &TimelineProps, mark: &Mark, lane: u16) -> Html {
    let Some(event) = props.collection.record.event(mark.event) else {
        return html! { <g key={mark.event.0} /> };
    };
    let when = range(event.when.start, event.when.end, props.lang);
    let label = format!("{when} {}", event.title);
    // Rows are counted upwards from the line of the years.
    let y = (lane + ROW / 2 - u16::from(mark.row + 1) * ROW).to_string();
    let class = classes!(
        "sb-event",
        (mark.focus == Focus::Context).then_some("sb-context"),
        (mark.precision != Precision::Day).then_some("sb-vague"),
        (!mark.selected).then_some("sb-off"),
    );
    let (send, id) = (props.send.clone(), mark.event);
    let go = Callback::from(move |_: MouseEvent| send.emit(Action::Open(id)));
    html! {
        <a key={event.id} {class} href={format!("#e-{}", event.id)} aria-label={label.clone()} onclick={go} data-code={event.id}>
            <title>{ label }</title>
            if mark.precision != Precision::Day {
                <rect x={percent(mark.start)} width={percent((mark.end - mark.start).max(0.006))} y={y.clone()} height="6" transform="translate(0 -3)" rx="3" data-code={event.id} />
            }
            <circle class="sb-hit" cx={percent(middle(mark))} cy={y.clone()} r="12" data-code={event.id} />
            if mark.precision == Precision::Day {
                <circle class="sb-dot" cx={percent(mark.start)} cy={y} r="5" data-code={event.id} />
            }
        </a>
    }
}

fn middle(mark: &Mark) -> f32 {
    if mark.precision == Precision::Day { mark.start } else { (mark.start + mark.end) / 2.0 }
}

type Drag = UseStateHandle<Option<(u16, u16)>>;

fn begin(props: &TimelineProps, scale: Scale, drag: &Drag) -> Callback<PointerEvent> {
    let (drag, ready) = (drag.clone(), props.ready);
    Callback::from(move |event: PointerEvent| {
        // A press on a dot is a click on its event, not the beginning of a drag.
        if !ready || code_under(event.target()).is_some() {
            return;
        }
        if let Some((across, ..)) = share_of(&event) {
            let year = scale.year_at(across);
            drag.set(Some((year, year)));
        }
    })
}

fn go_on(scale: Scale, drag: &Drag) -> Callback<PointerEvent> {
    let drag = drag.clone();
    Callback::from(move |event: PointerEvent| {
        if let (Some((from, to)), Some((across, ..))) = (*drag, share_of(&event)) {
            let year = scale.year_at(across);
            if year != to {
                drag.set(Some((from, year)));
            }
        }
    })
}

fn end(props: &TimelineProps, drag: &Drag) -> Callback<PointerEvent> {
    let (drag, send, chosen) = (drag.clone(), props.send.clone(), props.years);
    Callback::from(move |_: PointerEvent| {
        if let Some((one, two)) = *drag {
            let years = (Some(one.min(two)), Some(one.max(two)));
            // A second press on the one year that is chosen takes it back.
            let (from, to) = if years == chosen && one == two { (None, None) } else { years };
            send.emit(Action::Years(from, to));
            drag.set(None);
        }
    })
}
