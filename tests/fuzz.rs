//! Inputs that nobody would write, for everything that reads what a stranger wrote: no panic, no hang, no cost beyond the input's
//! length. A target takes bytes; what is in `tests/corpus/<target>/` is always run, as it is and repeated to a quarter of a
//! megabyte, then mixtures of it. Runs for a moment; as `script/test --long` runs it, `SINANBO_FUZZ_SECONDS` for each target.
//!
//! What fails is printed as small as it could be made: put it into the corpus.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot read its files has failed")]

#[path = "fuzz/address.rs"]
mod address;
#[path = "fuzz/matching.rs"]
mod matching;
#[path = "fuzz/own.rs"]
mod own;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// Something that reads what a stranger wrote.
struct Target {
    /// Its folder in the corpus.
    name: &'static str,
    /// Panics if what it promises does not hold for these bytes.
    run: fn(&[u8]),
    /// What its inputs are made of, beside single bytes.
    words: &'static [&'static str],
}

/// Without optimisation, on a busy machine; what is quadratic takes hundreds of times as long.
const LIMIT: Duration = Duration::from_secs(10);
/// The length to which each file of the corpus is repeated.
const LONG: usize = 256 * 1024;
/// Cases of a short run.
const FEW: u32 = 400;

fn run(target: &Target) {
    let corpus = corpus(target.name);
    assert!(corpus.len() > 3, "tests/corpus/{} holds too little", target.name);
    for input in &corpus {
        timed(target, input);
        timed(target, &input.repeat((LONG / input.len().max(1)).max(1)));
    }
    let seconds = std::env::var("SINANBO_FUZZ_SECONDS").ok().map(|text| text.parse().expect("a number of seconds"));
    let until = seconds.map(|seconds| Instant::now() + Duration::from_secs(seconds));
    let config = Config { cases: FEW, failure_persistence: None, ..Config::default() };
    let mut cases = 0;
    loop {
        let mut runner = TestRunner::new(config.clone());
        if let Err(error) = runner.run(&mixtures(&corpus, target.words), |input| {
            timed(target, &input);
            Ok(())
        }) {
            panic!("{}: {error}", target.name);
        }
        cases += FEW;
        if until.is_none_or(|until| Instant::now() >= until) {
            println!("{}: {cases} inputs and {} of the corpus", target.name, corpus.len());
            return;
        }
    }
}

fn timed(target: &Target, input: &[u8]) {
    let start = Instant::now();
    (target.run)(input);
    let took = start.elapsed();
    assert!(took < LIMIT, "{}: {took:?} for {} bytes", target.name, input.len());
}

fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(name);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

/// Files of the corpus, cut anywhere and put together with words, bytes and repetitions.
fn mixtures(corpus: &[Vec<u8>], words: &'static [&'static str]) -> impl Strategy<Value = Vec<u8>> + use<> {
    let whole = proptest::sample::select(corpus.to_vec());
    let part = (whole, any::<prop::sample::Index>(), any::<prop::sample::Index>()).prop_map(|(bytes, one, other)| {
        let (one, other) = (one.index(bytes.len() + 1), other.index(bytes.len() + 1));
        bytes[one.min(other)..one.max(other)].to_vec()
    });
    let word = (proptest::sample::select(words), 1_usize..4).prop_map(|(word, times)| word.repeat(times).into_bytes());
    let often = (proptest::sample::select(words), 1_usize..2_000).prop_map(|(word, times)| word.repeat(times).into_bytes());
    let text = proptest::string::string_regex("\\PC{0,8}").unwrap().prop_map(String::into_bytes);
    let bytes = proptest::collection::vec(any::<u8>(), 0..8);
    let piece = prop_oneof![4 => part, 4 => word, 1 => often, 2 => text, 1 => bytes];
    proptest::collection::vec(piece, 0..10).prop_map(|pieces| pieces.concat())
}

#[test]
fn addresses() {
    run(&address::TARGET);
}

#[test]
fn searches() {
    run(&matching::TARGET);
}

#[test]
fn documents() {
    run(&own::DOCUMENT);
}

#[test]
fn tables() {
    run(&own::TABLE);
}
