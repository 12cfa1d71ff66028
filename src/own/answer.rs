//! What a file has come to: the sound part of its dataset or why nothing can be shown, and its problems, each with the
//! line that it is on. Knows nothing of how a file is read.

use std::collections::BTreeSet;

use crate::map::PLACES;
use crate::rules::{self, Document, Problem, Proof, Reason, Refusal, Row, Table};

use super::columns::Heading;

/// A problem as it is told to whoever wrote the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// As [`Problem::record`]; of a table, the event is called by its id as well.
    pub record: String,
    /// The line in the file, from 1, where the text has one.
    pub line: Option<usize>,
    /// The way to the field; of a table, the column as its heading calls it.
    pub field: String,
    pub reason: Reason,
}

/// What a file has come to.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The sound part of the dataset, or why nothing can be shown.
    pub kept: Result<Document, Refusal>,
    /// The first problems: the dataset's own, then table by table, the events last.
    pub problems: Vec<Told>,
    /// How many problems there are in all.
    pub total: usize,
    /// How many events the file has, sound or not.
    pub events: usize,
    /// What stands behind its claims: a table has sources for a row as a whole.
    pub proof: Proof,
}

/// Where a row came from.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Origin {
    /// Its place in the file's own list.
    pub place: u32,
    pub line: u32,
    /// For a row that a table's cells made: the column that they stand in.
    pub column: Option<Heading>,
}

/// A problem that was found while reading, before there was a document.
pub(super) struct Early {
    /// The table and the place in the file's own list.
    pub row: Option<Row>,
    pub told: Told,
}

/// What reading has gathered.
pub(super) struct Gathered {
    pub document: Result<Document, Refusal>,
    pub proof: Proof,
    /// For each table of the document, where its rows came from.
    pub origins: [Vec<Origin>; Table::ALL.len()],
    /// Problems with the shape of what was read.
    pub early: Vec<Early>,
    pub total: usize,
    /// The dataset's own fields that could not be read: what the rules say of them is an echo.
    pub unread: BTreeSet<&'static str>,
    /// How many events the file has.
    pub events: usize,
    /// How a table's heading calls its columns.
    pub headings: Option<super::columns::Columns>,
}

/// How many problems of shape are told in full; the rest is counted.
const TOLD: usize = 10_000;

impl Gathered {
    /// Nothing gathered yet.
    pub fn new(proof: Proof) -> Self {
        Self {
            document: Err(Refusal::NoEvent),
            proof,
            origins: [const { Vec::new() }; Table::ALL.len()],
            early: Vec::new(),
            total: 0,
            unread: BTreeSet::new(),
            events: 0,
            headings: None,
        }
    }

    /// A file that is not read at all.
    pub fn refused(refusal: Refusal) -> Self {
        Self { document: Err(refusal), ..Self::new(Proof::Phrases) }
    }

    pub fn tell(&mut self, row: Option<Row>, told: impl FnOnce() -> Told) {
        self.total += 1;
        if self.early.len() < TOLD {
            self.early.push(Early { row, told: told() });
        }
    }

    pub fn origin(&mut self, table: Table, origin: Origin) {
        if let Some(origins) = self.origins.get_mut(table as usize) {
            origins.push(origin);
        }
    }
}

/// Sifts what was gathered by the rules.
pub(super) fn answer(gathered: Gathered) -> Answer {
    let Gathered { document, proof, origins, early, total, unread, events, headings } = gathered;
    let mut problems: Vec<(Option<Row>, Told)> = early.into_iter().map(|early| (early.row, early.told)).collect();
    let mut document = match document {
        Ok(document) => document,
        Err(refusal) => return refused(refusal, problems, total, events, proof),
    };
    let sifted = rules::sift(&document, &|code| rules::has_place(PLACES, code), proof);
    let is_echo = |problem: &&Problem| problem.row.is_none() && unread.contains(first(&problem.field));
    let echoes = sifted.problems.iter().filter(is_echo).count();
    let total = total + sifted.total - echoes;
    for problem in sifted.problems.iter().filter(|problem| !is_echo(problem)) {
        let origin = problem.row.and_then(|(table, place)| origins.get(table as usize)?.get(place).copied());
        let row = problem.row.map(|(table, place)| (table, origin.map_or(place, |origin| origin.place as usize)));
        let field = match &headings {
            Some(headings) => headings.of_problem(problem, origin.and_then(|origin| origin.column), &document),
            None => problem.field.clone(),
        };
        let told = Told {
            record: record(problem, row),
            line: origin.map(|origin| origin.line as usize).filter(|line| *line > 0),
            field,
            reason: problem.reason.clone(),
        };
        problems.push((row, told));
    }
    document.keep(|table, place| sifted.is_kept((table, place)));
    match lacking(&document, events) {
        Some(refusal) => refused(refusal, problems, total, events, proof),
        None => Answer { kept: Ok(document), problems: in_order(problems), total, events, proof },
    }
}

fn refused(refusal: Refusal, problems: Vec<(Option<Row>, Told)>, total: usize, events: usize, proof: Proof) -> Answer {
    Answer { kept: Err(refusal), problems: in_order(problems), total, events, proof }
}

/// By table and place; within a row as they were found.
fn in_order(mut problems: Vec<(Option<Row>, Told)>) -> Vec<Told> {
    problems.sort_by_key(|(row, _)| *row);
    problems.into_iter().map(|(_, told)| told).collect()
}

/// A row without a well-formed id is called by its place, which is that in the file.
fn record(problem: &Problem, row: Option<Row>) -> String {
    match row {
        Some((table, place)) if problem.record.ends_with(']') => format!("{}[{place}]", table.name()),
        _ => problem.record.clone(),
    }
}

/// The dataset's own field that a way begins with.
fn first(field: &str) -> &str {
    field.split(['.', '[']).next().unwrap_or(field)
}

/// Why nothing can be shown of a document, if so.
fn lacking(document: &Document, events: usize) -> Option<Refusal> {
    if document.languages.is_empty() {
        Some(Refusal::NoLanguage)
    } else if document.languages.iter().all(|lang| document.title.in_lang(*lang).is_none()) {
        Some(Refusal::NoTitle)
    } else if events == 0 {
        Some(Refusal::NoEvent)
    } else if document.events.is_empty() {
        Some(Refusal::NoEventKept)
    } else {
        None
    }
}
