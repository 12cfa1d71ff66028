//! The only code that talks to the page: it takes the record's bytes, mounts the program, and keeps the address, the
//! focus and the cards where they stand in step with the state. Knows nothing of what an event contains.

mod address;
mod cards;
mod find;
mod focus;
#[cfg(feature = "own")]
mod import;
mod list;
mod marks;
mod mount;
mod source;
mod waiting;

pub use list::List;
