//! A calendar day that may be known only to its month or year. Knows no time zone and no clock.

use super::Precision;
use super::wire::{Bytes, Wire};

/// A day, a month or a year: what is not known is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    pub year: u16,
    /// 1–12, or 0 where only the year is known.
    pub month: u8,
    /// 1–31, or 0 where only the month is known.
    pub day: u8,
}

impl Day {
    /// How exactly this day is known.
    #[must_use]
    pub fn precision(self) -> Precision {
        match (self.month, self.day) {
            (0, _) => Precision::Year,
            (_, 0) => Precision::Month,
            _ => Precision::Day,
        }
    }

    /// Reads `2021-11-16`, `2023-08` or `2013`, in just these forms; `None` for others and for days that no calendar has.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let mut small = |most: u8| match parts.next() {
            Some(part) => {
                digits(part, 2).and_then(|number| u8::try_from(number).ok()).filter(|number| (1..=most).contains(number))
            }
            None => Some(0),
        };
        let read = Self { year, month: small(12)?, day: small(31)? };
        (year > 0 && parts.next().is_none() && read.day <= read.month_length()).then_some(read)
    }

    /// As [`Day::parse`] reads it: ISO 8601, as short as is known.
    #[must_use]
    pub fn iso(self) -> String {
        let mut out = String::with_capacity(10);
        push_number(&mut out, self.year, 4);
        for number in [self.month, self.day].into_iter().take_while(|number| *number > 0) {
            out.push('-');
            push_number(&mut out, number.into(), 2);
        }
        out
    }

    /// Days since 1970-01-01, of the first day that it may mean.
    #[must_use]
    pub fn ordinal(self) -> i32 {
        let past = i32::from(self.year) - 1;
        let months: i32 = (1..self.month).map(|month| i32::from(Self { month, ..self }.month_length())).sum();
        past * 365 + past / 4 - past / 100 + past / 400 + months + i32::from(self.day.max(1)) - 719_163
    }

    /// The last day that it may mean: itself, or the end of its month or year.
    #[must_use]
    pub fn last(self) -> Self {
        let known = Self { month: if self.month > 0 { self.month } else { 12 }, ..self };
        if self.month > 0 && self.day > 0 { self } else { Self { day: known.month_length(), ..known } }
    }

    /// Days in its month; none where the month isn't known.
    const fn month_length(self) -> u8 {
        let leap = self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            0 => 0,
            2 => 28 + leap as u8,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

/// In decimal digits, with zeros in front up to `width` of them. By hand: the standard formatter costs more than this file.
pub fn push_number(out: &mut String, number: u16, width: u32) {
    if number > 9 || width > 1 {
        push_number(out, number / 10, width.saturating_sub(1));
    }
    out.push(char::from_digit(u32::from(number % 10), 10).unwrap_or('0'));
}

/// Just so many decimal digits.
fn digits(text: &str, count: usize) -> Option<u16> {
    let number = text.bytes().try_fold(0_u16, |number, byte| {
        let digit = char::from(byte).to_digit(10)?;
        number.checked_mul(10)?.checked_add(u16::try_from(digit).ok()?)
    });
    number.filter(|_| text.len() == count)
}

impl<'a> Wire<'a> for Day {
    fn put(&self, out: &mut Vec<u8>) {
        u32::from(self.year).put(out);
        out.extend([self.month, self.day]);
    }

    fn get(from: &mut Bytes<'a>) -> Self {
        let year = u16::try_from(u32::get(from)).unwrap_or_else(|_| {
            from.damage();
            0
        });
        Self { year, month: u8::get(from), day: u8::get(from) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).expect(text)
    }

    #[test]
    fn reads_and_writes_the_same() {
        for text in ["2021-11-16", "2023-08", "2013", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "2023-04-30"] {
            assert_eq!(day(text).iso(), text);
        }
    }

    #[test]
    fn refuses_what_no_calendar_has() {
        for text in [
            "",
            "-",
            "2021-",
            "2021-11-",
            "-11-16",
            "0000",
            "0000-01-01",
            "2021-00",
            "2021-13",
            "2021-11-00",
            "2021-11-31",
            "2021-11-32",
            "2023-02-29",
            "1900-02-29",
            "2100-02-29",
            "2024-02-30",
            "2021-1-16",
            "2021-11-6",
            "21-11-16",
            "02021",
            "20211",
            "2021-11-16-1",
            "2021-11-16 ",
            " 2021",
            "2021/11/16",
            "2021.11.16",
            "+202",
            "2021-+1",
            "２０２１",
            "abcd",
            "2021-1a",
            "2021-11-016",
            "99999-01-01",
            "2021-00-16",
        ] {
            assert_eq!(Day::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn ordinals_are_days_since_1970() {
        for (text, days) in [
            ("1970-01-01", 0),
            ("1970", 0),
            ("1970-02", 31),
            ("1969-12-31", -1),
            ("1972-03-01", 790),
            ("2000-03-01", 11_017),
            ("2021-11-16", 18_947),
            ("2024-12-31", 20_088),
            ("0001-01-01", -719_162),
            ("9999-12-31", 2_932_896),
        ] {
            assert_eq!(day(text).ordinal(), days, "{text}");
        }
    }

    #[test]
    fn days_follow_each_other() {
        let mut expected = day("1896").ordinal();
        for year in 1896..=2104 {
            let begin = expected;
            for month in 1..=12 {
                let last = Day { year, month, day: 0 }.last();
                for number in 1..=last.day {
                    let date = Day { year, month, day: number };
                    assert_eq!((date.ordinal(), date.last(), Day::parse(&date.iso())), (expected, date, Some(date)));
                    expected += 1;
                }
                assert_eq!(Day::parse(&Day { day: last.day + 1, ..last }.iso()), None);
            }
            let year = Day { year, month: 0, day: 0 };
            assert_eq!((year.ordinal(), year.last().ordinal()), (begin, expected - 1));
        }
    }

    #[test]
    fn the_last_day_that_is_meant() {
        for (text, last) in [
            ("2013", "2013-12-31"),
            ("2024-02", "2024-02-29"),
            ("1900-02", "1900-02-28"),
            ("2023-09", "2023-09-30"),
            ("2021-11-16", "2021-11-16"),
        ] {
            assert_eq!(day(text).last().iso(), last);
        }
    }

    #[test]
    fn impossible_values_do_no_harm() {
        for year in [0, 9, 2021, u16::MAX] {
            for month in [0, 1, 12, 13, 255] {
                for day in [0, 1, 31, 255] {
                    let date = Day { year, month, day };
                    let _ = (date.iso(), date.last(), date.ordinal());
                }
            }
        }
    }
}
