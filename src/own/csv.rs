//! A table of events, one a row: the published table, or a short one that somebody has filled in. Knows what a table is;
//! what a row holds is in `row`.

use ::csv::{ReaderBuilder, StringRecord};

use crate::data::{Day, Lang};
use crate::rules::{Date, Document, Id, License, Proof, Reason, Refusal, Table, Text, Url};

use super::MOST_ROWS;
use super::answer::{Gathered, Told};
use super::cells::{is_korean, plain};
use super::columns::{Columns, Heading};
use super::lines::Lines;
use super::progress::Progress;
use super::row::{Rows, Wanted};

/// Reads a table.
pub fn gather(text: &str, name: &str, names: &dyn Fn(&str, Lang) -> String, progress: &Progress<'_>) -> Gathered {
    let mut gathered = Gathered::new(Proof::Sources);
    let mut lines = Records::new(text);
    let mut heading = StringRecord::new();
    if !lines.next(&mut heading) {
        return Gathered::refused(Refusal::Empty);
    }
    let columns = Columns::new(heading.iter().map(|name| plain(name).to_owned()).collect(), |field, reason| {
        gathered.tell(None, || Told { record: "dataset".to_owned(), line: Some(1), field, reason });
    });
    if let Some(missing) = missing(&columns) {
        return Gathered { document: Err(missing), ..gathered };
    }
    let (languages, short) = languages(text, &columns);
    let mut rows = Rows::new(&mut gathered, Wanted { columns: &columns, languages: &languages, short }, names);
    let (mut record, mut place) = (StringRecord::new(), 0);
    while lines.next(&mut record) {
        if is_blank(&record) {
            continue;
        }
        if place == MOST_ROWS {
            return Gathered { document: Err(Refusal::Rows { table: Table::Events.name(), most: MOST_ROWS }), ..gathered };
        }
        rows.add(place, lines.line(&record), &record);
        place += 1;
        progress.read(lines.share());
    }
    let tables = rows.into_document();
    let name: String = name.chars().filter(|c| !c.is_control() && *c != '<').collect();
    let stem = name.rsplit_once('.').map_or(&*name, |(stem, _)| stem).trim();
    let title = if stem.is_empty() { "CSV" } else { stem };
    let text = |ko: String, en: String| {
        let has = |lang| languages.contains(&lang);
        Text { ko: has(Lang::Ko).then_some(ko), en: has(Lang::En).then_some(en) }
    };
    let document = Document {
        title: text(title.to_owned(), title.to_owned()),
        description: text(format!("파일에서 읽은 회의: {title}"), format!("Events read from a file: {title}")),
        updated: Date(latest(&tables).unwrap_or_default()),
        languages: languages.clone(),
        ..tables
    };
    gathered.events = place;
    // A table has no room for a licence or the day of a change: that they are not there is no fault of it.
    gathered.unread.extend(["license", "updated"]);
    Gathered { document: Ok(document), headings: Some(columns), ..gathered }
}

/// A document without anything in it.
pub(super) fn empty() -> Document {
    Document {
        schema: "events.schema.json".to_owned(),
        format: 1,
        languages: Vec::new(),
        id: Id("own".to_owned()),
        title: Text { ko: None, en: None },
        description: Text { ko: None, en: None },
        updated: Date(String::new()),
        license: License { name: String::new(), url: Url(String::new()) },
        site: None,
        corrections: None,
        sources: Vec::new(),
        topics: Vec::new(),
        organisations: Vec::new(),
        people: Vec::new(),
        series: Vec::new(),
        countries: Vec::new(),
        glossary: Vec::new(),
        background: Vec::new(),
        events: Vec::new(),
    }
}

/// The rows of a text, one after the other.
struct Records<'t> {
    reader: ::csv::Reader<&'t [u8]>,
    text: &'t str,
    lines: Lines<'t>,
}

impl<'t> Records<'t> {
    fn new(text: &'t str) -> Self {
        let reader =
            ReaderBuilder::new().delimiter(delimiter(text)).has_headers(false).flexible(true).from_reader(text.as_bytes());
        Self { reader, text, lines: Lines::new(text) }
    }

    /// Reads the next row; `false` behind the last. A text is valid UTF-8 and rows may have any length, so there is nothing
    /// else that could end it.
    fn next(&mut self, record: &mut StringRecord) -> bool {
        self.reader.read_record(record).unwrap_or_default()
    }

    /// The line on which a row begins: behind the end of the last one, which the reader takes to be a part of it.
    fn line(&mut self, record: &StringRecord) -> usize {
        let begins = record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or_default();
        self.lines.of(self.text.get(begins..).unwrap_or_default().trim_start_matches(['\r', '\n']))
    }

    fn share(&self) -> f64 {
        self.lines.share()
    }
}

/// What stands between cells: of those that spreadsheets write, the one that the heading has most of.
fn delimiter(text: &str) -> u8 {
    let heading = text.trim_start().lines().next().unwrap_or_default();
    let count = |delimiter: u8| heading.bytes().filter(|byte| *byte == delimiter).count();
    // Of several, `max_by_key` takes the last.
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

fn is_blank(record: &StringRecord) -> bool {
    record.iter().all(|cell| cell.trim().is_empty())
}

/// The first column that is needed and not there.
fn missing(columns: &Columns) -> Option<Refusal> {
    let needed = [
        [Heading::Title, Heading::TitleKo, Heading::TitleEn],
        [Heading::Start; 3],
        [Heading::Summary, Heading::SummaryKo, Heading::SummaryEn],
        [Heading::Sources, Heading::SourceUrls, Heading::Sources],
    ];
    let lacks = |headings: &&[Heading; 3]| !headings.iter().any(|heading| columns.has(*heading));
    let [heading, ..] = needed.iter().find(lacks)?;
    Some(Refusal::ColumnMissing { ko: heading.korean(), en: heading.english() })
}

/// The languages in which there are titles, and the one that a column without a language is in.
fn languages(text: &str, columns: &Columns) -> (Vec<Lang>, Lang) {
    let (mut ko, mut en, mut any, mut korean) = (false, false, false, false);
    let (mut lines, mut record) = (Records::new(text), StringRecord::new());
    lines.next(&mut record);
    while lines.next(&mut record) {
        let title = |heading| columns.place(heading).and_then(|place| record.get(place)).map(str::trim).unwrap_or_default();
        ko |= !title(Heading::TitleKo).is_empty();
        en |= !title(Heading::TitleEn).is_empty();
        any |= !title(Heading::Title).is_empty();
        korean |= is_korean(title(Heading::Title));
    }
    let short = if korean { Lang::Ko } else { Lang::En };
    let has = |lang| if lang == Lang::Ko { ko } else { en };
    let languages: Vec<Lang> = Lang::ALL.iter().copied().filter(|lang| has(*lang) || any && short == *lang).collect();
    // Without any title, each row is told that it has none.
    (if languages.is_empty() { vec![short] } else { languages }, short)
}

/// The last day of the last event that was held.
fn latest(document: &Document) -> Option<String> {
    let dates = document.events.iter().flat_map(|event| [Some(&event.date.start), event.date.end.as_ref()]);
    dates.flatten().filter_map(Date::day).map(Day::last).max().map(Day::iso)
}

/// A reason with the column that it is about.
pub(super) type Fault = (Heading, Reason);
