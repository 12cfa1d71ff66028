//! From days to places on a line and back. Knows nothing of events' meaning, pixels or the screen.

use crate::data::Day;
use crate::query::Collection;

/// A line from the first day of one year to the last of another, true to scale; places on it are from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    pub first_year: u16,
    pub last_year: u16,
}

impl Scale {
    /// The years that the record's events touch.
    #[must_use]
    pub fn of(collection: &Collection<'_>) -> Self {
        let (first_year, last_year) = collection.years();
        Self { first_year, last_year }
    }

    /// Where the first day that this may mean begins; days beyond the line are at its ends.
    #[must_use]
    pub fn at(self, day: Day) -> f32 {
        self.place(day.ordinal())
    }

    /// Where the last day that this may mean ends.
    #[must_use]
    pub fn after(self, day: Day) -> f32 {
        self.place(day.last().ordinal().saturating_add(1))
    }

    /// The year at a place: of the day that begins nearest to it.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, reason = "a float beyond the range becomes its end")]
    pub fn year_at(self, place: f32) -> u16 {
        let passed = (place.clamp(0.0, 1.0) * self.days()).round() as i32;
        let day = new_year(self.first_year) + passed;
        // By years without leap days this comes out a little late, never early.
        let latest = i32::from(self.first_year) + passed / 365;
        let latest = u16::try_from(latest).map_or(self.last_year, |year| year.min(self.last_year));
        (self.first_year..=latest).rev().find(|&year| new_year(year) <= day).unwrap_or(self.first_year)
    }

    #[allow(clippy::cast_precision_loss, reason = "exact up to 45,000 years")]
    fn place(self, ordinal: i32) -> f32 {
        ((ordinal - new_year(self.first_year)) as f32 / self.days()).clamp(0.0, 1.0)
    }

    #[allow(clippy::cast_precision_loss, reason = "exact up to 45,000 years")]
    fn days(self) -> f32 {
        let end = Day { year: self.last_year, month: 0, day: 0 }.last().ordinal() + 1;
        (end - new_year(self.first_year)).max(1) as f32
    }
}

fn new_year(year: u16) -> i32 {
    Day { year, month: 0, day: 0 }.ordinal()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::fixture::day;

    #[test]
    fn days_stand_where_they_should() {
        let scale = Scale { first_year: 2020, last_year: 2021 };
        for (text, at, after) in [
            ("2020", 0.0, 366.0 / 731.0),
            ("2020-01-01", 0.0, 1.0 / 731.0),
            ("2020-02", 31.0 / 731.0, 60.0 / 731.0),
            ("2021-12-31", 730.0 / 731.0, 1.0),
            ("2019-12-31", 0.0, 0.0),
            ("2025", 1.0, 1.0),
        ] {
            assert!((scale.at(day(text)) - at).abs() < 1e-6, "{text}");
            assert!((scale.after(day(text)) - after).abs() < 1e-6, "{text}");
        }
    }

    #[test]
    fn every_day_leads_back_to_its_year() {
        for (first_year, last_year) in [(2013, 2013), (2013, 2021), (1948, 2035), (1, 9999)] {
            let scale = Scale { first_year, last_year };
            for year in (first_year..=last_year).filter(|year| year % 7 == 0 || last_year < 9999) {
                for month in 0..=12 {
                    let month = Day { year, month, day: 0 };
                    assert_eq!(
                        (scale.year_at(scale.at(month)), scale.year_at(scale.at(month.last()))),
                        (year, year),
                        "{month:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn places_beyond_the_line_are_its_ends() {
        let scale = Scale { first_year: 2013, last_year: 2021 };
        for (place, year) in [(-1.0, 2013), (0.0, 2013), (1.0, 2021), (9.0, 2021), (f32::NAN, 2013), (f32::INFINITY, 2021)] {
            assert_eq!(scale.year_at(place), year, "{place}");
        }
        let reversed = Scale { first_year: 2021, last_year: 2013 };
        assert_eq!((reversed.year_at(0.5), reversed.at(day("2015"))), (2021, 0.0));
        let odd = Scale { first_year: 0, last_year: u16::MAX };
        assert_eq!(odd.year_at(1.0), u16::MAX);
    }
}
