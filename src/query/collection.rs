//! A record with the indices that make questions to it cheap. Knows nothing of what a reader has chosen.

use std::cell::OnceCell;

use super::bits::{Bits, Posting};
use super::grounds::Cells;
use super::index::Index;
use super::kept::Kept;
use super::{Facet, Filter};
use crate::data::{Attendance, CountryId, EventId, Record};

/// The texts of an event's long part that a reader can search for, each on its own.
pub type LongTexts = Vec<String>;

/// A record that can be asked which events pass a filter. Made once for a record.
#[derive(Clone, Debug)]
pub struct Collection<'a> {
    pub record: Record<'a>,
    pub(super) index: Index,
    /// First and last year of each event.
    pub(super) spans: Vec<(u16, u16)>,
    /// The long texts of each event, once they are there.
    long: OnceCell<Vec<LongTexts>>,
    totals: [Vec<u32>; Facet::COUNT],
    years: (u16, u16),
    pub(super) kept: Kept,
}

impl<'a> Collection<'a> {
    /// Reads the record through and indexes it.
    #[must_use]
    pub fn new(record: Record<'a>) -> Self {
        let spans = record.events.iter().map(|event| {
            let first = event.when.start.year;
            (first, event.when.end.map_or(first, |end| end.year.max(first)))
        });
        let (spans, index) = (spans.collect::<Vec<(u16, u16)>>(), Index::new(&record));
        let own = record.updated.year;
        let years = spans.iter().copied().reduce(|all, span| (all.0.min(span.0), all.1.max(span.1))).unwrap_or((own, own));
        let (long, totals, kept) = (OnceCell::new(), Default::default(), Kept::default());
        let mut collection = Self { record, index, spans, long, totals, years, kept };
        collection.totals = collection.select(&Filter::default()).into_counts();
        collection
    }

    /// Takes the long texts of each event, which from then on can be searched. `false` if they are not as many as the
    /// events, or have come before.
    pub fn add_texts(&self, texts: Vec<LongTexts>) -> bool {
        texts.len() == self.record.events.len() && self.long.set(texts).is_ok()
    }

    /// Whether the long texts are there.
    pub(super) fn has_texts(&self) -> bool {
        self.long.get().is_some()
    }

    /// The long texts of an event, once they are there.
    pub(super) fn long_texts(&self, event: usize) -> &[String] {
        self.long.get().and_then(|texts| texts.get(event)).map_or(&[], Vec::as_slice)
    }

    /// How many events there are for each value of a facet, without any filter; countries by the default grounds.
    #[must_use]
    pub fn totals(&self, facet: Facet) -> &[u32] {
        self.totals.get(facet.index()).map_or(&[], Vec::as_slice)
    }

    /// The first and the last year that an event touches; the year of the record itself if it has no events.
    #[must_use]
    pub fn years(&self) -> (u16, u16) {
        self.years
    }

    /// How many countries took part in an event, named or through their people.
    #[must_use]
    pub fn countries_that_took_part(&self) -> usize {
        let cells = Cells::attending(Attendance::TookPart, false);
        (0_u32..).zip(&self.record.countries).filter(|(country, _)| self.kinds(CountryId(*country)).meets(cells)).count()
    }

    /// The kinds of participation that a country has anywhere in the record.
    #[must_use]
    pub fn kinds(&self, country: CountryId) -> Cells {
        self.index.kinds(country.0)
    }

    /// The events in which a country occurs on any ground, being talked about included; in order of time.
    #[must_use]
    pub fn events_of(&self, country: CountryId) -> Vec<EventId> {
        let mut set = Bits::none(self.record.events.len());
        if let Some(posting) = self.index.values(Facet::Country).get(country.index()) {
            posting.add_to(&mut set);
        }
        set.iter().map(EventId).collect()
    }

    /// How many of these events a country, or (for `None`) any party, had a part of these kinds in.
    /// `scratch` is a set of the same length, whatever its content.
    pub(crate) fn count_parts(&self, countries: &[Option<u32>], cells: Cells, within: &Bits, scratch: &mut Bits) -> u32 {
        let mut sets = countries.iter().flat_map(|&country| self.index.parts(country, cells));
        let Some(first) = sets.next() else { return 0 };
        let Some(second) = sets.next() else { return first.count_in(within) };
        scratch.clear();
        first.add_to(scratch);
        second.add_to(scratch);
        sets.for_each(|set: &Posting| set.add_to(scratch));
        scratch.count_with(within)
    }
}
