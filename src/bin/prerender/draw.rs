//! Draws what pages are made of: the explainer, as HTML that the program can take over; the long parts of the cards; what
//! stands under it; the papers that run no program.

use std::rc::Rc;

use sinanbo::bundled;
use sinanbo::data::{CountryId, Details, EventId, Lang, Record};
use sinanbo::i18n::words;
use sinanbo::query::Collection;
use sinanbo::story;
use sinanbo::view::paper::{
    Around, CountriesPaper, CountryPaper, CountryPaperProps, EventPaper, EventPaperProps, GuidePaper, GuidePaperProps,
    MethodPaper, PaperProps, PeoplePaper, StoryPaper, StoryPaperProps, says,
};
use sinanbo::view::{
    App, AppProps, Footer, FooterProps, FrameFoot, FrameFootProps, Links, Long, LongProps, Shared, adoptable, waiting,
};
use yew::{BaseComponent, LocalServerRenderer};

use super::page;
use super::place::{Kind, Place};

/// A record with all that can be drawn of it, in one language.
pub struct Drawer {
    pub record: Rc<Record<'static>>,
    pub details: Rc<Details<'static>>,
    pub collection: Shared,
}

impl Drawer {
    /// Reads the baked record.
    ///
    /// # Errors
    /// A sentence, if it cannot be read.
    pub fn new(lang: Lang) -> Result<Self, String> {
        let damaged = |_| "the baked record cannot be read: its writer and its reader disagree".to_owned();
        let record = Rc::new(bundled::record(lang).map_err(damaged)?);
        let details = Rc::new(bundled::details(lang).map_err(damaged)?);
        let collection = Shared::new(Collection::new((*record).clone()));
        Ok(Self { record, details, collection })
    }

    /// The explainer on a page, ready to be taken over.
    pub async fn explainer(&self, place: &Place<'_>) -> String {
        let links = Links {
            other_language: place.to(&place.other_language()).into(),
            home: place.to(&place.of_kind(Kind::Explainer)).into(),
            most: page::most(place.kind),
            prerendered: false,
        };
        let whole = links.whole();
        let props = AppProps { collection: self.collection.clone(), links, chosen: None, changed: None };
        waiting(&adoptable(&LocalServerRenderer::<App>::with_props(props).render().await, whole), words(place.lang).loading)
    }

    /// What the program fetches behind the record: who its people are, and the long parts of all cards, one after the other.
    pub async fn long(&self) -> String {
        let mut long = format!("<pre hidden>{}</pre>", html_escape::encode_text(&self.record.people_table()));
        for event in 0..self.record.events.len() {
            let props = LongProps { record: self.record.clone(), details: self.details.clone(), event: EventId::at(event) };
            long.push_str(&still::<Long>(props).await);
        }
        long
    }

    /// What stands under the explainer on its own page.
    pub async fn foot(&self, place: &Place<'_>) -> String {
        still::<Footer>(FooterProps {
            record: self.record.clone(),
            details: self.details.clone(),
            lang: place.lang,
            base: place.base().into(),
            guide: place.to(&place.of_kind(Kind::Guide)).into(),
            method: place.to(&place.of_kind(Kind::Method)).into(),
            people: place.to(&place.of_kind(Kind::People)).into(),
            countries: place.to(&place.of_kind(Kind::Countries)).into(),
        })
        .await
    }

    /// What stands under it in a frame or an element.
    pub async fn frame_foot(&self, place: &Place<'_>) -> String {
        let page = place.to(&place.of_kind(Kind::Explainer));
        still::<FrameFoot>(FrameFootProps { details: self.details.clone(), lang: place.lang, page: page.into() }).await
    }

    /// The page of an event.
    pub async fn event(&self, place: &Place<'_>, event: EventId) -> String {
        still::<EventPaper>(EventPaperProps {
            collection: self.collection.clone(),
            details: self.details.clone(),
            event,
            around: around(place),
        })
        .await
    }

    /// How the record was made.
    pub async fn method(&self, place: &Place<'_>) -> String {
        still::<MethodPaper>(self.whole(place)).await
    }

    /// Everybody in the record.
    pub async fn people(&self, place: &Place<'_>) -> String {
        still::<PeoplePaper>(self.whole(place)).await
    }

    /// The guided story.
    ///
    /// # Errors
    /// A sentence, if the story does not fit the record.
    pub async fn story(&self, place: &Place<'_>) -> Result<String, String> {
        let steps = story::steps(&self.collection)?.into();
        Ok(still::<StoryPaper>(StoryPaperProps { whole: self.whole(place), steps }).await)
    }

    /// The page of a country.
    pub async fn country(&self, place: &Place<'_>, country: CountryId) -> String {
        still::<CountryPaper>(CountryPaperProps { whole: self.whole(place), country }).await
    }

    /// What the record shows of a country, in one line.
    pub fn says(&self, place: &Place<'_>, country: CountryId) -> String {
        says(&self.whole(place), country)
    }

    /// All countries.
    pub async fn countries(&self, place: &Place<'_>) -> String {
        still::<CountriesPaper>(self.whole(place)).await
    }

    fn whole(&self, place: &Place<'_>) -> PaperProps {
        PaperProps { collection: self.collection.clone(), details: self.details.clone(), around: around(place) }
    }

    /// The embed guide.
    pub async fn guide(&self, place: &Place<'_>, site: &str) -> String {
        still::<GuidePaper>(GuidePaperProps { record: self.record.clone(), around: around(place), site: site.to_owned().into() })
            .await
    }
}

fn around(place: &Place<'_>) -> Around {
    Around { home: place.to(&place.of_kind(Kind::Explainer)).into(), other_language: place.to(&place.other_language()).into() }
}

/// A drawing that no program takes over.
async fn still<C: BaseComponent>(props: C::Properties) -> String {
    LocalServerRenderer::<C>::with_props(props).hydratable(false).render().await
}
