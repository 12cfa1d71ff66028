//! From an event of the document to its short and its long part in the record. Lists of parties, subjects and people
//! keep their order in both.

use super::convert::{Convert, day};
use super::event::{Appearance, Claim, Count, Event, Party, Session};
use crate::data::{self, CountDetail, Detail, PartyDetail, PersonDetail, Relation, SubjectDetail, Who};

/// What facets, map, timeline and the short card ask of it.
pub(super) fn event<'a>(convert: &Convert<'a>, event: &'a Event) -> data::Event<'a> {
    data::Event {
        id: &event.id,
        series: event.series.as_ref().map(|id| convert.series(id)),
        focus: event.focus,
        status: event.status,
        kind: event.kind,
        title: convert.text(&event.title),
        summary: convert.text(&event.summary),
        terms: convert.terms_in(convert.text(&event.summary)),
        when: data::When {
            start: day(&event.date.start),
            end: event.date.end.as_ref().map(day),
            certainty: event.date.certainty,
        },
        mode: event.mode.as_ref().map(|mode| mode.is),
        place: event.place.as_ref().map(|place| data::Place {
            city: convert.optional(place.city.as_ref()),
            country: place.country.as_ref().map(|code| convert.country(code)),
            venue: convert.optional(place.venue.as_ref()),
        }),
        parties: parties(convert, &event.participants),
        subjects: event.subjects.iter().map(|subject| convert.country(&subject.country)).collect(),
        counts: counts(&event.counts),
        people: event.people.iter().map(|appearance| person(convert, appearance)).collect(),
        topics: event.topics.iter().map(|id| convert.topic(id)).collect(),
    }
}

/// Titles, positions, sessions, agenda, outcomes, notes and evidence.
pub(super) fn detail<'a>(convert: &Convert<'a>, event: &'a Event) -> Detail<'a> {
    Detail {
        date: convert.evidence(&event.date.evidence),
        date_note: convert.optional(event.date.note.as_ref()),
        mode: event.mode.as_ref().map(|mode| convert.evidence(&mode.evidence)).unwrap_or_default(),
        place: event.place.as_ref().map(|place| convert.evidence(&place.evidence)).unwrap_or_default(),
        parties: (event.participants.iter())
            .map(|party| PartyDetail {
                label: convert.optional(party.label.as_ref()),
                note: convert.optional(party.note.as_ref()),
                evidence: convert.evidence(&party.evidence),
            })
            .collect(),
        subjects: (event.subjects.iter())
            .map(|subject| SubjectDetail {
                note: convert.optional(subject.note.as_ref()),
                evidence: convert.evidence(&subject.evidence),
            })
            .collect(),
        counts: count_details(convert, &event.counts),
        people: (event.people.iter())
            .map(|person| PersonDetail {
                roles: person.roles.clone(),
                title: convert.text(&person.title),
                position: convert.optional(person.position.as_ref()),
                evidence: convert.evidence(&person.evidence),
            })
            .collect(),
        sessions: event.sessions.iter().map(|part| session(convert, part)).collect(),
        agenda: claims(convert, &event.agenda),
        outcomes: claims(convert, &event.outcomes),
        relations: (event.relations.iter())
            .map(|relation| Relation { event: convert.event(&relation.event), kind: relation.kind })
            .collect(),
        sources: event.sources.iter().map(|id| convert.source(id)).collect(),
    }
}

/// A party that is no country and no organisation does not pass the rules; here it stands for no row.
pub(super) fn parties(convert: &Convert<'_>, parties: &[Party]) -> Vec<data::Party> {
    let who = |party: &Party| match (&party.country, &party.organisation) {
        (Some(code), _) => Who::Country(convert.country(code)),
        (None, Some(id)) => Who::Organisation(convert.organisation(id)),
        (None, None) => Who::Country(data::CountryId(u32::MAX)),
    };
    (parties.iter())
        .map(|party| data::Party {
            who: who(party),
            roles: party.roles.clone(),
            basis: party.basis,
            attendance: party.attendance,
            via: party.via.as_ref().map(|id| convert.organisation(id)),
        })
        .collect()
}

pub(super) fn counts(counts: &[Count]) -> Vec<data::Count> {
    let convert = |count: &Count| data::Count {
        of: count.of,
        value: count.value,
        qualifier: count.qualifier,
        some_more: count.evidence.iter().any(|evidence| says_some_more(&evidence.phrase)),
        stage: count.stage,
    };
    counts.iter().map(convert).collect()
}

/// Whether 여 stands behind a figure: "50여개국", "오백여 명". Korean has no other word of that sense, and readers miss it where it is 약.
fn says_some_more(phrase: &str) -> bool {
    let is_figure = |letter: char| letter.is_ascii_digit() || "십백천만".contains(letter);
    phrase.match_indices('여').any(|(at, _)| phrase[..at].chars().next_back().is_some_and(is_figure))
}

pub(super) fn count_details<'a>(convert: &Convert<'a>, counts: &'a [Count]) -> Vec<CountDetail<'a>> {
    (counts.iter())
        .map(|count| CountDetail { note: convert.optional(count.note.as_ref()), evidence: convert.evidence(&count.evidence) })
        .collect()
}

fn person(convert: &Convert<'_>, appearance: &Appearance) -> data::Appearance {
    data::Appearance {
        person: convert.person(&appearance.person),
        organisation: appearance.organisation.as_ref().map(|id| convert.organisation(id)),
        country: appearance.country.as_ref().map(|code| convert.country(code)),
    }
}

fn session<'a>(convert: &Convert<'a>, session: &'a Session) -> data::Session<'a> {
    data::Session {
        title: convert.text(&session.title),
        date: session.date.as_ref().map(day),
        topics: session.topics.iter().map(|id| convert.topic(id)).collect(),
        people: session.people.iter().map(|id| convert.person(id)).collect(),
        summary: convert.text(&session.summary),
        evidence: convert.evidence(&session.evidence),
    }
}

fn claims<'a>(convert: &Convert<'a>, claims: &'a [Claim]) -> Vec<data::Claim<'a>> {
    (claims.iter())
        .map(|claim| data::Claim { text: convert.text(&claim.text), evidence: convert.evidence(&claim.evidence) })
        .collect()
}
