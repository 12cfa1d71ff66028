//! A large record on the line of time: how many events each month, or each few years, has. Knows nothing of pixels, markup or the
//! screen.

use std::rc::Rc;

use super::Scale;
use crate::data::{Day, Event};
use crate::query::{Collection, Selection};

/// Up to so many events are drawn one by one.
const MOST_SINGLE: usize = 400;
/// How many bars there are at the most, whatever the record.
const MOST_BARS: u16 = 400;
/// The months of a year, and one more for what is known to its year alone.
const MONTHS: u16 = 13;

/// A part of the line, with the events whose first day lies in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// The first month, or year, that it stands for.
    pub from: Day,
    /// The last one, if it stands for several.
    pub to: Option<Day>,
    /// Where it begins and ends: places from 0 to 1.
    pub start: f32,
    pub end: f32,
    /// How many events it has in the record, and in the selection.
    pub all: u32,
    pub selected: u32,
}

/// The bars of a record, and which of them each event is in: found once.
pub struct Bars {
    bars: Vec<Bar>,
    of: Vec<u16>,
}

impl Bars {
    /// `None` for a record that is small enough to be drawn event by event.
    #[must_use]
    pub fn new(collection: &Collection<'_>) -> Option<Self> {
        let events = &collection.record.events;
        if events.len() <= MOST_SINGLE {
            return None;
        }
        let scale = Scale::of(collection);
        let span = scale.last_year.saturating_sub(scale.first_year).saturating_add(1);
        let by_month = span <= MOST_BARS / MONTHS;
        let width = if by_month { 1 } else { span.div_ceil(MOST_BARS) };
        let place = |event: &Event<'_>| {
            let start = event.when.start;
            let passed = start.year.saturating_sub(scale.first_year);
            if by_month { passed * MONTHS + u16::from(start.month).min(MONTHS - 1) } else { passed / width }
        };
        let of: Vec<u16> = events.iter().map(place).collect();
        let bar = |number: u16| {
            let year = |passed: u16| Day { year: scale.first_year.saturating_add(passed), month: 0, day: 0 };
            let (from, last) = if by_month {
                let month = u8::try_from(number % MONTHS).unwrap_or_default();
                let from = Day { month, ..year(number / MONTHS) };
                (from, from)
            } else {
                (year(number * width), year((number * width).saturating_add(width - 1).min(span - 1)))
            };
            let to = Some(last).filter(|last| *last != from);
            Bar { from, to, start: scale.at(from), end: scale.after(last), all: 0, selected: 0 }
        };
        let mut bars: Vec<Bar> = (0..of.iter().max().map_or(0, |most| most + 1)).map(bar).collect();
        for &number in &of {
            if let Some(bar) = bars.get_mut(usize::from(number)) {
                bar.all += 1;
            }
        }
        Some(Self { bars, of })
    }

    /// The bars that have any event, in order of time, with how many of them are selected.
    #[must_use]
    pub fn of(&self, selection: &Selection) -> Rc<[Bar]> {
        let mut bars = self.bars.clone();
        for event in &selection.events {
            if let Some(bar) = self.of.get(event.index()).and_then(|&number| bars.get_mut(usize::from(number))) {
                bar.selected += 1;
            }
        }
        bars.retain(|bar| bar.all > 0);
        bars.into()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::data::When;
    use crate::query::Filter;
    use crate::query::fixture::{event, record, when};

    fn collection(days: impl Iterator<Item = Day>) -> Collection<'static> {
        let event = |start| Event { when: When { start, ..when("2021", None) }, ..event() };
        Collection::new(record(days.map(event).collect()))
    }

    #[test]
    fn a_small_record_is_drawn_event_by_event() {
        let day = Day { year: 2021, month: 3, day: 1 };
        assert!(Bars::new(&collection((0..400).map(|_| day))).is_none());
        assert!(Bars::new(&collection((0..401).map(|_| day))).is_some());
    }

    #[test]
    fn months_and_years_that_are_all_that_is_known_have_bars_of_their_own() {
        let months = (0..500_u16).map(|at| Day { year: 2020 + at % 2, month: u8::try_from(at % 3).unwrap(), day: 0 });
        let all = collection(months);
        let mut filter = Filter::default();
        filter.set_years(Some(2021), None);
        let bars = Bars::new(&all).unwrap().of(&all.select(&filter));
        let seen: Vec<_> = bars.iter().map(|bar| (bar.from.iso(), bar.to, bar.all, bar.selected)).collect();
        let bar = |name: &str, all, selected| (name.to_owned(), None, all, selected);
        assert_eq!(
            seen,
            [
                bar("2020", 84, 0),
                bar("2020-01", 83, 0),
                bar("2020-02", 83, 0),
                bar("2021", 83, 83),
                bar("2021-01", 84, 84),
                bar("2021-02", 83, 83),
            ]
        );
        assert!((bars[0].end - bars[3].start).abs() < 1e-6 && (bars[1].start - bars[0].start).abs() < 1e-6);
    }

    proptest! {
        #[test]
        fn every_event_is_in_one_of_a_few_hundred_bars(first in 1_u16..9_000, span in 1_u16..1_000, seed in any::<u16>()) {
            let day = |at: u16| Day { year: first + at.wrapping_mul(seed | 1) % span, month: u8::try_from(at % 13).unwrap(), day: 0 };
            let all = collection((0..600).map(day));
            let selection = all.select(&Filter::default());
            let bars = Bars::new(&all).unwrap().of(&selection);
            prop_assert!(bars.len() <= usize::from(MOST_BARS));
            prop_assert_eq!(bars.iter().map(|bar| bar.all).sum::<u32>(), 600);
            prop_assert!(bars.iter().all(|bar| bar.all == bar.selected && bar.start < bar.end && bar.end <= 1.0));
        }
    }
}
