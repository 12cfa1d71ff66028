//! The published format, continued: an event and what is claimed of it. Knows no rule and no file.

use super::document::{Text, published};
use super::strings::{CountryCode, Date, Id};
use crate::data::{
    Attendance, Basis, Certainty, CountOf, EventKind, Focus, Mode, PartyRole, PersonRole, Precision, Qualifier, RelationKind,
    Stage, Status,
};

/// The longest phrase that is quoted from a source, in characters.
pub const LONGEST_PHRASE: usize = 30;

published! {
    /// A meeting.
    pub struct Event {
        pub id: Id,
        /// The series that it belongs to, where a source says so.
        #[serde(default)]
        pub series: Option<Id>,
        /// Whether a source is about it, or only mentions it.
        pub focus: Focus,
        /// As far as the listed sources say.
        pub status: Status,
        pub kind: EventKind,
        /// At most 40 characters in Korean, 90 in English.
        pub title: Text,
        /// At most 220 characters in Korean, 420 in English.
        pub summary: Text,
        pub date: When,
        /// How people met, where a source says so.
        #[serde(default)]
        pub mode: Option<HowMet>,
        /// Where it was, where a source says so.
        #[serde(default)]
        pub place: Option<Place>,
        /// The countries and bodies that had a part.
        #[serde(default)]
        pub participants: Vec<Party>,
        /// The countries that were talked about: not participants.
        #[serde(default)]
        pub subjects: Vec<Subject>,
        #[serde(default)]
        pub counts: Vec<Count>,
        #[serde(default)]
        pub people: Vec<Appearance>,
        #[serde(default)]
        pub sessions: Vec<Session>,
        /// What was to be, or was, discussed.
        #[serde(default)]
        pub agenda: Vec<Claim>,
        /// What came of it; empty for an announced event.
        #[serde(default)]
        pub outcomes: Vec<Claim>,
        #[serde(default)]
        pub topics: Vec<Id>,
        #[serde(default)]
        pub relations: Vec<Relation>,
        /// The sources that it rests on.
        pub sources: Vec<Id>,
    }

    /// When it was.
    pub struct When {
        pub start: Date,
        /// The last day, where there is more than one.
        #[serde(default)]
        pub end: Option<Date>,
        /// How exactly the sources give it.
        pub precision: Precision,
        /// Whether it is written out, worked out from a dated line, or concluded.
        pub certainty: Certainty,
        /// How a date that is not stated was found.
        #[serde(default)]
        pub note: Option<Text>,
        #[serde(default)]
        pub evidence: Vec<Evidence>,
    }

    /// How people met.
    pub struct HowMet {
        pub is: Mode,
        #[serde(default)]
        pub evidence: Vec<Evidence>,
    }

    /// Where it was, as far as the sources say.
    pub struct Place {
        #[serde(default)]
        pub city: Option<Text>,
        #[serde(default)]
        pub country: Option<CountryCode>,
        #[serde(default)]
        pub venue: Option<Text>,
        #[serde(default)]
        pub evidence: Vec<Evidence>,
    }

    /// A country or a body that had a part: one of the two.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("oneOf" = [
        { "required": ["country"], "properties": { "country": { "type": "string" } } },
        { "required": ["organisation"], "properties": { "organisation": { "type": "string" } } },
    ])))]
    pub struct Party {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub country: Option<CountryCode>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub organisation: Option<Id>,
        /// The name that it took part under, where that is not its own.
        #[serde(default)]
        pub label: Option<Text>,
        #[serde(default)]
        pub roles: Vec<PartyRole>,
        /// `named`: the source names it; `delegate`: it says that an official, company or body of that country took
        /// part; `membership`: it names an organisation that the country belongs to.
        pub basis: Basis,
        pub attendance: Attendance,
        /// The organisation through which it had a part.
        #[serde(default)]
        pub via: Option<Id>,
        #[serde(default)]
        pub note: Option<Text>,
        #[serde(default)]
        pub evidence: Vec<Evidence>,
    }

    /// A country that was talked about.
    pub struct Subject {
        pub country: CountryCode,
        #[serde(default)]
        pub note: Option<Text>,
        #[serde(default)]
        pub evidence: Vec<Evidence>,
    }

    /// A person at an event.
    pub struct Appearance {
        pub person: Id,
        /// Their office at the time.
        pub title: Text,
        #[serde(default)]
        pub organisation: Option<Id>,
        /// The country that they stood for, where a source says so.
        #[serde(default)]
        pub country: Option<CountryCode>,
        #[serde(default)]
        pub roles: Vec<PersonRole>,
        /// What they argued.
        #[serde(default)]
        pub position: Option<Text>,
        #[serde(default)]
        pub evidence: Vec<Evidence>,
    }

    /// A part of an event with a subject of its own.
    pub struct Session {
        pub title: Text,
        #[serde(default)]
        pub date: Option<Date>,
        #[serde(default)]
        pub topics: Vec<Id>,
        #[serde(default)]
        pub people: Vec<Id>,
        pub summary: Text,
        #[serde(default)]
        pub evidence: Vec<Evidence>,
    }

    /// A sentence with its proof.
    pub struct Claim {
        pub text: Text,
        #[serde(default)]
        pub evidence: Vec<Evidence>,
    }

    /// How this event stands to another.
    pub struct Relation {
        pub event: Id,
        pub kind: RelationKind,
    }

    /// The words of a source that prove a claim.
    pub struct Evidence {
        /// One of the sources that the event lists.
        pub source: Id,
        /// Words that stand in that source.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = LONGEST_PHRASE)))]
        pub phrase: String,
    }

    /// A number that a source gives. Two sources that give two numbers make two counts.
    pub struct Count {
        /// What is counted.
        pub of: CountOf,
        #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1)))]
        pub value: u32,
        /// How the source qualifies the number.
        pub qualifier: Qualifier,
        /// At which stage the number was given.
        pub stage: Stage,
        #[serde(default)]
        pub note: Option<Text>,
        #[serde(default)]
        pub evidence: Vec<Evidence>,
    }
}
