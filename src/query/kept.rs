//! What was found for the texts that were typed last, so that a search is not made twice, and the next letter is looked for only
//! where the ones before it were found. Only the program for own data pays for it. Knows nothing of how a text is matched.

use super::Query;
use super::bits::Bits;

/// The searches that led to the last one, the widest first. To those who ask, there is no difference but in time.
#[cfg(feature = "own")]
#[derive(Clone, Default)]
pub struct Kept(std::cell::RefCell<Vec<Search>>);

#[cfg(feature = "own")]
#[derive(Clone)]
struct Search {
    query: Query,
    /// Whether the long texts were there.
    long: bool,
    events: Bits,
}

/// More letters than this are seldom taken back again.
#[cfg(feature = "own")]
const MOST: usize = 32;

#[cfg(feature = "own")]
impl Kept {
    /// The events of this query: those that are kept, or those that `search` finds, which is told where they can only be.
    pub fn found(&self, query: &Query, long: bool, search: impl FnOnce(Option<&Bits>) -> Bits) -> Bits {
        let mut kept = self.0.borrow_mut();
        while kept.last().is_some_and(|last| last.long != long || !query.narrows(&last.query)) {
            kept.pop();
        }
        if let Some(last) = kept.last().filter(|last| last.query == *query) {
            return last.events.clone();
        }
        let events = search(kept.last().map(|last| &last.events));
        if kept.len() == MOST {
            kept.remove(0);
        }
        kept.push(Search { query: query.clone(), long, events: events.clone() });
        events
    }
}

#[cfg(feature = "own")]
impl std::fmt::Debug for Kept {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Kept")
    }
}

/// Nothing: ninety texts are searched sooner than what was found in them is looked up.
#[cfg(not(feature = "own"))]
#[derive(Clone, Debug, Default)]
pub struct Kept(());

#[cfg(not(feature = "own"))]
impl Kept {
    /// What `search` finds anywhere.
    #[allow(clippy::unused_self, reason = "the other program's holds something")]
    pub fn found(&self, _query: &Query, _long: bool, search: impl FnOnce(Option<&Bits>) -> Bits) -> Bits {
        search(None)
    }
}
