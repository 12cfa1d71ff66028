//! The program `check`; see `tell`. Cargo compiles every program for the browser's tests too, where there are no files.

#[cfg(not(target_arch = "wasm32"))]
mod tell;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    tell::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
