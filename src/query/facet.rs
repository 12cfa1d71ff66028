//! The ways in which a record can be narrowed. A value of a facet is a number: a row of its table, or a place in
//! its closed vocabulary. Knows nothing of what is chosen.

use crate::data::{Attendance, Basis, EventKind, Focus, Record};

/// The value of [`Facet::Basis`] that stands for being talked about; the values before it are those of [`Basis`].
pub const SUBJECTS: u32 = 3;

/// Its code in addresses.
const SUBJECTS_CODE: &str = "subjects";

/// A property of events that a reader can choose values of, in the order of the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Facet {
    Topic,
    Kind,
    Country,
    Organisation,
    Person,
    Series,
    /// On what ground a country had a part; being talked about is the fourth value, [`SUBJECTS`].
    Basis,
    Attendance,
    Focus,
}

impl Facet {
    /// How many there are.
    pub const COUNT: usize = 9;

    /// Every facet, in the order of the address.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Topic,
        Self::Kind,
        Self::Country,
        Self::Organisation,
        Self::Person,
        Self::Series,
        Self::Basis,
        Self::Attendance,
        Self::Focus,
    ];

    /// The facet's place in [`Self::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// The name of its address parameter, which is also that of the element's attribute.
    #[must_use]
    pub fn parameter(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Kind => "kind",
            Self::Country => "country",
            Self::Organisation => "org",
            Self::Person => "person",
            Self::Series => "series",
            Self::Basis => "basis",
            Self::Attendance => "attendance",
            Self::Focus => "focus",
        }
    }

    /// The facet with this address parameter.
    #[must_use]
    pub fn from_parameter(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.parameter() == name)
    }

    /// Whether its values must hold together with those of its like within one participation.
    #[must_use]
    pub fn is_coupled(self) -> bool {
        matches!(self, Self::Country | Self::Basis | Self::Attendance)
    }

    /// How many values it has in this record: they are `0..size`.
    #[must_use]
    pub fn size(self, record: &Record<'_>) -> usize {
        match self {
            Self::Topic => record.topics.len(),
            Self::Kind => EventKind::ALL.len(),
            Self::Country => record.countries.len(),
            Self::Organisation => record.organisations.len(),
            Self::Person => record.people.len(),
            Self::Series => record.series.len(),
            Self::Basis => Basis::ALL.len() + 1,
            Self::Attendance => Attendance::ALL.len(),
            Self::Focus => Focus::ALL.len(),
        }
    }

    /// The code of a value, as files and addresses have it; empty for a value that the record doesn't have.
    #[must_use]
    pub fn value_code<'r>(self, record: &Record<'r>, value: u32) -> &'r str {
        let at = value as usize;
        let code = match self {
            Self::Topic => record.topics.get(at).map(|row| row.id),
            Self::Kind => EventKind::CODES.get(at).copied(),
            Self::Country => record.countries.get(at).map(|row| row.code),
            Self::Organisation => record.organisations.get(at).map(|row| row.id),
            Self::Person => record.people.get(at).map(|row| row.id.get()),
            Self::Series => record.series.get(at).map(|row| row.id),
            Self::Basis if value == SUBJECTS => Some(SUBJECTS_CODE),
            Self::Basis => Basis::CODES.get(at).copied(),
            Self::Attendance => Attendance::CODES.get(at).copied(),
            Self::Focus => Focus::CODES.get(at).copied(),
        };
        code.unwrap_or("")
    }

    /// The value with this code; upper and lower case are one for country codes alone.
    #[must_use]
    pub fn value_from_code(self, record: &Record<'_>, code: &str) -> Option<u32> {
        let alike = |own: &str| if self == Self::Country { own.eq_ignore_ascii_case(code) } else { own == code };
        let size = u32::try_from(self.size(record)).ok()?;
        (0..size).find(|&value| !code.is_empty() && alike(self.value_code(record, value)))
    }
}
