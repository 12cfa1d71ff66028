//! The committed story fits its record and is the same in both languages; a story that is wrong says where and why.
//!
//! `cargo test --features ssr story -- --nocapture` prints the story with its figures, for whoever edits it.

use std::collections::BTreeSet;

use super::*;
use crate::bundled;
use crate::data::{Attendance, Basis, Day, Event, TopicId};
use crate::query::fixture::{country, event, record, when};

/// Names that have digits of their own.
const NAMES: [&str; 2] = ["COVID-19", "코로나19"];
const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
/// Numbers in words, which a figure must not hide behind. `한` is left out: `한 나라의` counts nothing.
const NUMERALS: [&str; 24] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen", "dozens", "hundred",
    "두", "세", "네", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟",
];

fn committed(lang: Lang) -> Vec<Step> {
    steps(&Collection::new(bundled::record(lang).unwrap())).unwrap()
}

/// A text without what may have digits though it is no number, and without its placeholders.
fn written(text: &str) -> String {
    let plain = NAMES.iter().fold(text.to_owned(), |text, name| text.replace(name, ""));
    plain.split('{').map(|part| part.split_once('}').map_or(part, |(_, behind)| behind)).collect()
}

/// The numbers of a text, each with what follows it.
fn numbers(text: &str) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let digits = rest[at..].split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        rest = &rest[at + digits.len()..];
        found.push((digits.parse().unwrap(), rest.chars().next().unwrap_or(' ')));
    }
    found
}

/// The months that a text names, in either language.
fn months(text: &str) -> BTreeSet<usize> {
    let korean = numbers(text).into_iter().filter(|(_, next)| *next == '월').map(|(number, _)| number);
    let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).collect();
    let english = (1..).zip(MONTHS).filter(|(_, name)| words.contains(name)).map(|(number, _)| number);
    korean.chain(english).collect()
}

#[test]
fn the_committed_story_is_sound_in_both_languages() {
    let (ko, en) = (committed(Lang::Ko), committed(Lang::En));
    assert_eq!(ko.len(), en.len());
    for (ko, en) in ko.iter().zip(&en) {
        assert_eq!((&ko.id, &ko.query, ko.europe, &ko.cards), (&en.id, &en.query, en.europe, &en.cards));
        for (korean, english) in [(&ko.title, &en.title), (&ko.text, &en.text)] {
            assert!(korean.chars().any(|c| ('가'..='힣').contains(&c)), "{korean}");
            assert!(!english.chars().any(|c| ('가'..='힣').contains(&c)), "{english}");
        }
        println!("{} {:?}\n{}: {}\n{}: {}\n", ko.id, ko.query, ko.title, ko.text, en.title, en.text);
        assert!(ko.text.ends_with("다.") && en.text.ends_with('.'), "{}", ko.id);
    }
}

#[test]
fn both_languages_show_the_same_figures() {
    for (ko, en) in committed(Lang::Ko).iter().zip(&committed(Lang::En)) {
        let all = |text: &str| -> BTreeSet<usize> {
            numbers(&written(text)).into_iter().filter(|(_, next)| *next != '월').map(|(number, _)| number).collect()
        };
        assert_eq!(all(&ko.text), all(&en.text), "{}", ko.id);
        assert_eq!(months(&ko.text), months(&en.text), "{}", ko.id);
    }
}

#[test]
fn no_text_has_a_count_of_its_own() {
    let record = bundled::record(Lang::Ko).unwrap();
    for row in rows::read(STORY).unwrap() {
        let cards: Vec<&Event<'_>> = row.cards.iter().map(|id| record.event(record.event_named(id).unwrap()).unwrap()).collect();
        let days = || cards.iter().flat_map(|card| [Some(card.when.start), card.when.end]).flatten();
        let years: BTreeSet<usize> = days().map(|day: Day| day.year.into()).collect();
        let dated: BTreeSet<usize> = days().map(|day: Day| day.month.into()).collect();
        for text in Lang::ALL.iter().flat_map(|&lang| [row.title.in_language(lang), row.text.in_language(lang)]) {
            let text = written(text);
            for (number, next) in numbers(&text) {
                assert!(years.contains(&number) || next == '월', "{}: {number} is no year of a card", row.id);
            }
            assert!(months(&text).is_subset(&dated), "{}: {:?} are not the cards' {dated:?}", row.id, months(&text));
            let words = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
            let hidden: Vec<String> = words.filter(|word| NUMERALS.contains(&word.as_str())).collect();
            assert!(hidden.is_empty(), "{}: {hidden:?}", row.id);
        }
    }
}

#[test]
fn the_check_of_counts_sees_what_it_is_for() {
    assert_eq!(numbers(&written("코로나19, 2019년 9월 27개국, {events}건")), [(2019, '년'), (9, '월'), (27, '개')]);
    assert_eq!(numbers(&written("COVID-19 {from} to {to}: 27")), [(27, ' ')]);
    assert_eq!(months("9월과 10월, May 2024, Maybe"), BTreeSet::from([5, 9, 10]));
}

/// A record with a meeting of two years and two fields, and one of health.
fn small() -> Collection<'static> {
    let parties = vec![
        country("KR", Basis::Named, Attendance::TookPart),
        country("US", Basis::Delegate, Attendance::TookPart),
        country("PL", Basis::Membership, Attendance::TookPart),
        country("CH", Basis::Named, Attendance::Expected),
    ];
    let when = when("2017-12-30", Some("2018-01-02"));
    let forum = Event { id: "forum", when, parties, topics: vec![TopicId(0), TopicId(1)], ..event() };
    let health = Event { id: "health", topics: vec![TopicId(1)], ..event() };
    Collection::new(record(vec![forum, health]))
}

const FIRST: &str = r#"
[[step]]
id = "first"
title = {ko = "제목", en = "Title"}
text = {ko = "{events}건, {countries}곳, {from}~{to}년, {health}건", en = "{events} of {health}, {countries} from {from} to {to}"}
filter = "topic=cyber"
view = "europe"
cards = ["forum"]
numbers = {health = "topic=health"}
"#;

/// A story of so many steps, of which the first is given.
fn story(first: &str, steps: usize) -> String {
    let others = (2..=steps).map(|at| {
        format!(
            "[[step]]\nid = \"step-{at}\"\ntitle = {{ko = \"가\", en = \"a\"}}\ntext = {{ko = \"가\", en = \"a\"}}\n\
             filter = \"\"\nview = \"world\"\ncards = [\"health\"]\n"
        )
    });
    [first.to_owned()].into_iter().chain(others).collect()
}

#[test]
fn figures_are_asked_of_the_record() {
    let steps = told(&story(FIRST, 6), &small()).unwrap();
    let first = Step {
        id: "first".to_owned(),
        title: "제목".to_owned(),
        text: "1건, 2곳, 2017~2018년, 2건".to_owned(),
        query: "topic=cyber".to_owned(),
        europe: true,
        cards: vec![EventId(0)],
    };
    assert_eq!((steps.len(), &steps[0]), (6, &first));
    assert!(!steps[1].europe);
    let mut english = small();
    english.record.lang = Lang::En;
    assert_eq!(told(&story(FIRST, 8), &english).unwrap()[0].text, "1 of 2, 2 from 2017 to 2018");
}

/// What is said of a story whose first step has one thing changed.
fn fault(from: &str, to: &str) -> String {
    assert_eq!(FIRST.matches(from).count(), 1, "{from}");
    told(&story(&FIRST.replace(from, to), 6), &small()).unwrap_err()
}

#[test]
fn a_fault_is_told_with_its_step_and_its_reason() {
    for (from, to, reason) in [
        ("view =", "colour = 1\nview =", "unknown field `colour`, expected one of"),
        ("title = {ko", r#"title = {fr = "x", ko"#, "unknown field `fr`, expected `ko` or `en`"),
        (r#""europe""#, r#""asia""#, "unknown variant `asia`, expected `world` or `europe`"),
        (r#"filter = "topic=cyber""#, "", "missing field `filter`"),
        (r#", en = "Title""#, "", "title: nothing in the language `en`"),
        (r#"ko = "제목""#, r#"ko = " ""#, "title: nothing in the language `ko`"),
        ("제목", "{events}건", "title: a title has no placeholders"),
        ("{events}건", "{people}명", "text.ko: unknown placeholder {people}"),
        ("{events} of", "{events of", "text.en: unknown placeholder {events of {health}"),
        ("from {from} to {to}", "from {from} to {to", "text.en: a { has no }"),
        ("{events}건", "events}건", "text.ko: a } has no {"),
        ("{events} of", "many of", "text: the languages do not show the same figures"),
        (r#""topic=health"}"#, r#""topic=health", ai = "topic=cyber"}"#, "numbers.ai: no text shows {ai}"),
        (r#""topic=health"}"#, r#""topic=health", to = "topic=cyber"}"#, "numbers.to: {to} has a meaning already"),
        (r#""topic=health"}"#, r#""topic=healt"}"#, "numbers.health: the record does not have topic=healt"),
        (r#""topic=health"}"#, r#""topic=ai"}"#, "numbers.health: `topic=ai` selects no event"),
        (r#""topic=cyber""#, r#""topic=ciber""#, "filter: the record does not have topic=ciber"),
        (r#""topic=cyber""#, r#""to=2018&topic=cyber""#, "filter: `to=2018&topic=cyber` has to be written `topic=cyber&to=2018`"),
        (r#""topic=cyber""#, r#""topic=cyber&step=2""#, "filter: `topic=cyber&step=2` has to be written `topic=cyber`"),
        (r#""topic=cyber""#, r#""topic=cyber&x=2""#, "filter: `topic=cyber&x=2` has to be written `topic=cyber`"),
        (r#""topic=cyber""#, r#""topic=cyber&to=2011""#, "filter: `topic=cyber&to=2011` selects no event"),
        (r#"["forum"]"#, r#"["forums"]"#, "cards: the record has no event `forums`"),
        (r#"["forum"]"#, r#"["health"]"#, "cards: `health` is not among the events that `topic=cyber` selects"),
        (r#"["forum"]"#, r#"["forum", "forum"]"#, "cards: `forum` stands there twice"),
        (r#"["forum"]"#, "[]", "cards: 0 are not 1 to 3"),
        (r#"["forum"]"#, r#"["forum", "forum", "forum", "forum"]"#, "cards: 4 are not 1 to 3"),
    ] {
        let told = fault(from, to);
        assert!(told.starts_with("data/story.toml: step first: ") && told.contains(reason), "{told}\nand not: {reason}");
        assert!(!told.contains('\n'), "{told}");
    }
    assert!(
        fault("\"first\"", "\"First one\"").ends_with("step First one: id: only lower-case letters, digits and single hyphens")
    );
    assert!(fault("\"first\"", "\"step-2\"").ends_with("step step-2: id: stands there twice"));
    assert!(fault("id = \"first\"", "").contains("step 1: missing field `id`"));
}

#[test]
fn a_text_has_up_to_sixty_words() {
    let with = |words: usize| {
        let (ko, en) = ("낱말 ".repeat(words), "word ".repeat(words));
        let first =
            FIRST.replace("{events}건", &format!("{ko}{{events}}건")).replace("{events} of", &format!("{en}{{events}} of"));
        told(&story(&first, 6), &small()).map(|steps| steps.len())
    };
    // The Korean text has four words without these, the English eight.
    assert_eq!(with(52), Ok(6));
    assert_eq!(with(53).unwrap_err(), "data/story.toml: step first: text.en: 61 words are more than 60");
    assert_eq!(with(57).unwrap_err(), "data/story.toml: step first: text.ko: 61 words are more than 60");
}

#[test]
fn a_story_has_six_to_eight_steps_and_nothing_else() {
    let told = |story: &str| told(story, &small()).map(|steps| steps.len());
    assert_eq!((told(&story(FIRST, 6)), told(&story(FIRST, 8))), (Ok(6), Ok(8)));
    assert_eq!(told(&story(FIRST, 5)).unwrap_err(), "data/story.toml: 5 steps are not 6 to 8");
    assert_eq!(told(&story(FIRST, 9)).unwrap_err(), "data/story.toml: 9 steps are not 6 to 8");
    assert_eq!(told("").unwrap_err(), "data/story.toml: has no list `[[step]]`");
    assert_eq!(told("step = 1").unwrap_err(), "data/story.toml: has no list `[[step]]`");
    let more = format!("lang = 'ko'\n{}", story(FIRST, 6));
    assert_eq!(told(&more).unwrap_err(), "data/story.toml: unknown field `lang`, expected `[[step]]` alone");
    let broken = told("[[step]").unwrap_err();
    assert!(broken.starts_with("data/story.toml: TOML parse error at line 1, column") && !broken.contains('\n'), "{broken}");
}
