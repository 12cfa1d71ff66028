//! How long the questions to a record take, by its number of events. `cargo bench` prints fastest, slowest and median.
#![allow(clippy::expect_used, reason = "a benchmark that cannot be set up has no figures")]

mod made;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::hint::black_box;

use divan::Bencher;
use sinanbo::data::{Record, Wire};
use sinanbo::query::{Collection, Facet, Filter, Query};

const SIZES: [usize; 4] = [50, 1_000, 10_000, 100_000];

/// What a reader types, letter by letter, and what is hardest: a letter that many texts have, a word that none has.
const TYPED: [&str; 4] = ["사이버", "ㅅㅇㅂ", "우주안보 제네바", "없는 낱말"];

fn main() {
    divan::main();
}

/// A record is made once for all benchmarks of its size, because making one takes a second. Its texts lie in its bytes, as those
/// of a record that was fetched do.
fn collection(events: usize) -> &'static Collection<'static> {
    type Made = BTreeMap<usize, &'static Collection<'static>>;
    thread_local! { static MADE: RefCell<Made> = const { RefCell::new(BTreeMap::new()) }; }
    let make = || {
        let mut bytes = Vec::new();
        made::record(events).put(&mut bytes);
        &*Box::leak(Box::new(Collection::new(Record::read(bytes.leak()).expect("what was written"))))
    };
    MADE.with_borrow_mut(|made| *made.entry(events).or_insert_with(make))
}

/// Several facets and the years at once, without text.
fn filter(collection: &Collection<'_>) -> Filter {
    let mut filter = Filter::default();
    filter.set(Facet::Topic, vec![0, 1, 2]);
    filter.set(Facet::Kind, vec![0, 1, 3]);
    filter.set(Facet::Country, vec![0, 1, 2, 3]);
    let (first, last) = collection.years();
    filter.set_years(Some(first + 2), Some(last));
    filter
}

fn searching(text: &str) -> Filter {
    let mut filter = Filter::default();
    text.clone_into(&mut filter.text);
    filter
}

/// The counts of every value of every facet, of all events.
#[divan::bench(args = SIZES)]
fn facet_counts(bencher: Bencher<'_, '_>, events: usize) {
    let all = collection(events);
    bencher.bench_local(|| black_box(all.select(black_box(&Filter::default()))));
}

/// A choice in several facets: what a click costs before anything is drawn.
#[divan::bench(args = SIZES)]
fn select(bencher: Bencher<'_, '_>, events: usize) {
    let all = collection(events);
    let some = filter(all);
    bencher.bench_local(|| black_box(all.select(black_box(&some))));
}

/// A text that nothing was known of: the one before was another.
#[divan::bench(args = SIZES)]
fn text_anew(bencher: Bencher<'_, '_>, events: usize) {
    let all = collection(events);
    let filters = TYPED.map(searching);
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        black_box(all.select(&filters[turn % filters.len()]))
    });
}

/// The next letter of a word that is being typed.
#[divan::bench(args = SIZES)]
fn text_goes_on(bencher: Bencher<'_, '_>, events: usize) {
    let all = collection(events);
    let filters = ["사", "사이", "사입", "사이버", "사이번", "사이버아", "사이버안", "사이버안보"].map(searching);
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        black_box(all.select(&filters[turn % filters.len()]))
    });
}

/// Matching alone: one query against every title and summary.
#[divan::bench(args = SIZES)]
fn match_texts(bencher: Bencher<'_, '_>, events: usize) {
    let all = collection(events);
    let query = Query::new("없는낱말").expect("a query");
    let found = || all.record.events.iter().filter(|event| query.matches(&[event.title, event.summary])).count();
    bencher.bench_local(|| black_box(found()));
}

/// A record from its baked bytes.
#[divan::bench(args = SIZES)]
fn decode(bencher: Bencher<'_, '_>, events: usize) {
    let mut bytes = Vec::new();
    collection(events).record.put(&mut bytes);
    bencher.bench_local(|| Record::read(black_box(&bytes)).map(|record| record.events.len()));
}

/// The index and everything else that is found once for a record.
#[divan::bench(args = SIZES, max_time = 5)]
fn new_collection(bencher: Bencher<'_, '_>, events: usize) {
    let record = &collection(events).record;
    bencher.with_inputs(|| record.clone()).bench_local_values(|record| black_box(Collection::new(record)));
}
