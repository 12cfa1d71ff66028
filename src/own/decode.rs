//! From bytes to text: the encodings in which spreadsheets and editors save Korean. Knows nothing of what the text says.

use std::borrow::Cow;

use encoding_rs::{EUC_KR, UTF_16BE, UTF_16LE};

/// The text of a file without its byte order mark; none if it is in no encoding that is read.
///
/// UTF-8 before CP949: a text that is valid in both is ASCII, or UTF-8 but for a freak of chance.
pub fn decode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let is_wide = matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]);
    if !is_wide && bytes.contains(&0) {
        // A picture, or a workbook that has not been saved as a table.
        return None;
    }
    match bytes {
        [0xef, 0xbb, 0xbf, text @ ..] => core::str::from_utf8(text).ok().map(Cow::Borrowed),
        [0xff, 0xfe, text @ ..] => UTF_16LE.decode_without_bom_handling_and_without_replacement(text),
        [0xfe, 0xff, text @ ..] => UTF_16BE.decode_without_bom_handling_and_without_replacement(text),
        _ => match core::str::from_utf8(bytes) {
            Ok(text) => Some(Cow::Borrowed(text)),
            Err(_) => EUC_KR.decode_without_bom_handling_and_without_replacement(bytes),
        },
    }
}
