//! The long part of a card: participants by basis, people, sessions, agenda, outcomes, numbers, related meetings,
//! sources; each claim followed by the numbers of its proof.

use std::rc::Rc;

use yew::prelude::*;

use super::marked::marked;
use super::proof::proof;
use super::scene::Shared;
use crate::data::{
    Attendance, Basis, Certainty, Claim, CountryId, Detail as Long, Event, EventId, Evidence, Lang, Party, PartyDetail, PartyRole,
    Record, Session, SourceId, Status, Who,
};
use crate::i18n::{Named, Words, in_text, range, staged, words};
use crate::query::Query;

/// What the long part is drawn from.
#[derive(Properties, PartialEq)]
pub struct DetailProps {
    pub collection: Shared,
    pub event: EventId,
    pub lang: Lang,
    pub query: Option<Rc<Query>>,
}

/// What the parts of one drawing share.
struct Page<'s> {
    record: &'s Record<'static>,
    event: &'s Event<'static>,
    long: &'s Long<'static>,
    words: &'static Words,
    lang: Lang,
    query: Option<&'s Rc<Query>>,
}

/// The long part; empty where there is none.
#[component]
pub fn Detail(props: &DetailProps) -> Html {
    let record = &props.collection.record;
    let (Some(event), Some(long)) = (record.event(props.event), props.collection.detail(props.event)) else {
        return html! { <p>{ words(props.lang).loading }</p> };
    };
    let page = Page { record, event, long, words: words(props.lang), lang: props.lang, query: props.query.as_ref() };
    let agenda = if event.status == Status::Announced { page.words.agenda_announced } else { page.words.agenda };
    html! {
        <div class="sb-long">
            { page.facts() }
            { page.section("parties", page.words.parties, !event.parties.is_empty(), || page.parties()) }
            { page.section("people", page.words.people, !event.people.is_empty(), || page.people()) }
            { page.section("sessions", page.words.sessions, !long.sessions.is_empty(), || html! {
                <div>{ for long.sessions.iter().enumerate().map(|(at, session)| page.session(at, session)) }</div>
            }) }
            { page.section("agenda", agenda, !long.agenda.is_empty(), || page.claims(&long.agenda)) }
            { page.section("outcomes", page.words.outcomes, true, || if long.outcomes.is_empty() {
                html! { <p class="sb-quiet">{ page.words.outcomes_unknown }</p> }
            } else {
                page.claims(&long.outcomes)
            }) }
            { page.section("related", page.words.related, !event.relations.is_empty(), || page.related()) }
            { page.section("sources", page.words.sources, true, || page.sources()) }
        </div>
    }
}

impl Page<'_> {
    /// A titled part, or an empty element that keeps its place.
    fn section(&self, key: &'static str, title: &'static str, wanted: bool, content: impl FnOnce() -> Html) -> Html {
        if wanted {
            html! { <section key={key}><h4>{ title }</h4>{ content() }</section> }
        } else {
            html! { <section key={key} hidden=true /> }
        }
    }

    fn proof(&self, evidence: &[Evidence<'static>]) -> Html {
        proof(evidence, &self.event.sources, self.record, self.lang)
    }

    fn country(&self, id: CountryId) -> &str {
        self.record.country(id).map_or("", |country| in_text(country, self.lang))
    }

    /// How the date was found, where it was, how many came: what is not on the short card.
    fn facts(&self) -> Html {
        let Event { when, place, counts, .. } = self.event;
        let stated = place.as_ref().map(|place| {
            let country = place.country.map(|id| self.country(id));
            [place.venue, place.city, country].into_iter().flatten().collect::<Vec<_>>().join(", ")
        });
        html! {
            <dl class="sb-facts">
                <dt>{ self.words.date_how }</dt>
                <dd>
                    { range(when.start, when.end, self.lang) }{ self.proof(&self.long.date) }
                    if when.certainty != Certainty::Stated || when.note.is_some() {
                        <span class="sb-note">
                            { when.certainty.name(self.lang) }{ ": " }{ when.note.unwrap_or_default() }
                        </span>
                    }
                </dd>
                <dt>{ self.words.place_how }</dt>
                <dd>
                    { stated.unwrap_or_else(|| self.words.place_unknown.to_owned()) }{ self.proof(&self.long.place) }
                    if let Some(mode) = self.event.mode {
                        <span>{ " · " }{ mode.name(self.lang) }{ self.proof(&self.long.mode) }</span>
                    }
                </dd>
                if !counts.is_empty() {
                    <dt>{ self.words.numbers }</dt>
                    { for counts.iter().enumerate().map(|(at, count)| html! {
                        <dd key={at}>
                            { staged(count, self.lang) }{ self.proof(&count.evidence) }
                            if let Some(note) = count.note { <span class="sb-note">{ note }</span> }
                        </dd>
                    }) }
                }
            </dl>
        }
    }

    /// The parties by the ground on which they are listed, then those that were talked about.
    fn parties(&self) -> Html {
        let pairs: Vec<_> = self.event.parties.iter().zip(&self.long.parties).collect();
        let of = |basis: Basis| pairs.iter().filter(|(party, _)| party.basis == basis).copied().collect::<Vec<_>>();
        html! {
            <div class="sb-parties">
                { for [Basis::Named, Basis::Delegate].into_iter().map(|basis| (basis, of(basis))).map(|(basis, list)| html! {
                    <div key={basis.code()} hidden={list.is_empty()}>
                        <h5>{ basis.name(self.lang) }</h5>
                        <ul>{ for list.into_iter().enumerate().map(|(at, (party, long))| self.party(at, party, long)) }</ul>
                    </div>
                }) }
                { self.members(&of(Basis::Membership)) }
                if !self.event.subjects.is_empty() {
                    <div key="subjects">
                        <h5>{ self.words.talked_about }</h5>
                        <ul>{ for self.event.subjects.iter().zip(&self.long.subjects).enumerate().map(|(at, (&id, long))| html! {
                            <li key={at}>
                                { self.country(id) }{ self.proof(&long.evidence) }
                                if let Some(note) = long.note { <span class="sb-note">{ note }</span> }
                            </li>
                        }) }</ul>
                    </div>
                }
            </div>
        }
    }

    fn party(&self, at: usize, party: &Party, long: &PartyDetail<'static>) -> Html {
        let name = match party.who {
            Who::Country(id) => self.country(id).to_owned(),
            Who::Organisation(id) => self.record.organisation(id).map(named_body).unwrap_or_default(),
        };
        let mut marks: Vec<&str> =
            party.roles.iter().filter(|role| **role != PartyRole::Participant).map(|role| role.name(self.lang)).collect();
        if party.attendance != Attendance::TookPart {
            marks.push(party.attendance.name(self.lang));
        }
        html! {
            <li key={at}>
                { marked(long.label.unwrap_or(&name), self.query) }
                if !marks.is_empty() { <span class="sb-quiet">{ format!(" {}", marks.join(", ")) }</span> }
                { self.proof(&long.evidence) }
                if let Some(note) = long.note { <span class="sb-note">{ note }</span> }
            </li>
        }
    }

    /// Members of an organisation stand in one line: the source names none of them.
    fn members(&self, list: &[(&Party, &PartyDetail<'static>)]) -> Html {
        let Some((first, _)) = list.first() else {
            return html! { <div key="members" hidden=true /> };
        };
        let body = first.via.and_then(|id| self.record.organisation(id));
        let names: Vec<&str> = list
            .iter()
            .filter_map(|(party, _)| match party.who {
                Who::Country(id) => Some(self.country(id)),
                Who::Organisation(_) => None,
            })
            .collect();
        let from = body.and_then(|body| body.members_source).and_then(|id| self.record.source(id));
        html! {
            <div key="members">
                <h5>{ format!("{} · {} · {}", Basis::Membership.name(self.lang), body.map(named_body).unwrap_or_default(), names.len()) }</h5>
                <p class="sb-members">
                    { names.join(", ") }
                    if let Some(from) = from {
                        <span class="sb-note">
                            { self.words.source }{ ": " }
                            if let Some(url) = from.url { <a href={url} rel="noopener">{ from.title }</a> } else { { from.title } }
                        </span>
                    }
                </p>
            </div>
        }
    }

    fn people(&self) -> Html {
        html! {
            <ul class="sb-people">
                { for self.event.people.iter().zip(&self.long.people).enumerate().filter_map(|(at, (appearance, long))| {
                    let person = self.record.person(appearance.person)?;
                    let roles: Vec<&str> = appearance.roles.iter().map(|role| role.name(self.lang)).collect();
                    Some(html! {
                        <li key={at}>
                            <strong>{ marked(person.name, self.query) }</strong>{ " " }
                            <span class="sb-quiet">
                                { marked(long.title, self.query) }
                                if !roles.is_empty() { { format!(" · {}", roles.join(", ")) } }
                            </span>
                            { self.proof(&long.evidence) }
                            if let Some(position) = long.position {
                                <span class="sb-position">{ marked(position, self.query) }</span>
                            }
                        </li>
                    })
                }) }
            </ul>
        }
    }

    fn session(&self, at: usize, session: &Session<'static>) -> Html {
        let people: Vec<&str> = session.people.iter().filter_map(|&id| self.record.person(id)).map(|person| person.name).collect();
        html! {
            <div key={at} class="sb-session">
                <h5>
                    { marked(session.title, self.query) }
                    if let Some(day) = session.date {
                        <span class="sb-quiet">{ format!(" {}", range(day, None, self.lang)) }</span>
                    }
                    { self.proof(&session.evidence) }
                </h5>
                <p>{ marked(session.summary, self.query) }</p>
                if !people.is_empty() { <p class="sb-quiet">{ people.join(", ") }</p> }
            </div>
        }
    }

    fn claims(&self, claims: &[Claim<'static>]) -> Html {
        html! {
            <ul class="sb-claims">
                { for claims.iter().enumerate().map(|(at, claim)| html! {
                    <li key={at}>{ marked(claim.text, self.query) }{ self.proof(&claim.evidence) }</li>
                }) }
            </ul>
        }
    }

    fn related(&self) -> Html {
        html! {
            <ul class="sb-related">
                { for self.event.relations.iter().enumerate().filter_map(|(at, relation)| {
                    let other = self.record.event(relation.event)?;
                    Some(html! {
                        <li key={at}>
                            <span class="sb-quiet">{ relation.kind.name(self.lang) }{ ": " }</span>
                            <a href={format!("#e-{}", other.id)}>{ other.title }</a>
                            <span class="sb-quiet">{ format!(" {}", range(other.when.start, other.when.end, self.lang)) }</span>
                        </li>
                    })
                }) }
            </ul>
        }
    }

    fn sources(&self) -> Html {
        html! {
            <ol class="sb-sources">
                { for self.event.sources.iter().filter_map(|&id| self.source(id)) }
            </ol>
        }
    }

    fn source(&self, id: SourceId) -> Option<Html> {
        let source = self.record.source(id)?;
        let published = source.published.map_or_else(|| self.words.date_unknown.to_owned(), |day| range(day, None, self.lang));
        Some(html! {
            <li key={source.id}>
                if let Some(url) = source.url {
                    <a href={url} rel="noopener">{ source.title }</a>
                } else {
                    <span>{ source.title }</span>
                }
                <span class="sb-quiet">
                    { format!(" {}, {published}", source.publisher) }
                    if source.url.is_none() { { format!(", {}", self.words.no_address) } }
                </span>
            </li>
        })
    }
}

/// A body by its name, with its abbreviation behind it.
fn named_body(body: &crate::data::Organisation<'_>) -> String {
    match body.abbreviation {
        Some(short) if short != body.name => format!("{} ({short})", body.name),
        _ => body.name.to_owned(),
    }
}
