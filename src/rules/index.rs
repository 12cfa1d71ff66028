//! Where the row with an id stands, for each table of a document.

use std::collections::BTreeMap;

use super::document::Document;
use super::event::Event;
use super::key::Key;

/// The first row of each id.
pub(super) type Rows<'a> = BTreeMap<Key<'a>, usize>;

/// A table of the published format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    Sources,
    Topics,
    Organisations,
    People,
    Series,
    Countries,
    Glossary,
    Background,
    Events,
}

impl Table {
    /// In the order in which a document is checked and its problems are told.
    pub const ALL: [Self; 9] = [
        Self::Sources,
        Self::Topics,
        Self::Organisations,
        Self::People,
        Self::Series,
        Self::Countries,
        Self::Glossary,
        Self::Background,
        Self::Events,
    ];

    /// The table's field in the document.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sources => "sources",
            Self::Topics => "topics",
            Self::Organisations => "organisations",
            Self::People => "people",
            Self::Series => "series",
            Self::Countries => "countries",
            Self::Glossary => "glossary",
            Self::Background => "background",
            Self::Events => "events",
        }
    }
}

/// The tables' rows by id. The events may stand in another order than in the document.
pub(super) struct Index<'a> {
    sources: Rows<'a>,
    topics: Rows<'a>,
    organisations: Rows<'a>,
    people: Rows<'a>,
    series: Rows<'a>,
    countries: Rows<'a>,
    glossary: Rows<'a>,
    background: Rows<'a>,
    events: Rows<'a>,
}

impl<'a> Index<'a> {
    pub fn new(document: &'a Document, events: impl Iterator<Item = &'a Event>) -> Self {
        Self {
            sources: rows(document.sources.iter().map(|row| &*row.id)),
            topics: rows(document.topics.iter().map(|row| &*row.id)),
            organisations: rows(document.organisations.iter().map(|row| &*row.id)),
            people: rows(document.people.iter().map(|row| &*row.id)),
            series: rows(document.series.iter().map(|row| &*row.id)),
            countries: rows(document.countries.iter().map(|row| &*row.code)),
            glossary: rows(document.glossary.iter().map(|row| &*row.id)),
            background: rows(document.background.iter().map(|row| &*row.id)),
            events: rows(events.map(|row| &*row.id)),
        }
    }

    /// Forgets the rows that are `gone`, as if the document did not have them.
    pub fn without(mut self, gone: impl Fn(Table, usize) -> bool) -> Self {
        for table in Table::ALL {
            self.rows_mut(table).retain(|_, row| !gone(table, *row));
        }
        self
    }

    /// The place of the row with this id.
    pub fn row(&self, table: Table, id: &str) -> Option<usize> {
        let rows = match table {
            Table::Sources => &self.sources,
            Table::Topics => &self.topics,
            Table::Organisations => &self.organisations,
            Table::People => &self.people,
            Table::Series => &self.series,
            Table::Countries => &self.countries,
            Table::Glossary => &self.glossary,
            Table::Background => &self.background,
            Table::Events => &self.events,
        };
        rows.get(&Key(id)).copied()
    }

    fn rows_mut(&mut self, table: Table) -> &mut Rows<'a> {
        match table {
            Table::Sources => &mut self.sources,
            Table::Topics => &mut self.topics,
            Table::Organisations => &mut self.organisations,
            Table::People => &mut self.people,
            Table::Series => &mut self.series,
            Table::Countries => &mut self.countries,
            Table::Glossary => &mut self.glossary,
            Table::Background => &mut self.background,
            Table::Events => &mut self.events,
        }
    }
}

fn rows<'a>(ids: impl Iterator<Item = &'a str>) -> Rows<'a> {
    let mut rows = Rows::new();
    for (row, id) in ids.enumerate() {
        rows.entry(Key(id)).or_insert(row);
    }
    rows
}
