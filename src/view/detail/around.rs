//! What leads on from the long part of a card: the series, related meetings, the sources, the event's own page; and the
//! names that only the search asks for.

use super::super::element::{El, el};
use super::{Page, quiet};
use crate::data::{EventId, Who};
use crate::i18n::{Named, range};

impl Page<'_> {
    /// The event's own page, and how to cite it.
    pub fn share(&self) -> El {
        let page = el("a").attr("href", format!("e/{}/", self.event.id)).attr("data-more", "share").text(self.words.share);
        el("p").key("share").class("sb-share").put(page)
    }

    /// The meetings before and after it in its series.
    pub fn series(&self, event: EventId) -> Option<El> {
        let id = self.event.series?;
        let name = self.record.series_of(id)?.name;
        let same = self.succession.of(id);
        let at = same.binary_search(&event).ok()?;
        let neighbour = |at: Option<usize>, says: &'static str| {
            let other = self.record.event(*same.get(at?)?)?;
            Some(
                el("li")
                    .put(quiet(format!("{says}: ")))
                    .put(el("a").attr("href", self.within.address(other.id)).text(other.title))
                    .put(quiet(format!(" {}", range(other.when.start, other.when.end, self.lang)))),
            )
        };
        let list = el("ul")
            .class("sb-related")
            .maybe(neighbour(at.checked_sub(1), self.words.before))
            .maybe(neighbour(Some(at + 1), self.words.after));
        let title = format!("{}: {name} ({}/{})", self.words.series, at + 1, same.len());
        Some(el("section").key("series").put(el(self.within.heading()).text(title)).put(list))
    }

    pub fn related(&self) -> El {
        el("ul").class("sb-related").each(self.long.relations.iter().filter_map(|relation| {
            let other = self.record.event(relation.event)?;
            Some(
                el("li")
                    .put(quiet(format!("{}: ", relation.kind.name(self.lang))))
                    .put(el("a").attr("href", self.within.address(other.id)).text(other.title))
                    .put(quiet(format!(" {}", range(other.when.start, other.when.end, self.lang)))),
            )
        }))
    }

    /// How bodies are called in the other language: for the search alone.
    pub fn other_names(&self) -> El {
        let bodies = self.event.parties.iter().filter_map(|party| match party.who {
            Who::Organisation(id) => self.record.organisation(id),
            Who::Country(_) => None,
        });
        let names = bodies.map(|body| body.other_name);
        el("p").flag("hidden", true).attr("lang", self.lang.other().code()).text(names.collect::<Vec<_>>().join(" / "))
    }

    pub fn sources(&self) -> El {
        let sources = self.long.sources.iter().filter_map(|id| self.details.sources.get(id.index()));
        el("ol").class("sb-sources").each(sources.map(|source| {
            let published =
                source.published.map_or_else(|| self.words.date_unknown.to_owned(), |day| range(day, None, self.lang));
            let title = source.url.map_or_else(|| el("span"), |url| self.within.link(url.to_owned())).text(source.title);
            let mut about = format!(" {}, {published}", source.publisher);
            if source.url.is_none() {
                about.push_str(", ");
                about.push_str(self.words.no_address);
            }
            el("li").put(title).put(quiet(about))
        }))
    }
}
