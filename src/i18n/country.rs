//! The table of text for the pages of countries.

use super::table::table;
use crate::data::Lang;

table! {
    /// What these pages say, in one language.
    CountryWords, country_words {
        title: "나라별 기록", "Country by country";
        description: "한국의 신안보 외교 기록에 나오는 나라마다 참여한 회의와 근거, 사람, 자주 함께한 나라를 보여 준다.",
            "For each country in the record of Korea’s emerging-security diplomacy: its meetings, on what basis it took part, its people, and whom it met most often.";
        lede: "숫자는 기록 전체에서 센 것이다. 회원국 자격으로만 나오는 회의는 세지 않았다.",
            "Numbers are counted over the whole record. Meetings in which a country appears only as a member are not counted.";
        meetings: "회의", "Meetings";
        as_member: "회원국 자격으로만 나오는 회의", "As a member only";
        people: "기록에 나오는 이 나라 사람", "People from this country in the record";
        no_people: "출처에 이름이 나오는 사람은 없다.", "The sources name nobody.";
        company: "함께 참여한 회의가 많은 나라", "Most often together with";
        into: "이 나라의 회의를 지도와 연표로 보기", "These meetings on the map and the timeline";
        talked_about: "논의 대상", "talked about";
        only_member: "회원국 자격으로만 나온다", "appears only as a member";
        whole_page: "이 나라 페이지 열기", "Open the page of this country";
    }
}

/// What a country's page says of it to search engines and in previews.
#[must_use]
pub fn country_description(country: &str, says: &str, lang: Lang) -> String {
    match lang {
        Lang::Ko => format!("한국의 신안보 외교 기록에서 본 {country}: {says}. 회의마다 역할과 근거, 출처를 적었다."),
        Lang::En => {
            format!(
                "{country} in the record of Korea’s emerging-security diplomacy: {says}. With role, basis and source for each meeting."
            )
        }
    }
}
