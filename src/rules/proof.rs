//! On what the claims of a record rest, and the sources that it lists for them.

use std::collections::BTreeSet;

use super::key::Key;
use super::strings::Id;

/// What proves a claim. Every other rule is the same for both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// The words of a source, cited with each claim.
    Phrases,
    /// The record's sources as a whole: a table with one row an event has no room for words.
    Sources,
}

/// The sources that a record lists.
pub(super) struct Listed<'a>(BTreeSet<Key<'a>>);

impl<'a> Listed<'a> {
    pub fn new(sources: &'a [Id]) -> Self {
        Self(sources.iter().map(|id| Key(id)).collect())
    }

    pub fn has(&self, source: &str) -> bool {
        self.0.contains(&Key(source))
    }
}
