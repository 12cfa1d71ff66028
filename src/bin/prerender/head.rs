//! A page's metadata: title, description, addresses in both languages, Open Graph, oEmbed, linked data. Absolute
//! addresses are made of the site's own; where that is not known they are left out.

use serde_json::Value;
use sinanbo::data::Lang;

use super::place::{Kind, Place};

/// What a head is made of.
pub struct Head<'h> {
    pub place: Place<'h>,
    pub title: String,
    pub description: &'h str,
    /// The site's public address, with a slash at its end.
    pub site: Option<&'h str>,
    /// The social card, from the site's root, with what it shows.
    pub image: (String, &'h str),
    pub linked: Option<Value>,
}

/// The head's HTML.
#[must_use]
pub fn head(head: &Head<'_>) -> String {
    let Head { place, title, description, site, image, linked } = head;
    let (base, title, description) = (place.base(), escaped(title), escaped(description));
    let kind = if matches!(place.kind, Kind::Event(_)) { "article" } else { "website" };
    let mut tags = vec![
        format!("<title>{title}</title>"),
        format!(r#"<meta name="description" content="{description}">"#),
        r#"<meta name="color-scheme" content="light dark">"#.to_owned(),
        format!(r#"<link rel="icon" href="{base}icon.svg" type="image/svg+xml">"#),
        format!(r#"<meta property="og:type" content="{kind}">"#),
        format!(r#"<meta property="og:title" content="{title}">"#),
        format!(r#"<meta property="og:description" content="{description}">"#),
        format!(r#"<meta property="og:locale" content="{}">"#, locale(place.lang)),
    ];
    if place.kind == Kind::Frame {
        // What a search should find is the page itself.
        tags.push(r#"<meta name="robots" content="noindex">"#.to_owned());
    }
    for &lang in Lang::ALL {
        if lang != place.lang {
            tags.push(format!(r#"<meta property="og:locale:alternate" content="{}">"#, locale(lang)));
        }
    }
    if let Some(site) = site {
        tags.extend(absolute(place, &escaped(site), image));
    }
    if let Some(linked) = linked {
        // A closing tag inside a text would end the element.
        tags.push(format!(r#"<script type="application/ld+json">{}</script>"#, linked.to_string().replace("</", "<\\/")));
    }
    tags.join("\n")
}

/// What can only be said with the site's address.
fn absolute(place: &Place<'_>, site: &str, image: &(String, &str)) -> Vec<String> {
    // A frame is another view of the page, not a page of its own.
    let page = if place.kind == Kind::Frame { place.of_kind(Kind::Explainer) } else { *place };
    let own = format!("{site}{}", page.path());
    let mut tags: Vec<String> = Lang::ALL
        .iter()
        .map(|&lang| {
            format!(r#"<link rel="alternate" hreflang="{}" href="{site}{}">"#, lang.code(), page.in_language(lang).path())
        })
        .collect();
    tags.push(format!(r#"<link rel="alternate" hreflang="x-default" href="{site}{}">"#, page.in_language(Lang::Ko).path()));
    tags.push(format!(r#"<link rel="canonical" href="{own}">"#));
    tags.push(format!(r#"<meta property="og:url" content="{own}">"#));
    let (file, shows) = image;
    tags.push(format!(r#"<meta property="og:image" content="{site}{file}">"#));
    tags.push(r#"<meta property="og:image:width" content="1200">"#.to_owned());
    tags.push(r#"<meta property="og:image:height" content="630">"#.to_owned());
    tags.push(format!(r#"<meta property="og:image:alt" content="{}">"#, escaped(shows)));
    tags.push(r#"<meta name="twitter:card" content="summary_large_image">"#.to_owned());
    let oembed = format!("{site}{}oembed.json", place.of_kind(Kind::Explainer).path());
    tags.push(format!(r#"<link rel="alternate" type="application/json+oembed" href="{oembed}">"#));
    tags
}

pub fn escaped(text: &str) -> String {
    html_escape::encode_double_quoted_attribute(text).into_owned()
}

fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "ko_KR",
        Lang::En => "en_GB",
    }
}
