//! Dates that may be known to the day, the month or the year, and how a reader sees them. Knows no clock, time zone or event.

use crate::data::{Day, Lang, push_number};

/// From one day, month or year to another, as short as its language allows: `2021. 11. 16.~17.`, `16–17 November 2021`. Dates
/// that are known to different precision share nothing, and are written out.
#[must_use]
pub fn range(start: Day, end: Option<Day>, lang: Lang) -> String {
    let mut out = String::with_capacity(40);
    let Some(end) = end.filter(|end| *end != start) else {
        write(&mut out, start, lang);
        return out;
    };
    let alike = (end.month > 0, end.day > 0) == (start.month > 0, start.day > 0);
    let (mut first, mut second) = (start, end);
    // What both share is said once: by the first date in Korean, by the second in English.
    let shorter = match lang {
        Lang::Ko => &mut second,
        Lang::En => &mut first,
    };
    if alike && start.year == end.year {
        shorter.year = 0;
        if start.month == end.month {
            shorter.month = 0;
        }
    }
    match lang {
        Lang::Ko if alike && start.month == 0 => push_number(&mut out, first.year, 1),
        _ => write(&mut out, first, lang),
    }
    out.push_str(match lang {
        Lang::Ko => "~",
        Lang::En if alike && !out.contains(' ') => "–",
        Lang::En => " – ",
    });
    write(&mut out, second, lang);
    out
}

/// One date, as much of it as isn't 0.
fn write(out: &mut String, date: Day, lang: Lang) {
    let Day { year, month, day } = date;
    match lang {
        Lang::Ko => {
            let units = if day > 0 { [".", ".", "."] } else { ["년", "월", ""] };
            let begin = out.len();
            for (number, unit) in [year, month.into(), day.into()].into_iter().zip(units) {
                if number > 0 {
                    if out.len() > begin {
                        out.push(' ');
                    }
                    push_number(out, number, 1);
                    out.push_str(unit);
                }
            }
        }
        Lang::En => {
            if day > 0 {
                push_number(out, day.into(), 1);
            }
            if let Some(name) = usize::from(month).checked_sub(1).and_then(|at| MONTHS.get(at)) {
                out.push_str(if day > 0 { " " } else { "" });
                out.push_str(name);
            }
            if year > 0 {
                out.push_str(if month > 0 { " " } else { "" });
                push_number(out, year, 1);
            }
        }
    }
}

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

#[cfg(test)]
mod tests;
