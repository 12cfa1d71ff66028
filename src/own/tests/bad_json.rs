//! Each class of bad document, with the very sentence in both languages.

use serde_json::json;

use super::*;

/// Asserts that a change of the small dataset leads first to this problem.
#[track_caller]
fn says(address: &str, value: Value, english: &str, korean: &str) {
    let answer = changed(address, value);
    assert_eq!(said(&answer, Lang::En).first().map(String::as_str), Some(english));
    assert_eq!(said(&answer, Lang::Ko).first().map(String::as_str), Some(korean));
}

#[track_caller]
fn is_refused(text: &[u8], english: &str, korean: &str) {
    let answer = read_named(text, "file.json");
    let refusal = refused(&answer);
    assert_eq!((refusal.text(Lang::En).as_str(), refusal.text(Lang::Ko).as_str()), (english, korean));
}

fn event(field: &str) -> String {
    let id = sound()["events"][0]["id"].as_str().unwrap().to_owned();
    format!("1: events/{id}: {field}")
}

#[test]
fn wrong_types_are_told_with_what_is_expected() {
    says(
        "/events/0/title/ko",
        json!(5),
        &event("title.ko: a text in quotation marks is expected here"),
        &event("title.ko: 따옴표로 묶은 글을 써야 하는 자리입니다"),
    );
    says(
        "/events/0/participants",
        json!("KR"),
        &event("participants: a list in square brackets is expected here"),
        &event("participants: 대괄호로 묶은 목록을 써야 하는 자리입니다"),
    );
    says(
        "/events/0/date",
        json!("2021"),
        &event("date: an object in braces is expected here"),
        &event("date: 중괄호로 묶은 객체를 써야 하는 자리입니다"),
    );
    says(
        "/events/0/counts/0/value",
        json!(-1),
        &event("counts[0].value: a whole number, 0 or more is expected here"),
        &event("counts[0].value: 0 이상의 정수를 써야 하는 자리입니다"),
    );
    says(
        "/events/0",
        json!(null),
        "1: events[0]: : an object in braces is expected here",
        "1: events[0]: : 중괄호로 묶은 객체를 써야 하는 자리입니다",
    );
    says(
        "/events/0",
        json!([]),
        "1: events[0]: : an object in braces is expected here",
        "1: events[0]: : 중괄호로 묶은 객체를 써야 하는 자리입니다",
    );
    says(
        "/topics",
        json!({}),
        "1: dataset: topics: a list in square brackets is expected here",
        "1: dataset: topics: 대괄호로 묶은 목록을 써야 하는 자리입니다",
    );
}

#[test]
fn values_that_do_not_exist_are_told_with_those_that_do() {
    says(
        "/events/0/status",
        json!("over"),
        &event("status: `over` is none of `held`, `announced`"),
        &event("status: 쓸 수 없는 값입니다: `over` (쓸 수 있는 값: `held`, `announced`)"),
    );
    says(
        "/events/0/status",
        json!("`, expected `"),
        &event("status: ``, expected `` is none of `held`, `announced`"),
        &event("status: 쓸 수 없는 값입니다: ``, expected `` (쓸 수 있는 값: `held`, `announced`)"),
    );
}

#[test]
fn fields_that_do_not_belong_are_told() {
    for name in ["titel", "__proto__", "constructor"] {
        let mut json = sound();
        json["events"][0][name] = json!({ "toString": 1 });
        let answer = read_text(&json.to_string());
        assert_eq!(said(&answer, Lang::En)[0], event(&format!("{name}: the format has no such field")));
        assert_eq!(said(&answer, Lang::Ko)[0], event(&format!("{name}: 형식에 없는 항목입니다")));
        let mut json = sound();
        json["events"][0]["date"][name] = json!(1);
        assert_eq!(
            said(&read_text(&json.to_string()), Lang::En)[0],
            event(&format!("date.{name}: the format has no such field"))
        );
        let mut json = sound();
        json[name] = json!(1);
        let answer = read_text(&json.to_string());
        assert_eq!(said(&answer, Lang::En), [format!("1: dataset: {name}: the format has no such field")]);
        assert_eq!(kept(answer).events.len(), json["events"].as_array().unwrap().len(), "the rest is shown");
    }
}

#[test]
fn fields_that_are_not_there_are_told() {
    let mut json = sound();
    json["events"][0]["date"].as_object_mut().unwrap().remove("certainty");
    let answer = read_text(&json.to_string());
    assert_eq!(said(&answer, Lang::En)[0], event("date.certainty: the field is missing"));
    assert_eq!(said(&answer, Lang::Ko)[0], event("date.certainty: 꼭 있어야 하는 항목이 없습니다"));
    let mut json = sound();
    json.as_object_mut().unwrap().remove("license");
    let answer = read_text(&json.to_string());
    assert_eq!(said(&answer, Lang::En), ["dataset: license: the field is missing"], "told once, and the rest is shown");
    assert!(answer.kept.is_ok());
}

#[test]
fn fields_that_are_there_twice_are_told() {
    let text = sound().to_string().replacen("\"status\":", "\"status\":\"held\",\"status\":", 1);
    let answer = read_text(&text);
    assert_eq!(said(&answer, Lang::En)[0], event("status: the field appears twice"));
    assert_eq!(said(&answer, Lang::Ko)[0], event("status: 같은 항목이 두 번 나옵니다"));
    let text = sound().to_string().replacen("\"topics\":", "\"site\":null,\"site\":null,\"topics\":", 1);
    assert_eq!(said(&read_text(&text), Lang::En)[0], "1: dataset: site: the field appears twice");
}

#[test]
fn half_characters_are_told() {
    for half in [r"\ud800", r"\udc00", r"\ud800\u0041"] {
        let mut json = sound();
        json["events"][0]["title"]["en"] = json!("HERE");
        let answer = read_text(&json.to_string().replace("HERE", half));
        assert_eq!(said(&answer, Lang::En)[0], event("title.en: the text holds half of a character (an unpaired surrogate)"));
        assert_eq!(said(&answer, Lang::Ko)[0], event("title.en: 글에 반쪽짜리 문자(짝이 없는 서로게이트)가 있습니다"));
    }
}

#[test]
fn what_could_be_taken_for_markup_is_told() {
    says(
        "/events/0/title/ko",
        json!("<img src=x onerror=alert(1)>"),
        &event("title.ko: the text holds the HTML tag `<img`; texts are plain text"),
        &event("title.ko: 글에 HTML 태그(`<img`)가 있습니다. 서식 없는 글만 쓸 수 있습니다"),
    );
    says(
        "/sources/0/url",
        json!("javascript:alert(1)"),
        &format!(
            "1: sources/{}: url: `javascript:alert(1)` is not an address that begins with https:// or http://",
            sound()["sources"][0]["id"].as_str().unwrap()
        ),
        &format!(
            "1: sources/{}: url: https:// 또는 http://로 시작하는 주소가 아닙니다: `javascript:alert(1)`",
            sound()["sources"][0]["id"].as_str().unwrap()
        ),
    );
    says(
        "/events/0/title/en",
        json!("a\u{202e}b"),
        &event("title.en: the text holds the control character U+202E"),
        &event("title.en: 글에 제어 문자(U+202E)가 있습니다"),
    );
}

#[test]
fn an_id_that_is_there_twice_is_told_once() {
    let mut json = sound();
    let first = json["events"][0].clone();
    json["events"].as_array_mut().unwrap().push(first);
    let before = sound()["events"].as_array().unwrap().len();
    let answer = read_text(&json.to_string());
    let id = json["events"][0]["id"].as_str().unwrap();
    assert_eq!(said(&answer, Lang::En), [event(&format!("id: `{id}` appears twice"))]);
    assert_eq!(said(&answer, Lang::Ko), [event(&format!("id: 두 번 나옵니다: `{id}`"))]);
    assert_eq!(kept(answer).events.len(), before, "the first is kept");
}

#[test]
fn problems_have_their_line() {
    let text = serde_json::to_string_pretty(&sound()).unwrap().replacen("\"status\": \"held\"", "\"status\": \"over\"", 1);
    let line = 1 + text.lines().position(|line| line.contains("\"over\"")).unwrap();
    assert_eq!(read_text(&text).problems[0].line, Some(line));
    // What the rules find is on the line where the row begins.
    let text = serde_json::to_string_pretty(&changed_json()).unwrap();
    let begin = text.lines().position(|line| line.contains("\"events\"")).unwrap() + 2;
    assert_eq!(read_text(&text).problems[0].line, Some(begin));
}

fn changed_json() -> Value {
    let mut json = sound();
    json["events"][0]["title"]["en"] = json!("");
    json
}

#[test]
fn a_text_that_is_not_whole_is_refused_with_the_line() {
    let text = serde_json::to_string_pretty(&sound()).unwrap();
    let cut = &text[..text.len() / 2];
    let answer = read_text(cut);
    assert_eq!(refused(&answer).text(Lang::En), "The file is incomplete: it may have been cut off in transit.");
    assert_eq!(refused(&answer).text(Lang::Ko), "파일이 중간에서 끊겼습니다. 받는 도중에 잘렸을 수 있습니다.");
    assert_eq!(answer.problems[0].line, Some(cut.lines().count()));
    is_refused(
        b"{\n\"format\": 1,\n\"id\": x}",
        "The file is not valid JSON: line 3 cannot be read.",
        "JSON 문법에 맞지 않습니다. 3번째 줄을 읽을 수 없습니다.",
    );
    is_refused(
        b"[1, 2]",
        "The file is JSON, but not a document in the published format.",
        "JSON 파일이지만 정해진 형식의 문서가 아닙니다.",
    );
    is_refused(b" \n", "The file is empty.", "빈 파일입니다.");
}

#[test]
fn a_million_brackets_end_in_a_sentence() {
    let (english, korean) =
        ("The file is nested too deeply to be read.", "파일 내용이 너무 여러 겹으로 겹쳐 있어 읽을 수 없습니다.");
    is_refused("[".repeat(1_000_000).as_bytes(), english, korean);
    is_refused("{\"a\":".repeat(1_000_000).as_bytes(), english, korean);
    is_refused(format!("{{\"events\":{}", "[".repeat(1_000_000)).as_bytes(), english, korean);
    // Of brackets within a text there may be as many as fit.
    assert_eq!(said(&changed("/events/0/id", json!("[".repeat(200))), Lang::En).len(), 1);
}

#[test]
fn too_much_is_refused() {
    is_refused(
        &vec![b' '; 100_000_001],
        "The file is larger than 100 MB, which is the most that can be read.",
        "파일이 너무 큽니다. 100MB까지 읽을 수 있습니다.",
    );
    let many = format!("{{\"events\":[{}0]}}", "0,".repeat(100_000));
    is_refused(
        many.as_bytes(),
        "`events` has more than 100000 rows, which is the most that can be read.",
        "`events` 표의 행이 너무 많습니다. 100000행까지 읽을 수 있습니다.",
    );
}

#[test]
fn what_leaves_nothing_to_show_is_refused_with_its_problems() {
    let answer = changed("/languages", json!(["de"]));
    assert_eq!(refused(&answer).text(Lang::En), "No language is listed that can be shown: `ko` or `en`.");
    assert_eq!(refused(&answer).text(Lang::Ko), "보여 줄 수 있는 언어(`ko`, `en`)가 적혀 있지 않습니다.");
    assert_eq!(said(&answer, Lang::En)[0], "1: dataset: languages[0]: `de` is none of `ko`, `en`");
    let answer = changed("/events", json!([]));
    assert_eq!(refused(&answer).text(Lang::En), "There is no event in the file.");
    assert_eq!(refused(&answer).text(Lang::Ko), "파일에 회의가 하나도 없습니다.");
    let answer = changed("/events", json!([{ "id": "a" }]));
    assert_eq!(refused(&answer).text(Lang::En), "None of the events is free of problems, so nothing can be shown.");
    assert_eq!(refused(&answer).text(Lang::Ko), "모든 회의에 문제가 있어 보여 줄 것이 없습니다.");
    assert_eq!(said(&answer, Lang::En).last().unwrap(), "1: events/a: focus: the field is missing");
    let answer = changed("/title", json!({}));
    assert_eq!(refused(&answer).text(Lang::En), "The dataset has no title.");
    assert_eq!(refused(&answer).text(Lang::Ko), "자료의 제목이 없습니다.");
    let answer = read_text("{}");
    assert_eq!(refused(&answer).text(Lang::En), "No language is listed that can be shown: `ko` or `en`.");
    assert!(said(&answer, Lang::En).contains(&"dataset: events: the field is missing".to_owned()));
}

#[test]
fn no_english_sentence_reaches_a_korean_reader() {
    // Every place of the small dataset is given every wrong shape.
    fn ways(value: &Value, way: &str, found: &mut Vec<String>) {
        found.push(way.to_owned());
        match value {
            Value::Object(fields) => {
                fields.iter().for_each(|(name, field)| ways(field, &format!("{way}/{}", name.replace('/', "~1")), found));
            }
            Value::Array(items) => items.iter().enumerate().for_each(|(at, item)| ways(item, &format!("{way}/{at}"), found)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    ways(&sound(), "", &mut all);
    for way in all.iter().skip(1) {
        for value in [json!(null), json!(1.5), json!("ㅁ"), json!([1]), json!({ "x": 1 })] {
            let answer = changed(way, value);
            for told in &answer.problems {
                let korean = told.reason.text(Lang::Ko);
                assert!(korean.chars().any(|c| ('가'..='힣').contains(&c)), "{way}: {korean}");
                assert!(
                    !["expected a", "expected one", "invalid ", "missing "].iter().any(|word| korean.contains(word)),
                    "{way}: {korean}"
                );
            }
        }
    }
}
