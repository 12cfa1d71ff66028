//! The version of a build: a short hash by which a prerendered page and the program can tell that they belong
//! together. The same on every machine: made of contents and names, never of times or paths.

use std::path::Path;
use std::{fs, io};

use crate::bake::Baked;

/// What else decides what is compiled: the libraries, and how. Files named by the version are kept for ever by browsers.
pub const MANIFESTS: [&str; 2] = ["Cargo.lock", "Cargo.toml"];

/// The hash of the package's version, the baked files, the manifests and every file below `src`.
///
/// # Errors
/// A file or folder that could not be read.
pub fn of(baked: &Baked, root: &Path) -> Result<String, String> {
    let mut sources = Vec::new();
    collect(&root.join("src"), "src", &mut sources).map_err(|error| format!("src: {error}"))?;
    for name in MANIFESTS {
        sources.push((name.to_owned(), fs::read(root.join(name)).map_err(|error| format!("{name}: {error}"))?));
    }
    sources.sort();
    let mut hash = Fnv::new();
    hash.part(env!("CARGO_PKG_VERSION").as_bytes());
    for (name, content) in baked.iter().chain(&sources) {
        hash.part(name.as_bytes());
        hash.part(content);
    }
    Ok(hash.short())
}

/// The files of a folder and those below it, by their names from the crate's root.
fn collect(folder: &Path, name: &str, files: &mut Baked) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &name, files)?;
        } else {
            files.push((name, fs::read(entry.path())?));
        }
    }
    Ok(())
}

/// FNV-1a with 64 bits: enough to tell builds apart, and no dependency.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Adds a part and its length, so that parts cannot run into each other.
    fn part(&mut self, bytes: &[u8]) {
        for byte in bytes.iter().chain(&(bytes.len() as u64).to_le_bytes()) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// Twelve hexadecimal digits.
    fn short(&self) -> String {
        format!("{:012x}", self.0 >> 16)
    }
}
