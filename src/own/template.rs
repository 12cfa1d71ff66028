//! A table to begin with: the columns that most need, in the reader's language, and two events of the bundled record as
//! they would be filled in.

use ::csv::{Terminator, WriterBuilder};

use crate::bundled::EVENTS_JSON;
use crate::data::{Attendance, Lang, PartyRole};
use crate::rules::{Document, Event, Id, Party, Text};

use super::columns::Heading;

/// The events that show how a table is filled in: two that happened, with countries and bodies of different sorts.
const SAMPLES: [&str; 2] = ["warsaw-process-cyber-wg-2019", "world-emerging-security-forum-2021"];

type Cell = fn(&Sample<'_>) -> String;

/// The columns of the template.
const COLUMNS: [(Heading, Cell); 16] = [
    (Heading::Title, |of| of.text(&of.event.title)),
    (Heading::Start, |of| of.event.date.start.to_string()),
    (Heading::End, |of| of.event.date.end.as_deref().unwrap_or_default().to_owned()),
    (Heading::Status, |of| of.event.status.code().to_owned()),
    (Heading::Kind, |of| of.event.kind.code().to_owned()),
    (Heading::City, |of| {
        of.event.place.as_ref().and_then(|place| place.city.as_ref()).map(|city| of.text(city)).unwrap_or_default()
    }),
    (Heading::Country, |of| {
        of.event.place.as_ref().and_then(|place| place.country.as_deref()).map(|code| of.country(code)).unwrap_or_default()
    }),
    (Heading::Hosts, |of| of.parties(|party| party.roles.contains(&PartyRole::Host))),
    (Heading::Participants, |of| of.parties(|party| party.country.is_some() && party.attendance == Attendance::TookPart)),
    (Heading::Organisations, |of| of.parties(|party| party.organisation.is_some() && party.attendance == Attendance::TookPart)),
    (Heading::Topics, |of| {
        joined(
            of.event
                .topics
                .iter()
                .filter_map(|id| of.document.topics.iter().find(|row| row.id == *id))
                .map(|row| of.text(&row.label)),
        )
    }),
    (Heading::Summary, |of| of.text(&of.event.summary)),
    (Heading::Outcomes, |of| joined(of.event.outcomes.iter().map(|claim| of.text(&claim.text)))),
    (Heading::Publisher, |of| of.source().map(|source| of.text(&source.publisher)).unwrap_or_default()),
    (Heading::Sources, |of| of.source().map(|source| of.text(&source.title)).unwrap_or_default()),
    (Heading::SourceUrls, |of| of.source().and_then(|source| source.url.as_deref()).unwrap_or_default().to_owned()),
];

/// A table to fill in: UTF-8 with the mark by which spreadsheets know it.
///
/// # Errors
/// A sentence, if the bundled record is not there to take the samples from.
pub fn template(lang: Lang) -> Result<String, String> {
    let document: Document = serde_json::from_str(EVENTS_JSON).map_err(|error| error.to_string())?;
    let mut table = WriterBuilder::new().terminator(Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    let heading = |(heading, _): &(Heading, Cell)| if lang == Lang::Ko { heading.korean() } else { heading.english() };
    table.write_record(COLUMNS.iter().map(heading)).map_err(|error| error.to_string())?;
    for id in SAMPLES {
        let event = document.events.iter().find(|event| &*event.id == id);
        let event = event.ok_or_else(|| format!("the template's event {id} is not in the record"))?;
        let sample = Sample { document: &document, event, lang };
        table.write_record(COLUMNS.iter().map(|(_, cell)| cell(&sample))).map_err(|error| error.to_string())?;
    }
    let bytes = table.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

/// An event whose cells are asked for.
struct Sample<'s> {
    document: &'s Document,
    event: &'s Event,
    lang: Lang,
}

impl Sample<'_> {
    fn text(&self, text: &Text) -> String {
        text.in_lang(self.lang).unwrap_or_default().to_owned()
    }

    fn country(&self, code: &str) -> String {
        let row = self.document.countries.iter().find(|row| &*row.code == code);
        row.map(|row| self.text(&row.name)).unwrap_or_default()
    }

    fn organisation(&self, id: &Id) -> String {
        let row = self.document.organisations.iter().find(|row| row.id == *id);
        row.map(|row| self.text(&row.name)).unwrap_or_default()
    }

    fn parties(&self, which: impl Fn(&Party) -> bool) -> String {
        joined(self.event.participants.iter().filter(|party| which(party)).map(|party| {
            match (&party.country, &party.organisation) {
                (Some(code), _) => self.country(code),
                (None, Some(id)) => self.organisation(id),
                (None, None) => String::new(),
            }
        }))
    }

    /// The first of its sources: one is enough to see how it is done.
    fn source(&self) -> Option<&crate::rules::Source> {
        let id = self.event.sources.first()?;
        self.document.sources.iter().find(|source| source.id == *id)
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("; ")
}
