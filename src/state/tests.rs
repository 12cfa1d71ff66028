//! What each action does, and that it does nothing else.

use proptest::prelude::*;

use super::*;
use crate::data::{Attendance, Basis};
use crate::query::fixture::{a_filter, a_record, country, event, id, record};

/// The reader is near. KR and US are named, PL is there by membership alone, KP is talked about, CH both of these, VA is nowhere.
fn start() -> State {
    let mut event = event();
    event.parties = vec![
        country("KR", Basis::Named, Attendance::TookPart),
        country("US", Basis::Delegate, Attendance::Invited),
        country("PL", Basis::Membership, Attendance::TookPart),
        country("CH", Basis::Membership, Attendance::TookPart),
    ];
    event.subjects = vec![id("KP"), id("CH"), id("KR")];
    State { near: Near::All, ..State::new(&Collection::new(record(vec![event])), None) }
}

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(start(), |state, action| reduce(&state, action).unwrap_or(state))
}

/// A state once all of it is drawn.
fn drawn(state: State) -> State {
    State { settled: Settled::All, ..state }
}

fn basis(state: &State) -> &[u32] {
    state.filter().chosen(Facet::Basis)
}

#[test]
fn each_action_changes_its_own() {
    let changed = |change: fn(&mut State)| {
        let mut state = start();
        change(&mut state);
        state
    };
    let address = Address { place: Some(id("KP")), ..Address::default() };
    for (action, expected) in [
        (Action::Text(" 간".into()), changed(|state| state.address.filter.text.push_str(" 간"))),
        (Action::Toggle(Facet::Topic, 2), changed(|state| state.address.filter.toggle(Facet::Topic, 2))),
        (Action::Country(id("US")), changed(|state| state.address.filter.toggle(Facet::Country, 1))),
        (Action::Years(Some(2021), Some(2017)), changed(|state| state.address.filter.set_years(Some(2017), Some(2021)))),
        (Action::Open(EventId(0)), changed(|state| state.address.opened.push(EventId(0)))),
        (Action::Zoom(Zoom::Europe), changed(|state| state.zoom = Zoom::Europe)),
        (Action::Panel(Some(Facet::Topic)), changed(|state| (state.panel, state.few) = (Some(Facet::Topic), Some(Rows::Values)))),
        (Action::Membership(true), changed(|state| state.address.filter.set(Facet::Basis, vec![0, 1, 2]))),
        (
            Action::Restore(address, vec!["topic=x".into()]),
            changed(|state| {
                state.address.place = Some(id("KP"));
                state.ignored.push("topic=x".into());
            }),
        ),
    ] {
        let next = reduce(&start(), action.clone());
        assert_eq!(next.map(drawn), Some(drawn(expected)), "{action:?}");
    }
}

#[test]
fn what_changes_nothing_keeps_the_very_same_value() {
    let state = Rc::new(start());
    for action in [
        Action::Text(String::new()),
        Action::Years(None, None),
        Action::Reset,
        Action::Close(EventId(0)),
        Action::Zoom(Zoom::World),
        Action::Membership(false),
        Action::DismissIgnored,
        Action::Restore(Address::default(), vec![]),
    ] {
        assert_eq!(reduce(&state, action.clone()), None, "{action:?}");
    }
    assert!(reduce(&state, Action::Settle).is_some());
}

#[test]
fn who_chooses_or_points_at_something_is_near() {
    let far = State { near: Near::Not, ..start() };
    let near = |action: Action| reduce(&far, action).is_some_and(|state| state.near == Near::All);
    let asked = reduce(&far, Action::Text("간".into())).unwrap().address;
    for action in [
        Action::Country(id("KR")),
        Action::Hover(Some(id("KR"))),
        Action::Drag(Some((2017, 2019))),
        Action::Years(Some(2017), None),
        Action::Restore(asked, vec![]),
    ] {
        assert!(near(action.clone()), "{action:?}");
    }
    let once = reduce(&far, Action::Near).unwrap();
    assert_eq!(once.near, Near::Map, "the map comes first");
    assert_eq!(reduce(&far, Action::Zoom(Zoom::Europe)).unwrap().near, Near::Map, "who looks closer at it is near it");
    assert_eq!(reduce(&once, Action::Near).unwrap().near, Near::All);
    let typed = reduce(&far, Action::Text("간".into())).unwrap();
    assert_eq!(typed.near, Near::Not, "the cards answer first");
    assert_eq!(reduce(&typed, Action::Text("가".into())).unwrap().near, Near::Not);
    assert_eq!(reduce(&once, Action::Text("간".into())).unwrap().near, Near::All, "the timeline does not stay behind");
    for action in [Action::Settle, Action::Long, Action::Open(EventId(0)), Action::Zoom(Zoom::Europe)] {
        assert!(!near(action.clone()), "{action:?}");
    }
}

#[test]
fn a_country_brings_the_ground_that_it_needs_and_takes_it_away() {
    let click = |codes: &[&str]| after(codes.iter().map(|code| Action::Country(id(code))));
    for (codes, grounds) in [
        (&["KR"][..], &[][..]),
        (&["KP"], &[3]),
        (&["PL"], &[2]),
        (&["CH"], &[3]),
        (&["VA"], &[]),
        (&["KP", "PL"], &[2, 3]),
        (&["KP", "KR"], &[0, 1, 3]),
        (&["KR", "KP"], &[0, 1, 3]),
        (&["KR", "KP", "KP"], &[]),
        (&["KR", "KP", "KR"], &[3]),
        (&["KP", "KP"], &[]),
    ] {
        assert_eq!(basis(&click(codes)), grounds, "{codes:?}");
    }
    assert_eq!(drawn(click(&["KP", "PL", "KP", "PL"])), drawn(start()));
}

#[test]
fn the_readers_own_grounds_stay() {
    let own = after([Action::Toggle(Facet::Basis, 0), Action::Country(id("KP"))]);
    assert_eq!(basis(&own), [0]);
    assert_eq!(basis(&reduce(&own, Action::Country(id("KP"))).unwrap()), [0]);
    let members = after([Action::Membership(true), Action::Country(id("KP"))]);
    assert_eq!((basis(&members), members.membership()), (&[0, 1, 2, 3][..], true));
    let members = reduce(&members, Action::Country(id("KP"))).unwrap();
    assert_eq!(basis(&members), [0, 1, 2]);
    assert_eq!(reduce(&members, Action::Membership(false)).map(drawn), Some(drawn(start())));
    let subject = after([Action::Country(id("KP")), Action::Membership(true), Action::Membership(false)]);
    assert_eq!(basis(&subject), [3]);
}

#[test]
fn reset_leaves_cards_open_and_the_page_as_it_was_set() {
    let told = Address { place: Some(id("KP")), step: Some(1), ..Address::default() };
    let state = after([
        Action::Restore(told, vec![]),
        Action::Country(id("KP")),
        Action::Text("보건".into()),
        Action::Open(EventId(0)),
        Action::Zoom(Zoom::Europe),
        Action::Reset,
    ]);
    assert_eq!(drawn(state), drawn(after([Action::Open(EventId(0)), Action::Zoom(Zoom::Europe)])));
    assert_eq!(after([Action::Open(EventId(2)), Action::Open(EventId(0)), Action::Open(EventId(2))]).address.opened.len(), 2);
}

proptest! {
    #[test]
    fn countries_clicked_have_events_and_clicked_again_leave_no_trace(
        record in a_record(20), mut filter in a_filter(false), membership: bool, clicks in proptest::collection::vec(0_u32..6, 1..5),
    ) {
        let all = Collection::new(record);
        let mut state = State { near: Near::All, ..State::new(&all, None) };
        filter.set(Facet::Country, vec![]);
        filter.set(Facet::Basis, if membership { vec![0, 1, 2] } else { vec![] });
        state.address.filter = filter;
        let alone = reduce(&State::new(&all, None), Action::Country(CountryId(clicks[0]))).unwrap();
        prop_assert_eq!(all.select(alone.filter()).is_empty(), all.events_of(CountryId(clicks[0])).is_empty());

        let mut now = state.clone();
        for country in clicks {
            now = reduce(&now, Action::Country(CountryId(country))).unwrap();
        }
        for &country in now.clone().filter().chosen(Facet::Country) {
            now = reduce(&now, Action::Country(CountryId(country))).unwrap();
        }
        prop_assert_eq!(now.filter().chosen(Facet::Country), &[0; 0]);
        // With the switch on, a country that is there by membership alone and one that is only talked about can make
        // all four grounds look like the reader's wish without it.
        if !membership {
            prop_assert_eq!(drawn(now), drawn(state));
        }
    }

    #[test]
    fn an_action_twice_is_none_the_second_time(text: String, from: Option<u16>, to: Option<u16>) {
        for action in [Action::Text(text), Action::Years(from, to), Action::Membership(true), Action::Reset] {
            let once = reduce(&start(), action.clone()).unwrap_or_else(start);
            prop_assert_eq!(reduce(&once, action), None);
        }
    }
}

#[test]
fn the_answer_stands_first_then_what_is_beside_it_then_the_rest() {
    let (beside, settle) = (|state: &State| reduce(state, Action::Beside), |state: &State| reduce(state, Action::Settle));
    let begun = start();
    assert_eq!(begun.settled, Settled::Beside, "the first drawing is of all that is seen");
    assert_eq!(beside(&begun), None);
    let rested = settle(&begun).unwrap();
    assert!(rested.is_settled());
    assert_eq!((beside(&rested), settle(&rested)), (None, None), "there is nothing more to draw");
    assert!(reduce(&rested, Action::Zoom(Zoom::Europe)).unwrap().is_settled(), "what is chosen stays");
    let typed = reduce(&rested, Action::Text("간".into())).unwrap();
    assert_eq!(typed.settled, Settled::Answer);
    assert!(settle(&typed).unwrap().is_settled(), "nothing is left out");
    let followed = beside(&typed).unwrap();
    assert_eq!(followed.settled, Settled::Beside);
    assert_eq!(beside(&followed), None, "the rest waits until the reader rests");
    assert!(settle(&followed).unwrap().is_settled());
    assert_eq!(reduce(&followed, Action::Text("가".into())).unwrap().settled, Settled::Answer, "each choice begins anew");
    let asked = reduce(&rested, Action::Restore(typed.address, vec![])).unwrap();
    assert_eq!(asked.settled, Settled::Beside, "an address asks for a whole page");
    assert_eq!(reduce(&asked, Action::Afresh).unwrap().settled, Settled::Beside);
    let first = State { settled: Settled::Answer, ..start() };
    let asked = reduce(&first, Action::Restore(asked.address, vec![])).unwrap();
    assert_eq!(asked.settled, Settled::Answer, "unless map and timeline have not been drawn at all");
}

#[test]
fn another_panel_begins_as_it_is() {
    let countries = reduce(&start(), Action::Panel(Some(Facet::Country))).unwrap();
    let found = reduce(&reduce(&countries, Action::Find("가".into())).unwrap(), Action::Rest(true)).unwrap();
    assert_eq!((found.find.as_str(), found.rest), ("가", true));
    for panel in [None, Some(Facet::Topic)] {
        let other = reduce(&found, Action::Panel(panel)).unwrap();
        assert_eq!((other.find.as_str(), other.rest), ("", false));
    }
}

#[test]
fn map_and_timeline_show_the_same_until_something_of_theirs_is_changed() {
    let seen = [Action::Zoom(Zoom::Europe), Action::List(true), Action::Hover(Some(id("KR"))), Action::Drag(Some((2019, 2021)))];
    for action in seen {
        assert!(!start().has_same_side(&reduce(&start(), action.clone()).unwrap()), "{action:?}");
    }
    let unseen = [
        Action::Open(EventId(0)),
        Action::Go(EventId(0)),
        Action::Panel(Some(Facet::Country)),
        Action::Rest(true),
        Action::Find("가".into()),
        Action::Settle,
        Action::More,
    ];
    for action in unseen {
        assert!(start().has_same_side(&reduce(&start(), action.clone()).unwrap()), "{action:?}");
    }
    let opened = reduce(&start(), Action::List(true)).unwrap();
    assert!(!opened.has_same_side(&reduce(&opened, Action::Beside).unwrap()), "its rest is to come");
    let far = State { near: Near::Not, ..start() };
    assert!(!far.has_same_side(&reduce(&far, Action::Near).unwrap()), "they are to be drawn at all");
}

#[test]
fn a_list_that_is_opened_has_its_first_rows_before_the_rest() {
    for (action, list) in [
        (Action::List(true), Rows::Countries),
        (Action::Panel(Some(Facet::Country)), Rows::Values),
        (Action::Rest(true), Rows::Values),
    ] {
        let opened = reduce(&reduce(&start(), Action::Settle).unwrap(), action).unwrap();
        assert_eq!(opened.few, Some(list));
        let whole = reduce(&opened, Action::Beside).unwrap();
        assert_eq!(whole.few, None);
        assert_eq!(reduce(&whole, Action::Toggle(Facet::Topic, 0)).unwrap().few, None, "what is drawn stays");
    }
}

#[cfg(feature = "own")]
#[test]
fn a_new_selection_of_a_long_record_has_its_first_cards_before_the_rest() {
    let near = |state: &State| reduce(state, Action::Near).expect("the rest is drawn");
    let begun = start();
    assert_eq!((begun.drawn(60), begun.drawn(5)), (8, 5));
    let settled = near(&begun);
    assert_eq!(settled.drawn(60), 60);
    let opened = reduce(&settled, Action::List(true)).expect("a change");
    assert_eq!(opened.drawn(60), 60, "what is chosen stays");
    let chosen = reduce(&settled, Action::Toggle(Facet::Topic, 0)).expect("a change");
    assert_eq!((chosen.drawn(60), near(&chosen).drawn(60)), (8, 60));
}
