//! The vocabulary: what an event, a country, a date is, in one language, and how the record is read from its
//! baked bytes. Knows nothing of Yew, the browser or serde.

mod by_id;
mod codes;
mod day;
mod details;
mod ids;
mod late;
mod record;
mod terms;
mod wire;

pub use by_id::ById;
pub use codes::{
    Attendance, Basis, Certainty, CountOf, EventKind, Focus, Lang, Mode, OrganisationKind, PartyRole, PersonRole, Precision,
    Qualifier, RelationKind, SourceKind, Spelling, Stage, Status,
};
pub use day::{Day, push_number};
pub use details::{
    Background, Claim, CountDetail, Detail, Details, Evidence, Licence, Membership, PartyDetail, PersonDetail, Relation, Session,
    Source, SubjectDetail, Term,
};
pub use ids::{CountryId, EventId, OrganisationId, PersonId, SeriesId, SourceId, TopicId};
pub use late::Late;
pub use record::{
    Anchor, Appearance, Count, Country, Event, Organisation, Party, Person, Place, Record, Series, TermAt, Topic, When, Who,
};
pub use terms::first_places;
pub use wire::{Bytes, Damaged, Wire};
