//! The numbers behind each claim that lead to the very words of its source.

use std::collections::BTreeMap;

use super::element::{El, el};
use super::within::Within;
use crate::data::{Details, Evidence, Lang, SourceId};
use crate::i18n::detail_words;

/// The address at which a browser shows the words highlighted. In a text fragment `-`, `,` and `&` have a meaning of
/// their own: everything but letters and digits is encoded. Letters that are not ASCII, Hangul above all, are encoded by
/// the browser on the way; the page is 4 kB smaller without.
#[must_use]
pub fn highlight(url: &str, phrase: &str) -> String {
    let mut address = String::with_capacity(url.len() + 8 + phrase.len() * 2);
    address.push_str(url.split('#').next().unwrap_or(url));
    address.push_str("#:~:text=");
    for letter in phrase.chars() {
        // The tables that know every letter weigh more than this page has room for: between these blocks are signs.
        if letter.is_ascii_alphanumeric() || matches!(letter, '\u{c0}'..='\u{1fff}' | '\u{3100}'..='\u{fdff}') {
            address.push(letter);
            continue;
        }
        for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
            address.push('%');
            let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0').to_ascii_uppercase();
            address.extend([digit(byte >> 4), digit(byte & 15)]);
        }
    }
    address
}

/// The numbers of an event's sources: their places in its list.
pub struct Numbers(BTreeMap<SourceId, usize>);

impl Numbers {
    pub fn new(sources: &[SourceId]) -> Self {
        // Of a source that is there twice, the first place.
        Self(sources.iter().enumerate().rev().map(|(at, source)| (*source, at + 1)).collect())
    }

    fn of(&self, source: SourceId) -> usize {
        self.0.get(&source).copied().unwrap_or_default()
    }
}

/// One number for each piece of evidence: its source's place in the event's list of sources. The words stand in the
/// address already; the loader shows them under the pointer, so that the page need not carry them twice.
pub fn proof(evidence: &[Evidence<'static>], numbers: &Numbers, details: &Details<'static>, within: Within, lang: Lang) -> El {
    el("sup").class("sb-proof").each(evidence.iter().map(|Evidence { source, phrase }| {
        let number = numbers.of(*source);
        let listed = details.sources.get(source.index());
        match listed.and_then(|listed| listed.url) {
            Some(url) => (within.link(highlight(url, phrase)))
                .attr("aria-label", format!("{} {number}", detail_words(lang).source))
                .text(number.to_string()),
            // The words are in the language of the source.
            None => el("span")
                .attr("title", format!("“{phrase}”"))
                .attr("lang", listed.map_or(lang.code(), |listed| listed.language))
                .put(el("span").class("sb-unseen").attr("lang", lang.code()).text(format!("{} ", detail_words(lang).source)))
                .text(number.to_string()),
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::highlight;

    #[test]
    fn a_text_fragment_encodes_all_but_letters_and_digits() {
        assert_eq!(highlight("https://a.example/x?y=1#top", "4-5일, A&B"), "https://a.example/x?y=1#:~:text=4%2D5일%2C%20A%26B");
        assert_eq!(highlight("https://a.example/", "“말”·é"), "https://a.example/#:~:text=%E2%80%9C말%E2%80%9D%C2%B7é");
    }
}
