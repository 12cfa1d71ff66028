//! From a document to the record: order, rows, languages, and the way through the baked bytes.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{document, sound};
use crate::data::{CountryId, Day, Details, EventId, Lang, OrganisationId, Record, Who, Wire};
use crate::rules::{details, record};

#[test]
fn events_stand_by_first_day_then_id_in_record_and_details() {
    let mut json = sound();
    let mut first = json["events"][0].clone();
    first["id"] = json!("a-forum-2021");
    first["agenda"][0]["text"]["en"] = json!("A");
    first["relations"] = json!([]);
    json["events"].as_array_mut().unwrap().push(first);
    let document = document(json);
    let (record, details) = (record(&document, Lang::En), details(&document, Lang::En));
    let ids: Vec<&str> = record.events.iter().map(|event| event.id).collect();
    assert_eq!(ids, ["notice-2017", "a-forum-2021", "forum-2021"]);
    let agenda: Vec<Option<&str>> = details.events.iter().map(|event| event.agenda.first().map(|claim| claim.text)).collect();
    assert_eq!(agenda, [None, Some("A"), Some("Text")]);
    assert_eq!(details.events[2].relations[0].event, EventId(0), "a relation leads to the event's new place");
}

#[test]
fn ids_become_rows() {
    let document = document(sound());
    let record = record(&document, Lang::Ko);
    let event_row = record.event_named("forum-2021").unwrap();
    let event = record.event(event_row).unwrap();
    let who: Vec<Who> = event.parties.iter().map(|party| party.who).collect();
    assert_eq!(who, [Who::Country(CountryId(0)), Who::Organisation(OrganisationId(0)), Who::Country(CountryId(1))]);
    assert_eq!(event.parties[2].via, Some(OrganisationId(0)));
    assert_eq!(record.country(event.subjects[0]).unwrap().name, "북한");
    assert_eq!(record.person(event.people[0].person).unwrap().other_name.get(), "Jürg Lauber");
    let details = details(&document, Lang::Ko);
    let second = details.events[event_row.index()].sources[1];
    assert_eq!(details.sources[second.index()].id, "undated");
    assert_eq!((event.when.start, event.when.end.map(|end| end.day)), (Day { year: 2021, month: 11, day: 16 }, Some(17)));
    let osce = &record.organisations[0];
    assert_eq!(osce.other_name, "Organization for Security");
    let listed: Vec<_> = details.memberships.iter().map(|list| (list.organisation, list.as_of)).collect();
    assert_eq!(listed, [(OrganisationId(0), Some("2017"))]);
}

#[test]
fn the_details_keep_the_record_s_lists() {
    let document = document(sound());
    let (record, details) = (record(&document, Lang::En), details(&document, Lang::En));
    for (event, detail) in record.events.iter().zip(&details.events) {
        assert_eq!(event.parties.len(), detail.parties.len());
        assert_eq!(event.subjects.len(), detail.subjects.len());
        assert_eq!(event.people.len(), detail.people.len());
    }
    let forum = &details.events[1];
    assert_eq!(forum.parties[1].label, Some("Text"));
    assert_eq!(forum.people[0].position, Some("Text"));
    assert_eq!(forum.sessions[0].date, Some(Day { year: 2021, month: 11, day: 16 }));
    assert_eq!(forum.mode[0].phrase, "50여개국 120여명");
}

#[test]
fn a_dataset_of_one_language_has_a_record_in_that_one() {
    let mut json = sound();
    json["languages"] = json!(["ko"]);
    json["countries"][0]["name"] = json!({ "ko": "대한민국" });
    let document = document(json);
    let record = record(&document, Lang::En);
    assert_eq!((record.lang, record.title, record.countries[0].other_name), (Lang::Ko, "글", ""));
}

#[test]
fn a_reference_to_nothing_leads_nowhere() {
    let mut json = sound();
    json["events"][0]["topics"] = json!(["none"]);
    let document = document(json);
    let record = record(&document, Lang::En);
    assert_eq!(record.topic(record.events[1].topics[0]), None);
}

/// A text, a number, a year, a month (0: none), the agenda, and how many parties.
type Varied = (String, u32, u16, u8, Vec<String>, usize);

/// The small dataset with other texts, numbers, dates and lengths of lists.
fn varied() -> impl Strategy<Value = Value> {
    let text = "\\PC{0,40}";
    let event = (text, any::<u32>(), 1_u16..=9999, 0_u8..=12, proptest::collection::vec(text, 0..4), 0_usize..4);
    proptest::collection::vec(event, 0..6).prop_map(|events| {
        let mut json = sound();
        let model = json["events"][0].clone();
        let vary = |(at, (text, value, year, month, agenda, parties)): (usize, Varied)| {
            let mut event = model.clone();
            event["id"] = json!(format!("event-{at}"));
            event["title"] = json!({ "ko": text, "en": text });
            event["counts"][0]["value"] = json!(value);
            event["date"]["start"] = json!(if month == 0 { format!("{year:04}") } else { format!("{year:04}-{month:02}") });
            event["agenda"] = agenda.iter().map(|text| json!({ "text": { "ko": text, "en": "x" }, "evidence": [] })).collect();
            let party = event["participants"][2].clone();
            event["participants"] = std::iter::repeat_n(party, parties).collect();
            event["relations"] = json!([{ "event": "event-0", "kind": "prepares" }]);
            event
        };
        json["events"] = events.into_iter().enumerate().map(vary).collect();
        json
    })
}

proptest! {
    #[test]
    fn what_is_baked_is_read_again(json in varied()) {
        let document = document(json);
        for &lang in Lang::ALL {
            let (record, details) = (record(&document, lang), details(&document, lang));
            let (mut record_bytes, mut details_bytes) = (Vec::new(), Vec::new());
            record.put(&mut record_bytes);
            details.put(&mut details_bytes);
            prop_assert_eq!(Record::read(&record_bytes), Ok(record));
            prop_assert_eq!(Details::read(&details_bytes), Ok(details));
        }
    }
}

#[test]
fn a_source_s_word_for_some_more_is_kept() {
    let cases = [("50여개국 120여명", true), ("오백여 명", true), ("약 70개국이 참여했다", false), ("about 50 countries", false)];
    for (phrase, some_more) in cases {
        let mut json = sound();
        json["events"][0]["counts"][0]["evidence"][0]["phrase"] = json!(phrase);
        let document = document(json);
        let record = record(&document, Lang::Ko);
        let forum = record.event(record.event_named("forum-2021").unwrap()).unwrap();
        assert_eq!(forum.counts[0].some_more, some_more, "{phrase}");
    }
}
