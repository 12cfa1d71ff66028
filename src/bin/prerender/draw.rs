//! Draws what a language's page is made of: the explainer, as HTML that the program can take over; the long parts of
//! the cards; what stands under it.

use std::rc::Rc;

use sinanbo::bundled;
use sinanbo::data::{Details, EventId, Lang, Record};
use sinanbo::query::Collection;
use sinanbo::view::{App, AppProps, Footer, FooterProps, Links, Long, LongProps, Shared};
use yew::{AttrValue, LocalServerRenderer};

use super::page;

/// The parts of a page, as HTML.
pub struct Drawing {
    /// The explainer, each long part in its card.
    pub explainer: String,
    /// The long parts alone, for a page that comes without them.
    pub long: String,
    /// What stands under the explainer and never changes.
    pub foot: String,
    /// What the head is made of.
    pub record: Rc<Record<'static>>,
    pub details: Rc<Details<'static>>,
}

/// Draws the parts.
///
/// # Errors
/// A sentence, if the baked record cannot be read.
pub async fn drawing(lang: Lang) -> Result<Drawing, String> {
    let damaged = |_| "the baked record cannot be read: its writer and its reader disagree".to_owned();
    let record = Rc::new(bundled::record(lang).map_err(damaged)?);
    let details = Rc::new(bundled::details(lang).map_err(damaged)?);
    let mut long = Vec::new();
    for event in 0..record.events.len() {
        let props = LongProps { record: record.clone(), details: details.clone(), event: EventId::at(event) };
        long.push(AttrValue::from(LocalServerRenderer::<Long>::with_props(props).hydratable(false).render().await));
    }
    let props = AppProps {
        collection: Shared(Rc::new(Collection::new((*record).clone()))),
        links: Links { other_language: page::other_language(lang).into() },
        long: long.clone().into(),
        connect: None,
    };
    let explainer = LocalServerRenderer::<App>::with_props(props).render().await;
    let props = FooterProps { record: record.clone(), details: details.clone(), lang, base: page::base(lang).into() };
    let foot = LocalServerRenderer::<Footer>::with_props(props).hydratable(false).render().await;
    Ok(Drawing { explainer, long: long.concat(), foot, record, details })
}
