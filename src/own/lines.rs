//! On which line a place of a text is. Asked from the front to the back, all answers together cost one walk.

/// Counts lines as far as it has been asked.
pub struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl<'t> Lines<'t> {
    pub fn new(text: &'t str) -> Self {
        Self { text, at: 0, line: 1 }
    }

    /// The line, from 1, on which a part of the text begins. A part from elsewhere, or before the last one that was asked for, is on the last one's line.
    pub fn of(&mut self, part: &str) -> usize {
        let place = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        if let Some(between) = self.text.get(self.at..place) {
            self.line += between.matches('\n').count();
            self.at = place;
        }
        self.line
    }

    /// How much of the text lies behind the last part that was asked for, from 0 to 1.
    #[allow(clippy::cast_precision_loss, reason = "a share need not be exact")]
    pub fn share(&self) -> f64 {
        self.at as f64 / self.text.len().max(1) as f64
    }
}
