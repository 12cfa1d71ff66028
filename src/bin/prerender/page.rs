//! Puts a page together. Those that the program takes over: Trunk's shell, the head, the base map, the drawing, and what
//! the loader needs to know. Papers: a head, a style sheet and a body.

use sinanbo::VERSION;
use sinanbo::data::Lang;
use sinanbo::i18n::page_words;

use super::place::{Kind, Place};

/// `index.html` as Trunk has written it, and the base map.
pub struct Shell {
    pub html: String,
    pub world: String,
}

/// How many cards a page draws at once, where not all: a frame grows with its content in the middle of an article.
pub fn most(kind: Kind<'_>) -> Option<usize> {
    (kind == Kind::Frame).then_some(10)
}

/// Id, title and summary of each event in their order, with U+001F between them: for pages that do not hold them all.
pub fn texts_file(lang: Lang) -> String {
    format!("texts-{}-{VERSION}.txt", lang.code())
}

/// The file of a language's record; its name changes with its content.
pub fn record_file(lang: Lang) -> String {
    format!("record-{}-{VERSION}.bin", lang.code())
}

/// The file of the cards' long parts.
pub fn long_file(lang: Lang) -> String {
    format!("long-{}-{VERSION}.html", lang.code())
}

/// The program for own data, as `script/lib/own.sh` calls its two files: JavaScript and wasm.
pub fn own_files() -> [String; 2] {
    [format!("own-{VERSION}.js"), format!("own-{VERSION}_bg.wasm")]
}

impl Shell {
    /// The value of an attribute that Trunk has written, without its `./`.
    ///
    /// # Errors
    /// A sentence, if it is not there.
    pub fn file(&self, before: &str) -> Result<&str, String> {
        let missing = || format!("index.html has no `{before}`");
        let (_, rest) = self.html.split_once(before).ok_or_else(missing)?;
        let (value, _) = rest.split_once('"').ok_or_else(missing)?;
        Ok(value.trim_start_matches("./"))
    }

    /// A page that the program takes over.
    ///
    /// # Errors
    /// A sentence, if the shell is not what this was written for.
    pub fn page(&self, place: &Place<'_>, head: &str, explainer: &str, foot: &str) -> Result<String, String> {
        let (base, words, lang) = (place.base(), page_words(place.lang), place.lang);
        let frame = place.kind == Kind::Frame;
        let [own_js, own_wasm] = own_files();
        let loader = format!(
            r#"id="sb-boot"{} data-record="{base}{}" data-long="{base}{}" data-other="{}" data-home="{}" data-texts="{base}{}" data-own-js="{base}{own_js}" data-own-wasm="{base}{own_wasm}""#,
            if frame { " data-frame" } else { "" },
            record_file(lang),
            long_file(lang),
            place.to(&place.other_language()),
            place.to(&place.of_kind(Kind::Explainer)),
            texts_file(lang),
        );
        let most = most(place.kind).map(|most| format!(" data-most=\"{most}\"")).unwrap_or_default();
        let preload = format!(r#"<link rel="preload" href="./{}" as="fetch" crossorigin>"#, record_file(lang));
        let target = if frame { "\n<base target=\"_blank\">" } else { "" };
        let far = if frame { "" } else { " class=\"sb-far\"" };
        let drawing =
            format!("{}\n<div id=\"sinanbo\"{far} data-version=\"{VERSION}\"{most}>{explainer}</div>\n{foot}", self.world);
        let drawing = if frame { format!("<div class=\"sb-frame\">{drawing}</div>") } else { drawing };
        // In a frame the way is short.
        let skip = if frame { String::new() } else { format!("<a class=\"sb-skip\" href=\"#sb-record\">{}</a>\n", words.skip) };
        let body = format!(
            "{skip}<p class=\"sb-failure\" id=\"sb-failure\" role=\"alert\" hidden>{}</p>\n<p class=\"sb-failure sb-scripts\">{}</p>\n{drawing}",
            if frame { words.failed_in_part } else { words.failed },
            if frame { words.scripts_off_in_part } else { words.scripts_off },
        );
        let class = if frame { "sb-page sb-embed" } else { "sb-page" };
        let html = put(&self.html, r#"<html lang="ko">"#, &format!(r#"<html lang="{}">"#, lang.code()))?;
        let html = put(&html, "<body>", &format!("<body class=\"{class}\">"))?;
        let html = put(&html, "<!--sb:head-->", &format!("{head}\n{preload}{target}"))?;
        // Before the drawing is in: only the shell's own addresses are turned, never a text of the record.
        let html = put(&html, r#"id="sb-boot""#, &loader)?.replace(r#"="./"#, &format!(r#"="{base}"#));
        put(&html, "<!--sb:body-->", &body)
    }

    /// A page that runs no program, with a script of its own if it needs one.
    ///
    /// # Errors
    /// A sentence, if the shell names no style sheet.
    pub fn paper(&self, place: &Place<'_>, head: &str, body: &str, script: Option<&str>) -> Result<String, String> {
        let base = place.base();
        let css = self.file(r#"<link rel="stylesheet" href=""#)?;
        let script =
            script.map(|script| format!("<script type=\"module\" src=\"{base}{script}\"></script>\n")).unwrap_or_default();
        Ok(format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{head}\n\
             <link rel=\"stylesheet\" href=\"{base}{css}\">\n<link rel=\"stylesheet\" href=\"{base}paper.css\">\n{script}</head>\n<body class=\"sb-page\">\n{body}\n</body>\n</html>\n",
            place.lang.code()
        ))
    }
}

/// Replaces what must stand there exactly once.
fn put(html: &str, old: &str, new: &str) -> Result<String, String> {
    match html.matches(old).count() {
        1 => Ok(html.replacen(old, new, 1)),
        count => Err(format!("index.html has {count} of `{old}`, not one")),
    }
}
