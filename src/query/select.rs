//! What a filter selects, and how many events each value of each facet would. Every question is asked of sets of
//! events, so its cost grows with the words of a set, not with events times values. Knows nothing of drawing.

use super::bits::Bits;
use super::grounds::Cells;
use super::{Collection, Facet, Filter};
use crate::data::{Basis, EventId};

/// The events that pass a filter, and how many would pass for each value of each facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// In order of time.
    pub events: Vec<EventId>,
    /// The same events as a set.
    pub bits: Bits,
    counts: [Vec<u32>; Facet::COUNT],
}

impl Selection {
    /// How many events there would be with this value as the facet's only choice.
    #[must_use]
    pub fn count(&self, facet: Facet, value: u32) -> u32 {
        self.counts(facet).get(value as usize).copied().unwrap_or(0)
    }

    /// The same for every value of a facet.
    #[must_use]
    pub fn counts(&self, facet: Facet) -> &[u32] {
        self.counts.get(facet.index()).map_or(&[], Vec::as_slice)
    }

    /// How many events pass.
    #[must_use]
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// Whether none passes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// Whether an event passes.
    #[must_use]
    pub fn contains(&self, event: EventId) -> bool {
        self.bits.contains(event.0)
    }

    pub(super) fn into_counts(self) -> [Vec<u32>; Facet::COUNT] {
        self.counts
    }
}

/// One condition of a filter. Text and years belong to no facet; the coupled facets make one condition together,
/// under [`Facet::Country`].
struct Condition {
    facet: Option<Facet>,
    events: Bits,
}

/// Whether the coupled facets ask anything of an event. Both default grounds and more, and no country, is no question:
/// else the map's switch for members would take away the meetings of which no party is known.
pub(super) fn narrows(filter: &Filter) -> bool {
    let grounds = filter.chosen(Facet::Basis);
    let only_widened = grounds.starts_with(&[Basis::Named as u32, Basis::Delegate as u32]);
    !filter.chosen(Facet::Country).is_empty()
        || !filter.chosen(Facet::Attendance).is_empty()
        || (!grounds.is_empty() && !only_widened)
}

impl Collection<'_> {
    /// The events that pass the filter, with the counts of every facet.
    #[must_use]
    pub fn select(&self, filter: &Filter) -> Selection {
        let conditions = self.conditions(filter);
        let bits = self.meeting(&conditions, None);
        let counts = Facet::ALL.map(|facet| {
            let group = group(facet);
            if conditions.iter().any(|condition| condition.facet == Some(group)) {
                self.counts(facet, filter, &self.meeting(&conditions, Some(group)))
            } else {
                self.counts(facet, filter, &bits)
            }
        });
        Selection { events: bits.iter().map(EventId).collect(), bits, counts }
    }

    /// A set of no events.
    pub(crate) fn no_events(&self) -> Bits {
        Bits::none(self.record.events.len())
    }

    fn conditions(&self, filter: &Filter) -> Vec<Condition> {
        let mut conditions = Vec::new();
        if let Some(events) = self.found(&filter.text) {
            conditions.push(Condition { facet: None, events });
        }
        if let Some(years) = filter.years() {
            conditions.push(Condition { facet: None, events: self.within(years) });
        }
        for facet in Facet::ALL {
            let chosen = filter.chosen(facet);
            if facet.is_coupled() || chosen.is_empty() {
                continue;
            }
            let mut events = self.no_events();
            for &value in chosen {
                if let Some(posting) = self.index.values(facet).get(value as usize) {
                    posting.add_to(&mut events);
                }
            }
            conditions.push(Condition { facet: Some(facet), events });
        }
        if narrows(filter) {
            let mut events = self.no_events();
            let cells = Cells::chosen(filter.chosen(Facet::Basis), filter.chosen(Facet::Attendance));
            for country in parties(filter) {
                self.index.parts(country, cells).for_each(|posting| posting.add_to(&mut events));
            }
            conditions.push(Condition { facet: Some(Facet::Country), events });
        }
        conditions
    }

    /// The events that touch the years, bounds included.
    fn within(&self, (from, to): (u16, u16)) -> Bits {
        let mut events = self.no_events();
        for (&(first, last), at) in self.spans.iter().zip(0..) {
            if first <= to && from <= last {
                events.insert(at);
            }
        }
        events
    }

    /// The events that meet all conditions but those of one facet.
    fn meeting(&self, conditions: &[Condition], but: Option<Facet>) -> Bits {
        let mut events = Bits::all(self.record.events.len());
        for condition in conditions {
            if but.is_none() || condition.facet != but {
                events.keep(&condition.events);
            }
        }
        events
    }

    /// How many of these events each value of the facet has.
    fn counts(&self, facet: Facet, filter: &Filter, within: &Bits) -> Vec<u32> {
        if !facet.is_coupled() {
            return self.index.values(facet).iter().map(|posting| posting.count_in(within)).collect();
        }
        let size = u32::try_from(facet.size(&self.record)).unwrap_or(u32::MAX);
        let (basis, attendance) = (filter.chosen(Facet::Basis), filter.chosen(Facet::Attendance));
        let (parties, mut scratch) = (parties(filter), self.no_events());
        let count = |value| match facet {
            Facet::Basis => self.count_parts(&parties, Cells::chosen(&[value], attendance), within, &mut scratch),
            Facet::Attendance => self.count_parts(&parties, Cells::chosen(basis, &[value]), within, &mut scratch),
            _ => self.count_parts(&[Some(value)], Cells::chosen(basis, attendance), within, &mut scratch),
        };
        (0..size).map(count).collect()
    }
}

/// The facet whose condition this one's choice is part of.
fn group(facet: Facet) -> Facet {
    if facet.is_coupled() { Facet::Country } else { facet }
}

/// Whose participation is asked for: the chosen countries', or else every party's.
fn parties(filter: &Filter) -> Vec<Option<u32>> {
    let chosen = filter.chosen(Facet::Country);
    if chosen.is_empty() { vec![None] } else { chosen.iter().copied().map(Some).collect() }
}
