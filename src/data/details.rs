//! What a page is written from once and the program never draws again: titles and positions of people, sessions,
//! agenda, outcomes, notes, the words that prove each claim, sources, terms, background. In one language.

use super::record::{Count, Party};
use super::wire::wire;
use super::{Day, EventId, OrganisationId, PersonId, PersonRole, RelationKind, SourceId, SourceKind, TopicId};

wire! {
    /// What stands behind the short cards, and under the record.
    pub struct Details<'a> {
        /// In the order of `Record::events`.
        pub events: Vec<Detail<'a>>,
        pub sources: Vec<Source<'a>>,
        /// The organisations whose members a source lists.
        pub memberships: Vec<Membership<'a>>,
        pub glossary: Vec<Term<'a>>,
        pub background: Vec<Background<'a>>,
        /// Under which terms the record may be used.
        pub licence: Licence<'a>,
        /// The public address of the explainer, where there is one.
        pub site: Option<&'a str>,
        /// Where to write when something is wrong.
        pub corrections: Option<&'a str>,
    }

    /// A licence by name and address.
    pub struct Licence<'a> { pub name: &'a str, pub url: &'a str, }

    /// A text that claims are taken from.
    pub struct Source<'a> {
        pub id: &'a str,
        pub title: &'a str,
        pub publisher: &'a str,
        pub kind: SourceKind,
        /// The language that it is written in, as a BCP 47 tag.
        pub language: &'a str,
        pub published: Option<Day>,
        pub url: Option<&'a str>,
        /// Sources of one origin repeat one release, and are not independent of each other.
        pub origin: &'a str,
    }

    /// Which source lists an organisation's members, as of when.
    pub struct Membership<'a> { pub organisation: OrganisationId, pub source: SourceId, pub as_of: Option<&'a str>, }

    /// A term with its explanation.
    pub struct Term<'a> { pub id: &'a str, pub term: &'a str, pub definition: &'a str, }

    /// A standing fact without a date.
    pub struct Background<'a> {
        pub id: &'a str,
        pub title: &'a str,
        pub text: &'a str,
        pub parties: Vec<Party>,
        pub counts: Vec<Count>,
        /// One for each of `counts`, in the same order.
        pub count_details: Vec<CountDetail<'a>>,
        pub sources: Vec<SourceId>,
    }

    /// The long parts of one event.
    pub struct Detail<'a> {
        pub date: Vec<Evidence<'a>>,
        /// How a date that is not stated was found.
        pub date_note: Option<&'a str>,
        pub mode: Vec<Evidence<'a>>,
        pub place: Vec<Evidence<'a>>,
        /// One for each of `Event::parties`, in the same order.
        pub parties: Vec<PartyDetail<'a>>,
        /// One for each of `Event::subjects`, in the same order.
        pub subjects: Vec<SubjectDetail<'a>>,
        /// One for each of `Event::counts`, in the same order.
        pub counts: Vec<CountDetail<'a>>,
        /// One for each of `Event::people`, in the same order.
        pub people: Vec<PersonDetail<'a>>,
        pub sessions: Vec<Session<'a>>,
        /// What was to be, or was, discussed.
        pub agenda: Vec<Claim<'a>>,
        /// What came of it.
        pub outcomes: Vec<Claim<'a>>,
        pub relations: Vec<Relation>,
        pub sources: Vec<SourceId>,
    }

    /// What is said of a party beyond its part.
    pub struct PartyDetail<'a> {
        /// The name that it took part under, where that is not its own.
        pub label: Option<&'a str>,
        pub note: Option<&'a str>,
        pub evidence: Vec<Evidence<'a>>,
    }

    /// Why a country was talked about.
    pub struct SubjectDetail<'a> { pub note: Option<&'a str>, pub evidence: Vec<Evidence<'a>>, }

    /// What is said of a number.
    pub struct CountDetail<'a> { pub note: Option<&'a str>, pub evidence: Vec<Evidence<'a>>, }

    /// A person's office at the time, what they did, and what they argued.
    pub struct PersonDetail<'a> {
        pub roles: Vec<PersonRole>,
        pub title: &'a str,
        pub position: Option<&'a str>,
        pub evidence: Vec<Evidence<'a>>,
    }

    /// A part of an event with a subject of its own.
    pub struct Session<'a> {
        pub title: &'a str,
        pub date: Option<Day>,
        pub topics: Vec<TopicId>,
        pub people: Vec<PersonId>,
        pub summary: &'a str,
        pub evidence: Vec<Evidence<'a>>,
    }

    /// How this event stands to another.
    pub struct Relation { pub event: EventId, pub kind: RelationKind, }

    /// The words of a source that prove a claim.
    pub struct Evidence<'a> { pub source: SourceId, pub phrase: &'a str, }

    /// A sentence with its proof.
    pub struct Claim<'a> { pub text: &'a str, pub evidence: Vec<Evidence<'a>>, }
}
