//! What is found while a word is being typed, on a two-set keyboard with tables of its own.

use super::any::Dice;
use super::*;

const INITIALS: &str = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const VOWELS: [&str; 21] = [
    "ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ", "ㅜ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅠ", "ㅡ",
    "ㅡㅣ", "ㅣ",
];
const FINALS: [&str; 28] = [
    "", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅁ", "ㅂ",
    "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
];
/// The single letters in the order of [`FINALS`].
const FINAL_LETTERS: &str = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

fn parts(syllable: char) -> Option<(usize, usize, usize)> {
    let at = usize::try_from(u32::from(syllable).checked_sub(0xac00)?).ok()?;
    (at < 19 * 21 * 28).then_some((at / 588, at / 28 % 21, at % 28))
}

fn strokes(word: &str) -> Vec<char> {
    let mut keys = Vec::new();
    for c in word.chars() {
        let Some((initial, vowel, last)) = parts(c) else {
            keys.push(c);
            continue;
        };
        keys.extend(INITIALS.chars().nth(initial));
        keys.extend(VOWELS[vowel].chars());
        keys.extend(FINALS[last].chars());
    }
    keys
}

/// What stands in the field after these keys.
fn composed(keys: &[char]) -> String {
    let vowel = |at: usize| keys.get(at).is_some_and(|key| ('ㅏ'..='ㅣ').contains(key));
    let spelt = |from: usize, to: usize| keys.get(from..to).map(|keys| keys.iter().collect::<String>());
    let nth = |list: &[&str], keys: Option<String>| keys.and_then(|keys| list.iter().position(|item| *item == keys));
    let mut out = String::new();
    let mut at = 0;
    while let Some(key) = keys.get(at) {
        let initial = INITIALS.chars().position(|letter| letter == *key);
        if let Some(initial) = initial.filter(|_| vowel(at + 1)) {
            let long = if vowel(at + 2) { nth(&VOWELS, spelt(at + 1, at + 3)) } else { None };
            let middle = long.or(nth(&VOWELS, spelt(at + 1, at + 2))).unwrap_or_default();
            at += 2 + usize::from(long.is_some());
            let one = nth(&FINALS, spelt(at, at + 1)).filter(|_| !vowel(at + 1));
            let two = one.and(nth(&FINALS, spelt(at, at + 2))).filter(|_| !vowel(at + 2));
            at += usize::from(one.is_some()) + usize::from(two.is_some());
            let code = 0xac00 + (initial * 21 + middle) * 28 + two.or(one).unwrap_or_default();
            out.extend(u32::try_from(code).ok().and_then(char::from_u32));
        } else if let Some(cluster) = nth(&FINALS, spelt(at, at + 2)).filter(|_| !vowel(at + 2)) {
            out.extend(FINAL_LETTERS.chars().nth(cluster - 1)); // as Windows does
            at += 2;
        } else {
            out.push(*key);
            at += 1;
        }
    }
    out
}

/// Every state of the field while these keys are typed finds the word.
fn typing_finds(keys: &[char], word: &str) {
    for count in 1..=keys.len() {
        let typed = composed(&keys[..count]);
        for text in [word.to_owned(), format!("각{word}"), format!("가 「{word}」이나"), decomposed(word)] {
            assert!(finds(&typed, &text), "{typed} while typing {word}, in {text}");
        }
    }
}

#[test]
fn each_state_of_typing_finds_the_word() {
    assert_eq!(composed(&strokes("닭고기")), "닭고기");
    assert_eq!(composed(&strokes("사이버ㅇㅂ")), "사이벙ㅂ");
    assert_eq!(composed(&strokes("달가")[..4]), "닭");
    for word in [
        "신흥안보",
        "사이버안보",
        "국방부",
        "과학기술외교",
        "의회",
        "닭고기",
        "달고나",
        "값없이",
        "읽기",
        "앉아",
        "까치",
        "가까이",
        "있었다",
        "이따금",
        "괜찮은",
        "외교부",
        "유럽안보협력기구",
        "OSCE아시아회의",
        "제3차",
        "우크라이나",
        "궤도",
        "뛰어쓰기",
        "왜곡",
        "핵비확산",
        "꿰뚫어",
    ] {
        typing_finds(&strokes(word), word);
    }
    let mut dice = Dice(2);
    for _ in 0..1500 {
        let length = 1 + dice.throw(4);
        let word: String = (0..length).map(|_| dice.syllable()).collect();
        typing_finds(&strokes(&word), &word);
    }
}

#[test]
fn initials_before_or_after_whole_syllables_find_the_word() {
    let mut dice = Dice(3);
    for _ in 0..1500 {
        let syllables: Vec<char> = (0..2 + dice.throw(4)).map(|_| dice.syllable()).collect();
        let word: String = syllables.iter().collect();
        let turn = dice.throw(syllables.len() + 1);
        let initials_first = dice.throw(2) == 0;
        let mut keys = Vec::new();
        for (at, syllable) in syllables.iter().enumerate() {
            let all = strokes(&syllable.to_string());
            let taken = if (at < turn) == initials_first { 1 } else { all.len() };
            keys.extend(&all[..taken]);
        }
        typing_finds(&keys, &word);
    }
}
