//! The rules for texts.

use serde_json::json;

use super::{said, says};

#[test]
fn every_language_has_its_text() {
    says("/topics/0/label", json!({ "ko": "사이버" }), "topics/cyber: label.en: the text is missing or blank");
    says("/topics/0/label/ko", json!(" "), "topics/cyber: label.ko: the text is missing or blank");
    says("/events/0/date/note", json!({ "en": "so" }), "events/forum-2021: date.note.ko: the text is missing or blank");
    says("/countries/0/aliases/0", json!(""), "countries/KR: aliases[0]: the text is blank");
    says("/organisations/0/abbreviation", json!("  "), "organisations/osce: abbreviation: the text is blank");
    says("/license/name", json!(""), "dataset: license.name: the text is blank");
}

#[test]
fn a_language_with_texts_is_listed() {
    let said = said([("/languages", json!(["ko"]))]);
    assert!(said.contains(&"dataset: title.en: there is a text, but `languages` does not list `en`".to_owned()));
    says("/languages", json!([]), "dataset: languages: no language is listed");
    says("/languages", json!(["ko", "en", "ko"]), "dataset: languages[2]: `ko` appears twice");
}

#[test]
fn texts_are_plain() {
    for (text, tag) in [
        ("a <b>bold</b> claim", "<b>"),
        ("</script>", "</script>"),
        ("<!-- -->", "<!--"),
        ("x<img src=x>", "<img"),
        ("<?xml?>", "<?xml?>"),
    ] {
        let line = format!("topics/cyber: definition.en: the text holds the HTML tag `{tag}`; texts are plain text");
        says("/topics/0/definition/en", json!(text), &line);
    }
    for harmless in ["1 < 2", "a<2", "<", "x <", "〈세계〉 < 신안보", "AT&T"] {
        assert_eq!(said([("/topics/0/definition/en", json!(harmless))]), Vec::<String>::new(), "{harmless}");
    }
}

#[test]
fn texts_hold_no_control_characters() {
    for (text, point) in [
        ("a\nb", "U+000A"),
        ("a\tb", "U+0009"),
        ("a\u{0}", "U+0000"),
        ("a\u{85}", "U+0085"),
        ("a\u{202e}b", "U+202E"),
        ("a\u{2066}b", "U+2066"),
        ("a\u{200f}b", "U+200F"),
        ("a\u{2028}b", "U+2028"),
    ] {
        let line = format!("events/forum-2021: summary.ko: the text holds the control character {point}");
        says("/events/0/summary/ko", json!(text), &line);
    }
    says("/countries/0/aliases/1", json!("R\u{7}"), "countries/KR: aliases[1]: the text holds the control character U+0007");
}

#[test]
fn titles_and_summaries_fit() {
    for (address, field, limit) in [
        ("/events/0/title/ko", "events/forum-2021: title.ko", 40),
        ("/events/0/title/en", "events/forum-2021: title.en", 90),
        ("/events/0/summary/ko", "events/forum-2021: summary.ko", 220),
        ("/events/0/summary/en", "events/forum-2021: summary.en", 420),
        ("/events/0/sessions/0/title/ko", "events/forum-2021: sessions[0].title.ko", 40),
        ("/events/0/sessions/0/summary/en", "events/forum-2021: sessions[0].summary.en", 420),
        ("/background/0/title/en", "background/consultations: title.en", 90),
    ] {
        assert_eq!(said([(address, json!("가".repeat(limit)))]), Vec::<String>::new());
        let line = format!("{field}: the text has {} characters; at most {limit} fit", limit + 1);
        says(address, json!("가".repeat(limit + 1)), &line);
    }
}
