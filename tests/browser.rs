//! The explainer in a real browser: what the program draws, how it takes a prerendered page over, and how it answers. The page
//! around it is tested end to end.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod browser {
    mod stage;

    mod cards;
    mod drawing;
    mod hydration;
    mod search;
    mod strangers;
}

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
