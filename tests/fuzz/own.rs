//! A reader's own file, as a document and as a table: whatever it is, it is read to an end; what is kept is sound and can be shown;
//! what is told of the rest is short and in both languages.

use sinanbo::data::Lang;
use sinanbo::own::{File, Helpers, about, bundled_name, lang_to_show, read};
use sinanbo::rules::{self, Proof};

use super::Target;

pub const DOCUMENT: Target = Target {
    name: "document",
    run,
    words: &[
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\\",
        "\n",
        "null",
        "true",
        "-1",
        "1e999",
        "\"\\ud800\"",
        "\"__proto__\":",
        "\"format\":1,",
        "\"languages\":[\"ko\"],",
        "\"events\":[",
        "\"sources\":[",
        "\"id\":\"a\",",
        "\"title\":{\"ko\":\"가\"},",
        "\"start\":\"2021-11\",",
        "\"topics\":[\"cyber\"],",
        "\"country\":\"KR\",",
        "\"country\":\"XX\",",
        "\"evidence\":[{\"source\":\"s\",\"phrase\":\"x\"}],",
        "\"url\":\"javascript:x\",",
        "\u{feff}",
        "\u{202e}",
        "🙂",
    ],
};

pub const TABLE: Target = Target {
    name: "table",
    run,
    words: &[
        ",",
        ";",
        "\t",
        "\n",
        "\r\n",
        "\"",
        "\"\"",
        "title",
        "start",
        "summary",
        "sources",
        "source_urls",
        "제목",
        "시작",
        "참가국",
        "주제",
        "요약",
        "출처",
        "title,start,summary,sources\n",
        "제목\t시작\t요약\t출처\n",
        "2021-11-16",
        "2021. 3.",
        "9999-99-99",
        "KR; US",
        "대한민국",
        "사이버",
        "held",
        "https://a.example/",
        "javascript:x",
        "=1+1",
        "\u{feff}",
        "\u{202e}",
        "\u{0}",
    ],
};

fn run(input: &[u8]) {
    let answer = read(&File { bytes: input, name: "file.csv" }, &Helpers { names: &bundled_name, progress: &|_| () });
    assert!(answer.total >= answer.problems.len());
    for told in &answer.problems {
        assert!(!told.record.is_empty() && told.record.chars().count() <= 200, "{told:?}");
        for &lang in Lang::ALL {
            let reason = told.reason.text(lang);
            assert!(!reason.is_empty() && reason.chars().count() <= 600, "{reason}");
        }
    }
    let said = about(&answer, Lang::Ko);
    let document = match &answer.kept {
        Ok(document) => document,
        Err(refusal) => {
            assert!(said.contains("\"refused\":\"") && Lang::ALL.iter().all(|&lang| !refusal.text(lang).is_empty()), "{said}");
            return;
        }
    };
    assert!(!document.events.is_empty() && document.events.len() <= answer.events);
    let again = rules::sift(document, &|_| true, Proof::Sources);
    assert!(again.problems.iter().all(|problem| problem.row.is_none()), "{:?}", again.problems);
    for &reader in Lang::ALL {
        let lang = lang_to_show(document, reader);
        let ordered = rules::in_reading_order(document.clone(), lang);
        assert_eq!(rules::record(&ordered, lang).events.len(), document.events.len());
        assert_eq!(rules::details(&ordered, lang).events.len(), document.events.len());
    }
}
