//! Reads a text as keystrokes of the two-set keyboard: 과 is ㄱㅗㅏ, 닭 is ㄷㅏㄹㄱ, É is e, a space is nothing. Knows no needle.

use super::count_step;

/// One keystroke of a text.
pub(super) struct Key {
    /// Consonants 1 to 19, vowels from [`VOWEL`] to 40, in Unicode's order; of any other letter or digit its folded code point.
    pub(super) key: u32,
    /// Whether it begins a syllable. Every other letter does.
    pub(super) starts: bool,
}

/// The keystrokes of a text, without what is nothing.
pub(super) struct Keys<'a> {
    chars: std::str::Chars<'a>,
    /// As the second value of [`keys_of`]: what is left of the last character.
    more: u32,
    before: Before,
}

/// What came last, as far as single letters (ㄱㅏㄴ) that should be one syllable need it.
#[derive(Clone, Copy, PartialEq)]
enum Before {
    LoneConsonant,
    AddedVowel,
    Other,
}

impl<'a> Keys<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { chars: text.chars(), more: 0, before: Before::Other }
    }

    /// The text from behind the character that the last key came from.
    pub(super) fn rest(&self) -> &'a str {
        self.chars.as_str()
    }
}

impl Iterator for Keys<'_> {
    type Item = Key;

    fn next(&mut self) -> Option<Key> {
        while self.more == 0 {
            count_step();
            let c = self.chars.next()?;
            let (first, more) = keys_of(c);
            if first == 0 && more == 0 {
                continue;
            }
            let joins = match self.before {
                Before::LoneConsonant => is_single_vowel(c),
                Before::AddedVowel => is_single_consonant(c) && !self.chars.clone().next().is_some_and(is_single_vowel),
                Before::Other => false,
            };
            self.before = match (joins, is_single_vowel(c)) {
                (true, true) => Before::AddedVowel,
                (false, false) if first != 0 && first < VOWEL && !is_syllable(c) => Before::LoneConsonant,
                _ => Before::Other,
            };
            self.more = more;
            if joins {
                self.more = (more << 8 | first) & !(STARTS * 0x0101_0101);
            } else if first != 0 {
                return Some(Key { key: first, starts: true });
            }
        }
        while self.more.trailing_zeros() >= 8 {
            self.more >>= 8;
        }
        let byte = self.more & 0xff;
        self.more >>= 8;
        Some(Key { key: byte & !STARTS, starts: byte & STARTS != 0 })
    }
}

pub(super) const FIRST_SYLLABLE: u32 = 0xac00;
pub(super) const VOWEL: u32 = 20;
/// Set on a byte of the keys that follow in one character: this one begins a syllable too.
const STARTS: u32 = 0x80;

/// The keys of the single consonants ㄱ to ㅎ, lowest byte first.
#[rustfmt::skip]
const CONSONANTS: [u16; 30] = [
    1, 2, 0x0a01, 3, 0x0d03, 0x1303, 4, 5, 6, 0x0106, 0x0706, 0x0806, 0x0a06, 0x1106, 0x1206, 0x1306,
    7, 8, 9, 0x0a08, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
];

/// The letters from À to ſ without case and accent; a space for × and ÷.
const LATIN: &[u8; 192] = b"aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// A character's first key, which begins a syllable (0: none does), and the keys that follow it, one a byte, lowest first,
/// zeros skipped.
pub(super) fn keys_of(c: char) -> (u32, u32) {
    let code = u32::from(c);
    match c {
        '0'..='9' | 'a'..='z' => (code, 0),
        'A'..='Z' | 'Α'..='Ω' | 'А'..='Я' => (code + 0x20, 0),
        '가'..='힣' => {
            let at = code - FIRST_SYLLABLE;
            (at / 588 + 1, vowels(at / 28 % 21) | finals(at % 28) << 16)
        }
        'À'..='ſ' => match LATIN.get(code as usize - 0xc0) {
            Some(letter) if *letter != b' ' => (u32::from(*letter), 0),
            _ => (0, 0),
        },
        'Ș' | 'ș' => (u32::from('s'), 0),
        'Ț' | 'ț' => (u32::from('t'), 0),
        // Decomposed Hangul: initials, vowels, finals.
        '\u{1100}'..='\u{1112}' => (code - 0x10ff, 0),
        '\u{1161}'..='\u{1175}' => (0, vowels(code - 0x1161)),
        '\u{11a8}'..='\u{11c2}' => (0, finals(code - 0x11a7)),
        // Single letters; the second of a cluster begins a syllable of its own.
        'ㄱ'..='ㅎ' => {
            let keys = consonants(code - 0x3131);
            (keys & 0xff, if keys > 0xff { keys >> 8 | STARTS } else { 0 })
        }
        'ㅏ'..='ㅣ' => {
            let keys = vowels(code - 0x314f);
            (keys & 0xff, keys >> 8)
        }
        '０'..='９' | 'ａ'..='ｚ' => (code - 0xfee0, 0),
        'Ａ'..='Ｚ' => (code - 0xfec0, 0),
        _ if is_nothing(c) => (0, 0),
        _ => (code, 0),
    }
}

/// The one or two keys of Unicode's nth vowel, from 0.
const fn vowels(nth: u32) -> u32 {
    let (first, second) = match nth {
        9 => (8, 0),
        10 => (8, 1),
        11 => (8, 20),
        14 => (13, 4),
        15 => (13, 5),
        16 => (13, 20),
        19 => (18, 20),
        _ => return VOWEL + nth,
    };
    (VOWEL + first) | (VOWEL + second) << 8
}

/// The one or two keys of Unicode's nth final, from 1; none for 0. Finals are the single consonants but for ㄸ, ㅃ and ㅉ.
fn finals(nth: u32) -> u32 {
    let skipped = u32::from(nth > 7) + u32::from(nth > 17) + u32::from(nth > 22);
    nth.checked_sub(1).map_or(0, |at| consonants(at + skipped))
}

fn consonants(at: u32) -> u32 {
    CONSONANTS.get(at as usize).map_or(0, |keys| u32::from(*keys))
}

pub(super) const fn is_syllable(c: char) -> bool {
    matches!(c, '가'..='힣')
}

const fn is_single_consonant(c: char) -> bool {
    matches!(c, 'ㄱ'..='ㅎ')
}

const fn is_single_vowel(c: char) -> bool {
    matches!(c, 'ㅏ'..='ㅣ')
}

/// Spaces, punctuation, symbols, accents, fillers and what has no width, as far as texts of this kind have them. Number forms
/// (Ⅱ) count.
const fn is_nothing(c: char) -> bool {
    matches!(c,
        '\0'..='\u{bf}' | '\u{2b0}'..='\u{36f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{119e}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{2000}'..='\u{214f}' | '\u{2190}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}'
        | '\u{3000}'..='\u{303f}' | '\u{30fb}' | '\u{3164}' | '\u{318d}' | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}'
        | '\u{feff}'..='\u{ff65}' | '\u{ffa0}' | '\u{fff0}'..='\u{ffff}' | '\u{1f000}'..='\u{1faff}' | '\u{e0000}'..='\u{10ffff}')
}
