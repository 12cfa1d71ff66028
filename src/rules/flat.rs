//! The dataset as one flat table: one row an event, lists joined, RFC 4180, with the mark by which spreadsheets
//! recognise UTF-8. Cells that a spreadsheet would take for a formula begin with an apostrophe.

use std::collections::{BTreeMap, BTreeSet};

use super::document::{Document, Text};
use super::event::{Claim, Event, Party};
use super::index::Table;
use super::strings::Id;
use crate::data::{Attendance, Basis, Lang, PartyRole};

const BYTE_ORDER_MARK: char = '\u{feff}';

/// What the cells of an event take from other tables.
#[derive(Default)]
struct Tables<'d> {
    /// The address of each source that has one, by its id.
    urls: BTreeMap<&'d str, &'d str>,
    /// What rows are called, where that stands in the place of their ids.
    names: BTreeMap<(Table, &'d str), &'d str>,
}

impl<'d> Tables<'d> {
    fn new(document: &'d Document, named: Option<Lang>) -> Self {
        let urls = document.sources.iter().filter_map(|source| Some((&*source.id.0, source.url.as_deref()?))).collect();
        let mut tables = Self { urls, names: BTreeMap::new() };
        if let Some(lang) = named {
            let mut name = |table, id: &'d Id, name: &'d Text| {
                tables.names.extend(name.in_lang(lang).map(|name| ((table, &*id.0), name)));
            };
            document.sources.iter().for_each(|row| name(Table::Sources, &row.id, &row.title));
            document.topics.iter().for_each(|row| name(Table::Topics, &row.id, &row.label));
            document.organisations.iter().for_each(|row| name(Table::Organisations, &row.id, &row.name));
            document.people.iter().for_each(|row| name(Table::People, &row.id, &row.name));
            document.series.iter().for_each(|row| name(Table::Series, &row.id, &row.name));
        }
        tables
    }

    /// A row's name, or its id.
    fn of(&self, table: Table, id: &'d Id) -> &'d str {
        self.names.get(&(table, &*id.0)).copied().unwrap_or(id)
    }
}

type Column = (&'static str, for<'d> fn(&Tables<'d>, &'d Event) -> String);

/// The columns, in the order of the published format.
const COLUMNS: [Column; 26] = [
    ("id", |_, event| event.id.0.clone()),
    ("title_ko", |_, event| text(&event.title, Lang::Ko)),
    ("title_en", |_, event| text(&event.title, Lang::En)),
    ("start", |_, event| event.date.start.0.clone()),
    ("end", |_, event| optional(event.date.end.as_deref())),
    ("precision", |_, event| event.date.precision.code().to_owned()),
    ("certainty", |_, event| event.date.certainty.code().to_owned()),
    ("status", |_, event| event.status.code().to_owned()),
    ("kind", |_, event| event.kind.code().to_owned()),
    ("series", |tables, event| event.series.as_ref().map(|id| tables.of(Table::Series, id).to_owned()).unwrap_or_default()),
    ("city", |_, event| event.place.as_ref().and_then(|place| place.city.as_ref()).map(one_name).unwrap_or_default()),
    ("country", |_, event| optional(event.place.as_ref().and_then(|place| place.country.as_deref()))),
    ("mode", |_, event| event.mode.as_ref().map(|mode| mode.is.code().to_owned()).unwrap_or_default()),
    ("hosts", |tables, event| {
        parties(tables, event, |party| party.roles.iter().any(|role| matches!(role, PartyRole::Host | PartyRole::CoHost)))
    }),
    ("participants", |tables, event| parties(tables, event, |party| party.country.is_some() && took_part(party))),
    ("expected", |tables, event| parties(tables, event, |party| party.attendance != Attendance::TookPart && own_part(party))),
    ("subjects", |_, event| list(event.subjects.iter().map(|subject| &*subject.country))),
    ("organisations", |tables, event| parties(tables, event, |party| party.organisation.is_some() && took_part(party))),
    ("people", |tables, event| list(event.people.iter().map(|appearance| tables.of(Table::People, &appearance.person)))),
    ("topics", |tables, event| list(event.topics.iter().map(|id| tables.of(Table::Topics, id)))),
    ("summary_ko", |_, event| text(&event.summary, Lang::Ko)),
    ("summary_en", |_, event| text(&event.summary, Lang::En)),
    ("outcomes_ko", |_, event| claims(&event.outcomes, Lang::Ko)),
    ("outcomes_en", |_, event| claims(&event.outcomes, Lang::En)),
    ("sources", |tables, event| beside(event.sources.iter().map(|id| tables.of(Table::Sources, id)))),
    ("source_urls", source_urls),
];

/// The whole table, events in the document's order. What an event refers to stands there by its id, or by its name in a language:
/// for a dataset that was a table itself, whose ids nobody has written.
#[must_use]
pub fn flat(document: &Document, named: Option<Lang>) -> String {
    let tables = Tables::new(document, named);
    let mut table = BYTE_ORDER_MARK.to_string();
    row(&mut table, COLUMNS.iter().map(|(name, _)| (*name).to_owned()));
    for event in &document.events {
        row(&mut table, COLUMNS.iter().map(|(_, cell)| cell(&tables, event)));
    }
    table
}

fn row(table: &mut String, cells: impl Iterator<Item = String>) {
    let cells: Vec<String> = cells.map(|cell| quoted(&harmless(cell))).collect();
    table.push_str(&cells.join(","));
    table.push_str("\r\n");
}

/// A cell that no spreadsheet takes for a formula.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\r', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

fn list<'a>(items: impl Iterator<Item = &'a str>) -> String {
    let mut seen = BTreeSet::new();
    items.filter(|item| seen.insert(*item)).collect::<Vec<_>>().join("; ")
}

/// Names and addresses that stand side by side: two sources may have the same name.
fn beside<'a>(items: impl Iterator<Item = &'a str>) -> String {
    items.collect::<Vec<_>>().join("; ")
}

fn optional(value: Option<&str>) -> String {
    value.unwrap_or_default().to_owned()
}

fn text(text: &Text, lang: Lang) -> String {
    optional(text.in_lang(lang))
}

/// A name without a column for each language: the English one if there is one.
fn one_name(name: &Text) -> String {
    optional(name.in_lang(Lang::En).or(name.in_lang(Lang::Ko)))
}

/// Countries by code, and organisations.
fn parties<'d>(tables: &Tables<'d>, event: &'d Event, which: impl Fn(&Party) -> bool) -> String {
    let body = |party: &'d Party| party.organisation.as_ref().map_or("", |id| tables.of(Table::Organisations, id));
    let name = |party: &'d Party| party.country.as_ref().map_or_else(|| body(party), |code| &**code);
    list(event.participants.iter().filter(|party| which(party)).map(name))
}

/// A part of its own: a country that only belongs to an organisation is not a row's participant.
fn own_part(party: &Party) -> bool {
    party.basis != Basis::Membership
}

fn took_part(party: &Party) -> bool {
    party.attendance == Attendance::TookPart && own_part(party)
}

fn claims(claims: &[Claim], lang: Lang) -> String {
    claims.iter().filter_map(|claim| claim.text.in_lang(lang)).collect::<Vec<_>>().join("; ")
}

/// One for each of the sources, in the same order; empty where a source has no address.
fn source_urls(tables: &Tables<'_>, event: &Event) -> String {
    beside(event.sources.iter().map(|id| tables.urls.get(&**id).copied().unwrap_or_default()))
}
