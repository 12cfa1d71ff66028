//! Countries by what people write: the code, or a name. Names are those of the bundled record, with its aliases, and those
//! that whoever asks for the reading knows.

use std::collections::BTreeMap;

use super::columns::comparable;
use crate::bundled::COUNTRY_NAMES;
use crate::data::Lang;
use crate::map::PLACES;
use crate::rules::{self, CountryCode};

/// A country's name in the bundled record; empty where it has none.
#[must_use]
pub fn bundled_name(code: &str, lang: Lang) -> String {
    let row = rows().find(|row| row.first() == Some(&code));
    row.and_then(|row| row.get(1 + lang.index()).copied()).unwrap_or_default().to_owned()
}

/// The bundled names: a country's code, its names in Korean and in English, its aliases.
fn rows() -> impl Iterator<Item = Vec<&'static str>> {
    COUNTRY_NAMES.lines().map(|line| line.split('\t').collect())
}

/// Finds a country's code.
pub struct Countries<'n> {
    names: &'n dyn Fn(&str, Lang) -> String,
    /// Made when a name is first asked for: most tables have codes.
    by_name: Option<BTreeMap<String, String>>,
}

impl<'n> Countries<'n> {
    pub fn new(names: &'n dyn Fn(&str, Lang) -> String) -> Self {
        Self { names, by_name: None }
    }

    /// The code of what is written.
    pub fn code(&mut self, written: &str) -> Option<CountryCode> {
        if rules::has_place(PLACES, written) {
            return Some(CountryCode(written.to_owned()));
        }
        let names = self.names;
        let by_name = self.by_name.get_or_insert_with(|| all(names));
        by_name.get(&comparable(written)).cloned().map(CountryCode)
    }

    /// Its name as the bundled record has it, else as whoever asks knows it, or its code where no name is known.
    pub fn name(&self, code: &str, lang: Lang) -> String {
        [bundled_name(code, lang), (self.names)(code, lang)]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_else(|| code.to_owned())
    }
}

/// Every name that is known, with its code; of two countries, the bundled record's own name counts first.
fn all(names: &dyn Fn(&str, Lang) -> String) -> BTreeMap<String, String> {
    let mut by_name = BTreeMap::new();
    for row in rows() {
        let Some((code, row)) = row.split_first() else { continue };
        for name in row {
            by_name.entry(comparable(name)).or_insert_with(|| (*code).to_owned());
        }
    }
    let codes = PLACES.iter().filter_map(|(code, ..)| core::str::from_utf8(code.as_slice()).ok());
    for code in codes {
        for &lang in Lang::ALL {
            by_name.entry(comparable(&names(code, lang))).or_insert_with(|| code.to_owned());
        }
    }
    by_name.remove("");
    by_name
}
