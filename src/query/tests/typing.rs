//! What is kept while a reader types: the answers are those of a collection that has kept nothing, and the next letter costs no
//! more than the events that the ones before it have left.

use proptest::prelude::*;
use proptest::sample::select;

use crate::data::*;
use crate::query::fixture::{a_record, event, record};
use crate::query::text::tests::STEPS;
use crate::query::{Collection, Filter};

/// Pieces that compose, part and repeat in unforeseen ways when they follow each other.
const PIECES: [&str; 16] = ["사", "사이", "이", "ㅅ", "ㅇ", "입", "버", "벙", "안", "보", " ", "건", "AI", "su", "포", "ㄳ"];

fn typed(text: &str) -> Filter {
    let mut filter = Filter::default();
    text.clone_into(&mut filter.text);
    filter
}

fn steps(collection: &Collection<'_>, text: &str) -> usize {
    STEPS.with(|steps| steps.set(0));
    let _ = collection.select(&typed(text));
    STEPS.with(std::cell::Cell::get)
}

proptest! {
    #[test]
    fn what_is_kept_changes_no_answer(
        record in a_record(12),
        titles in proptest::collection::vec(proptest::collection::vec(select(&PIECES[..]), 0..6), 12),
        states in proptest::collection::vec((proptest::collection::vec(select(&PIECES[..]), 0..5), 0_usize..4), 1..12),
    ) {
        let mut record = record;
        for (event, title) in record.events.iter_mut().zip(titles) {
            event.title = title.concat().leak();
        }
        let kept = Collection::new(record.clone());
        let mut field = String::new();
        for (pieces, taken) in states {
            // A reader types on, or takes letters back and types others.
            field = field.chars().take(field.chars().count().saturating_sub(taken)).collect();
            for piece in pieces {
                field.push_str(piece);
                let anew = Collection::new(record.clone());
                prop_assert_eq!(kept.select(&typed(&field)), anew.select(&typed(&field)), "{}", &field);
            }
        }
    }
}

#[test]
fn the_long_texts_are_searched_when_they_come() {
    let all = Collection::new(record(vec![event(), event()]));
    assert!(all.select(&typed("선언")).is_empty());
    assert!(all.add_texts(vec![vec!["공동 선언".to_owned()], vec![]]));
    assert_eq!(all.select(&typed("선언")).len(), 1);
    assert_eq!(all.select(&typed("선언문")).len(), 0);
}

/// The steps of reading what was typed, of which nothing is searched yet.
const READ: usize = 8;

/// Few of many events have the first letters.
fn many(length: usize) -> Collection<'static> {
    let title = |at: usize| if at.is_multiple_of(50) { "사이버안보 회의" } else { "보건 회의" };
    Collection::new(record((0..length).map(|at| Event { title: title(at), ..event() }).collect()))
}

#[test]
fn the_next_letter_costs_what_is_left() {
    let all = many(5_000);
    let (first, next, again) = (steps(&all, "사"), steps(&all, "사이"), steps(&all, "사이"));
    assert!(first > 5_000 && next < first / 10 && again <= READ, "{first}, {next}, {again} steps");
    let back = steps(&all, "사");
    assert!(back <= READ, "what is taken back leads to what was found before");
    let with_facet = {
        STEPS.with(|steps| steps.set(0));
        let mut filter = typed("사");
        filter.set(crate::query::Facet::Topic, vec![0]);
        let _ = all.select(&filter);
        STEPS.with(std::cell::Cell::get)
    };
    assert!(with_facet <= READ, "another choice searches nothing");
}

#[test]
fn a_search_is_linear_in_the_texts() {
    let hard = [
        "ㄱ".repeat(64),
        "가".repeat(64),
        "간".repeat(64),
        format!("{}b", "a".repeat(63)),
        "ㄱ ".repeat(20),
        "가 나 다 라".to_owned(),
    ];
    let titles = ["ㄱ".repeat(40), "가".repeat(40), "a".repeat(90), "각가".repeat(20)];
    for title in titles {
        let title: &'static str = title.leak();
        let made = |length: usize| Collection::new(record((0..length).map(|_| Event { title, ..event() }).collect()));
        for text in &hard {
            let (one, four) = (steps(&made(100), text), steps(&made(400), text));
            assert!(four <= 4 * one, "{one} to {four} steps for {text} in {title}");
            // At most 64 letters of a needle at each letter of a text; at most 16 words, and the whole.
            assert!(one <= 100 * 2 * 68 * 17 * title.chars().count() + 2_000, "{one} steps for {text} in {title}");
        }
    }
}
