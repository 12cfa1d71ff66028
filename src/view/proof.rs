//! The numbers behind each claim that lead to the very words of its source.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use yew::prelude::*;

use crate::data::{Evidence, Lang, Record, SourceId};
use crate::i18n::words;

/// In a text fragment `-`, `,` and `&` have a meaning of their own: everything but letters and digits is encoded.
const FRAGMENT: &AsciiSet = NON_ALPHANUMERIC;

/// The address at which a browser shows the words highlighted.
#[must_use]
pub fn highlight(url: &str, phrase: &str) -> String {
    let plain = url.split('#').next().unwrap_or(url);
    let mut address = String::with_capacity(plain.len() + 8 + phrase.len() * 3);
    address.push_str(plain);
    address.push_str("#:~:text=");
    address.extend(utf8_percent_encode(phrase, FRAGMENT));
    address
}

/// One number for each piece of evidence: its source's place in the event's list of sources.
pub fn proof(evidence: &[Evidence<'static>], sources: &[SourceId], record: &Record<'static>, lang: Lang) -> Html {
    let number = |source| sources.iter().position(|&listed| listed == source).map_or(0, |at| at + 1);
    html! {
        <sup class="sb-proof">
            { for evidence.iter().enumerate().map(|(at, Evidence { source, phrase })| {
                let label = format!("{} {}", words(lang).source, number(*source));
                let listed = record.source(*source);
                match listed.and_then(|listed| listed.url) {
                    Some(url) => html! {
                        <a key={at} href={highlight(url, phrase)} rel="noopener" title={format!("“{phrase}”")} aria-label={label}>
                            { number(*source) }
                        </a>
                    },
                    None => html! { <span key={at} title={format!("“{phrase}”")}>{ number(*source) }</span> },
                }
            }) }
        </sup>
    }
}

#[cfg(test)]
mod tests {
    use super::highlight;

    #[test]
    fn a_text_fragment_encodes_all_but_letters_and_digits() {
        assert_eq!(highlight("https://a.example/x?y=1#top", "4-5일, A&B"), "https://a.example/x?y=1#:~:text=4%2D5%EC%9D%BC%2C%20A%26B");
    }
}
