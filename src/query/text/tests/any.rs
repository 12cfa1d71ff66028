//! Whatever is typed, and whatever is searched: what is marked is in order, and lies on the bounds of letters.

use super::*;

/// Random numbers that are the same on each run.
pub struct Dice(pub u64);

impl Dice {
    pub fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides
    }

    pub fn pick(&mut self, from: &str) -> char {
        from.chars().nth(self.throw(from.chars().count())).unwrap_or_default()
    }

    pub fn syllable(&mut self) -> char {
        let at = u32::try_from(self.throw(19 * 21)).unwrap_or_default() * 28;
        let last = if self.throw(2) == 0 { self.throw(28) } else { 0 };
        char::from_u32(FIRST_SYLLABLE + at + u32::try_from(last).unwrap_or_default()).unwrap_or_default()
    }

    pub fn text(&mut self, longest: usize) -> String {
        let length = self.throw(longest + 1);
        (0..length)
            .filter_map(|_| match self.throw(8) {
                0 | 1 => Some(self.syllable()),
                2 => Some(self.pick("가각간나다고과ㄱㄴㅅㄳㅏㅗㅐㅘ")),
                3 => Some(self.pick("\u{1100}\u{1102}\u{1161}\u{1169}\u{11a8}\u{11ab}\u{11aa}\u{119e}\u{1176}")),
                4 => Some(self.pick(" .·ㆍ\u{200b}\u{301}\u{302e}\u{fe0f}🙂")),
                5 => Some(self.pick("aAéÉßşŐ1２Ｂж")),
                6 => char::from_u32(u32::try_from(self.throw(0x3200)).unwrap_or_default()),
                _ => char::from_u32(u32::try_from(self.throw(0x11_0000)).unwrap_or_default()),
            })
            .collect()
    }
}

#[test]
fn ranges_are_in_order_apart_and_on_boundaries() {
    let mut dice = Dice(1);
    let mut hits = 0;
    for _ in 0..20_000 {
        let (text, typed) = (dice.text(24), dice.text(3));
        let Some(query) = Query::new(&typed) else {
            continue;
        };
        for ranges in [query.ranges(&text), query.whole.ranges(&text)] {
            let mut end = None;
            for range in &ranges {
                assert!(end.is_none_or(|end| end < range.start) && range.start < range.end, "{ranges:?}: {typed:?} in {text:?}");
                assert!(text.get(range.clone()).is_some(), "{ranges:?}: {typed:?} in {text:?}");
                end = Some(range.end);
                hits += 1;
            }
        }
        assert_eq!(query.whole.is_in(&text), !query.whole.ranges(&text).is_empty());
        assert!(query.ranges(&text).is_empty() <= !query.matches(&[&text]), "{typed:?} in {text:?}");
        // A text finds itself, if it isn't torn out of a decomposed one.
        let is_torn = text.contains(|c| matches!(c, '\u{1100}'..='\u{11ff}'));
        if let Some(whole) = Pattern::new(&text).filter(|_| !is_torn) {
            assert!(whole.is_in(&text), "{text:?}");
        }
    }
    assert!(hits > 1000, "{hits}");
}
