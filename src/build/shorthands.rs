//! The shorthands of an event's file: `[[lists]]`, one claim for many countries, and `[[members]]`, one line for every
//! member of an organisation.

use serde::Deserialize;

use crate::data::{Attendance, Basis, PartyRole};
use crate::rules::{CountryCode, Evidence, Id, Organisation, Party, Text};

/// Countries that a source lists in one place, in the same part.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    countries: Vec<CountryCode>,
    #[serde(default)]
    roles: Vec<PartyRole>,
    basis: Basis,
    attendance: Attendance,
    note: Option<Text>,
    #[serde(default)]
    evidence: Vec<Evidence>,
}

impl List {
    /// One party for each country, in the order of the list.
    pub fn expand(self) -> impl Iterator<Item = Party> {
        let Self { countries, roles, basis, attendance, note, evidence } = self;
        countries.into_iter().map(move |country| Party {
            country: Some(country),
            organisation: None,
            label: None,
            roles: roles.clone(),
            basis,
            attendance,
            via: None,
            note: note.clone(),
            evidence: evidence.clone(),
        })
    }
}

/// Every member of an organisation has a part by membership.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Members {
    via: Id,
    #[serde(default)]
    roles: Vec<PartyRole>,
    attendance: Attendance,
    /// Members without a part by membership: those that the event names as parties.
    #[serde(default)]
    exclude: Vec<CountryCode>,
    note: Option<Text>,
    #[serde(default)]
    evidence: Vec<Evidence>,
}

/// One party for each member, in the order of the organisation's list.
///
/// # Errors
/// What is wrong with the shorthand.
pub fn expand(shorthand: Members, organisations: &[Organisation]) -> Result<Vec<Party>, String> {
    let Members { via, roles, attendance, exclude, note, evidence } = shorthand;
    let organisation = organisations.iter().find(|organisation| organisation.id == via);
    let organisation = organisation.ok_or_else(|| format!("via: `{}` is not in `organisations`", &*via))?;
    let Some(members) = &organisation.members else {
        return Err(format!("via: `{}` has no list of members", &*via));
    };
    if let Some(stranger) = exclude.iter().find(|code| !members.contains(code)) {
        return Err(format!("exclude: `{}` is not among the members of `{}`", &**stranger, &*via));
    }
    let party = |country: &CountryCode| Party {
        country: Some(country.clone()),
        organisation: None,
        label: None,
        roles: roles.clone(),
        basis: Basis::Membership,
        attendance,
        via: Some(via.clone()),
        note: note.clone(),
        evidence: evidence.clone(),
    };
    Ok(members.iter().filter(|code| !exclude.contains(code)).map(party).collect())
}
