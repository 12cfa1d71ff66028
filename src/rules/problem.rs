//! What can be wrong with a dataset: where, and for which reason. How it is said stands in `wording`.

use core::fmt;

use crate::data::{Certainty, Day, Lang, Precision};

/// One thing that is wrong, where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The table and the row's id, such as `events/warsaw-process-cyber-wg-2019`, or its place, such as `events[3]`,
    /// if the id has no form; `dataset` for the dataset's own fields.
    pub record: String,
    /// The way to the field, such as `participants[2].via`.
    pub field: String,
    pub reason: Reason,
}

impl Problem {
    /// The whole problem on one line: record, field, reason.
    #[must_use]
    pub fn line(&self, lang: Lang) -> String {
        format!("{}: {}: {}", self.record, self.field, self.reason.text(lang))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line(Lang::En))
    }
}

/// Why something is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The format has another version.
    Format(u32),
    /// No language is listed.
    NoLanguage,
    /// A listed language has no text, or a blank one.
    TextMissing,
    /// There is a text in a language that is not listed.
    LanguageNotListed(Lang),
    /// A plain string is blank.
    Blank,
    /// A text holds an HTML tag, here its beginning.
    Tag(String),
    /// A text holds a control character or one that turns the direction of writing.
    Control(char),
    /// A text has more characters than fit.
    TooLong { length: usize, limit: usize },
    /// An id has no form of one.
    IdForm(String),
    /// A country code has no form of one.
    CodeForm(String),
    /// A language tag has no form of one.
    LanguageForm(String),
    /// An address is not of the web.
    UrlForm(String),
    /// An address is neither of the web nor of mail.
    ContactForm(String),
    /// A date does not exist.
    DateForm(String),
    /// The day of the last change is not a full day.
    NotADay(String),
    /// A date's form does not fit its precision.
    PrecisionForm { date: String, precision: Precision },
    /// The last day is before the first.
    Reversed { start: String, end: String },
    /// A date that is not stated has no note.
    NoteMissing(Certainty),
    /// An id is there twice.
    Twice(String),
    /// An id refers to no row of this table.
    Unknown { table: &'static str, id: String },
    /// A country has no row in `countries`.
    CountryUnnamed(String),
    /// A country has neither outline nor mark on the map.
    CountryUnplaced(String),
    /// Evidence cites a source that the record does not list.
    SourceNotListed(String),
    /// A claim has no evidence.
    EvidenceMissing,
    /// A record has no source.
    NoSource,
    /// A party is no country and no organisation, or both.
    NotOneParty,
    /// A place has neither city nor country nor venue.
    PlaceEmpty,
    /// A party by membership does not say through which organisation.
    ViaMissing,
    /// A party by membership is not among the organisation's members.
    NotAMember { party: String, organisation: String },
    /// A list of members has no source.
    MembersSourceMissing,
    /// An event is held, but no listed source is of its first day or later.
    HeldUnproven(Day),
    /// An announced event has outcomes.
    AnnouncedOutcomes,
    /// An announced event has a party that took part.
    AnnouncedTookPart,
    /// A count is below 1.
    CountBelowOne,
    /// An event is related to itself.
    OwnRelation,
}
