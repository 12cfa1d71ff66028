//! A reader's own file, as a worker reads it: what it has come to, and the parts of which the explainer is made. The page
//! takes them as it takes those of the bundled record. Knows nothing of what an event contains.

use std::cell::OnceCell;

use js_sys::{Function, Uint8Array};
use wasm_bindgen::prelude::*;

use crate::data::{EventId, Lang, Record, Wire};
use crate::map::PLACES;
use crate::own::{self, Answer, File, Helpers};
use crate::rules::{self, Document, Proof};
use crate::view::Own;

/// What stands between two texts that are handed over in one.
const BETWEEN: &str = "\u{1f}";

/// So many events are handed over in one: a page reads them in some ten milliseconds.
const PART: usize = 10_000;

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
    record: Record<'static>,
    /// Whether it was a table.
    table: bool,
    /// What long parts are drawn from: made when the first one is asked for.
    own: OnceCell<Own>,
}

impl Shown {
    fn own(&self) -> &Own {
        self.own.get_or_init(|| Own::new(&self.record, rules::details(self.document, self.record.lang)))
    }
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

    /// The record as `Decoded` takes it: first all but its events, then these, so many at a time that none is long to read.
    #[must_use]
    pub fn record(&mut self) -> Vec<Uint8Array> {
        let Some(Shown { record, .. }) = &mut self.shown else { return Vec::new() };
        let events = std::mem::take(&mut record.events);
        let parts = std::iter::once(written(record)).chain(events.chunks(PART).map(|part| written(&part.to_vec()))).collect();
        record.events = events;
        parts
    }

    /// The ids of its events, in its order, with commas between them.
    #[must_use]
    pub fn ids(&self) -> String {
        let events = self.shown.iter().flat_map(|shown| &shown.record.events);
        events.map(|event| event.id).collect::<Vec<_>>().join(",")
    }

    /// The long parts of events, asked for by their ids with commas between them: for each that there is, its id, its long
    /// part as HTML, and the texts in it that can be searched, with U+001F between them.
    #[must_use]
    pub fn long(&self, ids: &str) -> Vec<String> {
        let Some(shown) = &self.shown else { return Vec::new() };
        let (record, own) = (&shown.record, shown.own());
        let ids: std::collections::BTreeSet<&str> = ids.split(',').collect();
        let events = record.events.iter().enumerate().filter(|(_, event)| ids.contains(event.id));
        let parts = events.filter_map(|(at, event)| {
            let (html, texts) = own.long(record, EventId::at(at))?;
            Some([event.id.to_owned(), html, texts.join(BETWEEN)])
        });
        parts.flatten().collect()
    }

    /// The page of a country, asked for by its code, as HTML; nothing for a country that there is not.
    #[must_use]
    pub fn country(&self, code: &str) -> Option<String> {
        let shown = self.shown.as_ref()?;
        shown.own().country(&shown.record, shown.record.country_coded(code)?)
    }

    /// What was kept, as JSON in the published format.
    ///
    /// # Errors
    /// If it cannot be written, with the reason.
    pub fn document(&self) -> Result<String, JsError> {
        let document = self.shown.as_ref().map(|shown| shown.document);
        Ok(serde_json::to_string(&document)?)
    }

    /// The same as the published table (CSV).
    #[must_use]
    pub fn table(&self) -> String {
        let Some(Shown { document, record, table, .. }) = &self.shown else { return String::new() };
        rules::flat(document, table.then_some(record.lang))
    }
}

fn written<'a>(value: &impl Wire<'a>) -> Uint8Array {
    let mut bytes = Vec::new();
    value.put(&mut bytes);
    Uint8Array::from(bytes.as_slice())
}

fn shown(answer: Answer, wanted: Lang) -> Option<Shown> {
    let document = answer.kept.ok()?;
    let lang = own::lang_to_show(&document, wanted);
    let document: &'static Document = Box::leak(Box::new(rules::in_reading_order(document, lang)));
    let record = rules::anchored(rules::record(document, lang), PLACES);
    Some(Shown { document, record, table: answer.proof == Proof::Sources, own: OnceCell::new() })
}
