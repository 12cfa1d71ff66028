// Starts the program on a page that is complete without it. Whatever goes wrong here, the page stays as it is, and one
// sentence that stands ready in it says what cannot be used, another one why.

import "./early.js";
import { afterFrame, answer, deepen, goOn, goTo, imported, isPlain, pause, preflight, program, source, startError, tellProofs, texts, walkLane, warn, watchFaults, whenNear } from "./start.js";

const script = document.getElementById("sb-boot");
const { js, wasm, record, long, other, home, texts: apart } = script.dataset;
const page = document.documentElement;
const asked = new URLSearchParams(location.search);
const absolute = (address) => new URL(address, document.baseURI).href;

// From here on what fails is told here (see early.js).
script.dataset.runs = "";

// A server's own policy may refuse the style that stands in the page: then its file is fetched. Without one the page is readable, too.
const dressed = () =>
  new Promise((go) => {
    const { dataset, sheet } = document.getElementById("sb-style") ?? { sheet: true };
    if (sheet) go();
    else document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: absolute(dataset.href), onload: go, onerror: go }));
  });
const style = dressed();

// The program is fetched and made ready while the page is still on its way. What goes wrong is told when the page is there to say it.
const ready = async () => {
  await preflight();
  return program(absolute(js), absolute(wasm)).started;
};
const early = asked.has("src") ? undefined : ready();
early?.catch(() => {});
// This file's second tag keeps that event back until the file runs, and a style sheet that the page links to is there.
if (document.readyState !== "complete") await new Promise((go) => document.addEventListener("DOMContentLoaded", go));
// The browser lays the rest of the page out in the same piece of work.
await Promise.all([style, pause()]);
const root = document.getElementById("sinanbo");

// The theme that the reader has chosen goes with them to where they go back to, before the program reads the address.
const choice = document.getElementById("sb-theme");
const keepTheme = () => {
  if ((new URLSearchParams(location.search).get("theme") ?? "") === choice.value) return;
  const kept = location.search.slice(1).split("&").filter((part) => part && !part.startsWith("theme="));
  if (choice.value) kept.push(`theme=${choice.value}`);
  history.replaceState(null, "", (kept.length > 0 ? `?${kept.join("&")}` : location.pathname) + location.hash);
};
if (choice) {
  choice.value = page.dataset.theme ?? "";
  addEventListener("popstate", keepTheme);
}

// Cards that the window is far from (see app.css) are laid out a few at a time, so that a slow machine can answer between them; all at once
// for who goes to a place among them. What is seen stays.
const FEW = 2;
/** Milliseconds. Not when the browser says that it rests: WebKit never does, and Chromium may owe the page a frame then. */
const PAUSE = 40;
/** Milliseconds after the program's start, and after a press, a key or a letter in it, for which that waits. */
const QUIET = 400;
let busyUntil = 0;
const hold = () => {
  busyUntil = performance.now() + QUIET;
};
for (const action of ["pointerdown", "keydown", "input", "click"]) root.addEventListener(action, hold, { capture: true, passive: true });
/** Whose height the browser knows. Where no outline is cut off by that, they are never again laid out far from the window (see app.css). */
let known = new WeakSet();
const isLasting = root.classList.contains("sb-far") && CSS.supports("overflow-clip-margin: 6px");
const unknown = () => [...root.querySelectorAll(".sb-cards > .sb-card:not([hidden])")].filter((card) => !known.has(card));
const unfold = (cards) => {
  const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  const top = () => seen?.getBoundingClientRect().top ?? 0;
  const before = top();
  for (const card of cards) {
    known.add(card);
    card.style.contentVisibility = "visible";
  }
  const moved = top() - before;
  // Even by nothing it would end a movement that is under way.
  if (moved !== 0) scrollBy({ top: moved, behavior: "instant" });
  // Their height is taken down with the next frame. Chromium removes no attribute that it has not written yet: asked for it, it writes it.
  afterFrame(() => cards.forEach((card) => card.hasAttribute("style") && card.removeAttribute("style")));
};
const unfoldAll = () => {
  const cards = unknown();
  if (cards.length > 0) unfold(cards);
};
let unfolding = true;
const unfoldOn = () => {
  const wait = busyUntil - performance.now();
  const cards = unknown();
  unfolding = cards.length > 0 && root.isConnected;
  if (unfolding) {
    if (wait <= 0) unfold(cards.slice(0, FEW));
    setTimeout(unfoldOn, Math.max(wait, PAUSE));
  } else {
    root.classList.remove("sb-far");
    root.classList.toggle("sb-known", isLasting);
  }
};
// So are those that a choice brings back, where it matters: laid out all at once, they would keep the answer waiting. But not where the
// reader is led to an opened card, which stands below them.
const foldAgain = new MutationObserver((changes) => {
  const returned = changes.map(({ target }) => target).filter((target) => target.matches(".sb-card") && !target.hidden);
  const isLed = /[?&]event=/.test(location.search);
  if (isLed) unfoldAll();
  else if (!isLasting) {
    for (const card of returned) {
      known.delete(card);
      card.style.contentVisibility = "auto";
    }
  }
  if (unfolding) return;
  unfolding = true;
  unfoldOn();
});
if ("sbAsks" in page.dataset) {
  // Nothing is shown that could be measured.
  root.classList.remove("sb-far");
} else if (location.hash) unfoldAll();
root.addEventListener("click", ({ target }) => target.closest("a[href^='#']") && unfoldAll(), { capture: true });
for (const all of ["popstate", "beforeprint"]) addEventListener(all, unfoldAll);
let width = root.clientWidth;
const foldAnew = new ResizeObserver(() => {
  if (root.clientWidth === width) return;
  width = root.clientWidth;
  // They are as high as others now, and so are map and timeline.
  known = new WeakSet();
  unfold([...root.querySelectorAll(".sb-side > section"), ...unknown()]);
});

// A topic that is pressed before the program is there is chosen when it comes (see src/browser/waiting.rs).
const boxes = "sbAsks" in page.dataset ? [] : [...root.querySelectorAll("#sb-panel input")];
const panel = boxes[0]?.closest("#sb-panel");
const press = ({ target }) => {
  target.toggleAttribute("data-pressed", target.checked);
  // Who has to wait is told so.
  panel.dataset.loading = panel.closest("main").dataset.loading;
};
for (const box of boxes) {
  box.disabled = false;
  box.addEventListener("change", press);
}
const begun = (failed) => {
  delete panel?.dataset.loading;
  for (const box of boxes) {
    box.removeEventListener("change", press);
    box.removeAttribute("data-pressed");
    if (failed) Object.assign(box, { checked: false, disabled: true });
  }
  // They may have answered already.
  if (failed) for (const card of root.querySelectorAll(".sb-cards > li[hidden]")) card.hidden = false;
};

const fail = (error) => {
  delete page.dataset.sbAsks;
  // A record that is not ours speaks for itself.
  if (!root.isConnected) return;
  const failure = startError(error);
  if (!root.querySelector(".sb-ready")) begun(true);
  root.classList.add("sb-failed");
  const sentence = document.getElementById("sb-failure");
  // A program that has failed once may fail at every press.
  if (!sentence.hidden) return;
  sentence.hidden = false;
  sentence.dataset.reason = failure.reason;
  sentence.append(` ${failure.in(page.lang)}`);
  console.warn(`sinanbo: ${failure.reason}: ${failure.message}`);
};

// What the record's file leaves out because it stands on the page; where the page does not hold it all, it is fetched.
const told = async () =>
  root.childElementCount > 0 && !root.dataset.most
    ? [...root.querySelectorAll(".sb-card")].flatMap((card) => [card.id.slice(2), ...["h3", ".sb-summary"].map((part) => card.querySelector(part).textContent)])
    : texts(absolute(apart));

const start = async () => {
  const started = early ?? ready();
  const opened = await source(started, absolute(record), absolute(long), told(), absolute(home));
  const { mount } = await started;
  watchFaults(fail);
  // What the address opens stands whole when it is shown: nothing below it is pushed down later.
  if (/(^|[?&])(event|person)=/.test(location.search) || location.hash.startsWith("#e-")) await opened.long().catch(warn);
  const place = {
    root,
    lang: page.lang,
    base: new URL(".", import.meta.url).href,
    home: absolute(home),
    embedded: script.hasAttribute("data-frame"),
  };
  const follow = deepen(place);
  let isThere = !place.embedded;
  const changed = (query) => {
    follow(query);
    if (isThere) return;
    isThere = true;
    goTo(place);
  };
  await pause();
  if (boxes.some((box) => "pressed" in box.dataset)) {
    // The cards answer in a frame of their own, before the page is taken over.
    opened.source.answer(root);
    await new Promise(afterFrame);
  }
  place.handle = mount(root, opened.source, other, home, undefined, changed);
  opened.handles.add(place.handle);
  begun();
  const parts = page.dataset.parts?.split(" ") ?? [];
  if (parts.includes("story") && parts.length < 4) place.begin();
  goOn(root);
  whenNear(root, place.handle, opened, location.search);
};

tellProofs(root);
walkLane(root);
const begin = () =>
  start()
    .catch(fail)
    .finally(() => {
      hold();
      unfoldOn();
      foldAgain.observe(root, { subtree: true, attributeFilter: ["hidden"] });
      foldAnew.observe(root);
    });
// A record that is not ours. What reads it is fetched when the address, a button or a dropped file asks for it, and says itself what is wrong
// with the data. That it is not to be had is said here, behind `near` or at the beginning of the page.
const MISSING = { ko: "자료를 여는 프로그램을 불러오지 못했습니다.", en: "The program that opens data could not be loaded." };
const INSTEAD = { ko: "아래는 이 해설의 기록입니다.", en: "What follows is the record of this explainer." };
const missing = (error, near, more = "") => {
  document.getElementById("sb-own-missing")?.remove();
  const textContent = [MISSING[page.lang], startError(error).in(page.lang), more].join(" ");
  const sentence = Object.assign(document.createElement("p"), { id: "sb-own-missing", className: "sb-failure", role: "alert", textContent });
  (near ?? document.getElementById("sb-failure")).after(sentence);
  if (!near) scrollTo({ top: 0 });
  warn(error);
};
const ownPage = async () => {
  const own = await imported(new URL("./page-own.js", import.meta.url).href);
  document.getElementById("sb-own-missing")?.remove();
  return own;
};
const around = { root, script };
const fromAddress = async (src) => {
  const own = await ownPage().catch((error) => missing(error, undefined, INSTEAD[page.lang]));
  if (!own) return begin();
  // What is wrong is said above our record.
  return own.fromAddress(src, around).catch((error) => {
    warn(error);
    begin();
  });
};
if (asked.has("src")) {
  // What page-own.js imports: one after the other, each would be a way to the server and back.
  for (const file of ["own.js", "dialog.js", "limits-own.js"]) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href: new URL(file, import.meta.url).href }));
  }
  fromAddress(asked.get("src"));
} else begin();
for (const also of document.querySelectorAll(".sb-also")) also.hidden = false;
if (choice) {
  choice.addEventListener("change", () => {
    page.dataset.theme = choice.value;
    keepTheme();
    // The program writes the address anew with each choice: it has to know.
    dispatchEvent(new PopStateEvent("popstate"));
  });
}
const opener = document.querySelector(".sb-own-open");
if (opener) {
  opener.addEventListener("click", () => answer(opener, async () => (await ownPage()).openDialog(opener, around)).catch((error) => missing(error, opener)));
  addEventListener("dragenter", (event) => event.dataTransfer.types.includes("Files") && ownPage().then((own) => own.expectFile(undefined, around)).catch(warn));
  addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
  addEventListener("drop", (event) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    ownPage().then((own) => own.fromFile(file, around), missing);
  });
}
if (script.hasAttribute("data-frame")) import("./frame.js");
if (document.querySelector(".sb-embed-link")) {
  // The builder opens over the page with the state that the page has now; without it the link leads to the guide.
  document.querySelector(".sb-embed-link").addEventListener("click", async (event) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    const link = event.currentTarget;
    try {
      await answer(link, async () => (await import("./builder.js")).openBuilder(link));
    } catch (error) {
      warn(error);
      location.href = link.href + location.search;
    }
  });
}
