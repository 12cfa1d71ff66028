//! The baked form of the record: fields in order, numbers as LEB128, texts and lists behind their length.
//! One trait reads and writes it, so the two cannot drift apart; texts are borrowed from the bytes.

/// The bytes end early, or hold a value that does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged;

/// Something that can stand in the baked record.
pub trait Wire<'a>: Sized {
    /// Appends the value.
    fn put(&self, out: &mut Vec<u8>);

    /// Takes the value from the front of the bytes.
    ///
    /// # Errors
    /// [`Damaged`] if the bytes do not hold one.
    fn get(from: &mut &'a [u8]) -> Result<Self, Damaged>;
}

/// Defines a record of fields that can stand in the baked record, in the order written here.
macro_rules! wire {
    ($($(#[$doc:meta])* pub struct $name:ident $(<$life:lifetime>)? {
        $($(#[$field_doc:meta])* pub $field:ident: $type:ty,)+
    })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name $(<$life>)? { $($(#[$field_doc])* pub $field: $type,)+ }

        wire!(@impl $name $(<$life>)? { $($field)+ });
    )+};
    (@impl $name:ident <$life:lifetime> { $($field:ident)+ }) => {
        impl<$life> $crate::data::Wire<$life> for $name<$life> { wire!(@body $life { $($field)+ }); }
    };
    (@impl $name:ident { $($field:ident)+ }) => {
        impl<'a> $crate::data::Wire<'a> for $name { wire!(@body 'a { $($field)+ }); }
    };
    (@body $life:lifetime { $($field:ident)+ }) => {
        fn put(&self, out: &mut Vec<u8>) { $($crate::data::Wire::put(&self.$field, out);)+ }
        fn get(from: &mut &$life [u8]) -> Result<Self, $crate::data::Damaged> {
            Ok(Self { $($field: $crate::data::Wire::get(from)?,)+ })
        }
    };
}
pub(crate) use wire;

impl<'a> Wire<'a> for u8 {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    fn get(from: &mut &'a [u8]) -> Result<Self, Damaged> {
        let (&first, rest) = from.split_first().ok_or(Damaged)?;
        *from = rest;
        Ok(first)
    }
}

impl<'a> Wire<'a> for u32 {
    #[allow(clippy::cast_possible_truncation, reason = "seven bits at a time")]
    fn put(&self, out: &mut Vec<u8>) {
        let mut left = *self;
        while left >= 0x80 {
            out.push(left as u8 | 0x80);
            left >>= 7;
        }
        out.push(left as u8);
    }

    #[inline(never)]
    fn get(from: &mut &'a [u8]) -> Result<Self, Damaged> {
        let mut value = 0;
        for shift in (0..u32::BITS).step_by(7) {
            let byte = u8::get(from)?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(Damaged)
    }
}

// What is read most often is never inlined: the records' readers are chains of calls to these few functions, which
// makes them a third of the size.

/// A length: its place in `u32` is checked when the record is baked.
fn put_length(length: usize, out: &mut Vec<u8>) {
    u32::try_from(length).unwrap_or(u32::MAX).put(out);
}

impl<'a> Wire<'a> for &'a str {
    fn put(&self, out: &mut Vec<u8>) {
        put_length(self.len(), out);
        out.extend_from_slice(self.as_bytes());
    }

    #[inline(never)]
    fn get(from: &mut &'a [u8]) -> Result<Self, Damaged> {
        let length = u32::get(from)? as usize;
        let (text, rest) = from.split_at_checked(length).ok_or(Damaged)?;
        *from = rest;
        core::str::from_utf8(text).map_err(|_| Damaged)
    }
}

impl<'a, T: Wire<'a>> Wire<'a> for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(self.is_some()));
        if let Some(value) = self {
            value.put(out);
        }
    }

    #[inline(never)]
    fn get(from: &mut &'a [u8]) -> Result<Self, Damaged> {
        if u8::get(from)? == 0 { Ok(None) } else { T::get(from).map(Some) }
    }
}

impl<'a, T: Wire<'a>> Wire<'a> for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        put_length(self.len(), out);
        for value in self {
            value.put(out);
        }
    }

    #[inline(never)]
    fn get(from: &mut &'a [u8]) -> Result<Self, Damaged> {
        let length = u32::get(from)?;
        // Not reserved in advance: a damaged length must not ask for gigabytes.
        let mut list = Vec::new();
        for _ in 0..length {
            list.push(T::get(from)?);
        }
        Ok(list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_texts_and_lists_come_back() {
        let mut bytes = Vec::new();
        vec![0_u32, 1, 127, 128, 300, u32::MAX].put(&mut bytes);
        Some("세계신안보포럼").put(&mut bytes);
        None::<&str>.put(&mut bytes);
        let mut from = bytes.as_slice();
        assert_eq!(Vec::<u32>::get(&mut from), Ok(vec![0, 1, 127, 128, 300, u32::MAX]));
        assert_eq!(Option::<&str>::get(&mut from), Ok(Some("세계신안보포럼")));
        assert_eq!(Option::<&str>::get(&mut from), Ok(None));
        assert!(from.is_empty());
    }

    #[test]
    fn a_cut_or_false_record_is_damaged_not_a_panic() {
        let mut bytes = Vec::new();
        vec!["하나", "둘"].put(&mut bytes);
        for end in 0..bytes.len() {
            assert_eq!(Vec::<&str>::get(&mut &bytes[..end]), Err(Damaged), "cut at {end}");
        }
        assert_eq!(<&str>::get(&mut [2, 0xff, 0xff].as_slice()), Err(Damaged));
        assert_eq!(u32::get(&mut [0xff; 6].as_slice()), Err(Damaged));
        assert_eq!(Vec::<u8>::get(&mut [0xff, 0xff, 0xff, 0xff, 0x0f, 1].as_slice()), Err(Damaged));
    }
}
