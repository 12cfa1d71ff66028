//! The tables of interface text.

use super::table::table;
use crate::data::Lang;

table! {
    /// What the program says, in one language.
    Words, words {
        other_language: "English", "한국어";
        kicker: "신안보 외교 해설", "Explainer";
        search: "검색", "Search";
        search_hint: "회의, 사람, 나라, 초성", "Meeting, person, country";
        find_in_list: "목록에서 찾기", "Find in the list";
        none_in_list: "목록에 없습니다.", "Nothing in the list matches.";
        loading: "불러오는 중입니다.", "Loading.";
        filters: "필터", "Filters";
        clear_all: "모두 지우기", "Clear all";
        remove: "지우기", "Remove";
        close: "닫기", "Close";
        years: "연도", "Years";
        from: "시작", "From";
        to: "끝", "To";
        any_year: "전체", "Any";
        only_members: "회원국 자격으로만 나오는 나라", "Countries that appear only as members";
        basis_help: "고르지 않으면 당사자로 적힌 나라와 그 나라 사람·기관이 참여한 나라를 센다.",
            "With nothing chosen, countries named as parties and those whose officials, companies or bodies took part are counted.";
        span: "~", "–";
        none_here: "이 조건에 맞는 회의가 없습니다.", "No meeting fits this selection.";
        none_help: "조건을 하나 지우면 나옵니다.", "Removing one condition helps:";
        record: "기록", "The record";
        map: "누가 참여했나", "Who took part";
        map_label: "참여국 지도. 화살표 키로 옮기고 엔터 키로 고른다.", "Map of participating countries. Arrow keys move, Enter chooses.";
        world: "세계", "World";
        europe: "유럽", "Europe";
        view: "보기", "View";
        membership: "회원국 자격도 표시", "Show members too";
        map_help: "색은 지금 고른 회의 가운데 그 나라가 참여한 회의의 수. 참석이 예정됐거나 초청만 받은 나라는 칠하지 않고 테두리만 그렸다. 출처가 이름을 밝히지 않은 나라는 지도에 없다.",
            "Shade: how many of the meetings now selected the country took part in. Countries that were only expected or invited are outlined, not shaded. Countries that no source names are not on the map.";
        map_credit: "지도의 경계와 명칭은 이해를 돕기 위한 것으로, 영토의 법적 지위나 경계에 관한 입장을 나타내지 않는다. 지도: Natural Earth 자료로 제작, 국경은 Visionscarto가 조정.",
            "Boundaries and names are shown for orientation only and express no position on the legal status of any territory. Made with Natural Earth; borders adapted by Visionscarto.";
        company: "함께 참여한 회의가 많은 나라", "Most often together with";
        country_pages: "나라별 페이지 모두 보기", "A page for each country";
        story: "이야기로 따라 읽기", "Follow the story";
        take: "내려받기·인쇄·공유", "Download, print, share";
        as_list: "나라 목록으로 보기", "The same as a list";
        country: "나라", "Country";
        took_part: "참여", "Took part";
        expected: "예정", "Expected";
        invited: "초청", "Invited";
        talked_about: "논의 대상", "Talked about";
        on_what_basis: "근거", "Basis";
        legend_delegate: "그 나라 사람·기관의 참여", "through its people or bodies";
        legend_membership: "회원국 자격", "as a member";
        legend_outline: "예정·초청", "expected or invited";
        legend_subject: "논의 대상", "talked about";
        meetings: "회의 수", "Meetings";
        timeline: "언제 열렸나", "When they met";
        timeline_label: "회의 연표. 화살표 키로 옮기고 엔터 키로 고른다.", "Timeline of meetings. Arrow keys move, Enter chooses.";
        timeline_help: "점을 누르면 그 회의로 간다. 흐린 막대는 날짜를 달이나 해까지만 아는 회의다.",
            "Choose a dot to go to its meeting. Pale bars are dates known only to the month or year.";
        timeline_context: "빈 점은 다른 회의의 출처에 언급된 회의다.", "Hollow dots are meetings that a source mentions in passing.";
        announced: "예고", "Announced";
        announced_long: "출처에는 예고만 있고, 열렸다는 말은 없다", "The sources announce it; none reports it";
        inferred: "날짜 추정", "Date inferred";
        resolved: "날짜 계산", "Date worked out";
        place_unknown: "장소는 출처에 없음", "Place not stated in the sources";
        no_parties: "참여국은 출처에 없음", "Participants not stated in the sources";
        details: "자세히", "Details";
        whole_page: "이 회의의 참여국·사람·결과와 출처를 모두 보기", "Everything on this meeting, with its sources";
        ignored: "주소에 있는 다음 값은 알 수 없어 쓰지 않았습니다:", "These values in the address are unknown and were left out:";
    }
}

table! {
    /// What the long part of a card says, which the program need not carry either.
    DetailWords, detail_words {
        parties: "참여", "Who took part";
        people: "사람", "People";
        sessions: "세션", "Sessions";
        agenda: "의제", "Agenda";
        agenda_announced: "예고된 의제", "Announced agenda";
        outcomes: "결과", "Outcomes";
        outcomes_unknown: "결과는 출처에 없음", "No outcome is stated in the sources";
        numbers: "규모", "Numbers";
        related: "관련 회의", "Related meetings";
        series: "연속 회의", "Series";
        before: "이전", "Previous";
        after: "다음", "Next";
        sources: "출처", "Sources";
        source: "출처", "Source";
        share: "이 회의의 주소·인용", "Link to and cite this meeting";
        no_address: "공개 주소 없음", "no public address";
        date_unknown: "날짜 없음", "undated";
        date_how: "날짜 근거", "About the date";
        place_how: "장소", "Place";
        talked_about: "논의 대상", "Talked about";
        place_unknown: "장소는 출처에 없음", "Place not stated in the sources";
    }
}

table! {
    /// What only the page around the program says: it is written before there is a program, which need not carry it.
    PageWords, page_words {
        skip: "기록으로 건너뛰기", "Skip to the record";
        background: "배경", "Background";
        glossary: "용어", "Terms";
        about: "이 기록에 대하여", "About this record";
        about_text: "모든 항목은 출처의 문장에서 가져왔고, 카드를 펼쳐 번호를 누르면 그 문장으로 간다. 출처에 없는 것은 채우지 않았다. ‘날짜 계산’과 ‘날짜 추정’은 편집자가 따져 적은 날짜라는 뜻이다.",
            "Every line is taken from the words of a source; the numbers in an opened card lead to them. What no source says is left open. “Date worked out” and “date inferred” mark dates that the editors concluded.";
        method: "이 기록을 만든 방법과 출처", "How this record was made, and its sources";
        people: "기록에 나오는 사람", "People in the record";
        countries: "나라별 기록", "Country by country";
        take_away: "내려받기", "Download";
        schema: "JSON 스키마", "JSON Schema";
        licence: "자료 이용 조건", "Licence of the data";
        updated: "고친 날", "Updated";
        corrections: "오류 알림", "Report an error";
        failed: "필터·검색·지도를 움직이는 프로그램이 시작되지 않았습니다. 기록은 아래에서 모두 읽을 수 있습니다.",
            "The program behind the filters, the search and the map did not start. The whole record can be read below.";
        failed_in_part: "필터·검색·지도를 움직이는 프로그램이 시작되지 않았습니다. 아래는 기록의 일부이고, 전체는 ‘전체 화면으로 열기’에서 읽을 수 있습니다.",
            "The program behind the filters, the search and the map did not start. Below is part of the record; “Open the full page” leads to all of it.";
        whole_record: "전체 기록에서 보기", "See it in the whole record";
        embed: "이 해설을 다른 페이지에 싣기", "Put this explainer on your own page";
        embed_short: "싣기", "Embed";
        own: "내 자료로 보기", "Try your own data";
        theme: "화면 밝기", "Appearance";
        system: "기기 설정대로", "System";
        open_page: "전체 화면으로 열기", "Open the full page";
        scripts_off: "스크립트가 꺼져 있어 필터와 검색은 쓸 수 없습니다. 기록은 모두 읽을 수 있습니다.",
            "Scripts are off, so filters and search are not available. The whole record can be read.";
        scripts_off_in_part: "스크립트가 꺼져 있어 필터와 검색은 쓸 수 없습니다. 아래는 기록의 일부이고, 전체는 ‘전체 화면으로 열기’에서 읽을 수 있습니다.",
            "Scripts are off, so filters and search are not available. Below is part of the record; “Open the full page” leads to all of it.";
    }
}
