//! What a cell says: without what spreadsheets add, as a list, as a date. Knows no column.

use crate::data::push_number;

/// A cell's text. An apostrophe before what a spreadsheet would take for a formula is the published table's own.
pub fn plain(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => cell,
    }
}

/// A text in one line: in a cell it may stand in several, which no text of the format does.
pub fn one_line(cell: &str) -> String {
    cell.split(['\r', '\n', '\t']).map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The parts of a list of names, without those that are empty.
pub fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').map(str::trim).filter(|part| !part.is_empty())
}

/// The parts of a list of sentences. A semicolon within a sentence has no space behind it in a list that we have written.
pub fn sentences(cell: &str) -> impl Iterator<Item = &str> {
    cell.split("; ").map(str::trim).filter(|part| !part.is_empty())
}

/// The parts of a list of addresses, which may be empty where a list of names stands beside it. An address may itself hold
/// a semicolon, but then no space or other address behind it.
pub fn addresses(cell: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(cell);
    core::iter::from_fn(move || {
        let text = rest?;
        let ends = |(at, _): &(usize, &str)| {
            let after = text.get(at + 1..).unwrap_or_default();
            after.is_empty() || after.starts_with([' ', ';']) || after.starts_with("http")
        };
        let end = text.match_indices(';').find(ends).map(|(at, _)| at);
        rest = end.and_then(|at| text.get(at + 1..));
        Some(end.and_then(|at| text.get(..at)).unwrap_or(text).trim())
    })
}

/// A date in its published form. Spreadsheets write `2021. 11. 16.` or `2021/11/16`; what is no date stays as it is.
pub fn date(cell: &str) -> String {
    let cell = plain(cell);
    let separated: String =
        cell.chars().map(|c| if matches!(c, '.' | '/' | '-' | '년' | '월' | '일') { ' ' } else { c }).collect();
    let mut parts = separated.split_whitespace();
    let Some(year) = parts.next().filter(|year| year.len() == 4).and_then(number) else { return cell.to_owned() };
    let mut date = String::new();
    push_number(&mut date, year, 4);
    for part in parts.by_ref().take(2) {
        let Some(number) = Some(part).filter(|part| part.len() <= 2).and_then(number) else { return cell.to_owned() };
        date.push('-');
        push_number(&mut date, number, 2);
    }
    if parts.next().is_some() { cell.to_owned() } else { date }
}

fn number(part: &str) -> Option<u16> {
    part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok()).flatten()
}

/// Whether there is Korean in it.
pub fn is_korean(text: &str) -> bool {
    text.chars().any(|c| ('가'..='힣').contains(&c) || ('ㄱ'..='ㅣ').contains(&c))
}
