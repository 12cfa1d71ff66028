//! Which events have which value, found once for a record. Knows nothing of filters.

use super::Facet;
use super::bits::Posting;
use super::grounds::Cells;
use crate::data::{Event, Record, Who};

/// For each value of each facet its events; for each country its events by kind of participation.
#[derive(Clone, Debug)]
pub struct Index {
    /// By facet and value. Empty for basis and attendance, which are asked of `parts`; countries are here on any
    /// ground, for text search.
    values: [Vec<Posting>; Facet::COUNT],
    /// By country; behind the last one, for every party, be it a country or a body.
    parts: Vec<Vec<(Cells, Posting)>>,
}

impl Index {
    /// Reads the record through, once.
    #[must_use]
    pub fn new(record: &Record<'_>) -> Self {
        let countries = record.countries.len();
        let mut values = Facet::ALL.map(|facet| Lists::new(if facet.is_coupled() { 0 } else { facet.size(record) }));
        let mut anywhere = Lists::new(countries);
        let mut parts: Vec<Vec<(Cells, Vec<u32>)>> = vec![Vec::new(); countries + 1];
        for (event, at) in record.events.iter().zip(0_u32..) {
            each_value(event, |facet, value| {
                if let Some(lists) = values.get_mut(facet.index()) {
                    lists.add(value as usize, at);
                }
            });
            each_part(event, |country, cells| {
                if let Some(country) = country.filter(|&country| country < countries) {
                    anywhere.add(country, at);
                    add_part(parts.get_mut(country), cells, at);
                }
                add_part(parts.last_mut(), cells, at);
            });
        }
        let length = record.events.len();
        let mut values = values.map(|lists| lists.finish(length));
        if let Some(by_country) = values.get_mut(Facet::Country.index()) {
            *by_country = anywhere.finish(length);
        }
        let finish = |list: Vec<(Cells, Vec<u32>)>| list.into_iter().map(|(cells, events)| (cells, Posting::new(events, length)));
        Self { values, parts: parts.into_iter().map(|list| finish(list).collect()).collect() }
    }

    /// The events with each value of a facet. None for basis and attendance.
    #[must_use]
    pub fn values(&self, facet: Facet) -> &[Posting] {
        self.values.get(facet.index()).map_or(&[], Vec::as_slice)
    }

    /// The events in which a country had a part of these kinds, as several sets; `None` for every party.
    pub fn parts(&self, country: Option<u32>, cells: Cells) -> impl Iterator<Item = &Posting> {
        let everyone = self.parts.len().saturating_sub(1);
        // A country that isn't in the record must not be taken for everyone.
        let row = country.map_or(Some(everyone), |country| Some(country as usize).filter(|&country| country < everyone));
        let list = row.and_then(|row| self.parts.get(row)).map_or(&[][..], Vec::as_slice);
        let whole = cells == Cells::DEFAULT;
        list.iter()
            .filter(move |(own, _)| if whole { *own == cells } else { own.is_single() && own.meets(cells) })
            .map(|(_, events)| events)
    }

    /// The kinds of participation that a country has in the record.
    #[must_use]
    pub fn kinds(&self, country: u32) -> Cells {
        let list = self.parts.get(country as usize).map_or(&[][..], Vec::as_slice);
        list.iter().fold(Cells::default(), |all, (cells, _)| if cells.is_single() { all.and(*cells) } else { all })
    }
}

/// Growing lists of events, one for each value.
struct Lists(Vec<Vec<u32>>);

impl Lists {
    fn new(size: usize) -> Self {
        Self(vec![Vec::new(); size])
    }

    /// Events come in order, so one that is there already is the last.
    fn add(&mut self, value: usize, event: u32) {
        if let Some(list) = self.0.get_mut(value).filter(|list| list.last() != Some(&event)) {
            list.push(event);
        }
    }

    fn finish(self, length: usize) -> Vec<Posting> {
        self.0.into_iter().map(|list| Posting::new(list, length)).collect()
    }
}

/// Adds an event to a country's list for a kind of participation, and to the one for the default kinds: these are
/// asked for so often that they are kept put together.
fn add_part(lists: Option<&mut Vec<(Cells, Vec<u32>)>>, cells: Cells, event: u32) {
    let Some(lists) = lists else { return };
    for key in [cells, Cells::DEFAULT] {
        if !key.meets(cells) {
            continue;
        }
        match lists.iter_mut().find(|(own, _)| *own == key) {
            Some((_, events)) if events.last() == Some(&event) => {}
            Some((_, events)) => events.push(event),
            None => lists.push((key, vec![event])),
        }
    }
}

/// The values of an event in the facets that are not coupled. One may come twice.
pub(super) fn each_value(event: &Event<'_>, mut found: impl FnMut(Facet, u32)) {
    found(Facet::Kind, event.kind as u32);
    found(Facet::Focus, event.focus as u32);
    if let Some(series) = event.series {
        found(Facet::Series, series.0);
    }
    for topic in &event.topics {
        found(Facet::Topic, topic.0);
    }
    for party in &event.parties {
        if let Who::Organisation(body) = party.who {
            found(Facet::Organisation, body.0);
        }
        if let Some(via) = party.via {
            found(Facet::Organisation, via.0);
        }
    }
    for appearance in &event.people {
        found(Facet::Person, appearance.person.0);
        if let Some(body) = appearance.organisation {
            found(Facet::Organisation, body.0);
        }
    }
}

/// The participations of an event: the country's row, if the party is one, and the kind.
pub(super) fn each_part(event: &Event<'_>, mut found: impl FnMut(Option<usize>, Cells)) {
    for party in &event.parties {
        let country = match party.who {
            Who::Country(country) => Some(country.index()),
            Who::Organisation(_) => None,
        };
        found(country, Cells::of(party.basis, party.attendance));
    }
    for country in &event.subjects {
        found(Some(country.index()), Cells::SUBJECT);
    }
}
