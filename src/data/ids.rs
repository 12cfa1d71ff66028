//! Places in the record's tables, as small copyable numbers: an event of one table cannot be mistaken for a
//! country of another.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The row's place in its table.
            #[must_use]
            pub fn index(self) -> usize { self.0 as usize }

            /// The id of a row at this place.
            #[must_use]
            #[allow(clippy::cast_possible_truncation, reason = "tables hold far fewer than 2³² rows")]
            pub fn at(index: usize) -> Self { Self(index as u32) }
        }

        impl<'a> crate::data::Wire<'a> for $name {
            fn put(&self, out: &mut Vec<u8>) { self.0.put(out); }
            fn get(from: &mut crate::data::Bytes<'a>) -> Self { Self(u32::get(from)) }
        }
    )+};
}

ids! {
    /// A row of `Record::events`.
    EventId
    /// A row of `Record::countries`.
    CountryId
    /// A row of `Record::organisations`.
    OrganisationId
    /// A row of `Record::people`.
    PersonId
    /// A row of `Record::topics`.
    TopicId
    /// A row of `Record::series`.
    SeriesId
    /// A row of `Details::sources`.
    SourceId
}
