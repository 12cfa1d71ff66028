// The guided story over the explainer: a text beside the map whose steps choose meetings, view and highlighted cards.
// Its steps stand in the article (`story/`) that readers without scripts have. Follows the address (`step=`).

import { button, make, once, pageAt, sharing, styled } from "./dialog.js";
import { answer, warn } from "./start.js";

/** How far a finger goes for it to be a swipe, in pixels. */
const SWIPE = 50;
/** What of an address is the reader's own, and stays when the story chooses. */
const KEPT = ["lang", "theme", "parts", "src"];
/** What an address opens beside what it chooses. */
const OPENED = ["event", "place"];

const TEXTS = {
  ko: { of: (at, all) => `이야기 ${at}/${all}`, back: "이전", next: "다음", leave: "그만 읽기", last: "전체 기록 보기", cards: "눈여겨볼 회의", again: (at, all) => `이야기 이어 읽기(${at}/${all})` },
  en: { of: (at, all) => `Story, ${at} of ${all}`, back: "Back", next: "Next", leave: "Leave the story", last: "See the whole record", cards: "Meetings to note", again: (at, all) => `Continue the story (${at} of ${all})` },
};

/** The steps of the article, fetched once: `{ title, text, cards, query, europe }`. */
const steps = once(async (address) =>
  [...(await pageAt(address)).querySelectorAll("[data-step]")].map((section) => ({
    title: section.querySelector("h2").textContent,
    text: section.querySelector(".sb-story-text"),
    cards: [...section.querySelectorAll("a[data-event]")],
    query: section.dataset.query,
    europe: section.dataset.view === "europe",
  })),
);

/** What each explainer has of its story: `{ at, panel, before, near, resume, fresh, name }`. */
const states = new WeakMap();
const state = (place) => {
  if (!states.has(place)) {
    const name = wayTo(place)?.textContent;
    states.set(place, { at: 0, resume: 1, name });
    // Another reader of the same drawing has nothing of it.
    place.anew = () => {
      states.get(place).panel?.remove();
      states.set(place, { at: 0, resume: 1, name });
      highlight(place, []);
      nameWay(place, name);
    };
  }
  return states.get(place);
};

const wayTo = (place) => place.root.querySelector(".sb-ways a[data-more=story]");
const nameWay = (place, name) => {
  const way = wayTo(place);
  if (way) way.textContent = name;
};

const kept = (query) => [...new URLSearchParams(query)].filter(([name]) => KEPT.includes(name));
const written = (parameters) => new URLSearchParams(parameters).toString().replaceAll("%2C", ",");

/** The query of a step: what it chooses, and itself. */
const queryOf = (place, step, at) => written([...new URLSearchParams(step.query), ["step", at], ...kept(place.handle.query())]);

const go = async (place, at) => {
  const all = await steps(`${place.home}story/`);
  const step = all[at - 1];
  place.handle.go(queryOf(place, step, at), step.europe);
};

/** Begins the story, or goes on with it where it was left. Where it is open it shows its step as it is, and has the focus. */
export const open = async (_link, place) => {
  const story = state(place);
  await steps(`${place.home}story/`);
  if (story.at > 0) {
    await go(place, story.at);
    story.panel?.querySelector("h2").focus();
    return;
  }
  story.before ??= place.handle.query();
  story.near ??= place.root.querySelector(".sb-sea").classList.contains("sb-near");
  story.fresh = true;
  await go(place, story.resume);
};

/** Begins it where the page around has asked for the story, without taking the focus. */
export const begin = async (place) => {
  if (!new URLSearchParams(place.handle.query()).has("step")) await go(place, 1);
};

/** Shows the step of the address, or none. */
export const follow = async (place, asked) => {
  const story = state(place);
  const all = await steps(`${place.home}story/`);
  const at = Number(asked ?? 0);
  if (at === story.at) return;
  // A link to a step leads to it; in somebody else's page nothing moves by itself.
  const fresh = story.fresh || (story.at === 0 && !place.embedded);
  story.fresh = false;
  if (at === 0) {
    remove(place, story, all);
    return;
  }
  const first = story.at === 0;
  story.at = at;
  story.resume = at;
  // An address that names a step and nothing else means the step as it is.
  const given = [...new URLSearchParams(place.handle.query())].filter(([name]) => name !== "step" && !KEPT.includes(name));
  const opened = given.filter(([name]) => OPENED.includes(name));
  if (first) keepOwn(story, given, all[at - 1], place.handle.query());
  if (given.length === opened.length && all[at - 1].query) {
    place.handle.go([queryOf(place, all[at - 1], at), written(opened)].filter(Boolean).join("&"), all[at - 1].europe);
  }
  await show(place, story, all, fresh);
};

/** What a link to a step has chosen beside it is the reader's own, to which they come back. */
const keepOwn = (story, given, step, query) => {
  const own = written(given.filter(([name]) => !OPENED.includes(name)));
  if (own && own !== written(new URLSearchParams(step.query))) story.before ??= written([...new URLSearchParams(query)].filter(([name]) => name !== "step"));
};

/** Back to what was chosen before, in the theme that there is now. */
const leave = (place, story, to = story.before ?? "") => {
  const chosen = [...new URLSearchParams(to)].filter(([name]) => !KEPT.includes(name));
  place.handle.go(written([...chosen, ...kept(place.handle.query())]), story.near ?? false);
};

const remove = (place, story, all) => {
  // Also where the step is not there yet, see `show`.
  story.at = 0;
  place.unwait();
  if (!story.panel) return;
  const hadFocus = story.panel.matches(":focus-within");
  story.panel.remove();
  Object.assign(story, { panel: undefined, before: undefined, near: undefined });
  highlight(place, []);
  const way = wayTo(place);
  const { again } = TEXTS[place.lang];
  nameWay(place, story.resume > 1 ? again(story.resume, all.length) : story.name);
  // Where the way in is not shown, the focus has another place.
  if (hadFocus) (way?.checkVisibility() ? way : place.root.querySelector(".sb-results")).focus();
};

const highlight = (place, cards) => {
  const ids = cards.map((card) => `e-${card.dataset.event}`);
  for (const card of place.root.querySelectorAll("[data-lit]")) if (!ids.includes(card.id)) delete card.dataset.lit;
  for (const id of ids) {
    const card = place.root.querySelector(`#${id}`);
    if (card) card.dataset.lit = "";
  }
};

const show = async (place, story, all, fresh) => {
  const { at } = story;
  // The second for the field of what can't be copied.
  await Promise.all([styled(place, "more.css"), styled(place, "take.css").catch(warn)]);
  // The reader has gone on meanwhile, or left.
  if (story.at !== at) return;
  const words = TEXTS[place.lang];
  const step = all[at - 1];
  const said = make("p", { className: "sb-story-said", role: "status" });
  const share = sharing(step.title, `${place.home}?step=${at}`, said, place.lang);
  share.className = "sb-story-share";
  const over = make("div", { className: "sb-story-over" }, make("p", { className: "sb-kicker", textContent: words.of(at, all.length) }), share);
  const title = make("h2", { id: "sb-story-title", tabIndex: -1, textContent: step.title });
  title.setAttribute("aria-describedby", "sb-story-text");
  const text = step.text.cloneNode(true);
  text.id = "sb-story-text";
  const cards = make("p", { className: "sb-story-cards" }, `${words.cards}: `);
  step.cards.forEach((card, index) => {
    const link = make("a", { href: `#e-${card.dataset.event}`, textContent: card.textContent });
    cards.append(index > 0 ? " · " : "", link);
  });
  const turn = (to) => answer(panel, () => go(place, to)).catch(warn);
  const stop = (to) => answer(panel, () => leave(place, story, to));
  const back = button(words.back, () => turn(at - 1));
  back.disabled = at === 1;
  const next = at < all.length ? button(words.next, () => turn(at + 1)) : button(words.last, () => {
    // Read to its end, it is begun anew.
    story.resume = 1;
    stop(written(kept(place.handle.query())));
  });
  next.className = "sb-next";
  const quit = button(words.leave, () => stop());
  quit.className = "sb-link";
  const controls = make("p", { className: "sb-story-controls" }, back, next, quit);
  const panel = make("section", { className: "sb-story" }, over, title, text, cards, controls, said);
  panel.setAttribute("aria-labelledby", title.id);
  panel.addEventListener("keydown", (event) => {
    // In the field of what can't be copied the keys are the field's.
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.matches("input")) return;
    if (event.key === "ArrowRight" && at < all.length) turn(at + 1);
    else if (event.key === "ArrowLeft" && at > 1) turn(at - 1);
    else if (event.key === "Escape") stop();
    else return;
    event.preventDefault();
  });
  let from;
  panel.addEventListener("pointerdown", ({ pointerType, clientX }) => (from = pointerType === "touch" ? clientX : undefined));
  panel.addEventListener("pointerup", ({ clientX }) => {
    const way = from === undefined ? 0 : clientX - from;
    from = undefined;
    if (way < -SWIPE && at < all.length) turn(at + 1);
    if (way > SWIPE && at > 1) turn(at - 1);
  });
  const had = story.panel?.matches(":focus-within");
  if (story.panel) story.panel.replaceWith(panel);
  else place.root.querySelector(".sb-story-place").append(panel);
  story.panel = panel;
  // Before it is moved to.
  place.unwait();
  highlight(place, step.cards);
  // The focus on the title says the step once: its text describes it.
  if (fresh || had) title.focus({ preventScroll: true });
  if (fresh) panel.scrollIntoView({ block: place.embedded ? "nearest" : "start" });
};
