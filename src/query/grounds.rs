//! Which participations count: the pairs of ground and attendance that must hold together. Knows nothing of
//! countries or events.

use super::SUBJECTS;
use crate::data::{Attendance, Basis};

/// A set of kinds of participation ("cells"). There are ten: each basis with each attendance, and being talked
/// about, which has no attendance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cells(u16);

impl Cells {
    /// The country was talked about.
    pub const SUBJECT: Self = Self(1 << 9);
    /// What counts when a reader chooses no ground: named, or through its people; came, was to come, or was asked.
    pub const DEFAULT: Self = Self(0b111_111);
    /// All of them.
    pub const ANY: Self = Self(0b11_1111_1111);

    /// One ground with one attendance.
    #[must_use]
    pub fn of(basis: Basis, attendance: Attendance) -> Self {
        Self(1 << (basis as u16 * 3 + attendance as u16))
    }

    /// One attendance on the grounds that the map shows: membership only if it is switched on.
    #[must_use]
    pub fn attending(attendance: Attendance, membership: bool) -> Self {
        let grounds: u16 = if membership { 0b1_001_001 } else { 0b1_001 };
        Self(grounds << attendance as u16)
    }

    /// Those that hold for one of the chosen values of basis and of attendance. None chosen: the default grounds,
    /// any attendance.
    #[must_use]
    pub fn chosen(basis: &[u32], attendance: &[u32]) -> Self {
        let attended =
            if attendance.is_empty() { 0b111 } else { sum(attendance, |value| if value < 3 { 1 << value } else { 0 }) };
        if basis.is_empty() {
            return Self(attended | attended << 3);
        }
        Self(sum(basis, |value| match value {
            0..SUBJECTS => attended << (value * 3),
            SUBJECTS => Self::SUBJECT.0,
            _ => 0,
        }))
    }

    /// Whether they share a kind.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it is just one kind.
    #[must_use]
    pub fn is_single(self) -> bool {
        self.0.is_power_of_two()
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The grounds among them as bits: [`Basis`] by index, then [`SUBJECTS`].
    #[must_use]
    pub fn grounds(self) -> u8 {
        (0..4).map(|ground| u8::from(self.0 >> (ground * 3) & 0b111 != 0) << ground).sum()
    }
}

fn sum(values: &[u32], bits: impl Fn(u32) -> u16) -> u16 {
    values.iter().fold(0, |sum, &value| sum | bits(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_of_grounds_and_attendances_is_every_pair_of_them() {
        let of = Cells::of;
        assert_eq!(Cells::chosen(&[], &[]), Cells::DEFAULT);
        assert_eq!(Cells::chosen(&[0, 1, 2, 3], &[]), Cells::ANY);
        assert_eq!(Cells::chosen(&[2], &[1]), of(Basis::Membership, Attendance::Expected));
        assert_eq!(Cells::chosen(&[3], &[1]), Cells::SUBJECT);
        assert_eq!(Cells::chosen(&[], &[0]), Cells::attending(Attendance::TookPart, false));
        assert_eq!(Cells::chosen(&[0, 1, 2], &[2]), Cells::attending(Attendance::Invited, true));
        assert_eq!(Cells::chosen(&[9], &[7]).0, 0);
        assert_eq!(Cells::chosen(&[], &[u32::MAX]).0, 0);
    }

    #[test]
    fn grounds_of_pairs() {
        assert_eq!(Cells::DEFAULT.grounds(), 0b11);
        assert_eq!(Cells::ANY.grounds(), 0b1111);
        assert_eq!(Cells::SUBJECT.grounds(), 0b1000);
        assert_eq!(Cells::of(Basis::Membership, Attendance::Invited).grounds(), 0b100);
    }
}
