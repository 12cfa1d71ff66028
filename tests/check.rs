//! The command `check` as a newsroom's pipeline meets it: its status, what people read, what programs read.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};
use sinanbo::bundled::{EVENTS_CSV, EVENTS_JSON};
use sinanbo::data::Lang;
use sinanbo::own::template;

/// A file in the folder that Cargo gives to tests.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path
}

fn check(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_check")).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A table with one good row and one bad one.
const TABLE: &str = "title,start,summary,sources\n하나,2021,요약,외교부\n둘,2021-13,요약,외교부\n";

#[test]
fn sound_files_pass_without_a_word() {
    let templates = [Lang::Ko, Lang::En].map(|lang| template(lang).unwrap());
    let files = [("good.json", EVENTS_JSON), ("good.csv", EVENTS_CSV), ("ko.csv", &templates[0]), ("en.csv", &templates[1])];
    for (name, content) in files {
        let output = check(&[file(name, content.as_bytes()).to_str().unwrap()]);
        assert_eq!((output.status.code(), said(&output).as_str()), (Some(0), ""), "{name}");
    }
}

#[test]
fn problems_are_told_and_counted() {
    let path = file("bad.csv", TABLE.as_bytes());
    let path = path.to_str().unwrap();
    let output = check(&[path]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        said(&output),
        format!(
            "{path}:3: events[1]: start: `2021-13` is not a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)\n\
             {path}: problems: 1; of 2 events 1 are kept, 1 dropped\n"
        )
    );
    let output = check(&["--lang", "ko", path]);
    assert_eq!(
        said(&output),
        format!(
            "{path}:3: events[1]: start: 없는 날짜입니다: `2021-13` (YYYY-MM-DD, YYYY-MM, YYYY)\n\
             {path}: 문제 1건. 회의 2건 가운데 1건을 쓸 수 있고 1건은 빠집니다\n"
        )
    );
}

#[test]
fn programs_read_an_object() {
    let path = file("bad-for-programs.csv", TABLE.as_bytes());
    let output = check(&[path.to_str().unwrap(), "--json"]);
    assert_eq!((output.status.code(), said(&output).as_str()), (Some(1), ""));
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&told["refused"], &told["events"], &told["kept"], &told["dropped"]),
        (&json!(null), &json!(2), &json!(1), &json!(1))
    );
    assert_eq!(told["total"], json!(1));
    assert_eq!(
        told["problems"],
        json!([{
            "record": "events[1]",
            "line": 3,
            "field": "start",
            "reason": "`2021-13` is not a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)",
        }])
    );
}

#[test]
fn what_cannot_be_shown_has_a_status_of_its_own() {
    let path = file("cut.json", &EVENTS_JSON.as_bytes()[..1000]);
    let path = path.to_str().unwrap();
    let output = check(&[path]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        said(&output),
        format!(
            "{path}:1: dataset: the text is cut off\n\
             {path}: The file is incomplete: it may have been cut off in transit.\n"
        )
    );
    let told: Value = serde_json::from_slice(&check(&[path, "--json", "--lang", "ko"]).stdout).unwrap();
    assert_eq!(told["refused"], json!("파일이 중간에서 끊겼습니다. 받는 도중에 잘렸을 수 있습니다."));
    let usage = "usage: check FILE [--json] [--lang ko|en]\n";
    for arguments in [&[][..], &[path, path], &["--yaml", path], &[path, "--lang"], &[path, "--lang", "de"]] {
        let output = check(arguments);
        assert_eq!((output.status.code(), said(&output).as_str()), (Some(2), usage), "{arguments:?}");
    }
    let missing = check(&["there-is-no-such-file"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(said(&missing).starts_with("there-is-no-such-file: "));
}
