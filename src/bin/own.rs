//! The program for a reader's own events: the explainer, and what reads files. Everything is in the library.

fn main() {
    sinanbo::start();
}
