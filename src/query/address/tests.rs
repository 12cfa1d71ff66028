//! The address both ways.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::{Address, Part, Theme, read, write};
use crate::data::{CountryId, EventId, Lang};
use crate::query::fixture::{a_filter, event, id, record};
use crate::query::{Facet, SUBJECTS};

fn rows() -> crate::data::Record<'static> {
    let ids = ["forum-2021", "osce-2017", "c"];
    let mut record = record(ids.map(|_| event()).into());
    for (event, id) in record.events.iter_mut().zip(ids) {
        event.id = id;
    }
    record
}

/// What is read, written again; and what was ignored.
fn again(query: &str) -> (String, String) {
    let (address, ignored) = read(query, &rows());
    (write(&address, &rows()), ignored.join(" "))
}

#[test]
fn is_written_in_order_short_and_readable() {
    let mut address = Address::default();
    assert_eq!(write(&address, &rows()), "");
    address.filter.text = " 신안보 100% a,b ".to_owned();
    address.filter.set(Facet::Topic, vec![2, 0]);
    address.filter.set(Facet::Organisation, vec![3]);
    address.filter.set(Facet::Series, vec![1, 77]);
    address.filter.set(Facet::Basis, vec![0, SUBJECTS]);
    address.filter.set(Facet::Person, vec![77]);
    address.filter.to = Some(2021);
    address.opened = vec![EventId(0), EventId(9), EventId(1)];
    address.place = Some(id("KP"));
    address.step = Some(3);
    address.lang = Some(Lang::En);
    address.theme = Some(Theme::Dark);
    address.parts = vec![Part::Cards, Part::Map];
    address.src = Some("https://x.kr/e.json?a=b&c".to_owned());
    assert_eq!(
        write(&address, &rows()),
        "q=%EC%8B%A0%EC%95%88%EB%B3%B4+100%25+a,b&topic=cyber,ai&org=a%2C+b%26c&series=%EC%84%B8%EA%B3%84&basis=named,subjects\
         &to=2021&event=forum-2021,osce-2017&place=KP&step=3&lang=en&theme=dark&parts=cards,map&src=https://x.kr/e.json?a%3Db%26c"
    );
}

#[test]
fn is_read_kindly() {
    for (query, written, ignored) in [
        ("", "", ""),
        ("?", "", ""),
        ("?topic=ai,cyber,ai&topic=health", "topic=cyber,health,ai", ""),
        ("country=kr,Us", "country=KR,US", ""),
        ("country=kr%2CUS", "country=KR,US", ""),
        ("org=a%2C%20b%26c,eu", "org=eu,a%2C+b%26c", ""),
        ("lang=en&topic=ai&q=%EC%95%88+%EB%B3%B4", "q=%EC%95%88+%EB%B3%B4&topic=ai&lang=en", ""),
        ("from=2021&to=2017", "from=2017&to=2021", ""),
        ("parts=story,cards,map,timeline", "", ""),
        ("event=c,forum-2021", "event=forum-2021,c", ""),
        ("utm_source=x&fbclid=%zz&Topic=ai&q&=&&&", "", ""),
        ("topic=&topic=,,&q=+&from=", "", ""),
        ("topic=ai,nope&kind=Forum", "topic=ai", "topic=nope kind=Forum"),
        ("q=100%&topic=a%ff,ai", "topic=ai", "q=100% topic=a%ff"),
        ("q=%F&from=21&to=20211&step=0&step=9&step=256", "", "q=%F from=21 to=20211 step=0 step=9 step=256"),
        ("lang=de&theme=pink&place=ZZ&event=x&parts=x", "", "lang=de theme=pink place=ZZ event=x parts=x"),
        ("from=2020&from=+2021", "from=2021", ""),
        ("from=%2B202&to=0000", "", "from=+202 to=0000"),
        ("place=kp&theme=light", "place=KP&theme=light", ""),
    ] {
        assert_eq!(again(query), (written.to_owned(), ignored.to_owned()), "{query}");
    }
}

#[test]
fn reports_are_short_and_few() {
    let (_, ignored) = read(&format!("topic={}", "가".repeat(100)), &rows());
    assert_eq!(ignored, [format!("topic={}…", "가".repeat(33))]);
    let many: String = (0..99).map(|number| number.to_string() + ",").collect();
    assert_eq!(read(&format!("topic={many}"), &rows()).1.len(), 8);
    assert_eq!(read("topic=x,x&topic=x%00%1b", &rows()).1, ["topic=x"]);
}

fn an_address() -> impl Strategy<Value = Address> {
    let ids = (subsequence(vec![0, 1, 2], 0..=3), proptest::option::of(0_u32..6), proptest::option::of(1_u8..=8));
    let look = (select(vec![None, Some(Lang::Ko), Some(Lang::En)]), select(vec![None, Some(Theme::Light), Some(Theme::Dark)]));
    let parts = (subsequence(Part::ALL.to_vec(), 0..4), proptest::option::of("[^\\s].{0,20}[^\\s]"));
    (a_filter(false), ".*", ids, look, parts).prop_map(
        |(mut filter, text, (opened, place, step), (lang, theme), (parts, src))| {
            filter.text = text.trim().to_owned();
            let opened = opened.into_iter().map(EventId).collect();
            Address { filter, opened, place: place.map(CountryId), step, lang, theme, parts, src }
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(address in an_address()) {
        let written = write(&address, &rows());
        prop_assert!(written.is_ascii() && !written.contains([' ', '"', '<', '#']), "{}", written);
        prop_assert_eq!(read(&written, &rows()), (address, vec![]));
    }

    #[test]
    fn anything_is_read_and_once_written_stays(query in "\\PC*") {
        let (first, _) = again(&query);
        prop_assert_eq!(again(&first), (first, String::new()));
    }

    #[test]
    fn near_misses_are_read_and_once_written_stay(
        pieces in proptest::collection::vec((
            select(vec!["q", "topic", "country", "org", "from", "to", "event", "place", "step", "parts", "src", "lang", "x"]),
            select(vec!["ai", "kr", "KR,,US", "%EC%84%B8%EA%B3%84", "%", "%e", "%2C", "+", "2021", "0", "999999999999", "a%2C+b%26c", "cards,map", "en", "c", "&", "=", "%00"]),
        ), 0..8),
    ) {
        let query: String = pieces.iter().map(|(name, value)| [name, "=", value, "&"].concat()).collect();
        let (first, _) = again(&query);
        prop_assert_eq!(again(&first), (first, String::new()));
    }
}
