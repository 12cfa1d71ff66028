// What a reader can take away of the present selection: its address, its data, the map, a print, a citation. A dialog that
// is loaded when it is asked for; what stands on the page it reads there, everything else in the published files, or asks it of
// a record that is not ours.

import { citations } from "./cite.js";
import { dated } from "./dates.js";
import { button, copy, copyable, dialog, doing, jsonAt, make, sharing, textAt, waiting } from "./dialog.js";
import { extract, fileName, table } from "./extract.js";
import { painted, picture } from "./picture.js";
import { warn } from "./start.js";

const WORDS = {
  ko: {
    title: (count) => `내려받기·인쇄·공유: 회의 ${count.toLocaleString("ko")}건`,
    meetings: (count) => `회의 ${count.toLocaleString("ko")}건`,
    printed: (drawn, all) => `회의 ${all.toLocaleString("ko")}건 가운데 화면에 펼친 ${drawn.toLocaleString("ko")}건을 인쇄했습니다.`,
    whole: "조건 없이 전체",
    share: "공유",
    shareNote: "지금 보이는 그대로 열리는 주소입니다.",
    data: "자료",
    dataNote: "고른 회의만 담습니다. CSV는 회의마다 한 줄이고 기관·인물·출처를 식별자로 적습니다. 나라별 참가 근거와 인원수, 출처의 어구는 JSON에만 있으니, 여기서 다시 열어 보려면 JSON을 받으세요.",
    tableNote: "고른 회의만 담습니다. 회의마다 한 줄입니다.",
    save: (form) => `${form} 내려받기`,
    copy: (form) => `${form} 복사`,
    map: "지도",
    mapNote: "지금 보이는 지도에 제목, 범례, 출처를 붙입니다.",
    print: "인쇄",
    printNote: "고른 회의의 카드와 지도를 A4에 맞추고, 끝에 출처의 주소를 모두 붙입니다.",
    printNow: "인쇄하기",
    printElsewhere: "새 창에서 열어 인쇄하기",
    cite: "인용",
    terms: "기록의 이용 조건: ",
    saved: (name) => `${name} 파일로 저장합니다.`,
    perhaps: "저장되지 않으면 이 페이지가 내려받기를 막은 것이니, 복사해서 쓰세요.",
    printDrawn: "지금 펼쳐 둔 카드와 지도를 A4에 맞추고, 끝에 출처의 주소를 모두 붙입니다. 나머지 카드는 ‘더 보기’로 펼친 뒤 인쇄하세요.",
    notMade: "이 자료로는 만들지 못했습니다.",
    noPicture: "이 페이지의 보안 정책 때문에 PNG를 만들 수 없습니다. SVG로 받아 주세요.",
    credit: "자료",
    updated: (day) => `${day} 고침`,
    sources: "출처",
    noAddress: "공개 주소 없음",
    entire: "참가국과 근거 전체",
    chosen: "고른 나라",
  },
  en: {
    title: (count) => `Download, print, share: ${count.toLocaleString("en")} ${count === 1 ? "meeting" : "meetings"}`,
    meetings: (count) => `${count.toLocaleString("en")} ${count === 1 ? "meeting" : "meetings"}`,
    printed: (drawn, all) => `Printed: the ${drawn.toLocaleString("en")} of ${all.toLocaleString("en")} meetings that were drawn on the screen.`,
    whole: "the whole record",
    share: "Share",
    shareNote: "The address of what you see now.",
    data: "Data",
    dataNote: "Only the meetings selected. CSV has one line for each, with ids for bodies, people and sources. The grounds on which a country counts, the figures and the words of the sources are in the JSON alone: take that to open the selection here again.",
    tableNote: "Only the meetings selected, one line for each.",
    save: (form) => `Download ${form}`,
    copy: (form) => `Copy ${form}`,
    map: "Map",
    mapNote: "The map as you see it now, with title, legend and source.",
    print: "Print",
    printNote: "The cards selected and the map, for A4, with the addresses of all sources at the end.",
    printNow: "Print",
    printElsewhere: "Open in a new window to print",
    cite: "Cite",
    terms: "Terms of use of the record: ",
    saved: (name) => `Saving as ${name}.`,
    perhaps: "If nothing is saved, this page does not allow downloads: copy instead.",
    printDrawn: "The cards drawn now and the map, for A4, with the addresses of all sources at the end. “Show more” draws the others.",
    notMade: "It could not be made from this data.",
    noPicture: "The security policy of this page does not allow a PNG to be made. Please use the SVG instead.",
    credit: "Source",
    updated: (day) => `updated ${day}`,
    sources: "Sources",
    noAddress: "no public address",
    entire: "All parties, with the evidence",
    chosen: "chosen country",
  },
};

const TYPES = { CSV: "text/csv;charset=utf-8", JSON: "application/json", SVG: "image/svg+xml", PNG: "image/png" };

const save = (name, type, content) => {
  const href = URL.createObjectURL(new Blob([content], { type }));
  make("a", { href, download: name }).click();
  // The browser may begin later than now.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
};

/** What is chosen, in the page's own words: `Topic: Cyber security, Health · Years: 2017–`. */
const chosen = (root) => {
  const facets = new Map();
  for (const chip of root.querySelectorAll(".sb-chips:not([hidden]) .sb-chip")) {
    const [facet, ...value] = chip.firstChild.textContent.trim().split(": ");
    facets.set(facet, [...(facets.get(facet) ?? []), value.join(": ")]);
  }
  return [...facets].map(([facet, values]) => `${facet}: ${values.join(", ")}`).join(" · ");
};

/** What is ours, from the published files. A record that is not has the same of its own: `place.data`, see own.js. */
const published = ({ base, home }) => {
  const record = () => jsonAt(`${base}data/events.json`);
  return {
    name: "sinanbo",
    forms: ["CSV", "JSON"],
    address: (query) => home + (query && `?${query}`),
    page: (id) => `${home}e/${id}/`,
    about: record,
    csv: async (ids) => table(await textAt(`${base}data/events.csv`), new Set(ids)),
    json: async (ids) => JSON.stringify(extract(await record(), new Set(ids), `${base}data/events.schema.json`)),
  };
};

/** The sources of these events with their addresses in full: on paper only. `page` gives an event's own, if it has one. */
const sheet = (record, about, page, lang) => {
  const words = WORDS[lang];
  const known = new Map(record.sources.map((source) => [source.id, source]));
  const line = (id) => {
    const { publisher, title, published, url } = known.get(id);
    const day = published ? [dated(published, undefined, lang)] : [];
    return make("li", {}, [publisher[lang], title[lang], ...day, url ?? words.noAddress].filter(Boolean).join(", "));
  };
  const listed = record.events.map(({ id, title, sources }) =>
    make(
      "section",
      {},
      make("h3", { textContent: title[lang] }),
      // A card in short names the first of many.
      ...(page(id) ? [make("p", { textContent: `${words.entire}: ${page(id)}` })] : []),
      make("ol", { className: "sb-sources" }, ...sources.map(line)),
    ),
  );
  const head = [about.selection, about.part, about.credit, about.url].filter(Boolean).map((text) => make("p", { textContent: text }));
  return make("div", { className: "sb sb-print", lang }, make("h2", { textContent: words.sources }), ...head, ...listed);
};

/** Opens the dialog over the explainer. `link` is what was clicked. */
export const open = async (link, place) => {
  const { lang, home, root, handle, embedded } = place;
  const data = place.data ?? published(place);
  const words = WORDS[lang];
  const query = handle.query();
  const ids = handle.selected().split(",").filter(Boolean);
  const url = data.address(query);
  const title = root.querySelector("h1").textContent;
  const choice = chosen(root) || words.whole;
  const opened = await dialog(place, { title: words.title(ids.length), near: link });
  const { body, said, failed } = opened;
  // What it would take away is what the page shows: who goes back with the page, leaves it.
  addEventListener("popstate", opened.close);
  opened.element.addEventListener("close", () => removeEventListener("popstate", opened.close));

  const about = async () => {
    const { updated, license } = await data.about();
    const day = updated && words.updated(dated(updated, undefined, lang));
    const credit = [`${words.credit}: ${title}`, data.from, day, license?.name].filter(Boolean).join(", ");
    return { title, selection: `${words.meetings(ids.length)} · ${choice}`, chosen: words.chosen, credit, url };
  };
  const made = {
    CSV: () => data.csv(ids),
    JSON: () => data.json(ids),
    SVG: async () => picture(place, await about()),
  };
  const saved = async (form, content) => {
    const name = fileName(data.name, (await data.about()).updated, query, form.toLowerCase());
    save(name, TYPES[form], content);
    return embedded ? `${words.saved(name)} ${words.perhaps}` : words.saved(name);
  };
  const act = (text, does) => button(text, () => doing(opened, lang, does, place.data && words.notMade));
  const takes = (form) => [
    act(words.save(form), async () => saved(form, await made[form]())),
    // A frame may not be allowed to save, and is not told.
    ...(embedded ? [act(words.copy(form), async () => copy(await made[form](), said, lang))] : []),
  ];
  const takePng = act(words.save("PNG"), async () => {
    const svg = await made.SVG();
    try {
      return await saved("PNG", await painted(svg));
    } catch (error) {
      warn(error);
      failed.textContent = words.noPicture;
      return "";
    }
  });
  const printed = async () => {
    // Of our record all cards are there; of another one those that have been drawn.
    const drawn = new Set([...root.querySelectorAll(".sb-card")].map((card) => card.id.slice(2)));
    const here = ids.filter((id) => drawn.has(id));
    const printed = JSON.parse(await data.json(here));
    const part = here.length < ids.length && words.printed(here.length, ids.length);
    const sources = sheet(printed, { ...(await about()), part }, data.page, lang);
    root.append(sources);
    addEventListener("afterprint", () => sources.remove(), { once: true });
    print();
    return "";
  };
  const cited = () => waiting(lang, data.about, ({ title, updated, license }) => {
    const link = make("a", { href: license.url, rel: "license", textContent: license.name });
    const texts = citations({ title: title[lang], updated, url: home, lang });
    const terms = make("p", { className: "sb-note" }, words.terms, link);
    return [...texts.map(({ name, text }) => copyable(name, text, said, lang)), terms];
  });

  const part = (heading, ...content) => make("section", {}, make("h3", { textContent: heading }), ...content);
  const note = (text) => make("p", { className: "sb-note", textContent: text });
  const row = (...content) => make("p", { className: "sb-sheet-row" }, ...content);
  const elsewhere = make("a", { href: url, target: "_blank", rel: "noopener", textContent: words.printElsewhere });
  body.append(
    make("p", { textContent: choice }),
    ...(url ? [part(words.share, note(words.shareNote), sharing(title, url, said, lang))] : []),
    part(words.data, note(data.forms.includes("JSON") ? words.dataNote : words.tableNote), row(...data.forms.flatMap(takes))),
    part(words.map, note(words.mapNote), row(...takes("SVG"), takePng)),
    part(words.print, note(place.data ? words.printDrawn : words.printNote), row(embedded ? elsewhere : act(words.printNow, printed))),
    // How to cite what is not ours is for whoever published it to say; its terms of use stand above it.
    ...(place.data ? [] : [part(words.cite, cited())]),
  );
  body.querySelector("button").focus();
};
