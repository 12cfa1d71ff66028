//! Sinanbo (신안보): an explainer of Korea's emerging-security diplomacy.
//!
//! One record's way: `data/events/x.toml` → (`build`: checked, baked) [`data::Event`] → [`query::Collection::select`]
//! makes one [`query::Selection`] → cards, map and timeline all read that value → a click sends a [`state::Action`] →
//! a new filter → back. What stands here holds throughout:
//!
//! - everything but `view` and `browser` runs without a browser and is tested natively;
//! - the first drawing depends on the record alone: no clock, no chance, no address;
//! - no text of the record or the address is ever read as HTML.

pub mod data;
pub mod i18n;
pub mod map;
#[cfg(any(not(target_arch = "wasm32"), feature = "own"))]
pub mod own;
pub mod query;
#[cfg(any(not(target_arch = "wasm32"), feature = "own"))]
pub mod rules;
pub mod state;
#[cfg(feature = "ssr")]
pub mod story;
pub mod timeline;
pub mod view;

pub mod bundled;

#[cfg(target_arch = "wasm32")]
pub mod browser;

/// The memory of both programs. As quick as the standard allocator here; the page's program is 1.5 kB smaller (brotli) than with that, the
/// one for own data 24 kB.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Tells a prerendered page and a program that belong together from those that do not.
pub const VERSION: &str = env!("SINANBO_VERSION");

/// The page's entry. There is nothing to do at once: the loader calls `mount` when it has fetched the record.
pub fn start() {}
