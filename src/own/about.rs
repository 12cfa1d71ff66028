//! What is said of a file that has been read: whose it is, how much of it is shown, and its first problems. As JSON, for
//! the page and for other programs.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Answer, Told};
use crate::data::{Day, Lang};
use crate::rules::{Document, Proof};

/// How many problems are told.
const FIRST: usize = 50;
/// How many publishers are named.
const PUBLISHERS: usize = 3;

/// The language in which a dataset is shown: the reader's if it has that, else its first.
#[must_use]
pub fn lang_to_show(document: &Document, reader: Lang) -> Lang {
    if document.languages.contains(&reader) { reader } else { document.languages.first().copied().unwrap_or(reader) }
}

/// A problem as JSON, in a reader's language.
#[must_use]
pub fn told(told: &Told, reader: Lang) -> Value {
    json!({ "record": told.record, "line": told.line, "field": told.field, "reason": told.reason.text(reader) })
}

/// What a page says of a file, as JSON: the refusal or nothing, the dataset's languages, the one to show, its title, whether it is a table,
/// its first publishers and how many more it has, licence, addresses, last change, how many of its events are shown and how many there are, how many problems
/// there are and the first of them. Sentences are in the reader's language, texts of the dataset in the one to show.
#[must_use]
pub fn about(answer: &Answer, reader: Lang) -> String {
    let mut about = json!({
        "refused": answer.kept.as_ref().err().map(|refusal| refusal.text(reader)),
        "languages": [],
        "lang": null,
        "title": null,
        "table": answer.proof == Proof::Sources,
        "publishers": [],
        "publishers_more": 0,
        "licence": null,
        "site": null,
        "corrections": null,
        "updated": null,
        "events": 0,
        "total": answer.events,
        "problems": answer.total,
        "first": answer.problems.iter().take(FIRST).map(|problem| told(problem, reader)).collect::<Vec<_>>(),
    });
    if let Ok(document) = &answer.kept {
        let lang = lang_to_show(document, reader);
        let licence = &document.license;
        // A field that could not be read is empty or not of its form, and nothing is said in its place.
        about["languages"] = document.languages.iter().map(|lang| lang.code()).collect();
        about["lang"] = lang.code().into();
        about["title"] = document.title.in_lang(lang).or(either(document)).into();
        let publishers = publishers(document, lang);
        about["publishers"] = publishers.iter().take(PUBLISHERS).copied().collect();
        about["publishers_more"] = publishers.len().saturating_sub(PUBLISHERS).into();
        about["licence"] = (licence.url.is_page()).then(|| json!({ "name": *licence.name, "url": *licence.url })).into();
        about["site"] = document.site.as_ref().filter(|site| site.is_page()).map(|site| &*site.0).into();
        about["corrections"] = document.corrections.as_ref().filter(|to| to.is_page() || to.is_mail()).map(|to| &*to.0).into();
        // A table does not say when it was changed: there it is the day of its last event.
        let is_said = |_: &Day| answer.proof == Proof::Phrases;
        about["updated"] = document.updated.day().filter(is_said).map(|_| &*document.updated.0).into();
        about["events"] = document.events.len().into();
    }
    about.to_string()
}

/// A title in whichever language there is one.
fn either(document: &Document) -> Option<&str> {
    Lang::ALL.iter().find_map(|lang| document.title.in_lang(*lang))
}

/// The different publishers, in the order of their first sources.
fn publishers(document: &Document, lang: Lang) -> Vec<&str> {
    let mut known = BTreeSet::new();
    document.sources.iter().filter_map(|source| source.publisher.in_lang(lang)).filter(|name| known.insert(*name)).collect()
}
