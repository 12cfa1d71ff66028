//! The form of a table of texts: a field for each, a row with both languages. The compiler sees to it that both are
//! complete.

macro_rules! table {
    ($(#[$doc:meta])* $table:ident, $lookup:ident { $($key:ident: $ko:literal, $en:literal;)+ }) => {
        $(#[$doc])*
        pub struct $table { $(pub $key: &'static str,)+ }

        $(#[$doc])*
        #[must_use]
        pub fn $lookup(lang: Lang) -> &'static $table {
            const KO: $table = $table { $($key: $ko,)+ };
            const EN: $table = $table { $($key: $en,)+ };
            match lang {
                Lang::Ko => &KO,
                Lang::En => &EN,
            }
        }
    };
}

pub(super) use table;
