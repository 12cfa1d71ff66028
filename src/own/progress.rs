//! How much of the work is done, told in steps that are worth a message.

use core::cell::Cell;

/// The most times that progress is told.
pub const SHARES: u32 = 50;

/// Passes on what has grown by a step.
pub struct Progress<'p> {
    tell: &'p dyn Fn(f64),
    told: Cell<f64>,
}

impl<'p> Progress<'p> {
    pub fn new(tell: &'p dyn Fn(f64)) -> Self {
        Self { tell, told: Cell::new(0.0) }
    }

    /// So much of the reading is done; what is read is checked afterwards.
    pub fn read(&self, share: f64) {
        self.tell(share.clamp(0.0, 1.0) * 0.7);
    }

    /// All is done.
    pub fn done(&self) {
        (self.tell)(1.0);
    }

    fn tell(&self, share: f64) {
        // One step is left for the end.
        if share - self.told.get() >= 1.0 / f64::from(SHARES - 1) {
            self.told.set(share);
            (self.tell)(share);
        }
    }
}
