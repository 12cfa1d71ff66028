//! The table of text around the guided story.

use super::table::table;
use crate::data::Lang;

table! {
    /// What its page says, in one language.
    StoryWords, story_words {
        title: "신안보 외교 따라 읽기", "How emerging-security diplomacy came together";
        description: "한국의 신안보 외교가 신뢰구축에서 규범, 제재, AI까지 어떻게 이어졌는지를 기록의 숫자와 회의로 따라간다.",
            "From confidence-building to norms, sanctions and AI: Korea’s emerging-security diplomacy, step by step, with the numbers and the meetings of the record.";
        start: "지도·연표와 함께 따라 읽기", "Follow it on the map and the timeline";
        look: "눈여겨볼 회의", "Meetings to note";
        step: "이 대목을 지도와 카드로 보기", "This step on the map and the cards";
    }
}
