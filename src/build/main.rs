//! Cargo's build script: reads `data/`, checks it by the rules, bakes it, and writes the published files. Every fault
//! is told on a line of its own with file, record, field and reason; one is enough to fail the build.

#![allow(
    dead_code,
    unused_imports,
    clippy::struct_field_names,
    reason = "the vocabulary and the rules are the crate's own; the build needs a part of each"
)]

#[path = "../data/mod.rs"]
mod data;
#[path = "../map/places.rs"]
mod places;
#[path = "../rules/mod.rs"]
mod rules;

mod bake;
mod read;
mod rows;
mod shorthands;
mod version;

use std::env;
use std::path::PathBuf;

fn main() {
    // The version is made of every source file, so any of them makes the build run again.
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src");
    for file in version::MANIFESTS {
        println!("cargo::rerun-if-changed={file}");
    }
    if let Err(faults) = run() {
        for fault in faults {
            // Cargo shows each plainly, and fails the build for it; an exit status would make it print them twice.
            println!("cargo::error={fault}");
        }
    }
}

fn run() -> Result<(), Vec<String>> {
    let root = folder("CARGO_MANIFEST_DIR")?;
    let document = read::document(&root.join("data"))?;
    let problems = rules::check(&document, &|code| rules::has_place(places::PLACES, code));
    if !problems.is_empty() {
        return Err(problems.iter().map(|problem| format!("{}: {problem}", read::file_of(&problem.record))).collect());
    }
    let steps = read::story_steps(&root.join("data")).map_err(|fault| vec![fault])?;
    let baked = bake::bake(&document, steps).map_err(|error| vec![format!("baking: {error}")])?;
    bake::write(&baked, &folder("OUT_DIR")?).map_err(|error| vec![error])?;
    let version = version::of(&baked, &root).map_err(|error| vec![error])?;
    println!("cargo::rustc-env=SINANBO_VERSION={version}");
    Ok(())
}

fn folder(variable: &str) -> Result<PathBuf, Vec<String>> {
    env::var_os(variable).map(PathBuf::from).ok_or_else(|| vec![format!("{variable} is not set: run by Cargo alone")])
}
