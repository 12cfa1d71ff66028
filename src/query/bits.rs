//! Sets of events. Knows nothing of why an event is in one.

/// A set of numbers below a fixed length, one bit each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
    length: usize,
}

impl Bits {
    /// The empty set of numbers below `length`.
    #[must_use]
    pub fn none(length: usize) -> Self {
        Self { words: vec![0; length.div_ceil(64)], length }
    }

    /// All numbers below `length`.
    #[must_use]
    pub fn all(length: usize) -> Self {
        let mut words = vec![u64::MAX; length.div_ceil(64)];
        if let Some(last) = words.last_mut().filter(|_| !length.is_multiple_of(64)) {
            *last = (1 << (length % 64)) - 1;
        }
        Self { words, length }
    }

    /// How many words the set is long: what a question to it costs.
    #[must_use]
    pub fn words(&self) -> usize {
        self.words.len()
    }

    /// Adds a number; one beyond the length is no member of anything.
    pub fn insert(&mut self, number: u32) {
        if (number as usize) < self.length
            && let Some(word) = self.words.get_mut(number as usize / 64)
        {
            *word |= 1 << (number % 64);
        }
    }

    /// Whether a number is in the set.
    #[must_use]
    pub fn contains(&self, number: u32) -> bool {
        self.words.get(number as usize / 64).is_some_and(|word| word & (1 << (number % 64)) != 0)
    }

    /// Keeps what is in the other set too.
    pub fn keep(&mut self, other: &Self) {
        spent(self.words.len());
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Adds what is in the other set.
    pub fn add(&mut self, other: &Self) {
        spent(self.words.len());
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// Empties the set.
    pub fn clear(&mut self) {
        spent(self.words.len());
        self.words.fill(0);
    }

    /// How many numbers are in it.
    #[must_use]
    pub fn count(&self) -> u32 {
        spent(self.words.len());
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// How many numbers are in both.
    #[must_use]
    pub fn count_with(&self, other: &Self) -> u32 {
        spent(self.words.len());
        self.words.iter().zip(&other.words).map(|(word, other)| (word & other).count_ones()).sum()
    }

    /// Its numbers, the smallest first.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        (0_u32..).step_by(64).zip(&self.words).flat_map(|(first, &word)| {
            let mut left = word;
            core::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros())?;
                left &= left - 1;
                Some(first + bit)
            })
        })
    }
}

/// The events that have one value, kept in the smaller of two forms: either way a question costs at most one
/// operation for every 64 events of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Posting {
    Few(Vec<u32>),
    Many(Bits),
}

impl Posting {
    /// From sorted numbers below `length`.
    #[must_use]
    pub fn new(numbers: Vec<u32>, length: usize) -> Self {
        if numbers.len() <= length.div_ceil(64) {
            return Self::Few(numbers);
        }
        let mut bits = Bits::none(length);
        for number in numbers {
            bits.insert(number);
        }
        Self::Many(bits)
    }

    /// How many of them are in the set.
    #[must_use]
    pub fn count_in(&self, set: &Bits) -> u32 {
        match self {
            Self::Few(numbers) => {
                spent(numbers.len());
                numbers.iter().map(|&number| u32::from(set.contains(number))).sum()
            }
            Self::Many(bits) => bits.count_with(set),
        }
    }

    /// Adds them to the set.
    pub fn add_to(&self, set: &mut Bits) {
        match self {
            Self::Few(numbers) => {
                spent(numbers.len());
                for &number in numbers {
                    set.insert(number);
                }
            }
            Self::Many(bits) => set.add(bits),
        }
    }
}

/// Counts operations on words, for the test that promises how they grow. Nothing outside tests.
#[cfg(test)]
fn spent(words: usize) {
    tests::SPENT.with(|spent| spent.set(spent.get() + words));
}
#[cfg(not(test))]
fn spent(_: usize) {}

#[cfg(test)]
pub(crate) mod tests {
    use std::cell::Cell;

    use proptest::prelude::*;

    use super::*;

    thread_local! { pub static SPENT: Cell<usize> = const { Cell::new(0) }; }

    #[test]
    fn all_fills_the_last_word_only_so_far() {
        for length in [0, 1, 63, 64, 65, 128, 130] {
            let all = Bits::all(length);
            assert_eq!(all.count() as usize, length);
            assert_eq!(all.iter().count(), length);
            assert!(!all.contains(u32::try_from(length).unwrap()));
        }
    }

    #[test]
    fn numbers_beyond_the_length_are_in_no_set() {
        let mut bits = Bits::none(70);
        bits.insert(70);
        bits.insert(127);
        bits.insert(u32::MAX);
        assert_eq!((bits.count(), bits.contains(u32::MAX)), (0, false));
    }

    proptest! {
        #[test]
        fn both_forms_are_the_same_set(numbers in proptest::collection::btree_set(0_u32..300, 0..300), other in proptest::collection::btree_set(0_u32..300, 0..300)) {
            let mut set = Bits::none(300);
            Posting::Few(other.iter().copied().collect()).add_to(&mut set);
            prop_assert_eq!(set.iter().collect::<Vec<_>>(), other.iter().copied().collect::<Vec<_>>());
            let few = Posting::Few(numbers.iter().copied().collect());
            let mut bits = Bits::none(300);
            few.add_to(&mut bits);
            let many = Posting::Many(bits.clone());
            let both = u32::try_from(numbers.intersection(&other).count()).unwrap();
            prop_assert_eq!((few.count_in(&set), many.count_in(&set), bits.count_with(&set)), (both, both, both));
            let (mut first, mut second) = (set.clone(), set.clone());
            few.add_to(&mut first);
            many.add_to(&mut second);
            prop_assert_eq!(&first, &second);
            prop_assert_eq!(first.count() as usize, numbers.union(&other).count());
            first.keep(&set);
            prop_assert_eq!(&first, &set);
        }
    }
}
