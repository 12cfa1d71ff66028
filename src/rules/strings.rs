//! The strings of the published format that have a form: ids, codes, dates, addresses. A form is stated once, as a
//! pattern for the schema and as a function for the rules; reading does not enforce it, so that every fault is told.

use crate::data::Day;

/// Defines a string with a form.
macro_rules! strings {
    ($($(#[doc = $doc:literal])* $name:ident, $pattern:literal;)+) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl core::ops::Deref for $name {
            type Target = str;
            fn deref(&self) -> &str { &self.0 }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> { stringify!($name).into() }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let description = concat!($($doc),*).trim();
                schemars::json_schema!({ "description": description, "type": "string", "pattern": $pattern })
            }
        }
    )+};
}

strings! {
    /// An id: small letters, digits and hyphens. It stands in addresses and names files.
    Id, "^[a-z0-9]+(-[a-z0-9]+)*$";
    /// A country: ISO 3166-1 alpha-2; `XK` for Kosovo.
    CountryCode, "^[A-Z]{2}$";
    /// A day, a month or a year: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    Date, "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
    /// The address of a page, with `https:` or `http:`; to reach the editors also `mailto:`.
    Url, "^(https?://|mailto:)[^\\s<>\"\\\\]+$";
    /// A language: a BCP 47 tag such as `ko` or `pt-BR`.
    LanguageTag, "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";
}

impl Id {
    /// Whether it has the form of an id.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        self.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9')))
    }
}

impl CountryCode {
    /// Whether it has the form of a country code; whether the country exists is another question.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        self.len() == 2 && self.bytes().all(|byte| byte.is_ascii_uppercase())
    }
}

impl LanguageTag {
    /// Whether it has the form of a language tag.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        self.split('-').enumerate().all(|(place, part)| {
            let alphabetic = place > 0 || (part.len() >= 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
            alphabetic && (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
    }
}

impl Url {
    /// Whether it is the address of a page.
    #[must_use]
    pub fn is_page(&self) -> bool {
        ["https://", "http://"].iter().any(|scheme| self.is_after(scheme) && !self.starts_with(&format!("{scheme}/")))
    }

    /// Whether it is an address to write to.
    #[must_use]
    pub fn is_mail(&self) -> bool {
        self.is_after("mailto:")
    }

    fn is_after(&self, scheme: &str) -> bool {
        let bad = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\');
        self.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty() && !rest.contains(bad))
    }
}

impl Date {
    /// The day, month or year that it stands for, if there is one.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        Day::parse(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_codes_and_tags_have_their_form() {
        let id = |text: &str| Id(text.to_owned()).is_well_formed();
        assert!(id("eu") && id("world-emerging-security-forum-2021") && id("3"));
        assert!(["", "-a", "a-", "a--b", "A", "a_b", "a b", "a,b", "한"].iter().all(|text| !id(text)));
        let code = |text: &str| CountryCode(text.to_owned()).is_well_formed();
        assert!(code("KR") && !code("kr") && !code("KOR") && !code("한"));
        let tag = |text: &str| LanguageTag(text.to_owned()).is_well_formed();
        assert!(tag("ko") && tag("pt-BR") && tag("zh-Hant-TW"));
        assert!(["", "k", "ko_KR", "ko-", "한국어"].iter().all(|text| !tag(text)));
    }

    #[test]
    fn addresses_are_of_the_web_or_of_mail() {
        let url = |text: &str| Url(text.to_owned());
        assert!(url("https://example.org/?a=b&c").is_page() && url("http://예.한국/").is_page());
        assert!(url("mailto:a@example.org").is_mail() && !url("mailto:a@example.org").is_page());
        for bad in [
            "",
            "https://",
            "https:///x",
            "javascript:alert(1)",
            "data:text/html,x",
            "//x.org",
            "https://x.org/a b",
            "https://x\"y",
        ] {
            assert!(!url(bad).is_page() && !url(bad).is_mail(), "{bad}");
        }
    }
}
