//! Tables: the published one, short ones, and each way of being bad.

use std::collections::BTreeSet;

use super::super::template;
use super::*;
use crate::bundled::{EVENTS_CSV, EVENTS_JSON};
use crate::data::{Attendance, Basis};
use crate::rules::{Event, flat};

/// A short table with one row.
const SHORT: &str = "title,start,summary,sources,source_urls\n한 회의,2021-11-16,요약이다.,외교부,https://example.org/1\n";

/// The short table with another row in the place of its own.
fn row(row: &str) -> Answer {
    read_text(&format!("title,start,summary,sources,source_urls,status,participants,topics,hosts\n{row}\n"))
}

#[track_caller]
fn says(answer: &Answer, english: &str, korean: &str) {
    assert_eq!(said(answer, Lang::En), [english]);
    assert_eq!(said(answer, Lang::Ko), [korean]);
}

fn named(event: &Event) -> BTreeSet<(String, bool)> {
    let own = event.participants.iter().filter(|party| party.basis != Basis::Membership);
    own.map(|party| {
        let name = party.country.as_ref().map(|code| code.0.clone()).or(party.organisation.as_ref().map(|id| id.0.clone()));
        (name.unwrap(), party.attendance == Attendance::TookPart)
    })
    .collect()
}

#[test]
fn the_published_table_reads_back() {
    let answer = read_named(EVENTS_CSV.as_bytes(), "events.csv");
    assert_eq!((said(&answer, Lang::En), answer.total), (vec![], 0));
    let (table, whole) = (kept(answer), serde_json::from_str::<Document>(EVENTS_JSON).unwrap());
    assert_eq!((table.languages.as_slice(), table.events.len()), (Lang::ALL, whole.events.len()));
    for (table, whole) in table.events.iter().zip(&whole.events) {
        assert_eq!((&table.id, &table.title, &table.summary), (&whole.id, &whole.title, &whole.summary));
        assert_eq!(
            (&table.date.start, &table.date.end, table.date.precision),
            (&whole.date.start, &whole.date.end, whole.date.precision)
        );
        assert_eq!((table.kind, table.status, &table.topics), (whole.kind, whole.status, &whole.topics));
        let (table_named, whole_named) = (named(table), named(whole));
        assert!(table_named.is_superset(&whole_named), "{}: {:?}", &*table.id, whole_named.difference(&table_named));
        assert_eq!(table.sources.len(), whole.sources.len(), "{}", &*table.id);
        // A sentence may itself hold a semicolon; joined they are the same.
        for &lang in Lang::ALL {
            let outcomes = |event: &Event| {
                event
                    .outcomes
                    .iter()
                    .filter_map(|claim| claim.text.in_lang(lang).map(str::to_owned))
                    .collect::<Vec<_>>()
                    .join("; ")
            };
            assert_eq!(outcomes(table), outcomes(whole));
        }
    }
    let code = |document: &Document| document.countries.iter().map(|row| row.name.clone()).collect::<Vec<_>>();
    let known = code(&whole);
    assert!(code(&table).iter().all(|name| known.contains(name)), "countries have the names of the record");
}

#[test]
fn a_table_taken_away_reads_back_with_the_names_that_were_written() {
    for &lang in Lang::ALL {
        let first = kept(read_named(template(lang).unwrap().as_bytes(), "template.csv"));
        let table = flat(&first, Some(lang));
        let answer = read_named(table.as_bytes(), "again.csv");
        assert_eq!(said(&answer, Lang::En), Vec::<String>::new());
        let again = kept(answer);
        assert_eq!((&again.languages, &again.events), (&first.languages, &first.events));
        assert_eq!((&again.topics, &again.organisations), (&first.topics, &first.organisations));
        assert_eq!((&again.people, &again.series), (&first.people, &first.series));
        let sources = |document: &Document| {
            document.sources.iter().map(|row| (row.id.clone(), row.title.clone(), row.url.clone())).collect::<Vec<_>>()
        };
        assert_eq!(sources(&again), sources(&first));
    }
}

#[test]
fn two_sources_of_one_name_are_taken_away_as_two() {
    let first = kept(read_text(
        "title,start,summary,source_urls\nA meeting,2021-11-16,They met.,https://a.example/1; https://a.example/2\n",
    ));
    let answer = read_named(flat(&first, Some(Lang::En)).as_bytes(), "again.csv");
    assert_eq!(said(&answer, Lang::En), Vec::<String>::new());
    let again = kept(answer);
    assert_eq!((again.sources.len(), &again.sources), (2, &first.sources));
}

#[test]
fn the_templates_read_back() {
    for &lang in Lang::ALL {
        let table = template(lang).unwrap();
        assert!(table.starts_with('\u{feff}') && table.ends_with("\r\n"));
        let answer = read_named(table.as_bytes(), "template.csv");
        assert_eq!(said(&answer, Lang::En), Vec::<String>::new());
        let document = kept(answer);
        assert_eq!((document.languages.as_slice(), document.events.len()), ([lang].as_slice(), 2));
        assert!(
            document
                .events
                .iter()
                .all(|event| event.participants.len() > 2 && !event.outcomes.is_empty() || !event.topics.is_empty())
        );
    }
}

#[test]
fn every_column_has_a_name_of_its_own_in_each_language() {
    use super::super::columns::Heading;
    let all: BTreeSet<&str> = Heading::ALL.iter().flat_map(|heading| [heading.english(), heading.korean()]).collect();
    assert_eq!(all.len(), 2 * Heading::ALL.len());
    let published: BTreeSet<&str> = EVENTS_CSV.trim_start_matches('\u{feff}').lines().next().unwrap().split(',').collect();
    let english: BTreeSet<&str> = Heading::ALL.iter().map(|heading| heading.english()).collect();
    let short: Vec<&&str> = english.difference(&published).collect();
    assert_eq!(short, [&"outcomes", &"publisher", &"summary", &"title"]);
    assert!(published.is_subset(&english));
}

#[test]
fn what_is_no_text_is_not_taken_for_a_table() {
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    let workbook = b"PK\x03\x04\x14\0\x06\0\x08\0";
    for bytes in [picture.as_slice(), workbook] {
        assert!(matches!(read_named(bytes, "mine.csv").kept, Err(Refusal::Encoding)));
    }
}

#[test]
fn the_record_s_own_name_of_a_country_counts_first() {
    let table = "title,start,summary,sources,participants\n한 회의,2021-11-16,요약이다.,외교부,AU\n";
    let names = |code: &str, _| format!("the browser’s name of {code}");
    let file = File { bytes: table.as_bytes(), name: "file.csv" };
    let answer = read(&file, &Helpers { names: &names, progress: &|_| () });
    assert_eq!(kept(answer).countries[0].name.ko.as_deref(), Some("호주"));
}

#[test]
fn korean_is_read_as_spreadsheets_save_it() {
    let expected = kept(read_text(SHORT));
    assert_eq!(expected.events[0].title.ko.as_deref(), Some("한 회의"));
    assert_eq!((expected.languages.as_slice(), &*expected.events[0].id), ([Lang::Ko].as_slice(), "2021-11-16-1"));
    let (cp949, _, lossy) = encoding_rs::EUC_KR.encode(SHORT);
    assert!(!lossy);
    let utf16 =
        |bytes: fn(u16) -> [u8; 2]| [0xfeff_u16].into_iter().chain(SHORT.encode_utf16()).flat_map(bytes).collect::<Vec<u8>>();
    let tabs = SHORT.replace(',', "\t");
    let semicolons = SHORT.replace(',', ";");
    let korean = SHORT.replacen("title,start,summary,sources,source_urls", "제목, 시작,요약,출처,출처 주소", 1);
    for bytes in [
        cp949.into_owned(),
        format!("\u{feff}{SHORT}").into_bytes(),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
        tabs.into_bytes(),
        semicolons.into_bytes(),
        korean.into_bytes(),
        SHORT.replace('\n', "\r\n").into_bytes(),
    ] {
        let answer = read_named(&bytes, "file.csv");
        assert_eq!(said(&answer, Lang::En), Vec::<String>::new());
        assert_eq!(kept(answer), expected);
    }
    // Lines are counted as an editor counts them.
    let windows = read_text(&format!("{}\r\n\r\n둘,2021,,외교부,\r\n", SHORT.trim_end().replace('\n', "\r\n")));
    assert_eq!(windows.problems[0].line, Some(4));
    let answer = read_named(&[b'a', 0xff, 0xff, 0xfe], "file.csv");
    assert_eq!(
        refused(&answer).text(Lang::En),
        "This is no text file, or its text is neither UTF-8 nor CP949 (EUC-KR). Save JSON or CSV as UTF-8; of a spreadsheet, save the table as CSV."
    );
    assert_eq!(
        refused(&answer).text(Lang::Ko),
        "글자를 읽을 수 없습니다. 글로 된 파일이 아니거나, 인코딩이 UTF-8도 CP949(EUC-KR)도 아닙니다. JSON이나 CSV를 UTF-8로 저장해 주세요. 엑셀 파일은 CSV로 저장해야 합니다."
    );
}

#[test]
fn dates_are_read_as_spreadsheets_write_them() {
    for (written, date) in [
        ("2021-11-16", "2021-11-16"),
        ("2021.11.16", "2021-11-16"),
        ("2021. 11. 16.", "2021-11-16"),
        ("2021. 3. 6.", "2021-03-06"),
        ("2021/11/16", "2021-11-16"),
        ("2021년 11월 16일", "2021-11-16"),
        ("2021-11", "2021-11"),
        ("2021. 11.", "2021-11"),
        ("2021", "2021"),
        ("2021년", "2021"),
        ("16.11.2021", "16.11.2021"),
        ("2021-11-16-1", "2021-11-16-1"),
        ("언젠가", "언젠가"),
        ("+202-1-1", "+202-1-1"),
    ] {
        assert_eq!(super::super::cells::date(written), date);
    }
    says(
        &row("회의,2021-02-30,요약,외교부,,,,,"),
        "2: events[0]: start: `2021-02-30` is not a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)",
        "2: events[0]: start: 없는 날짜입니다: `2021-02-30` (YYYY-MM-DD, YYYY-MM, YYYY)",
    );
}

#[test]
fn names_become_rows_and_countries_are_known_by_name() {
    let document = kept(row(
        "회의,2021,요약,외교부; MOFA,https://a.example/; https://b.example/,,한국; 폴란드; US,사이버 안보; AI; 사이버 안보 2,EU; 한국",
    ));
    let event = &document.events[0];
    assert_eq!(named(event).into_iter().map(|(name, _)| name).collect::<Vec<_>>(), ["KR", "PL", "US", "eu"]);
    assert_eq!(event.topics.iter().map(|id| id.0.as_str()).collect::<Vec<_>>(), ["t-1", "ai", "t-2"]);
    assert_eq!(document.topics[0].label.ko.as_deref(), Some("사이버 안보"));
    assert_eq!(document.countries.iter().find(|row| &*row.code == "PL").unwrap().name.ko.as_deref(), Some("폴란드"));
    assert_eq!(
        document.sources.iter().map(|row| row.url.as_deref().unwrap()).collect::<Vec<_>>(),
        ["https://a.example/", "https://b.example/"]
    );
    says(
        &row("회의,2021,요약,외교부,,,폴란드; 아틀란티스,,"),
        "2: events/2021-1: participants: `아틀란티스` is not known as a country; write its code, such as KR",
        "2: events/2021-1: participants: 알 수 없는 나라 이름입니다: `아틀란티스` (KR 같은 국가 코드로 적어 주세요)",
    );
}

#[test]
fn a_bad_cell_is_told_with_line_and_column() {
    says(
        &row("회의,2021,요약,외교부,,over,,,"),
        "2: events/2021-1: status: `over` is none of `held`, `announced`",
        "2: events/2021-1: status: 쓸 수 없는 값입니다: `over` (쓸 수 있는 값: `held`, `announced`)",
    );
    says(
        &row("회의,2021,,외교부,,,,,"),
        "2: events/2021-1: summary: the text is missing or blank",
        "2: events/2021-1: summary: 글이 없거나 비어 있습니다",
    );
    says(
        &row("회의,2021,요약,,,,,,"),
        "2: events/2021-1: sources: no source is listed",
        "2: events/2021-1: sources: 출처가 하나도 없습니다",
    );
    says(
        &row("회의,2021,요약,외교부,javascript:alert(1),,,,"),
        "2: events/2021-1: source_urls: `javascript:alert(1)` is not an address that begins with https:// or http://",
        "2: events/2021-1: source_urls: https:// 또는 http://로 시작하는 주소가 아닙니다: `javascript:alert(1)`",
    );
    says(
        &row("회의,2021,요약,가; 나,https://a.example/,,,,"),
        "2: events/2021-1: source_urls: 2 sources but 1 address: there is to be one for each, or an empty one",
        "2: events/2021-1: source_urls: 출처 수와 주소 수가 다릅니다: 출처 2개, 주소 1개",
    );
    says(
        &row("회의,2021,요약"),
        "2: events/2021-1: : the row has 3 cells, the heading 9",
        "2: events/2021-1: : 칸 수가 머리글과 다릅니다: 이 행은 3칸, 머리글은 9칸",
    );
    says(
        &row("회의,2021,<script>,외교부,,,,,"),
        "2: events/2021-1: summary: the text holds the HTML tag `<script>`; texts are plain text",
        "2: events/2021-1: summary: 글에 HTML 태그(`<script>`)가 있습니다. 서식 없는 글만 쓸 수 있습니다",
    );
    let answer = read_text("제목,시작,요약,출처,메모\n회의,2021,,외교부,x\n둘,2022,\"여러\n줄\",외교부,\n셋,어제,요약,외교부,\n");
    assert_eq!(
        said(&answer, Lang::Ko),
        [
            "1: dataset: 메모: 알 수 없는 열이어서 읽지 않았습니다",
            "2: events/2021-1: 요약: 글이 없거나 비어 있습니다",
            "5: events[2]: 시작: 없는 날짜입니다: `어제` (YYYY-MM-DD, YYYY-MM, YYYY)",
        ]
        .map(str::to_owned)
    );
    // What a spreadsheet has in several lines of a cell is one text.
    let document = kept(row("회의,2021,\"여러\r\n 줄\",외교부,,,,,"));
    assert_eq!(document.events[0].summary.ko.as_deref(), Some("여러 줄"));
    says(
        &row("회의,2021,\"요약,외교부,,,,,\n둘,2022,요약,외교부,,,,,"),
        "2: events/2021-1: : the row has 3 cells, the heading 9; it goes on to line 3: is a quotation mark not closed?",
        "2: events/2021-1: : 칸 수가 머리글과 다릅니다: 이 행은 3칸, 머리글은 9칸. 3행까지 한 행으로 이어집니다. 닫히지 않은 따옴표가 있는지 확인해 주세요",
    );
}

#[test]
fn nobody_has_taken_part_in_what_is_only_announced() {
    let document = kept(row("회의,2031,요약,외교부,,announced,KR; PL,,JP"));
    let parties = &document.events[0].participants;
    assert_eq!(parties.len(), 3);
    assert!(parties.iter().all(|party| party.attendance == Attendance::Expected), "{parties:?}");
}

#[test]
fn cells_lose_the_apostrophe_that_the_published_table_adds() {
    let document = kept(row("'=1+1,2021,'-요약,외교부,,,,,"));
    assert_eq!(document.events[0].title.en.as_deref(), Some("=1+1"));
}

#[test]
fn a_table_without_a_needed_column_is_refused() {
    let answer = read_text("name,when\na,b\n");
    assert_eq!(refused(&answer).text(Lang::En), "The table has no column `title`: its first line must name the columns.");
    assert_eq!(refused(&answer).text(Lang::Ko), "`제목`(`title`) 열이 없습니다. 첫 줄에 열 이름을 적어야 합니다.");
    let answer = read_text("title,start,summary,sources\n");
    assert_eq!(refused(&answer).text(Lang::En), "There is no event in the file.");
}
