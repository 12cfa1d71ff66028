//! The dataset as one flat table: one row an event, lists joined, RFC 4180, with the mark by which spreadsheets
//! recognise UTF-8. Cells that a spreadsheet would take for a formula begin with an apostrophe.

use crate::data::{Attendance, Basis, Lang, PartyRole};
use crate::rules::{Claim, Document, Event, Id, Party, Text};

const BYTE_ORDER_MARK: char = '\u{feff}';

type Column = (&'static str, fn(&Document, &Event) -> String);

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
    ("series", |_, event| optional(event.series.as_deref())),
    ("city", |_, event| event.place.as_ref().and_then(|place| place.city.as_ref()).map(one_name).unwrap_or_default()),
    ("country", |_, event| optional(event.place.as_ref().and_then(|place| place.country.as_deref()))),
    ("mode", |_, event| event.mode.as_ref().map(|mode| mode.is.code().to_owned()).unwrap_or_default()),
    ("hosts", |_, event| {
        parties(event, |party| party.roles.iter().any(|role| matches!(role, PartyRole::Host | PartyRole::CoHost)))
    }),
    ("participants", |_, event| parties(event, |party| party.country.is_some() && took_part(party))),
    ("expected", |_, event| parties(event, |party| party.attendance != Attendance::TookPart && own_part(party))),
    ("subjects", |_, event| list(event.subjects.iter().map(|subject| &*subject.country))),
    ("organisations", |_, event| parties(event, |party| party.organisation.is_some() && took_part(party))),
    ("people", |_, event| list(event.people.iter().map(|appearance| &*appearance.person))),
    ("topics", |_, event| list(event.topics.iter().map(|id| &**id))),
    ("summary_ko", |_, event| text(&event.summary, Lang::Ko)),
    ("summary_en", |_, event| text(&event.summary, Lang::En)),
    ("outcomes_ko", |_, event| claims(&event.outcomes, Lang::Ko)),
    ("outcomes_en", |_, event| claims(&event.outcomes, Lang::En)),
    ("sources", |_, event| list(event.sources.iter().map(|id| &**id))),
    ("source_urls", source_urls),
];

/// The whole table, events in the document's order.
pub fn table(document: &Document) -> String {
    let mut table = BYTE_ORDER_MARK.to_string();
    row(&mut table, COLUMNS.iter().map(|(name, _)| (*name).to_owned()));
    for event in &document.events {
        row(&mut table, COLUMNS.iter().map(|(_, cell)| cell(document, event)));
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
    let mut once: Vec<&str> = Vec::new();
    for item in items {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    once.join("; ")
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

/// Countries by code and organisations by id.
fn parties(event: &Event, which: impl Fn(&Party) -> bool) -> String {
    let name =
        |party: &Party| party.country.as_ref().map_or_else(|| optional(party.organisation.as_deref()), |code| code.0.clone());
    let names: Vec<String> = event.participants.iter().filter(|party| which(party)).map(name).collect();
    list(names.iter().map(String::as_str))
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
fn source_urls(document: &Document, event: &Event) -> String {
    let url = |id: &Id| document.sources.iter().find(|source| source.id == *id).and_then(|source| source.url.as_deref());
    event.sources.iter().map(|id| url(id).unwrap_or_default()).collect::<Vec<_>>().join("; ")
}
