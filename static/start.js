// Starting the program, for the page, the frame and the element alike: fetches it and the record, and tells apart what can
// go wrong. Knows nothing of where the explainer is to stand.

/** What can keep the program from starting, in words for the reader. The keys are what `sinanbo:error` says. */
const REASONS = {
  csp: {
    ko: "이 사이트의 보안 정책(CSP)이 WebAssembly 실행을 막고 있습니다.",
    en: "The security policy (CSP) of this site does not allow WebAssembly.",
  },
  unsupported: { ko: "이 브라우저에서는 WebAssembly를 쓸 수 없습니다.", en: "This browser has no WebAssembly." },
  "not-found": { ko: "프로그램 파일이 서버에 없습니다.", en: "A file of the program is not on the server." },
  mime: { ko: "서버가 프로그램이 아닌 다른 것을 보냈습니다.", en: "The server sent something other than the program." },
  "cut-off": { ko: "내려받다가 연결이 끊겼습니다. 새로 고쳐 주세요.", en: "The download broke off. Please reload." },
  network: { ko: "서버에 연결할 수 없습니다. 인터넷 연결을 확인해 주세요.", en: "The server can’t be reached. Please check the connection." },
  damaged: { ko: "받은 파일이 온전하지 않습니다. 새로 고쳐 주세요.", en: "A file arrived damaged. Please reload." },
  fault: { ko: "프로그램에서 오류가 났습니다. 새로 고쳐 주세요.", en: "The program has failed. Please reload." },
};

export class StartError extends Error {
  constructor(reason, detail) {
    super(detail);
    this.reason = reason;
  }

  /** The reason as a sentence. */
  in(lang) {
    return (REASONS[this.reason] ?? REASONS.fault)[lang];
  }
}

/** Any error as one of ours. */
export const startError = (error) => (error instanceof StartError ? error : new StartError("fault", String(error?.message ?? error)));

/** Fails at once where no program could run. */
export const preflight = async () => {
  if (typeof WebAssembly !== "object") throw new StartError("unsupported", "no WebAssembly");
  try {
    // The smallest module there is; only a policy can refuse it.
    await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch (error) {
    throw new StartError("csp", error.message);
  }
};

/** An answer that is one: with its headers, not yet with its body. */
export const fetched = async (address, options) => {
  let answer;
  try {
    answer = await fetch(address, options);
  } catch (error) {
    throw new StartError("network", `${address}: ${error.message}`);
  }
  if (!answer.ok) throw new StartError("not-found", `${answer.status} ${address}`);
  return answer;
};

/** The whole body, in the form that is asked for: "text" or "arrayBuffer". */
export const body = (answer, form) =>
  answer[form]().catch((error) => {
    throw new StartError("cut-off", `${answer.url}: ${error.message}`);
  });

// An import that fails doesn't say why: the same address is asked again.
export const imported = async (address) => {
  try {
    return await import(address);
  } catch (error) {
    const answer = await fetched(address);
    const type = answer.headers.get("content-type") ?? "";
    await body(answer, "text");
    throw new StartError(/javascript/.test(type) ? "damaged" : "mime", `${address} (${type}): ${error.message}`);
  }
};

const compiled = async (program, answer) => {
  const copy = answer.clone();
  try {
    await program.default({ module_or_path: answer });
  } catch (error) {
    const bytes = new Uint8Array(await body(copy, "arrayBuffer"));
    const isWasm = [0, 97, 115, 109].every((byte, at) => bytes[at] === byte);
    throw new StartError(isWasm ? "damaged" : "mime", `${answer.url}: ${error.message}`);
  }
};

/** Lets the page do what else it has to between two pieces of work. */
export const pause = () => new Promise((go) => setTimeout(go));

const programs = new Map();
/** Where the programs come from. */
const addresses = new Set();

/**
 * The program at these addresses, started once however often it is asked for; a failed start can be tried again.
 * `there` is fulfilled when the server has begun to send it, `started` when it runs.
 */
export const program = (js, wasm) => {
  if (!programs.has(js)) {
    addresses.add(js).add(wasm);
    const there = fetched(wasm, { priority: "low" });
    const started = Promise.all([imported(js), there]).then(async ([module, answer]) => {
      await compiled(module, answer);
      return module;
    });
    programs.set(js, { there, started });
    started.catch(() => programs.delete(js));
  }
  return programs.get(js);
};

const sources = new Map();

/** The texts of the cards, from a file of their own: for a page that does not hold them all. */
export const texts = async (address) => (await body(await fetched(address), "text")).split("\u001f");

/**
 * A record, read by the program once, with its long parts to come: `{ source, handles, long() }`. `known` are the
 * events’ ids, titles and summaries, which are not in the record’s file; `home` is the explainer's own page, which links in the long parts start from.
 */
export const source = (started, record, long, known, home) => {
  if (!sources.has(record)) {
    const read = open(started, record, long, known, home);
    sources.set(record, read);
    read.catch(() => sources.delete(record));
  }
  return sources.get(record);
};

const open = async (started, record, long, known, home) => {
  const bytes = fetched(record).then(async (answer) => new Uint8Array(await body(answer, "arrayBuffer")));
  // What fails first is what is told.
  const [program, texts, coded] = await Promise.all([started, known, bytes]);
  await pause();
  const read = () => {
    try {
      return new program.Source(coded, texts);
    } catch (error) {
      // A page that is sent in the place of a missing file begins like one.
      throw new StartError(coded[0] === 60 ? "mime" : "damaged", `${record}: ${error}`);
    }
  };
  const source = read();
  let added;
  const handles = new Set();
  return {
    source,
    handles,
    /** Fetches the long parts, once; until they come, a card leads to its own page. */
    long() {
      added ??= add(source, long, handles, home).catch((error) => {
        added = undefined;
        throw error;
      });
      return added;
    },
  };
};

// The file's parts are taken apart as text: a document of them would be twenty thousand nodes' work, to write most of them out again.
const START = /(?=<div class="sb-long" data-event=")/;
const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

const plain = (html) => html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]);

// What a reader can search in a long part: its texts one by one, without titles and the numbers of the sources.
const searchable = (part) =>
  plain(part.replace(/<(sup|h4|dt)\b.*?<\/\1>/gs, "").replace(/<\/(?:h5|li|dd|p)>/g, "\u001f").replace(/<[^>]*>/g, ""));

const add = async (source, long, handles, home) => {
  const [people, ...parts] = (await body(await fetched(long), "text")).split(START);
  // In an element they stand in a page of another site.
  const led = (link) => link.replace(/href="(?!#)([^"]*)"/, (_, address) => `href="${new URL(address, home)}"`);
  const whole = parts.map((part) => part.replace(/<a [^>]*data-more[^>]*>/g, led));
  source.add_long(
    parts.map((part) => /data-event="([^"]*)"/.exec(part)[1]),
    whole,
    parts.map(searchable),
    plain(/<pre hidden>(.*)<\/pre>/s.exec(people)[1]),
  );
  for (const handle of handles) handle.renew();
};

/** Whether what an address asks for needs the long parts: a text in them, an opened card, a person. */
const needsLong = (query) => /(^|[?&])(q|event|person)=/.test(query);

/** Does something once the next frame stands. */
export const afterFrame = (act) => requestAnimationFrame(() => setTimeout(act));

/**
 * Does what a control asks for, behind the frame that shows it pressed: a dialog changes something of everything on the page. Pressed again
 * meanwhile, it asks for nothing more.
 */
export const answer = async (control, act) => {
  if ("busy" in control.dataset) return;
  control.dataset.busy = "";
  await new Promise(afterFrame);
  try {
    await act();
  } finally {
    delete control.dataset.busy;
  }
};

/** What a reader does before anything in a root can be opened, searched or chosen. */
const APPROACHES = ["pointermove", "focusin", "keydown", "toggle", "input", "click"];

/**
 * When the reader comes near, the program draws for itself what it took as it stood (`.sb-still`), and the long parts are
 * fetched: who only passes by pays for neither. First the frame is drawn that answers to what the reader does; a pointer that only
 * moves may be about to press, and must find then what stays.
 */
export const whenNear = (root, handle, opened, query) => {
  const load = () =>
    opened.long().catch((error) => {
      warn(error);
      listen("addEventListener");
    });
  const near = (event) => {
    // What is being pressed, or has the focus, is not drawn anew under the reader's hand.
    const isMove = event.type === "pointermove";
    const isPressed = isMove ? event.pointerType === "touch" : event.target.closest?.(".sb-still");
    if (isPressed || root.querySelector(".sb-still :focus")) return;
    listen("removeEventListener");
    // First the map, then the timeline, then the long parts. A dot that has got the focus meanwhile stays until the next choice.
    const approach = () => {
      handle.approach();
      afterFrame(() => {
        if (!root.querySelector(".sb-still :focus")) handle.approach();
        setTimeout(load);
      });
    };
    if (isMove) approach();
    else afterFrame(approach);
  };
  const listen = (how) => APPROACHES.forEach((action) => root[how](action, near, { capture: true, passive: true }));
  if (needsLong(query)) load();
  listen("addEventListener");
};

/** The first of the cards that were asked for has the focus: who goes on by keyboard is where they were. */
export const goOn = (root) => {
  const counted = ({ target }) => {
    const cards = target.closest?.(".sb-more") && root.querySelector(".sb-cards");
    if (!cards) return;
    const before = cards.childElementCount;
    const grown = new MutationObserver(() => {
      grown.disconnect();
      cards.children[before]?.focus();
    });
    grown.observe(cards, { childList: true });
  };
  // On the way down: before the program has heard of it.
  root.addEventListener("click", counted, true);
};

/** The ids of the opened cards in a query. */
export const openedIn = (query) => (new URLSearchParams(query).get("event") ?? "").split(",").filter(Boolean);

/**
 * Moves the page and the focus to the first card that the address opens. A frame moves within itself alone: it is part of somebody else's page,
 * whose reader may be elsewhere.
 */
export const goTo = ({ root, handle, embedded }) => {
  const [id] = openedIn(handle.query());
  const card = id && root.querySelector(`#e-${CSS.escape(id)}`);
  if (!card) return;
  if (embedded) scrollBy({ top: card.getBoundingClientRect().top, behavior: "instant" });
  else {
    card.scrollIntoView();
    card.focus();
  }
};

/**
 * The marks of the timeline are one stop of the keyboard: the one that had the focus last, from which the arrow keys go to those that are
 * selected. Until one has it, and without scripts, each is a stop.
 */
export const walkLane = (root) => {
  const marksAround = (mark) => [...mark.closest(".sb-lane").querySelectorAll(".sb-event")];
  root.addEventListener("focusin", ({ target }) => {
    const mark = target.closest(".sb-lane .sb-event");
    if (mark) for (const other of marksAround(mark)) other.setAttribute("tabindex", other === mark ? 0 : -1);
  });
  root.addEventListener("keydown", (event) => {
    const mark = event.target.closest(".sb-lane .sb-event");
    if (!mark || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const marks = marksAround(mark).filter((other) => other === mark || !other.closest(".sb-off"));
    const at = marks.indexOf(mark);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: marks.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    marks[to]?.focus();
  });
};

/** Whether a click is one that a script may take over: not one for a new tab or window. */
export const isPlain = (event) => event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

/** A fault that takes nothing away from what is shown. */
export const warn = (error) => console.warn(`sinanbo: ${error.message}`);

/** Milliseconds without a change after which the program draws what is not seen first. */
const REST = 300;

/** Milliseconds for which the page waits for the step that its address names. */
const PATIENCE = 4000;

/** What has waited for the step of the story is shown (see early.js). */
const unwait = () => {
  const page = document.documentElement;
  if (page.dataset.sbAsks === "step") delete page.dataset.sbAsks;
};

/** What follows the address, with the parameter that it follows. */
const FOLLOWING = { country: "place", story: "step" };

/**
 * Opens in place what a link marked `data-more` leads to. What that needs is fetched when it is asked for; if it can't be
 * had, the link leads to its page, or `data.failed` tells why. Returns what is to be called with each new query. `place`: `{ root, handle, lang,
 * base, home, embedded, data }`, with the addresses of the site and of the explainer's own page; `data` of a record that is not ours.
 */
export const deepen = (place) => {
  const loaded = new Map();
  const load = (kind) => {
    if (!loaded.has(kind)) {
      const loading = import(new URL(`${kind}.js`, import.meta.url).href);
      loaded.set(kind, loading);
      loading.catch(() => loaded.delete(kind));
    }
    return loaded.get(kind);
  };
  place.root.addEventListener("click", async (event) => {
    const link = event.target.closest?.("a[data-more]");
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    try {
      await answer(link, async () => (await load(link.dataset.more)).open(link, place));
    } catch (error) {
      warn(error);
      // There is no page of a record that is not ours.
      if (place.data) place.data.failed(error);
      else leadTo(link);
    }
  });
  let settling;
  let coming = false;
  let before;
  // Map and timeline follow a choice with the frame behind it, the rest of a list its first rows.
  const next = () => {
    if (coming) return;
    coming = true;
    afterFrame(() => {
      coming = false;
      place.handle.beside();
    });
  };
  place.unwait = unwait;
  setTimeout(unwait, PATIENCE);
  place.begin = () => load("story").then((story) => story.begin(place)).catch(warn);
  return (query) => {
    // A record that is not ours stands in its place: this one goes on unseen.
    if (!place.root.isConnected) return;
    next();
    if (query !== before) {
      clearTimeout(settling);
      settling = setTimeout(() => place.handle.settle(), REST);
    }
    before = query;
    const asked = new URLSearchParams(query);
    for (const [kind, name] of Object.entries(FOLLOWING)) {
      // The story is told of our record alone.
      if (kind === "story" && place.data) continue;
      if (asked.has(name) || loaded.has(kind)) {
        load(kind)
          .then((module) => module.follow(place, asked.get(name)))
          .catch((error) => {
            if (kind === "story") unwait();
            warn(error);
          });
      } else if (kind === "story") unwait();
    }
  };
};

// As the browser would have done.
const leadTo = (link) => {
  if (link.target === "_blank" || document.querySelector("base[target=_blank]")) window.open(link.href, "_blank");
  else location.assign(link.href);
};

/** The words behind a source's number, under the pointer: they are in its address. */
export const tellProofs = (root) => {
  root.addEventListener("pointerover", ({ target }) => {
    const [, phrase] = target.closest?.(".sb-proof a:not([title])")?.getAttribute("href").split("#:~:text=") ?? [];
    if (phrase) target.closest("a").title = `“${decodeURIComponent(phrase)}”`;
  });
};

/** A fault inside a program that has started: what it shows stays, and this is called. The page around may have programs of its own. */
export const watchFaults = (fault) => {
  // Deep in a program that was not compiled as it came, no address is named at all.
  const isOurs = (stack) => [...addresses].some((address) => stack.includes(address)) || !/https?:/.test(stack);
  addEventListener("error", ({ error }) => {
    if (error instanceof WebAssembly.RuntimeError && isOurs(String(error.stack))) fault(new StartError("fault", error.message));
  });
};
