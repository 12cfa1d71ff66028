//! Who may use what: the dependency table of the architecture, checked against the sources. A line that breaks it
//! is named with its file.
#![allow(clippy::unwrap_used, reason = "a test that cannot read its files has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// A module, the modules of this crate that it may use, and the libraries that it may not do without.
struct Layer {
    module: &'static str,
    may_use: &'static [&'static str],
    libraries: &'static [&'static str],
}

const LAYERS: &[Layer] = &[
    Layer { module: "data", may_use: &[], libraries: &[] },
    Layer { module: "bundled", may_use: &["data"], libraries: &[] },
    Layer { module: "query", may_use: &["data"], libraries: &["percent_encoding"] },
    Layer { module: "map", may_use: &["data", "query"], libraries: &[] },
    Layer { module: "timeline", may_use: &["data", "query"], libraries: &[] },
    Layer { module: "story", may_use: &["data", "query", "map"], libraries: &["serde", "toml"] },
    Layer { module: "i18n", may_use: &["data", "query"], libraries: &[] },
    Layer {
        module: "own",
        may_use: &["data", "bundled", "map", "rules"],
        libraries: &["serde", "serde_json", "serde_path_to_error", "csv", "encoding_rs"],
    },
    Layer { module: "rules", may_use: &["data"], libraries: &["serde", "schemars"] },
    Layer { module: "state", may_use: &["data", "query"], libraries: &[] },
    Layer {
        module: "view",
        may_use: &["data", "query", "map", "timeline", "story", "i18n", "state"],
        libraries: &["yew", "web_sys", "wasm_bindgen"],
    },
    Layer {
        module: "browser",
        // Own data enters here, and becomes a record like any other.
        may_use: &["data", "query", "state", "view", "map", "rules", "own"],
        libraries: &["yew", "gloo", "web_sys", "wasm_bindgen", "js_sys", "serde_json"],
    },
    Layer { module: "build", may_use: &["data", "rules", "map"], libraries: &["serde", "serde_json", "toml", "schemars", "csv"] }, // it has a module `csv` of its own
];

/// Libraries that a line might name: every dependency, by the name that code has for it.
fn libraries() -> Vec<String> {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let manifest: toml::Table = manifest.parse().unwrap();
    let mut tables: Vec<&toml::Value> = vec![&manifest["dependencies"], &manifest["build-dependencies"]];
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    tables.extend(targets.into_iter().flatten().filter_map(|(_, target)| target.get("dependencies")));
    tables.iter().flat_map(|table| table.as_table().unwrap().keys()).map(|name| name.replace('-', "_")).collect()
}

/// The only view that may ask the browser's own types, in functions with names of ours.
const POINTER: &str = "src/view/pointer.rs";

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn files_of(module: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let single = root.join(format!("{module}.rs"));
    if single.exists() {
        found.push(single);
    } else {
        sources(&root.join(module), &mut found);
    }
    found.retain(|path| !path.components().any(|part| part.as_os_str() == "tests") && !path.ends_with("tests.rs"));
    found.sort();
    assert!(!found.is_empty(), "no module is called {module}: the table is out of date");
    found
}

/// The lines of a file that are code: without comments, and without its tests.
fn code(path: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(path).unwrap();
    let mut lines = Vec::new();
    let mut test = false;
    for (at, line) in text.lines().enumerate() {
        if test && line.starts_with("mod ") && line.ends_with('{') {
            break;
        }
        test = line.starts_with("#[cfg(test)]") || line.starts_with("#[cfg(all(test");
        let code = line.split("//").next().unwrap_or_default();
        if !code.trim().is_empty() {
            lines.push((at + 1, code.to_owned()));
        }
    }
    lines
}

/// Whether the path `name::` stands in the line as a word of its own.
fn names(line: &str, name: &str) -> bool {
    let wanted = format!("{name}::");
    let in_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    // `::csv::Reader` is the library, `super::csv::Reader` is not.
    line.match_indices(&wanted).any(|(at, _)| !line[..at].strip_suffix("::").unwrap_or(&line[..at]).ends_with(in_word))
}

/// What of the crate a line uses: `crate::x` or `super::super::x` are both rare enough to be read by eye but the first.
fn of_the_crate(line: &str) -> Vec<String> {
    line.match_indices("crate::")
        .map(|(at, found)| {
            line[at + found.len()..].chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
        })
        .filter(|name: &String| name.chars().next().is_some_and(char::is_lowercase))
        .collect()
}

#[test]
fn every_module_uses_only_what_the_table_allows() {
    let mut broken = Vec::new();
    let all = libraries();
    for layer in LAYERS {
        for path in files_of(layer.module) {
            let shown = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().display().to_string();
            for (number, line) in code(&path) {
                for used in of_the_crate(&line) {
                    let known = LAYERS.iter().any(|other| other.module == used);
                    if known && used != layer.module && !layer.may_use.contains(&used.as_str()) {
                        broken.push(format!("{shown}:{number}: {} may not use {used}", layer.module));
                    }
                }
                for library in all.iter().map(String::as_str) {
                    if names(&line, library) && !layer.libraries.contains(&library) {
                        broken.push(format!("{shown}:{number}: {} may not use the library {library}", layer.module));
                    }
                    if layer.module == "view"
                        && ["web_sys", "wasm_bindgen"].contains(&library)
                        && names(&line, library)
                        && shown != POINTER
                    {
                        broken.push(format!("{shown}:{number}: {library} belongs into {POINTER}"));
                    }
                }
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn every_module_of_the_crate_is_in_the_table() {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let modules: Vec<&str> = lib
        .lines()
        .filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod "))
        .map(|rest| rest.trim_end_matches(';'))
        .collect();
    assert!(modules.len() > 5, "src/lib.rs is not read as it should be");
    for module in modules {
        assert!(LAYERS.iter().any(|layer| layer.module == module), "{module} is missing in the table");
    }
}

#[test]
fn every_file_says_first_what_it_holds_and_stays_readable() {
    let mut broken = Vec::new();
    let mut all = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    for path in all {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().count();
        let test = path.components().any(|part| part.as_os_str() == "tests") || path.ends_with("tests.rs");
        let generated = text.lines().take(4).any(|line| line.contains("Generated by"));
        let shown = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().display().to_string();
        if !text.starts_with("//!") {
            broken.push(format!("{shown}: does not begin with //!"));
        }
        if lines > 320 && !test && !generated {
            broken.push(format!("{shown}: {lines} lines are more than one idea"));
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn the_check_sees_what_it_is_for() {
    assert!(names("use gloo::utils::window;", "gloo"));
    assert!(names("let reader = ::csv::Reader::new();", "csv"));
    assert!(!names("use super::csv::read;", "csv"));
    assert!(!names("use my_gloo::x;", "gloo"));
    assert!(libraries().contains(&"serde_json".to_owned()));
    let address = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/query/address.rs");
    assert!(code(&address).iter().any(|(_, line)| line.contains("pub struct Address")), "code behind `mod tests;` is code");
    assert_eq!(of_the_crate("use crate::view::App;"), ["view"]);
    assert_eq!(of_the_crate("pub(crate) use x; let y = crate::VERSION;"), Vec::<String>::new());
}
