//! The long part of a card: participants by basis, people, sessions, agenda, outcomes, numbers, related meetings,
//! sources; each claim followed by the numbers of its proof. Drawn when the page is written; the program shows, hides
//! and searches it as it stands.

mod around;

use std::cell::RefCell;

use yew::prelude::Html;

use super::element::{El, el, text as plain};
use super::marked::{parted, term};
use super::proof::{Numbers, proof};
use super::succession::Succession;
use super::within::Within;
use crate::data::{
    Attendance, Basis, Certainty, Claim, CountryId, Detail, Details, Event, EventId, Evidence, Lang, Organisation, Party,
    PartyDetail, PartyRole, Record, Session, Status, Who, first_places,
};
use crate::i18n::{DetailWords, Named, detail_words, in_text, range, staged};

/// What the parts of one drawing share.
struct Page<'s> {
    within: Within,
    record: &'s Record<'static>,
    event: &'s Event<'static>,
    details: &'s Details<'static>,
    succession: &'s Succession,
    numbers: Numbers,
    long: &'s Detail<'static>,
    words: &'static DetailWords,
    lang: Lang,
    /// The terms of the glossary, and which of them have been explained already.
    terms: Vec<&'static str>,
    seen: RefCell<Vec<usize>>,
}

/// The long part of an event; none for an event that the record does not have.
pub fn detail(
    record: &Record<'static>,
    details: &Details<'static>,
    succession: &Succession,
    id: EventId,
    within: Within,
) -> Option<El> {
    let (event, long) = (record.event(id)?, details.events.get(id.index())?);
    let lang = record.lang;
    let terms = details.glossary.iter().map(|term| term.term).collect();
    // In a card the summary stands above; it marks its terms itself.
    let seen = event.terms.iter().map(|at| at.term as usize).collect();
    let (words, numbers, seen) = (detail_words(lang), Numbers::new(&long.sources), RefCell::new(seen));
    let page = Page { within, record, event, details, succession, numbers, long, words, lang, terms, seen };
    let agenda = if event.status == Status::Announced { page.words.agenda_announced } else { page.words.agenda };
    let sessions = || el("div").each(long.sessions.iter().map(|session| page.session(session)));
    Some(
        el("div")
            .class("sb-long")
            .attr("data-event", event.id)
            .put(page.facts())
            .maybe(part(within, page.words.parties, !event.parties.is_empty() || !event.subjects.is_empty(), || page.parties()))
            .maybe(part(within, page.words.people, !event.people.is_empty(), || page.people()))
            .maybe(part(within, page.words.sessions, !long.sessions.is_empty(), sessions))
            .maybe(part(within, agenda, !long.agenda.is_empty(), || page.claims(&long.agenda)))
            .maybe(part(within, page.words.outcomes, true, || page.outcomes()))
            .maybe(page.series(id))
            .maybe(part(within, page.words.related, !long.relations.is_empty(), || page.related()))
            .maybe(part(within, page.words.sources, true, || page.sources()))
            .maybe((within.is_card() && within.has_pages()).then(|| page.share()))
            .maybe(within.is_card().then(|| page.other_names())),
    )
}

/// A titled part, if there is anything in it.
fn part(within: Within, title: &'static str, wanted: bool, content: impl FnOnce() -> El) -> Option<El> {
    wanted.then(|| el("section").key(title).put(el(within.heading()).text(title)).put(content()))
}

fn note(note: Option<&'static str>) -> Option<El> {
    note.map(|note| el("span").class("sb-note").text(note))
}

fn quiet(text: String) -> El {
    el("span").class("sb-quiet").text(text)
}

impl Page<'_> {
    fn proof(&self, evidence: &[Evidence<'static>]) -> El {
        proof(evidence, &self.numbers, self.details, self.within, self.lang)
    }

    /// A text with each term of the glossary marked where the card has it first.
    fn prose(&self, text: &'static str) -> Html {
        if !self.within.has_pages() {
            return plain(text);
        }
        let places = first_places(text, &self.terms, &mut self.seen.borrow_mut());
        let address = |row: usize| self.within.term(self.record.terms.get(row).copied().unwrap_or_default());
        parted(text, places.into_iter().map(|(place, row)| (place, term(address(row)))))
    }

    /// A country with the way to its page.
    fn country_link(&self, id: CountryId, label: &'static str) -> El {
        let country = self.record.country(id);
        let Some(country) = country else { return el("span").text(label) };
        el("a").attr("href", self.within.country(country.code)).attr("data-more", "country").text(label)
    }

    fn country(&self, id: CountryId) -> &'static str {
        self.record.country(id).map_or("", |country| in_text(country, self.lang))
    }

    /// How the date was found, where it was, how many came: what is not on the short card.
    fn facts(&self) -> El {
        let when = &self.event.when;
        let place = self.event.place.as_ref().map(|place| {
            let country = place.country.map(|id| self.country(id));
            [place.venue, place.city, country].into_iter().flatten().collect::<Vec<_>>().join(", ")
        });
        let found = (when.certainty != Certainty::Stated || self.long.date_note.is_some()).then(|| {
            let how = [Some(when.certainty.name(self.lang)), self.long.date_note];
            el("span").class("sb-note").text(how.into_iter().flatten().collect::<Vec<_>>().join(": "))
        });
        let mode = self.event.mode.map(|mode| el("span").text(" · ").text(mode.name(self.lang)).put(self.proof(&self.long.mode)));
        let numbers =
            self.event.counts.iter().zip(&self.long.counts).map(|(count, long)| {
                el("dd").text(staged(count, self.lang)).put(self.proof(&long.evidence)).maybe(note(long.note))
            });
        el("dl")
            .class("sb-facts")
            .put(el("dt").text(self.words.date_how))
            .put(el("dd").text(range(when.start, when.end, self.lang)).put(self.proof(&self.long.date)).maybe(found))
            .put(el("dt").text(self.words.place_how))
            .put(
                el("dd")
                    .text(place.unwrap_or_else(|| self.words.place_unknown.to_owned()))
                    .put(self.proof(&self.long.place))
                    .maybe(mode),
            )
            .maybe((!self.event.counts.is_empty()).then(|| el("dt").text(self.words.numbers)))
            .each(numbers)
    }

    /// The parties by the ground on which they are listed, then those that were talked about.
    fn parties(&self) -> El {
        let pairs: Vec<_> = self.event.parties.iter().zip(&self.long.parties).collect();
        let of = |basis: Basis| pairs.iter().filter(|(party, _)| party.basis == basis).copied().collect::<Vec<_>>();
        let listed = |basis: Basis| {
            let list = of(basis);
            (!list.is_empty())
                .then(|| group(self.within, basis.name(self.lang), list.into_iter().map(|(party, long)| self.party(party, long))))
        };
        // Of each body on its own: nobody is to stand under another's list.
        let body = |party: &Party| (party.via, party.attendance);
        let mut members = of(Basis::Membership);
        members.sort_by_key(|(party, _)| body(party));
        let subjects = self.event.subjects.iter().zip(&self.long.subjects);
        let subjects = subjects.map(|(&id, long)| {
            el("li").put(self.country_link(id, self.country(id))).put(self.proof(&long.evidence)).maybe(note(long.note))
        });
        el("div")
            .class("sb-parties")
            .maybe(listed(Basis::Named))
            .maybe(listed(Basis::Delegate))
            .each(members.chunk_by(|(one, _), (two, _)| body(one) == body(two)).filter_map(|list| self.members(list)))
            .maybe((!self.event.subjects.is_empty()).then(|| group(self.within, self.words.talked_about, subjects)))
    }

    fn party(&self, party: &Party, long: &PartyDetail<'static>) -> El {
        let name = match party.who {
            Who::Country(id) => self.country_link(id, long.label.unwrap_or(self.country(id))),
            Who::Organisation(id) => {
                let name = self.record.organisation(id).map(named_body).unwrap_or_default();
                el("span").text(long.label.map_or(name, str::to_owned))
            }
        };
        let roles = party.roles.iter().filter(|role| **role != PartyRole::Participant).map(|role| role.name(self.lang));
        let coming = (party.attendance != Attendance::TookPart).then(|| party.attendance.name(self.lang));
        let marks: Vec<&str> = roles.chain(coming).collect();
        el("li")
            .put(name)
            .maybe((!marks.is_empty()).then(|| quiet(format!(" {}", marks.join(", ")))))
            .put(self.proof(&long.evidence))
            .maybe(note(long.note))
    }

    /// Members of one organisation stand in one line: the source names none of them.
    fn members(&self, list: &[(&Party, &PartyDetail<'static>)]) -> Option<El> {
        let (first, _) = list.first()?;
        let body = first.via.and_then(|id| self.record.organisation(id));
        let names: Vec<&str> = list
            .iter()
            .filter_map(|(party, _)| match party.who {
                Who::Country(id) => Some(self.country(id)),
                Who::Organisation(_) => None,
            })
            .collect();
        let listed = self.details.memberships.iter().find(|membership| Some(membership.organisation) == first.via);
        let from =
            listed.and_then(|listed| Some((listed, self.details.sources.get(listed.source.index())?))).map(|(listed, source)| {
                let title = source.url.map_or_else(|| el("span"), |url| self.within.link(url.to_owned())).text(source.title);
                let as_of = listed.as_of.map(|year| format!(" ({year})")).unwrap_or_default();
                el("span").class("sb-note").text(self.words.source).text(": ").put(title).text(as_of)
            });
        let head = [
            Basis::Membership.name(self.lang).to_owned(),
            body.map(named_body).unwrap_or_default(),
            first.attendance.name(self.lang).to_owned(),
            names.len().to_string(),
        ];
        let head = head.join(" · ");
        Some(
            el("div")
                .key(head.clone())
                .put(el(self.within.subheading()).text(head))
                .put(el("p").class("sb-members").text(names.join(", ")).maybe(from)),
        )
    }

    fn people(&self) -> El {
        let entries = self.event.people.iter().zip(&self.long.people).filter_map(|(appearance, long)| {
            let person = self.record.person(appearance.person)?;
            let roles: Vec<&str> = long.roles.iter().map(|role| role.name(self.lang)).collect();
            let office = el("span").class("sb-quiet").text(long.title);
            let office = if roles.is_empty() { office } else { office.text(format!(" · {}", roles.join(", "))) };
            Some(
                el("li")
                    .put(el("strong").text(person.name.get()))
                    .text(" ")
                    .put(office)
                    .put(self.proof(&long.evidence))
                    .maybe(long.position.map(|position| el("span").class("sb-position").put(self.prose(position)))),
            )
        });
        el("ul").class("sb-people").each(entries)
    }

    fn session(&self, session: &Session<'static>) -> El {
        let people: Vec<&str> =
            session.people.iter().filter_map(|&id| self.record.person(id)).map(|person| person.name.get()).collect();
        el("div")
            .class("sb-session")
            .put(
                el(self.within.subheading())
                    .text(session.title)
                    .maybe(session.date.map(|day| quiet(format!(" {}", range(day, None, self.lang)))))
                    .put(self.proof(&session.evidence)),
            )
            .put(el("p").put(self.prose(session.summary)))
            .maybe((!people.is_empty()).then(|| el("p").class("sb-quiet").text(people.join(", "))))
    }

    fn claims(&self, claims: &[Claim<'static>]) -> El {
        let claims = claims.iter().map(|claim| el("li").put(self.prose(claim.text)).put(self.proof(&claim.evidence)));
        el("ul").class("sb-claims").each(claims)
    }

    fn outcomes(&self) -> El {
        if self.long.outcomes.is_empty() {
            el("p").class("sb-quiet").text(self.words.outcomes_unknown)
        } else {
            self.claims(&self.long.outcomes)
        }
    }
}

/// Parties under the ground that they share.
fn group(within: Within, title: &'static str, entries: impl Iterator<Item = El>) -> El {
    el("div").key(title).put(el(within.subheading()).text(title)).put(el("ul").each(entries))
}

/// A body by its name, with its abbreviation behind it.
fn named_body(body: &Organisation<'_>) -> String {
    match body.abbreviation {
        Some(short) if short != body.name => format!("{} ({short})", body.name),
        _ => body.name.to_owned(),
    }
}
