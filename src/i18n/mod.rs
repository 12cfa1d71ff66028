//! What the interface says, in both languages: fixed sentences, names of values, dates and numbers.
//! Knows nothing of Yew or the browser.

mod country;
mod dates;
mod guide;
mod method;
mod names;
mod numbers;
mod sentences;
mod story;
mod table;
mod values;
mod words;

pub use country::{CountryWords, country_description, country_words};
pub use dates::range;
pub use guide::{GuideWords, guide_words};
pub use method::{MethodWords, method_words};
pub use names::Named;
pub use numbers::number;
#[cfg(any(feature = "ssr", feature = "own"))]
pub use sentences::left_out;
pub use sentences::{
    Figures, all_of_country, and_more, at_least_named, figures, ground, lit, more_cards, of_total, quantity, results, staged,
    without,
};
#[cfg(feature = "own")]
pub use sentences::{bars_help, coming, counted_in};
pub use story::{StoryWords, story_words};
pub use values::{facet_value, in_text};
pub use words::{DetailWords, PageWords, Words, detail_words, page_words, words};
