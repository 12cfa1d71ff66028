//! What a row of the record, or a value of a facet, is called where it stands in a sentence or a list.

use super::names::Named;
use crate::data::{Attendance, Basis, Country, EventKind, Focus, Lang, Record};
use crate::query::{Facet, SUBJECTS};

use super::sentences::ground;

/// A country's name in running text: 대한민국 is 한국 there.
#[must_use]
pub fn in_text<'a>(country: &Country<'a>, lang: Lang) -> &'a str {
    if lang == Lang::Ko && country.code == "KR" { "한국" } else { country.name }
}

/// What a facet's value is called; empty for one that the record does not have.
#[must_use]
pub fn facet_value<'a>(record: &Record<'a>, facet: Facet, value: u32, lang: Lang) -> &'a str {
    let at = value as usize;
    match facet {
        Facet::Topic => record.topics.get(at).map(|row| row.label),
        Facet::Kind => EventKind::ALL.get(at).map(|kind| kind.name(lang)),
        Facet::Country => record.countries.get(at).map(|row| in_text(row, lang)),
        Facet::Organisation => record.organisations.get(at).map(|row| row.name),
        Facet::Person => record.people.get(at).map(|row| row.name.get()),
        Facet::Series => record.series.get(at).map(|row| row.name),
        Facet::Basis if value == SUBJECTS => Some(ground(None, lang)),
        Facet::Basis => Basis::ALL.get(at).map(|basis| basis.name(lang)),
        Facet::Attendance => Attendance::ALL.get(at).map(|attendance| attendance.name(lang)),
        Facet::Focus => Focus::ALL.get(at).map(|focus| focus.name(lang)),
    }
    .unwrap_or_default()
}
