//! Writes the pages around what Trunk has packed: every page complete without a script, ready to be taken over by the
//! program, with its metadata; and the data files. Knows nothing of how the wasm was built.

mod draw;
mod head;
mod page;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use sinanbo::bundled;
use sinanbo::data::Lang;

fn main() {
    if let Err(reason) = run() {
        eprintln!("prerender: {reason}");
        process::exit(1);
    }
}

fn run() -> Result<(), String> {
    let folder =
        PathBuf::from(env::var_os("TRUNK_STAGING_DIR").ok_or("TRUNK_STAGING_DIR is not set: run script/build or script/serve")?);
    let shell = read(&folder.join("index.html"))?;
    let world = read(Path::new("static/world.svg"))?;
    let site = env::var("SITE_URL").ok();
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let local = tokio::task::LocalSet::new();
    for &lang in Lang::ALL {
        let drawing = local.block_on(&runtime, draw::drawing(lang))?;
        let html = page::page(&page::Page { lang, shell: &shell, world: &world, site: site.as_deref(), drawing: &drawing })?;
        write(&folder.join(page::path(lang)).join("index.html"), html.as_bytes())?;
        write(&folder.join(page::record_file(lang)), bundled::record_bytes(lang))?;
        write(&folder.join(page::long_file(lang)), drawing.long.as_bytes())?;
    }
    let data = folder.join("data");
    write(&data.join("events.json"), bundled::EVENTS_JSON.as_bytes())?;
    write(&data.join("events.csv"), bundled::EVENTS_CSV.as_bytes())?;
    write(&data.join("events.schema.json"), bundled::EVENTS_SCHEMA.as_bytes())
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}
