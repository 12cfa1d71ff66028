//! Reads an address. Never fails: what it doesn't understand it leaves out, and says so. Knows nothing of the
//! browser's address bar.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::{Address, Part, Theme};
use crate::data::{CountryId, Lang, Record};
use crate::query::{Facet, include};

/// The longest piece of an address that is reported, in characters.
const LONGEST: usize = 40;
/// How many pieces are reported; a reader needs no more to see that the address is broken.
const MOST: usize = 8;

/// What a query string asks for, with or without its `?`, and the pieces of it (`name=value`, shortened) that
/// were not understood. Parameters that aren't ours are nobody's business: they are passed over in silence.
#[must_use]
pub fn read(query: &str, record: &Record<'_>) -> (Address, Vec<String>) {
    let mut reading = Reading { record, address: Address::default(), ignored: Vec::new() };
    for pair in query.strip_prefix('?').unwrap_or(query).split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        if !value.is_empty() {
            reading.parameter(name, value);
        }
    }
    let Reading { mut address, ignored, .. } = reading;
    let (from, to) = (address.filter.from, address.filter.to);
    address.filter.set_years(from, to);
    if address.parts.len() == Part::ALL.len() {
        address.parts.clear();
    }
    (address, ignored)
}

struct Reading<'r, 'a> {
    record: &'r Record<'a>,
    address: Address,
    ignored: Vec<String>,
}

impl Reading<'_, '_> {
    /// One parameter with a value that is not empty.
    fn parameter(&mut self, name: &str, raw: &str) {
        if let Some(facet) = Facet::from_parameter(name) {
            return self.each(name, raw, |reading, code| {
                let value = facet.value_from_code(reading.record, code)?;
                let filter = &mut reading.address.filter;
                if !filter.has(facet, value) {
                    filter.toggle(facet, value);
                }
                Some(())
            });
        }
        match name {
            "event" => self.each(name, raw, |reading, code| {
                let event = reading.record.event_named(code)?;
                include(&mut reading.address.opened, event);
                Some(())
            }),
            "parts" => self.each(name, raw, |reading, code| {
                let part = Part::ALL.into_iter().find(|part| part.code() == code)?;
                include(&mut reading.address.parts, part);
                Some(())
            }),
            "q" | "src" | "from" | "to" | "place" | "step" | "lang" | "theme" => self.one(name, raw),
            _ => {}
        }
    }

    /// A parameter that has one value.
    fn one(&mut self, name: &str, raw: &str) {
        let Some(text) = decode(raw) else { return self.ignore(name, raw) };
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let address = &mut self.address;
        let understood = match name {
            "q" => set(&mut address.filter.text, Some(text.to_owned())),
            "src" => set(&mut address.src, Some(Some(text.to_owned()))),
            "from" => set(&mut address.filter.from, year(text).map(Some)),
            "to" => set(&mut address.filter.to, year(text).map(Some)),
            "step" => {
                let step = number(text).and_then(|step| u8::try_from(step).ok());
                set(&mut address.step, step.filter(|step| *step <= self.record.steps).map(Some))
            }
            "lang" => set(&mut address.lang, Lang::from_code(text).map(Some)),
            "theme" => set(&mut address.theme, Theme::ALL.into_iter().find(|theme| theme.code() == text).map(Some)),
            _ => {
                let country = Facet::Country.value_from_code(self.record, text);
                set(&mut address.place, country.map(|row| Some(CountryId(row))))
            }
        };
        if !understood {
            self.ignore(name, text);
        }
    }

    /// A parameter that has several values, with commas between them.
    fn each(&mut self, name: &str, raw: &str, mut take: impl FnMut(&mut Self, &str) -> Option<()>) {
        for piece in raw.split(',').filter(|piece| !piece.is_empty()) {
            let Some(text) = decode(piece) else {
                self.ignore(name, piece);
                continue;
            };
            if take(self, text.trim()).is_some() {
                continue;
            }
            // Some programs that pass addresses on encode the commas too.
            for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
                if take(self, part).is_none() {
                    self.ignore(name, part);
                }
            }
        }
    }

    fn ignore(&mut self, name: &str, value: &str) {
        let mut piece: String = name.chars().chain(['=']).chain(value.chars()).filter(|c| !c.is_control()).collect();
        if let Some((end, _)) = piece.char_indices().nth(LONGEST) {
            let last = piece.char_indices().nth(LONGEST - 1).map_or(end, |(at, _)| at);
            piece.truncate(last);
            piece.push('…');
        }
        if self.ignored.len() < MOST && !self.ignored.contains(&piece) {
            self.ignored.push(piece);
        }
    }
}

/// Puts a value into its place, if it was understood.
fn set<T>(place: &mut T, value: Option<T>) -> bool {
    value.map(|value| *place = value).is_some()
}

/// The text behind percent signs and pluses; `None` if the encoding is broken.
fn decode(raw: &str) -> Option<Cow<'_, str>> {
    let mut rest = raw.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        if first == b'%' && !after.get(..2).is_some_and(|code| code.iter().all(u8::is_ascii_hexdigit)) {
            return None;
        }
    }
    if raw.contains('+') {
        let spaced = raw.replace('+', " ");
        return percent_decode_str(&spaced).decode_utf8().ok().map(|text| Cow::Owned(text.into_owned()));
    }
    percent_decode_str(raw).decode_utf8().ok()
}

/// A number from 1 on, in no more than four digits.
fn number(text: &str) -> Option<u16> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|&number| digits && number > 0)
}

/// A year that is written out.
fn year(text: &str) -> Option<u16> {
    number(text).filter(|_| text.len() == 4)
}
