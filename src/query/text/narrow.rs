//! Which queries can find nothing that an earlier one has not found. Knows no text.

use super::{Pattern, Place, Query};

impl Query {
    /// Whether every record that this query finds is found by the one before it too. `false` also where that is merely not plain
    /// to see: nothing is lost by it but time.
    #[must_use]
    pub fn narrows(&self, before: &Self) -> bool {
        let by_words = |longer: &[Pattern]| {
            !before.words.is_empty() && before.words.iter().all(|word| longer.iter().any(|longer| longer.has(word)))
        };
        // Found whole, it is found in one text; found by words, each may be in a text of its own.
        let whole = self.whole.has(&before.whole) || by_words(std::slice::from_ref(&self.whole));
        whole && (self.words.is_empty() || self.words.iter().any(|word| word.has(&before.whole)) || by_words(&self.words))
    }
}

impl Pattern {
    /// Whether every text that has this needle has the shorter one, and at the same place: its keys are then the first of these,
    /// each found by the same steps. What typing may change in them is that a final that could move on is followed by something:
    /// it has become the beginning of a syllable, or stays where it is. The latter is a step of its own only behind a key that
    /// begins a syllable, whose rest would have been passed over.
    fn has(&self, shorter: &Self) -> bool {
        let mut before = Place::Start;
        let mut same_steps = |(old, new): (&super::Wanted, &super::Wanted)| {
            let settled = old.place == Place::Either && (new.place == Place::Start || before == Place::Inside);
            before = new.place;
            old.key == new.key && (old.place == new.place || settled)
        };
        let begins = shorter.keys.len() <= self.keys.len() && shorter.keys.iter().zip(&self.keys).all(&mut same_steps);
        // A word that is complete ends with its syllable; a longer one would not.
        self == shorter || (shorter.typing && begins)
    }
}

#[cfg(test)]
mod tests {
    use crate::query::Query;

    fn narrows(typed: &str, before: &str) -> bool {
        Query::new(typed).zip(Query::new(before)).is_some_and(|(query, before)| query.narrows(&before))
    }

    #[test]
    fn typing_on_narrows() {
        for states in [
            &["ㅅ", "사", "상", "사이", "사입", "사이버", "사이벙", "사이버아", "사이버안", "사이버안ㅂ", "사이버안보"][..],
            &["ㄷ", "다", "달", "닭", "달고", "달곡", "달고기"],
            &["ㄱ", "고", "과", "과ㅎ", "과하", "과학"],
            &["ㅅ", "ㅅㅇ", "ㅅㅇㅂ", "ㅅㅇ바"],
            &["a", "ai", "ai ", "ai s", "AI su", "ai sum ㅂ", "ai sum 보", "ai sum 보건"],
            &["유럽", "유럽 ", "유럽 ㅇ", "유럽 안", "유럽 안보", "유럽 안보 회", "유럽 안보 회의"],
        ] {
            for pair in states.windows(2) {
                assert!(narrows(pair[1], pair[0]), "{pair:?}");
            }
            assert!(narrows(states[0], states[0]) && !narrows(states[0], states[states.len() - 1]), "{states:?}");
        }
    }

    #[test]
    fn what_could_find_more_does_not_narrow() {
        for (typed, before) in [
            ("사", "사이"),
            ("가나", "나"),         // a text with 가나 has 나, but not by the same steps
            ("간", "가ㄴ"),         // 간 itself has no syllable that begins with ㄴ
            ("안보 사", "안봉 사"), // a word that was complete has become another
            ("안 보건", "안보 건"),
            ("b a", "a b"),
            ("다", "가"),
        ] {
            assert!(!narrows(typed, before), "{typed} after {before}");
        }
    }
}
