//! The address: whatever is read can be written, and is then read as the same.

use sinanbo::bundled;
use sinanbo::data::Lang;
use sinanbo::query::{read, write};

use super::Target;

pub const TARGET: Target = Target {
    name: "address",
    run,
    words: &[
        "&",
        "=",
        ",",
        "%",
        "+",
        "?",
        "%2C",
        "%26",
        "%00",
        "%EC%95%88",
        "%FF",
        "q=",
        "topic=",
        "kind=",
        "country=",
        "org=",
        "person=",
        "series=",
        "basis=",
        "attendance=",
        "focus=",
        "from=",
        "to=",
        "event=",
        "place=",
        "step=",
        "lang=",
        "theme=",
        "parts=",
        "src=",
        "KR",
        "kr",
        "cyber",
        "subjects",
        "took-part",
        "2021",
        "0000",
        "99999",
        "-1",
        "__proto__",
        "안보",
        "\u{202e}",
        "\u{feff}",
    ],
};

fn run(input: &[u8]) {
    let record = bundled::record(Lang::Ko).expect("the bundled record can be read");
    let query = String::from_utf8_lossy(input);
    let (address, ignored) = read(&query, &record);
    // What a reader is told of it stays short.
    assert!(ignored.len() <= 8 && ignored.iter().all(|piece| piece.chars().count() <= 41), "{ignored:?}");
    let written = write(&address, &record);
    assert!(!written.contains(char::is_whitespace) && !written.contains(['<', '>', '"', '\'', '#']), "{written}");
    let (again, ignored) = read(&written, &record);
    assert_eq!((write(&again, &record), ignored), (written.clone(), Vec::new()), "{written}");
    assert_eq!(again.filter, {
        let mut filter = address.filter;
        filter.text = filter.text.trim().to_owned();
        filter
    });
}
