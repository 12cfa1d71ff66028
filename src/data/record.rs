//! The record in one language: what the short cards, the facets, the map and the timeline need, and so what the
//! program carries. What a page is written from once is in `details`. Texts are borrowed from the baked bytes.

use super::wire::{Bytes, Wire, wire};
use super::{
    Attendance, Basis, ById, Certainty, CountOf, CountryId, Day, EventId, EventKind, Focus, Lang, Late, Mode, OrganisationId,
    OrganisationKind, PartyRole, PersonId, Qualifier, SeriesId, Stage, Status, TopicId,
};

wire! {
    /// The whole record in one language, but for the long parts of its events.
    pub struct Record<'a> {
        /// The language of every text in it.
        pub lang: Lang,
        /// The record's name.
        pub title: &'a str,
        /// One paragraph on what it holds.
        pub description: &'a str,
        /// The day of its last change.
        pub updated: Day,
        /// How many steps the story has that is told of it.
        pub steps: u8,
        /// The ids of the glossary's terms; what they mean stands on the page.
        pub terms: Vec<&'a str>,
        pub topics: Vec<Topic<'a>>,
        pub organisations: Vec<Organisation<'a>>,
        pub people: Vec<Person<'a>>,
        pub series: Vec<Series<'a>>,
        pub countries: Vec<Country<'a>>,
        /// In order of their first day, then of their id.
        pub events: Vec<Event<'a>>,
        /// Finds an event by its id; holds nothing of its own.
        pub by_id: ById,
    }

    /// A field of policy.
    pub struct Topic<'a> { pub id: &'a str, pub label: &'a str, }

    /// A body that takes part or is spoken for.
    pub struct Organisation<'a> {
        pub id: &'a str,
        pub name: &'a str,
        /// Its name in the other language, for search alone.
        pub other_name: &'a str,
        pub abbreviation: Option<&'a str>,
        pub kind: OrganisationKind,
    }

    /// A person, whatever their office at the time. Not in the file that the program fetches: two hundred names come with
    /// the long parts, and until then nobody asks for one.
    pub struct Person<'a> {
        pub id: Late<'a>,
        pub name: Late<'a>,
        /// Their name in the other language, for search alone.
        pub other_name: Late<'a>,
    }

    /// Meetings that follow one another under one name.
    pub struct Series<'a> { pub id: &'a str, pub name: &'a str, }

    /// A country that occurs in the record.
    pub struct Country<'a> {
        /// ISO 3166-1 alpha-2; `XK` for Kosovo.
        pub code: &'a str,
        pub name: &'a str,
        /// Its name in the other language, for search alone.
        pub other_name: &'a str,
        pub aliases: Vec<&'a str>,
        /// Where it stands on the map; none where the map does not know it.
        pub anchor: Option<Anchor>,
    }

    /// A country's place on the base map, in its units.
    pub struct Anchor {
        pub x: u32,
        pub y: u32,
        /// Whether its outline is too small to be seen, so that it needs a mark.
        pub small: bool,
    }

    /// A meeting: its short card, and what facets, map and timeline ask of it.
    pub struct Event<'a> {
        pub id: &'a str,
        pub series: Option<SeriesId>,
        pub focus: Focus,
        pub status: Status,
        pub kind: EventKind,
        pub title: &'a str,
        /// Not in the file that the program fetches: it stands on the page already, and is given back from there.
        pub summary: &'a str,
        /// The terms in the summary, each where it stands first.
        pub terms: Vec<TermAt>,
        pub when: When,
        pub mode: Option<Mode>,
        pub place: Option<Place<'a>>,
        pub parties: Vec<Party>,
        /// The countries that were talked about.
        pub subjects: Vec<CountryId>,
        pub counts: Vec<Count>,
        pub people: Vec<Appearance>,
        pub topics: Vec<TopicId>,
    }

    /// A term in a text: its place in the record's terms, and the bytes of the text that it takes.
    pub struct TermAt { pub term: u32, pub start: u32, pub end: u32, }

    /// When it was. The precision is that of the first day's form.
    pub struct When { pub start: Day, pub end: Option<Day>, pub certainty: Certainty, }

    /// Where it was, as far as the sources say.
    pub struct Place<'a> {
        pub city: Option<&'a str>,
        pub country: Option<CountryId>,
        pub venue: Option<&'a str>,
    }

    /// A country or body that had a part in an event.
    pub struct Party {
        pub who: Who,
        pub roles: Vec<PartyRole>,
        pub basis: Basis,
        pub attendance: Attendance,
        /// Through which organisation, for a part by membership or by a delegate.
        pub via: Option<OrganisationId>,
    }

    /// A number that a source gives.
    pub struct Count {
        pub of: CountOf,
        pub value: u32,
        pub qualifier: Qualifier,
        /// Of "about": whether a source says 여, which is some more and no less.
        pub some_more: bool,
        pub stage: Stage,
    }

    /// A person at an event; what they did there is in the details, at the same place of the list.
    pub struct Appearance {
        pub person: PersonId,
        pub organisation: Option<OrganisationId>,
        pub country: Option<CountryId>,
    }

}

/// Who had a part: a country or a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Country(CountryId),
    Organisation(OrganisationId),
}

impl<'a> Wire<'a> for Who {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Self::Country(id) => (id.0 << 1).put(out),
            Self::Organisation(id) => (id.0 << 1 | 1).put(out),
        }
    }

    fn get(from: &mut Bytes<'a>) -> Self {
        let value = u32::get(from);
        if value & 1 == 0 { Self::Country(CountryId(value >> 1)) } else { Self::Organisation(OrganisationId(value >> 1)) }
    }
}

/// Looks a row up; an id always comes from the same record, so the row is there.
macro_rules! rows {
    ($($(#[$doc:meta])* $method:ident: $table:ident[$id:ty] -> $row:ident;)+) => {
        impl<'a> Record<'a> {$(
            $(#[$doc])*
            #[must_use]
            pub fn $method(&self, id: $id) -> Option<&$row<'a>> { self.$table.get(id.index()) }
        )+}
    };
}

rows! {
    /// The event with this id.
    event: events[EventId] -> Event;
    /// The country with this id.
    country: countries[CountryId] -> Country;
    /// The organisation with this id.
    organisation: organisations[OrganisationId] -> Organisation;
    /// The person with this id.
    person: people[PersonId] -> Person;
    /// The topic with this id.
    topic: topics[TopicId] -> Topic;
    /// The series with this id.
    series_of: series[SeriesId] -> Series;
}

impl<'a> Record<'a> {
    /// The record as the program fetches it: without the events' ids, titles and summaries, which stand on the page already, and without
    /// what comes with the long parts: people's names, and the names of bodies in the other language.
    #[must_use]
    pub fn for_the_program(&self) -> Self {
        let mut record = self.clone();
        for event in &mut record.events {
            [event.id, event.title, event.summary] = [""; 3];
        }
        for person in &mut record.people {
            *person = Person { id: Late::default(), name: Late::default(), other_name: Late::default() };
        }
        for body in &mut record.organisations {
            body.other_name = "";
        }
        record
    }

    /// Id, title and summary of each event, in the order of the events: for [`Record::add_texts`].
    pub fn texts(&self) -> impl Iterator<Item = &'a str> {
        self.events.iter().flat_map(|event| [event.id, event.title, event.summary])
    }

    /// Gives each event its id, title and summary. `false` if they are not as many.
    #[must_use]
    pub fn add_texts(&mut self, texts: &[&'a str]) -> bool {
        for (event, texts) in self.events.iter_mut().zip(texts.as_chunks().0) {
            [event.id, event.title, event.summary] = *texts;
        }
        self.events.len() * 3 == texts.len()
    }

    /// Everybody's id and names, a line each: for [`Record::add_people`].
    #[must_use]
    pub fn people_table(&self) -> String {
        let rows = self.people.iter().map(|row| [row.id.get(), row.name.get(), row.other_name.get()].join("\t"));
        rows.collect::<Vec<_>>().join("\n")
    }

    /// Gives everybody their id and names, in the order of the people.
    pub fn add_people(&self, table: &'a str) {
        for (person, line) in self.people.iter().zip(table.lines()) {
            let mut cells = line.split('\t');
            for cell in [&person.id, &person.name, &person.other_name] {
                cell.set(cells.next().unwrap_or_default());
            }
        }
    }

    /// The event with this published id.
    #[must_use]
    pub fn event_named(&self, id: &str) -> Option<EventId> {
        self.by_id.find(&self.events, id).map(EventId::at)
    }

    /// The country with this code.
    #[must_use]
    pub fn country_coded(&self, code: &str) -> Option<CountryId> {
        self.countries.iter().position(|country| country.code == code).map(CountryId::at)
    }
}
