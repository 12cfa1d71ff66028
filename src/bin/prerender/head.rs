//! A page's metadata: title, description, addresses in both languages, Open Graph, and JSON-LD for the record and
//! each of its events. Absolute addresses are made of the site's own; where that is not known they are left out.

use serde_json::{Value, json};
use sinanbo::data::{Details, Event, Lang, Mode, PartyRole, Record, Status, Who};

use super::page::{Page, path};

/// The head's HTML.
#[must_use]
pub fn head(page: &Page<'_>) -> String {
    let (record, details) = (&page.drawing.record, &page.drawing.details);
    let site = page.site.or(details.site).map(|site| format!("{}/", site.trim_end_matches('/')));
    let escaped = |text: &str| html_escape::encode_double_quoted_attribute(text).into_owned();
    let (title, description) = (escaped(record.title), escaped(record.description));
    let mut tags = vec![
        format!("<title>{title}</title>"),
        format!(r#"<meta name="description" content="{description}">"#),
        r#"<meta name="color-scheme" content="light dark">"#.to_owned(),
        r#"<link rel="icon" href="./icon.svg" type="image/svg+xml">"#.to_owned(),
        r#"<meta property="og:type" content="website">"#.to_owned(),
        format!(r#"<meta property="og:title" content="{title}">"#),
        format!(r#"<meta property="og:description" content="{description}">"#),
        format!(r#"<meta property="og:locale" content="{}">"#, locale(page.lang)),
    ];
    for &lang in Lang::ALL {
        if lang != page.lang {
            tags.push(format!(r#"<meta property="og:locale:alternate" content="{}">"#, locale(lang)));
        }
        if let Some(site) = &site {
            tags.push(format!(r#"<link rel="alternate" hreflang="{}" href="{}{}">"#, lang.code(), escaped(site), path(lang)));
        }
    }
    if let Some(site) = &site {
        let own = format!("{}{}", escaped(site), path(page.lang));
        tags.push(format!(r#"<link rel="alternate" hreflang="x-default" href="{}">"#, escaped(site)));
        tags.push(format!(r#"<link rel="canonical" href="{own}">"#));
        tags.push(format!(r#"<meta property="og:url" content="{own}">"#));
    }
    let linked = linked_data(record, details, site.as_deref());
    // A closing tag inside a text would end the element.
    tags.push(format!(r#"<script type="application/ld+json">{}</script>"#, linked.to_string().replace("</", "<\\/")));
    tags.join("\n")
}

fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "ko_KR",
        Lang::En => "en_GB",
    }
}

/// The record as a `Dataset`, and each meeting as an `Event`.
fn linked_data(record: &Record<'_>, details: &Details<'_>, site: Option<&str>) -> Value {
    let own = site.map(|site| format!("{site}{}", path(record.lang)));
    let years = |year: fn(&Event<'_>) -> u16| record.events.iter().map(year);
    let first = years(|event| event.when.start.year).min().unwrap_or_default();
    let last = years(|event| event.when.end.unwrap_or(event.when.start).year).max().unwrap_or_default();
    let mut dataset = json!({
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
    let mut graph = vec![dataset];
    graph.extend(record.events.iter().map(|event| linked_event(record, event, own.as_deref())));
    json!({"@context": "https://schema.org", "@graph": graph})
}

fn linked_event(record: &Record<'_>, event: &Event<'_>, own: Option<&str>) -> Value {
    let mut linked = json!({
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
    if let Some(own) = own {
        linked["url"] = json!(format!("{own}?event={}", event.id));
    }
    linked
}
