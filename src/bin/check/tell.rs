//! `check FILE [--json]`: tells everything that is wrong with a dataset in the published format. People read it on
//! standard error; with `--json` a program reads a list on standard output. Knows no rule.
//!
//! Exit status: 0, the dataset is sound; 1, it is not; 2, there is no dataset to check.

use std::process::ExitCode;
use std::{env, fs};

use serde_json::{Value, json};
use sinanbo::data::Lang;
use sinanbo::map::PLACES;
use sinanbo::rules::{self, Document};

const USAGE: &str = "usage: check FILE [--json]";

/// Checks what the command line names, and tells.
pub fn main() -> ExitCode {
    let (options, files): (Vec<String>, Vec<String>) = env::args().skip(1).partition(|argument| argument.starts_with('-'));
    let as_json = match options.as_slice() {
        [] => false,
        [option] if option == "--json" => true,
        _ => return no_dataset(USAGE),
    };
    let [file] = files.as_slice() else { return no_dataset(USAGE) };
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => return no_dataset(&format!("{file}: {error}")),
    };
    let problems = problems(&text);
    if as_json {
        println!("{}", problems.iter().map(Told::json).collect::<Value>());
    } else {
        for problem in &problems {
            eprintln!("{file}: {}", problem.line());
        }
    }
    if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

fn no_dataset(reason: &str) -> ExitCode {
    eprintln!("{reason}");
    ExitCode::from(2)
}

/// A problem as it is told: one of the rules', or one of the form.
struct Told {
    record: String,
    field: String,
    reason: String,
}

impl Told {
    fn line(&self) -> String {
        format!("{}: {}: {}", self.record, self.field, self.reason)
    }

    fn json(&self) -> Value {
        json!({ "record": self.record, "field": self.field, "reason": self.reason })
    }
}

/// What the rules find or, if the text is no document, the first reason why.
fn problems(text: &str) -> Vec<Told> {
    // A byte order mark is no part of JSON, but some programs write one.
    match serde_json::from_str::<Document>(text.strip_prefix('\u{feff}').unwrap_or(text)) {
        Ok(document) => rules::check(&document, &|code| rules::has_place(PLACES, code)).into_iter().map(told).collect(),
        Err(error) => vec![Told {
            record: "document".to_owned(),
            field: format!("line {}, column {}", error.line(), error.column()),
            reason: without_position(&error),
        }],
    }
}

fn told(problem: rules::Problem) -> Told {
    let reason = problem.reason.text(Lang::En);
    Told { record: problem.record, field: problem.field, reason }
}

/// The error's sentence alone: its position is told before it.
fn without_position(error: &serde_json::Error) -> String {
    let sentence = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    sentence.strip_suffix(&position).map(str::to_owned).unwrap_or(sentence)
}
