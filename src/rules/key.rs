//! A string by which rows are looked up. Everything that searches does it by this, so that tests can count how often two
//! strings are compared, and show that no input makes the rules take longer than it is long.

use core::cmp::Ordering;

/// An id, a code or an item of a list, as a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key<'a>(pub &'a str);

impl Ord for Key<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        #[cfg(test)]
        spent::COMPARISONS.with(|spent| spent.set(spent.get() + 1));
        self.0.cmp(other.0)
    }
}

impl PartialOrd for Key<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
pub(crate) mod spent {
    use std::cell::Cell;

    thread_local! {
        /// How many comparisons this thread has made.
        pub static COMPARISONS: Cell<usize> = const { Cell::new(0) };
    }

    /// The comparisons that a piece of work takes.
    pub fn on(work: impl FnOnce()) -> usize {
        let before = COMPARISONS.with(Cell::get);
        work();
        COMPARISONS.with(Cell::get) - before
    }
}
