//! The map: the base outlines stand in the page once (`#sb-world`); drawn here is only what the selection lights up.
//! One tab stop: arrow keys move a cursor, Enter or the space bar chooses; its twin is the list of countries.

use yew::prelude::*;

use super::pointer::{code_under, share_of};
use super::scene::Shared;
use crate::data::{Basis, CountryId, Lang};
use crate::i18n::{in_text, lit, words};
use crate::map::{Direction, Light, Place, Point, VIEW_EUROPE, VIEW_WORLD, breaks, lights, nearest, place_of, step, toward};
use crate::query::Selection;
use crate::state::{Action, Zoom};

/// How far from a small State's mark a pointer may be, in pixels: half of a 24-pixel target.
const REACH: f32 = 12.0;

/// What the map is drawn from.
#[derive(Properties, PartialEq)]
pub struct MapProps {
    pub collection: Shared,
    pub selection: std::rc::Rc<Selection>,
    /// The countries that are chosen as a filter.
    pub chosen: Vec<u32>,
    pub membership: bool,
    pub zoom: Zoom,
    pub lang: Lang,
    pub ready: bool,
    pub send: Callback<Action>,
}

/// A country that is lit, with its place and what it is called.
struct Lit {
    light: Light,
    place: &'static Place,
    code: &'static str,
    name: &'static str,
    says: String,
    chosen: bool,
}

impl Lit {
    fn point(&self) -> Point {
        Point { x: f32::from(self.place.1), y: f32::from(self.place.2) }
    }
}

/// The map with its tools, its legend and the line that says what is under the pointer.
#[component]
pub fn MapView(props: &MapProps) -> Html {
    let cursor = use_state(|| None::<CountryId>);
    let words = words(props.lang);
    let lit = all_lit(props);
    let most = lit.iter().map(|lit| lit.light.took_part).max().unwrap_or_default();
    let view = match props.zoom {
        Zoom::World => VIEW_WORLD,
        Zoom::Europe => VIEW_EUROPE,
    };
    let under = cursor.and_then(|id| lit.iter().find(|lit| lit.light.country == id));
    html! {
        <figure class="sb-map">
            { tools(props) }
            <svg class={classes!("sb-sea", (props.zoom == Zoom::Europe).then_some("sb-near"))} role="listbox" tabindex={if props.ready { "0" } else { "-1" }}
                viewBox={view.map(|number| number.to_string()).join(" ")} aria-label={words.map_label} aria-multiselectable="true"
                aria-activedescendant={under.map(|lit| format!("m-{}", lit.code))} data-surface="map"
                onclick={choose(props, &lit, view)} onmousemove={hover(props, &lit, view, &cursor)}
                onmouseleave={let cursor = cursor.clone(); move |_| cursor.set(None)}
                onblur={let cursor = cursor.clone(); move |_| cursor.set(None)}
                onkeydown={keys(props, &lit, &cursor)}>
                <defs>
                    <pattern id="sb-dots" width="5" height="5" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r="1.1" /></pattern>
                    <pattern id="sb-lines" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M-1 6 6-1M-1 1 1-1M4 6 6 4" /></pattern>
                </defs>
                <@{"use"} href="#sb-land" class="sb-land" aria-hidden="true" />
                { for lit.iter().map(|lit| outline(lit, most, *cursor)) }
            </svg>
            <p class="sb-under" aria-hidden="true">
                { under.map(|lit| format!("{}: {}", lit.name, lit.says)).unwrap_or_default() }
            </p>
            { legend(most, props) }
            <figcaption>
                <p>{ words.map_counts }{ " " }{ words.map_missing }</p>
                <p class="sb-quiet">{ words.boundary }{ " " }{ words.credit }</p>
            </figcaption>
        </figure>
    }
}

fn all_lit(props: &MapProps) -> Vec<Lit> {
    let record = &props.collection.record;
    lights(&props.collection, &props.selection, props.membership)
        .into_iter()
        .filter_map(|light| {
            let country = record.country(light.country)?;
            Some(Lit {
                light,
                place: place_of(country.code)?,
                code: country.code,
                name: in_text(country, props.lang),
                says: lit(light.took_part, light.expected + light.invited, light.subject, props.lang),
                chosen: props.chosen.contains(&light.country.0),
            })
        })
        .collect()
}

fn tools(props: &MapProps) -> Html {
    let words = words(props.lang);
    let zoom = |zoom: Zoom, label: &'static str| {
        let send = props.send.clone();
        html! {
            <button type="button" aria-pressed={if props.zoom == zoom { "true" } else { "false" }} disabled={!props.ready}
                onclick={move |_: MouseEvent| send.emit(Action::Zoom(zoom))}>{ label }</button>
        }
    };
    let (send, membership) = (props.send.clone(), props.membership);
    html! {
        <div class="sb-tools">
            <div role="group" aria-label={words.view}>{ zoom(Zoom::World, words.world) }{ zoom(Zoom::Europe, words.europe) }</div>
            <label>
                <input type="checkbox" checked={membership} disabled={!props.ready}
                    onchange={move |_: Event| send.emit(Action::Membership(!membership))} />
                { words.membership }
            </label>
        </div>
    }
}

/// One lit country: its outline or, where it is too small to be seen, a mark of constant size.
fn outline(lit: &Lit, most: u32, cursor: Option<CountryId>) -> Html {
    let Lit { light, place, code, .. } = lit;
    let (x, y, outlined) = (place.1, place.2, place.3);
    let shade = match step(light.took_part, most) {
        0 if light.expected + light.invited > 0 => "sb-coming".to_owned(),
        0 => "sb-spoken".to_owned(),
        step => format!("sb-s{step}"),
    };
    let pattern = match light.ground {
        Some(Basis::Delegate) => Some("url(#sb-dots)"),
        Some(Basis::Membership) => Some("url(#sb-lines)"),
        Some(Basis::Named) | None => None,
    };
    let at = format!("M{x} {y}h0");
    let class = classes!("sb-lit", shade, lit.chosen.then_some("sb-chosen"), (cursor == Some(light.country)).then_some("sb-cursor"));
    html! {
        <g key={*code} id={format!("m-{code}")} {class} role="option" aria-selected={if lit.chosen { "true" } else { "false" }}
            aria-label={format!("{}: {}", lit.name, lit.says)}>
            if outlined {
                <@{"use"} href={format!("#sb-{code}")} data-code={*code} />
                if let Some(pattern) = pattern {
                    <@{"use"} href={format!("#sb-{code}")} class="sb-pattern" fill={pattern} data-code={*code} />
                }
            } else {
                <path class="sb-dot-edge" d={at.clone()} data-code={*code} />
                <path class={classes!("sb-dot", pattern.map(|_| "sb-weaker"))} d={at.clone()} data-code={*code} />
            }
            if light.subject > 0 {
                <path class="sb-subject" d={at} data-code={*code} />
            }
        </g>
    }
}

/// The country at a place of the map: the mark of a small State within reach, else the outline under the pointer.
fn country_at(event: &MouseEvent, small: &[(Point, CountryId)], named: &[(&'static str, CountryId)], view: [u16; 4]) -> Option<CountryId> {
    let (across, down, width) = share_of(event)?;
    let [left, top, wide, high] = view.map(f32::from);
    let at = Point { x: left + across * wide, y: top + down * high };
    let points: Vec<Point> = small.iter().map(|(point, _)| *point).collect();
    if let Some((_, id)) = nearest(&points, at, REACH * wide / width).and_then(|found| small.get(found)) {
        return Some(*id);
    }
    let code = code_under(event.target())?;
    named.iter().find(|(own, _)| *own == code).map(|(_, id)| *id)
}

type Targets = (Vec<(Point, CountryId)>, Vec<(&'static str, CountryId)>);

fn targets(lit: &[Lit]) -> Targets {
    let small = lit.iter().filter(|lit| !lit.place.3).map(|lit| (lit.point(), lit.light.country)).collect();
    (small, lit.iter().map(|lit| (lit.code, lit.light.country)).collect())
}

fn choose(props: &MapProps, lit: &[Lit], view: [u16; 4]) -> Callback<MouseEvent> {
    let ((small, named), send) = (targets(lit), props.send.clone());
    Callback::from(move |event: MouseEvent| {
        if let Some(id) = country_at(&event, &small, &named, view) {
            send.emit(Action::Country(id));
        }
    })
}

fn hover(_props: &MapProps, lit: &[Lit], view: [u16; 4], cursor: &UseStateHandle<Option<CountryId>>) -> Callback<MouseEvent> {
    let ((small, named), cursor) = (targets(lit), cursor.clone());
    Callback::from(move |event: MouseEvent| {
        let found = country_at(&event, &small, &named, view);
        if *cursor != found {
            cursor.set(found);
        }
    })
}

fn keys(props: &MapProps, lit: &[Lit], cursor: &UseStateHandle<Option<CountryId>>) -> Callback<KeyboardEvent> {
    let points: Vec<Point> = lit.iter().map(Lit::point).collect();
    let ids: Vec<CountryId> = lit.iter().map(|lit| lit.light.country).collect();
    // The first arrow key goes to Korea, which the map is about; where it is not lit, to the first country.
    let home = lit.iter().position(|lit| lit.code == "KR").unwrap_or_default();
    let (cursor, send) = (cursor.clone(), props.send.clone());
    Callback::from(move |event: KeyboardEvent| {
        let direction = match event.key().as_str() {
            "ArrowUp" => Direction::Up,
            "ArrowRight" => Direction::Right,
            "ArrowDown" => Direction::Down,
            "ArrowLeft" => Direction::Left,
            "Enter" | " " => {
                if let Some(id) = *cursor {
                    event.prevent_default();
                    send.emit(Action::Country(id));
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        let next = match cursor.and_then(|id| ids.iter().position(|own| *own == id)) {
            Some(from) => toward(&points, from, direction).unwrap_or(from),
            None => home,
        };
        cursor.set(ids.get(next).copied());
    })
}

/// What the shades and patterns stand for.
fn legend(most: u32, props: &MapProps) -> Html {
    let words = words(props.lang);
    let swatch = |class: String, fill: Option<&'static str>| {
        html! {
            <svg class="sb-swatch" width="22" height="12" aria-hidden="true">
                <rect class={class} width="22" height="12" />
                if let Some(fill) = fill { <rect class="sb-pattern" width="22" height="12" {fill} /> }
            </svg>
        }
    };
    html! {
        <ul class="sb-legend">
            { for breaks(most).into_iter().enumerate().map(|(at, (least, most))| html! {
                <li key={at}>
                    { swatch(format!("sb-s{}", at + 1), None) }
                    { if least == most { least.to_string() } else { format!("{least}–{most}") } }
                    if at == 0 { <span class="sb-unseen">{ words.meetings }</span> }
                </li>
            }) }
            <li key="delegate">{ swatch("sb-s2".to_owned(), Some("url(#sb-dots)")) }{ words.legend_delegate }</li>
            if props.membership {
                <li key="membership">{ swatch("sb-s2".to_owned(), Some("url(#sb-lines)")) }{ words.legend_membership }</li>
            }
            <li key="outline">{ swatch("sb-coming".to_owned(), None) }{ words.legend_outline }</li>
            <li key="subject">
                <svg class="sb-swatch" width="12" height="12" aria-hidden="true"><path class="sb-subject" d="M6 6h0" /></svg>
                { words.legend_subject }
            </li>
        </ul>
    }
}
