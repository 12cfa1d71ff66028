//! How dates are read, written and counted, case by case.

use super::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or(Day { year: 1, month: 1, day: 1 })
}

#[test]
fn ranges_as_short_as_their_language_allows() {
    for (start, end, ko, en) in [
        ("2021-11-16", "", "2021. 11. 16.", "16 November 2021"),
        ("2021-11-16", "2021-11-16", "2021. 11. 16.", "16 November 2021"),
        ("2021-11-16", "2021-11-17", "2021. 11. 16.~17.", "16–17 November 2021"),
        ("2017-04-04", "2017-04-05", "2017. 4. 4.~5.", "4–5 April 2017"),
        ("2022-10-31", "2022-11-01", "2022. 10. 31.~11. 1.", "31 October – 1 November 2022"),
        ("2022-04-01", "2022-05-01", "2022. 4. 1.~5. 1.", "1 April – 1 May 2022"),
        ("2022-12-31", "2023-01-02", "2022. 12. 31.~2023. 1. 2.", "31 December 2022 – 2 January 2023"),
        ("2022-12-31", "2023-12-31", "2022. 12. 31.~2023. 12. 31.", "31 December 2022 – 31 December 2023"),
        ("2023-08", "", "2023년 8월", "August 2023"),
        ("2023-08", "2023-08", "2023년 8월", "August 2023"),
        ("2023-08", "2023-09", "2023년 8월~9월", "August–September 2023"),
        ("2023-12", "2024-01", "2023년 12월~2024년 1월", "December 2023 – January 2024"),
        ("2023-12", "2024-12", "2023년 12월~2024년 12월", "December 2023 – December 2024"),
        ("2013", "", "2013년", "2013"),
        ("2013", "2013", "2013년", "2013"),
        ("2013", "2015", "2013~2015년", "2013–2015"),
        ("2021-11-16", "2021-12", "2021. 11. 16.~2021년 12월", "16 November 2021 – December 2021"),
        ("2013", "2014-05", "2013년~2014년 5월", "2013 – May 2014"),
        ("2013-05", "2014", "2013년 5월~2014년", "May 2013 – 2014"),
        ("2013", "2013-05-06", "2013년~2013. 5. 6.", "2013 – 6 May 2013"),
    ] {
        let end = Day::parse(end);
        assert_eq!(range(day(start), end, Lang::Ko), ko);
        assert_eq!(range(day(start), end, Lang::En), en);
    }
}

#[test]
fn all_months_have_their_names() {
    let names = (1..=12).map(|month| range(Day { year: 2020, month, day: 0 }, None, Lang::En));
    assert_eq!(
        names.collect::<Vec<_>>().join(", "),
        "January 2020, February 2020, March 2020, April 2020, May 2020, June 2020, July 2020, August 2020, September 2020, \
         October 2020, November 2020, December 2020"
    );
}

#[test]
fn impossible_values_are_written_without_harm() {
    let odd = [0, 1, 12, 13, 31, 255];
    for year in [0, 9, 2021, u16::MAX] {
        for (month, day) in odd.iter().flat_map(|month| odd.iter().map(move |day| (*month, *day))) {
            let date = Day { year, month, day };
            let _ = (date.iso(), date.last(), date.ordinal());
            for lang in [Lang::Ko, Lang::En] {
                let _ = (range(date, None, lang), range(date, Some(Day { year: 5, month: 5, day: 5 }), lang));
            }
        }
    }
}
