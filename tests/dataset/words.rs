//! The words that prove a claim stand in the document that they are said to be from.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::{env, fs};

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// The five documents that the explainer is built from, by the id of their source.
const DOCUMENTS: [(&str, &str); 5] = [
    ("mofa-newsletter-716", "000_5fc9a6fb9d71fb14.txt"),
    ("hkn114-20170404", "001_1dae1a79df3d536a.txt"),
    ("boannews-20191009", "002_8ef2a5a505c3d9fe.txt"),
    ("mofa-msit-20240510", "003_9ff96b011dd8fe9d.txt"),
    ("franchise-news-cyber", "004_38233ab0436242cd.txt"),
];

/// How words are compared: composed, with every run of white space (no-break spaces too) as one space.
fn comparable(text: &str) -> String {
    text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every evidence in a value, with the way to it.
fn evidence<'v>(value: &'v Value, way: &str, found: &mut Vec<(String, &'v str, &'v str)>) {
    if let (Some(source), Some(phrase)) = (value["source"].as_str(), value["phrase"].as_str()) {
        found.push((way.to_owned(), source, phrase));
    }
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, field)| evidence(field, &format!("{way}.{name}"), found)),
        Value::Array(items) => items.iter().enumerate().for_each(|(at, item)| {
            let name = item["id"].as_str().map_or_else(|| format!("[{at}]"), |id| format!("/{id}"));
            evidence(item, &format!("{way}{name}"), found);
        }),
        _ => {}
    }
}

#[test]
fn the_words_stand_in_the_documents() {
    let Some(folder) = env::var_os("SOURCES_DIR").map(PathBuf::from) else {
        return eprintln!("skipped: SOURCES_DIR does not name the folder of the five documents");
    };
    let texts: BTreeMap<&str, String> =
        DOCUMENTS.iter().map(|(id, file)| (*id, comparable(&fs::read_to_string(folder.join(file)).unwrap()))).collect();
    let events = super::events();
    let mut found = Vec::new();
    evidence(&events, "", &mut found);
    let cited: Vec<_> = found.iter().filter(|(_, source, _)| texts.contains_key(source)).collect();
    for (id, _) in DOCUMENTS {
        assert!(cited.iter().any(|(_, source, _)| *source == id), "nothing cites {id}: is it still the source's id?");
    }
    let missing: Vec<_> = cited.iter().filter(|(_, source, phrase)| !texts[source].contains(&comparable(phrase))).collect();
    for (way, source, phrase) in &missing {
        eprintln!("{way}: «{phrase}» does not stand in {source}");
    }
    println!("{} of {} phrases cite the five documents", cited.len(), found.len());
    assert!(missing.is_empty(), "{} phrases do not stand in their documents", missing.len());
}
