//! The head of the page: what this is, in three numbers, and the way to the other language.

use yew::prelude::*;

use super::scene::Scene;
use crate::data::Lang;
use crate::i18n::{Figures, figures};
use crate::query::write;

/// Title, lede, key figures, language switch.
pub fn header(scene: &Scene<'_>) -> Html {
    let record = scene.record();
    let other = match scene.lang {
        Lang::Ko => Lang::En,
        Lang::En => Lang::Ko,
    };
    // The other language opens with the same state: ids are the same in both.
    let state = write(&scene.state.address, record);
    let other_page = &scene.links.other_language;
    let other_page = if state.is_empty() { other_page.clone() } else { AttrValue::from(format!("{other_page}?{state}")) };
    let (first_year, last_year) = scene.collection.years();
    let numbers = Figures {
        events: record.events.len(),
        main: record.events.iter().filter(|event| event.focus == crate::data::Focus::Main).count(),
        countries: scene.collection.countries_that_took_part(),
        first_year,
        last_year,
    };
    html! {
        <header class="sb-head">
            <p class="sb-over">
                <span class="sb-kicker">{ scene.words.kicker }</span>
                <a class="sb-language" href={other_page} hreflang={other.code()} lang={other.code()}>
                    { scene.words.other_language }
                </a>
            </p>
            <h1>{ record.title }</h1>
            <p class="sb-lede">{ record.description }</p>
            <p class="sb-figures">
                { for figures(numbers, scene.lang).into_iter().enumerate().map(|(at, (text, figure))| if figure {
                    html! { <strong key={at}>{ text }</strong> }
                } else {
                    html! { <span key={at}>{ text }</span> }
                }) }
            </p>
        </header>
    }
}
