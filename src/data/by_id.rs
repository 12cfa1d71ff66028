//! Finds an event by its published id. Ninety are looked through; for a host's own 100,000 their order by id is found once, because
//! an address may name as many. Knows nothing of what an event holds.

use super::Event;
use super::wire::{Bytes, Wire};

/// The order of a record's events by their ids, once it has been asked for. From then on the events stand still.
#[derive(Debug, Default)]
pub struct ById {
    #[cfg(feature = "own")]
    order: std::cell::OnceCell<Vec<u32>>,
}

impl ById {
    /// The place of the first event with this id.
    #[cfg(feature = "own")]
    #[must_use]
    pub fn find(&self, events: &[Event<'_>], id: &str) -> Option<usize> {
        let id_of = |&at: &u32| events.get(at as usize).map_or("", |event| event.id);
        let order = self.order.get_or_init(|| {
            let mut order: Vec<u32> = (0..).take(events.len()).collect();
            order.sort_by_key(id_of);
            order
        });
        let at = order.get(order.partition_point(|at| id_of(at) < id))?;
        Some(*at as usize).filter(|_| id_of(at) == id)
    }

    /// The place of the first event with this id.
    #[cfg(not(feature = "own"))]
    #[must_use]
    #[allow(clippy::unused_self, reason = "the other program's holds something")]
    pub fn find(&self, events: &[Event<'_>], id: &str) -> Option<usize> {
        events.iter().position(|event| event.id == id)
    }
}

/// A copy may get other events.
impl Clone for ById {
    fn clone(&self) -> Self {
        Self::default()
    }
}

/// It says nothing that the events do not.
impl PartialEq for ById {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<'a> Wire<'a> for ById {
    fn put(&self, _: &mut Vec<u8>) {}

    fn get(_: &mut Bytes<'a>) -> Self {
        Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::ById;
    use crate::data::Event;
    use crate::query::fixture::event;

    #[test]
    fn the_first_event_of_an_id_is_found_and_no_other() {
        let events = ["c", "a", "b", "a", ""].map(|id| Event { id, ..event() });
        let by_id = ById::default();
        for (id, place) in [("a", Some(1)), ("b", Some(2)), ("c", Some(0)), ("", Some(4)), ("d", None), ("ab", None)] {
            assert_eq!(by_id.find(&events, id), place, "{id}");
        }
        assert_eq!(by_id.clone().find(&events[..1], "a"), None, "a copy looks anew");
        assert_eq!(ById::default().find(&[], "a"), None);
    }
}
