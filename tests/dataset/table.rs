//! The published table is one that spreadsheets can read, and run nothing of.

const TABLE: &str = include_str!(concat!(env!("OUT_DIR"), "/events.csv"));

#[test]
fn the_table_has_its_columns_and_no_formulas() {
    let header = "id,title_ko,title_en,start,end,precision,certainty,status,kind,series,city,country,mode,hosts,participants,expected,\
        subjects,organisations,people,topics,summary_ko,summary_en,outcomes_ko,outcomes_en,sources,source_urls";
    let rows = rows(TABLE.strip_prefix('\u{feff}').expect("the mark by which spreadsheets know UTF-8"));
    assert_eq!(rows[0].join(","), header);
    assert_eq!(rows.len(), 1 + super::events()["events"].as_array().unwrap().len());
    for row in &rows {
        assert_eq!(row.len(), rows[0].len(), "{}", row[0]);
        assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{}", row[0]);
    }
}

/// The cells of a table by RFC 4180.
fn rows(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut cell, mut row, mut quoted) = (Vec::new(), String::new(), Vec::new(), false);
    let mut characters = table.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '"' if quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => assert_eq!(characters.peek(), Some(&'\n'), "a line ends with CR and LF"),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(!quoted && cell.is_empty() && row.is_empty(), "the last line has an end");
    rows
}
