//! The social cards: one for each language and one for each event, 1200 × 630 pixels, drawn from the page's own map and
//! texts.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use sinanbo::data::{Attendance, Basis, EventId, Lang, Who};
use sinanbo::i18n::{Words, range, words};

use super::draw::Drawer;
use super::head::escaped;

pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;
/// Free on every side, in pixels.
const MARGIN: f32 = 64.0;
/// Faces with Hangul that may be used and passed on, the best first.
const FAMILIES: [&str; 3] = ["Noto Sans CJK KR", "Noto Sans KR", "NanumGothic"];

/// The card of the record, from the site's root.
pub fn of_the_record(lang: Lang) -> String {
    format!("social/{}.png", lang.code())
}

/// The card of an event, from the site's root.
pub fn of_an_event(lang: Lang, id: &str) -> String {
    format!("social/{}/{id}.png", lang.code())
}

/// Draws every card of a language into a folder.
///
/// # Errors
/// A sentence, if there is no face with Hangul or a file cannot be written.
pub fn draw_all(drawer: &Drawer, world: &str, folder: &Path) -> Result<(), String> {
    let record = &drawer.record;
    let lang = record.lang;
    let painter = Painter::new(world, lang)?;
    let all = Card {
        over: words(lang).kicker.to_owned(),
        title: record.title.to_owned(),
        under: years(drawer),
        lit: record.events.iter().flat_map(|event| took_part(drawer, event)).collect(),
    };
    painter.draw(&all, &folder.join(of_the_record(lang)))?;
    for event in 0..record.events.len() {
        let Some(event) = record.event(EventId::at(event)) else { continue };
        let place = event.place.as_ref().and_then(|place| place.city.or(place.venue));
        let when = range(event.when.start, event.when.end, lang);
        let card = Card {
            over: record.title.to_owned(),
            title: event.title.to_owned(),
            under: [Some(when.as_str()), place].into_iter().flatten().collect::<Vec<_>>().join(" · "),
            lit: took_part(drawer, event),
        };
        painter.draw(&card, &folder.join(of_an_event(lang, event.id)))?;
    }
    Ok(())
}

/// The codes of the countries that are shown to have taken part, named or through their people.
fn took_part<'d>(drawer: &'d Drawer, event: &sinanbo::data::Event<'static>) -> BTreeSet<&'d str> {
    let parties = event.parties.iter().filter(|party| party.basis != Basis::Membership);
    parties
        .filter(|party| party.attendance == Attendance::TookPart)
        .filter_map(|party| match party.who {
            Who::Country(id) => drawer.record.country(id).map(|country| country.code),
            Who::Organisation(_) => None,
        })
        .collect()
}

fn years(drawer: &Drawer) -> String {
    let (first, last) = drawer.collection.years();
    format!("{first}–{last}")
}

/// What stands on a card.
struct Card<'c> {
    over: String,
    title: String,
    under: String,
    lit: BTreeSet<&'c str>,
}

/// Draws cards with the faces of this machine.
struct Painter<'w> {
    world: &'w str,
    options: Options<'static>,
    words: &'static Words,
    family: &'static str,
    bold: fontdb::ID,
}

impl<'w> Painter<'w> {
    fn new(world: &'w str, lang: Lang) -> Result<Self, String> {
        let mut fonts = fontdb::Database::new();
        fonts.load_system_fonts();
        let found = FAMILIES.into_iter().find_map(|family| {
            let query = fontdb::Query {
                families: &[fontdb::Family::Name(family)],
                weight: fontdb::Weight::BOLD,
                ..fontdb::Query::default()
            };
            fonts.query(&query).map(|bold| (family, bold))
        });
        let (family, bold) = found.ok_or_else(|| {
            format!("the social cards need one of these faces: {} (package fonts-noto-cjk)", FAMILIES.join(", "))
        })?;
        let options = Options { fontdb: Arc::new(fonts), font_family: family.to_owned(), ..Options::default() };
        Ok(Self { world, options, words: words(lang), family, bold })
    }

    fn draw(&self, card: &Card<'_>, file: &Path) -> Result<(), String> {
        let failed = |error: String| format!("{}: {error}", file.display());
        let tree = Tree::from_str(&self.svg(card), &self.options).map_err(|error| failed(error.to_string()))?;
        let mut pixels = Pixmap::new(WIDTH, HEIGHT).ok_or_else(|| failed("no room for the picture".to_owned()))?;
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        let png = pixels.encode_png().map_err(|error| failed(error.to_string()))?;
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(|error| failed(error.to_string()))?;
        }
        fs::write(file, png).map_err(|error| failed(error.to_string()))
    }

    /// The card as SVG: words at the top, the map at the foot.
    fn svg(&self, card: &Card<'_>) -> String {
        #[allow(clippy::cast_precision_loss, reason = "1200")]
        let room = WIDTH as f32 - 2.0 * MARGIN;
        // As large as three lines allow.
        let (size, lines) = [60.0_f32, 52.0, 44.0, 38.0]
            .into_iter()
            .map(|size| (size, self.lines(&card.title, size, room)))
            .find(|(size, lines)| lines.len() <= if *size > 50.0 { 2 } else { 3 })
            .unwrap_or_else(|| (34.0, self.lines(&card.title, 34.0, room)));
        let mut y = MARGIN + 26.0;
        let mut text = vec![line(y, r##"font-size="26" fill="#625e55""##, &card.over)];
        y += size * 1.25;
        for part in &lines {
            text.push(line(y, &format!(r#"font-size="{size}" font-weight="700""#), part));
            y += size * 1.25;
        }
        text.push(line(y, r##"font-size="28" fill="#0b5c63""##, &card.under));
        text.extend(self.note());
        let text = text.concat();
        let lit = card.lit.iter().map(|code| format!(r##"<use href="#sb-{code}"/>"##)).collect::<Vec<_>>().concat();
        let [left, top, width, height] = sinanbo::map::VIEW_WORLD;
        format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="{}" fill="#1d1c19">
<rect width="{WIDTH}" height="{HEIGHT}" fill="#faf8f4"/><rect width="{WIDTH}" height="10" fill="#0b5c63"/>
<svg x="420" y="262" width="716" height="340" viewBox="{left} {top} {width} {height}" preserveAspectRatio="xMaxYMax meet">{}
<use href="#sb-land" fill="#e4dfd4" stroke="#faf8f4" stroke-width="1"/><g fill="#25777d" stroke="#faf8f4" stroke-width="1.2">{lit}</g></svg>
{text}</svg>"##,
            self.family, self.world,
        )
    }

    /// What must stand with every map: its credit, and that its boundaries are nobody's position.
    fn note(&self) -> Vec<String> {
        const SIZE: f32 = 15.0;
        const FOOT: f32 = 594.0;
        let lines = self.lines(self.words.map_credit, SIZE, 300.0);
        let mut y = FOOT;
        let mut drawn = Vec::new();
        for part in lines.iter().rev() {
            drawn.push(line(y, r##"font-size="15" fill="#625e55""##, part));
            y -= SIZE * 1.45;
        }
        drawn
    }

    /// A text in lines that are no wider than `room`, broken between words.
    fn lines(&self, text: &str, size: f32, room: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}"), size) <= room => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// How wide a text in bold is, in pixels at this size.
    fn width(&self, text: &str, size: f32) -> f32 {
        let measured = self.options.fontdb.with_face_data(self.bold, |data, index| {
            let face = ttf_parser::Face::parse(data, index).ok()?;
            let units: u32 = text.chars().filter_map(|c| face.glyph_hor_advance(face.glyph_index(c)?)).map(u32::from).sum();
            #[allow(clippy::cast_precision_loss, reason = "a few thousand units")]
            Some(units as f32 / f32::from(face.units_per_em()) * size)
        });
        // A face that cannot be read is not drawn with either.
        measured.flatten().unwrap_or_default()
    }
}

/// One line of text at the left margin.
fn line(y: f32, look: &str, text: &str) -> String {
    format!(r#"<text x="{MARGIN}" y="{y}" {look}>{}</text>"#, escaped(text))
}
