//! The baked form of the record: fields in order, numbers as LEB128, texts and lists behind their length.
//! One trait reads and writes it, so the two cannot drift apart; texts are borrowed from the bytes.

/// The bytes end early, or hold a value that does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged;

/// Bytes that are being read. A fault is remembered, not handed up from call to call: what is read after it is
/// empty, and whoever asked for the whole is told. The readers are half the size for it.
pub struct Bytes<'a> {
    left: &'a [u8],
    damaged: bool,
}

impl<'a> Bytes<'a> {
    /// All that there is, from its beginning.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { left: bytes, damaged: false }
    }

    /// From here on nothing can be trusted.
    pub fn damage(&mut self) {
        self.left = &[];
        self.damaged = true;
    }

    #[inline(never)]
    fn take(&mut self, length: usize) -> &'a [u8] {
        if let Some((taken, left)) = self.left.split_at_checked(length) {
            self.left = left;
            taken
        } else {
            self.damage();
            &[]
        }
    }
}

/// Something that can stand in the baked record.
pub trait Wire<'a>: Sized {
    /// Appends the value.
    fn put(&self, out: &mut Vec<u8>);

    /// Takes the value from the front of the bytes; an empty one if they are damaged.
    fn get(from: &mut Bytes<'a>) -> Self;

    /// Reads bytes that hold one value and nothing else.
    ///
    /// # Errors
    /// [`Damaged`] if they are cut, too long, or hold what does not exist.
    fn read(bytes: &'a [u8]) -> Result<Self, Damaged> {
        let mut from = Bytes::new(bytes);
        let value = Self::get(&mut from);
        if from.damaged || !from.left.is_empty() { Err(Damaged) } else { Ok(value) }
    }
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
        fn get(from: &mut $crate::data::Bytes<$life>) -> Self {
            Self { $($field: $crate::data::Wire::get(from),)+ }
        }
    };
}
pub(crate) use wire;

impl<'a> Wire<'a> for u8 {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    fn get(from: &mut Bytes<'a>) -> Self {
        from.take(1).first().copied().unwrap_or_default()
    }
}

impl<'a> Wire<'a> for bool {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn get(from: &mut Bytes<'a>) -> Self {
        u8::get(from) != 0
    }
}

// What is read most often is never inlined: the records' readers are chains of calls to these few functions.

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
    fn get(from: &mut Bytes<'a>) -> Self {
        let mut value = 0;
        for shift in (0..Self::BITS).step_by(7) {
            let byte = u8::get(from);
            value |= Self::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return value;
            }
        }
        from.damage();
        0
    }
}

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
    fn get(from: &mut Bytes<'a>) -> Self {
        let length = u32::get(from) as usize;
        let text = from.take(length);
        core::str::from_utf8(text).unwrap_or_else(|_| {
            from.damage();
            ""
        })
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
    fn get(from: &mut Bytes<'a>) -> Self {
        (u8::get(from) != 0).then(|| T::get(from))
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
    fn get(from: &mut Bytes<'a>) -> Self {
        let length = u32::get(from);
        // Not reserved in advance: a damaged length must not ask for gigabytes.
        let mut list = Self::new();
        for _ in 0..length {
            if from.damaged {
                break;
            }
            list.push(T::get(from));
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written<'a>(value: &impl Wire<'a>) -> Vec<u8> {
        let mut bytes = Vec::new();
        value.put(&mut bytes);
        bytes
    }

    #[test]
    fn numbers_texts_and_lists_come_back() {
        let numbers = vec![0_u32, 1, 127, 128, 300, u32::MAX];
        assert_eq!(Vec::<u32>::read(&written(&numbers)), Ok(numbers));
        assert_eq!(Option::<&str>::read(&written(&Some("세계신안보포럼"))), Ok(Some("세계신안보포럼")));
        assert_eq!(Option::<&str>::read(&written(&None::<&str>)), Ok(None));
    }

    #[test]
    fn a_cut_or_false_record_is_damaged_not_a_panic() {
        let bytes = written(&vec!["하나", "둘"]);
        for end in 0..bytes.len() {
            assert_eq!(Vec::<&str>::read(&bytes[..end]), Err(Damaged), "cut at {end}");
        }
        assert_eq!(Vec::<&str>::read(&[bytes.as_slice(), &[0]].concat()), Err(Damaged), "too long");
        assert_eq!(<&str>::read(&[2, 0xff, 0xff]), Err(Damaged));
        assert_eq!(u32::read(&[0xff; 6]), Err(Damaged));
        assert_eq!(Vec::<u8>::read(&[0xff, 0xff, 0xff, 0xff, 0x0f, 1]), Err(Damaged));
    }
}
