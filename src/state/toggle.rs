//! A value that is chosen or taken back, and what goes with a country.

use super::State;
use crate::query::{Facet, SUBJECTS};

/// Chooses a value or takes it back. With countries go the grounds that they need, as long as these are not the reader's own choice.
pub(super) fn toggle(state: &mut State, facet: Facet, value: u32) {
    let filter = &mut state.address.filter;
    let mut values = filter.chosen(facet).to_vec();
    match values.binary_search(&value) {
        Ok(at) => {
            values.remove(at);
        }
        Err(_) => values.push(value),
    }
    if facet == Facet::Country {
        let before = filter.chosen(facet);
        let ours = |membership: &bool| filter.chosen(Facet::Basis) == grounds_for(&state.grounds, before, *membership);
        if let Some(membership) = [false, true].into_iter().find(ours) {
            let grounds = grounds_for(&state.grounds, &values, membership);
            filter.set(Facet::Basis, grounds);
        }
    }
    filter.set(facet, values);
}

/// The grounds by which each of these countries has events: none in particular (so that the default holds) if that
/// is enough for all of them; else also being talked about, or membership, for a country that has nothing else.
pub(super) fn grounds_for(known: &[u8], countries: &[u32], membership: bool) -> Vec<u32> {
    const BY_DEFAULT: u8 = 0b011;
    const MEMBER: u8 = 0b100;
    const SUBJECT: u8 = 1 << SUBJECTS;
    let usual = if membership { BY_DEFAULT | MEMBER } else { BY_DEFAULT };
    let needed = countries.iter().fold(0, |needed, &country| {
        let own = known.get(country as usize).copied().unwrap_or(0);
        let others = [SUBJECT, MEMBER].into_iter().find(|other| own & usual == 0 && own & other != 0);
        needed | others.unwrap_or(usual)
    });
    let needed = if membership { needed | usual } else { needed };
    if needed == BY_DEFAULT {
        return Vec::new();
    }
    (0..=SUBJECTS).filter(|ground| needed >> ground & 1 != 0).collect()
}
