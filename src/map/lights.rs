//! Which countries are lit, how strongly and on what ground: counts over a selection. Knows nothing of colours,
//! outlines or the screen.

use crate::data::{Attendance, Basis, Count, CountOf, CountryId, EventId, Stage, Who};
use crate::query::{Cells, Collection, Selection, include};

/// What the map shows of one country: numbers of events in a selection. Only `took_part` is shaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Light {
    pub country: CountryId,
    /// Events that it took part in.
    pub took_part: u32,
    /// The strongest ground on which it took part in one of them.
    pub ground: Option<Basis>,
    /// Events that it was going to come to.
    pub expected: u32,
    /// Events that it was asked to.
    pub invited: u32,
    /// Events at which it was talked about.
    pub subject: u32,
}

impl Light {
    /// By how much it was there, for lists: meetings before expectations before being talked about. Of a record that is not ours a
    /// country may have a hundred thousand meetings.
    #[must_use]
    pub fn rank(&self) -> u32 {
        self.took_part.min(0x1_ffff) << 15 | (self.expected + self.invited).min(0xff) << 7 | self.subject.min(0x7f)
    }
}

/// One light for each country that occurs in the selection, in the record's order. Parts by membership count only
/// if they are switched on. An event counts once in each number, and may count in several.
#[must_use]
pub fn lights(collection: &Collection<'_>, selection: &Selection, membership: bool) -> Vec<Light> {
    let mut scratch = selection.bits.clone();
    let mut lights = Vec::new();
    for (country, _) in (0..).zip(&collection.record.countries) {
        let mut count = |cells| collection.count_parts(&[Some(country)], cells, &selection.bits, &mut scratch);
        let took_part = count(Cells::attending(Attendance::TookPart, membership));
        let expected = count(Cells::attending(Attendance::Expected, membership));
        let invited = count(Cells::attending(Attendance::Invited, membership));
        let subject = count(Cells::SUBJECT);
        if took_part + expected + invited + subject > 0 {
            let mut grounds = Basis::ALL.iter().copied();
            let ground = grounds.find(|&basis| took_part > 0 && count(Cells::of(basis, Attendance::TookPart)) > 0);
            lights.push(Light { country: CountryId(country), took_part, ground, expected, invited, subject });
        }
    }
    lights
}

/// The shades that a map has.
const STEPS: usize = 5;

/// The shade for a count, from 1, the lightest, to 5; 0 for none. `most` is the largest count on the map.
#[must_use]
pub fn step(count: u32, most: u32) -> u8 {
    if count == 0 {
        return 0;
    }
    let darker = bounds(most).iter().filter(|&&bound| bound > 0 && count > bound).count();
    // More than the most would be darker than the darkest.
    u8::try_from(darker + 1).unwrap_or(u8::MAX).min(shades(most))
}

/// The least and the most of each shade's counts, the lightest first; for the legend. None if nothing is lit.
#[must_use]
pub fn breaks(most: u32) -> Vec<(u32, u32)> {
    let mut least = 1;
    let shaded = bounds(most).into_iter().filter(|&bound| bound > 0);
    shaded.map(|bound| (core::mem::replace(&mut least, bound + 1), bound)).collect()
}

fn shades(most: u32) -> u8 {
    u8::try_from(most.clamp(1, 5)).unwrap_or(5)
}

/// The most that each shade stands for, 0 for a shade that isn't needed. Up to five one by one; beyond, each shade
/// reaches further by the same *factor*: one country is nearly everywhere and most are seen once, so that equal
/// widths would leave four shades empty.
fn bounds(most: u32) -> [u32; STEPS] {
    let mut bounds = [0; STEPS];
    let mut before = 0;
    for (bound, number) in bounds.iter_mut().zip(1..) {
        if before < most {
            let even = match number {
                _ if most <= 5 => before + 1,
                STEPS => most,
                _ => root(most, number),
            };
            *bound = even.max(before + 1);
            before = *bound;
        }
    }
    bounds
}

/// The largest whole number whose fifth power is not above the `power`th of `most`. By multiplication alone, so
/// that every machine finds the same.
fn root(most: u32, power: usize) -> u32 {
    let raised = |number: u32, times: usize| (0..times).fold(1.0, |product, _| product * f64::from(number));
    let limit = raised(most, power);
    let (mut low, mut high) = (1, most);
    while low < high {
        let middle = high - (high - low) / 2;
        if raised(middle, STEPS) <= limit { low = middle } else { high = middle - 1 }
    }
    low
}

/// For "3 of about 50 countries are named": how many countries a source names or brings in through their people,
/// and the largest number of countries that one gives. A number of those that came is compared with those that
/// came, one of those expected with those that came or were to come, any other with all.
#[must_use]
pub fn named_of_counted<'c>(collection: &'c Collection<'_>, event: EventId) -> Option<(u32, &'c Count)> {
    let event = collection.record.event(event)?;
    let counts = event.counts.iter().rev().filter(|count| count.of == CountOf::Countries);
    let count = counts.max_by_key(|count| count.value)?;
    let last = match count.stage {
        Stage::Attended | Stage::Pledged | Stage::Signed => Attendance::TookPart,
        Stage::Expected => Attendance::Expected,
        Stage::Invited | Stage::Total => Attendance::Invited,
    };
    let counted = event.parties.iter().filter(|party| party.basis != Basis::Membership && party.attendance <= last);
    let mut named: Vec<CountryId> = Vec::new();
    for party in counted {
        if let Who::Country(country) = party.who {
            include(&mut named, country);
        }
    }
    Some((u32::try_from(named.len()).unwrap_or(u32::MAX), count))
}

#[cfg(test)]
mod tests;
