// Own data on the page and in a frame: by an address, by a dialog, by a file that is dropped. Knows the page around the explainer;
// everything else is own.js's business.

import { button, dialog, make, styled } from "./dialog.js";
import { openOwn, prepare } from "./own.js";
import { warn } from "./start.js";

const base = new URL(".", import.meta.url).href;

const WORDS = {
  ko: {
    title: "내 자료로 보기",
    intro: "직접 정리한 회의 자료를 이 지도와 연표, 카드로 볼 수 있습니다. JSON이나 CSV 파일을 쓸 수 있고, 한 번에 100MB, 10만 건까지 읽습니다.",
    file: "파일 고르기",
    fileNote: "파일은 이 기기에서만 읽고 어디에도 보내지 않습니다. 페이지에 끌어다 놓아도 됩니다.",
    address: "자료의 주소",
    addressNote: "https로 시작하는 주소여야 하고, 서버가 다른 사이트의 읽기를 허용해야(CORS) 합니다.",
    show: "보기",
    forms: "양식",
    templateKo: "CSV 양식(한국어)",
    templateEn: "CSV 양식(영어)",
    schema: "JSON 스키마",
  },
  en: {
    title: "Try your own data",
    intro: "See meetings that you have collected with this map, timeline and cards. JSON and CSV files can be read, up to 100 MB and 100,000 meetings.",
    file: "Choose a file",
    fileNote: "The file is read on this device alone and sent nowhere. You can also drop it on the page.",
    address: "Address of the data",
    addressNote: "It must begin with https, and its server must let other sites read it (CORS).",
    show: "Show",
    forms: "Forms",
    templateKo: "CSV form (Korean)",
    templateEn: "CSV form (English)",
    schema: "JSON schema",
  },
};

/** What of the address is not the data's, how it looks and which parts there are, with what comes to that. */
const ours = (...more) => {
  const kept = [...new URLSearchParams(location.search)].filter(([name]) => name === "theme" || name === "parts");
  const query = new URLSearchParams([...kept, ...more]).toString();
  return query && `?${query}`;
};

/** How the page stands to own data. */
const placeOf = ({ root, script }) => {
  const { ownJs, ownWasm, home, other } = script.dataset;
  const { lang } = document.documentElement;
  const absolute = (address) => new URL(address, document.baseURI).href;
  const embedded = script.hasAttribute("data-frame");
  const place = {
    root: document.getElementById(root.id),
    lang,
    embedded,
    program: { js: absolute(ownJs), wasm: absolute(ownWasm) },
    home,
    other,
    back: () => location.assign(location.pathname + ours()),
  };
  if (!embedded) place.again = () => openDialog(undefined, { root, script }).catch(warn);
  return place;
};

let shown;
let underWay;

const open = async (given, place) => {
  // The last one that is asked for counts.
  underWay?.abort();
  const mine = new AbortController();
  underWay = mine;
  const opened = await openOwn(given, place, mine.signal);
  if (underWay === mine) underWay = undefined;
  shown?.end();
  shown = opened;
  const { about, origin } = shown;
  if (!place.embedded && about.title) document.title = `${about.title} (${origin.host ?? origin.name})`;
};

/** The data at the address that the page's own names; what is relative starts from the site's folder, the same in both languages. */
export const fromAddress = (src, page) => open({ src, from: base }, placeOf(page));

let turns = 0;
/** The address that stood before files that are on their way. */
let left;

/** A file of the reader's. The address has nothing to do with it. */
export const fromFile = async (file, page) => {
  const place = { ...placeOf(page), other: "" };
  scrollTo({ top: 0 });
  left ??= location.href;
  turns += 1;
  const turn = turns;
  history.replaceState(null, "", location.pathname + ours());
  try {
    await open({ file }, place);
  } catch (error) {
    // Given up for another file, it has nothing to put back.
    if (turn === turns) history.replaceState(null, "", left);
    warn(error);
  } finally {
    if (turn === turns) left = undefined;
  }
};

/** A file is being dragged over the page. */
export const expectFile = async (_, page) => prepare(placeOf(page).program);

const choice = (...content) => make("section", { className: "sb-own-choice" }, ...content);

const note = (id, text) => make("p", { className: "sb-note", id: `${id}-note`, textContent: text });

/** The dialog. `opener` has the focus when it is closed. */
export const openDialog = async (opener, page) => {
  const place = placeOf(page);
  const words = WORDS[place.lang];
  prepare(place.program);
  await styled(place, "own.css");
  const opened = await dialog(place, { title: words.title, near: opener });
  const file = make("input", { type: "file", id: "sb-own-file", hidden: true, accept: ".json,.csv,application/json,text/csv" });
  file.addEventListener("change", () => {
    if (!file.files[0]) return;
    opened.close();
    fromFile(file.files[0], page);
  });
  // The browser's own button speaks the browser's language, which need not be the page's.
  const choose = button(words.file, () => file.click());
  choose.setAttribute("aria-describedby", "sb-own-file-note");
  const address = make("input", { type: "url", id: "sb-own-src", className: "sb-sheet-copy", required: true, placeholder: "https://" });
  address.setAttribute("aria-describedby", "sb-own-src-note");
  const form = make(
    "form",
    {},
    make("label", { htmlFor: "sb-own-src", className: "sb-sheet-name", textContent: words.address }),
    address,
    note("sb-own-src", words.addressNote),
    make("p", { className: "sb-sheet-row" }, button(words.show, undefined, { type: "submit" })),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(ours(["src", address.value.trim()]));
  });
  const to = (path, text) => make("a", { href: base + path, textContent: text });
  const forms = make(
    "p",
    { className: "sb-sheet-row" },
    to("data/template-ko.csv", words.templateKo),
    to("data/template-en.csv", words.templateEn),
    to("data/events.schema.json", words.schema),
  );
  opened.body.append(
    make("p", { className: "sb-own-choice", textContent: words.intro }),
    choice(make("p", { className: "sb-sheet-row" }, choose, file), note("sb-own-file", words.fileNote)),
    choice(form),
    choice(make("h3", { textContent: words.forms }), forms),
  );
  choose.focus();
};
