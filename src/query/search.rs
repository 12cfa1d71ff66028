//! Which events have a text. What they share (names of countries, bodies, people …) is read once for the whole
//! record, not once an event. Knows nothing of how a text is matched.

use super::bits::Bits;
use super::text::Pattern;
use super::{Collection, Facet, Query};
use crate::data::{Event, Record};

impl Collection<'_> {
    /// The events with this text in one of their fields; `None` if there is nothing to search for.
    pub(super) fn found(&self, text: &str) -> Option<Bits> {
        let query = Query::new(text)?;
        Some(self.kept.found(&query, self.has_texts(), |within| self.search(&query, within)))
    }

    /// The events that the query finds, all of which are known to be `within`: those that have it whole in one text, and
    /// those that have every word in one or another.
    fn search(&self, query: &Query, within: Option<&Bits>) -> Bits {
        let everywhere = Bits::all(self.record.events.len());
        let within = within.unwrap_or(&everywhere);
        let mut events = self.having(query.whole(), within);
        // Each word is looked for only where the ones before it are.
        if let Some((first, others)) = query.words().split_first() {
            let first = self.having(first, within);
            events.add(&others.iter().fold(first, |within, word| self.having(word, &within)));
        }
        events
    }

    /// Those of the events that have a needle in one of their texts.
    fn having(&self, needle: &Pattern, within: &Bits) -> Bits {
        let mut events = self.no_events();
        let mut fields = Vec::new();
        for facet in NAMED {
            for (posting, row) in self.index.values(facet).iter().zip(0..) {
                fields.clear();
                names(&self.record, facet, row, &mut fields);
                if fields.iter().any(|name| needle.is_in(name)) {
                    posting.add_to(&mut events);
                }
            }
        }
        events.keep(within);
        for (event, at) in self.record.events.iter().zip(0..) {
            if !within.contains(at) || events.contains(at) {
                continue;
            }
            fields.clear();
            own_texts(&self.record, event, &mut fields);
            fields.extend(self.long_texts(at as usize).iter().map(String::as_str));
            if fields.iter().any(|text| needle.is_in(text)) {
                events.insert(at);
            }
        }
        events
    }
}

/// The facets whose values are found by their names.
const NAMED: [Facet; 5] = [Facet::Topic, Facet::Country, Facet::Organisation, Facet::Person, Facet::Series];

/// The texts by which a row of a table can be found.
fn names<'t>(record: &'t Record<'_>, facet: Facet, row: usize, out: &mut Vec<&'t str>) {
    match facet {
        Facet::Topic => out.extend(record.topics.get(row).map(|topic| topic.label)),
        Facet::Series => out.extend(record.series.get(row).map(|series| series.name)),
        Facet::Person => {
            out.extend(record.people.get(row).iter().flat_map(|person| [person.name.get(), person.other_name.get()]));
        }
        Facet::Organisation => {
            if let Some(body) = record.organisations.get(row) {
                out.extend([body.name, body.other_name]);
                out.extend(body.abbreviation);
            }
        }
        Facet::Country => {
            if let Some(country) = record.countries.get(row) {
                out.extend([country.name, country.other_name]);
                out.extend(&country.aliases);
            }
        }
        Facet::Kind | Facet::Basis | Facet::Attendance | Facet::Focus => {}
    }
}

/// The texts that are an event's own, but for the long ones.
fn own_texts<'t>(record: &'t Record<'_>, event: &'t Event<'_>, out: &mut Vec<&'t str>) {
    out.extend([event.title, event.summary]);
    if let Some(place) = &event.place {
        out.extend(place.city);
        out.extend(place.venue);
        if let Some(country) = place.country {
            names(record, Facet::Country, country.index(), out);
        }
    }
}
