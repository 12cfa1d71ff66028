//! How the closed vocabularies of `data` are read from and written to the published format: by their codes. A value
//! that does not exist is told together with those that do.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::data::{
    Attendance, Basis, Certainty, CountOf, EventKind, Focus, Lang, Mode, OrganisationKind, PartyRole, PersonRole, Precision,
    Qualifier, RelationKind, SourceKind, Spelling, Stage, Status,
};

macro_rules! by_code {
    ($($name:ident)+) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = String::deserialize(deserializer)?;
                Self::from_code(&code).ok_or_else(|| D::Error::unknown_variant(&code, Self::CODES))
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> { stringify!($name).into() }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": Self::CODES })
            }
        }
    )+};
}

by_code! {
    Attendance Basis Certainty CountOf EventKind Focus Lang Mode OrganisationKind PartyRole PersonRole Precision
    Qualifier RelationKind SourceKind Spelling Stage Status
}
