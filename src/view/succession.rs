//! The meetings of each series in order of time: made once for a record, so that a card need not look through all events.

use crate::data::{EventId, Record, SeriesId};

/// For each series, its events.
pub struct Succession(Vec<Vec<EventId>>);

impl Succession {
    pub fn new(record: &Record<'_>) -> Self {
        let mut series = vec![Vec::new(); record.series.len()];
        // The record is in reading order, which is that of time.
        for (at, event) in record.events.iter().enumerate() {
            if let Some(events) = event.series.and_then(|id| series.get_mut(id.index())) {
                events.push(EventId::at(at));
            }
        }
        Self(series)
    }

    pub fn of(&self, series: SeriesId) -> &[EventId] {
        self.0.get(series.index()).map(Vec::as_slice).unwrap_or_default()
    }
}
