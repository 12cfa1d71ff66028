//! Rows that a table's cells make: a topic, a body, a person, a source has an id, and the label that was written. Knows
//! no column's meaning.

use std::collections::{BTreeMap, BTreeSet};

use crate::rules::Id;

/// The ids of one table, by what was written.
pub struct Ids {
    /// For what has no Latin letter of its own: `t` makes `t-1`.
    prefix: &'static str,
    by_key: BTreeMap<String, Id>,
    taken: BTreeSet<String>,
    /// Where the search for a free number goes on, for each beginning of an id.
    next: BTreeMap<String, usize>,
}

impl Ids {
    pub fn new(prefix: &'static str) -> Self {
        Self { prefix, by_key: BTreeMap::new(), taken: BTreeSet::new(), next: BTreeMap::new() }
    }

    /// The id of what has this key, made from its label, and whether it is new.
    pub fn id(&mut self, key: &str, label: &str) -> (Id, bool) {
        if let Some(id) = self.by_key.get(key) {
            return (id.clone(), false);
        }
        let id = self.free(label);
        self.taken.insert(id.clone());
        self.by_key.insert(key.to_owned(), Id(id.clone()));
        (Id(id), true)
    }

    fn free(&mut self, label: &str) -> String {
        let slug = slug(label);
        if !slug.is_empty() && !self.taken.contains(&slug) {
            return slug;
        }
        let stem = if slug.is_empty() { self.prefix.to_owned() } else { slug };
        let next = self.next.entry(stem.clone()).or_insert(1);
        loop {
            let id = format!("{stem}-{next}");
            *next += 1;
            if !self.taken.contains(&id) {
                return id;
            }
        }
    }
}

/// A label in the form of an id; nothing if it has letters of which an id has none.
fn slug(label: &str) -> String {
    const MOST: usize = 60;
    if !label.is_ascii() {
        return String::new();
    }
    let lowered = label.to_ascii_lowercase();
    let words = lowered.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug: String = words.collect::<Vec<_>>().join("-").chars().take(MOST).collect();
    slug.trim_end_matches('-').to_owned()
}
