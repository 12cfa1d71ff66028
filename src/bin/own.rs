//! The program for a reader's own events: the explainer, and what reads files. Everything is in the library.

/// Reading makes a million small pieces of memory; the standard allocator took a sixth of the time for them.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    sinanbo::start();
}
