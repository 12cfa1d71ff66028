//! The rules for evidence, parties and counts.

use serde_json::json;

use super::{said, says};

const EVENT: &str = "events/forum-2021";

#[test]
fn every_claim_has_evidence() {
    for (address, field) in [
        ("/events/0/date/evidence", "date"),
        ("/events/0/mode/evidence", "mode"),
        ("/events/0/place/evidence", "place"),
        ("/events/0/participants/0/evidence", "participants[0]"),
        ("/events/0/participants/1/evidence", "participants[1]"),
        ("/events/0/subjects/0/evidence", "subjects[0]"),
        ("/events/0/counts/0/evidence", "counts[0]"),
        ("/events/0/people/0/evidence", "people[0]"),
        ("/events/0/sessions/0/evidence", "sessions[0]"),
        ("/events/0/agenda/0/evidence", "agenda[0]"),
        ("/events/0/outcomes/0/evidence", "outcomes[0]"),
    ] {
        says(address, json!([]), &format!("{EVENT}: {field}.evidence: the claim has no evidence"));
    }
}

#[test]
fn evidence_is_a_short_phrase_of_a_listed_source() {
    let field = "mode.evidence[0]";
    let evidence = |source: &str, phrase: &str| json!([{ "source": source, "phrase": phrase }]);
    says("/events/0/mode/evidence", evidence("none", "x"), &format!("{EVENT}: {field}.source: `none` is not in `sources`"));
    says("/events/0/mode/evidence", evidence("ministry", " "), &format!("{EVENT}: {field}.phrase: the text is blank"));
    says(
        "/events/0/mode/evidence",
        evidence("ministry", &"가".repeat(31)),
        &format!("{EVENT}: {field}.phrase: the text has 31 characters; at most 30 fit"),
    );
    assert_eq!(said([("/events/0/mode/evidence", evidence("ministry", &"가".repeat(30)))]), Vec::<String>::new());
    says(
        "/events/1/date/evidence",
        evidence("ministry", "2017"),
        "events/notice-2017: date.evidence[0].source: `ministry` is not among the record's `sources`",
    );
}

#[test]
fn a_party_is_a_country_or_an_organisation() {
    let line = format!("{EVENT}: participants[0]: a party is either a country or an organisation: one of the two");
    says("/events/0/participants/0/country", json!(null), &line);
    let evidence = json!([{ "source": "ministry", "phrase": "x" }]);
    let both =
        json!({ "country": "KR", "organisation": "osce", "basis": "named", "attendance": "took-part", "evidence": evidence });
    says("/events/0/participants/0", both, &line);
    says(
        "/events/0/participants/0/country",
        json!("US"),
        &format!("{EVENT}: participants[0].country: `US` has no name in `countries`"),
    );
    says(
        "/events/0/participants/0/country",
        json!("usa"),
        &format!("{EVENT}: participants[0].country: `usa` is not a country code: two capital letters (ISO 3166-1 alpha-2)"),
    );
    says(
        "/events/0/participants/1/organisation",
        json!("eu"),
        &format!("{EVENT}: participants[1].organisation: `eu` is not in `organisations`"),
    );
    says("/events/0/participants/0/via", json!("eu"), &format!("{EVENT}: participants[0].via: `eu` is not in `organisations`"));
    says(
        "/events/0/participants/0/roles",
        json!(["host", "host"]),
        &format!("{EVENT}: participants[0].roles[1]: `host` appears twice"),
    );
}

#[test]
fn membership_is_through_an_organisation_that_lists_the_country() {
    says(
        "/events/0/participants/2/via",
        json!(null),
        &format!("{EVENT}: participants[2].via: a party by `membership` needs the organisation that it belongs to"),
    );
    says(
        "/events/0/participants/2/country",
        json!("KR"),
        &format!("{EVENT}: participants[2]: `KR` is not among the members of `osce`"),
    );
    says("/organisations/0/members", json!(null), &format!("{EVENT}: participants[2]: `PL` is not among the members of `osce`"));
    says(
        "/events/0/participants/2",
        json!({ "organisation": "osce", "basis": "membership", "attendance": "took-part", "via": "osce" }),
        &format!("{EVENT}: participants[2]: `osce` is not among the members of `osce`"),
    );
}

#[test]
fn counts_begin_at_one() {
    says("/events/0/counts/0/value", json!(0), &format!("{EVENT}: counts[0].value: a count is at least 1"));
}
