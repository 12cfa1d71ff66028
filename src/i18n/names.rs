//! What each value of the closed vocabularies is called. The compiler sees to it that none is forgotten.

use crate::data::{
    Attendance, Basis, Certainty, EventKind, Focus, Lang, Mode, PartyRole, PersonRole, RelationKind, Stage, Status,
};
use crate::query::Facet;

/// Something that has a name in the reader's language.
pub trait Named {
    /// The name, as it stands in a list or a label.
    fn name(self, lang: Lang) -> &'static str;
}

macro_rules! named {
    ($($type:ident { $($value:ident: $ko:literal, $en:literal;)+ })+) => {$(
        impl Named for $type {
            fn name(self, lang: Lang) -> &'static str {
                let (ko, en) = match self { $(Self::$value => ($ko, $en),)+ };
                match lang { Lang::Ko => ko, Lang::En => en }
            }
        }
    )+};
}

named! {
    Focus { Main: "자세히 다룬 회의", "Covered in detail"; Context: "언급된 회의", "Mentioned"; }
    Status { Held: "열림", "Held"; Announced: "예고", "Announced"; }
    EventKind {
        Forum: "포럼", "Forum"; Conference: "회의", "Conference"; WorkingGroup: "작업반 회의", "Working group";
        Consultation: "협의회", "Consultation"; Ministerial: "장관급 회의", "Ministerial meeting"; Summit: "정상회의", "Summit";
        Launch: "출범", "Launch"; Meeting: "회담", "Meeting"; Declaration: "선언", "Declaration"; Dialogue: "대화", "Dialogue";
    }
    Certainty { Stated: "명시", "Stated"; Resolved: "계산", "Worked out"; Inferred: "추정", "Inferred"; }
    Mode { InPerson: "대면", "In person"; Virtual: "화상", "Online"; Hybrid: "대면·화상 병행", "In person and online"; }
    PartyRole {
        Host: "주최", "host"; CoHost: "공동 주최", "co-host"; Chair: "의장", "chair"; CoChair: "공동 의장", "co-chair";
        Participant: "참가", "participant"; Signatory: "서명", "signatory";
    }
    Basis {
        Named: "당사자로 적힘", "Named as a party";
        Delegate: "그 나라 사람·기관이 참여", "Through its people or bodies";
        Membership: "회원국 자격", "As a member";
    }
    Attendance { TookPart: "참여", "Took part"; Expected: "참석 예정", "Expected"; Invited: "초청", "Invited"; }
    PersonRole {
        Opening: "개회사", "opening"; Closing: "폐회사", "closing"; Keynote: "기조연설", "keynote"; Speaker: "발표", "speaker";
        Panellist: "토론", "panellist"; Chair: "주재", "chair"; CoChair: "공동 주재", "co-chair";
        HeadOfDelegation: "수석대표", "head of delegation"; Signatory: "서명", "signatory"; Present: "참석", "present";
    }
    Stage {
        Expected: "참석 예정", "expected"; Invited: "초청", "invited"; Attended: "참석", "attended"; Pledged: "약속", "pledged";
        Signed: "서명", "signed"; Total: "전체", "in all";
    }
    RelationKind {
        FollowsUp: "후속 조치", "Follows up on"; Prepares: "준비", "Prepares"; BuildsOn: "바탕", "Builds on"; PartOf: "일부", "Part of";
    }
    Facet {
        Topic: "주제", "Topic"; Kind: "형식", "Kind"; Country: "나라", "Country"; Organisation: "기관·기업", "Organisation";
        Person: "사람", "Person"; Series: "연속 회의", "Series"; Basis: "참여 근거", "Basis"; Attendance: "참석 여부", "Attendance";
        Focus: "비중", "Focus";
    }
}
