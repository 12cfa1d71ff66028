//! Made-up events for benchmarks and tests, in the published format: as many as are asked for, always the same, with the
//! countries and topics of the bundled record. Knows nothing of what is measured.
#![allow(dead_code, reason = "some want the file, others the record")]

use serde_json::{Value, json};
use sinanbo::bundled;
use sinanbo::data::{Lang, Record};
use sinanbo::map::PLACES;
use sinanbo::rules::{self, Document};

/// A dataset of so many events as it would be published: Korean texts, three countries, two topics and one source each.
pub fn json(events: usize) -> String {
    let bundled = bundled::record(Lang::Ko).expect("the bundled record can be read");
    let mut chance = Chance(0x5eed);
    let events: Vec<Value> = (0..events).map(|number| event(number, &bundled, &mut chance)).collect();
    json!({
        "format": 1,
        "languages": ["ko"],
        "id": "made-up",
        "title": ko("지어낸 회의 기록"),
        "description": ko("속도를 재려고 지어낸 회의 기록입니다."),
        "updated": "2026-11-21",
        "license": { "name": "CC0", "url": "https://creativecommons.org/publicdomain/zero/1.0/" },
        "sources": (FIRST_YEAR..FIRST_YEAR + YEARS).map(source).collect::<Vec<_>>(),
        "topics": bundled.topics.iter().map(|row| json!({ "id": row.id, "label": ko(row.label), "definition": ko(row.label) })).collect::<Vec<_>>(),
        "countries": bundled.countries.iter().map(|row| json!({ "code": row.code, "name": ko(row.name), "aliases": row.aliases })).collect::<Vec<_>>(),
        "events": events,
    })
    .to_string()
}

/// The same as the program has it. Lives as long as the program, as a record that was read does.
pub fn record(events: usize) -> Record<'static> {
    let document: &'static Document = Box::leak(Box::new(serde_json::from_str(&json(events)).expect("the published format")));
    rules::anchored(rules::record(document, Lang::Ko), PLACES)
}

const FIRST_YEAR: u64 = 2001;
const YEARS: u64 = 25;

const KINDS: [(&str, &str); 6] = [
    ("forum", "포럼"),
    ("conference", "국제회의"),
    ("working-group", "실무그룹 회의"),
    ("consultation", "정책협의회"),
    ("ministerial", "장관급 회의"),
    ("dialogue", "전략대화"),
];
const SUBJECTS: [&str; 12] = [
    "사이버안보",
    "보건안보",
    "인공지능",
    "우주안보",
    "공급망",
    "기후변화",
    "에너지",
    "해양안보",
    "핵심광물",
    "허위정보",
    "개인정보",
    "양자기술",
];
const CITIES: [&str; 10] = ["서울", "부산", "제주", "제네바", "빈", "뉴욕", "헤이그", "싱가포르", "바르샤바", "탈린"];
const ACTS: [&str; 8] = [
    "정보 공유 체계를 넓히는 방안을",
    "위협에 함께 대응하는 절차를",
    "역량을 기르는 협력 사업을",
    "국제규범을 만드는 방법을",
    "민관이 함께하는 훈련을",
    "기반 시설을 지키는 대책을",
    "신뢰를 쌓는 조치를",
    "연구 기관 사이의 교류를",
];

fn event(number: usize, bundled: &Record<'_>, chance: &mut Chance) -> Value {
    let year = FIRST_YEAR + chance.below(YEARS);
    let (month, day) = (1 + chance.below(12), 1 + chance.below(28));
    let source = format!("y{year}");
    let (kind, kind_name) = KINDS[chance.place(KINDS.len())];
    let (subject, city, act) = (chance.of(&SUBJECTS), chance.of(&CITIES), chance.of(&ACTS));
    let countries = parties(bundled, chance);
    let names: Vec<&str> = countries.iter().map(|&at| bundled.countries[at].name).collect();
    let topics = [chance.place(bundled.topics.len()), chance.place(bundled.topics.len())];
    let topics = if topics[0] == topics[1] { &topics[..1] } else { &topics[..] };
    json!({
        "id": format!("made-{number}"),
        "focus": "main",
        "status": "held",
        "kind": kind,
        "title": ko(&format!("제{}차 {subject} {kind_name}", 1 + chance.below(30))),
        "summary": ko(&format!("{} 등이 {city}에 모여 {subject} 분야에서 {act} 논의했다.", names.join(", "))),
        "date": {
            "start": format!("{year}-{month:02}-{day:02}"), "precision": "day", "certainty": "stated",
            "evidence": [{ "source": source, "phrase": format!("{month}월 {day}일") }],
        },
        "participants": countries.iter().map(|&at| json!({
            "country": bundled.countries[at].code, "basis": "named", "attendance": "took-part",
            "evidence": [{ "source": source, "phrase": bundled.countries[at].name }],
        })).collect::<Vec<_>>(),
        "topics": topics.iter().map(|&at| bundled.topics[at].id).collect::<Vec<_>>(),
        "sources": [source],
    })
}

/// Korea and two others, of which those at the beginning of the table are more frequent.
fn parties(bundled: &Record<'_>, chance: &mut Chance) -> Vec<usize> {
    let mut rows: Vec<usize> = bundled.countries.iter().position(|country| country.code == "KR").into_iter().collect();
    while rows.len() < 3 {
        let most = 1 + chance.place(bundled.countries.len());
        let row = chance.place(most);
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    rows
}

/// All that happened in a year, published on its last day.
fn source(year: u64) -> Value {
    json!({
        "id": format!("y{year}"), "title": ko(&format!("{year}년 회의 기록")), "publisher": ko("지어낸 기관"), "kind": "government",
        "language": "ko", "published": format!("{year}-12-31"), "url": format!("https://example.org/{year}"), "origin": format!("y{year}"),
    })
}

fn ko(text: &str) -> Value {
    json!({ "ko": text })
}

/// Numbers that look like chance and are always the same (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn place(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap_or_default()
    }

    fn of(&mut self, list: &[&'static str]) -> &'static str {
        list[self.place(list.len())]
    }
}
