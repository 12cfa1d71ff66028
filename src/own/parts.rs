//! A JSON text taken apart as it stands: a document's fields, a table's rows. Knows nothing of what they hold.

use core::fmt;

use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde_json::value::RawValue;

/// How many brackets may stand within each other: as many as the reader of the rows takes.
const MOST_NESTED: usize = 128;

/// A document's fields as they stand, in their order; their values not yet read.
pub struct Fields<'t>(pub Vec<(String, &'t RawValue)>);

impl<'t> serde::Deserialize<'t> for Fields<'t> {
    fn deserialize<D: serde::Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each;
        impl<'t> Visitor<'t> for Each {
            type Value = Fields<'t>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a document")
            }

            fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Each)
    }
}

/// The rows of a table's text, which is known to be JSON.
pub struct Rows<'t> {
    rest: &'t str,
    pub is_list: bool,
}

impl<'t> Rows<'t> {
    pub fn new(text: &'t str) -> Self {
        let rows = text.strip_prefix('[');
        Self { rest: rows.unwrap_or_default(), is_list: rows.is_some() }
    }

    /// The next row as it stands, and as what it is where it can be read at once: most rows of most files are looked at only once.
    pub fn next<T: DeserializeOwned>(&mut self) -> Option<(&'t str, Option<T>)> {
        let text = self.rest.trim_start_matches([' ', '\n', '\r', '\t', ',']);
        let mut values = serde_json::Deserializer::from_str(text).into_iter::<T>();
        // The reader would take a list for an object whose fields it holds in their order.
        let (read, end) = if let Some(Ok(read)) = text.starts_with('{').then(|| values.next()).flatten() {
            (Some(read), values.byte_offset())
        } else {
            let mut values = serde_json::Deserializer::from_str(text).into_iter::<&RawValue>();
            // Behind the last row stands what is no value.
            values.next()?.ok()?;
            (None, values.byte_offset())
        };
        let (row, rest) = text.split_at_checked(end)?;
        self.rest = rest;
        Some((row, read))
    }
}

/// Whether brackets stand within each other more deeply than rows are read.
pub fn is_deep(text: &str) -> bool {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'{' | b'[' if !quoted => depth += 1,
            b'}' | b']' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MOST_NESTED {
            return true;
        }
    }
    false
}
