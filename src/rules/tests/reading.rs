//! The published format: what is read is written again, and what does not belong is refused.

use serde_json::{Value, json};

use super::{document, sound};
use crate::rules::Document;

fn refused(change: impl FnOnce(&mut Value)) -> String {
    let mut json = sound();
    change(&mut json);
    serde_json::from_value::<Document>(json).unwrap_err().to_string()
}

#[test]
fn a_document_is_written_as_it_was_read() {
    let json = sound();
    let written = serde_json::to_string(&document(json.clone())).unwrap();
    // As text: the order of the fields is a part of the format.
    assert_eq!(written, json.to_string());
}

#[test]
fn unknown_fields_are_errors_everywhere() {
    fn objects(value: &Value, address: &str, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                found.push(address.to_owned());
                fields.iter().for_each(|(name, field)| objects(field, &format!("{address}/{name}"), found));
            }
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(at, item)| objects(item, &format!("{address}/{at}"), found));
            }
            _ => {}
        }
    }
    let mut addresses = Vec::new();
    objects(&sound(), "", &mut addresses);
    assert!(addresses.len() > 60);
    for address in addresses {
        let error = refused(|json| json.pointer_mut(&address).unwrap()["titel"] = json!("x"));
        assert!(error.starts_with("unknown field `titel`, expected"), "{address}: {error}");
    }
}

#[test]
fn an_unknown_code_is_told_with_those_that_exist() {
    let error = refused(|json| json["events"][0]["mode"]["is"] = json!("online"));
    assert_eq!(error, "unknown variant `online`, expected one of `in-person`, `virtual`, `hybrid`");
    let error = refused(|json| json["languages"] = json!(["de"]));
    assert_eq!(error, "unknown variant `de`, expected `ko` or `en`");
}

#[test]
fn a_field_that_must_be_there_is_missed() {
    for (address, field) in [
        ("", "events"),
        ("", "sources"),
        ("", "languages"),
        ("/events/0", "title"),
        ("/events/0", "sources"),
        ("/events/0/date", "certainty"),
        ("/events/0/participants/0", "basis"),
        ("/events/0/participants/0", "attendance"),
    ] {
        let error = refused(|json| {
            json.pointer_mut(address).unwrap().as_object_mut().unwrap().remove(field);
        });
        assert_eq!(error, format!("missing field `{field}`"));
    }
    let error = refused(|json| json["events"][0]["counts"][0]["value"] = json!(-1));
    assert_eq!(error, "invalid value: integer `-1`, expected u32");
}
