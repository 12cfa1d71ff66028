//! Where each event stands on the line of time. Knows nothing of pixels, markup or the screen.

use super::Scale;
use crate::data::{Event, EventId, Focus, Precision};
use crate::query::{Collection, Selection};

/// An event on the line; places are from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    pub event: EventId,
    /// Where the first day that it may mean begins.
    pub start: f32,
    /// Where the last day that it may mean ends.
    pub end: f32,
    pub precision: Precision,
    pub focus: Focus,
    /// The lowest row in which it is clear of the marks before it.
    pub row: u8,
    pub selected: bool,
}

/// A mark for every event of the record, in order of time. Two marks of a row are at least `gap` apart (a share of
/// the line); rows don't depend on the selection, so that nothing jumps when a reader filters.
#[must_use]
pub fn marks(collection: &Collection<'_>, selection: &Selection, gap: f32) -> Vec<Mark> {
    let scale = Scale::of(collection);
    let mut rows = Vec::new();
    let events = (0..).map(EventId).zip(&collection.record.events);
    let mark = |(id, event): (EventId, &Event<'_>)| {
        let start = scale.at(event.when.start);
        let end = scale.after(event.when.end.unwrap_or(event.when.start)).max(start);
        Mark {
            event: id,
            start,
            end,
            precision: event.when.start.precision(),
            focus: event.focus,
            row: lowest_free(&mut rows, start, end, gap),
            selected: selection.contains(id),
        }
    };
    events.map(mark).collect()
}

/// How many rows the marks need.
#[must_use]
pub fn rows(marks: &[Mark]) -> u8 {
    marks.iter().map(|mark| mark.row.saturating_add(1)).max().unwrap_or(0)
}

/// Takes the first row that is free at `start`; `rows` holds where each is free again. The last one there can be
/// takes whatever is left.
fn lowest_free(rows: &mut Vec<f32>, start: f32, end: f32, gap: f32) -> u8 {
    let most = usize::from(u8::MAX) - 1;
    let free = rows.iter().position(|free| *free <= start).unwrap_or(rows.len()).min(most);
    let again = end + gap;
    match rows.get_mut(free) {
        Some(row) => *row = again.max(*row),
        None => rows.push(again),
    }
    u8::try_from(free).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::query::Filter;
    use crate::query::fixture::{a_filter, a_record, event, record, when};

    #[test]
    fn ranges_and_vague_dates_are_as_wide_as_they_may_be() {
        let dates =
            [("2019", None), ("2019-03", None), ("2019-12-30", Some("2020-01-02")), ("2020-01-02", None), ("2020-02-10", None)];
        let event = |(start, end)| Event { when: when(start, end), ..event() };
        let all = Collection::new(record(dates.map(event).into()));
        let mut filter = Filter::default();
        filter.set_years(Some(2020), None);
        let marks = marks(&all, &all.select(&filter), 0.02);
        let seen: Vec<_> = marks.iter().map(|mark| (mark.precision, mark.row, mark.selected)).collect();
        assert_eq!(
            seen,
            [
                (Precision::Year, 0, false),
                (Precision::Month, 1, false), // within the year before it
                (Precision::Day, 1, true),
                (Precision::Day, 2, true), // too near to the year, and to the range
                (Precision::Day, 0, true),
            ]
        );
        assert!((marks[2].end - marks[2].start - 4.0 / 731.0).abs() < 1e-6);
        assert!((marks[0].end - 365.0 / 731.0).abs() < 1e-6);
    }

    #[test]
    fn too_many_at_once_share_the_last_row() {
        let all = Collection::new(record((0..300).map(|_| event()).collect()));
        let marks = marks(&all, &all.select(&Filter::default()), 0.0);
        assert_eq!((rows(&marks), marks[299].row), (255, 254));
        assert_eq!(rows(&[]), 0);
    }

    proptest! {
        #[test]
        fn marks_of_a_row_keep_apart_and_stay_put(record in a_record(60), filter in a_filter(false), gap in 0.0_f32..0.1) {
            let all = Collection::new(record);
            let (some, every) = (all.select(&filter), all.select(&Filter::default()));
            let marks = marks(&all, &some, gap);
            for (at, mark) in marks.iter().enumerate() {
                prop_assert!(0.0 <= mark.start && mark.start <= mark.end && mark.end <= 1.0);
                prop_assert_eq!(mark.selected, some.contains(mark.event));
                let before = marks[..at].iter().filter(|other| other.row == mark.row);
                prop_assert!(before.clone().all(|other| other.end + gap <= mark.start));
                let blocked = |row| marks[..at].iter().any(|other| other.row == row && other.end + gap > mark.start);
                prop_assert!((0..mark.row).all(blocked));
            }
            let still: Vec<_> = super::marks(&all, &every, gap).iter().map(|mark| (mark.start, mark.row)).collect();
            prop_assert_eq!(still, marks.iter().map(|mark| (mark.start, mark.row)).collect::<Vec<_>>());
        }
    }
}
