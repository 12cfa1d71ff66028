//! A row of a table as an event, and the rows of other tables that its cells make.

use std::collections::BTreeSet;

use ::csv::StringRecord;

use crate::data::{Attendance, Basis, Certainty, Day, EventKind, Focus, Lang, Mode, PartyRole, Precision, Status};
use crate::rules::{
    Claim, CountryCode, Date, Document, Event, HowMet, Id, Party, Place, Reason, Subject, Table, Text, Url, When,
};

use super::answer::{Gathered, Origin, Told};
use super::cells::{addresses, date, list, one_line, plain, sentences};
use super::columns::{Columns, Heading};
use super::countries::Countries;
use super::csv::{Fault, empty};
use super::fault::shortened;
use super::names::Ids;

/// How a table is to be read.
#[derive(Clone, Copy)]
pub struct Wanted<'w> {
    pub columns: &'w Columns,
    pub languages: &'w [Lang],
    /// The language of columns that name none.
    pub short: Lang,
}

/// Makes a document of rows.
pub struct Rows<'r> {
    pub(super) gathered: &'r mut Gathered,
    pub(super) wanted: Wanted<'r>,
    pub(super) countries: Countries<'r>,
    pub(super) document: Document,
    pub(super) topics: Ids,
    pub(super) organisations: Ids,
    pub(super) people: Ids,
    pub(super) series: Ids,
    pub(super) sources: Ids,
    pub(super) named: Ids,
}

/// A row that is being read.
pub(super) struct Row<'r> {
    record: &'r StringRecord,
    columns: &'r Columns,
    pub line: u32,
    faults: Vec<Fault>,
}

impl<'r> Row<'r> {
    pub fn cell(&self, heading: Heading) -> &'r str {
        self.columns.place(heading).and_then(|place| self.record.get(place)).map(plain).unwrap_or_default()
    }

    fn code<T>(&mut self, heading: Heading, known: fn(&str) -> Option<T>, codes: &[&str]) -> Option<T> {
        let cell = self.cell(heading);
        let value = known(&cell.to_ascii_lowercase());
        if value.is_none() && !cell.is_empty() {
            let allowed = codes.iter().map(|code| (*code).to_owned()).collect();
            self.faults.push((heading, Reason::NotOneOf { value: shortened(cell), allowed }));
        }
        value
    }
}

impl<'r> Rows<'r> {
    pub fn new(gathered: &'r mut Gathered, wanted: Wanted<'r>, names: &'r dyn Fn(&str, Lang) -> String) -> Self {
        Self {
            gathered,
            wanted,
            countries: Countries::new(names),
            document: empty(),
            topics: Ids::new("t"),
            organisations: Ids::new("o"),
            people: Ids::new("p"),
            series: Ids::new("m"),
            sources: Ids::new("s"),
            named: Ids::new("c"),
        }
    }

    pub fn into_document(self) -> Document {
        self.document
    }

    /// Adds the event of a row, or tells what is wrong with it.
    pub fn add(&mut self, place: usize, line: usize, record: &StringRecord) {
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let line = number(line);
        let mut row = Row { record, columns: self.wanted.columns, line, faults: Vec::new() };
        let start = date(row.cell(Heading::Start));
        let id = match row.cell(Heading::Id) {
            // Without an id of its own, an event is called by its day; without that, by its place in the file.
            "" if Day::parse(&start).is_none() => {
                row.faults.push((Heading::Start, Reason::DateForm(shortened(&start))));
                Id(String::new())
            }
            "" => Id(format!("{start}-{}", place + 1)),
            id => Id(id.to_owned()),
        };
        let wanted = self.wanted.columns.len();
        if record.len() != wanted {
            // What a cell too many or too few has moved cannot be told.
            let more: usize = record.iter().map(|cell| cell.trim_end().matches('\n').count()).sum();
            let until = (more > 0).then(|| line as usize + more);
            row.faults = vec![(Heading::Id, Reason::Cells { found: record.len(), wanted, until })];
        } else if let Some(event) = self.event(&mut row, id.clone(), start) {
            self.gathered.origin(Table::Events, Origin { place: number(place), line, column: None });
            self.document.events.push(event);
            return;
        }
        let record =
            if id.is_well_formed() { format!("events/{}", shortened(&id)) } else { format!("{}[{place}]", Table::Events.name()) };
        for (heading, reason) in row.faults {
            let field = if matches!(reason, Reason::Cells { .. }) { String::new() } else { self.wanted.columns.name(heading) };
            let told = || Told { record: record.clone(), line: Some(line as usize), field, reason };
            self.gathered.tell(Some((Table::Events, place)), told);
        }
    }

    fn event(&mut self, row: &mut Row<'_>, id: Id, start: String) -> Option<Event> {
        let end = Some(date(row.cell(Heading::End))).filter(|end| !end.is_empty());
        let day = Day::parse(&start);
        let precision = row.code(Heading::Precision, Precision::from_code, Precision::CODES);
        let certainty = row.code(Heading::Certainty, Certainty::from_code, Certainty::CODES).unwrap_or(Certainty::Stated);
        let status = row.code(Heading::Status, Status::from_code, Status::CODES).unwrap_or(Status::Held);
        let kind = row.code(Heading::Kind, EventKind::from_code, EventKind::CODES).unwrap_or(EventKind::Meeting);
        let mode = row.code(Heading::Mode, Mode::from_code, Mode::CODES);
        let (participants, subjects) = (self.parties(row, status), self.listed_countries(row, Heading::Subjects));
        let country = self.listed_countries(row, Heading::Country).into_iter().next();
        let sources = self.sources(row);
        let city = row.cell(Heading::City);
        if !row.faults.is_empty() {
            return None;
        }
        Some(Event {
            id,
            series: list(row.cell(Heading::Series)).next().map(|name| self.series(row, name)),
            focus: Focus::Main,
            status,
            kind,
            title: self.text(row, Heading::Title, Heading::TitleKo, Heading::TitleEn),
            summary: self.text(row, Heading::Summary, Heading::SummaryKo, Heading::SummaryEn),
            date: When {
                start: Date(start),
                end: end.map(Date),
                precision: precision.or(day.map(Day::precision)).unwrap_or(Precision::Day),
                certainty,
                note: None,
                evidence: Vec::new(),
            },
            mode: mode.map(|is| HowMet { is, evidence: Vec::new() }),
            place: (country.is_some() || !city.is_empty()).then(|| Place {
                city: (!city.is_empty()).then(|| self.same(city)),
                country,
                venue: None,
                evidence: Vec::new(),
            }),
            participants,
            subjects: subjects.into_iter().map(|country| Subject { country, note: None, evidence: Vec::new() }).collect(),
            counts: Vec::new(),
            people: list(row.cell(Heading::People)).map(|name| self.appearance(row, name)).collect(),
            sessions: Vec::new(),
            agenda: Vec::new(),
            outcomes: self.outcomes(row),
            topics: list(row.cell(Heading::Topics)).map(|label| self.topic(row, label)).collect(),
            relations: Vec::new(),
            sources,
        })
    }

    /// The same words in every language.
    pub fn same(&self, words: &str) -> Text {
        let has = |lang| self.wanted.languages.contains(&lang).then(|| one_line(words));
        Text { ko: has(Lang::Ko), en: has(Lang::En) }
    }

    /// A text from the columns that name their language, or from the one that does not.
    fn text(&self, row: &Row<'_>, any: Heading, ko: Heading, en: Heading) -> Text {
        let of = |lang, exact| {
            let short = if self.wanted.short == lang { row.cell(any) } else { "" };
            [row.cell(exact), short].into_iter().find(|text| !text.is_empty()).map(one_line)
        };
        Text { ko: of(Lang::Ko, ko), en: of(Lang::En, en) }
    }

    /// The outcomes in all languages, one by one; where there are more in one than in another, as one.
    fn outcomes(&self, row: &Row<'_>) -> Vec<Claim> {
        let whole = self.text(row, Heading::Outcomes, Heading::OutcomesKo, Heading::OutcomesEn);
        let parts = |text: &Option<String>| text.as_deref().map(|text| sentences(text).map(str::to_owned).collect::<Vec<_>>());
        let claim = |text| Claim { text, evidence: Vec::new() };
        match (parts(&whole.ko), parts(&whole.en)) {
            (None, None) => Vec::new(),
            (Some(ko), None) => ko.into_iter().map(|ko| claim(Text { ko: Some(ko), en: None })).collect(),
            (None, Some(en)) => en.into_iter().map(|en| claim(Text { ko: None, en: Some(en) })).collect(),
            (Some(ko), Some(en)) if ko.len() == en.len() => {
                ko.into_iter().zip(en).map(|(ko, en)| claim(Text { ko: Some(ko), en: Some(en) })).collect()
            }
            (Some(_), Some(_)) => vec![claim(whole)],
        }
    }

    /// Who had a part: whoever hosted, came, or was expected. Each once, as the first column has it that names it.
    fn parties(&mut self, row: &mut Row<'_>, status: Status) -> Vec<Party> {
        let mut parties: Vec<Party> = Vec::new();
        let mut known = BTreeSet::new();
        for heading in [Heading::Hosts, Heading::Participants, Heading::Organisations, Heading::Expected] {
            for written in list(row.cell(heading)) {
                let country = if heading == Heading::Organisations { None } else { self.countries.code(written) };
                if country.is_none() && heading == Heading::Participants {
                    row.faults.push((heading, Reason::NotACountry(shortened(written))));
                    continue;
                }
                let organisation = if country.is_some() { None } else { Some(self.organisation(row, heading, written)) };
                if let Some(code) = &country {
                    self.country(row, heading, code);
                }
                if !known.insert((country.clone(), organisation.clone())) {
                    continue;
                }
                // Nobody has taken part yet in what is only announced, whatever the column is called.
                let is_coming = heading == Heading::Expected || status == Status::Announced;
                parties.push(Party {
                    country,
                    organisation,
                    label: None,
                    roles: vec![if heading == Heading::Hosts { PartyRole::Host } else { PartyRole::Participant }],
                    basis: Basis::Named,
                    attendance: if is_coming { Attendance::Expected } else { Attendance::TookPart },
                    via: None,
                    note: None,
                    evidence: Vec::new(),
                });
            }
        }
        parties
    }

    fn listed_countries(&mut self, row: &mut Row<'_>, heading: Heading) -> Vec<CountryCode> {
        let mut codes = Vec::new();
        for written in list(row.cell(heading)) {
            match self.countries.code(written) {
                Some(code) => {
                    self.country(row, heading, &code);
                    codes.push(code);
                }
                None => row.faults.push((heading, Reason::NotACountry(shortened(written)))),
            }
        }
        codes
    }

    /// The sources of a row: names and addresses side by side, or one of the two alone.
    fn sources(&mut self, row: &mut Row<'_>) -> Vec<Id> {
        let names: Vec<&str> = list(row.cell(Heading::Sources)).collect();
        let mut urls: Vec<&str> = addresses(row.cell(Heading::SourceUrls)).collect();
        let given = urls.iter().filter(|url| !url.is_empty()).count();
        if given == 0 {
            urls = vec![""; names.len()];
        } else if !names.is_empty() && names.len() != urls.len() {
            row.faults.push((Heading::SourceUrls, Reason::SourcesUneven { names: names.len(), addresses: urls.len() }));
        }
        for url in urls.iter().filter(|url| !url.is_empty() && !Url((**url).to_owned()).is_page()) {
            row.faults.push((Heading::SourceUrls, Reason::UrlForm(shortened(url))));
        }
        if names.is_empty() && given == 0 {
            row.faults.push((Heading::Sources, Reason::NoSource));
        }
        if !row.faults.is_empty() {
            return Vec::new();
        }
        let names = names.into_iter().chain(core::iter::repeat(""));
        names
            .zip(urls)
            .filter(|(name, url)| !(name.is_empty() && url.is_empty()))
            .map(|(name, url)| self.source(row, name, url))
            .collect()
    }
}
