//! The rules for the dataset's own fields and for the tables.

use serde_json::json;

use super::{document, said, says, sound};
use crate::rules::check;

#[test]
fn the_dataset_has_a_known_format_and_sound_addresses() {
    says("/format", json!(2), "dataset: format: the format's version is 2; only version 1 can be read");
    says("/id", json!("Small"), "dataset: id: `Small` is not an id: lower-case letters and digits, joined by single hyphens");
    says("/updated", json!("2026-11"), "dataset: updated: `2026-11` is not a full day (YYYY-MM-DD)");
    says(
        "/updated",
        json!("2026-02-30"),
        "dataset: updated: `2026-02-30` is not a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)",
    );
    says(
        "/license/url",
        json!("javascript:alert(1)"),
        "dataset: license.url: `javascript:alert(1)` is not an address that begins with https:// or http://",
    );
    says(
        "/site",
        json!("mailto:a@example.org"),
        "dataset: site: `mailto:a@example.org` is not an address that begins with https:// or http://",
    );
    says(
        "/corrections",
        json!("a@example.org"),
        "dataset: corrections: `a@example.org` is not an address that begins with https://, http:// or mailto:",
    );
}

#[test]
fn sources_have_sound_fields() {
    says(
        "/sources/0/url",
        json!("ftp://example.org"),
        "sources/ministry: url: `ftp://example.org` is not an address that begins with https:// or http://",
    );
    says(
        "/sources/1/language",
        json!("한국어"),
        "sources/undated: language: `한국어` is not a language tag such as `ko` or `pt-BR` (BCP 47)",
    );
    says(
        "/sources/1/published",
        json!("2021-13"),
        "sources/undated: published: `2021-13` is not a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)",
    );
    says(
        "/sources/1/origin",
        json!("A b"),
        "sources/undated: origin: `A b` is not an id: lower-case letters and digits, joined by single hyphens",
    );
}

#[test]
fn ids_have_a_form_and_are_there_once() {
    for table in ["sources", "topics", "organisations", "people", "series", "glossary", "background", "events"] {
        let mut json = sound();
        let row = json[table][0].clone();
        let id = row["id"].as_str().unwrap().to_owned();
        json[table].as_array_mut().unwrap().push(row);
        let problems = check(&document(json), &|_| true);
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(lines, [format!("{table}/{id}: id: `{id}` appears twice")]);
    }
    says(
        "/glossary/0/id",
        json!("a b"),
        "glossary[0]: id: `a b` is not an id: lower-case letters and digits, joined by single hyphens",
    );
}

#[test]
fn countries_have_a_code_a_name_and_a_place() {
    let again = json!({ "code": "KR", "name": { "ko": "한국", "en": "Korea" } });
    let mut json = sound();
    json["countries"].as_array_mut().unwrap().push(again);
    assert_eq!(check(&document(json), &|_| true)[0].to_string(), "countries/KR: code: `KR` appears twice");

    let mut json = sound();
    json["countries"].as_array_mut().unwrap().push(json!({ "code": "AQ", "name": { "ko": "남극", "en": "Antarctica" } }));
    let problems = check(&document(json), &|code| code != "AQ");
    assert_eq!(problems[0].to_string(), "countries/AQ: code: `AQ` has no place on the map");

    let said = said([("/countries/2/code", json!("kp"))]);
    assert_eq!(
        said,
        [
            "countries[2]: code: `kp` is not a country code: two capital letters (ISO 3166-1 alpha-2)",
            "events/forum-2021: subjects[0].country: `KP` has no name in `countries`",
        ]
    );
}

#[test]
fn members_are_countries_with_a_source() {
    let field = "organisations/osce";
    says("/organisations/0/members", json!(["PL", "PL"]), &format!("{field}: members[1]: `PL` appears twice"));
    says("/organisations/0/members", json!(["PL", "FR"]), &format!("{field}: members[1]: `FR` has no name in `countries`"));
    says(
        "/organisations/0/members_source",
        json!(null),
        &format!("{field}: members_source: a list of members needs the source that lists them"),
    );
    says("/organisations/0/members_source", json!("none"), &format!("{field}: members_source: `none` is not in `sources`"));
    says(
        "/organisations/0/members_as_of",
        json!("17"),
        &format!("{field}: members_as_of: `17` is not a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)"),
    );
    says("/organisations/0/country", json!("SE"), &format!("{field}: country: `SE` has no name in `countries`"));
}

#[test]
fn background_rests_on_sources() {
    let record = "background/consultations";
    says("/background/0/sources", json!(["ministry", "none"]), &format!("{record}: sources[1]: `none` is not in `sources`"));
    says("/background/0/parties/0/evidence", json!([]), &format!("{record}: parties[0].evidence: the claim has no evidence"));
    says("/background/0/counts/0/value", json!(0), &format!("{record}: counts[0].value: a count is at least 1"));
    assert_eq!(
        said([("/background/0/sources", json!([]))]),
        [
            format!("{record}: sources: no source is listed"),
            format!("{record}: parties[0].evidence[0].source: `ministry` is not among the record's `sources`"),
            format!("{record}: counts[0].evidence[0].source: `ministry` is not among the record's `sources`"),
        ]
    );
}
