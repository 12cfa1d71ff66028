//! Linked data for search engines: the record as a `Dataset`, each meeting, on its own page, as an `Event`.

use serde_json::{Value, json};
use sinanbo::data::{Details, Event, Mode, PartyRole, Record, Status, Who};

use super::place::{Kind, Place};

/// The record.
pub fn dataset(record: &Record<'_>, details: &Details<'_>, site: Option<&str>) -> Value {
    let own = site.map(|site| format!("{site}{}", page(record, Kind::Explainer)));
    let years = |year: fn(&Event<'_>) -> u16| record.events.iter().map(year);
    let first = years(|event| event.when.start.year).min().unwrap_or_default();
    let last = years(|event| event.when.end.unwrap_or(event.when.start).year).max().unwrap_or_default();
    let mut dataset = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": record.title,
        "description": record.description,
        "inLanguage": record.lang.code(),
        "license": details.licence.url,
        "dateModified": record.updated.iso(),
        "temporalCoverage": format!("{first}/{last}"),
        "isAccessibleForFree": true,
    });
    if let (Some(site), Some(own)) = (site, &own) {
        dataset["url"] = json!(own);
        dataset["distribution"] = json!([
            {"@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": format!("{site}data/events.json")},
            {"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": format!("{site}data/events.csv")},
        ]);
    }
    dataset
}

fn page(record: &Record<'_>, kind: Kind<'_>) -> String {
    Place { lang: record.lang, kind }.path()
}

/// A meeting on its own page.
pub fn meeting(record: &Record<'_>, event: &Event<'_>, site: Option<&str>) -> Value {
    let mut linked = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.title,
        "description": event.summary,
        "inLanguage": record.lang.code(),
        "startDate": event.when.start.iso(),
    });
    if let Some(end) = event.when.end {
        linked["endDate"] = json!(end.iso());
    }
    if event.status == Status::Announced {
        linked["eventStatus"] = json!("https://schema.org/EventScheduled");
    }
    if let Some(mode) = event.mode {
        let mode = match mode {
            Mode::InPerson => "Offline",
            Mode::Virtual => "Online",
            Mode::Hybrid => "Mixed",
        };
        linked["eventAttendanceMode"] = json!(format!("https://schema.org/{mode}EventAttendanceMode"));
    }
    if let Some(place) = &event.place {
        let country = place.country.and_then(|id| record.country(id)).map(|country| country.name);
        let address: Vec<&str> = [place.city, country].into_iter().flatten().collect();
        let name = place.venue.or(place.city).or(country).unwrap_or_default();
        linked["location"] = json!({"@type": "Place", "name": name, "address": address.join(", ")});
    }
    let hosts: Vec<Value> = event
        .parties
        .iter()
        .filter(|party| party.roles.iter().any(|role| matches!(role, PartyRole::Host | PartyRole::CoHost)))
        .filter_map(|party| match party.who {
            Who::Country(id) => record.country(id).map(|country| json!({"@type": "Country", "name": country.name})),
            Who::Organisation(id) => record.organisation(id).map(|body| json!({"@type": "Organization", "name": body.name})),
        })
        .collect();
    if !hosts.is_empty() {
        linked["organizer"] = json!(hosts);
    }
    if let Some(site) = site {
        linked["url"] = json!(format!("{site}{}", page(record, Kind::Event(event.id))));
    }
    linked
}
