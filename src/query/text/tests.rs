//! What the matcher finds and what it must not, case by case, and while a word is being typed.

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

/// Random numbers that are the same on each run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides
    }

    fn pick(&mut self, from: &str) -> char {
        from.chars().nth(self.throw(from.chars().count())).unwrap_or_default()
    }

    fn syllable(&mut self) -> char {
        let at = u32::try_from(self.throw(19 * 21)).unwrap_or_default() * 28;
        let last = if self.throw(2) == 0 { self.throw(28) } else { 0 };
        char::from_u32(FIRST_SYLLABLE + at + u32::try_from(last).unwrap_or_default()).unwrap_or_default()
    }

    fn text(&mut self, longest: usize) -> String {
        let length = self.throw(longest + 1);
        (0..length)
            .filter_map(|_| match self.throw(8) {
                0 | 1 => Some(self.syllable()),
                2 => Some(self.pick("가각간나다고과ㄱㄴㅅㄳㅏㅗㅐㅘ")),
                3 => Some(self.pick("\u{1100}\u{1102}\u{1161}\u{1169}\u{11a8}\u{11ab}\u{11aa}\u{119e}\u{1176}")),
                4 => Some(self.pick(" .·ㆍ\u{200b}\u{301}\u{302e}\u{fe0f}🙂")),
                5 => Some(self.pick("aAéÉßşŐ1２Ｂж")),
                6 => char::from_u32(u32::try_from(self.throw(0x3200)).unwrap_or_default()),
                _ => char::from_u32(u32::try_from(self.throw(0x11_0000)).unwrap_or_default()),
            })
            .collect()
    }
}

#[test]
fn ranges_are_in_order_apart_and_on_boundaries() {
    let mut dice = Dice(1);
    let mut hits = 0;
    for _ in 0..20_000 {
        let (text, typed) = (dice.text(24), dice.text(3));
        let Some(query) = Query::new(&typed) else {
            continue;
        };
        for ranges in [query.ranges(&text), query.whole.ranges(&text)] {
            let mut end = None;
            for range in &ranges {
                assert!(end.is_none_or(|end| end < range.start) && range.start < range.end, "{ranges:?}: {typed:?} in {text:?}");
                assert!(text.get(range.clone()).is_some(), "{ranges:?}: {typed:?} in {text:?}");
                end = Some(range.end);
                hits += 1;
            }
        }
        assert_eq!(query.whole.is_in(&text), !query.whole.ranges(&text).is_empty());
        assert!(query.ranges(&text).is_empty() <= !query.matches(&[&text]), "{typed:?} in {text:?}");
        // A text finds itself, if it isn't torn out of a decomposed one.
        let is_torn = text.contains(|c| matches!(c, '\u{1100}'..='\u{11ff}'));
        if let Some(whole) = Pattern::new(&text).filter(|_| !is_torn) {
            assert!(whole.is_in(&text), "{text:?}");
        }
    }
    assert!(hits > 1000, "{hits}");
}

// A two-set keyboard, with tables of its own.

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
