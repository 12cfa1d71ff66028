//! Texts with places for figures: `{events}` is filled with a number. Knows nothing of where the figures come from, nor
//! of what they count.

use std::collections::{BTreeMap, BTreeSet};

/// The text with its figures in their places, and the names of those that it shows.
///
/// # Errors
/// Why the text cannot be filled: a name without a figure, or a brace without its other half.
pub fn fill<'t>(text: &'t str, figures: &BTreeMap<&str, usize>) -> Result<(String, BTreeSet<&'t str>), String> {
    let (mut filled, mut used) = (String::with_capacity(text.len()), BTreeSet::new());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, behind) = after.split_once('}').ok_or("a { has no }")?;
        let figure = figures.get(name).ok_or_else(|| format!("unknown placeholder {{{name}}}"))?;
        filled.push_str(before);
        filled.push_str(&figure.to_string());
        used.insert(name);
        rest = behind;
    }
    filled.push_str(rest);
    if filled.contains('}') { Err("a } has no {".to_owned()) } else { Ok((filled, used)) }
}
