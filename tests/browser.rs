//! The explainer drawn by the program itself, in a real browser: what it draws, and how it answers. The page around it, and how
//! a prerendered page is taken over, are tested end to end.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod browser {
    mod stage;

    mod cards;
    mod drawing;
    mod search;
    mod strangers;
}

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
