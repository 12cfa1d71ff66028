//! Where terms of the glossary stand in a text. Knows nothing of how they are shown.

use std::ops::Range;

/// The words by which a term is recognised: all of it, and what stands before and within its brackets, as in
/// "유럽안보협력기구(OSCE)".
#[must_use]
pub fn forms(term: &str) -> Vec<&str> {
    let mut forms = vec![term];
    if let Some((before, rest)) = term.split_once('(') {
        forms.push(before.trim());
        forms.extend(rest.split_once(')').map(|(within, _)| within.trim()));
    }
    forms
}

/// The first place of each term that is not in `seen` yet, in the order of the text, with its place in `terms`; what is
/// found is added to `seen`. No two overlap: the longer form wins, so that "AI의 책임 있는 군사적 이용" is one term.
pub fn first_places(text: &str, terms: &[&str], seen: &mut Vec<usize>) -> Vec<(Range<usize>, usize)> {
    let mut found: Vec<(Range<usize>, usize)> = Vec::new();
    for (row, term) in terms.iter().enumerate() {
        if !seen.contains(&row) {
            found.extend(forms(term).into_iter().filter_map(|form| place(text, form)).map(|place| (place, row)));
        }
    }
    found.sort_by_key(|(place, _)| (place.start, usize::MAX - place.end));
    let mut end = 0;
    found.retain(|(place, row)| {
        let is_first = place.start >= end && !seen.contains(row);
        if is_first {
            end = place.end;
            seen.push(*row);
        }
        is_first
    });
    found
}

/// Where a form stands as words of its own. A Korean word may go on with a particle, but not begin in the middle of another.
fn place(text: &str, form: &str) -> Option<Range<usize>> {
    let lowered = |text: &str| text.to_ascii_lowercase();
    // An abbreviation is one in capitals only; a phrase may begin a sentence.
    let is_phrase = form.contains(' ');
    let (whole, wanted) = if is_phrase { (lowered(text), lowered(form)) } else { (text.to_owned(), form.to_owned()) };
    let mut places = whole.match_indices(&wanted).map(|(start, found)| start..start + found.len()).map(|place| {
        // "Hybrid threats" is still the term, to its end.
        let plural = is_phrase && text.get(place.end..).is_some_and(|after| after.starts_with('s'));
        place.start..place.end + usize::from(plural)
    });
    places.find(|place| {
        let before = text.get(..place.start).and_then(|before| before.chars().next_back());
        let after = text.get(place.end..).and_then(|after| after.chars().next());
        let is_latin = form.ends_with(|last: char| last.is_ascii_alphanumeric());
        // "OSCEs" would be another word.
        let goes_on = after.is_some_and(|after| after.is_ascii_alphanumeric());
        let begins_within = before.is_some_and(char::is_alphanumeric);
        !(begins_within || is_latin && goes_on)
    })
}

#[cfg(test)]
mod tests {
    use super::{first_places, forms};

    fn found<'t>(text: &'t str, terms: &[&str]) -> Vec<(&'t str, usize)> {
        first_places(text, terms, &mut Vec::new()).into_iter().map(|(place, row)| (&text[place], row)).collect()
    }

    #[test]
    fn a_term_is_known_by_its_name_and_its_abbreviation() {
        assert_eq!(forms("유럽안보협력기구(OSCE)"), ["유럽안보협력기구(OSCE)", "유럽안보협력기구", "OSCE"]);
        assert_eq!(forms("신안보"), ["신안보"]);
        let terms = ["유럽안보협력기구(OSCE)", "신안보", "Hybrid threat"];
        assert_eq!(found("유럽안보협력기구(OSCE)는", &terms), [("유럽안보협력기구(OSCE)", 0)]);
        assert_eq!(found("OSCE는 신안보를, OSCE가", &terms), [("OSCE", 0), ("신안보", 1)]);
        assert_eq!(found("Hybrid threats and hybrid threat", &terms), [("Hybrid threats", 2)]);
    }

    #[test]
    fn a_term_does_not_begin_in_the_middle_of_a_word() {
        assert_eq!(found("세계신안보포럼", &["신안보"]), []);
        assert_eq!(found("UNOSCE, OSCEs, osce", &["OSCE"]), []);
        assert_eq!(found("세계신안보포럼의 신안보", &["신안보"]), [("신안보", 0)]);
    }

    #[test]
    fn what_was_seen_is_not_found_again() {
        let mut seen = Vec::new();
        assert_eq!(first_places("GGE", &["GGE"], &mut seen).len(), 1);
        assert_eq!(first_places("GGE", &["GGE"], &mut seen).len(), 0);
    }
}
