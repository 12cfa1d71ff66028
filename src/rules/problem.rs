//! What can be wrong with a dataset: where, and for which reason. How it is said stands in `wording`.

use core::fmt;

use super::index::Table;
use crate::data::{Certainty, Day, Lang, Precision};

/// A row by its table and its place there.
pub type Row = (Table, usize);

/// One thing that is wrong, where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The table and the row's id, such as `events/warsaw-process-cyber-wg-2019`, or its place, such as `events[3]`,
    /// if the id has no form; `dataset` for the dataset's own fields.
    pub record: String,
    /// The row that it is in; none for the dataset's own fields.
    pub row: Option<Row>,
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
    /// A field that must be there is not.
    FieldMissing,
    /// The format has no such field.
    FieldUnknown,
    /// A field is there twice.
    FieldTwice,
    /// A value has another shape than the format wants.
    Shape(Shape),
    /// A value is none of those that there are.
    NotOneOf { value: String, allowed: Vec<String> },
    /// Half of a character that needs two halves.
    HalfCharacter,
    /// A value is nested too deeply.
    Deep,
    /// The text is not JSON from here on.
    Broken,
    /// The text ends before it is whole.
    CutOff,
    /// A row of a table has another number of cells than the heading; `until` is its last line, where it has several.
    Cells { found: usize, wanted: usize, until: Option<usize> },
    /// The table's heading names a column that is not read.
    ColumnUnknown,
    /// A name is none of a country.
    NotACountry(String),
    /// As many addresses as sources are needed, or one of the two alone.
    SourcesUneven { names: usize, addresses: usize },
}

/// What a field of the published format holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Text,
    List,
    Object,
    /// From 0 to 2³² − 1.
    WholeNumber,
}

/// Why nothing of a file can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing in it.
    Empty,
    /// It has more bytes than are read; here in millions.
    Bytes { most: usize },
    /// A table has more rows than are read.
    Rows { table: &'static str, most: usize },
    /// Its text is in none of the encodings that are read.
    Encoding,
    /// It is nested more deeply than is read.
    Deep,
    /// It ends before it is whole.
    CutOff,
    /// It is not JSON from this line on.
    Broken { line: usize },
    /// It is JSON, but no document of the published format.
    NotADocument,
    /// A table without a column that is needed.
    ColumnMissing { ko: &'static str, en: &'static str },
    /// No language that is known.
    NoLanguage,
    /// No title.
    NoTitle,
    /// There is no event in it.
    NoEvent,
    /// None of its events is free of problems.
    NoEventKept,
}
