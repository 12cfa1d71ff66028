//! The only code that talks to the page: it takes the record's bytes, mounts the program, and keeps the address in
//! step with the state. Knows nothing of what an event contains.

mod address;
mod cards;
mod mount;
