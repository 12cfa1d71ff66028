//! Finds the mark that a finger or an arrow key means. Knows nothing of countries, markup or the screen.

/// A place on the map, in its units; `y` grows downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub x: f32,
    pub y: f32,
}

/// Where an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Right,
    Down,
    Left,
}

/// The place in the list of the point nearest to `at`, if it is no further than `radius`; the first of equals.
#[must_use]
pub fn nearest(points: &[Point], at: Point, radius: f32) -> Option<usize> {
    least(points.iter().map(|point| {
        let (x, y) = (point.x - at.x, point.y - at.y);
        Some(x * x + y * y).filter(|distance| *distance <= radius * radius)
    }))
}

/// The place in the list of the point that lies in a direction from another: the nearest within 45° to either
/// side, or else the nearest at all on that side. What lies straight ahead seems nearer than what lies beside.
#[must_use]
pub fn toward(points: &[Point], from: usize, direction: Direction) -> Option<usize> {
    let start = points.get(from)?;
    let way = |point: &Point| {
        let (x, y) = (point.x - start.x, point.y - start.y);
        let (ahead, beside) = match direction {
            Direction::Up => (-y, x),
            Direction::Right => (x, y),
            Direction::Down => (y, x),
            Direction::Left => (-x, y),
        };
        (ahead, beside.abs())
    };
    let search = |width: f32| {
        least(points.iter().map(way).map(|(ahead, beside)| {
            let is_there = ahead > 0.0 && beside <= ahead * width;
            is_there.then_some(ahead * ahead + 4.0 * beside * beside)
        }))
    };
    search(1.0).or_else(|| search(f32::INFINITY))
}

/// The place of the smallest number.
fn least(numbers: impl Iterator<Item = Option<f32>>) -> Option<usize> {
    let there = numbers.enumerate().filter_map(|(at, number)| Some((at, number?)));
    there.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::map::PLACES;
    use Direction::{Down, Left, Right, Up};

    fn point((x, y): (f32, f32)) -> Point {
        Point { x, y }
    }

    #[test]
    fn a_finger_means_the_nearest_within_reach() {
        let points = [(0.0, 0.0), (10.0, 0.0), (10.0, 0.0), (0.0, 30.0)].map(point);
        for (at, radius, found) in [
            ((1.0, 1.0), 12.0, Some(0)),
            ((6.0, 0.0), 12.0, Some(1)),
            ((0.0, 15.0), 14.0, None),
            ((0.0, 16.0), 14.0, Some(3)),
            ((3.0, 4.0), 5.0, Some(0)),
            ((f32::NAN, 0.0), 5.0, None),
        ] {
            assert_eq!(nearest(&points, point(at), radius), found, "{at:?}");
        }
        assert_eq!(nearest(&[], point((0.0, 0.0)), 9.0), None);
    }

    #[test]
    fn an_arrow_goes_ahead_before_it_goes_aside() {
        let points = [(0.0, 0.0), (10.0, 0.0), (4.0, 3.9), (-1.0, 20.0), (0.0, 0.0), (1.0, -9.0), (9.0, -1.0)].map(point);
        for (from, direction, found) in [
            (0, Right, Some(2)),
            (0, Down, Some(3)),
            (0, Up, Some(5)),
            (0, Left, Some(3)), // nothing within 45°, so what is on that side at all
            (3, Left, None),
            (3, Down, None),
            (5, Down, Some(0)),
            (99, Up, None),
        ] {
            assert_eq!(toward(&points, from, direction), found, "{from} {direction:?}");
        }
    }

    #[test]
    fn arrows_lead_from_korea_to_every_country_of_the_map() {
        let points: Vec<Point> = PLACES.iter().map(|&(_, x, y, _)| point((f32::from(x), f32::from(y)))).collect();
        let mut seen = vec![PLACES.iter().position(|place| place.0 == b"KR").unwrap()];
        let mut done = 0;
        while let Some(&from) = seen.get(done) {
            done += 1;
            for to in [Up, Right, Down, Left].into_iter().filter_map(|direction| toward(&points, from, direction)) {
                if !seen.contains(&to) {
                    seen.push(to);
                }
            }
        }
        let lost: Vec<_> =
            (0..points.len()).filter(|at| !seen.contains(at)).map(|at| std::str::from_utf8(PLACES[at].0).unwrap()).collect();
        assert!(lost.is_empty(), "{lost:?}");
    }

    proptest! {
        #[test]
        fn an_arrow_never_goes_back(places in proptest::collection::vec((0_u16..99, 0_u16..99), 1..30)) {
            let points: Vec<Point> = places.iter().map(|&(x, y)| point((x.into(), y.into()))).collect();
            for (at, from) in points.iter().enumerate() {
                for (direction, x, y) in [(Up, 0.0, -1.0), (Right, 1.0, 0.0), (Down, 0.0, 1.0), (Left, -1.0, 0.0)] {
                    let ahead = |to: &Point| (to.x - from.x) * x + (to.y - from.y) * y > 0.0;
                    let found = toward(&points, at, direction);
                    prop_assert_eq!(found.is_some(), points.iter().any(ahead));
                    prop_assert!(found.is_none_or(|to| ahead(&points[to])));
                }
            }
        }
    }
}
