//! The table of text for the pages on the method and on the people.

use super::table::table;
use crate::data::Lang;

table! {
    /// What these pages say, in one language.
    MethodWords, method_words {
        title: "이 기록을 만든 방법", "How this record was made";
        description: "한국의 신안보 외교 기록을 어떤 규칙으로 모았고 무엇이 빠져 있는지, 그리고 출처 전체의 목록.",
            "By which rules the record of Korea’s emerging-security diplomacy was made, what it does not show, and the list of all its sources.";
        rules: "규칙", "Rules";
        rule_source: "모든 항목은 공개된 주소가 있거나 전문을 확보한 출처의 문장에서 가져왔다. 날짜·장소·참여국·사람·숫자·결과마다 그 사실을 보여 주는 어구를 적어 두었다.",
            "Every item comes from the words of a source that is public or that we hold in full. Each date, place, party, person, number and outcome carries the words that prove it.";
        rule_part: "‘참여’는 출처가 그 나라를 당사자로 적었거나, 그 나라의 공직자·기업·기관이 참여했다고 적은 경우다. 국제기구의 회원국이라는 것만으로는 세지 않는다. 예정과 초청은 참여로 세지 않는다.",
            "A country “took part” if a source names it as a party, or says that an official, company or body of it took part. Being a member of an organisation is not counted. Neither is being expected or invited.";
        rule_inferred: "출처에 없는 날짜를 따져 적은 경우에는 ‘날짜 계산’이나 ‘날짜 추정’이라고 표시하고 근거를 남겼다.",
            "A date that no source prints but that follows from one is marked as worked out or inferred, with the reasoning.";
        rule_conflict: "출처끼리 숫자나 날짜가 다르면 둘 다 적었다.", "Where sources disagree on a number or a date, both stand.";
        rule_origin: "같은 보도자료를 옮긴 여러 기사는 하나의 출처로 센다.", "Several articles that repeat one release count as one source.";
        missing: "이 기록이 보여 주지 않는 것", "What this record does not show";
        missing_named: "많은 나라가 온 회의도 출처가 이름을 밝힌 나라만 지도에 있다. 이름이 없는 나라가 오지 않았다는 뜻이 아니다.",
            "Of meetings with many countries only those that a source names are on the map. That a country is missing does not mean that it was absent.";
        missing_public: "공개되지 않은 협의와 출처를 찾지 못한 회의는 없다. 회의가 많은 해가 외교가 활발했던 해라고 단정할 수는 없다.",
            "Consultations that were not made public, and meetings without a source that we could cite, are missing. A year with more entries is not necessarily a year with more diplomacy.";
        missing_language: "한국어와 영어 출처가 많다. 다른 언어로만 보도된 내용은 빠졌을 수 있다.",
            "Most sources are in Korean or English. What was reported in other languages alone may be missing.";
        numbers: "숫자로 본 기록", "The record in numbers";
        by_certainty: "날짜의 확실성", "How certain the date is";
        by_status: "개최 여부", "Held or announced";
        by_basis: "참여의 근거", "Basis of participation";
        by_sources: "독립된 출처의 수", "Independent sources";
        by_topic: "주제", "Topics";
        by_year: "연도", "Years";
        meetings: "회의", "Meetings";
        parts: "참여(나라별로 셈)", "Participations (by country)";
        one_source: "1개", "one";
        two_sources: "2개 이상", "two or more";
        sources: "출처 전체", "All sources";
        same_origin: "같은 원문", "same release";
        people_title: "기록에 나오는 사람", "People in the record";
        people_description: "한국의 신안보 외교 기록에 이름이 나오는 사람들과, 각자 어느 회의에 어떤 직함으로 나왔는지.",
            "Everyone named in the record of Korea’s emerging-security diplomacy, with the meetings they appear in and the titles they held.";
        people_lede: "이름순. 직함은 그 회의 때의 것이다.", "By name. Titles are those held at the time.";
    }
}
