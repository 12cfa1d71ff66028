//! The rules for the dataset's own fields and for the tables that events refer to.

use super::checker::Checker;
use super::document::{Background, Organisation, Source};
use super::index::Table;
use super::problem::Reason;
use super::proof::Listed;
use super::texts::{ANY, TITLE};
use crate::data::{Lang, Precision};

/// The version of the published format that these rules are of.
const FORMAT: u32 = 1;

impl Checker<'_> {
    pub fn tables(&mut self) {
        let document = self.document;
        self.dataset();
        for (place, source) in document.sources.iter().enumerate() {
            self.row(Table::Sources, place, &source.id);
            self.source_row(source);
        }
        for (place, topic) in document.topics.iter().enumerate() {
            self.row(Table::Topics, place, &topic.id);
            self.text(format_args!("label"), &topic.label, ANY);
            self.text(format_args!("definition"), &topic.definition, ANY);
        }
        for (place, organisation) in document.organisations.iter().enumerate() {
            self.row(Table::Organisations, place, &organisation.id);
            self.organisation_row(organisation);
        }
        for (place, person) in document.people.iter().enumerate() {
            self.row(Table::People, place, &person.id);
            self.text(format_args!("name"), &person.name, ANY);
        }
        for (place, series) in document.series.iter().enumerate() {
            self.row(Table::Series, place, &series.id);
            self.text(format_args!("name"), &series.name, ANY);
            self.text(format_args!("description"), &series.description, ANY);
        }
        for (place, country) in document.countries.iter().enumerate() {
            self.country_row(place, &country.code);
            self.text(format_args!("name"), &country.name, ANY);
            for (at, alias) in country.aliases.iter().enumerate() {
                self.string(format_args!("aliases[{at}]"), alias, usize::MAX);
            }
        }
        for (place, term) in document.glossary.iter().enumerate() {
            self.row(Table::Glossary, place, &term.id);
            self.text(format_args!("term"), &term.term, ANY);
            self.text(format_args!("definition"), &term.definition, ANY);
        }
        for (place, background) in document.background.iter().enumerate() {
            self.row(Table::Background, place, &background.id);
            self.background_row(background);
        }
    }

    fn dataset(&mut self) {
        let document = self.document;
        if document.format != FORMAT {
            self.report(format_args!("format"), Reason::Format(document.format));
        }
        if document.languages.is_empty() {
            self.report(format_args!("languages"), Reason::NoLanguage);
        }
        self.once(format_args!("languages"), document.languages.iter().map(|lang| Lang::code(*lang)));
        if !document.id.is_well_formed() {
            self.report(format_args!("id"), Reason::IdForm(document.id.to_string()));
        }
        self.text(format_args!("title"), &document.title, ANY);
        self.text(format_args!("description"), &document.description, ANY);
        if let Some(day) = self.date(format_args!("updated"), &document.updated)
            && day.precision() != Precision::Day
        {
            self.report(format_args!("updated"), Reason::NotADay(document.updated.to_string()));
        }
        self.string(format_args!("license.name"), &document.license.name, usize::MAX);
        self.page(format_args!("license.url"), &document.license.url);
        if let Some(site) = &document.site {
            self.page(format_args!("site"), site);
        }
        if let Some(corrections) = &document.corrections
            && !corrections.is_page()
            && !corrections.is_mail()
        {
            self.report(format_args!("corrections"), Reason::ContactForm(corrections.to_string()));
        }
    }

    fn source_row(&mut self, source: &Source) {
        self.text(format_args!("title"), &source.title, ANY);
        self.text(format_args!("publisher"), &source.publisher, ANY);
        if !source.language.is_well_formed() {
            self.report(format_args!("language"), Reason::LanguageForm(source.language.to_string()));
        }
        if let Some(published) = &source.published {
            self.date(format_args!("published"), published);
        }
        if let Some(url) = &source.url {
            self.page(format_args!("url"), url);
        }
        if !source.origin.is_well_formed() {
            self.report(format_args!("origin"), Reason::IdForm(source.origin.to_string()));
        }
    }

    fn organisation_row(&mut self, organisation: &Organisation) {
        self.text(format_args!("name"), &organisation.name, ANY);
        if let Some(abbreviation) = &organisation.abbreviation {
            self.string(format_args!("abbreviation"), abbreviation, usize::MAX);
        }
        if let Some(country) = &organisation.country {
            self.country(format_args!("country"), country);
        }
        if let Some(members) = &organisation.members {
            for (at, member) in members.iter().enumerate() {
                self.country(format_args!("members[{at}]"), member);
            }
            self.once(format_args!("members"), members.iter().map(|member| &*member.0));
            if organisation.members_source.is_none() {
                self.report(format_args!("members_source"), Reason::MembersSourceMissing);
            }
        }
        if let Some(source) = &organisation.members_source {
            self.reference(format_args!("members_source"), Table::Sources, source);
        }
        if let Some(date) = &organisation.members_as_of {
            self.date(format_args!("members_as_of"), date);
        }
    }

    fn background_row(&mut self, background: &Background) {
        self.text(format_args!("title"), &background.title, TITLE);
        self.text(format_args!("text"), &background.text, ANY);
        self.sources(&background.sources);
        let listed = &Listed::new(&background.sources);
        self.parties("parties", &background.parties, listed);
        self.counts(&background.counts, listed);
    }
}
