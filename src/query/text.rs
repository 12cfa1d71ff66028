//! Finds what a reader is typing, Korean first, in a text. Knows nothing of events, fields' meaning, languages of the page or
//! markup.
//!
//! Both sides are read as *keystrokes*: 과 is ㄱㅗㅏ and 닭 is ㄷㅏㄹㄱ, as on the two-set keyboard, and each key knows whether it
//! begins a syllable. Most of what a Korean reader expects is then plain prefix matching from the start of a syllable:
//!
//! 1. substrings by syllable, spaces and punctuation (also ㆍ and zero-width characters) being nothing on both sides;
//! 2. the syllable being typed is a prefix of keys: 고 finds 과 and 공, 달 finds 닭;
//! 3. a final may move on: a final that ends the needle, or stands before a lone consonant, may be found as the first consonant
//!    of the next syllable (간 finds 가나, 닭 finds 달고, and 사이벙ㅂ, which is what 사이버 and ㅇㅂ make in a field, finds 사이버안보);
//! 4. a lone consonant stands for any syllable that it begins, never for a final; clusters (ㄳ) are read as two;
//! 5. decomposed letters compose without a table, for the parts of a syllable are keys already;
//! 6. Latin letters lose case and, up to Latin Extended-A, their accents; Greek, Cyrillic and full-width letters lose case
//!    only.
//!
//! ㄱ isn't the start of ㄲ: that is another key (shift). Only two-set typing is followed; other layouts find whole syllables.

mod keys;
#[cfg(feature = "own")]
mod narrow;

use keys::{FIRST_SYLLABLE, Key, Keys, VOWEL, is_syllable, keys_of};
use std::ops::Range;

/// Characters of a needle that count; what is typed beyond them is ignored. Bounds the steps that a character of text can take.
const LONGEST: usize = 64;
/// Words of a query that may be found apart from each other; of more, the last ones count.
const MOST_WORDS: usize = 16;

/// What a reader typed into the search field: found whole, spaces being nothing, or else word by word.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, debug_assertions), derive(Debug))]
pub struct Query {
    whole: Pattern,
    /// Two or more, last word first; or none where only one word was typed.
    words: Vec<Pattern>,
}

impl Query {
    /// `None` where nothing but spaces and punctuation was typed.
    #[must_use]
    pub fn new(typed: &str) -> Option<Self> {
        let whole = Pattern::new(typed)?;
        let mut words = Vec::new();
        for word in typed.rsplit(|c| c <= ' ' || c == '\u{a0}' || c == '\u{3000}') {
            // Only the last word is still being typed.
            if words.len() < MOST_WORDS
                && let Some(word) = Pattern::compile(word, words.is_empty())
            {
                words.push(word);
            }
        }
        if words.len() < 2 {
            words.clear();
        }
        Some(Self { whole, words })
    }

    /// All of it as one needle.
    #[must_use]
    pub fn whole(&self) -> &Pattern {
        &self.whole
    }

    /// The words that may be found apart from each other, if there are several.
    #[must_use]
    pub fn words(&self) -> &[Pattern] {
        &self.words
    }

    /// Whether a record with these texts is found: all of the needle in one of them, or every word in one or another.
    #[must_use]
    pub fn matches(&self, fields: &[&str]) -> bool {
        let found = |pattern: &Pattern| fields.iter().any(|text| pattern.is_in(text));
        found(&self.whole) || (!self.words.is_empty() && self.words.iter().all(found))
    }

    /// What to mark in one text, the whole needle where the text has it, else its words: byte ranges of the text as it is, on
    /// character boundaries, in order, apart from each other; finds that overlap or touch are one range. Accents and the rest
    /// of a last syllable are within.
    #[must_use]
    pub fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        let whole = self.whole.ranges(text);
        if whole.is_empty() { ranges(&self.words, text) } else { whole }
    }
}

/// One needle, compiled. Matching it takes time linear in the text and allocates nothing.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, debug_assertions), derive(Debug))]
pub struct Pattern {
    keys: Vec<Wanted>,
    /// Whether the last syllable may still grow.
    typing: bool,
    /// Its first key.
    first: u32,
    /// The first of the syllables that begin with the first key, and with the vowel behind it, if there is one: to pass by most of a
    /// text quickly. Beyond Unicode for other keys.
    block: u32,
    /// How many syllables these are.
    span: u32,
}

/// One key of a needle, and where in a syllable of the text it may stand.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, debug_assertions), derive(Debug))]
struct Wanted {
    key: u32,
    place: Place,
}

#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, debug_assertions), derive(Debug))]
enum Place {
    Start,
    Inside,
    Either,
}

impl Pattern {
    /// The needle as typed so far, spaces being nothing; `None` where nothing else is left.
    #[must_use]
    pub fn new(typed: &str) -> Option<Self> {
        Self::compile(typed, true)
    }

    fn compile(typed: &str, typing: bool) -> Option<Self> {
        let mut characters = 0;
        let mut keys: Vec<Wanted> = Keys::new(typed)
            .take_while(|key| {
                characters += usize::from(key.starts);
                characters <= LONGEST
            })
            .map(|Key { key, starts }| Wanted { key, place: if starts { Place::Start } else { Place::Inside } })
            .collect();

        // From the back, for what follows a final decides whether it may move on.
        let (mut may_move, mut alone) = (typing, true);
        for wanted in keys.iter_mut().rev() {
            let starts = wanted.place == Place::Start;
            if starts {
                may_move = alone && wanted.key < VOWEL;
            } else if wanted.key < VOWEL && may_move {
                wanted.place = Place::Either;
            }
            alone = starts;
        }

        let first = keys.first()?.key;
        let mut block = if first < VOWEL { FIRST_SYLLABLE + (first - 1) * 588 } else { u32::MAX - 588 };
        let mut span = 588;
        if let Some(Wanted { key: vowel @ VOWEL..=40, place: Place::Inside }) = keys.get(1)
            && first < VOWEL
        {
            // Vowels that are typed with two keys stand behind the one that they begin with: ㅗ, ㅘ, ㅙ, ㅚ.
            block += (vowel - VOWEL) * 28;
            span = match vowel - VOWEL {
                8 | 13 => 4 * 28,
                18 => 2 * 28,
                _ => 28,
            };
        }
        Some(Self { keys, typing, first, block, span })
    }

    /// Whether the text has the needle.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        let mut chars = text.chars();
        loop {
            let rest = chars.as_str();
            let Some(c) = chars.next() else { return false };
            count_step();
            if self.may_begin_with(c) && self.length_at_start(rest).is_some() {
                return true;
            }
        }
    }

    /// Where the needle stands, as [`Query::ranges`].
    #[must_use]
    pub fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        ranges(std::slice::from_ref(self), text)
    }

    /// Whether a find may begin with this character: cheaply, for most of a text is passed by here.
    #[inline]
    fn may_begin_with(&self, c: char) -> bool {
        let code = u32::from(c);
        if is_syllable(c) {
            code.wrapping_sub(self.block) < self.span
        } else if c.is_ascii() {
            code | 0x20 == self.first
        } else {
            keys_of(c).0 == self.first
        }
    }

    /// How many bytes the needle takes if it stands at the very start of this text.
    fn length_at_start(&self, rest: &str) -> Option<usize> {
        let mut keys = Keys::new(rest);
        let mut at_start = false;
        for wanted in &self.keys {
            let mut found = keys.next()?;
            // A lone consonant stands for its whole syllable.
            while at_start && wanted.place != Place::Inside && !found.starts {
                found = keys.next()?;
            }
            let fits = match wanted.place {
                Place::Start => found.starts,
                Place::Inside => !found.starts,
                Place::Either => true,
            };
            if !fits || found.key != wanted.key {
                return None;
            }
            at_start = found.starts;
        }

        let mut left = keys.rest();
        while keys.next().is_some_and(|key| !key.starts) {
            if !self.typing && !at_start {
                return None;
            }
            left = keys.rest();
        }
        let left = left.trim_start_matches(|c| matches!(c, '\u{300}'..='\u{36f}' | '\u{302e}' | '\u{302f}'));
        Some(rest.len() - left.len())
    }
}

/// The union of what the patterns find.
fn ranges(patterns: &[Pattern], text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut chars = text.chars();
    loop {
        let rest = chars.as_str();
        let start = text.len() - rest.len();
        let Some(c) = chars.next() else { return found };
        for pattern in patterns {
            count_step();
            if !pattern.may_begin_with(c) {
                continue;
            }
            let Some(length) = pattern.length_at_start(rest) else {
                continue;
            };
            let end = start + length;
            match found.last_mut() {
                Some(last) if start <= last.end => last.end = last.end.max(end),
                _ => found.push(start..end),
            }
        }
    }
}

/// The tests count steps, to show that they grow with the text and no faster.
#[cfg(not(test))]
const fn count_step() {}

#[cfg(test)]
fn count_step() {
    tests::STEPS.with(|steps| steps.set(steps.get() + 1));
}

#[cfg(test)]
pub(super) mod tests;
