//! The map's twin: every country of the selection with the same numbers, as a table.

use yew::prelude::*;

use super::scene::Scene;
use crate::i18n::{ground, in_text};
use crate::map::lights;
use crate::query::Facet;
use crate::state::Action;

/// The table, behind a summary; the countries with most meetings first.
pub fn country_list(scene: &Scene<'_>) -> Html {
    let record = scene.record();
    let mut rows = lights(scene.collection, scene.selection, scene.state.membership());
    rows.sort_by_key(|light| std::cmp::Reverse((light.took_part, light.expected + light.invited, light.subject)));
    let words = scene.words;
    let number = |count: u32| if count == 0 { html! { <td class="sb-zero">{ "–" }</td> } } else { html! { <td>{ count }</td> } };
    html! {
        <details class="sb-twin">
            <summary>{ words.as_list }</summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ words.country }</th>
                        <th scope="col">{ words.took_part }</th>
                        <th scope="col">{ words.expected }</th>
                        <th scope="col">{ words.invited }</th>
                        <th scope="col">{ words.talked_about }</th>
                        <th scope="col">{ words.on_what_basis }</th>
                    </tr>
                </thead>
                <tbody>
                    { for rows.into_iter().filter_map(|light| {
                        let country = record.country(light.country)?;
                        let chosen = scene.state.address.filter.has(Facet::Country, light.country.0);
                        let basis = if light.took_part == 0 && light.subject == 0 { None } else { Some(ground(light.ground, scene.lang)) };
                        Some(html! {
                            <tr key={country.code}>
                                <th scope="row">
                                    <button type="button" class="sb-link" aria-pressed={if chosen { "true" } else { "false" }}
                                        disabled={!scene.state.ready} onclick={scene.on(Action::Country(light.country))}>
                                        { in_text(country, scene.lang) }
                                    </button>
                                </th>
                                { number(light.took_part) }{ number(light.expected) }{ number(light.invited) }{ number(light.subject) }
                                <td class="sb-basis">{ basis.unwrap_or("–") }</td>
                            </tr>
                        })
                    }) }
                </tbody>
            </table>
        </details>
    }
}
