//! The walk through a document: which record is being looked at, what was found so far, and the checks that every
//! table shares: own ids, references, dates and addresses.

use core::fmt::Arguments;
use std::collections::{BTreeMap, BTreeSet};

use super::document::{Document, Source};
use super::index::{Index, Table};
use super::key::Key;
use super::problem::{Problem, Reason, Row};
use super::proof::Proof;
use super::strings::{CountryCode, Date, Id, Url};
use crate::data::Day;

pub(super) struct Checker<'a> {
    pub document: &'a Document,
    pub has_place: &'a dyn Fn(&str) -> bool,
    pub proof: Proof,
    index: Index<'a>,
    /// The members of the organisations that were asked for.
    members: BTreeMap<usize, BTreeSet<Key<'a>>>,
    record: String,
    row: Option<Row>,
    found: &'a mut dyn Found,
}

/// What a walk through a document tells as it goes.
pub(super) trait Found {
    /// Something is wrong. The problem is made only if it is asked for.
    fn problem(&mut self, row: Option<Row>, reason: &Reason, problem: &dyn Fn() -> Problem);

    /// A row refers to another, which is there.
    fn reference(&mut self, _from: Option<Row>, _to: Row) {}
}

impl Found for Vec<Problem> {
    fn problem(&mut self, _: Option<Row>, _: &Reason, problem: &dyn Fn() -> Problem) {
        self.push(problem());
    }
}

impl<'a> Checker<'a> {
    pub fn new(
        document: &'a Document,
        index: Index<'a>,
        has_place: &'a dyn Fn(&str) -> bool,
        proof: Proof,
        found: &'a mut dyn Found,
    ) -> Self {
        Self { document, has_place, proof, index, members: BTreeMap::new(), record: "dataset".to_owned(), row: None, found }
    }

    /// Walks through the whole document.
    pub fn run(mut self) {
        self.tables();
        self.events();
    }

    #[allow(clippy::needless_pass_by_value, reason = "the caller has made the reason for this")]
    pub fn report(&mut self, field: Arguments<'_>, reason: Reason) {
        let Self { record, row, found, .. } = self;
        let problem = || Problem { record: record.clone(), row: *row, field: field.to_string(), reason: reason.clone() };
        found.problem(*row, &reason, &problem);
    }

    /// Begins a row: problems from here on are of this record.
    pub fn row(&mut self, table: Table, place: usize, id: &Id) {
        self.begin(table, place, id, id.is_well_formed());
        if !id.is_well_formed() {
            self.report(format_args!("id"), Reason::IdForm(id.to_string()));
        } else if self.index.row(table, id) != Some(place) {
            self.report(format_args!("id"), Reason::Twice(id.to_string()));
        }
    }

    /// Begins a row of `countries`.
    pub fn country_row(&mut self, place: usize, code: &CountryCode) {
        self.begin(Table::Countries, place, code, code.is_well_formed());
        let reason = if !code.is_well_formed() {
            Reason::CodeForm(code.to_string())
        } else if self.index.row(Table::Countries, code) != Some(place) {
            Reason::Twice(code.to_string())
        } else if !(self.has_place)(code) {
            Reason::CountryUnplaced(code.to_string())
        } else {
            return;
        };
        self.report(format_args!("code"), reason);
    }

    fn begin(&mut self, table: Table, place: usize, id: &str, well_formed: bool) {
        let name = table.name();
        self.row = Some((table, place));
        self.record = if well_formed { format!("{name}/{id}") } else { format!("{name}[{place}]") };
    }

    /// A reference to a row.
    pub fn reference(&mut self, field: Arguments<'_>, table: Table, id: &Id) {
        match self.index.row(table, id) {
            Some(row) => self.found.reference(self.row, (table, row)),
            None => self.report(field, Reason::Unknown { table: table.name(), id: id.to_string() }),
        }
    }

    /// References to rows, each once.
    pub fn references(&mut self, field: Arguments<'_>, table: Table, ids: &[Id]) {
        for (at, id) in ids.iter().enumerate() {
            self.reference(format_args!("{field}[{at}]"), table, id);
        }
        self.once(field, ids.iter().map(|id| &*id.0));
    }

    /// A reference to a country.
    pub fn country(&mut self, field: Arguments<'_>, code: &CountryCode) {
        match self.index.row(Table::Countries, code) {
            _ if !code.is_well_formed() => self.report(field, Reason::CodeForm(code.to_string())),
            Some(row) => self.found.reference(self.row, (Table::Countries, row)),
            None => self.report(field, Reason::CountryUnnamed(code.to_string())),
        }
    }

    /// A list in which nothing stands twice.
    pub fn once<'b>(&mut self, field: Arguments<'_>, items: impl Iterator<Item = &'b str>) {
        let mut seen = BTreeSet::new();
        for (at, item) in items.enumerate() {
            if !seen.insert(Key(item)) {
                self.report(format_args!("{field}[{at}]"), Reason::Twice(item.to_owned()));
            }
        }
    }

    /// The sources that a record rests on: at least one.
    pub fn sources(&mut self, sources: &[Id]) {
        if sources.is_empty() {
            self.report(format_args!("sources"), Reason::NoSource);
        }
        self.references(format_args!("sources"), Table::Sources, sources);
    }

    /// A date in any of its forms.
    pub fn date(&mut self, field: Arguments<'_>, date: &Date) -> Option<Day> {
        let day = date.day();
        if day.is_none() {
            self.report(field, Reason::DateForm(date.to_string()));
        }
        day
    }

    /// The address of a page.
    pub fn page(&mut self, field: Arguments<'_>, url: &Url) {
        if !url.is_page() {
            self.report(field, Reason::UrlForm(url.to_string()));
        }
    }

    pub fn source(&self, id: &Id) -> Option<&'a Source> {
        self.row_of(Table::Sources, id).and_then(|row| self.document.sources.get(row))
    }

    /// The place of the row with this id.
    pub fn row_of(&self, table: Table, id: &str) -> Option<usize> {
        self.index.row(table, id)
    }

    /// Whether a country is among an organisation's members, if there is that organisation.
    pub fn is_member(&mut self, organisation: &Id, country: &CountryCode) -> Option<bool> {
        let row = self.row_of(Table::Organisations, organisation)?;
        let document = self.document;
        let listed = || document.organisations.get(row).and_then(|body| body.members.as_ref()).into_iter().flatten();
        let members = self.members.entry(row).or_insert_with(|| listed().map(|code| Key(code)).collect());
        Some(members.contains(&Key(country)))
    }
}
