//! From a sound document to the record in one language: ids become places in tables, events stand in order of their
//! first day. A reference to nothing becomes a place that no table has, so a lookup finds nothing there.

use super::convert_event;
use super::document::{Background, Document, Organisation, Text};
use super::event::{Event, Evidence};
use super::index::{Index, Table};
use super::strings::{CountryCode, Date, Id};
use crate::data::{
    self, CountryId, Day, Details, EventId, Lang, Licence, Membership, OrganisationId, PersonId, Record, SeriesId, SourceId,
    TopicId,
};

/// The record in this language, or in the dataset's first if it does not have this one.
#[must_use]
pub fn record(document: &Document, lang: Lang) -> Record<'_> {
    let convert = Convert::new(document, lang);
    let texts = |name| convert.text(name);
    Record {
        lang: convert.lang,
        title: texts(&document.title),
        description: texts(&document.description),
        updated: day(&document.updated),
        // The story is not of the record: whoever bakes it sets this.
        steps: 0,
        terms: document.glossary.iter().map(|row| &*row.id).collect(),
        topics: (document.topics.iter()).map(|row| data::Topic { id: &row.id, label: texts(&row.label) }).collect(),
        organisations: document.organisations.iter().map(|row| convert.organisation_row(row)).collect(),
        people: (document.people.iter())
            .map(|row| {
                let late = data::Late::new;
                data::Person { id: late(&row.id), name: late(texts(&row.name)), other_name: late(convert.other(&row.name)) }
            })
            .collect(),
        series: (document.series.iter()).map(|row| data::Series { id: &row.id, name: texts(&row.name) }).collect(),
        countries: (document.countries.iter())
            .map(|row| data::Country {
                code: &row.code,
                name: texts(&row.name),
                other_name: convert.other(&row.name),
                aliases: row.aliases.iter().map(String::as_str).collect(),
                // The map is not of the record: whoever bakes it sets this.
                anchor: None,
            })
            .collect(),
        events: convert.events.iter().map(|event| convert_event::event(&convert, event)).collect(),
        by_id: data::ById::default(),
    }
}

/// The long parts of the record's events, in its order and language.
#[must_use]
pub fn details(document: &Document, lang: Lang) -> Details<'_> {
    let convert = Convert::new(document, lang);
    Details {
        events: convert.events.iter().map(|event| convert_event::detail(&convert, event)).collect(),
        glossary: (document.glossary.iter())
            .map(|row| data::Term { id: &row.id, term: convert.text(&row.term), definition: convert.text(&row.definition) })
            .collect(),
        background: document.background.iter().map(|row| convert.background_row(row)).collect(),
        sources: document.sources.iter().map(|row| convert.source_row(row)).collect(),
        memberships: document.organisations.iter().filter_map(|row| convert.membership(row)).collect(),
        licence: Licence { name: &document.license.name, url: &document.license.url },
        site: document.site.as_deref(),
        corrections: document.corrections.as_deref(),
    }
}

/// What a conversion needs to know everywhere: the language, the order of events, and where each row stands.
pub(super) struct Convert<'a> {
    lang: Lang,
    events: Vec<&'a Event>,
    index: Index<'a>,
    terms: Vec<&'a str>,
}

impl<'a> Convert<'a> {
    fn new(document: &'a Document, lang: Lang) -> Self {
        let has = |lang: &Lang| document.languages.contains(lang);
        let lang = Some(lang).filter(has).or(document.languages.first().copied()).unwrap_or(lang);
        let mut events: Vec<&Event> = document.events.iter().collect();
        events.sort_by_cached_key(|event| (day(&event.date.start), &event.id));
        let index = Index::new(document, events.iter().copied());
        let terms = document.glossary.iter().map(|row| row.term.in_lang(lang).unwrap_or_default()).collect();
        Self { lang, events, index, terms }
    }

    /// The text in the record's language.
    pub fn text(&self, text: &'a Text) -> &'a str {
        text.in_lang(self.lang).unwrap_or_default()
    }

    /// The terms of the glossary in a text, each where it stands first.
    pub fn terms_in(&self, text: &str) -> Vec<data::TermAt> {
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let places = data::first_places(text, &self.terms, &mut Vec::new()).into_iter();
        places.map(|(at, term)| data::TermAt { term: number(term), start: number(at.start), end: number(at.end) }).collect()
    }

    pub fn optional(&self, text: Option<&'a Text>) -> Option<&'a str> {
        text.and_then(|text| text.in_lang(self.lang))
    }

    /// The text in the other language, or nothing.
    fn other(&self, text: &'a Text) -> &'a str {
        text.in_lang(self.lang.other()).unwrap_or_default()
    }

    fn place(&self, table: Table, id: &str) -> u32 {
        self.index.row(table, id).and_then(|row| u32::try_from(row).ok()).unwrap_or(u32::MAX)
    }

    pub fn source(&self, id: &Id) -> SourceId {
        SourceId(self.place(Table::Sources, id))
    }

    pub fn organisation(&self, id: &Id) -> OrganisationId {
        OrganisationId(self.place(Table::Organisations, id))
    }

    pub fn person(&self, id: &Id) -> PersonId {
        PersonId(self.place(Table::People, id))
    }

    pub fn topic(&self, id: &Id) -> TopicId {
        TopicId(self.place(Table::Topics, id))
    }

    pub fn series(&self, id: &Id) -> SeriesId {
        SeriesId(self.place(Table::Series, id))
    }

    pub fn country(&self, code: &CountryCode) -> CountryId {
        CountryId(self.place(Table::Countries, code))
    }

    pub fn event(&self, id: &Id) -> EventId {
        EventId(self.place(Table::Events, id))
    }

    pub fn evidence(&self, list: &'a [Evidence]) -> Vec<data::Evidence<'a>> {
        list.iter().map(|evidence| data::Evidence { source: self.source(&evidence.source), phrase: &evidence.phrase }).collect()
    }

    fn source_row(&self, source: &'a super::Source) -> data::Source<'a> {
        data::Source {
            id: &source.id,
            title: self.text(&source.title),
            publisher: self.text(&source.publisher),
            kind: source.kind,
            language: &source.language,
            published: source.published.as_ref().map(day),
            url: source.url.as_deref(),
            origin: &source.origin,
        }
    }

    fn organisation_row(&self, organisation: &'a Organisation) -> data::Organisation<'a> {
        data::Organisation {
            id: &organisation.id,
            name: self.text(&organisation.name),
            other_name: self.other(&organisation.name),
            abbreviation: organisation.abbreviation.as_deref(),
            kind: organisation.kind,
        }
    }

    fn membership(&self, organisation: &'a Organisation) -> Option<Membership<'a>> {
        let source = self.source(organisation.members_source.as_ref()?);
        Some(Membership {
            organisation: self.organisation(&organisation.id),
            source,
            as_of: organisation.members_as_of.as_deref(),
        })
    }

    fn background_row(&self, background: &'a Background) -> data::Background<'a> {
        data::Background {
            id: &background.id,
            title: self.text(&background.title),
            text: self.text(&background.text),
            parties: convert_event::parties(self, &background.parties),
            counts: convert_event::counts(&background.counts),
            count_details: convert_event::count_details(self, &background.counts),
            sources: background.sources.iter().map(|id| self.source(id)).collect(),
        }
    }
}

/// The day, month or year that a date stands for.
pub(super) fn day(date: &Date) -> Day {
    date.day().unwrap_or(Day { year: 0, month: 0, day: 0 })
}
