//! Writes the pages around what Trunk has packed: every page complete without a script, those of the explainer ready to be
//! taken over by the program; metadata, the data files, and what embedding needs. Knows nothing of how the wasm was built.

mod draw;
mod embed;
mod head;
mod image;
mod linked;
mod page;
mod place;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use draw::Drawer;
use head::Head;
use page::Shell;
use place::{Kind, Place};
use sinanbo::bundled;
use sinanbo::data::{CountryId, EventId, Lang, Wire};
use sinanbo::i18n::{country_description, country_words, guide_words, method_words, story_words};

fn main() {
    if let Err(reason) = run() {
        eprintln!("prerender: {reason}");
        process::exit(1);
    }
}

/// Trunk leaves one for each link that it has packed.
fn without_blank_lines(html: &str) -> String {
    html.lines().filter(|line| !line.trim().is_empty()).fold(String::new(), |text, line| text + line + "\n")
}

fn run() -> Result<(), String> {
    let folder =
        PathBuf::from(env::var_os("TRUNK_STAGING_DIR").ok_or("TRUNK_STAGING_DIR is not set: run script/build or script/serve")?);
    let shell =
        Shell { html: without_blank_lines(&read(&folder.join("index.html"))?), world: read(Path::new("static/world.svg"))? };
    let given = env::var("SITE_URL").ok().filter(|site| !site.trim().is_empty());
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let local = tokio::task::LocalSet::new();
    for &lang in Lang::ALL {
        let drawer = Drawer::new(lang)?;
        let site = given.as_deref().or(drawer.details.site).map(|site| format!("{}/", site.trim_end_matches('/')));
        let writer = Writer { folder: &folder, shell: &shell, site: site.as_deref(), drawer: &drawer };
        local.block_on(&runtime, writer.language(lang))?;
        if let Some(site) = writer.site {
            let place = Place { lang, kind: Kind::Explainer };
            writer.file(&format!("{}oembed.json", place.path()), embed::oembed(&drawer.record, site).as_bytes())?;
        }
        write(&folder.join(format!("data/template-{}.csv", lang.code())), sinanbo::own::template(lang)?.as_bytes())?;
        // Images take seconds, and nobody looks at them while writing.
        if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
            image::draw_all(&drawer, &shell.world, &folder)?;
        }
    }
    write(&folder.join("files.js"), embed::files(&shell)?.as_bytes())?;
    write(&folder.join("data/events.json"), bundled::EVENTS_JSON.as_bytes())?;
    write(&folder.join("data/events.csv"), bundled::EVENTS_CSV.as_bytes())?;
    write(&folder.join("data/events.schema.json"), bundled::EVENTS_SCHEMA.as_bytes())
}

/// Writes the pages of one language.
struct Writer<'w> {
    folder: &'w Path,
    shell: &'w Shell,
    site: Option<&'w str>,
    drawer: &'w Drawer,
}

impl Writer<'_> {
    async fn language(&self, lang: Lang) -> Result<(), String> {
        self.explainer(Place { lang, kind: Kind::Explainer }).await?;
        self.explainer(Place { lang, kind: Kind::Frame }).await?;
        let mut record = Vec::new();
        self.drawer.record.for_the_program().put(&mut record);
        self.file(&page::record_file(lang), &record)?;
        let texts: Vec<&str> = self.drawer.record.texts().collect();
        self.file(&page::texts_file(lang), texts.join("\u{1f}").as_bytes())?;
        self.file(&page::long_file(lang), self.drawer.long().await.as_bytes())?;
        self.guide(Place { lang, kind: Kind::Guide }).await?;
        let (words, place) = (method_words(lang), |kind| Place { lang, kind });
        let body = self.drawer.method(&place(Kind::Method)).await;
        self.paper(place(Kind::Method), words.title, words.description, &body, None)?;
        let body = self.drawer.people(&place(Kind::People)).await;
        self.paper(place(Kind::People), words.people_title, words.people_description, &body, None)?;
        let story = story_words(lang);
        let body = self.drawer.story(&place(Kind::Story)).await?;
        self.paper(place(Kind::Story), story.title, story.description, &body, None)?;
        let countries = country_words(lang);
        let body = self.drawer.countries(&place(Kind::Countries)).await;
        self.paper(place(Kind::Countries), countries.title, countries.description, &body, None)?;
        for (country, row) in (0..).map(CountryId).zip(&self.drawer.record.countries) {
            let place = place(Kind::Country(row.code));
            let description = country_description(row.name, &self.drawer.says(&place, country), lang);
            let body = self.drawer.country(&place, country).await;
            self.paper(place, row.name, &description, &body, None)?;
        }
        for event in 0..self.drawer.record.events.len() {
            self.event(lang, EventId::at(event)).await?;
        }
        Ok(())
    }

    /// The explainer's own page, and the one for frames.
    async fn explainer(&self, place: Place<'_>) -> Result<(), String> {
        let Drawer { record, details, .. } = self.drawer;
        let own = place.kind == Kind::Explainer;
        let head = head::head(&Head {
            place,
            title: record.title.to_owned(),
            description: record.description,
            site: self.site,
            image: (image::of_the_record(place.lang), record.title),
            linked: own.then(|| linked::dataset(record, details, self.site)),
        });
        let explainer = self.drawer.explainer(&place).await;
        let foot = if own { self.drawer.foot(&place).await } else { self.drawer.frame_foot(&place).await };
        self.file(&place.file(), self.shell.page(&place, &head, &explainer, &foot)?.as_bytes())
    }

    async fn event(&self, lang: Lang, id: EventId) -> Result<(), String> {
        let record = &self.drawer.record;
        let Some(event) = record.event(id) else { return Ok(()) };
        let place = Place { lang, kind: Kind::Event(event.id) };
        let head = head::head(&Head {
            place,
            title: format!("{} – {}", event.title, record.title),
            description: event.summary,
            site: self.site,
            image: (image::of_an_event(lang, event.id), event.title),
            linked: Some(linked::meeting(record, event, self.site)),
        });
        let body = self.drawer.event(&place, id).await;
        self.file(&place.file(), self.shell.paper(&place, &head, &body, None)?.as_bytes())
    }

    async fn guide(&self, place: Place<'_>) -> Result<(), String> {
        let words = guide_words(place.lang);
        // Where the site's address is not known, the script puts in the one that it was loaded from.
        let body = self.drawer.guide(&place, self.site.unwrap_or("https://…/")).await;
        self.paper(place, words.title, words.description, &body, Some("builder.js"))
    }

    /// A page about the record as a whole.
    fn paper(&self, place: Place<'_>, title: &str, description: &str, body: &str, script: Option<&str>) -> Result<(), String> {
        let record = &self.drawer.record;
        let head = head::head(&Head {
            place,
            title: format!("{title} – {}", record.title),
            description,
            site: self.site,
            image: (image::of_the_record(place.lang), record.title),
            linked: None,
        });
        self.file(&place.file(), self.shell.paper(&place, &head, body, script)?.as_bytes())
    }

    fn file(&self, name: &str, bytes: &[u8]) -> Result<(), String> {
        write(&self.folder.join(name), bytes)
    }
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}
