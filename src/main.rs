//! The page's program. Everything is in the library; `boot.js` calls what it exports.

fn main() {
    sinanbo::start();
}
