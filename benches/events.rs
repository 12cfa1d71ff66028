//! Writes made-up events in the published format to the standard output: as many as the argument says.
#![allow(clippy::expect_used, reason = "a tool of the benchmarks: what fails, ends it")]

mod made;

fn main() {
    let number = std::env::args().nth(1).and_then(|number| number.parse().ok());
    print!("{}", made::json(number.expect("how many events")));
}
