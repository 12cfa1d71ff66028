//! The rules for events.

use super::checker::Checker;
use super::event::{Appearance, Event, Place, Session, When};
use super::index::Table;
use super::problem::Reason;
use super::proof::{Listed, Proof};
use super::texts::{ANY, SUMMARY, TITLE};
use crate::data::{Attendance, Certainty, PersonRole, Status};

impl Checker<'_> {
    pub fn events(&mut self) {
        for (place, event) in self.document.events.iter().enumerate() {
            self.row(Table::Events, place, &event.id);
            self.event(event);
        }
    }

    fn event(&mut self, event: &Event) {
        let listed = &Listed::new(&event.sources);
        if let Some(series) = &event.series {
            self.reference(format_args!("series"), Table::Series, series);
        }
        self.text(format_args!("title"), &event.title, TITLE);
        self.text(format_args!("summary"), &event.summary, SUMMARY);
        self.sources(&event.sources);
        self.when(&event.date, listed);
        match event.status {
            Status::Held => self.held(event),
            Status::Announced => self.announced(event),
        }
        if let Some(mode) = &event.mode {
            self.proof(format_args!("mode"), &mode.evidence, listed);
        }
        if let Some(place) = &event.place {
            self.place(place, listed);
        }
        self.parties("participants", &event.participants, listed);
        for (at, subject) in event.subjects.iter().enumerate() {
            self.country(format_args!("subjects[{at}].country"), &subject.country);
            self.optional_text(format_args!("subjects[{at}].note"), subject.note.as_ref());
            self.proof(format_args!("subjects[{at}]"), &subject.evidence, listed);
        }
        self.once(format_args!("subjects"), event.subjects.iter().map(|subject| &*subject.country.0));
        self.counts(&event.counts, listed);
        for (at, appearance) in event.people.iter().enumerate() {
            self.appearance(at, appearance, listed);
        }
        for (at, session) in event.sessions.iter().enumerate() {
            self.session(at, session, listed);
        }
        for (list, claims) in [("agenda", &event.agenda), ("outcomes", &event.outcomes)] {
            for (at, claim) in claims.iter().enumerate() {
                self.text(format_args!("{list}[{at}].text"), &claim.text, ANY);
                self.proof(format_args!("{list}[{at}]"), &claim.evidence, listed);
            }
        }
        self.references(format_args!("topics"), Table::Topics, &event.topics);
        self.relations(event);
    }

    fn when(&mut self, date: &When, listed: &Listed<'_>) {
        let start = self.date(format_args!("date.start"), &date.start);
        let end = date.end.as_ref().and_then(|end| self.date(format_args!("date.end"), end));
        for (field, text, day) in [("start", Some(&date.start), start), ("end", date.end.as_ref(), end)] {
            if let (Some(text), Some(day)) = (text, day)
                && day.precision() != date.precision
            {
                let reason = Reason::PrecisionForm { date: text.to_string(), precision: date.precision };
                self.report(format_args!("date.{field}"), reason);
            }
        }
        if let (Some(first), Some(last), Some(end)) = (start, end, &date.end)
            && last < first
        {
            self.report(format_args!("date.end"), Reason::Reversed { start: date.start.to_string(), end: end.to_string() });
        }
        if date.certainty != Certainty::Stated && date.note.is_none() && self.proof == Proof::Phrases {
            self.report(format_args!("date.note"), Reason::NoteMissing(date.certainty));
        }
        self.optional_text(format_args!("date.note"), date.note.as_ref());
        self.proof(format_args!("date"), &date.evidence, listed);
    }

    /// A plan becomes an event through a source of the day or later; one that is not dated proves nothing. Where a source
    /// is missing, or the record's sources stand behind it as a whole, nobody can tell.
    fn held(&mut self, event: &Event) {
        let Some(start) = event.date.start.day() else { return };
        if self.proof == Proof::Sources || event.sources.is_empty() {
            return;
        }
        let Some(sources) = event.sources.iter().map(|id| self.source(id)).collect::<Option<Vec<_>>>() else { return };
        let mut dates = sources.iter().filter_map(|source| source.published.as_ref()?.day());
        if !dates.any(|published| published.last() >= start) {
            self.report(format_args!("status"), Reason::HeldUnproven(start));
        }
    }

    fn announced(&mut self, event: &Event) {
        if !event.outcomes.is_empty() {
            self.report(format_args!("outcomes"), Reason::AnnouncedOutcomes);
        }
        for (at, party) in event.participants.iter().enumerate() {
            if party.attendance == Attendance::TookPart {
                self.report(format_args!("participants[{at}].attendance"), Reason::AnnouncedTookPart);
            }
        }
    }

    fn place(&mut self, place: &Place, listed: &Listed<'_>) {
        if place.city.is_none() && place.country.is_none() && place.venue.is_none() {
            self.report(format_args!("place"), Reason::PlaceEmpty);
        }
        if let Some(country) = &place.country {
            self.country(format_args!("place.country"), country);
        }
        self.optional_text(format_args!("place.city"), place.city.as_ref());
        self.optional_text(format_args!("place.venue"), place.venue.as_ref());
        self.proof(format_args!("place"), &place.evidence, listed);
    }

    fn appearance(&mut self, at: usize, appearance: &Appearance, listed: &Listed<'_>) {
        self.reference(format_args!("people[{at}].person"), Table::People, &appearance.person);
        self.text(format_args!("people[{at}].title"), &appearance.title, ANY);
        if let Some(organisation) = &appearance.organisation {
            self.reference(format_args!("people[{at}].organisation"), Table::Organisations, organisation);
        }
        if let Some(country) = &appearance.country {
            self.country(format_args!("people[{at}].country"), country);
        }
        self.once(format_args!("people[{at}].roles"), appearance.roles.iter().map(|role| PersonRole::code(*role)));
        self.optional_text(format_args!("people[{at}].position"), appearance.position.as_ref());
        self.proof(format_args!("people[{at}]"), &appearance.evidence, listed);
    }

    fn session(&mut self, at: usize, session: &Session, listed: &Listed<'_>) {
        self.text(format_args!("sessions[{at}].title"), &session.title, TITLE);
        self.text(format_args!("sessions[{at}].summary"), &session.summary, SUMMARY);
        if let Some(date) = &session.date {
            self.date(format_args!("sessions[{at}].date"), date);
        }
        self.references(format_args!("sessions[{at}].topics"), Table::Topics, &session.topics);
        self.references(format_args!("sessions[{at}].people"), Table::People, &session.people);
        self.proof(format_args!("sessions[{at}]"), &session.evidence, listed);
    }

    fn relations(&mut self, event: &Event) {
        for (at, relation) in event.relations.iter().enumerate() {
            let field = format_args!("relations[{at}].event");
            if relation.event == event.id {
                self.report(field, Reason::OwnRelation);
            } else {
                self.reference(field, Table::Events, &relation.event);
            }
        }
    }
}
