//! How each reason is said to a reader, in both languages. The Korean avoids particles that depend on the word before.

use super::problem::{Reason, Refusal, Shape};
use crate::data::Lang;

impl Reason {
    /// The reason as a sentence without its full stop.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::Ko => self.korean(),
            Lang::En => self.english(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Format(version) => format!("the format's version is {version}; only version 1 can be read"),
            Self::NoLanguage => "no language is listed".to_owned(),
            Self::TextMissing => "the text is missing or blank".to_owned(),
            Self::LanguageNotListed(lang) => format!("there is a text, but `languages` does not list `{}`", lang.code()),
            Self::Blank => "the text is blank".to_owned(),
            Self::Tag(tag) => format!("the text holds the HTML tag `{tag}`; texts are plain text"),
            Self::Control(c) => format!("the text holds the control character {}", code_point(*c)),
            Self::TooLong { length, limit } => format!("the text has {length} characters; at most {limit} fit"),
            Self::IdForm(id) => format!("`{id}` is not an id: lower-case letters and digits, joined by single hyphens"),
            Self::CodeForm(code) => format!("`{code}` is not a country code: two capital letters (ISO 3166-1 alpha-2)"),
            Self::LanguageForm(tag) => format!("`{tag}` is not a language tag such as `ko` or `pt-BR` (BCP 47)"),
            Self::UrlForm(url) => format!("`{url}` is not an address that begins with https:// or http://"),
            Self::ContactForm(url) => format!("`{url}` is not an address that begins with https://, http:// or mailto:"),
            Self::DateForm(date) => format!("`{date}` is not a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)"),
            Self::NotADay(date) => format!("`{date}` is not a full day (YYYY-MM-DD)"),
            Self::PrecisionForm { date, precision } => {
                format!("the form of `{date}` does not fit the precision `{}`", precision.code())
            }
            Self::Reversed { start, end } => format!("the end `{end}` is before the start `{start}`"),
            Self::NoteMissing(certainty) => format!("a date that is `{}` needs a note on how it was found", certainty.code()),
            Self::Twice(id) => format!("`{id}` appears twice"),
            Self::Unknown { table, id } => format!("`{id}` is not in `{table}`"),
            Self::CountryUnnamed(code) => format!("`{code}` has no name in `countries`"),
            Self::CountryUnplaced(code) => format!("`{code}` has no place on the map"),
            Self::SourceNotListed(id) => format!("`{id}` is not among the record's `sources`"),
            Self::EvidenceMissing => "the claim has no evidence".to_owned(),
            Self::NoSource => "no source is listed".to_owned(),
            Self::NotOneParty => "a party is either a country or an organisation: one of the two".to_owned(),
            Self::PlaceEmpty => "the place has neither city nor country nor venue; write null instead".to_owned(),
            Self::ViaMissing => "a party by `membership` needs the organisation that it belongs to".to_owned(),
            Self::NotAMember { party, organisation } => format!("`{party}` is not among the members of `{organisation}`"),
            Self::MembersSourceMissing => "a list of members needs the source that lists them".to_owned(),
            Self::HeldUnproven(day) => {
                format!("the event is `held`, but no listed source is dated {} or later", day.iso())
            }
            Self::AnnouncedOutcomes => "an `announced` event has no outcomes".to_owned(),
            Self::AnnouncedTookPart => "nobody `took-part` in an event that is only `announced`".to_owned(),
            Self::CountBelowOne => "a count is at least 1".to_owned(),
            Self::OwnRelation => "an event is not related to itself".to_owned(),
            Self::FieldMissing => "the field is missing".to_owned(),
            Self::FieldUnknown => "the format has no such field".to_owned(),
            Self::FieldTwice => "the field appears twice".to_owned(),
            Self::Shape(shape) => format!("{} is expected here", shape.english()),
            Self::NotOneOf { value, allowed } => format!("`{value}` is none of {}", quoted(allowed)),
            Self::HalfCharacter => "the text holds half of a character (an unpaired surrogate)".to_owned(),
            Self::Deep => "the value is nested too deeply".to_owned(),
            Self::Broken => "the text is not valid JSON here".to_owned(),
            Self::CutOff => "the text is cut off".to_owned(),
            Self::Cells { found, wanted, until } => {
                let cells = if *found == 1 { "cell" } else { "cells" };
                let hint = until.map(|line| format!("; it goes on to line {line}: is a quotation mark not closed?"));
                format!("the row has {found} {cells}, the heading {wanted}{}", hint.unwrap_or_default())
            }
            Self::ColumnUnknown => "no column is called this; it was not read".to_owned(),
            Self::NotACountry(name) => format!("`{name}` is not known as a country; write its code, such as KR"),
            Self::SourcesUneven { names, addresses } => {
                let counted = |count: usize, one, more| if count == 1 { format!("1 {one}") } else { format!("{count} {more}") };
                let (names, addresses) = (counted(*names, "source", "sources"), counted(*addresses, "address", "addresses"));
                format!("{names} but {addresses}: there is to be one for each, or an empty one")
            }
        }
    }

    fn korean(&self) -> String {
        match self {
            Self::Format(version) => format!("형식 버전이 {version}입니다. 버전 1만 읽을 수 있습니다"),
            Self::NoLanguage => "언어가 하나도 적혀 있지 않습니다".to_owned(),
            Self::TextMissing => "글이 없거나 비어 있습니다".to_owned(),
            Self::LanguageNotListed(lang) => format!("글이 있지만 `languages`에 `{}` 언어가 없습니다", lang.code()),
            Self::Blank => "글이 비어 있습니다".to_owned(),
            Self::Tag(tag) => format!("글에 HTML 태그(`{tag}`)가 있습니다. 서식 없는 글만 쓸 수 있습니다"),
            Self::Control(c) => format!("글에 제어 문자({})가 있습니다", code_point(*c)),
            Self::TooLong { length, limit } => format!("글이 {length}자입니다. {limit}자까지 쓸 수 있습니다"),
            Self::IdForm(id) => format!("id의 형식이 아닙니다: `{id}` (소문자와 숫자를 하이픈 하나로 이음)"),
            Self::CodeForm(code) => format!("국가 코드의 형식이 아닙니다: `{code}` (대문자 두 자, ISO 3166-1 alpha-2)"),
            Self::LanguageForm(tag) => format!("언어 태그의 형식이 아닙니다: `{tag}` (BCP 47, 예: `ko`, `pt-BR`)"),
            Self::UrlForm(url) => format!("https:// 또는 http://로 시작하는 주소가 아닙니다: `{url}`"),
            Self::ContactForm(url) => format!("https://, http:// 또는 mailto:로 시작하는 주소가 아닙니다: `{url}`"),
            Self::DateForm(date) => format!("없는 날짜입니다: `{date}` (YYYY-MM-DD, YYYY-MM, YYYY)"),
            Self::NotADay(date) => format!("연월일을 모두 적어야 합니다: `{date}` (YYYY-MM-DD)"),
            Self::PrecisionForm { date, precision } => {
                format!("날짜 `{date}`의 형식이 정밀도 `{}`에 맞지 않습니다", precision.code())
            }
            Self::Reversed { start, end } => format!("끝나는 날이 시작하는 날보다 앞섭니다: `{start}` – `{end}`"),
            Self::NoteMissing(certainty) => {
                format!("확실성이 `{}`인 날짜에는 어떻게 알아냈는지 적은 설명이 필요합니다", certainty.code())
            }
            Self::Twice(id) => format!("두 번 나옵니다: `{id}`"),
            Self::Unknown { table, id } => format!("`{table}` 표에 없습니다: `{id}`"),
            Self::CountryUnnamed(code) => format!("`countries` 표에 나라 이름이 없습니다: `{code}`"),
            Self::CountryUnplaced(code) => format!("지도에 자리가 없는 나라입니다: `{code}`"),
            Self::SourceNotListed(id) => format!("이 기록의 `sources` 목록에 없는 출처입니다: `{id}`"),
            Self::EvidenceMissing => "근거 어구가 없습니다".to_owned(),
            Self::NoSource => "출처가 하나도 없습니다".to_owned(),
            Self::NotOneParty => "참가 주체는 국가나 기관 가운데 하나여야 합니다".to_owned(),
            Self::PlaceEmpty => "장소에 도시도 나라도 시설도 없습니다. null로 적어 주세요".to_owned(),
            Self::ViaMissing => "`membership`에 따른 참가에는 어느 기관을 거쳤는지 적어야 합니다".to_owned(),
            Self::NotAMember { party, organisation } => format!("`{organisation}` 회원 목록에 없습니다: `{party}`"),
            Self::MembersSourceMissing => "회원 목록에는 출처가 필요합니다".to_owned(),
            Self::HeldUnproven(day) => {
                format!("열린 회의(`held`)인데 {} 또는 그 뒤에 나온 출처가 없습니다", day.iso())
            }
            Self::AnnouncedOutcomes => "예고된 회의(`announced`)에는 결과를 적을 수 없습니다".to_owned(),
            Self::AnnouncedTookPart => "예고된 회의(`announced`)에는 `took-part`를 쓸 수 없습니다".to_owned(),
            Self::CountBelowOne => "수는 1 이상이어야 합니다".to_owned(),
            Self::OwnRelation => "회의를 자기 자신과 이을 수 없습니다".to_owned(),
            Self::FieldMissing => "꼭 있어야 하는 항목이 없습니다".to_owned(),
            Self::FieldUnknown => "형식에 없는 항목입니다".to_owned(),
            Self::FieldTwice => "같은 항목이 두 번 나옵니다".to_owned(),
            Self::Shape(shape) => format!("{} 써야 하는 자리입니다", shape.korean()),
            Self::NotOneOf { value, allowed } => format!("쓸 수 없는 값입니다: `{value}` (쓸 수 있는 값: {})", quoted(allowed)),
            Self::HalfCharacter => "글에 반쪽짜리 문자(짝이 없는 서로게이트)가 있습니다".to_owned(),
            Self::Deep => "값이 너무 여러 겹으로 겹쳐 있습니다".to_owned(),
            Self::Broken => "여기서부터 JSON 문법에 맞지 않습니다".to_owned(),
            Self::CutOff => "글이 중간에서 끊겼습니다".to_owned(),
            Self::Cells { found, wanted, until } => {
                let hint =
                    until.map(|line| format!(". {line}행까지 한 행으로 이어집니다. 닫히지 않은 따옴표가 있는지 확인해 주세요"));
                format!("칸 수가 머리글과 다릅니다: 이 행은 {found}칸, 머리글은 {wanted}칸{}", hint.unwrap_or_default())
            }
            Self::ColumnUnknown => "알 수 없는 열이어서 읽지 않았습니다".to_owned(),
            Self::NotACountry(name) => format!("알 수 없는 나라 이름입니다: `{name}` (KR 같은 국가 코드로 적어 주세요)"),
            Self::SourcesUneven { names, addresses } => {
                format!("출처 수와 주소 수가 다릅니다: 출처 {names}개, 주소 {addresses}개")
            }
        }
    }
}

impl Shape {
    fn english(self) -> &'static str {
        match self {
            Self::Text => "a text in quotation marks",
            Self::List => "a list in square brackets",
            Self::Object => "an object in braces",
            Self::WholeNumber => "a whole number, 0 or more",
        }
    }

    fn korean(self) -> &'static str {
        match self {
            Self::Text => "따옴표로 묶은 글을",
            Self::List => "대괄호로 묶은 목록을",
            Self::Object => "중괄호로 묶은 객체를",
            Self::WholeNumber => "0 이상의 정수를",
        }
    }
}

impl Refusal {
    /// The refusal as a whole sentence.
    #[must_use]
    pub fn text(self, lang: Lang) -> String {
        match lang {
            Lang::Ko => self.korean(),
            Lang::En => self.english(),
        }
    }

    fn english(self) -> String {
        match self {
            Self::Empty => "The file is empty.".to_owned(),
            Self::Bytes { most } => format!("The file is larger than {most} MB, which is the most that can be read."),
            Self::Rows { table, most } => format!("`{table}` has more than {most} rows, which is the most that can be read."),
            Self::Encoding => "This is no text file, or its text is neither UTF-8 nor CP949 (EUC-KR). Save JSON or CSV as UTF-8; of a spreadsheet, save the table as CSV.".to_owned(),
            Self::Deep => "The file is nested too deeply to be read.".to_owned(),
            Self::CutOff => "The file is incomplete: it may have been cut off in transit.".to_owned(),
            Self::Broken { line } => format!("The file is not valid JSON: line {line} cannot be read."),
            Self::NotADocument => "The file is JSON, but not a document in the published format.".to_owned(),
            Self::ColumnMissing { en, .. } => format!("The table has no column `{en}`: its first line must name the columns."),
            Self::NoLanguage => "No language is listed that can be shown: `ko` or `en`.".to_owned(),
            Self::NoTitle => "The dataset has no title.".to_owned(),
            Self::NoEvent => "There is no event in the file.".to_owned(),
            Self::NoEventKept => "None of the events is free of problems, so nothing can be shown.".to_owned(),
        }
    }

    fn korean(self) -> String {
        match self {
            Self::Empty => "빈 파일입니다.".to_owned(),
            Self::Bytes { most } => format!("파일이 너무 큽니다. {most}MB까지 읽을 수 있습니다."),
            Self::Rows { table, most } => format!("`{table}` 표의 행이 너무 많습니다. {most}행까지 읽을 수 있습니다."),
            Self::Encoding => "글자를 읽을 수 없습니다. 글로 된 파일이 아니거나, 인코딩이 UTF-8도 CP949(EUC-KR)도 아닙니다. JSON이나 CSV를 UTF-8로 저장해 주세요. 엑셀 파일은 CSV로 저장해야 합니다.".to_owned(),
            Self::Deep => "파일 내용이 너무 여러 겹으로 겹쳐 있어 읽을 수 없습니다.".to_owned(),
            Self::CutOff => "파일이 중간에서 끊겼습니다. 받는 도중에 잘렸을 수 있습니다.".to_owned(),
            Self::Broken { line } => format!("JSON 문법에 맞지 않습니다. {line}번째 줄을 읽을 수 없습니다."),
            Self::NotADocument => "JSON 파일이지만 정해진 형식의 문서가 아닙니다.".to_owned(),
            Self::ColumnMissing { ko, en } => format!("`{ko}`(`{en}`) 열이 없습니다. 첫 줄에 열 이름을 적어야 합니다."),
            Self::NoLanguage => "보여 줄 수 있는 언어(`ko`, `en`)가 적혀 있지 않습니다.".to_owned(),
            Self::NoTitle => "자료의 제목이 없습니다.".to_owned(),
            Self::NoEvent => "파일에 회의가 하나도 없습니다.".to_owned(),
            Self::NoEventKept => "모든 회의에 문제가 있어 보여 줄 것이 없습니다.".to_owned(),
        }
    }
}

fn quoted(values: &[String]) -> String {
    values.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ")
}

fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}
