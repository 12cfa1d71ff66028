//! No input takes longer than it is long: comparisons are counted, not seconds.

use serde_json::json;

use super::*;
use crate::rules::spent;

/// Asserts that twice the input takes at most about twice the comparisons (a search by halves takes one more).
#[track_caller]
fn grows_with(what: &str, text: impl Fn(usize) -> String) {
    let cost = |size| {
        let text = text(size);
        spent::on(|| drop(read_text(&text)))
    };
    let (small, large) = (cost(2_000), cost(4_000));
    assert!(small > 2_000, "{what}: {small} comparisons are too few to judge");
    assert!(large < small * 5 / 2, "{what}: {small} comparisons became {large}");
}

/// The small dataset with one of its lists made long.
fn long(change: impl Fn(&mut Value)) -> String {
    let mut json = sound();
    change(&mut json);
    json.to_string()
}

#[test]
fn long_lists_cost_as_much_as_they_are_long() {
    let ids = |size: usize| (0..size).map(|at| json!(format!("t-{at}"))).collect::<Vec<_>>();
    grows_with("topics of an event", |size| long(|json| json["events"][0]["topics"] = json!(ids(size))));
    grows_with("sources of an event", |size| long(|json| json["events"][0]["sources"] = json!(ids(size))));
    grows_with("the same topic again and again", |size| long(|json| json["events"][0]["topics"] = json!(vec!["t"; size])));
    grows_with("evidence and sources", |size| {
        long(|json| {
            json["events"][0]["sources"] = json!(ids(size));
            let evidence = |id: Value| json!({ "source": id, "phrase": "x" });
            json["events"][0]["date"]["evidence"] = json!(ids(size).into_iter().map(evidence).collect::<Vec<_>>());
        })
    });
    grows_with("members", |size| {
        long(|json| {
            json["organisations"][0]["members"] = json!(vec!["KR"; size]);
            let party = json!({
                "country": "US", "basis": "membership", "attendance": "took-part", "via": json["organisations"][0]["id"],
            });
            json["events"][0]["participants"] = json!(vec![party; size]);
        })
    });
}

#[test]
fn long_chains_of_references_cost_as_much_as_they_are_long() {
    let chain = |size: usize| {
        long(|json| {
            let first = json["events"][0].clone();
            let event = |at: usize| {
                let mut event = first.clone();
                event["id"] = json!(format!("e-{at}"));
                event["relations"] = json!([{ "event": format!("e-{}", at + 1), "kind": "prepares" }]);
                event
            };
            json["events"] = (0..size).map(event).collect();
        })
    };
    grows_with("a chain whose end is missing", chain);
    let answer = read_text(&chain(500));
    assert_eq!((answer.total, refused(&answer)), (500, Refusal::NoEventKept), "each is told, and none is left");
}

#[test]
fn rows_that_are_alike_cost_as_much_as_they_are_many() {
    grows_with("the same id again and again", |size| long(|json| json["events"] = json!(vec![json["events"][0].clone(); size])));
    grows_with("rows of a table", |size| {
        let row = |at| format!("t,2021,s,source {at},KR;US;eu;org {at},topic {at}");
        let rows = (0..size).map(row).collect::<Vec<_>>().join("\n");
        format!("title,start,summary,sources,hosts,topics\n{rows}")
    });
}
