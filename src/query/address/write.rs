//! Writes an address: always in the same order, without what is as it would be anyway, and readable. Knows
//! nothing of the browser's address bar.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::{Address, Part};
use crate::data::{Lang, Record, push_number};
use crate::query::Facet;

/// What cannot stand in a value as it is: what separates, what starts an escape, and what programs that find
/// addresses in running text stop at.
const TEXT: &AsciiSet = &CONTROLS
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'\'')
    .add(b'(')
    .add(b')')
    .add(b'+')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// In a list a comma separates.
const ITEM: &AsciiSet = &TEXT.add(b',');

/// The query string without its `?`; empty for the bare page. [`super::read`] reads it back.
#[must_use]
pub fn write(address: &Address, record: &Record<'_>) -> String {
    let Address { filter, opened, place, step, lang, theme, parts, src } = address;
    let mut out = String::new();
    text(&mut out, "q", filter.text.trim());
    for facet in Facet::ALL {
        let codes = filter.chosen(facet).iter().map(|&value| facet.value_code(record, value));
        list(&mut out, facet.parameter(), codes);
    }
    let (from, to) = match (filter.from, filter.to) {
        (Some(from), Some(to)) => (Some(from.min(to)), Some(from.max(to))),
        years => years,
    };
    number(&mut out, "from", from, 4);
    number(&mut out, "to", to, 4);
    list(&mut out, "event", opened.iter().filter_map(|&event| record.event(event)).map(|event| event.id));
    list(&mut out, "place", place.and_then(|place| record.country(place)).map(|country| country.code).into_iter());
    number(&mut out, "step", step.map(u16::from), 1);
    list(&mut out, "lang", lang.map(Lang::code).into_iter());
    list(&mut out, "theme", theme.map(super::Theme::code).into_iter());
    if !Part::ALL.iter().all(|part| parts.contains(part)) {
        list(&mut out, "parts", parts.iter().map(|part| part.code()));
    }
    text(&mut out, "src", src.as_deref().unwrap_or("").trim());
    out
}

/// `name=`, with what separates it from the parameter before it.
fn name(out: &mut String, name: &str) {
    if !out.is_empty() {
        out.push('&');
    }
    out.push_str(name);
    out.push('=');
}

/// A value, spaces as `+`.
fn value(out: &mut String, text: &str, encode: &'static AsciiSet) {
    for (at, word) in text.split(' ').enumerate() {
        if at > 0 {
            out.push('+');
        }
        out.extend(utf8_percent_encode(word, encode));
    }
}

fn text(out: &mut String, parameter: &str, text: &str) {
    if !text.is_empty() {
        name(out, parameter);
        value(out, text, TEXT);
    }
}

fn list<'t>(out: &mut String, parameter: &str, codes: impl Iterator<Item = &'t str>) {
    let mut first = true;
    for code in codes.filter(|code| !code.is_empty()) {
        if first {
            name(out, parameter);
        } else {
            out.push(',');
        }
        value(out, code, ITEM);
        first = false;
    }
}

fn number(out: &mut String, parameter: &str, number: Option<u16>, width: u32) {
    if let Some(number) = number.filter(|number| *number > 0) {
        name(out, parameter);
        push_number(out, number, width);
    }
}
