//! The search: the first line is what was typed, the second a text. What is marked lies within the text; what is found by one
//! text is found beside another; what is found can be marked.

use sinanbo::query::Query;

use super::Target;

pub const TARGET: Target = Target {
    name: "match",
    run,
    words: &[
        "\n",
        " ",
        "가",
        "각",
        "간",
        "닭",
        "ㄱ",
        "ㄳ",
        "ㅏ",
        "ㅘ",
        "고",
        "과",
        "사이버",
        "안보",
        "ㅅㅇㅂ",
        "a",
        "A",
        "é",
        "ß",
        "１",
        "ﬀ",
        "·",
        "ㆍ",
        "\u{1100}",
        "\u{1161}",
        "\u{11a8}",
        "\u{301}",
        "\u{200b}",
        "\u{302e}",
        "🙂",
        "\u{202e}",
    ],
};

fn run(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let (typed, text) = input.split_once('\n').unwrap_or((&input, &input));
    let Some(query) = Query::new(typed) else { return };
    let mut end = 0;
    let ranges = query.ranges(text);
    for range in &ranges {
        assert!(range.start < range.end && (range.start > end || end == 0), "{ranges:?}");
        assert!(text.get(range.clone()).is_some(), "{range:?} is not on the bounds of letters");
        end = range.end;
    }
    let found = query.matches(&[text]);
    assert!(!found || !ranges.is_empty(), "{typed:?} is found, but not to be marked, in {text:?}");
    assert!(!found || query.matches(&["", text, "다른 글"]));
    #[cfg(feature = "own")]
    narrowing(&query, typed, text);
}

/// What the last letter has narrowed is found without it, too.
#[cfg(feature = "own")]
fn narrowing(query: &Query, typed: &str, text: &str) {
    let mut before = typed.to_owned();
    before.pop();
    if let Some(before) = Query::new(&before)
        && query.narrows(&before)
    {
        assert!(!query.matches(&[text]) || before.matches(&[text]), "{typed:?} in {text:?}");
    }
}
