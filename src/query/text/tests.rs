//! What the matcher finds and what it must not, case by case.

mod any;
mod cases;
mod typing;

use super::*;
use cases::{FOUND, MISSED};
use std::cell::Cell;

thread_local! {
    pub(crate) static STEPS: Cell<usize> = const { Cell::new(0) };
}

fn finds(typed: &str, text: &str) -> bool {
    Pattern::new(typed).is_some_and(|pattern| pattern.is_in(text))
}

fn marked<'a>(typed: &str, text: &'a str) -> Vec<&'a str> {
    let ranges = Query::new(typed).map_or(Vec::new(), |query| query.ranges(text));
    ranges.into_iter().map(|range| &text[range]).collect()
}

/// Canonical decomposition of modern Hangul, as macOS writes file names.
fn decomposed(text: &str) -> String {
    let part = |base: u32, nth: u32| char::from_u32(base + nth).unwrap_or_default();
    let mut out = String::new();
    for c in text.chars() {
        if is_syllable(c) {
            let at = u32::from(c) - FIRST_SYLLABLE;
            out.push(part(0x1100, at / 588));
            out.push(part(0x1161, at / 28 % 21));
            if !at.is_multiple_of(28) {
                out.push(part(0x11a7, at % 28));
            }
        } else {
            out.push(c);
        }
    }
    out
}

#[test]
fn finds_what_it_should() {
    for (typed, text) in FOUND {
        for text in [(*text).to_owned(), format!("말머리, {text} (뒷말)"), decomposed(text)] {
            for typed in [(*typed).to_owned(), decomposed(typed), format!(" {typed}.")] {
                assert!(finds(&typed, &text), "{typed} is in {text}");
                assert!(!marked(&typed, &text).is_empty(), "{typed} is marked in {text}");
            }
        }
    }
}

#[test]
fn misses_what_it_should() {
    for (typed, text) in MISSED {
        for text in [(*text).to_owned(), decomposed(text)] {
            for typed in [(*typed).to_owned(), decomposed(typed)] {
                assert!(!finds(&typed, &text), "{typed} isn't in {text}");
                assert!(marked(&typed, &text).is_empty(), "{typed} isn't marked in {text}");
            }
        }
    }
}

#[test]
fn a_needle_of_nothing_is_none() {
    for typed in ["", " ", "\t\n", "·", "ㆍ", "…!?", "「」", "\u{200b}\u{feff}", "\u{301}", "\u{3164}", "🙂", "×", "~ -"]
    {
        assert_eq!(Pattern::new(typed), None, "{typed:?}");
        assert_eq!(Query::new(typed), None, "{typed:?}");
    }
}

#[test]
fn marks_are_ranges_of_the_text_as_it_is() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("안보", "신흥안보와 안보", &["안보", "안보"]),
        ("사이버안보", "제1차 사이버 안보 회의", &["사이버 안보"]),
        ("안보", "(안보)", &["안보"]),
        ("안보", "「안-보」.", &["안-보"]),
        ("가", "강가", &["강가"]),
        ("간", "가나다 간다", &["가나", "간"]),
        ("닭", "닭, 달고나", &["닭", "달고"]),
        ("고", "과학과 고속", &["과", "과", "고"]),
        ("ㅅㅇㅂ", "세계 신안보 외교", &["신안보"]),
        ("ㄱㅅ", "학생 감사, 기술", &["감사", "기술"]),
        ("국ㅂ", "국방과 국민", &["국방"]),
        ("사이벙ㅂ", "사이버안보", &["사이버안보"]),
        ("osce아시아", "The OSCE 아시아 회의", &["OSCE 아시아"]),
        ("cedric", "by Cédric, Ce\u{301}dric\u{301} ", &["Cédric", "Ce\u{301}dric\u{301}"]),
        ("가가", "가가가", &["가가가"]),
        ("나나", "나나 하 나나", &["나나", "나나"]),
        // Words apart: all that is typed where it stands as one, else each.
        ("사이버 서울", "서울 사이버 회의", &["서울", "사이버"]),
        ("서울 사이버", "서울 사이버 회의, 서울", &["서울 사이버"]),
        ("사이버 이버안", "이버안, 사이버안보", &["이버안", "사이버안"]),
        ("회의 서울 없음", "서울 회의", &["서울", "회의"]),
        ("없음", "서울 회의", &[]),
    ];
    for (typed, text, expected) in cases {
        assert_eq!(&marked(typed, text), expected, "{typed} in {text}");
        let apart: Vec<String> = expected.iter().map(|part| decomposed(part)).collect();
        assert_eq!(marked(typed, &decomposed(text)), apart, "{typed} in decomposed {text}");
    }
}

#[test]
fn a_record_has_all_words_or_the_whole() {
    let fields = ["제3차 서울 사이버안보 회의", "외교부 and the OSCE", "2021"];
    for (typed, expected) in [
        ("사이버 안보", true),
        ("사이버 서울", true),
        ("서울, 사이버", true),
        ("osce 서울 외교", true),
        ("2021 osce ㅅㅇ", true),
        ("외교 사이벙", true),
        ("ㅅㅇㅂ 2021", true),
        ("서울 사이버 도쿄", false),
        ("도쿄", false),
        ("회의외교부", false), // not across fields
        ("사입 서울", false),  // a word before a space is finished
        ("서울 사입", true),
        ("사이버 소울", false),
        ("고 서울", false),
        ("외굡 서울", false),
    ] {
        let found = Query::new(typed).is_some_and(|query| query.matches(&fields));
        assert_eq!(found, expected, "{typed}");
    }
    assert!(Query::new("가").is_some_and(|query| !query.matches(&[]) && !query.matches(&[""])));
}

#[test]
fn endless_needles_are_cut() {
    let longest = "가".repeat(LONGEST);
    assert_eq!(Pattern::new(&"가".repeat(1000)), Pattern::new(&longest));
    assert!(finds(&"가".repeat(1000), &longest));
    assert!(!finds(&longest, &"가".repeat(LONGEST - 1)));
    assert!(Query::new(&"가 나 ".repeat(1000)).is_some_and(|query| query.words.len() == MOST_WORDS));
}

#[test]
fn steps_grow_with_the_text_and_no_faster() {
    let needles =
        ["가".repeat(64), "간".repeat(63) + "나", "ㄱ".repeat(64), "가나".to_owned(), "ㄱㄴ".to_owned(), "ㄱ".to_owned()];
    let texts = ["가", "간", "가나", "가 ", " ", "ㄱ", "가\u{11a8}", "ᄀ", "\u{1161}", "a\u{301}", "ㅏ", "가ㅏ"];
    let steps = |pattern: &Pattern, text: &str| {
        STEPS.with(|steps| steps.set(0));
        let ranges = pattern.ranges(text);
        assert_eq!(pattern.is_in(text), !ranges.is_empty());
        STEPS.with(Cell::get)
    };
    for pattern in needles.iter().filter_map(|needle| Pattern::new(needle)) {
        for text in texts {
            for text in [text.repeat(500), format!("{}{}가나", "ㄱ".repeat(9), text.repeat(500))] {
                let (once, fourfold) = (steps(&pattern, &text), steps(&pattern, &text.repeat(4)));
                assert!(fourfold <= once * 9 / 2, "{once} to {fourfold} steps in {}", &text[..9]);
                assert!(once <= 2 * (LONGEST + 4) * text.chars().count(), "{once} steps in {}", &text[..9]);
            }
        }
    }
}
