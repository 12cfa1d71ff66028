//! A text that the program learns after it has begun. Knows nothing of where it comes from.

use std::cell::Cell;

use super::wire::{Bytes, Wire};

/// Empty until it comes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Late<'a>(Cell<&'a str>);

impl<'a> Late<'a> {
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self(Cell::new(text))
    }

    #[must_use]
    pub fn get(&self) -> &'a str {
        self.0.get()
    }

    pub fn set(&self, text: &'a str) {
        self.0.set(text);
    }
}

impl<'a> Wire<'a> for Late<'a> {
    fn put(&self, out: &mut Vec<u8>) {
        self.get().put(out);
    }

    fn get(from: &mut Bytes<'a>) -> Self {
        Self::new(Wire::get(from))
    }
}
