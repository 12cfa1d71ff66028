//! Text with what the reader searched for marked in it.

use std::rc::Rc;

use yew::prelude::*;

use crate::query::Query;

/// The text, the query's matches inside `<mark>`; without a query or a match, the text alone.
pub fn marked(text: &str, query: Option<&Rc<Query>>) -> Html {
    let ranges = query.map(|query| query.ranges(text)).unwrap_or_default();
    if ranges.is_empty() {
        return Html::from(text.to_owned());
    }
    let mut parts = Vec::new();
    let mut done = 0;
    for range in ranges {
        parts.push(html! { <span key={done * 2}>{ text.get(done..range.start).unwrap_or_default().to_owned() }</span> });
        parts.push(html! { <mark key={done * 2 + 1}>{ text.get(range.clone()).unwrap_or_default().to_owned() }</mark> });
        done = range.end;
    }
    parts.push(html! { <span key={done * 2}>{ text.get(done..).unwrap_or_default().to_owned() }</span> });
    html! { <span>{ for parts }</span> }
}
