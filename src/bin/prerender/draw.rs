//! Draws the explainer of a language as HTML that the program can take over.

use std::rc::Rc;

use sinanbo::bundled;
use sinanbo::data::{EventId, Lang};
use sinanbo::query::Collection;
use sinanbo::view::{App, AppProps, Footer, FooterProps, Links, Long, LongProps, Shared};
use yew::{AttrValue, LocalServerRenderer};

use super::page;

/// The explainer's HTML, the long part of every card in its place.
///
/// # Errors
/// A sentence, if the baked record cannot be read.
pub async fn explainer(lang: Lang) -> Result<String, String> {
    let damaged = |_| "the baked record cannot be read: its writer and its reader disagree".to_owned();
    let collection = Collection::new(bundled::record(lang).map_err(damaged)?);
    collection.add_details(bundled::details(lang).map_err(damaged)?);
    let collection = Shared(Rc::new(collection));
    let mut kept = Vec::new();
    for event in 0..collection.record.events.len() {
        let props = LongProps { collection: collection.clone(), event: EventId::at(event), lang };
        let long = LocalServerRenderer::<Long>::with_props(props).hydratable(false).render().await;
        kept.push(AttrValue::from(long));
    }
    let props = AppProps {
        collection,
        links: Links { other_language: page::other_language(lang).into() },
        kept: kept.into(),
        connect: None,
    };
    Ok(LocalServerRenderer::<App>::with_props(props).render().await)
}

/// The HTML of what stands under the explainer and never changes.
///
/// # Errors
/// As [`explainer`].
pub async fn foot(lang: Lang) -> Result<String, String> {
    let damaged = |_| "the baked record cannot be read: its writer and its reader disagree".to_owned();
    let props = FooterProps {
        record: Rc::new(bundled::record(lang).map_err(damaged)?),
        details: Rc::new(bundled::details(lang).map_err(damaged)?),
        lang,
        base: page::base(lang).into(),
    };
    Ok(LocalServerRenderer::<Footer>::with_props(props).hydratable(false).render().await)
}
