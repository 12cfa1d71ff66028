//! Rows in the order of a rank. A heap, because the standard sort costs 3 kB of wasm.

use std::collections::BinaryHeap;

/// The places of the rows, those of the highest rank first; equal ones as they stand.
pub fn by_rank<T>(rows: &[T], rank: impl Fn(&T) -> u32) -> Vec<u32> {
    let keys: BinaryHeap<u64> =
        rows.iter().zip(0_u32..).map(|(row, at)| u64::from(u32::MAX - rank(row)) << 32 | u64::from(at)).collect();
    #[allow(clippy::cast_possible_truncation, reason = "the lower half is the row's place")]
    keys.into_sorted_vec().into_iter().map(|key| key as u32).collect()
}

#[cfg(test)]
mod tests {
    use super::by_rank;

    #[test]
    fn the_highest_first_and_equal_ones_as_they_stand() {
        assert_eq!(by_rank(&[1, 3, 0, 3, u32::MAX], |&rank| rank), [4, 1, 3, 0, 2]);
        assert_eq!(by_rank(&[0; 4], |&rank| rank), [0, 1, 2, 3]);
        assert!(by_rank::<u32>(&[], |&rank| rank).is_empty());
    }
}
