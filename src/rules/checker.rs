//! The walk through a document: which record is being looked at, what was found so far, and the checks that every
//! table shares: own ids, references, dates and addresses.

use core::fmt::Arguments;

use super::document::{Document, Organisation, Source};
use super::index::{Index, Table};
use super::problem::{Problem, Reason};
use super::strings::{CountryCode, Date, Id, Url};
use crate::data::Day;

pub(super) struct Checker<'a> {
    pub document: &'a Document,
    pub has_place: &'a dyn Fn(&str) -> bool,
    index: Index<'a>,
    record: String,
    problems: Vec<Problem>,
}

impl<'a> Checker<'a> {
    pub fn new(document: &'a Document, has_place: &'a dyn Fn(&str) -> bool) -> Self {
        let index = Index::new(document, document.events.iter());
        Self { document, has_place, index, record: "dataset".to_owned(), problems: Vec::new() }
    }

    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    pub fn report(&mut self, field: Arguments<'_>, reason: Reason) {
        self.problems.push(Problem { record: self.record.clone(), field: field.to_string(), reason });
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
        self.record = if well_formed { format!("{name}/{id}") } else { format!("{name}[{place}]") };
    }

    /// A reference to a row.
    pub fn reference(&mut self, field: Arguments<'_>, table: Table, id: &Id) {
        if self.index.row(table, id).is_none() {
            self.report(field, Reason::Unknown { table: table.name(), id: id.to_string() });
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
        if !code.is_well_formed() {
            self.report(field, Reason::CodeForm(code.to_string()));
        } else if self.index.row(Table::Countries, code).is_none() {
            self.report(field, Reason::CountryUnnamed(code.to_string()));
        }
    }

    /// A list in which nothing stands twice.
    pub fn once<'b>(&mut self, field: Arguments<'_>, items: impl Iterator<Item = &'b str>) {
        let mut seen = Vec::new();
        for (at, item) in items.enumerate() {
            if seen.contains(&item) {
                self.report(format_args!("{field}[{at}]"), Reason::Twice(item.to_owned()));
            }
            seen.push(item);
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
        self.index.row(Table::Sources, id).and_then(|row| self.document.sources.get(row))
    }

    pub fn organisation(&self, id: &Id) -> Option<&'a Organisation> {
        self.index.row(Table::Organisations, id).and_then(|row| self.document.organisations.get(row))
    }
}
