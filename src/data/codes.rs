//! The closed vocabularies of the published format: each value has one code, which is also what addresses and
//! files carry. Knows nothing of how a value is named to a reader (`i18n` does).

/// Defines an enum whose values have codes; the order is the order in which a reader meets them.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $code:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $name { $($(#[$value_doc])* $value,)+ }

        impl $name {
            /// Every value, in reading order.
            pub const ALL: &'static [Self] = &[$(Self::$value,)+];
            /// The code of every value, in the same order.
            pub const CODES: &'static [&'static str] = &[$($code,)+];

            /// The code that stands for this value in files and addresses.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$value => $code,)+ }
            }

            /// The value with this code, if there is one.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$value),)+ _ => None }
            }

            /// The value's place in [`Self::ALL`].
            #[must_use]
            pub fn index(self) -> usize { self as usize }
        }

        impl<'a> crate::data::Wire<'a> for $name {
            fn put(&self, out: &mut Vec<u8>) { out.push(*self as u8); }
            fn get(from: &mut crate::data::Bytes<'a>) -> Self {
                const FIRST: $name = $name::ALL[0];
                let at = usize::from(u8::get(from));
                Self::ALL.get(at).copied().unwrap_or_else(|| {
                    from.damage();
                    FIRST
                })
            }
        }
    )+};
}

codes! {
    /// The languages that an interface and a record exist in.
    Lang { Ko = "ko", En = "en", }

    /// Whether a source is about the event, or only mentions it.
    Focus { Main = "main", Context = "context", }

    /// As far as the listed sources say.
    Status { Held = "held", Announced = "announced", }

    /// What sort of meeting it was.
    EventKind {
        Forum = "forum", Conference = "conference", WorkingGroup = "working-group", Consultation = "consultation",
        Ministerial = "ministerial", Summit = "summit", Launch = "launch", Meeting = "meeting",
        Declaration = "declaration", Dialogue = "dialogue",
    }

    /// How exactly the sources give a date.
    Precision { Day = "day", Month = "month", Year = "year", }

    /// Whether a date is written out, worked out from a dated line, or concluded.
    Certainty { Stated = "stated", Resolved = "resolved", Inferred = "inferred", }

    /// How people met.
    Mode { InPerson = "in-person", Virtual = "virtual", Hybrid = "hybrid", }

    /// What a country or a body was to an event.
    PartyRole {
        Host = "host", CoHost = "co-host", Chair = "chair", CoChair = "co-chair",
        Participant = "participant", Signatory = "signatory",
    }

    /// On what ground a source lets us say that a country had a part; the strongest first.
    Basis {
        /// The source names it as a party.
        Named = "named",
        /// The source says that an official, a company or a body of that country took part.
        Delegate = "delegate",
        /// The source names an organisation that it belongs to.
        Membership = "membership",
    }

    /// Whether it came, was going to come, or was asked.
    Attendance { TookPart = "took-part", Expected = "expected", Invited = "invited", }

    /// What a person did at an event.
    PersonRole {
        Opening = "opening", Closing = "closing", Keynote = "keynote", Speaker = "speaker", Panellist = "panellist",
        Chair = "chair", CoChair = "co-chair", HeadOfDelegation = "head-of-delegation", Signatory = "signatory",
        Present = "present",
    }

    /// What a number counts.
    CountOf { People = "people", Countries = "countries", Organisations = "organisations", Members = "members", }

    /// How a source qualifies a number.
    Qualifier { Exactly = "exactly", About = "about", Over = "over", AtLeast = "at-least", }

    /// At which stage a number was given.
    Stage {
        Expected = "expected", Invited = "invited", Attended = "attended", Pledged = "pledged", Signed = "signed",
        Total = "total",
    }

    /// How one event stands to another.
    RelationKind { FollowsUp = "follows-up", Prepares = "prepares", BuildsOn = "builds-on", PartOf = "part-of", }

    /// Who published a source.
    SourceKind { Government = "government", Press = "press", Organisation = "organisation", Community = "community", }

    /// What sort of body an organisation is.
    OrganisationKind {
        International = "international", Government = "government", Company = "company", Research = "research",
        Civil = "civil",
    }

    /// Where the spelling of a name comes from.
    Spelling { Stated = "stated", Established = "established", Ours = "ours", }
}
impl Lang {
    /// The language that a page or a text is not in.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Ko => Self::En,
            Self::En => Self::Ko,
        }
    }
}
