//! The page of one country: its meetings in order, in which role and on what basis, who came from it, and with whom it
//! met most often. The explainer shows the same in place.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::super::element::{El, el};
use super::super::order::by_rank;
use super::{PaperProps, over};
use crate::data::{Attendance, Basis, CountryId, Event, EventId, Lang, Party, PartyRole, PersonId, Record, Who};
use crate::i18n::{CountryWords, Named, country_words, in_text, left_out, lit, range};
use crate::map::{Light, lights};
use crate::query::{Facet, Filter, write};
use crate::state::{Action, State, reduce};

/// How many of the countries that it met are named.
const MOST: usize = 16;
/// How many meetings, and appearances of people, are listed. Of our own record all are; a reader's may have a hundred thousand.
const MOST_LISTED: usize = 500;

/// What it is drawn from.
#[derive(Properties, PartialEq)]
pub struct CountryPaperProps {
    pub whole: PaperProps,
    pub country: CountryId,
}

/// The page of a country.
#[cfg(feature = "ssr")]
#[component]
pub fn CountryPaper(props: &CountryPaperProps) -> Html {
    paper(props).unwrap_or_else(|| el("div")).into()
}

/// The same as elements; none of a country that the record does not have.
#[must_use]
pub fn paper(props: &CountryPaperProps) -> Option<El> {
    let record = &props.whole.collection.record;
    let (country, lang) = (record.country(props.country)?, record.lang);
    let text = country_words(lang);
    let head = el("header")
        .class("sb-head")
        .put(over(record, &props.whole.around))
        .put(el("h1").text(country.name))
        .put(el("p").class("sb-lede").text(says(&props.whole, props.country)))
        .put(el("p").class("sb-into").put(el("a").attr("href", into(props)).text(text.into)));
    let main = el("main").class("sb-long").attr("data-country", country.code).attr("data-page", text.whole_page);
    let main = main.each(meetings(props, text)).put(people(props, text)).maybe(company(props, text));
    Some(el("div").class("sb sb-paper").attr("lang", lang.code()).put(head).put(main))
}

/// What the record as a whole shows of a country, in one line.
#[must_use]
pub fn says(whole: &PaperProps, country: CountryId) -> String {
    let light = whole_lights(whole).into_iter().find(|light| light.country == country);
    let lang = whole.collection.record.lang;
    light.map_or_else(
        || country_words(lang).only_member.to_owned(),
        |light| lit(light.took_part, light.expected + light.invited, light.subject, lang),
    )
}

/// The lights of the whole record, without those of members.
pub fn whole_lights(whole: &PaperProps) -> Vec<Light> {
    lights(&whole.collection, &whole.collection.select(&Filter::default()), false)
}

/// The explainer with this country chosen, as a click on the map would.
fn into(props: &CountryPaperProps) -> String {
    let state = State::new(&props.whole.collection, None);
    let chosen = reduce(&state, Action::Country(props.country)).unwrap_or(state);
    format!("{}?{}", props.whole.around.home, write(&chosen.address, &props.whole.collection.record))
}

fn titled(title: &'static str) -> El {
    el("section").key(title).put(el("h2").text(title))
}

/// The meetings that it had a part in or was talked about at, then those in which it is listed as a member alone.
fn meetings(props: &CountryPaperProps, text: &'static CountryWords) -> Vec<El> {
    let record = &props.whole.collection.record;
    // With how many each leaves out.
    let (mut own, mut as_member) = ((Vec::new(), 0), (Vec::new(), 0));
    for id in props.whole.collection.events_of(props.country) {
        let Some(event) = record.event(id) else { continue };
        let parts: Vec<&Party> = event.parties.iter().filter(|party| party.who == Who::Country(props.country)).collect();
        let is_subject = event.subjects.contains(&props.country);
        let only_member = !is_subject && parts.iter().all(|party| party.basis == Basis::Membership);
        let (entries, rest) = if only_member { &mut as_member } else { &mut own };
        if entries.len() < MOST_LISTED {
            entries.push(meeting(props, id, event, &parts, is_subject.then_some(text.talked_about)));
        } else {
            *rest += 1;
        }
    }
    [(text.meetings, own), (text.as_member, as_member)]
        .into_iter()
        .filter(|(_, (entries, _))| !entries.is_empty())
        .map(|(title, (entries, rest))| titled(title).put(listed(el("ol").class("sb-its"), entries, rest, record.lang)))
        .collect()
}

fn meeting(
    props: &CountryPaperProps,
    id: EventId,
    event: &Event<'static>,
    parts: &[&Party],
    talked_about: Option<&'static str>,
) -> El {
    let record = &props.whole.collection.record;
    let says: Vec<String> = parts.iter().map(|party| in_words(party, record)).chain(talked_about.map(str::to_owned)).collect();
    el("li").key(id.0).put(el("span").class("sb-when-it-was").text(range(event.when.start, event.when.end, record.lang))).put(
        el("span")
            .put(
                el("a")
                    .attr("href", format!("{}e/{}/", props.whole.around.home, event.id))
                    .attr("data-event", event.id)
                    .text(event.title),
            )
            .put(el("span").class("sb-note").text(says.join(" · "))),
    )
}

/// "공동 주최 · 당사자로 적힘", "as a member, through the OSCE".
fn in_words(party: &Party, record: &Record<'static>) -> String {
    let lang = record.lang;
    let mut words: Vec<String> =
        party.roles.iter().filter(|role| **role != PartyRole::Participant).map(|role| role.name(lang).to_owned()).collect();
    let via = party.via.and_then(|id| record.organisation(id)).map(|body| body.abbreviation.unwrap_or(body.name));
    let basis = match (party.basis, lang) {
        (basis, Lang::En) => basis.name(lang).to_lowercase(),
        (basis, Lang::Ko) => basis.name(lang).to_owned(),
    };
    words.push(via.map_or_else(
        || basis.clone(),
        |via| match lang {
            Lang::Ko => format!("{basis}({via})"),
            Lang::En => format!("{basis} ({via})"),
        },
    ));
    if party.attendance != Attendance::TookPart {
        words.push(match lang {
            Lang::Ko => party.attendance.name(lang).to_owned(),
            Lang::En => party.attendance.name(lang).to_lowercase(),
        });
    }
    words.join(", ")
}

/// Those whom a source names as coming from it, each once, with their offices.
fn people(props: &CountryPaperProps, text: &'static CountryWords) -> El {
    let record = &props.whole.collection.record;
    let mut appearances: BTreeMap<PersonId, Vec<El>> = BTreeMap::new();
    let mut order: Vec<PersonId> = Vec::new();
    let (mut listed_already, mut rest) = (0, 0);
    for (event, long) in record.events.iter().zip(&props.whole.details.events) {
        for (appearance, detail) in event.people.iter().zip(&long.people) {
            if appearance.country != Some(props.country) {
                continue;
            }
            if listed_already == MOST_LISTED {
                rest += 1;
                continue;
            }
            listed_already += 1;
            let link = el("a")
                .attr("href", format!("{}e/{}/", props.whole.around.home, event.id))
                .attr("data-event", event.id)
                .text(range(event.when.start, None, record.lang));
            let office = el("span").class("sb-note").text(detail.title).text(" · ").put(link);
            let offices = appearances.entry(appearance.person).or_default();
            if offices.is_empty() {
                order.push(appearance.person);
            }
            offices.push(office);
        }
    }
    let mut entry = |id: PersonId| {
        let person = record.person(id)?;
        Some(el("li").put(el("strong").text(person.name.get())).each(appearances.remove(&id).unwrap_or_default()))
    };
    let section = titled(text.people);
    if order.is_empty() {
        return section.put(el("p").class("sb-quiet").text(text.no_people));
    }
    let people: Vec<El> = order.into_iter().filter_map(&mut entry).collect();
    section.put(listed(el("ul").class("sb-people sb-columns"), people, rest, record.lang))
}

/// The entries of a list, and how many it leaves out.
fn listed(list: El, entries: Vec<El>, rest: usize, lang: Lang) -> El {
    list.each(entries).maybe((rest > 0).then(|| el("li").class("sb-quiet").text(left_out(rest, lang))))
}

/// The countries that took part in most of the meetings that it took part in.
fn company(props: &CountryPaperProps, text: &'static CountryWords) -> Option<El> {
    let collection = &props.whole.collection;
    let record = &collection.record;
    let mut filter = Filter::default();
    filter.set(Facet::Country, vec![props.country.0]);
    filter.set(Facet::Attendance, vec![Attendance::TookPart as u32]);
    let lights: Vec<Light> = lights(collection, &collection.select(&filter), false)
        .into_iter()
        .filter(|light| light.country != props.country && light.took_part > 0)
        .collect();
    let entries = by_rank(&lights, |light| light.took_part).into_iter().take(MOST).filter_map(|at| {
        let light = lights.get(at as usize)?;
        let country = record.country(light.country)?;
        let link = el("a")
            .attr("href", format!("../{}/", country.code))
            .attr("data-more", "country")
            .text(in_text(country, record.lang));
        Some(el("li").put(link).put(el("span").class("sb-quiet").text(format!(" {}", light.took_part))))
    });
    (!lights.is_empty()).then(|| titled(text.company).put(el("ol").class("sb-company-list").each(entries)))
}
