//! Sentences with numbers in them: plural forms and word order are a language's own business.

use super::names::Named;
use super::numbers::{meetings, number};
use crate::data::{Basis, Count, CountOf, Lang, Qualifier, Stage};

/// The numbers that stand large at the top of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    pub events: usize,
    pub main: usize,
    /// Countries that took part in at least one event, named or through their people.
    pub countries: usize,
    pub first_year: u16,
    pub last_year: u16,
}

/// The key figures as parts of one sentence; the parts marked `true` are the figures themselves.
#[must_use]
pub fn figures(figures: Figures, lang: Lang) -> Vec<(String, bool)> {
    let Figures { events, main, countries, first_year, last_year } = figures;
    let plain = |text: &str| (text.to_owned(), false);
    // Where each is the subject of a source of its own, there is nothing to tell apart.
    let in_detail = if main == events {
        String::new()
    } else {
        match lang {
            Lang::Ko => format!(" 그 가운데 {}건은 자세히 다뤘다.", number(main)),
            Lang::En => format!(", {} of them in detail", number(main)),
        }
    };
    match lang {
        Lang::Ko => vec![
            (format!("{first_year}~{last_year}년"), true),
            plain("의 회의 "),
            (format!("{}건", number(events)), true),
            plain(&format!(".{in_detail} 출처에서 참여가 확인되는 나라는 ")),
            (format!("{countries}곳"), true),
            plain("이다."),
        ],
        Lang::En => vec![
            (meetings(events), true),
            plain(" from "),
            (format!("{first_year} to {last_year}"), true),
            plain(&format!("{in_detail}. The sources show ")),
            (format!("{countries} {}", if countries == 1 { "country" } else { "countries" }), true),
            plain(" taking part."),
        ],
    }
}

/// How many results there are: the only thing that the results' live region says.
#[must_use]
pub fn results(shown: usize, total: usize, lang: Lang) -> String {
    match (lang, shown == total) {
        (Lang::Ko, true) => format!("회의 {}건", number(total)),
        (Lang::Ko, false) => format!("회의 {}건 가운데 {}건", number(total), number(shown)),
        (Lang::En, true) => meetings(total),
        (Lang::En, false) => format!("{} of {}", number(shown), meetings(total)),
    }
}

/// How many meetings a part of the timeline has: "March 2021: 12 meetings", of those that there are without a filter.
#[cfg(feature = "own")]
#[must_use]
pub fn counted_in(when: &str, selected: u32, all: u32, lang: Lang) -> String {
    match (lang, selected == all) {
        (Lang::Ko, true) => format!("{when}: {}건", number(all)),
        (Lang::Ko, false) => format!("{when}: {}건 가운데 {}건", number(all), number(selected)),
        (Lang::En, true) => format!("{when}: {}", meetings(all as usize)),
        (Lang::En, false) => format!("{when}: {} of {}", number(selected), meetings(all as usize)),
    }
}

/// How the timeline of a large record is read.
#[cfg(feature = "own")]
#[must_use]
pub fn bars_help(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "막대의 높이는 그때 열린 회의 수이고, 진한 부분이 지금 고른 회의다. 누르면 그해 회의만 남는다.",
        Lang::En => {
            "The height of a bar is the number of meetings; the dark part is those now selected. Choose one to see its year alone."
        }
    }
}

/// What stands in a card until its long part has been drawn.
#[cfg(feature = "own")]
#[must_use]
pub fn coming(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "자세한 내용을 불러오는 중입니다.",
        Lang::En => "Loading the details.",
    }
}

/// A facet value's count for those who cannot see the column: "3 of 7".
#[must_use]
pub fn of_total(count: u32, total: u32, lang: Lang) -> String {
    match lang {
        Lang::Ko => format!("{}건 가운데 {}건", number(total), number(count)),
        Lang::En => format!("{} of {}", number(count), number(total)),
    }
}

/// "About 50 countries" with three named: the card says both.
#[must_use]
pub fn at_least_named(named: u32, count: &Count, lang: Lang) -> String {
    let whole = quantity(count, lang);
    match lang {
        Lang::Ko if count.qualifier == Qualifier::Over => {
            format!("{}개국이 넘는 나라 가운데 {named}개국의 이름이 확인된다", number(count.value))
        }
        Lang::Ko => format!("{whole} 가운데 {named}개국의 이름이 확인된다"),
        Lang::En => format!("{named} of {whole} {} named", if named == 1 { "is" } else { "are" }),
    }
}

/// The button that draws the rest of the cards.
#[must_use]
pub fn more_cards(rest: usize, lang: Lang) -> String {
    match lang {
        Lang::Ko => format!("더 보기({}건 남음)", number(rest)),
        Lang::En => format!("Show more ({} left)", number(rest)),
    }
}

/// What taking a choice back would leave, where nothing is left with it.
#[must_use]
pub fn without(choice: &str, left: usize, lang: Lang) -> String {
    match lang {
        Lang::Ko => format!("‘{choice}’ 지우기: {}건", number(left)),
        Lang::En => format!("Remove “{choice}”: {}", meetings(left)),
    }
}

/// The way to all that the record has on a country.
#[must_use]
pub fn all_of_country(country: &str, lang: Lang) -> String {
    match lang {
        Lang::Ko => format!("{country}: 회의와 사람 모두 보기"),
        Lang::En => format!("All meetings and people of {country}"),
    }
}

/// What follows a list that is cut short.
#[must_use]
pub fn and_more(rest: usize, lang: Lang) -> String {
    match lang {
        Lang::Ko => format!(" 외 {rest}곳"),
        Lang::En => format!(" and {rest} more"),
    }
}

/// What follows a list of entries that is cut short.
#[cfg(any(feature = "ssr", feature = "own"))]
#[must_use]
pub fn left_out(rest: usize, lang: Lang) -> String {
    match lang {
        Lang::Ko => format!("나머지 {}개 항목은 생략했습니다.", number(rest)),
        Lang::En => format!("{} more entries are left out.", number(rest)),
    }
}

/// A number with its qualifier and what it counts: "50여 개국", "약 50개국", "about 50 countries".
#[must_use]
pub fn quantity(count: &Count, lang: Lang) -> String {
    let &Count { of, value, qualifier, some_more, .. } = count;
    let figure = number(value);
    match lang {
        Lang::Ko => {
            let unit = match of {
                CountOf::People => "명",
                CountOf::Countries | CountOf::Members => "개국",
                CountOf::Organisations => "곳",
            };
            match qualifier {
                Qualifier::Exactly => format!("{figure}{unit}"),
                // "About" in English, both.
                Qualifier::About if some_more => format!("{figure}여 {unit}"),
                Qualifier::About => format!("약 {figure}{unit}"),
                Qualifier::Over => format!("{figure}{unit} 넘게"),
                Qualifier::AtLeast => format!("{figure}{unit} 이상"),
            }
        }
        Lang::En => {
            let (one, several) = match of {
                CountOf::People => ("person", "people"),
                CountOf::Countries => ("country", "countries"),
                CountOf::Organisations => ("organisation", "organisations"),
                CountOf::Members => ("member", "members"),
            };
            let unit = if value == 1 { one } else { several };
            match qualifier {
                Qualifier::Exactly => format!("{figure} {unit}"),
                Qualifier::About => format!("about {figure} {unit}"),
                Qualifier::Over => format!("over {figure} {unit}"),
                Qualifier::AtLeast => format!("at least {figure} {unit}"),
            }
        }
    }
}

/// A number with its stage: "120여 명 참석".
#[must_use]
pub fn staged(count: &Count, lang: Lang) -> String {
    let whole = quantity(count, lang);
    match (lang, count.stage) {
        (Lang::Ko, Stage::Total) => format!("전체 {whole}"),
        (_, stage) => format!("{whole} {}", stage.name(lang)),
    }
}

/// The basis of a country's part, or that it was only talked about.
#[must_use]
pub fn ground(basis: Option<Basis>, lang: Lang) -> &'static str {
    match (basis, lang) {
        (Some(basis), lang) => basis.name(lang),
        (None, Lang::Ko) => "논의 대상",
        (None, Lang::En) => "Talked about",
    }
}

/// What a country's place on the map stands for, in one line.
#[must_use]
pub fn lit(took_part: u32, coming: u32, subject: u32, lang: Lang) -> String {
    let mut said = String::new();
    let mut say = |part: String| {
        said.push_str(if said.is_empty() { "" } else { ", " });
        said.push_str(&part);
    };
    if took_part > 0 {
        say(match lang {
            Lang::Ko => format!("회의 {}건 참여", number(took_part)),
            Lang::En => format!("took part in {}", meetings(took_part as usize)),
        });
    }
    if coming > 0 {
        say(match lang {
            Lang::Ko => format!("{}건 예정·초청", number(coming)),
            Lang::En => format!("expected at or invited to {}", number(coming)),
        });
    }
    if subject > 0 {
        say(match lang {
            Lang::Ko => format!("{}건에서 논의 대상", number(subject)),
            Lang::En => format!("talked about in {}", number(subject)),
        });
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_keep_their_qualifier() {
        let cases = [
            (CountOf::Countries, 50, Qualifier::About, true, "50여 개국", "about 50 countries"),
            (CountOf::Countries, 50, Qualifier::About, false, "약 50개국", "about 50 countries"),
            (CountOf::People, 100, Qualifier::AtLeast, false, "100명 이상", "at least 100 people"),
            (CountOf::People, 120, Qualifier::Over, false, "120명 넘게", "over 120 people"),
            (CountOf::Members, 57, Qualifier::Exactly, false, "57개국", "57 members"),
            (CountOf::Countries, 1, Qualifier::Exactly, false, "1개국", "1 country"),
            (CountOf::People, 1500, Qualifier::About, true, "1,500여 명", "about 1,500 people"),
        ];
        for (of, value, qualifier, some_more, ko, en) in cases {
            let count = Count { of, value, qualifier, some_more, stage: Stage::Attended };
            assert_eq!(quantity(&count, Lang::Ko), ko);
            assert_eq!(quantity(&count, Lang::En), en);
        }
    }

    #[test]
    fn what_is_named_and_what_is_counted_are_both_said() {
        let count =
            Count { of: CountOf::Countries, value: 50, qualifier: Qualifier::About, some_more: true, stage: Stage::Attended };
        assert_eq!(at_least_named(3, &count, Lang::En), "3 of about 50 countries are named");
        assert_eq!(at_least_named(3, &count, Lang::Ko), "50여 개국 가운데 3개국의 이름이 확인된다");
        let over = Count { qualifier: Qualifier::Over, ..count };
        assert_eq!(at_least_named(3, &over, Lang::Ko), "50개국이 넘는 나라 가운데 3개국의 이름이 확인된다");
    }

    #[test]
    #[cfg(feature = "own")]
    fn a_part_of_the_timeline_says_its_number() {
        assert_eq!(counted_in("2021년 3월", 12, 12, Lang::Ko), "2021년 3월: 12건");
        assert_eq!(counted_in("2021년 3월", 2, 12, Lang::Ko), "2021년 3월: 12건 가운데 2건");
        assert_eq!(counted_in("March 2021", 1, 1, Lang::En), "March 2021: 1 meeting");
        assert_eq!(counted_in("March 2021", 2, 12, Lang::En), "March 2021: 2 of 12 meetings");
    }

    #[test]
    fn results_say_only_the_number() {
        assert_eq!(results(13, 13, Lang::Ko), "회의 13건");
        assert_eq!(results(2, 13, Lang::Ko), "회의 13건 가운데 2건");
        assert_eq!(results(2, 13, Lang::En), "2 of 13 meetings");
        assert_eq!(results(1, 1, Lang::En), "1 meeting");
        assert_eq!(results(1882, 10_000, Lang::Ko), "회의 10,000건 가운데 1,882건");
    }
}
