// What stands above own data: how far reading has come, why it failed, or whose it is and what is wrong in it. Everything that comes
// with the data is put in as text.

import { dated } from "./dates.js";
import { button, make } from "./dialog.js";
import { WORDS } from "./words-own.js";

/** So many events have all their long parts drawn, and searched; of more, those that are opened are drawn. */
export const MANY = 1000;

/** A text of others in a line of ours: neither may turn the other round. */
const others = (text) => make("bdi", { textContent: text });

const link = (href, text) => make("a", { href, rel: "noopener nofollow" }, others(text));

/**
 * The place of a new note, above the explainer: `{ note, before }`. There is one at a time; one that says whose the data is that is
 * shown waits, hidden, until other data is: `before`.
 */
export const panel = ({ root, lang }) => {
  let before;
  for (const there of root.parentNode.querySelectorAll(":scope > .sb-own")) {
    if (there.hasAttribute("aria-labelledby")) before = there;
    else there.remove();
  }
  if (before) before.hidden = true;
  const note = make("section", { className: "sb sb-own", lang, tabIndex: -1 });
  root.before(note);
  return { note, before };
};

/** Says how far it has come, with a way to give up: `{ fetching(share), reading(share) }`. */
export const progress = (place, lang, cancel) => {
  const words = WORDS[lang];
  const said = make("p", { role: "status", textContent: words.fetching });
  const bar = make("progress", { max: 1 });
  bar.setAttribute("aria-label", words.fetching);
  place.replaceChildren(said, make("p", { className: "sb-own-row" }, bar, button(words.cancel, cancel)));
  const tell = (text) => (share) => {
    if (said.textContent !== text) {
      said.textContent = text;
      bar.setAttribute("aria-label", text);
    }
    bar.value = share;
  };
  return { fetching: tell(words.fetching), reading: tell(words.reading) };
};

const items = (problems, lang) =>
  problems.map(({ record, line, field, reason }) => {
    const where = [record, line ? WORDS[lang].line(line) : "", field].filter(Boolean);
    return make("li", {}, ...where.flatMap((part) => [others(part), " · "]).slice(0, -1), where.length > 0 ? ": " : "", others(reason));
  });

/** The problems that were found, behind a summary. */
const problems = ({ problems: count, first }, lang) => {
  const words = WORDS[lang];
  const cut = words.firstOf(first.length, count);
  const list = make("ol", { className: "sb-own-problems" }, ...items(first, lang));
  return make("details", {}, make("summary", { textContent: words.problems(count) }), ...(cut ? [make("p", { textContent: cut })] : []), list);
};

/** Why it is not shown. `again` is for other data, where this place can have them; `before` is the note of those that are shown. */
export const failure = (place, lang, sentence, about, again, before) => {
  const words = WORDS[lang];
  const dismiss = button(words.dismiss, () => {
    place.remove();
    (before ?? document.querySelector(".sb-own-open"))?.focus();
  });
  place.replaceChildren(
    make("h2", { textContent: words.failed }),
    make("p", { role: "alert", className: "sb-own-failed" }, others(sentence)),
    ...(about?.problems > 0 ? [problems(about, lang)] : []),
    make("p", { className: "sb-own-row" }, ...(again ? [button(words.again, again)] : []), dismiss),
  );
};

const fact = (name, ...content) => [make("dt", { textContent: name }), make("dd", {}, ...content)];

const without = (address) => address.replace(/^(mailto:|https?:\/\/)/, "").replace(/\/$/, "");

/** Whose it is. `origin` is the host, or the file that was opened; `back` leads to our own record, `again` to other data. */
export const whose = (place, { lang, back, again }, about, origin) => {
  const words = WORDS[lang];
  const { title, publishers, publishers_more: rest, licence, updated, site, corrections, events, total } = about;
  const [before, after] = (origin.host ? words.from("\0") : words.opened("\0")).split("\0");
  place.setAttribute("aria-labelledby", "sb-own-title");
  place.replaceChildren(
    make("h2", { id: "sb-own-title", textContent: words.heading }),
    make("p", {}, before, make("strong", {}, others(origin.host ?? origin.name)), after, " ", words.notOurs),
    make(
      "dl",
      { className: "sb-facts" },
      ...(title ? fact(words.title, others(title)) : []),
      ...(publishers.length > 0 ? fact(words.publishers, ...publishers.flatMap((name) => [", ", others(name)]).slice(1), ...(rest > 0 ? [words.more(rest)] : [])) : []),
      ...(licence ? fact(words.licence, link(licence.url, licence.name)) : []),
      ...(updated ? fact(words.updated, make("time", { dateTime: updated, textContent: dated(updated, undefined, lang) })) : []),
      ...(site ? fact(words.site, link(site, without(site))) : []),
      ...(corrections ? fact(words.corrections, link(corrections, without(corrections))) : []),
      ...fact(words.events, words.shown(events, total)),
    ),
    ...(about.table ? [make("p", { textContent: words.table })] : []),
    ...(events > MANY ? [make("p", { textContent: words.many })] : []),
    ...(about.problems > 0 ? [problems(about, lang)] : []),
    make("p", { className: "sb-own-row" }, button(words.back, back), ...(again ? [button(words.again, again)] : [])),
  );
};
