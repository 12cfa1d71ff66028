//! From a sound document to the files that the crate and the site are made of, all in the build's output folder.

use std::fs;
use std::path::Path;

use schemars::generate::SchemaSettings;

use crate::data::{Lang, Record, Wire};
use crate::places::PLACES;
use crate::rules::{self, Document, Text};

/// A file's name and content.
pub type Baked = Vec<(String, Vec<u8>)>;

/// The record and its details in both languages, and the three published files. `steps`: those of the story.
///
/// # Errors
/// If the document cannot be written as JSON.
pub fn bake(document: &Document, steps: u8) -> Result<Baked, serde_json::Error> {
    let mut files = Vec::new();
    for lang in Lang::ALL {
        let code = lang.code();
        let ordered = rules::in_reading_order(document.clone(), *lang);
        let record = Record { steps, ..rules::anchored(rules::record(&ordered, *lang), PLACES) };
        files.push((format!("record-{code}.bin"), wire(&record)));
        files.push((format!("details-{code}.bin"), wire(&rules::details(&ordered, *lang))));
    }
    files.push(("country-names.txt".to_owned(), country_names(document).into_bytes()));
    files.push(("events.json".to_owned(), json_line(document)?));
    files.push(("events.csv".to_owned(), rules::flat(document, None).into_bytes()));
    files.push(("events.schema.json".to_owned(), schema()?));
    Ok(files)
}

/// What countries are called, a line each: the code, the names in Korean and in English, the aliases. By these the tables
/// of others are read.
fn country_names(document: &Document) -> String {
    let name = |text: &Text, lang| text.in_lang(lang).unwrap_or_default().to_owned();
    let lines = document.countries.iter().map(|row| {
        let names = [row.code.0.clone(), name(&row.name, Lang::Ko), name(&row.name, Lang::En)];
        names.into_iter().chain(row.aliases.iter().cloned()).collect::<Vec<_>>().join("\t")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Writes the files into the folder.
///
/// # Errors
/// The first file that could not be written, with the reason.
pub fn write(files: &Baked, folder: &Path) -> Result<(), String> {
    for (name, content) in files {
        fs::write(folder.join(name), content).map_err(|error| format!("{}: {error}", folder.join(name).display()))?;
    }
    Ok(())
}

fn wire<'a>(value: &impl Wire<'a>) -> Vec<u8> {
    let mut bytes = Vec::new();
    value.put(&mut bytes);
    bytes
}

fn json_line(document: &Document) -> Result<Vec<u8>, serde_json::Error> {
    let mut json = serde_json::to_vec(document)?;
    json.push(b'\n');
    Ok(json)
}

/// The JSON Schema (draft 2020-12) of the published format, for people to read as well: indented.
fn schema() -> Result<Vec<u8>, serde_json::Error> {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Document>();
    schema.insert("title".to_owned(), "Sinanbo dataset, format 1".into());
    let mut json = serde_json::to_vec_pretty(&schema)?;
    json.push(b'\n');
    Ok(json)
}
