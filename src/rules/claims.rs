//! The rules for claims: evidence from a listed source, parties, counts.

use core::fmt::Arguments;

use super::checker::Checker;
use super::event::{Count, Evidence, LONGEST_PHRASE, Party};
use super::index::Table;
use super::problem::Reason;
use super::strings::Id;
use crate::data::{Basis, PartyRole};

impl Checker<'_> {
    /// The evidence of a claim that must have some.
    pub fn proof(&mut self, claim: Arguments<'_>, evidence: &[Evidence], listed: &[Id]) {
        if evidence.is_empty() {
            self.report(format_args!("{claim}.evidence"), Reason::EvidenceMissing);
        }
        self.evidence(claim, evidence, listed);
    }

    fn evidence(&mut self, claim: Arguments<'_>, evidence: &[Evidence], listed: &[Id]) {
        for (at, Evidence { source, phrase }) in evidence.iter().enumerate() {
            let field = format_args!("{claim}.evidence[{at}].source");
            if self.source(source).is_none() {
                self.reference(field, Table::Sources, source);
            } else if !listed.contains(source) {
                self.report(field, Reason::SourceNotListed(source.to_string()));
            }
            self.string(format_args!("{claim}.evidence[{at}].phrase"), phrase, LONGEST_PHRASE);
        }
    }

    pub fn parties(&mut self, list: &str, parties: &[Party], listed: &[Id]) {
        for (at, party) in parties.iter().enumerate() {
            self.party(format_args!("{list}[{at}]"), party, listed);
        }
    }

    fn party(&mut self, field: Arguments<'_>, party: &Party, listed: &[Id]) {
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
        let Some(organisation) = self.organisation(via) else { return };
        let name = match (&party.country, &party.organisation) {
            (Some(country), _) if organisation.members.iter().flatten().any(|member| member == country) => return,
            (Some(country), _) => &country.0,
            (None, Some(id)) => &id.0,
            (None, None) => return,
        };
        self.report(field, Reason::NotAMember { party: name.clone(), organisation: via.to_string() });
    }

    pub fn counts(&mut self, counts: &[Count], listed: &[Id]) {
        for (at, count) in counts.iter().enumerate() {
            if count.value < 1 {
                self.report(format_args!("counts[{at}].value"), Reason::CountBelowOne);
            }
            self.optional_text(format_args!("counts[{at}].note"), count.note.as_ref());
            self.proof(format_args!("counts[{at}]"), &count.evidence, listed);
        }
    }
}
