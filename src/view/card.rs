//! A card: one event, short at first, opened in place. Drawn once: it opens by itself, with or without the program, and what else
//! changes of it (that it is opened by the address, its long part, the marks of a search) the shell sets where it stands, so that a
//! card that came with the page and one that the program has drawn are the same.

use std::ops::Range;

use super::element::{El, el};
use super::marked::explained;
use super::order::by_rank;
use super::scene::Shared;
use crate::data::{
    Attendance, Basis, Certainty, Event as Meeting, EventId, Focus, Lang, Mode, Organisation, OrganisationKind, Party, PartyRole,
    Record, Status, TermAt, Who,
};
#[cfg(feature = "own")]
use crate::i18n::coming;
use crate::i18n::{Named, and_more, at_least_named, in_text, range, words};
use crate::map::named_of_counted;
use yew::prelude::AttrValue;

/// How many parties a card names at most.
const MOST_NAMED: usize = 12;

/// What one card is drawn from.
pub struct Card {
    pub collection: Shared,
    pub event: EventId,
    /// The explainer's own page, which the event's page lies under.
    pub home: AttrValue,
}

impl Card {
    /// The card, without its place in the list.
    pub fn draw(&self) -> El {
        let Self { ref collection, event: id, .. } = *self;
        let record = &collection.record;
        let Some(event) = record.event(id) else { return el("article") };
        let words = words(record.lang);
        // The address of the card: a place on the page, which the program also opens.
        let permalink = el("a").attr("href", format!("#e-{}", event.id));
        let topics = event.topics.iter().filter_map(|&id| record.topic(id)).map(|topic| el("span").text(topic.label));
        let summary = el("summary").text(words.details).put(el("span").class("sb-unseen").text(format!(": {}", event.title)));
        let long = el("div").class("sb-detail").put(self.until_it_comes(event));
        let body = el("div")
            .class("sb-body")
            .put(el("p").class("sb-kicker").text(kicker(event, record, record.lang)))
            .put(el("h3").put(permalink.text(event.title)))
            .put(el("p").class("sb-summary").put(explained(event.summary, terms(event, collection))))
            .put(who(id, event, collection, record.lang))
            .put(el("p").class("sb-topics").each(topics))
            .put(el("details").put(summary).put(long));
        el("article").put(date(event, record.lang)).put(body)
    }

    /// What stands in the place of the long part, also where no script runs: the event's own page has it all.
    fn until_it_comes(&self, event: &Meeting<'_>) -> El {
        let lang = self.collection.record.lang;
        #[cfg(feature = "own")]
        if self.collection.is_own() {
            return el("p").class("sb-quiet").text(coming(lang));
        }
        el("p").put(el("a").attr("href", format!("{}e/{}/", self.home, event.id)).text(words(lang).whole_page))
    }
}

/// Where the glossary's terms stand in the summary, by their ids.
fn terms(event: &Meeting<'static>, collection: &Shared) -> Vec<(Range<usize>, &'static str)> {
    if collection.is_own() {
        // There is no glossary of it on the page.
        return Vec::new();
    }
    let record = &collection.record;
    let place = |at: &TermAt| Some((at.start as usize..at.end as usize, *record.terms.get(at.term as usize)?));
    event.terms.iter().filter_map(place).collect()
}

/// The place of a card in the list.
pub fn place(event: &Meeting<'static>) -> El {
    el("li")
        .key(event.id)
        .class(if event.focus == Focus::Context { "sb-card sb-context" } else { "sb-card" })
        .attr("id", format!("e-{}", event.id))
        .attr("part", "card")
        .attr("tabindex", "-1")
}

pub(super) fn date(event: &Meeting<'static>, lang: Lang) -> El {
    let words = words(lang);
    let mark = match event.when.certainty {
        Certainty::Stated => None,
        Certainty::Resolved => Some(words.resolved),
        Certainty::Inferred => Some(words.inferred),
    };
    el("p")
        .class("sb-date")
        .put(el("time").attr("datetime", event.when.start.iso()).text(range(event.when.start, event.when.end, lang)))
        .maybe(mark.map(|mark| el("span").class("sb-mark").text(mark)))
        .maybe(
            (event.status == Status::Announced)
                .then(|| el("span").class("sb-mark sb-rust").attr("title", words.announced_long).text(words.announced)),
        )
}

/// Kind and place, or that the sources state none.
pub(super) fn kicker(event: &Meeting<'_>, record: &Record<'_>, lang: Lang) -> String {
    let words = words(lang);
    let mut parts = vec![event.kind.name(lang)];
    if let Some(place) = &event.place {
        parts.extend([place.city, place.venue].into_iter().flatten());
        if place.city.is_none() && place.venue.is_none() {
            parts.extend(place.country.and_then(|id| record.country(id)).map(|country| in_text(country, lang)));
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
pub(super) fn who(id: EventId, event: &Meeting<'_>, collection: &Shared, lang: Lang) -> El {
    let rank = |party: &Party| {
        let first = party.roles.iter().map(|role| role.index()).min().unwrap_or(PartyRole::ALL.len());
        u32::try_from(PartyRole::ALL.len().saturating_sub(first)).unwrap_or_default()
    };
    let named = |&at: &u32| {
        let party = event.parties.get(at as usize).filter(|party| party.basis != Basis::Membership)?;
        Some(party_in_short(party, event.status, &collection.record, lang))
    };
    let all: Vec<String> = by_rank(&event.parties, rank).iter().filter_map(named).collect();
    // A list of sixty is for the long part; one that is hardly longer is not cut.
    let shown = if all.len() > MOST_NAMED + 3 { MOST_NAMED } else { all.len() };
    let mut names = all.get(..shown).unwrap_or_default().join(", ");
    if shown < all.len() {
        names.push_str(&and_more(all.len() - shown, lang));
    }
    // Where all are named, there is nothing to warn of.
    let counted = named_of_counted(collection, id).filter(|(named, count)| *named < count.value);
    let counted = counted.map(|(named, count)| at_least_named(named, count, lang));
    if names.is_empty() {
        names.push_str(words(lang).no_parties);
    }
    el("p").class("sb-who").text(names).maybe(counted.map(|counted| el("span").class("sb-counted").text(counted)))
}

/// "폴란드(공동 주최)", "Poland (co-host)".
fn party_in_short(party: &Party, status: Status, record: &Record<'_>, lang: Lang) -> String {
    let mut name = match party.who {
        Who::Country(id) => record.country(id).map(|country| in_text(country, lang)),
        Who::Organisation(id) => record.organisation(id).map(short_name),
    }
    .unwrap_or_default()
    .to_owned();
    let mut marks = Vec::new();
    marks.extend(party.roles.iter().find(|role| **role < PartyRole::Participant).map(|role| role.name(lang)));
    if status == Status::Held && party.attendance != Attendance::TookPart {
        marks.push(party.attendance.name(lang));
    }
    if !marks.is_empty() {
        name.push_str(if lang == Lang::En { " (" } else { "(" });
        name.push_str(&marks.join(", "));
        name.push(')');
    }
    name
}

/// International bodies go by their abbreviations in both languages; a ministry's would be English in a Korean line.
fn short_name<'a>(body: &Organisation<'a>) -> &'a str {
    match body.abbreviation {
        Some(short) if body.kind == OrganisationKind::International => short,
        _ => body.name,
    }
}
