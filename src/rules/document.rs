//! The published format, read and written field for field: one JSON document with its tables. What an event holds
//! is in `event`. Knows no rule and no file.

use super::event::{Count, Event, Party};
use super::index::Table;
use super::strings::{CountryCode, Date, Id, LanguageTag, Url};
use crate::data::{Lang, OrganisationKind, SourceKind, Spelling};

/// Defines structs of the published format: the same in JSON, in TOML and in the schema; unknown fields are errors.
macro_rules! published {
    ($($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)+ })+) => {$(
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        $(#[$meta])*
        pub struct $name { $($(#[$field_meta])* pub $field: $type,)+ }
    )+};
}
pub(super) use published;

published! {
    /// A text in each of the dataset's languages, and in no other; plain text, on one line.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("minProperties" = 1)))]
    pub struct Text {
        /// The text in Korean.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub ko: Option<String>,
        /// The text in English.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub en: Option<String>,
    }
}

impl Text {
    /// The text in this language, if it is there and not blank.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> Option<&str> {
        let text = match lang {
            Lang::Ko => &self.ko,
            Lang::En => &self.en,
        };
        text.as_deref().filter(|text| !text.trim().is_empty())
    }
}

/// The schema's file name, beside the document.
fn schema_name() -> String {
    "events.schema.json".to_owned()
}

published! {
    /// A dataset of diplomatic meetings: who met when and where, on what and with what result, each line with the
    /// words of its source. A list that is left out is empty; a field that may be null may be left out.
    pub struct Document {
        /// The address of this schema.
        #[serde(rename = "$schema", default = "schema_name")]
        pub schema: String,
        /// The version of the format: 1.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = 1)))]
        pub format: u32,
        /// The languages of every text in the dataset.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1), extend("uniqueItems" = true)))]
        pub languages: Vec<Lang>,
        /// The dataset's id.
        pub id: Id,
        /// The dataset's name.
        pub title: Text,
        /// One paragraph on what it holds.
        pub description: Text,
        /// The day of its last change.
        pub updated: Date,
        /// Under which terms it may be used.
        pub license: License,
        /// The public address of the explainer, where there is one.
        #[serde(default)]
        pub site: Option<Url>,
        /// Where to write when something is wrong: an address of a page, or `mailto:`.
        #[serde(default)]
        pub corrections: Option<Url>,
        /// The texts that claims are taken from.
        pub sources: Vec<Source>,
        /// The fields of policy.
        #[serde(default)]
        pub topics: Vec<Topic>,
        /// The bodies that take part or are spoken for.
        #[serde(default)]
        pub organisations: Vec<Organisation>,
        /// The people, whatever their office at the time.
        #[serde(default)]
        pub people: Vec<Person>,
        /// Meetings that follow one another under one name.
        #[serde(default)]
        pub series: Vec<Series>,
        /// The name of every country that occurs.
        #[serde(default)]
        pub countries: Vec<Country>,
        /// Terms with their explanations.
        #[serde(default)]
        pub glossary: Vec<Term>,
        /// Standing facts without a date.
        #[serde(default)]
        pub background: Vec<Background>,
        /// The meetings.
        pub events: Vec<Event>,
    }

    /// Terms of use.
    pub struct License {
        /// Its usual short name.
        pub name: String,
        /// Where it can be read.
        pub url: Url,
    }

    /// A text that claims are taken from.
    pub struct Source {
        pub id: Id,
        /// What it is called.
        pub title: Text,
        /// Who published it.
        pub publisher: Text,
        /// Who publishes this sort of source.
        pub kind: SourceKind,
        /// The language that it is written in, as a BCP 47 tag.
        pub language: LanguageTag,
        /// When it was published, where it says so.
        #[serde(default)]
        pub published: Option<Date>,
        /// Where it can be read.
        #[serde(default)]
        pub url: Option<Url>,
        /// Names the release that it repeats: sources of one origin are not independent of each other.
        pub origin: Id,
    }

    /// A field of policy.
    pub struct Topic {
        pub id: Id,
        pub label: Text,
        pub definition: Text,
    }

    /// A body that takes part or is spoken for.
    pub struct Organisation {
        pub id: Id,
        pub name: Text,
        #[serde(default)]
        pub abbreviation: Option<String>,
        pub kind: OrganisationKind,
        /// Its country, where a source or its own name gives it.
        #[serde(default)]
        pub country: Option<CountryCode>,
        /// The countries that belong to it, where a source lists them.
        #[serde(default)]
        pub members: Option<Vec<CountryCode>>,
        /// The source that lists the members.
        #[serde(default)]
        pub members_source: Option<Id>,
        /// When the list of members held.
        #[serde(default)]
        pub members_as_of: Option<Date>,
    }

    /// A person, whatever their office at the time.
    pub struct Person {
        pub id: Id,
        pub name: Text,
        /// Where the spelling of the name comes from; it is no claim about an event.
        pub spelling: Spelling,
    }

    /// Meetings that follow one another under one name.
    pub struct Series {
        pub id: Id,
        pub name: Text,
        pub description: Text,
    }

    /// A country that occurs in the dataset.
    pub struct Country {
        pub code: CountryCode,
        pub name: Text,
        /// Other names that a reader may search for, in any language.
        #[serde(default)]
        pub aliases: Vec<String>,
    }

    /// A term with its explanation.
    pub struct Term {
        pub id: Id,
        pub term: Text,
        pub definition: Text,
    }

    /// A standing fact without a date.
    pub struct Background {
        pub id: Id,
        pub title: Text,
        pub text: Text,
        #[serde(default)]
        pub parties: Vec<Party>,
        #[serde(default)]
        pub counts: Vec<Count>,
        /// The sources that it rests on.
        pub sources: Vec<Id>,
    }
}

impl Document {
    /// How many rows a table has.
    #[must_use]
    pub fn rows(&self, table: Table) -> usize {
        match table {
            Table::Sources => self.sources.len(),
            Table::Topics => self.topics.len(),
            Table::Organisations => self.organisations.len(),
            Table::People => self.people.len(),
            Table::Series => self.series.len(),
            Table::Countries => self.countries.len(),
            Table::Glossary => self.glossary.len(),
            Table::Background => self.background.len(),
            Table::Events => self.events.len(),
        }
    }

    /// Leaves out the rows that are not `kept`.
    pub fn keep(&mut self, kept: impl Fn(Table, usize) -> bool) {
        fn only<T>(rows: &mut Vec<T>, kept: impl Fn(usize) -> bool) {
            let mut places = 0..;
            rows.retain(|_| places.next().is_some_and(&kept));
        }
        only(&mut self.sources, |place| kept(Table::Sources, place));
        only(&mut self.topics, |place| kept(Table::Topics, place));
        only(&mut self.organisations, |place| kept(Table::Organisations, place));
        only(&mut self.people, |place| kept(Table::People, place));
        only(&mut self.series, |place| kept(Table::Series, place));
        only(&mut self.countries, |place| kept(Table::Countries, place));
        only(&mut self.glossary, |place| kept(Table::Glossary, place));
        only(&mut self.background, |place| kept(Table::Background, place));
        only(&mut self.events, |place| kept(Table::Events, place));
    }
}
