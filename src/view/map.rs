//! The map: the base outlines stand in the page once (`#sb-world`); drawn here is only what the selection lights up.
//! One tab stop: arrow keys move a cursor, Enter or the space bar chooses; its twin is the list of countries.

use std::rc::Rc;

use yew::prelude::{AttrValue, Html};

use super::adopted::{STILL, adopted};
use super::element::{BLUR, CHANGE, CLICK, El, KEY_DOWN, MOUSE_LEAVE, MOUSE_MOVE, el};
use super::legend::legend;
use super::order::by_rank;
use super::pointer::{group_under, key_of, share_of};
use super::scene::Scene;
use crate::data::{Anchor, Attendance, Basis, Country, CountryId};
use crate::i18n::{all_of_country, in_text, lit, number};
use crate::map::{Direction, Light, Point, VIEW_EUROPE, VIEW_WORLD, lights, nearest, step, toward};
use crate::query::{Facet, SUBJECTS};
use crate::state::{Action, Near, Zoom};

/// How far from a small State's mark a pointer may be, in pixels: half of a 24-pixel target.
const REACH: f32 = 12.0;
/// How far from its middle the mark itself reaches, in pixels: half of its width (see app.css), and one.
const MARK: f32 = 5.0;

/// What nothing is near to.
const NOWHERE: Point = Point { x: f32::NAN, y: f32::NAN };

/// A country that is lit, with its place and what it is called.
struct Lit {
    light: Light,
    anchor: Anchor,
    code: &'static str,
    name: &'static str,
    says: String,
    chosen: bool,
}

impl Lit {
    fn point(&self) -> Point {
        #[allow(clippy::cast_precision_loss, reason = "a few thousand at most")]
        Point { x: self.anchor.x as f32, y: self.anchor.y as f32 }
    }
}

/// The map with its tools, its legend and the line that says what is under the pointer.
pub fn map(scene: &Scene) -> El {
    let words = scene.words;
    let lit = all_lit(scene);
    let most = lit.iter().map(|lit| lit.light.took_part).max().unwrap_or_default();
    let under = scene.state.hover.and_then(|id| lit.iter().find(|lit| lit.light.country == id));
    let under = under.map(|lit| el("span").text(format!("{}: {}", lit.name, lit.says)));
    el("figure")
        .class("sb-map")
        .put(tools(scene))
        .put(sea(scene, &lit, most))
        .put(el("p").class("sb-under").attr("aria-hidden", "true").maybe(under))
        .put(company(scene))
        .put(legend(most, scene.state.membership(), words))
        // Two texts side by side would be one in the page as it comes, and laid out anew when it is taken over.
        .put(el("figcaption").put(el("p").text(words.map_help)).put(el("p").class("sb-quiet").text(words.map_credit)))
}

/// The one country that the reader is after: chosen, or found by its name alone. With whom it met most often in the
/// selection, and the way to all that the record has on it. Empty for none or several.
fn company(scene: &Scene) -> El {
    const MOST: usize = 6;
    let line = el("p").class("sb-company");
    let Some(country) = sought(scene) else { return line.flag("hidden", true) };
    let Some(row) = scene.record().country(country) else { return line.flag("hidden", true) };
    let mut names = String::new();
    let others = scene.met(|| together(scene, country));
    let others = by_rank(others, |light| light.took_part).into_iter().filter_map(|at| others.get(at as usize));
    for other in others.filter(|light| light.took_part > 0 && light.country != country).take(MOST) {
        names.push_str(if names.is_empty() { ": " } else { ", " });
        names.push_str(scene.record().country(other.country).map_or("", |row| in_text(row, scene.lang)));
        names.push(' ');
        names.push_str(&number(other.took_part).to_string());
    }
    let company = (!names.is_empty()).then(|| el("span").text(scene.words.company).text(names).text(". "));
    let page = scene.way("country", &format!("c/{}/", row.code)).text(all_of_country(in_text(row, scene.lang), scene.lang));
    line.put(el("span").maybe(company)).put(page)
}

/// The countries that took part where the chosen one did, of what is selected: where it was only expected, or talked about, it met nobody.
fn together(scene: &Scene, country: CountryId) -> Vec<Light> {
    let took_part = Attendance::TookPart as u32;
    let mut met = scene.state.filter().clone();
    let attendance = met.chosen(Facet::Attendance);
    let is_there = attendance.is_empty() || attendance.contains(&took_part);
    if met.chosen(Facet::Country) != [country.0] || met.has(Facet::Basis, SUBJECTS) || !is_there {
        return Vec::new();
    }
    met.set(Facet::Attendance, vec![took_part]);
    lights(&scene.collection, &scene.collection.select(&met), scene.state.membership())
}

fn sought(scene: &Scene) -> Option<CountryId> {
    if let [chosen] = scene.state.filter().chosen(Facet::Country) {
        return Some(CountryId(*chosen));
    }
    let query = scene.query.as_ref()?;
    let is_named = |country: &Country<'_>| query.matches(&[country.name]) || query.matches(&country.aliases);
    let mut found = (0..).map(CountryId).zip(&scene.record().countries).filter(|(_, country)| is_named(country));
    found.next().filter(|_| found.next().is_none()).map(|(id, _)| id)
}

fn all_lit(scene: &Scene) -> Rc<[Lit]> {
    (scene.lights().iter())
        .filter_map(|&light| {
            let country = scene.record().country(light.country)?;
            Some(Lit {
                anchor: country.anchor.clone()?,
                code: country.code,
                name: in_text(country, scene.lang),
                says: lit(light.took_part, light.expected + light.invited, light.subject, scene.lang),
                chosen: scene.state.filter().has(Facet::Country, light.country.0),
                light,
            })
        })
        .collect()
}

fn tools(scene: &Scene) -> El {
    let words = scene.words;
    let zoom = |zoom: Zoom, label: &'static str| {
        el("button")
            .attr("type", "button")
            .says("aria-pressed", scene.state.zoom == zoom)
            .on(CLICK, scene.on(Action::Zoom(zoom)))
            .text(label)
    };
    let membership = scene.state.membership();
    let switch = el("input").attr("type", "checkbox").checked(membership).on(CHANGE, scene.on(Action::Membership(!membership)));
    el("div")
        .class("sb-tools")
        .put(
            el("div")
                .attr("role", "group")
                .attr("aria-label", words.view)
                .put(zoom(Zoom::World, words.world))
                .put(zoom(Zoom::Europe, words.europe)),
        )
        .put(el("label").put(switch).text(words.membership))
}

/// The drawing itself: a list box of countries, laid out in space.
fn sea(scene: &Scene, lit: &Rc<[Lit]>, most: u32) -> El {
    let (view, class) = match scene.state.zoom {
        Zoom::World => (VIEW_WORLD, "sb-sea"),
        Zoom::Europe => (VIEW_EUROPE, "sb-sea sb-near"),
    };
    let still = scene.is_still(Near::Map);
    let hover = scene.state.hover;
    let under = hover.and_then(|id| lit.iter().find(|lit| lit.light.country == id));
    let (choosing, hovering, typing) = (lit.clone(), lit.clone(), lit.clone());
    let svg = el("svg")
        .class(class)
        .unless(still, "viewBox", format!("{} {} {} {}", view[0], view[1], view[2], view[3]))
        .attr("aria-label", if scene.state.near >= Near::Map { scene.words.map_label } else { scene.words.map })
        .attr("data-surface", "map")
        .on(CLICK, scene.hear(move |event| country_at(event, &choosing, view).map(Action::Country)))
        .on(
            MOUSE_MOVE,
            scene.hear(move |event| Some(country_at(event, &hovering, view)).filter(|found| *found != hover).map(Action::Hover)),
        )
        .on(MOUSE_LEAVE, scene.on(Action::Hover(None)))
        .on(BLUR, scene.on(Action::Hover(None)))
        .on(KEY_DOWN, scene.hear(move |event| pressed(event, &typing, hover, view)));
    // A picture, until the reader is near: the list says the same, and its page does so without the program. A stop of the keyboard
    // as soon as keys do something here: who tabs on at once is not to miss it.
    let svg = svg.attr("tabindex", "0");
    let svg = if scene.state.near >= Near::Map {
        svg.attr("role", "listbox").attr("aria-multiselectable", "true")
    } else {
        svg.attr("role", "img")
    };
    let svg = match under {
        Some(lit) => svg.attr("aria-activedescendant", format!("m-{}", lit.code)),
        None => svg,
    };
    // The options are the list's own, not those of a group.
    let countries = el("g").class(STILL).attr("role", "presentation");
    svg.put(Html::from_html_unchecked(AttrValue::Static(GROUND))).put(if still {
        countries.put(adopted())
    } else {
        countries.each(outlines(scene, lit, (most, hover, scene.state.near >= Near::Map)))
    })
}

/// What never changes: what lies over the shade of a country that is lit on a weaker ground, and the land. As HTML, because it is taken over
/// untouched: a reference that is written again copies the outlines of the whole world.
const GROUND: &str = concat!(
    r#"<defs><pattern id="sb-dots" width="5" height="5" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r="1.1"></circle></pattern>"#,
    r#"<pattern id="sb-lines" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M-1 6 6-1M-1 1 1-1M4 6 6 4"></path></pattern></defs>"#,
    r##"<use href="#sb-land" class="sb-land" aria-hidden="true"></use>"##,
);

/// Every country of the record, lit or not: what is there already need not be made when the next choice lights it.
fn outlines(scene: &Scene, lit: &[Lit], drawing: Drawing) -> Vec<El> {
    let countries = (0..).map(CountryId).zip(&scene.record().countries);
    let drawn = countries.filter_map(|(id, country)| {
        let lit = lit.iter().find(|lit| lit.light.country == id);
        Some(outline(country.code, country.anchor.as_ref()?, lit, drawing))
    });
    drawn.collect()
}

/// What all outlines share: the most meetings of a country, where the cursor is, whether the reader is near.
type Drawing = (u32, Option<CountryId>, bool);

/// One country: its outline or, where it is too small to be seen, a mark of constant size.
fn outline(code: &'static str, anchor: &Anchor, lit: Option<&Lit>, (most, cursor, near): Drawing) -> El {
    let country = || el("use").attr("href", format!("#sb-{code}"));
    let mark = |class: &'static str| el("path").class(class).attr("d", format!("M{} {}h.01", anchor.x, anchor.y)); // a line of no length is not printed
    let group = el("g").key(code).attr("id", format!("m-{code}"));
    let body = |group: El| if anchor.small { group.put(mark("sb-dot-edge")).put(mark("sb-dot")) } else { group.put(country()) };
    let Some(&Lit { ref light, chosen, name, ref says, .. }) = lit else { return body(group.class("sb-unlit")) };
    let label = format!("{name}: {says}");
    let shade = match step(light.took_part, most) {
        0 if light.expected + light.invited > 0 => "sb-coming".to_owned(),
        0 => "sb-spoken".to_owned(),
        step => format!("sb-s{step}"),
    };
    let mut class = format!("sb-lit {shade}");
    if chosen {
        class.push_str(" sb-chosen");
    }
    if cursor == Some(light.country) {
        class.push_str(" sb-cursor");
    }
    let pattern = match light.ground {
        Some(Basis::Delegate) => Some("url(#sb-dots)"),
        Some(Basis::Membership) => Some("url(#sb-lines)"),
        Some(Basis::Named) | None => None,
    };
    let pattern = pattern.filter(|_| !anchor.small).map(|pattern| country().class("sb-pattern").attr("fill", pattern));
    let group = group.class(class);
    let group = if near { group.attr("role", "option").says("aria-selected", chosen).attr("aria-label", label) } else { group };
    // On any shade: with a ring of paper around it.
    let subject = light.subject > 0;
    body(group).maybe(pattern).maybe(subject.then(|| mark("sb-subject sb-ring"))).maybe(subject.then(|| mark("sb-subject")))
}

/// The country at a place of the map: the outline under the pointer, or a small State's mark within reach that is nearer than the place where
/// that country's own mark stands. Nothing but the mark itself is reached over a country that is lit: some are narrower than a finger.
fn country_at(event: &yew::Event, lit: &[Lit], view: [u16; 4]) -> Option<CountryId> {
    let (across, down, width) = share_of(event)?;
    let [left, top, wide, high] = view.map(f32::from);
    let at = Point { x: left + across * wide, y: top + down * high };
    let group = group_under(event);
    let code = group.as_deref().and_then(|group| group.strip_prefix("m-")).unwrap_or_default();
    let under = lit.iter().find(|lit| lit.code == code);
    let is_meant = |lit: &Lit| lit.anchor.small || lit.code == code;
    let points: Vec<Point> = lit.iter().map(|lit| if is_meant(lit) { lit.point() } else { NOWHERE }).collect();
    let reach = if under.is_some_and(|lit| !lit.anchor.small) { MARK } else { REACH };
    let near = nearest(&points, at, reach * wide / width).and_then(|found| lit.get(found));
    near.or(under).map(|lit| lit.light.country)
}

/// What a key asks for. The first arrow goes to Korea, which the map is about; where it is not to be seen, to the first country that is.
fn pressed(event: &yew::Event, lit: &[Lit], cursor: Option<CountryId>, view: [u16; 4]) -> Option<Action> {
    let direction = match key_of(event)?.as_str() {
        "ArrowUp" => Direction::Up,
        "ArrowRight" => Direction::Right,
        "ArrowDown" => Direction::Down,
        "ArrowLeft" => Direction::Left,
        "Enter" | " " => {
            event.prevent_default();
            return cursor.map(Action::Country);
        }
        _ => return None,
    };
    event.prevent_default();
    let [left, top, wide, high] = view.map(f32::from);
    let seen = |lit: &&Lit| {
        let Point { x, y } = lit.point();
        (left..left + wide).contains(&x) && (top..top + high).contains(&y)
    };
    let lit: Vec<&Lit> = lit.iter().filter(seen).collect();
    let points: Vec<Point> = lit.iter().map(|lit| lit.point()).collect();
    let next = match cursor.and_then(|id| lit.iter().position(|lit| lit.light.country == id)) {
        Some(from) => toward(&points, from, direction)?,
        None => lit.iter().position(|lit| lit.code == "KR").unwrap_or_default(),
    };
    lit.get(next).map(|lit| Action::Hover(Some(lit.light.country)))
}
