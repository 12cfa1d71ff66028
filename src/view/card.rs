//! A card: one event, short at first, opened in place. Redrawn only when its own properties change.

use std::rc::Rc;

use yew::prelude::*;

use super::detail::Detail;
use super::marked::marked;
use super::scene::Shared;
use crate::data::{Attendance, Basis, Certainty, Event, EventId, Focus, Lang, Mode, PartyRole, Record, Status, Who};
use crate::i18n::{Named, at_least_named, in_text, range, words};
use crate::map::named_of_counted;
use crate::query::Query;
use crate::state::{Action, DetailsState};

/// What one card is drawn from.
#[derive(Properties, PartialEq)]
pub struct CardProps {
    pub collection: Shared,
    pub event: EventId,
    pub lang: Lang,
    pub open: bool,
    pub details: DetailsState,
    pub query: Option<Rc<Query>>,
    /// The long part as the prerendered page has it. In the browser, what stands in its place until the details
    /// are there: when it takes the page over, it keeps the nodes that it finds, whatever this says.
    pub kept: AttrValue,
    pub send: Callback<Action>,
}

/// A card; see [`CardProps`].
#[component]
pub fn Card(props: &CardProps) -> Html {
    let record = &props.collection.record;
    let Some(event) = record.event(props.event) else {
        return html! { <li class="sb-gone" /> };
    };
    let words = words(props.lang);
    let query = props.query.as_ref();
    let toggle = {
        let (send, event, open) = (props.send.clone(), props.event, props.open);
        Callback::from(move |click: MouseEvent| {
            // The state opens the card, so that the address and the card never disagree.
            click.prevent_default();
            send.emit(if open { Action::Close(event) } else { Action::Open(event) });
        })
    };
    let class = classes!("sb-card", (event.focus == Focus::Context).then_some("sb-context"));
    let title_id = format!("t-{}", event.id);
    html! {
        <li class={class} id={format!("e-{}", event.id)}>
            <article aria-labelledby={title_id.clone()}>
                { date(event, props.lang) }
                <div class="sb-body">
                    <p class="sb-kicker">{ kicker(event, record, props.lang) }</p>
                    <h3 id={title_id}>{ marked(event.title, query) }</h3>
                    <p class="sb-summary">{ marked(event.summary, query) }</p>
                    { who(props.event, event, &props.collection, props.lang) }
                    <p class="sb-topics">
                        { for event.topics.iter().filter_map(|&id| record.topic(id)).map(|topic| html! {
                            <span key={topic.id}>{ topic.label }</span>
                        }) }
                    </p>
                    <details open={props.open}>
                        <summary onclick={toggle}>
                            { words.details }<span class="sb-unseen">{ format!(": {}", event.title) }</span>
                        </summary>
                        { long_part(props) }
                    </details>
                </div>
            </article>
        </li>
    }
}

/// The long part: drawn once it is open and its details are there, before that what the page came with.
fn long_part(props: &CardProps) -> Html {
    let message = match props.details {
        DetailsState::Ready if props.open => {
            return html! {
                <div key="drawn" class="sb-detail">
                    <Detail collection={props.collection.clone()} event={props.event} lang={props.lang} query={props.query.clone()} />
                </div>
            };
        }
        DetailsState::Failed => {
            return html! { <div key="failed" class="sb-detail"><p class="sb-warning">{ words(props.lang).details_failed }</p></div> };
        }
        DetailsState::Ready | DetailsState::Waiting => props.kept.clone(),
    };
    html! { <div key="kept" class="sb-detail">{ Html::from_html_unchecked(message) }</div> }
}

fn date(event: &Event<'static>, lang: Lang) -> Html {
    let words = words(lang);
    let mark = match event.when.certainty {
        Certainty::Stated => None,
        Certainty::Resolved => Some(words.resolved),
        Certainty::Inferred => Some(words.inferred),
    };
    html! {
        <p class="sb-date">
            <time datetime={event.when.start.iso()}>{ range(event.when.start, event.when.end, lang) }</time>
            if let Some(mark) = mark {
                <span class="sb-mark" title={event.when.note.unwrap_or_default()}>{ mark }</span>
            }
            if event.status == Status::Announced {
                <span class="sb-mark sb-rust" title={words.announced_long}>{ words.announced }</span>
            }
        </p>
    }
}

/// Kind and place, or that the sources state none.
fn kicker(event: &Event<'_>, record: &Record<'_>, lang: Lang) -> String {
    let words = words(lang);
    let mut parts = vec![event.kind.name(lang)];
    if let Some(place) = &event.place {
        let country = place.country.and_then(|id| record.country(id)).map(|country| in_text(country, lang));
        parts.extend([place.city, place.venue].into_iter().flatten());
        if place.city.is_none() && place.venue.is_none() {
            parts.extend(country);
        }
    }
    if let Some(mode @ (Mode::Virtual | Mode::Hybrid)) = event.mode {
        parts.push(mode.name(lang));
    } else if event.place.is_none() {
        parts.push(words.place_unknown);
    }
    parts.join(" · ")
}

/// Who took part, hosts first, as the sources name them; members of organisations are left to the long part.
fn who(id: EventId, event: &Event<'_>, collection: &Shared, lang: Lang) -> Html {
    let record = &collection.record;
    let rank = |roles: &[PartyRole]| roles.iter().map(|role| role.index()).min().unwrap_or(usize::MAX);
    let mut parties: Vec<_> = event.parties.iter().filter(|party| party.basis != Basis::Membership).collect();
    parties.sort_by_key(|party| rank(&party.roles));
    let names: Vec<String> = parties
        .iter()
        .map(|party| {
            let name = match party.who {
                Who::Country(id) => record.country(id).map(|country| in_text(country, lang)),
                Who::Organisation(id) => record.organisation(id).map(|body| body.abbreviation.unwrap_or(body.name)),
            };
            let mut marks = Vec::new();
            if let Some(role) = party.roles.iter().find(|role| **role < PartyRole::Participant) {
                marks.push(role.name(lang));
            }
            if event.status == Status::Held && party.attendance != Attendance::TookPart {
                marks.push(party.attendance.name(lang));
            }
            let name = name.unwrap_or_default();
            if marks.is_empty() { name.to_owned() } else { format!("{name}({})", marks.join(", ")) }
        })
        .map(|name| if lang == Lang::En { name.replacen('(', " (", 1) } else { name })
        .collect();
    let counted = named_of_counted(collection, id);
    html! {
        <p class="sb-who">
            if names.is_empty() { { words(lang).no_parties } } else { { names.join(", ") } }
            if let Some((named, count)) = counted {
                <span class="sb-counted">{ at_least_named(named, count, lang) }</span>
            }
        </p>
    }
}
