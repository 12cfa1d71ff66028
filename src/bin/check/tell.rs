//! `check FILE [--json] [--lang ko|en]`: tells everything that is wrong with a file of events, a document in the published
//! format or a table, as the page would read it. People read it on standard error; with `--json` a program reads an object on standard
//! output. Knows no rule.
//!
//! Exit status: 0, the file is sound; 1, it has problems, and some of its events can be shown; 2, there is nothing to show.

use std::process::ExitCode;
use std::{env, fs};

use serde_json::{Value, json};
use sinanbo::data::Lang;
use sinanbo::own::{self, Answer, File, Helpers, Told};

const USAGE: &str = "usage: check FILE [--json] [--lang ko|en]";

/// What the command line asks for.
struct Wanted {
    file: String,
    as_json: bool,
    lang: Lang,
}

/// Checks what the command line names, and tells.
pub fn main() -> ExitCode {
    let Some(wanted) = wanted(env::args().skip(1)) else { return nothing(USAGE) };
    let bytes = match fs::read(&wanted.file) {
        Ok(bytes) => bytes,
        Err(error) => return nothing(&format!("{}: {error}", wanted.file)),
    };
    let answer =
        own::read(&File { bytes: &bytes, name: &wanted.file }, &Helpers { names: &own::bundled_name, progress: &|_| () });
    if wanted.as_json {
        println!("{}", json(&answer, wanted.lang));
    } else {
        tell(&answer, &wanted);
    }
    match (&answer.kept, answer.total) {
        (Err(_), _) => ExitCode::from(2),
        (Ok(_), 0) => ExitCode::SUCCESS,
        (Ok(_), _) => ExitCode::from(1),
    }
}

fn wanted(mut arguments: impl Iterator<Item = String>) -> Option<Wanted> {
    let (mut files, mut as_json, mut lang) = (Vec::new(), false, Lang::En);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--json" => as_json = true,
            "--lang" => lang = Lang::from_code(&arguments.next()?)?,
            option if option.starts_with('-') => return None,
            _ => files.push(argument),
        }
    }
    let [file] = <[String; 1]>::try_from(files).ok()?;
    Some(Wanted { file, as_json, lang })
}

fn nothing(reason: &str) -> ExitCode {
    eprintln!("{reason}");
    ExitCode::from(2)
}

/// A line for each problem, and one that counts.
fn tell(answer: &Answer, wanted: &Wanted) {
    let Wanted { file, lang, .. } = wanted;
    for Told { record, line, field, reason } in &answer.problems {
        let line = line.map(|line| format!("{line}:")).unwrap_or_default();
        let field = if field.is_empty() { String::new() } else { format!("{field}: ") };
        eprintln!("{file}:{line} {record}: {field}{}", reason.text(*lang));
    }
    let untold = answer.total - answer.problems.len();
    if untold > 0 {
        eprintln!(
            "{file}: {}",
            match lang {
                Lang::Ko => format!("그 밖에 문제 {untold}건"),
                Lang::En => format!("{untold} more problems"),
            }
        );
    }
    if let Err(refusal) = &answer.kept {
        eprintln!("{file}: {}", refusal.text(*lang));
        return;
    }
    let (all, kept) = (answer.events, kept(answer));
    if answer.total > 0 {
        eprintln!(
            "{file}: {}",
            match lang {
                Lang::Ko =>
                    format!("문제 {}건. 회의 {all}건 가운데 {kept}건을 쓸 수 있고 {}건은 빠집니다", answer.total, all - kept),
                Lang::En => format!("problems: {}; of {all} events {kept} are kept, {} dropped", answer.total, all - kept),
            }
        );
    }
}

fn kept(answer: &Answer) -> usize {
    answer.kept.as_ref().map(|document| document.events.len()).unwrap_or_default()
}

fn json(answer: &Answer, lang: Lang) -> Value {
    json!({
        "refused": answer.kept.as_ref().err().map(|refusal| refusal.text(lang)),
        "events": answer.events,
        "kept": kept(answer),
        "dropped": answer.events - kept(answer),
        "total": answer.total,
        "problems": answer.problems.iter().map(|problem| own::told(problem, lang)).collect::<Vec<_>>(),
    })
}
