//! The embed guide: a form that makes the code, examples for each kind of host, attributes, events, house style. The
//! form is `builder.js`'s business, which also takes it into a dialog on the explainer's own page.

use std::rc::Rc;

use yew::prelude::*;

use super::super::element::{El, el};
use super::{Around, over};
use crate::data::{Lang, Record};
use crate::i18n::{GuideWords, guide_words};
use crate::query::Facet;

/// What it is drawn from.
#[derive(Properties)]
pub struct GuidePaperProps {
    pub record: Rc<Record<'static>>,
    pub around: Around,
    /// The site's public address, with a slash at its end; where it is not known, one that the script replaces.
    pub site: AttrValue,
}

impl PartialEq for GuidePaperProps {
    /// The same record: it is drawn once.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.record, &other.record)
    }
}

/// The guide.
#[component]
pub fn GuidePaper(props: &GuidePaperProps) -> Html {
    let lang = props.record.lang;
    let text = guide_words(lang);
    let titled = |title: &'static str| el("section").put(el("h2").text(title));
    let example = |title: &'static str, about: &'static str, code: String| {
        titled(title).put(el("p").text(about)).put(listing(&code, &props.site))
    };
    let frame_page = match lang {
        Lang::Ko => "embed.html",
        Lang::En => "en/embed.html",
    };
    let (element, frame) = (element_code(lang, text), |sandbox: &str| frame_code(frame_page, sandbox, text));
    let resized = format!("{}\n<script type=\"module\" src=\"{SITE}resize.js\"></script>", frame(""));
    let allowed = "sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\" ";
    let policy = format!(
        "Content-Security-Policy: default-src 'none'; script-src {SITE} 'wasm-unsafe-eval'; connect-src {SITE}; style-src 'self'"
    );
    let main = el("main")
        .class("sb-guide")
        .put(builder(text))
        .put(example(text.plain, text.plain_text, element))
        .put(example(text.frame, text.frame_text, resized))
        .put(example(text.wordpress, text.wordpress_text, frame(allowed)))
        .put(example(text.sandbox, text.sandbox_text, frame(allowed)))
        .put(example(text.policy, text.policy_text, policy))
        .put(titled(text.attributes).put(el("p").text(text.attributes_text)).put(terms(&[
            ("lang", text.a_lang),
            ("theme", text.a_theme),
            ("parts", text.a_parts),
            ("q, topic, kind, country, org, person, series, basis, attendance, focus", text.a_filter),
            ("from, to", text.a_years),
            ("event", text.a_event),
            ("place", text.a_place),
            ("step", text.a_step),
            ("src", text.a_src),
        ])))
        .put(titled(text.events).put(terms(&[
            ("sinanbo:ready", text.e_ready),
            ("sinanbo:select", text.e_select),
            ("sinanbo:error", text.e_error),
        ])))
        .put(titled(text.style).put(el("p").text(text.style_text)).put(listing(STYLE, &props.site)));
    let head = el("header")
        .class("sb-head")
        .put(over(&props.record, &props.around))
        .put(el("h1").text(text.title))
        .put(el("p").class("sb-lede").text(text.lede));
    el("div").class("sb sb-paper").attr("lang", lang.code()).put(head).put(main).into()
}

/// Stands for the site's address in a listing.
const SITE: &str = "{site}";

const STYLE: &str = "sinanbo-explainer {\n  --sinanbo-paper: #ffffff;\n  --sinanbo-ink: #111111;\n  --sinanbo-quiet: #555555;\n  \
                     --sinanbo-rule: #dddddd;\n  --sinanbo-accent: #7a1f3d;\n}\nsinanbo-explainer::part(head) { display: none; }";

fn element_code(lang: Lang, text: &GuideWords) -> String {
    format!(
        "<script type=\"module\" src=\"{SITE}embed.js\"></script>\n<sinanbo-explainer lang=\"{}\" topic=\"cyber\">\n  \
         <a href=\"{SITE}{}\">{}</a>\n</sinanbo-explainer>",
        lang.code(),
        if lang == Lang::En { "en/" } else { "" },
        text.fallback
    )
}

fn frame_code(page: &str, sandbox: &str, text: &GuideWords) -> String {
    format!(
        "<iframe src=\"{SITE}{page}\" title=\"{}\" width=\"100%\" height=\"720\" loading=\"lazy\" {sandbox}\
         allow=\"clipboard-write; web-share\" style=\"border:0\"></iframe>",
        text.fallback
    )
}

/// Code to read and copy; the site's address in it is marked, for the script to put the real one there.
fn listing(code: &str, site: &AttrValue) -> El {
    let mut lines = el("code");
    for (at, piece) in code.split(SITE).enumerate() {
        if at > 0 {
            lines = lines.put(el("span").class("sb-site").text(site.clone()));
        }
        lines = lines.text(piece.to_owned());
    }
    el("pre").attr("tabindex", "0").put(lines)
}

fn terms(rows: &[(&'static str, &'static str)]) -> El {
    let rows = rows.iter().map(|(term, about)| el("div").put(el("dt").put(el("code").text(*term))).put(el("dd").text(*about)));
    el("dl").class("sb-terms").each(rows)
}

/// The names that the code may have besides those that the form has fields for.
fn parameters() -> String {
    let filters = Facet::ALL.map(Facet::parameter);
    ["q"].iter().chain(&filters).chain(&["from", "to", "event", "place", "step", "src"]).copied().collect::<Vec<_>>().join(" ")
}

/// The form. Its fields have the names of the parameters; what it says after copying stands ready in it.
fn builder(text: &'static GuideWords) -> El {
    let choice = |name: &'static str, title: &'static str, kind: &'static str, values: &[(&'static str, &'static str)]| {
        let values = values.iter().enumerate().map(|(at, (value, label))| {
            let input = el("input").attr("type", kind).attr("name", name).value(*value);
            let on = kind == "checkbox" || at == 0;
            el("label").put(input.flag("checked", on)).text(*label)
        });
        el("fieldset").put(el("legend").text(title)).put(el("div").class("sb-choices").each(values))
    };
    let field = |name: &'static str, title: &'static str, about: &'static str, input: El| {
        let (id, help) = (format!("sb-b-{name}"), format!("sb-b-{name}-help"));
        el("div")
            .class("sb-field")
            .put(el("label").attr("for", id.clone()).text(title))
            .put(input.attr("id", id).attr("name", name).attr("aria-describedby", help.clone()))
            .put(el("p").class("sb-note").attr("id", help).text(about))
    };
    let form = el("form")
        .class("sb-builder")
        .attr("data-copied", text.copied)
        .attr("data-refused", text.copy_failed)
        .attr("data-parameters", parameters())
        .attr("data-dropped", text.dropped)
        .attr("data-foreign", text.foreign)
        .attr("data-no-part", text.no_part)
        .attr("data-no-height", text.no_height)
        // In the language of what is embedded, whatever that of this page.
        .attr("data-fallback-ko", guide_words(Lang::Ko).fallback)
        .attr("data-fallback-en", guide_words(Lang::En).fallback)
        .flag("hidden", true)
        .put(choice("lang", text.language, "radio", &[("ko", text.korean), ("en", text.english)]))
        .put(choice("theme", text.theme, "radio", &[("", text.system), ("light", text.light), ("dark", text.dark)]))
        .put(choice(
            "parts",
            text.parts,
            "checkbox",
            &[("cards", text.cards), ("map", text.map), ("timeline", text.timeline), ("story", text.story)],
        ))
        .put(choice(
            "form",
            text.form,
            "radio",
            &[("element", text.as_element), ("frame", text.as_frame), ("wordpress", text.as_wordpress)],
        ))
        .put(field("filter", text.filter, text.filter_help, el("input").attr("type", "text").attr("spellcheck", "false")))
        .put(field("height", text.height, text.height_help, el("input").attr("type", "number").value("720")))
        .put(
            el("div")
                .class("sb-field sb-code")
                .put(el("label").attr("for", "sb-b-code").text(text.code))
                .put(el("p").class("sb-noted").attr("role", "status"))
                .put(el("textarea").attr("id", "sb-b-code").flag("readonly", true).attr("spellcheck", "false"))
                .put(
                    el("p")
                        .put(el("button").attr("type", "submit").text(text.copy))
                        .put(el("span").class("sb-said").attr("role", "status")),
                ),
        )
        .put(el("div").class("sb-field sb-preview").put(el("h3").text(text.preview)).put(el("div").class("sb-stage")));
    el("section")
        .attr("id", "sb-builder")
        .put(el("h2").text(text.builder))
        .put(el("p").class("sb-needs").text(text.needs_script))
        .put(form)
        .put(el("p").class("sb-dialog-foot").flag("hidden", true).put(el("button").attr("type", "button").text(text.close)))
}
