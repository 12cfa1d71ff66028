//! The rows of other tables that an event's cells make: topics, bodies, people, series, countries, sources, each once.

use crate::data::{Lang, OrganisationKind, SourceKind, Spelling};
use crate::rules::{
    Appearance, Country, CountryCode, Id, LanguageTag, Organisation, Person, Series, Source, Table, Text, Topic, Url,
};

use super::answer::Origin;
use super::columns::Heading;
use super::row::{Row, Rows};

impl Rows<'_> {
    pub fn source(&mut self, row: &Row<'_>, name: &str, url: &str) -> Id {
        let host = url.split("//").nth(1).and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
        let first = |names: [&str; 3]| names.into_iter().find(|name| !name.is_empty()).unwrap_or_default().to_owned();
        let (title, publisher) = (first([name, host, url]), first([row.cell(Heading::Publisher), host, name]));
        let (id, is_new) = self.sources.id(&format!("{title}\t{publisher}\t{url}"), &title);
        if is_new {
            self.made(row, Table::Sources, Heading::Sources);
            self.document.sources.push(Source {
                id: id.clone(),
                title: self.same(&title),
                publisher: self.same(&publisher),
                kind: SourceKind::Press,
                language: LanguageTag("und".to_owned()),
                published: None,
                url: (!url.is_empty()).then(|| Url(url.to_owned())),
                origin: id.clone(),
            });
        }
        id
    }

    pub fn country(&mut self, row: &Row<'_>, heading: Heading, code: &CountryCode) {
        if self.named.id(code, code).1 {
            self.made(row, Table::Countries, heading);
            let name = |lang| self.wanted.languages.contains(&lang).then(|| self.countries.name(code, lang));
            let name = Text { ko: name(Lang::Ko), en: name(Lang::En) };
            self.document.countries.push(Country { code: code.clone(), name, aliases: Vec::new() });
        }
    }

    pub fn organisation(&mut self, row: &Row<'_>, heading: Heading, name: &str) -> Id {
        let (id, is_new) = self.organisations.id(name, name);
        if is_new {
            self.made(row, Table::Organisations, heading);
            self.document.organisations.push(Organisation {
                id: id.clone(),
                name: self.same(name),
                abbreviation: None,
                kind: OrganisationKind::International,
                country: None,
                members: None,
                members_source: None,
                members_as_of: None,
            });
        }
        id
    }

    pub fn series(&mut self, row: &Row<'_>, name: &str) -> Id {
        let (id, is_new) = self.series.id(name, name);
        if is_new {
            self.made(row, Table::Series, Heading::Series);
            self.document.series.push(Series { id: id.clone(), name: self.same(name), description: self.same(name) });
        }
        id
    }

    pub fn topic(&mut self, row: &Row<'_>, label: &str) -> Id {
        let (id, is_new) = self.topics.id(label, label);
        if is_new {
            self.made(row, Table::Topics, Heading::Topics);
            self.document.topics.push(Topic { id: id.clone(), label: self.same(label), definition: self.same(label) });
        }
        id
    }

    pub fn appearance(&mut self, row: &Row<'_>, name: &str) -> Appearance {
        let (person, is_new) = self.people.id(name, name);
        if is_new {
            self.made(row, Table::People, Heading::People);
            self.document.people.push(Person { id: person.clone(), name: self.same(name), spelling: Spelling::Stated });
        }
        let has = |lang, text: &str| self.wanted.languages.contains(&lang).then(|| text.to_owned());
        // A table says who came, not as what; the format wants an office.
        let title = Text { ko: has(Lang::Ko, "직함 미기재"), en: has(Lang::En, "office not given") };
        Appearance { person, title, organisation: None, country: None, roles: Vec::new(), position: None, evidence: Vec::new() }
    }

    /// Notes which row and column have made a row of another table.
    fn made(&mut self, row: &Row<'_>, table: Table, heading: Heading) {
        let place = u32::try_from(self.document.rows(table)).unwrap_or(u32::MAX);
        self.gathered.origin(table, Origin { place, line: row.line, column: Some(heading) });
    }
}
