//! Which events have a text. What they share (names of countries, bodies, people …) is read once for the whole
//! record, not once an event. Knows nothing of how a text is matched.

use super::bits::Bits;
use super::index::{each_part, each_value};
use super::{Collection, Facet, Query};
use crate::data::{Event, Record};

impl Collection<'_> {
    /// The events with this text in one of their fields; `None` if there is nothing to search for.
    pub(super) fn found(&self, text: &str) -> Option<Bits> {
        let query = Query::new(text)?;
        let mut events = self.no_events();
        let mut fields = Vec::new();
        for facet in NAMED {
            for (posting, row) in self.index.values(facet).iter().zip(0..) {
                fields.clear();
                names(&self.record, facet, row, &mut fields);
                if query.matches(&fields) {
                    posting.add_to(&mut events);
                }
            }
        }
        // Several words may be found apart from each other, one in a name and one in a title: then names count again.
        let several = text.split_whitespace().nth(1).is_some();
        for (event, at) in self.record.events.iter().zip(0..) {
            if events.contains(at) {
                continue;
            }
            fields.clear();
            own_texts(&self.record, event, &mut fields);
            fields.extend(self.long_texts(at as usize).iter().map(String::as_str));
            if several {
                each_value(event, |facet, row| names(&self.record, facet, row as usize, &mut fields));
                each_part(event, |country, _| {
                    if let Some(row) = country {
                        names(&self.record, Facet::Country, row, &mut fields);
                    }
                });
            }
            if query.matches(&fields) {
                events.insert(at);
            }
        }
        Some(events)
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
