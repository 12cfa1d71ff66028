// <sinanbo-explainer>: the explainer as an element of any page. What stands inside the element is shown until the program
// can run, and again if it cannot. Attributes are the parameters of the page's address, under the same names.

import { FILES } from "./files.js";
import { body, deepen, fetched, goOn, isPlain, preflight, program, source, startError, tellProofs, texts, walkLane, warn, watchFaults, whenNear } from "./start.js";

const PARAMETERS =
  "q topic kind country org person series basis attendance focus from to event place step theme parts src".split(" ");
const base = new URL(".", import.meta.url);
const absolute = (address) => new URL(address, base).href;

/** One style sheet for all elements of a page. */
let sheet;
const styles = () => {
  sheet ??= fetched(absolute(FILES.css))
    .then((answer) => body(answer, "text"))
    .then((text) => new CSSStyleSheet().replace(text));
  sheet.catch(() => (sheet = undefined));
  return sheet;
};

/** What is drawn before the program runs: the base map and the explainer, as the frame's page has them, its addresses made absolute. */
const pages = new Map();
const drawing = (lang) => {
  if (!pages.has(lang)) {
    const page = fetched(absolute(FILES[lang].page))
      .then((answer) => body(answer, "text"))
      .then((html) => drawn(html, lang));
    pages.set(lang, page);
    page.catch(() => pages.delete(lang));
  }
  return pages.get(lang);
};

/** Parsed once; each element has a copy. */
const drawn = (html, lang) => {
  const frame = new DOMParser().parseFromString(html, "text/html").querySelector(".sb-frame");
  frame.className = "sb-root sb-embed";
  frame.lang = lang;
  const from = new URL(FILES[lang].page, base);
  for (const link of frame.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href");
    if (!href.startsWith("#")) link.href = new URL(href, from);
  }
  return frame;
};

/** The program in a drawing, for as long as the page lives. */
const mounted = (root, style, opened, mount, query) => {
  const { lang } = root;
  const other = lang === "ko" ? "en" : "ko";
  const home = (lang) => new URL(FILES[lang].home, base).href;
  const shown = { root, style, query, opened };
  const place = { root, lang, base: base.href, home: home(lang), embedded: true };
  const follow = deepen(place);
  const changed = (query) => {
    shown.element?.changed(query);
    follow(query);
  };
  shown.handle = mount(root.querySelector("#sinanbo"), opened.source, home(other), home(lang), query, changed);
  place.handle = shown.handle;
  shown.place = place;
  opened.handles.add(shown.handle);
  tellProofs(root);
  walkLane(root);
  goOn(root);
  whenNear(root, shown.handle, opened, query);
  turning(root, shown);
  return shown;
};

/** The link to the other language turns the element. */
const turning = (root, shown) =>
  root.addEventListener("click", (event) => {
    if (!event.target.closest?.(".sb-language") || !isPlain(event)) return;
    event.preventDefault();
    shown.element?.turnTo(root.lang === "ko" ? "en" : "ko");
  });

/** Who the people are comes with the long parts. */
const isOfPeople = (query) => /(^|&)person=/.test(query);

/** Has a mounted program show what a query asks for. */
const ask = async (shown, how, query) => {
  shown.query = query;
  if (isOfPeople(query)) await shown.opened?.long().catch(warn);
  if (shown.query === query) shown.handle[how](query);
};

/**
 * Explainers that no element has at present, by language. Yew never lets go of a root that it has drawn into, so an
 * element that goes leaves its root here, and the next one takes it: there are never more than were seen at once.
 */
const free = { ko: [], en: [] };

/** Elements whose program runs; a fault in it is a fault of them all. */
const running = new Set();
let watching = false;
const watch = () => {
  if (watching) return;
  watching = true;
  watchFaults((error) => {
    for (const element of running) element.failed(error);
  });
};

class Explainer extends HTMLElement {
  static observedAttributes = ["lang", ...PARAMETERS];

  /** Counts the starts: what an earlier one has still under way is let go. */
  #turn = 0;
  /** What it shows: `{ root, style, handle, element, query }`, of our record also `{ opened, place }`, of somebody else's `{ src, end }`. */
  #shown;
  #waiting = false;
  /** The attributes that have changed meanwhile. */
  #altered = new Set();
  /** Gives up a record of somebody else that is on its way. */
  #stopping;
  /** Whether the reader has just pressed the link to the other language. */
  #turning = false;

  connectedCallback() {
    if (!this.#shown) this.#start();
  }

  disconnectedCallback() {
    // An element that is only moved comes back at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || this.#turn === 0) return;
    this.#altered.add(name);
    if (this.#waiting) return;
    // Several attributes that change together are one change.
    this.#waiting = true;
    queueMicrotask(() => {
      const altered = [...this.#altered];
      this.#altered.clear();
      this.#waiting = false;
      if (this.isConnected) this.#renew(altered);
    });
  }

  /** Korean or English: its own attribute, else that of the page around it, else Korean. */
  get language() {
    const asked = this.getAttribute("lang") ?? this.closest("[lang]")?.getAttribute("lang") ?? "ko";
    return asked.toLowerCase().startsWith("en") ? "en" : "ko";
  }

  /** Shows somebody else's record in a drawing of its own; what stands in the element stays until it is there. */
  async #startOwn(lang, stale, query) {
    const src = this.getAttribute("src");
    const from = this.baseURI;
    const [{ openOwn }, page, style] = await Promise.all([import("./own.js"), drawing(lang), styles()]);
    if (stale()) return;
    const root = document.importNode(page, true);
    this.#put(root, style);
    const inside = root.querySelector("#sinanbo");
    const shown = { root, style, src, query };
    // Only the note is seen of it, above what stands in the element.
    inside.hidden = true;
    root.querySelector(":scope > .sb").hidden = true;
    root.after(document.createElement("slot"));
    const place = {
      root: inside,
      lang,
      embedded: true,
      program: { js: absolute(FILES.own.js), wasm: absolute(FILES.own.wasm) },
      home: new URL(FILES[lang].home, base).href,
      other: new URL(FILES[lang === "ko" ? "en" : "ko"].home, base).href,
      query: shown.query,
      changed: (query) => shown.element?.changed(query),
      back: () => this.removeAttribute("src"),
    };
    this.#stopping = new AbortController();
    const { handle, end } = await openOwn({ src, from }, place, this.#stopping.signal);
    if (stale()) {
      end();
      return;
    }
    root.parentNode.querySelector("slot").remove();
    turning(root, shown);
    this.#run(Object.assign(shown, { handle, end }));
  }

  /** A parameter as its attribute has it; a list of parts may have spaces, as a list of classes. */
  #parameter(name) {
    const value = this.getAttribute(name) ?? "";
    return name === "parts" ? value.split(/[\s,]+/).filter(Boolean).join() : value;
  }

  /** The query with these parameters as the attributes have them. */
  #asked(names = PARAMETERS, query = "") {
    const asked = new URLSearchParams(query);
    for (const name of names) {
      if (this.#parameter(name)) asked.set(name, this.#parameter(name));
      else asked.delete(name);
    }
    return asked.toString();
  }

  #renew(altered) {
    const isSame = this.#shown && (this.#shown.src ?? null) === (this.getAttribute("src") || null);
    const names = altered.filter((name) => PARAMETERS.includes(name));
    // The grounds that a country was chosen with are not those of another.
    if (names.includes("country")) names.push("basis", "attendance");
    // What the reader has chosen holds, but for what the page around asks anew. A step of the story is a view of its own.
    const query = isSame && !names.includes("step") ? this.#asked(names, this.#shown.query) : this.#asked();
    // One that has not come yet is begun again.
    if (!isSame || this.#shown.root.lang !== this.language) {
      this.#stop();
      this.#start(query);
      return;
    }
    this.#dress(this.#shown.root);
    ask(this.#shown, "update", query);
    this.#tellStory();
  }

  /** Theme and parts are the style sheet's business alone. */
  #dress(root) {
    const theme = this.getAttribute("theme");
    const parts = this.#parameter("parts").split(",").filter((part) => /^(cards|map|timeline|story)$/.test(part));
    root.toggleAttribute("data-theme", false);
    root.toggleAttribute("data-parts", false);
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    if (parts.length > 0) root.dataset.parts = parts.join(" ");
  }

  /** Where the story is asked for by itself, it begins. */
  #tellStory() {
    const parts = this.#shown.root.dataset.parts?.split(" ") ?? [];
    if (parts.includes("story") && parts.length < 4) this.#shown.place?.begin();
  }

  async #start(query = this.#asked()) {
    this.#turn += 1;
    const turn = this.#turn;
    const lang = this.language;
    const stale = () => turn !== this.#turn;
    if (this.getAttribute("src")) {
      this.#startOwn(lang, stale, query).catch((error) => {
        if (!stale()) this.failed(error);
      });
      return;
    }
    const used = free[lang].pop();
    if (used) {
      used.place.anew?.();
      ask(used, "restart", query);
      this.#put(used.root, used.style);
      this.#run(used);
      return;
    }
    try {
      await preflight();
      if (stale()) return;
      // Where the program cannot be had at all, what stands in the element is not touched.
      const { there, started } = program(absolute(FILES.js), absolute(FILES.wasm));
      const known = texts(absolute(FILES[lang].texts));
      known.catch(() => {});
      const record = source(started, absolute(FILES[lang].record), absolute(FILES[lang].long), known, new URL(FILES[lang].home, base).href);
      // Both are waited for below: what fails earlier is told there.
      for (const later of [started, record]) later.catch(() => {});
      const [page, style] = await Promise.all([drawing(lang), styles(), there]);
      if (stale()) return;
      const root = document.importNode(page, true);
      this.#put(root, style);
      const [opened, { mount }] = await Promise.all([record, started]);
      if (isOfPeople(query)) await opened.long().catch(warn);
      if (!stale()) this.#run(mounted(root, style, opened, mount, query));
    } catch (error) {
      if (!stale()) this.failed(error);
    }
  }

  /** Puts a drawing into the shadow root. */
  #put(root, style) {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [style];
    this.#dress(root);
    shadow.replaceChildren(root);
  }

  #run(shown) {
    this.#shown = shown;
    shown.element = this;
    running.add(this);
    watch();
    this.#tellStory();
    if (this.#turning) shown.root.querySelector(".sb-language").focus();
    this.#turning = false;
    this.#tell("sinanbo:ready", { lang: shown.root.lang });
  }

  /** The other language is a matter of an attribute here, not of another page; the state goes with it. */
  turnTo(lang) {
    const state = new URLSearchParams(this.#shown.query);
    for (const name of PARAMETERS) {
      if (state.get(name)) this.setAttribute(name, state.get(name));
      else this.removeAttribute(name);
    }
    this.#turning = Boolean(this.shadowRoot.activeElement?.matches(".sb-language"));
    this.lang = lang;
  }

  /** Its program has another state. */
  changed(query) {
    const [before, now] = [this.#shown.query, query].map((query) => new URLSearchParams(query));
    this.#shown.query = query;
    const list = (state, name) => state.get(name) ?? "";
    if (["country", "event"].some((name) => list(before, name) !== list(now, name))) {
      const named = (name) => list(now, name).split(",").filter(Boolean);
      this.#tell("sinanbo:select", { country: named("country"), event: named("event"), query });
    }
  }

  #stop() {
    this.#turn += 1;
    this.#stopping?.abort();
    if (!this.#shown) return;
    running.delete(this);
    this.shadowRoot.replaceChildren(document.createElement("slot"));
    this.#shown.element = undefined;
    // Nobody else has the same record of their own.
    if (this.#shown.end) this.#shown.end();
    else free[this.#shown.root.lang].push(this.#shown);
    this.#shown = undefined;
  }

  /** Shows what stands in the element, and one sentence that says why; tells the page around. */
  failed(error) {
    // What keeps a record of somebody else from being shown has its own words.
    const failure = error.reason ? error : startError(error);
    const lang = this.language;
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const sentence = document.createElement("p");
    sentence.setAttribute("role", "alert");
    sentence.lang = lang;
    sentence.dir = "ltr";
    sentence.textContent = failure.in(lang);
    if (this.#shown) {
      // It has run: what it has drawn can still be read. Of somebody else's record the note says it.
      if (!this.#shown.end) shadow.firstElementChild.before(sentence);
    } else if (!shadow.querySelector(".sb-own-failed")) {
      // Of somebody else's record the note says it, with what is wrong in it.
      shadow.replaceChildren(document.createElement("slot"), sentence);
    }
    running.delete(this);
    console.warn(`sinanbo: ${failure.reason}: ${failure.message}`);
    this.#tell("sinanbo:error", { reason: failure.reason, message: failure.in(lang) });
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get("sinanbo-explainer")) customElements.define("sinanbo-explainer", Explainer);
