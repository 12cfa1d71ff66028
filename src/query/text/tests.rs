//! What the matcher finds and what it must not, case by case.

mod any;
mod typing;

use super::*;
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

/// What is typed, a text that it must find.
const FOUND: &[(&str, &str)] = &[
    // 1. substring by syllable
    ("안보", "신흥안보와"),
    ("안보", "안보"),
    ("흥안", "신흥안보와"),
    ("와", "신흥안보와"),
    ("신흥안보와", "신흥안보와"),
    ("가가나", "가가가나"),
    // 2. spaces and punctuation are nothing
    ("사이버 안보", "제1차 사이버안보 회의"),
    ("사이버안보", "제1차 사이버 안보 회의"),
    ("한·중·일", "한중일 협력"),
    ("한중일", "한·중·일 협력"),
    ("한중일", "한ㆍ중ㆍ일 협력"),
    ("한중일", "한‧중\u{119e}일 협력"),
    ("「안보」", "신흥 안보"),
    ("안 보 ", "(안-보)"),
    (" 안보", "안\u{200b}보"),
    ("안보", "안\u{ad}보"),
    ("2021. 11. 16.", "20211116"),
    ("20211116", "2021. 11. 16.~17."),
    ("R&D", "r d"),
    ("covid19", "COVID-19"),
    // 3. the syllable being typed
    ("가", "강"),
    ("가", "가"),
    ("간", "가나"),
    ("간", "간"),
    ("간", "간다"),
    ("간", "갅"),
    ("각", "가가"),
    ("각", "각"),
    ("갂", "가까"),
    ("있", "이쓰"),
    ("닭", "닭"),
    ("닭", "달가"),
    ("닭", "달고나"),
    ("달", "닭"),
    ("달", "다리"),
    ("값", "갑상"),
    ("앉", "안전"),
    ("고", "과"),
    ("고", "괘"),
    ("고", "괴"),
    ("고", "공"),
    ("고", "관"),
    ("구", "궈"),
    ("구", "궤"),
    ("구", "귀"),
    ("그", "긔"),
    ("으", "의회"),
    ("으", "은"),
    ("외교브", "외교븨"),
    ("신흥안ㅂ", "신흥안보"),
    ("신흥앙", "신흥아오"),
    ("가ㄸ", "가따"),
    ("사잎", "사이퍼"),
    // 4. initial consonants
    ("ㅅㅇㅂ", "신안보"),
    ("ㅅㅇㅂ", "세계 신안보 외교"),
    ("ㅅㅎㅇㅂ", "신흥안보"),
    ("국ㅂ", "국방"),
    ("국ㅂ", "대한민국 방위"),
    ("국ㅂㅈ", "국방정책"),
    ("ㄱ방", "국방"),
    ("ㄱ바", "국방"),
    ("ㄱㅂ부", "국방부"),
    ("ㄱ", "학교"),
    ("ㄲ", "꿀"),
    ("ㅎㅅ", "학생"),
    ("ㅇㅇ", "아이"),
    ("ㅋㅋ", "ㅋㅋㅋ"),
    // Finals that were meant as initials: the keys of 사이버 and ㅇㅂ, 외교 and ㅂ, 세 and ㄱㅅㅇㅂ
    ("사이벙ㅂ", "사이버안보"),
    ("사이벇", "사이버 강습"),
    ("외굡", "외교부"),
    ("섻ㅇㅂ", "세계 신안보"),
    ("구ㄱ", "구기"),
    // 5. clusters
    ("ㄳ", "가수"),
    ("ㄳ", "감사"),
    ("ㄻ", "라마"),
    ("ㅄ", "부산"),
    ("ㅂㄳ", "분기 실적"),
    ("ㄱㄳ", "국가 시스템"),
    ("ㄳ", "ㄱㅅ"),
    ("ㄱㅅ", "ㄳ"),
    // 6. decomposed and single letters
    ("ㅇㅏㄴㅂㅗ", "안보"),
    ("ㅅㅏㅇㅣㅂㅓ", "사이버"),
    ("ㄱㅘㅎㅏㄱ", "과학"),
    ("ㄱㅏ", "강"),
    ("ㄱㅏㄳ", "값ㄱㅏㄳ"),
    ("안보", "ㅇㅏㄴㅂㅗ"),
    ("ㅠㅠ", "ㅠㅠ"),
    ("ㅏ", "ㅏ"),
    // 7. Latin and digits
    ("osce아시아", "OSCE 아시아"),
    ("OSCE아", "osce 안"),
    ("oSc", "OSCE"),
    ("cedric", "Cédric"),
    ("CÉDRIC", "cédric"),
    ("Jurg", "Jürg"),
    ("jürg", "Jurg"),
    ("cedric", "Ce\u{301}dric"),
    ("ce\u{301}dric", "Cédric"),
    ("lodz", "Łódź"),
    ("istanbul", "İstanbul"),
    ("chisinau", "Chișinău"),
    ("москва", "Москва"),
    ("ΑΘΗΝΑ", "αθηνα"),
    ("nato", "ＮＡＴＯ"),
    ("2019", "２０１９년"),
    ("2019년", "2019년에"),
    ("제Ⅱ부", "제 Ⅱ 부"),
    ("日本", "日·本"),
    ("3ㅊ", "제3차"),
];

/// What is typed, a text that it must not find.
const MISSED: &[(&str, &str)] = &[
    ("안보", "안전 보장"),
    ("안보", "안"),
    ("안보", ""),
    ("보안", "안보"),
    ("ㄱㅅ", "학생"),
    ("ㄱㅅ", "각"),
    ("ㄳ", "학생"),
    ("ㄳ", "몫"),
    ("ㄱ", "악어"),
    ("ㄱ", "까치"),
    ("ㄱ", "g"),
    ("가", "까"),
    ("가", "개"),
    ("가", "거"),
    ("각", "갂"),
    ("각", "가까"),
    ("각", "간"),
    ("각", "가"),
    ("각", "나"),
    ("간", "갈"),
    ("간", "강나"),
    ("간다", "가나다"),
    ("간다", "가다"),
    ("가다", "간다"),
    ("고나", "과나"),
    ("고나", "곤나"),
    ("과", "고아"),
    ("과", "고"),
    ("가ㅏ", "가아"),
    ("거", "게"),
    ("오", "우"),
    ("구", "과"),
    ("닭", "닥"),
    ("닭", "달아"),
    ("닭", "달나"),
    ("닭이", "달기"),
    ("달기", "닭이"),
    ("달이", "닭이"),
    ("갈", "가을"),
    ("국ㅂ", "국민"),
    ("국ㅂ", "국"),
    ("국ㅂ", "군방"),
    ("ㄱ방", "국밥"),
    ("ㄱ방", "방"),
    ("ㅅㅇㅂ", "신안"),
    ("ㅅㅇㅂ", "신흥안보"),
    ("ㅏ", "가"),
    ("구ㄱ", "국"),
    ("ㅂ", "압"),
    ("사이벙ㅂ", "사이버와 안보"),
    ("osce", "os"),
    ("osce아시아", "OSCE 아프리카"),
    ("ß", "z"),
    ("a", "×÷"),
    ("12", "1"),
];

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
