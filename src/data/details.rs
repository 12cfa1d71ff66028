//! The long parts of the events: titles and positions of people, sessions, agenda, outcomes, notes and the words
//! that prove each claim. They stand in a file of their own, so that the first view need not wait for them.

use super::record::{Count, Evidence, Party};
use super::wire::{Damaged, Wire, wire};
use super::{Day, PersonId, SourceId, TopicId};

wire! {
    /// The long parts of every event, in the order of `Record::events`, and what stands under the record.
    pub struct Details<'a> {
        pub events: Vec<Detail<'a>>,
        pub glossary: Vec<Term<'a>>,
        pub background: Vec<Background<'a>>,
    }

    /// A term with its explanation.
    pub struct Term<'a> { pub id: &'a str, pub term: &'a str, pub definition: &'a str, }

    /// A standing fact without a date.
    pub struct Background<'a> {
        pub id: &'a str,
        pub title: &'a str,
        pub text: &'a str,
        pub parties: Vec<Party>,
        pub counts: Vec<Count<'a>>,
        pub sources: Vec<SourceId>,
    }

    /// The long parts of one event.
    pub struct Detail<'a> {
        pub date: Vec<Evidence<'a>>,
        pub mode: Vec<Evidence<'a>>,
        pub place: Vec<Evidence<'a>>,
        /// One for each of `Event::parties`, in the same order.
        pub parties: Vec<PartyDetail<'a>>,
        /// One for each of `Event::subjects`, in the same order.
        pub subjects: Vec<SubjectDetail<'a>>,
        /// One for each of `Event::people`, in the same order.
        pub people: Vec<PersonDetail<'a>>,
        pub sessions: Vec<Session<'a>>,
        /// What was to be, or was, discussed.
        pub agenda: Vec<Claim<'a>>,
        /// What came of it.
        pub outcomes: Vec<Claim<'a>>,
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

    /// A person's office at the time, and what they argued.
    pub struct PersonDetail<'a> {
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

    /// A sentence with its proof.
    pub struct Claim<'a> { pub text: &'a str, pub evidence: Vec<Evidence<'a>>, }
}

impl<'a> Details<'a> {
    /// Reads the details from their baked bytes.
    ///
    /// # Errors
    /// [`Damaged`] if the bytes are cut or too long.
    pub fn read(mut bytes: &'a [u8]) -> Result<Self, Damaged> {
        let details = Self::get(&mut bytes)?;
        if bytes.is_empty() { Ok(details) } else { Err(Damaged) }
    }
}
