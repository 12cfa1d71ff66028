//! The rules for claims: evidence from a listed source, parties, counts.

use core::fmt::Arguments;

use super::checker::Checker;
use super::event::{Count, Evidence, LONGEST_PHRASE, Party};
use super::index::Table;
use super::problem::Reason;
use super::proof::{Listed, Proof};
use crate::data::{Basis, PartyRole};

impl Checker<'_> {
    /// The evidence of a claim that must have some.
    pub fn proof(&mut self, claim: Arguments<'_>, evidence: &[Evidence], listed: &Listed<'_>) {
        if evidence.is_empty() && self.proof == Proof::Phrases {
            self.report(format_args!("{claim}.evidence"), Reason::EvidenceMissing);
        }
        self.evidence(claim, evidence, listed);
    }

    fn evidence(&mut self, claim: Arguments<'_>, evidence: &[Evidence], listed: &Listed<'_>) {
        for (at, Evidence { source, phrase }) in evidence.iter().enumerate() {
            let field = format_args!("{claim}.evidence[{at}].source");
            // One that is listed but does not exist is told where it is listed.
            if !listed.has(source) && self.row_of(Table::Sources, source).is_some() {
                self.report(field, Reason::SourceNotListed(source.to_string()));
            } else if !listed.has(source) {
                self.reference(field, Table::Sources, source);
            }
            self.string(format_args!("{claim}.evidence[{at}].phrase"), phrase, LONGEST_PHRASE);
        }
    }

    pub fn parties(&mut self, list: &str, parties: &[Party], listed: &Listed<'_>) {
        for (at, party) in parties.iter().enumerate() {
            self.party(format_args!("{list}[{at}]"), party, listed);
        }
    }

    fn party(&mut self, field: Arguments<'_>, party: &Party, listed: &Listed<'_>) {
        match (&party.country, &party.organisation) {
            (Some(country), None) => self.country(format_args!("{field}.country"), country),
            (None, Some(id)) => self.reference(format_args!("{field}.organisation"), Table::Organisations, id),
            _ => self.report(field, Reason::NotOneParty),
        }
        self.optional_text(format_args!("{field}.label"), party.label.as_ref());
        self.optional_text(format_args!("{field}.note"), party.note.as_ref());
        self.once(format_args!("{field}.roles"), party.roles.iter().map(|role| PartyRole::code(*role)));
        if let Some(via) = &party.via {
            self.reference(format_args!("{field}.via"), Table::Organisations, via);
        }
        if party.basis == Basis::Membership {
            // Its proof is the source of the list of members.
            self.membership(field, party);
            self.evidence(field, &party.evidence, listed);
        } else {
            self.proof(field, &party.evidence, listed);
        }
    }

    fn membership(&mut self, field: Arguments<'_>, party: &Party) {
        let Some(via) = &party.via else {
            return self.report(format_args!("{field}.via"), Reason::ViaMissing);
        };
        let name = match (&party.country, &party.organisation) {
            (Some(country), _) if self.is_member(via, country) != Some(false) => return,
            (Some(country), _) => &country.0,
            (None, Some(_)) if self.row_of(Table::Organisations, via).is_none() => return,
            (None, Some(id)) => &id.0,
            (None, None) => return,
        };
        self.report(field, Reason::NotAMember { party: name.clone(), organisation: via.to_string() });
    }

    pub fn counts(&mut self, counts: &[Count], listed: &Listed<'_>) {
        for (at, count) in counts.iter().enumerate() {
            if count.value < 1 {
                self.report(format_args!("counts[{at}].value"), Reason::CountBelowOne);
            }
            self.optional_text(format_args!("counts[{at}].note"), count.note.as_ref());
            self.proof(format_args!("counts[{at}]"), &count.evidence, listed);
        }
    }
}
