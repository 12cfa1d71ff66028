//! A reader's own file, as a worker reads it: what it has come to, and the parts of which the explainer is made. The page
//! takes them as it takes those of the bundled record. Knows nothing of what an event contains.

use js_sys::Function;
use wasm_bindgen::prelude::*;

use crate::data::{EventId, Lang, Wire};
use crate::map::PLACES;
use crate::own::{self, Answer, File, Helpers};
use crate::rules::{self, Document};
use crate::view::Own;

/// What stands between two texts that are handed over in one.
const BETWEEN: &str = "\u{1f}";

/// A file that has been read.
#[wasm_bindgen]
pub struct Import {
    about: String,
    /// What is shown of it, if anything is.
    shown: Option<Shown>,
}

struct Shown {
    /// In the reading order of the language in which it is shown, and as long as the worker lives, which reads one file.
    document: &'static Document,
    own: Own,
}

#[wasm_bindgen]
impl Import {
    /// Reads a file. `names` is asked for a country's name by its code and a language; `progress` is told how much is
    /// done, from 0 to 1, at most fifty times.
    #[must_use]
    pub fn read(bytes: &[u8], name: &str, lang: &str, names: &Function, progress: &Function) -> Self {
        let wanted = Lang::from_code(lang).unwrap_or(Lang::Ko);
        let name_of = |code: &str, lang: Lang| {
            // A browser that does not know a name leaves it to the table.
            let name = names.call2(&JsValue::NULL, &code.into(), &lang.code().into());
            name.ok().and_then(|name| name.as_string()).filter(|name| name != code).unwrap_or_default()
        };
        let tell = |share: f64| {
            // That nobody listens is no reason to stop.
            let _told = progress.call1(&JsValue::NULL, &share.into());
        };
        let answer = own::read(&File { bytes, name }, &Helpers { names: &name_of, progress: &tell });
        let about = own::about(&answer, wanted);
        Self { about, shown: shown(answer, wanted) }
    }

    /// What a page says of the file, as JSON; see `own::about`.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn about(&self) -> String {
        self.about.clone()
    }

    /// The record as `Source` takes it: with its people, without the summaries.
    #[must_use]
    pub fn record(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        if let Some(shown) = &self.shown {
            let mut record = shown.own.record.clone();
            for event in &mut record.events {
                event.summary = "";
            }
            record.put(&mut bytes);
        }
        bytes
    }

    /// The summaries of its events, in its order, with U+001F between them.
    #[must_use]
    pub fn summaries(&self) -> String {
        let events = self.shown.iter().flat_map(|shown| &shown.own.record.events);
        events.map(|event| event.summary).collect::<Vec<_>>().join(BETWEEN)
    }

    /// The ids of its events, in its order, with commas between them.
    #[must_use]
    pub fn ids(&self) -> String {
        let events = self.shown.iter().flat_map(|shown| &shown.own.record.events);
        events.map(|event| event.id).collect::<Vec<_>>().join(",")
    }

    /// Who its people are; see `Record::people_table`.
    #[must_use]
    pub fn people(&self) -> String {
        self.shown.as_ref().map(|shown| shown.own.record.people_table()).unwrap_or_default()
    }

    /// The long parts of events, asked for by their ids with commas between them: for each that there is, its id, its long
    /// part as HTML, and the texts in it that can be searched, with U+001F between them.
    #[must_use]
    pub fn long(&self, ids: &str) -> Vec<String> {
        let Some(Shown { own, .. }) = &self.shown else { return Vec::new() };
        let ids: std::collections::BTreeSet<&str> = ids.split(',').collect();
        let events = own.record.events.iter().enumerate().filter(|(_, event)| ids.contains(event.id));
        let parts = events.filter_map(|(at, event)| {
            let (html, texts) = own.long(EventId::at(at))?;
            Some([event.id.to_owned(), html, texts.join(BETWEEN)])
        });
        parts.flatten().collect()
    }

    /// What was kept, in the published format.
    #[must_use]
    pub fn document(&self) -> String {
        let shown = self.shown.as_ref();
        shown.and_then(|shown| serde_json::to_string(shown.document).ok()).unwrap_or_default()
    }
}

fn shown(answer: Answer, wanted: Lang) -> Option<Shown> {
    let document = answer.kept.ok()?;
    let lang = own::lang_to_show(&document, wanted);
    let document: &'static Document = Box::leak(Box::new(rules::in_reading_order(document, lang)));
    let record = rules::anchored(rules::record(document, lang), PLACES);
    Some(Shown { document, own: Own::new(record, rules::details(document, lang)) })
}
