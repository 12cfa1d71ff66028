//! What of a document is sound: rows with a problem are left out, and so is whatever refers to one, to the last. Three
//! walks at the most, however long the chains of references are.

use super::checker::{Checker, Found};
use super::document::Document;
use super::index::{Index, Table};
use super::problem::{Problem, Reason, Row};
use super::proof::Proof;

/// How many problems are told in full; the rest is counted.
const TOLD: usize = 10_000;

/// What was found in a document.
pub struct Sifted {
    /// The first of the problems, by table and place.
    pub problems: Vec<Problem>,
    /// How many there are in all.
    pub total: usize,
    gone: Vec<bool>,
    numbers: Numbers,
}

impl Sifted {
    /// Whether the row at this place is sound and refers to none that is not.
    #[must_use]
    pub fn is_kept(&self, row: Row) -> bool {
        self.gone.get(self.numbers.of(row)).is_some_and(|gone| !gone)
    }
}

/// Finds what is wrong with a document and which of its rows are left.
#[must_use]
pub fn sift(document: &Document, has_place: &dyn Fn(&str) -> bool, proof: Proof) -> Sifted {
    let numbers = Numbers::new(document);
    let index = || Index::new(document, document.events.iter());
    let mut first =
        First { numbers: &numbers, told: Told::default(), faulty: vec![false; numbers.all()], references: Vec::new() };
    Checker::new(document, index(), has_place, proof, &mut first).run();
    let First { mut told, faulty, references, .. } = first;
    let gone = spread(&faulty, &references);
    if gone != faulty {
        let is_gone = |table, place| gone.get(numbers.of((table, place))).copied().unwrap_or_default();
        let mut second = Second { numbers: &numbers, told: Told::default(), faulty: &faulty };
        Checker::new(document, index().without(is_gone), has_place, proof, &mut second).run();
        told.total += second.told.total;
        told.problems.append(&mut second.told.problems);
        // Stable: within a row the problems keep their order.
        told.problems.sort_by_key(|problem| problem.row);
        told.problems.truncate(TOLD);
    }
    Sifted { problems: told.problems, total: told.total, gone, numbers }
}

/// All rows of a document in one sequence, table by table.
struct Numbers([usize; Table::ALL.len() + 1]);

impl Numbers {
    fn new(document: &Document) -> Self {
        let mut begins = [0; Table::ALL.len() + 1];
        let mut all = 0;
        for (begin, table) in begins.iter_mut().skip(1).zip(Table::ALL) {
            all += document.rows(table);
            *begin = all;
        }
        Self(begins)
    }

    fn of(&self, (table, place): Row) -> usize {
        self.0.get(table as usize).copied().unwrap_or_default() + place
    }

    fn all(&self) -> usize {
        self.0.last().copied().unwrap_or_default()
    }
}

/// The first problems, and how many there are.
#[derive(Default)]
struct Told {
    problems: Vec<Problem>,
    total: usize,
}

impl Told {
    fn add(&mut self, problem: &dyn Fn() -> Problem) {
        self.total += 1;
        if self.problems.len() < TOLD {
            self.problems.push(problem());
        }
    }
}

/// The first walk notes which rows are faulty and which row refers to which.
struct First<'n> {
    numbers: &'n Numbers,
    told: Told,
    faulty: Vec<bool>,
    references: Vec<(u32, u32)>,
}

impl Found for First<'_> {
    fn problem(&mut self, row: Option<Row>, _: &Reason, problem: &dyn Fn() -> Problem) {
        self.told.add(problem);
        if let Some(faulty) = row.and_then(|row| self.faulty.get_mut(self.numbers.of(row))) {
            *faulty = true;
        }
    }

    fn reference(&mut self, from: Option<Row>, to: Row) {
        let number = |row| u32::try_from(self.numbers.of(row)).ok();
        self.references.extend(from.and_then(number).zip(number(to)));
    }
}

/// The last walk tells what refers to a row that is gone; all else was told by the first.
struct Second<'n> {
    numbers: &'n Numbers,
    told: Told,
    faulty: &'n [bool],
}

impl Found for Second<'_> {
    fn problem(&mut self, row: Option<Row>, reason: &Reason, problem: &dyn Fn() -> Problem) {
        let is_new = row.is_some_and(|row| self.faulty.get(self.numbers.of(row)).is_some_and(|faulty| !faulty));
        if is_new && matches!(reason, Reason::Unknown { .. } | Reason::CountryUnnamed(_)) {
            self.told.add(problem);
        }
    }
}

/// The faulty rows and all that refer to them, directly or not: each reference is followed once.
fn spread(faulty: &[bool], references: &[(u32, u32)]) -> Vec<bool> {
    let mut gone = faulty.to_vec();
    let mut waiting: Vec<usize> = (0..faulty.len()).filter(|row| faulty.get(*row) == Some(&true)).collect();
    if waiting.is_empty() {
        return gone;
    }
    // Where those that refer to a row begin in `by_target`, by counting.
    let mut begins = vec![0_usize; faulty.len() + 1];
    for (_, to) in references {
        if let Some(count) = begins.get_mut(*to as usize + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for begin in &mut begins {
        sum += *begin;
        *begin = sum;
    }
    let mut by_target = references.to_vec();
    by_target.sort_unstable_by_key(|(_, to)| *to);
    while let Some(row) = waiting.pop() {
        let (from, to) = (begins.get(row).copied().unwrap_or_default(), begins.get(row + 1).copied().unwrap_or_default());
        for (referrer, _) in by_target.get(from..to).unwrap_or_default() {
            if let Some(is_gone) = gone.get_mut(*referrer as usize).filter(|is_gone| !**is_gone) {
                *is_gone = true;
                waiting.push(*referrer as usize);
            }
        }
    }
    gone
}
