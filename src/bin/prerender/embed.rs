//! What embedding needs beside the pages: the names of the files that the element fetches, and the answer to oEmbed.

use serde_json::json;
use sinanbo::data::{Lang, Record};

use super::image;
use super::page::{Shell, long_file, own_files, record_file, texts_file};
use super::place::{Kind, Place};

/// How wide and high a frame is where the host says nothing.
const WIDTH: u32 = 720;
const HEIGHT: u32 = 720;

/// The module `files.js`: names that change with every build, for `embed.js`, whose own name never does.
///
/// # Errors
/// A sentence, if the shell does not name them.
pub fn files(shell: &Shell) -> Result<String, String> {
    let mut files = json!({
        "js": shell.file(r#"data-js=""#)?,
        "wasm": shell.file(r#"data-wasm=""#)?,
        "css": shell.file(r#"<link rel="stylesheet" href=""#)?,
    });
    let [js, wasm] = own_files();
    files["own"] = json!({ "js": js, "wasm": wasm });
    for &lang in Lang::ALL {
        let place = |kind| Place { lang, kind }.path();
        files[lang.code()] = json!({
            "home": place(Kind::Explainer),
            "page": place(Kind::Frame),
            "record": record_file(lang),
            "long": long_file(lang),
            "texts": texts_file(lang),
        });
    }
    Ok(format!("// Written by prerender: the files of this build.\nexport const FILES = {files};\n"))
}

/// The answer to oEmbed for a language's page: a plain frame, which reads well without any script.
pub fn oembed(record: &Record<'_>, site: &str) -> String {
    let place = |kind| Place { lang: record.lang, kind };
    let title = html_escape::encode_double_quoted_attribute(record.title);
    let frame = format!(
        "<iframe src=\"{site}{}\" title=\"{title}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" loading=\"lazy\" \
         sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\" \
         allow=\"clipboard-write; web-share\" style=\"border:0;max-width:100%\"></iframe>",
        place(Kind::Frame).path()
    );
    let answer = json!({
        "type": "rich",
        "version": "1.0",
        "title": record.title,
        "provider_name": record.title,
        "provider_url": format!("{site}{}", place(Kind::Explainer).path()),
        "html": frame,
        "width": WIDTH,
        "height": HEIGHT,
        "thumbnail_url": format!("{site}{}", image::of_the_record(record.lang)),
        "thumbnail_width": image::WIDTH,
        "thumbnail_height": image::HEIGHT,
        "cache_age": 86400,
    });
    format!("{answer:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn the_frame_of_oembed_is_plain_and_absolute() {
        let record = sinanbo::bundled::record(Lang::En).expect("the baked record");
        let answer: Value = serde_json::from_str(&oembed(&record, "https://news.example/x/")).expect("JSON");
        assert_eq!((&answer["type"], &answer["version"]), (&json!("rich"), &json!("1.0")));
        let html = answer["html"].as_str().unwrap_or_default();
        assert!(html.starts_with("<iframe src=\"https://news.example/x/en/embed.html\""), "{html}");
        assert!(!html.contains("<script"), "{html}");
        assert_eq!(answer["thumbnail_url"], "https://news.example/x/social/en.png");
    }
}
