//! Numbers as both languages write them. Knows nothing of what they count.

use std::fmt::Display;

/// A whole number with a comma before each three digits: "10,000".
#[cfg(any(feature = "own", not(target_arch = "wasm32")))]
#[must_use]
pub fn number(value: impl Display) -> impl Display {
    let digits = value.to_string();
    let mut written = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// As it is: what the bundled page's program says of its record stays below a thousand, and has no byte to spare.
#[cfg(not(any(feature = "own", not(target_arch = "wasm32"))))]
#[must_use]
pub fn number(value: impl Display) -> impl Display {
    value
}

/// "1 meeting", "12 meetings".
#[must_use]
pub fn meetings(count: usize) -> String {
    format!("{} {}", number(count), if count == 1 { "meeting" } else { "meetings" })
}

#[cfg(test)]
mod tests {
    use super::{meetings, number};

    #[test]
    fn three_digits_stand_together() {
        for (value, written) in [(0, "0"), (999, "999"), (1000, "1,000"), (12_345, "12,345"), (1_234_567, "1,234,567")] {
            assert_eq!(number(value).to_string(), written);
        }
        assert_eq!([1, 2, 1882].map(meetings), ["1 meeting", "2 meetings", "1,882 meetings"]);
    }
}
