//! The columns of a table of events: what each holds, and what it is called in either language. The one place that names
//! them; the published table has those with an English heading of its own.

use crate::rules::{Document, Problem, Reason};

use super::fault::shortened;

macro_rules! columns {
    ($($(#[$doc:meta])* $column:ident = $en:literal, $ko:literal;)+) => {
        /// What a column holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Heading { $($(#[$doc])* $column,)+ }

        impl Heading {
            /// Every column, in the order of the template.
            pub const ALL: &[Self] = &[$(Self::$column,)+];

            /// The heading in English, which is that of the published table.
            pub fn english(self) -> &'static str {
                match self { $(Self::$column => $en,)+ }
            }

            /// The heading in Korean.
            pub fn korean(self) -> &'static str {
                match self { $(Self::$column => $ko,)+ }
            }
        }
    };
}

columns! {
    Id = "id", "식별자";
    /// In the language of the texts.
    Title = "title", "제목";
    TitleKo = "title_ko", "제목(한국어)";
    TitleEn = "title_en", "제목(영어)";
    Start = "start", "시작";
    End = "end", "끝";
    Precision = "precision", "날짜 정밀도";
    Certainty = "certainty", "날짜 확실성";
    Status = "status", "상태";
    Kind = "kind", "종류";
    Series = "series", "연속 회의";
    City = "city", "도시";
    Country = "country", "나라";
    Mode = "mode", "방식";
    Hosts = "hosts", "주최";
    Participants = "participants", "참가국";
    Expected = "expected", "참가 예정";
    Subjects = "subjects", "거론된 나라";
    Organisations = "organisations", "참가 기관";
    People = "people", "인물";
    Topics = "topics", "주제";
    /// In the language of the texts.
    Summary = "summary", "요약";
    SummaryKo = "summary_ko", "요약(한국어)";
    SummaryEn = "summary_en", "요약(영어)";
    /// In the language of the texts.
    Outcomes = "outcomes", "결과";
    OutcomesKo = "outcomes_ko", "결과(한국어)";
    OutcomesEn = "outcomes_en", "결과(영어)";
    Publisher = "publisher", "발행처";
    Sources = "sources", "출처";
    SourceUrls = "source_urls", "출처 주소";
}

/// Where each column of a table stands, and what its heading calls it.
pub struct Columns {
    places: [Option<usize>; Heading::ALL.len()],
    names: Vec<String>,
}

impl Columns {
    /// Reads the heading. What it names that is no column, and what it names twice, is told.
    pub fn new(names: Vec<String>, mut tell: impl FnMut(String, Reason)) -> Self {
        let mut places = [None; Heading::ALL.len()];
        for (place, name) in names.iter().enumerate() {
            let wanted = comparable(name);
            let is_called = |heading: &Heading| [heading.english(), heading.korean()].map(comparable).contains(&wanted);
            let heading = Heading::ALL.iter().find(|heading| is_called(heading));
            match heading.and_then(|heading| places.get_mut(*heading as usize)) {
                // A spreadsheet's empty columns have no name.
                None if wanted.is_empty() => {}
                None => tell(shortened(name), Reason::ColumnUnknown),
                Some(Some(_)) => tell(shortened(name), Reason::FieldTwice),
                Some(first) => *first = Some(place),
            }
        }
        Self { places, names }
    }

    /// How many cells a whole row has.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// The place of a column, if the table has it.
    pub fn place(&self, heading: Heading) -> Option<usize> {
        self.places.get(heading as usize).copied().flatten()
    }

    pub fn has(&self, heading: Heading) -> bool {
        self.place(heading).is_some()
    }

    /// What the table itself calls a column, or would call it.
    pub fn name(&self, heading: Heading) -> String {
        let name = self.place(heading).and_then(|place| self.names.get(place));
        name.map_or_else(|| heading.english().to_owned(), |name| shortened(name.trim()))
    }

    /// The column in which something that the rules have found stands. `made_from`: for a row that the cells of a column
    /// made, that column.
    pub fn of_problem(&self, problem: &Problem, made_from: Option<Heading>, document: &Document) -> String {
        let heading = made_from.or_else(|| self.of_field(problem, document));
        heading.map_or_else(|| problem.field.clone(), |heading| self.name(heading))
    }

    fn of_field(&self, problem: &Problem, document: &Document) -> Option<Heading> {
        let in_either = |any: Heading, ko: Heading, en: Heading| {
            let exact = if problem.field.rsplit('.').next() == Some("ko") { ko } else { en };
            Some(if self.has(exact) || !self.has(any) { exact } else { any })
        };
        let (field, rest) = problem.field.split_once(['.', '[']).unwrap_or((&problem.field, ""));
        match (field, rest) {
            ("id", _) => Some(Heading::Id),
            ("title", _) => in_either(Heading::Title, Heading::TitleKo, Heading::TitleEn),
            ("summary", _) => in_either(Heading::Summary, Heading::SummaryKo, Heading::SummaryEn),
            ("outcomes", _) => in_either(Heading::Outcomes, Heading::OutcomesKo, Heading::OutcomesEn),
            ("date", "start") => Some(Heading::Start),
            ("date", "end") => Some(Heading::End),
            ("date", _) => Some(Heading::Certainty),
            ("status", _) => Some(Heading::Status),
            ("series", _) => Some(Heading::Series),
            ("place", "country") => Some(Heading::Country),
            ("place", _) => Some(Heading::City),
            ("participants", rest) => party_column(rest, problem, document),
            ("subjects", _) => Some(Heading::Subjects),
            ("people", _) => Some(Heading::People),
            ("topics", _) => Some(Heading::Topics),
            ("sources", _) => Some(Heading::Sources),
            _ => None,
        }
    }
}

/// The column that a party came from.
fn party_column(rest: &str, problem: &Problem, document: &Document) -> Option<Heading> {
    let at: usize = rest.split(']').next()?.parse().ok()?;
    let party = document.events.get(problem.row?.1)?.participants.get(at)?;
    Some(if party.roles.contains(&crate::data::PartyRole::Host) {
        Heading::Hosts
    } else if party.attendance != crate::data::Attendance::TookPart {
        Heading::Expected
    } else if party.organisation.is_some() {
        Heading::Organisations
    } else {
        Heading::Participants
    })
}

/// Headings, and names of countries, are the same whatever their case and spaces.
pub(super) fn comparable(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}
