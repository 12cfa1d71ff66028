//! The table of text for the embed guide and the builder in it.

use super::table::table;
use crate::data::Lang;

table! {
    /// What the embed guide says, in one language.
    GuideWords, guide_words {
        title: "싣는 방법", "Embed guide";
        description: "한국의 신안보 외교 해설을 기사나 누리집에 싣는 방법. 코드를 만들고, 붙여 넣고, 보안 정책에 맞춘다.",
            "How to put the explainer into an article or a site: make the code, paste it, fit it to a security policy.";
        lede: "한 줄이면 된다. 아래에서 언어와 보여 줄 부분을 고르고 코드를 복사해 붙여 넣는다. 쿠키도 저장도 추적도 없고, 다른 서버에 요청을 보내지 않는다.",
            "It takes one line. Choose language and parts below, copy the code and paste it. There are no cookies, nothing is stored or tracked, and no other server is asked for anything.";
        builder: "코드 만들기", "Make the code";
        needs_script: "코드 만들기에는 스크립트가 필요하다. 아래 보기를 그대로 써도 된다.", "Making the code needs scripts. The examples below work as they are.";
        language: "언어", "Language";
        korean: "한국어", "Korean";
        english: "영어", "English";
        theme: "밝기", "Theme";
        system: "독자의 설정대로", "As the reader’s system";
        light: "밝게", "Light";
        dark: "어둡게", "Dark";
        parts: "보여 줄 부분", "Parts";
        cards: "기록", "Cards";
        map: "지도", "Map";
        timeline: "연표", "Timeline";
        filter: "처음에 거를 조건", "Filter at the start";
        filter_help: "주소창의 물음표 뒤를 그대로 옮겨 적는다. 예: topic=cyber&from=2019. 비우면 전체를 보여 준다.",
            "What stands behind the question mark in the explainer’s address, such as topic=cyber&from=2019. Empty shows everything.";
        height: "높이(픽셀)", "Height in pixels";
        height_help: "iframe에만 쓴다. 크기를 맞추는 스크립트가 있으면 내용에 따라 바뀐다.", "For the iframe only; with the resizing script it follows the content.";
        form: "코드의 형태", "Form of the code";
        as_element: "사용자 정의 요소", "Custom element";
        as_frame: "iframe", "iframe";
        as_wordpress: "워드프레스", "WordPress";
        code: "붙여 넣을 코드", "Code to paste";
        copy: "복사", "Copy";
        copied: "코드를 복사했습니다.", "The code is copied.";
        copy_failed: "복사하지 못했습니다. 코드를 골라 두었으니 직접 복사해 주세요.", "Copying was refused. The code is selected: copy it by hand.";
        dropped: "매개변수가 아니어서 코드에서 뺐습니다:", "Left out of the code, since they are no parameters:";
        foreign: "이 기록이 아니라 다음 주소의 자료를 보여 주는 코드입니다. 믿을 수 있는 곳인지 확인하세요:",
            "This code shows the data at the following address, not this record. Make sure that you trust it:";
        no_part: "고른 부분이 없어 모두 보여 줍니다.", "No part is chosen: all of them are shown.";
        no_height: "높이는 240에서 10,000 사이의 수여야 합니다. 코드에는 720을 적었습니다.",
            "The height has to be a number between 240 and 10,000. The code says 720.";
        preview: "미리 보기", "Preview";
        close: "닫기", "Close";
        plain: "보통 HTML", "Plain HTML";
        plain_text: "요소 안의 글은 프로그램이 시작되기 전, 그리고 시작되지 못할 때 보인다. 요소는 페이지의 글꼴을 쓰고, 페이지의 스타일에 영향을 주지도 받지도 않는다.",
            "What stands inside the element is shown until the program runs, and if it can’t. The element takes the page’s font; beyond that neither touches the other’s styles.";
        frame: "iframe", "iframe";
        frame_text: "스크립트를 넣을 수 없는 곳에 쓴다. 둘째 줄은 높이를 내용에 맞춘다. 빼면 높이가 고정되고 안에서 스크롤된다.",
            "For places that take no scripts of others. The second line fits the height to the content; without it the height is fixed and the frame scrolls.";
        wordpress: "워드프레스", "WordPress";
        wordpress_text: "‘사용자 정의 HTML’ 블록에 iframe 코드를 붙여 넣는다. 주소만 붙여 넣으면 워드프레스가 oEmbed로 찾은 코드를 자체 샌드박스에 넣어 기능이 줄어든다.",
            "Paste the iframe code into a “Custom HTML” block. If only the address is pasted, WordPress puts what it finds by oEmbed into a sandbox of its own, which takes functions away.";
        sandbox: "샌드박스를 쓰는 iframe", "A sandboxed iframe";
        sandbox_text: "출처 링크를 열고, 파일을 내려받고, 복사하고 공유하려면 이 권한이 모두 필요하다. ‘allow-scripts’만 주면 읽고 거를 수는 있다.",
            "Opening sources, downloading, copying and sharing need all of these permissions. With “allow-scripts” alone it can be read and filtered.";
        policy: "보안 정책(CSP)이 엄격한 사이트", "A site with a strict security policy";
        policy_text: "요소를 쓰는 페이지의 응답 헤더에 다음을 더한다. ‘wasm-unsafe-eval’은 WebAssembly 실행만 허락하며 eval은 여전히 막힌다. 이 값이 없으면 요소 안의 글과 이유가 보인다. 독자가 지도를 PNG로 저장하게 하려면 img-src data:도 더한다.",
            "Add this to the headers of the page that has the element. “wasm-unsafe-eval” allows WebAssembly alone; eval stays forbidden. Without it the element shows what stands inside it, and why. For readers to save the map as a PNG, add img-src data: too.";
        attributes: "속성과 주소 매개변수", "Attributes and address parameters";
        attributes_text: "요소의 속성과 iframe·페이지의 주소 매개변수는 이름과 값이 같다. 값이 여럿이면 쉼표로 잇는다.",
            "The element’s attributes and the parameters of the frame’s and the page’s address have the same names and values. Several values are joined with commas.";
        a_lang: "ko 또는 en. 요소에만 쓰며, iframe은 주소가 다르다.", "ko or en; for the element alone, since frames have an address for each language.";
        a_theme: "light 또는 dark. 없으면 독자의 설정을 따른다.", "light or dark; without it the reader’s system decides.";
        story: "이야기", "Story";
        a_parts: "cards, map, timeline, story 가운데 보여 줄 것. 이야기를 고르면 첫 대목부터 열린다.", "Which of cards, map, timeline, story to show. With the story chosen it opens at its first step.";
        a_filter: "거르는 조건. 페이지에서 고르면 주소에 나타나는 값과 같다.", "The filter, as the page’s address shows it when something is chosen.";
        a_years: "처음과 마지막 해.", "First and last year.";
        a_event: "펼쳐 둘 카드.", "Cards to be open.";
        a_place: "열어 둘 나라. 두 글자 국가 코드(KR 등)로 적는다.", "The country to be opened, by its two-letter code (such as KR).";
        a_step: "이야기의 몇째 대목을 열지, 1부터 센다.", "The step of the story to be opened, counted from 1.";
        a_src: "직접 만든 자료(JSON이나 CSV)의 https 주소.", "The https address of data of your own (JSON or CSV).";
        events: "요소가 알리는 일", "Events of the element";
        e_ready: "프로그램이 시작됐다.", "The program runs.";
        e_select: "나라나 카드가 선택됐다. detail에 country, event, query가 있다.", "A country or a card was chosen; detail has country, event and query.";
        e_error: "시작되지 못했다. detail.reason은 csp, unsupported, not-found, mime, cut-off, network, damaged, fault 가운데 하나이고, 직접 만든 자료(src)를 보여 주지 못할 때는 own-으로 시작하는 이유도 있다.",
            "It did not start; detail.reason is one of csp, unsupported, not-found, mime, cut-off, network, damaged, fault, or, with data of your own (src), one that begins with own-.";
        style: "모양 맞추기", "House style";
        style_text: "요소에 사용자 정의 속성을 주면 색이 바뀐다. ::part()로는 head, filters, cards, card, map, timeline에 닿는다.",
            "Custom properties set on the element change its colours. ::part() reaches head, filters, cards, card, map and timeline.";
        fallback: "한국의 신안보 외교 (해설)", "Korea’s emerging-security diplomacy (explainer)";
    }
}
