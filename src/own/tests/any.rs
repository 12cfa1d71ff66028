//! Any bytes, and good files with anything done to them: no panic, and what is kept is sound.

use proptest::prelude::*;

use super::*;
use crate::rules::{self, Proof};

/// What holds whatever was read.
fn holds(answer: &Answer) {
    assert!(answer.total >= answer.problems.len());
    for told in &answer.problems {
        assert!(!told.record.is_empty());
        for lang in Lang::ALL {
            assert!(!told.reason.text(*lang).is_empty());
        }
    }
    if let Ok(document) = &answer.kept {
        assert!(!document.events.is_empty() && document.events.len() <= answer.events);
        for &lang in Lang::ALL {
            let ordered = rules::in_reading_order(document.clone(), lang);
            assert_eq!(rules::record(&ordered, lang).events.len(), document.events.len());
            assert_eq!(rules::details(&ordered, lang).events.len(), document.events.len());
        }
        // What is left has no problem in any row, by the weaker of the two grounds.
        let again = rules::sift(document, &|_| true, Proof::Sources);
        assert!(again.problems.iter().all(|problem| problem.row.is_none()), "{:?}", again.problems);
    }
}

fn broken(text: &str, at: usize, cut: usize, put: &[u8]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    let at = at % (bytes.len() + 1);
    let end = (at + cut).min(bytes.len());
    bytes.splice(at..end, put.iter().copied());
    bytes
}

const TABLE: &str = "id,title,start,end,status,kind,participants,topics,summary,outcomes,sources,source_urls\r\n\
    a,Title,2021-11-16,,held,forum,KR; US; PL,cyber; ai,Summary.,One; two,ministry; press,https://a.example/; https://b.example/\r\n\
    ,\"제목, 둘\",2022. 3.,,announced,meeting,,사이버,요약,,,https://c.example/\r\n";

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        holds(&read_named(&bytes, "x"));
    }

    #[test]
    fn any_text(text in "[\\PC\\n\"{}\\[\\];,\t]{0,200}", name in ".{0,20}") {
        holds(&read_named(text.as_bytes(), &name));
    }

    #[test]
    fn a_document_broken_somewhere(at in any::<usize>(), cut in 0..40_usize, put in proptest::collection::vec(any::<u8>(), 0..8)) {
        holds(&read_named(&broken(&sound().to_string(), at, cut, &put), "x.json"));
    }

    #[test]
    fn a_document_with_another_value(at in any::<usize>(), put in "(null|true|-1|1e999|\"x\"|\"\\\\ud800\"|\\[\\]|\\{\\}|\"2021-13\"|\"<b>\")") {
        let text = sound().to_string();
        let values: Vec<_> = text.match_indices(':').map(|(at, _)| at + 1).collect();
        let at = values[at % values.len()];
        let end = text[at..].find([',', '}', ']']).map_or(text.len(), |end| at + end);
        holds(&read_named(format!("{}{put}{}", &text[..at], &text[end..]).as_bytes(), "x.json"));
    }

    #[test]
    fn a_table_broken_somewhere(at in any::<usize>(), cut in 0..20_usize, put in "[a-z0-9\"',;\\n\\t<>가-힣.-]{0,12}") {
        holds(&read_named(&broken(TABLE, at, cut, put.as_bytes()), "x.csv"));
    }
}
