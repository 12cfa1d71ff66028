//! Puts a page together: Trunk's shell, the head, the base map, the drawing, and what the loader needs to know.

use sinanbo::VERSION;
use sinanbo::data::Lang;
use sinanbo::i18n::page_words;

use super::draw::Drawing;
use super::head;

/// What a page is made of.
pub struct Page<'p> {
    pub lang: Lang,
    /// `index.html` as Trunk has written it.
    pub shell: &'p str,
    /// The base map, as a fragment.
    pub world: &'p str,
    /// The public address of the site, where it is known.
    pub site: Option<&'p str>,
    /// What was drawn for it.
    pub drawing: &'p Drawing,
}

/// The folder of a language's page, as seen from the site's root.
pub fn path(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "",
        Lang::En => "en/",
    }
}

/// The site's root, as seen from a language's page.
pub fn base(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "./",
        Lang::En => "../",
    }
}

/// The page in the other language, as seen from this one.
pub fn other_language(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "./en/",
        Lang::En => "../",
    }
}

/// The file of a language's record; its name changes with its content.
pub fn record_file(lang: Lang) -> String {
    format!("record-{}-{VERSION}.bin", lang.code())
}

/// The file of the cards' long parts, for a page that comes without them.
pub fn long_file(lang: Lang) -> String {
    format!("long-{}-{VERSION}.html", lang.code())
}

/// The page's HTML.
///
/// # Errors
/// A sentence, if the shell is not what this was written for.
pub fn page(page: &Page<'_>) -> Result<String, String> {
    let Page { lang, shell, world, drawing, .. } = page;
    let (base, words) = (base(*lang), page_words(*lang));
    let loader = format!(
        r#"id="sb-boot" data-record="{base}{}" data-long="{base}{}" data-other="{}""#,
        record_file(*lang),
        long_file(*lang),
        other_language(*lang),
    );
    let preload = format!(r#"<link rel="preload" href="./{}" as="fetch" crossorigin>"#, record_file(*lang));
    let body = format!(
        "{world}\n<p class=\"sb-failure\" id=\"sb-failure\" role=\"alert\" hidden>{}</p>\n<p class=\"sb-failure sb-scripts\">{}</p>\n\
         <div id=\"sinanbo\" data-version=\"{VERSION}\">{}</div>\n{}",
        words.failed, words.scripts_off, drawing.explainer, drawing.foot
    );
    let html = put(shell, r#"<html lang="ko">"#, &format!(r#"<html lang="{}">"#, lang.code()))?;
    let html = put(&html, "<body>", "<body class=\"sb-page\">")?;
    let html = put(&html, "<!--sb:head-->", &format!("{}\n{preload}", head::head(page)))?;
    // Before the drawing is in: only the shell's own addresses are turned, never a text of the record.
    let html = put(&html, r#"id="sb-boot""#, &loader)?.replace(r#"="./"#, &format!(r#"="{base}"#));
    put(&html, "<!--sb:body-->", &body)
}

/// Replaces what must stand there exactly once.
fn put(html: &str, old: &str, new: &str) -> Result<String, String> {
    match html.matches(old).count() {
        1 => Ok(html.replacen(old, new, 1)),
        count => Err(format!("index.html has {count} of `{old}`, not one")),
    }
}
