//! The rules for events: references, dates, status, relations.

use serde_json::json;

use super::{said, says};

const EVENT: &str = "events/forum-2021";

#[test]
fn references_lead_to_rows() {
    for (address, value, field, table) in [
        ("/events/0/series", json!("none"), "series", "series"),
        ("/events/0/topics", json!(["none"]), "topics[0]", "topics"),
        ("/events/0/people/0/person", json!("none"), "people[0].person", "people"),
        ("/events/0/people/0/organisation", json!("none"), "people[0].organisation", "organisations"),
        ("/events/0/sessions/0/topics", json!(["none"]), "sessions[0].topics[0]", "topics"),
        ("/events/0/sessions/0/people", json!(["none"]), "sessions[0].people[0]", "people"),
        ("/events/0/relations/0/event", json!("none"), "relations[0].event", "events"),
        ("/events/0/sources", json!(["ministry", "undated", "none"]), "sources[2]", "sources"),
    ] {
        says(address, value, &format!("{EVENT}: {field}: `none` is not in `{table}`"));
    }
    for (address, field) in [
        ("/events/0/place/country", "place.country"),
        ("/events/0/people/0/country", "people[0].country"),
        ("/events/0/subjects/0/country", "subjects[0].country"),
    ] {
        says(address, json!("FR"), &format!("{EVENT}: {field}: `FR` has no name in `countries`"));
    }
}

#[test]
fn lists_name_a_thing_once() {
    says("/events/0/topics", json!(["cyber", "cyber"]), &format!("{EVENT}: topics[1]: `cyber` appears twice"));
    says("/events/0/sources", json!(["ministry", "ministry"]), &format!("{EVENT}: sources[1]: `ministry` appears twice"));
    says(
        "/events/0/sessions/0/people",
        json!(["jurg-lauber", "jurg-lauber"]),
        &format!("{EVENT}: sessions[0].people[1]: `jurg-lauber` appears twice"),
    );
    says(
        "/events/0/people/0/roles",
        json!(["speaker", "speaker"]),
        &format!("{EVENT}: people[0].roles[1]: `speaker` appears twice"),
    );
    let subject = json!({ "country": "KP", "evidence": [{ "source": "ministry", "phrase": "북한" }] });
    says("/events/0/subjects", json!([subject, subject]), &format!("{EVENT}: subjects[1]: `KP` appears twice"));
}

#[test]
fn dates_exist_fit_and_go_forward() {
    let none = "is not a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)";
    says("/events/0/date/start", json!("2021-02-30"), &format!("{EVENT}: date.start: `2021-02-30` {none}"));
    says("/events/0/date/end", json!("2021-11-31"), &format!("{EVENT}: date.end: `2021-11-31` {none}"));
    says("/events/0/sessions/0/date", json!("16.11.2021"), &format!("{EVENT}: sessions[0].date: `16.11.2021` {none}"));
    says(
        "/events/0/date/end",
        json!("2021-11-15"),
        &format!("{EVENT}: date.end: the end `2021-11-15` is before the start `2021-11-16`"),
    );
    says(
        "/events/0/date/end",
        json!("2021-12"),
        &format!("{EVENT}: date.end: the form of `2021-12` does not fit the precision `day`"),
    );
    says(
        "/events/1/date/precision",
        json!("month"),
        "events/notice-2017: date.start: the form of `2017` does not fit the precision `month`",
    );
}

#[test]
fn a_date_that_is_not_stated_is_explained() {
    says(
        "/events/0/date/note",
        json!(null),
        &format!("{EVENT}: date.note: a date that is `resolved` needs a note on how it was found"),
    );
    let inferred = said([("/events/1/date/certainty", json!("inferred"))]);
    assert_eq!(inferred, ["events/notice-2017: date.note: a date that is `inferred` needs a note on how it was found"]);
}

#[test]
fn a_held_event_has_a_source_of_the_day_or_later() {
    let line = format!("{EVENT}: status: the event is `held`, but no listed source is dated 2021-11-16 or later");
    says("/sources/0/published", json!("2021-11-15"), &line);
    says("/sources/0/published", json!(null), &line);
    for proves in ["2021-11-16", "2021-11", "2021", "2022-01-01"] {
        assert_eq!(said([("/sources/0/published", json!(proves))]), Vec::<String>::new(), "{proves}");
    }
    says(
        "/events/1/status",
        json!("held"),
        "events/notice-2017: status: the event is `held`, but no listed source is dated 2017 or later",
    );
}

#[test]
fn an_announced_event_has_no_outcomes_and_nobody_took_part() {
    assert_eq!(
        said([("/events/0/status", json!("announced"))]),
        [
            format!("{EVENT}: outcomes: an `announced` event has no outcomes"),
            format!("{EVENT}: participants[0].attendance: nobody `took-part` in an event that is only `announced`"),
            format!("{EVENT}: participants[2].attendance: nobody `took-part` in an event that is only `announced`"),
        ]
    );
}

#[test]
fn an_event_has_a_source_and_a_place_has_something() {
    let said = said([("/events/1/sources", json!([]))]);
    assert_eq!(said[0], "events/notice-2017: sources: no source is listed");
    says(
        "/events/0/place",
        json!({ "evidence": [{ "source": "ministry", "phrase": "x" }] }),
        &format!("{EVENT}: place: the place has neither city nor country nor venue; write null instead"),
    );
}

#[test]
fn an_event_is_not_related_to_itself() {
    says(
        "/events/0/relations/0/event",
        json!("forum-2021"),
        &format!("{EVENT}: relations[0].event: an event is not related to itself"),
    );
}
