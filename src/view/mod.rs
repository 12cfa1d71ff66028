//! What a reader sees: one component a file, each a function of the scene. Knows the vocabulary, the query, the
//! state and Yew; knows nothing of the address bar, the network or the clock.

mod app;
mod card;
mod chips;
mod country_list;
mod detail;
mod facets;
mod footer;
mod header;
mod map;
mod marked;
mod notice;
mod pointer;
mod proof;
mod scene;
mod timeline;

pub use app::{App, AppProps, Connect};
pub use detail::{Detail, DetailProps};
pub use scene::{Links, Scene, Shared};
