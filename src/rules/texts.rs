//! The rules for texts: there in every language, plain, and no longer than fits.

use core::fmt::Arguments;

use super::checker::Checker;
use super::document::Text;
use super::problem::Reason;
use crate::data::Lang;

/// The most characters that a text may have, in each language.
#[derive(Clone, Copy)]
pub(super) struct Limit {
    ko: usize,
    en: usize,
}

pub(super) const TITLE: Limit = Limit { ko: 40, en: 90 };
pub(super) const SUMMARY: Limit = Limit { ko: 220, en: 420 };
pub(super) const ANY: Limit = Limit { ko: usize::MAX, en: usize::MAX };

impl Checker<'_> {
    /// A text in each of the dataset's languages, and in no other.
    pub fn text(&mut self, field: Arguments<'_>, text: &Text, limit: Limit) {
        let languages = &self.document.languages;
        for (lang, text, limit) in [(Lang::Ko, &text.ko, limit.ko), (Lang::En, &text.en, limit.en)] {
            let field = format_args!("{field}.{}", lang.code());
            match text {
                Some(text) if languages.contains(&lang) && text.trim().is_empty() => self.report(field, Reason::TextMissing),
                Some(_) if !languages.contains(&lang) && !languages.is_empty() => {
                    self.report(field, Reason::LanguageNotListed(lang));
                }
                Some(text) => self.plain(field, text, limit),
                None if languages.contains(&lang) => self.report(field, Reason::TextMissing),
                None => {}
            }
        }
    }

    pub fn optional_text(&mut self, field: Arguments<'_>, text: Option<&Text>) {
        if let Some(text) = text {
            self.text(field, text, ANY);
        }
    }

    /// A string that is the same in every language, and not blank.
    pub fn string(&mut self, field: Arguments<'_>, text: &str, limit: usize) {
        if text.trim().is_empty() {
            self.report(field, Reason::Blank);
        } else {
            self.plain(field, text, limit);
        }
    }

    fn plain(&mut self, field: Arguments<'_>, text: &str, limit: usize) {
        if let Some(tag) = tag(text) {
            self.report(field, Reason::Tag(tag));
        }
        if let Some(control) = text.chars().find(|c| is_control(*c)) {
            self.report(field, Reason::Control(control));
        }
        let length = text.chars().count();
        if length > limit {
            self.report(field, Reason::TooLong { length, limit });
        }
    }
}

/// The beginning of the first HTML tag, comment or declaration: `<` before a letter, `/`, `!` or `?`.
fn tag(text: &str) -> Option<String> {
    let begins = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
    let (at, _) = text.match_indices('<').find(|(at, _)| text.get(at + 1..).is_some_and(begins))?;
    let name = text.get(at..)?.chars().take(12).take_while(|c| *c != ' ' && !is_control(*c));
    let name: String = name.collect();
    Some(name.split_inclusive('>').next().unwrap_or_default().to_owned())
}

/// Controls, line and paragraph separators, and the marks that turn the direction of writing: they could make a text
/// look like another.
fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
