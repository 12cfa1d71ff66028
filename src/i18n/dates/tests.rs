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
fn reads_and_writes_the_same() {
    for text in
        ["2021-11-16", "2023-08", "2013", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "2023-02-28", "2023-04-30"]
    {
        assert_eq!(Day::parse(text).map(Day::iso).as_deref(), Some(text));
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
        ("2000-01-01", 10_957),
        ("2000-03-01", 11_017),
        ("2021-11-16", 18_947),
        ("2023", 19_358),
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
    let mut before = Day { year: 1895, month: 12, day: 31 };
    for year in 1896..=2104 {
        let begin = expected;
        for month in 1..=12 {
            let last = Day { year, month, day: 0 }.last();
            for number in 1..=last.day {
                let date = Day { year, month, day: number };
                assert_eq!((date.ordinal(), date.last(), Day::parse(&date.iso())), (expected, date, Some(date)));
                assert!(before < date);
                (before, expected) = (date, expected + 1);
            }
            assert_eq!(Day::parse(&Day { day: last.day + 1, ..last }.iso()), None);
            assert_eq!(last.ordinal() + 1, expected);
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
        ("2023-02", "2023-02-28"),
        ("1900-02", "1900-02-28"),
        ("2023-09", "2023-09-30"),
        ("2021-11-16", "2021-11-16"),
    ] {
        assert_eq!(day(text).last().iso(), last);
    }
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
