//! What a reader sees: one part a file, each a function of the scene. Knows the vocabulary, the query, the state and
//! Yew; knows nothing of the address bar, the network or the clock.

mod adopted;
mod app;
#[cfg(feature = "own")]
mod bars;
mod card;
mod chips;
mod country_list;
#[cfg(any(feature = "ssr", feature = "own"))]
mod detail;
mod element;
mod facets;
#[cfg(feature = "ssr")]
mod footer;
#[cfg(feature = "ssr")]
mod frame_foot;
mod header;
mod legend;
#[cfg(feature = "ssr")]
mod long;
mod map;
mod marked;
mod notice;
mod order;
#[cfg(feature = "own")]
mod own;
#[cfg(any(feature = "ssr", feature = "own"))]
pub mod paper;
mod piece;
mod pointer;
#[cfg(any(feature = "ssr", feature = "own"))]
mod proof;
mod scene;
#[cfg(any(feature = "ssr", feature = "own"))]
mod succession;
mod timeline;
#[cfg(any(feature = "ssr", feature = "own"))]
mod within;
#[cfg(any(test, feature = "own"))]
mod written;

pub use adopted::WAITS;
#[cfg(feature = "ssr")]
pub use adopted::{adoptable, waiting};
pub use app::{App, AppProps};
#[cfg(feature = "ssr")]
pub use footer::{Footer, FooterProps};
#[cfg(feature = "ssr")]
pub use frame_foot::{FrameFoot, FrameFootProps};
#[cfg(feature = "ssr")]
pub use long::{Long, LongProps};
#[cfg(feature = "own")]
pub use own::Own;
pub use scene::{Links, Shared};
