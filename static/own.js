// A record that is not ours in the place of ours, for the page, the frame and the element alike: fetches or takes it, has it read,
// says whose it is, and mounts the explainer with it. Until it is there, and if it cannot be, nothing else is touched.

import { make, styled } from "./dialog.js";
import { fetchOwn } from "./fetch-own.js";
import { MOST } from "./limits-own.js";
import { MANY, failure, panel, progress, whose } from "./note-own.js";
import { readOwn, reader } from "./read-own.js";
import { StartError, deepen, goOn, goTo, openedIn, pause, preflight, program, startError, tellProofs, walkLane, warn, watchFaults } from "./start.js";
import { OwnError } from "./words-own.js";

const base = new URL(".", import.meta.url).href;

/** Milliseconds after which the program draws the rest of the cards: their first ones are painted by then. */
const AFTER = 50;

/** Milliseconds for which map and timeline are waited for. */
const PATIENCE = 1000;

/** Up to so many events the timeline has dots, which lead to the cards. */
const SINGLE = 400;
/** Cards that are drawn at once, where the explainer's root does not say. */
const CARDS = 60;

/** A file of the reader's own: its bytes are read where they are needed, away from the page. */
const opened = (file) => {
  if (file.size > MOST) throw new OwnError("own-too-large", file.name);
  return { file, name: file.name };
};

/** Brings the long parts: all of them, or of a long record those that are asked for with `query`. */
const longParts = (read, source, handle) => {
  const ids = read.ids.split(",");
  const add = async () => {
    const parts = await read.ask("long", read.ids);
    const every = (column) => parts.filter((_, at) => at % 3 === column);
    // Its people came with the record.
    source.add_long(every(0), every(1), every(2), "");
    handle.renew();
  };
  if (ids.length <= MANY) {
    add().catch(warn);
    return () => {};
  }
  const asked = new Set();
  const bring = async (wanted) => {
    for (const id of wanted) asked.add(id);
    const parts = await read.ask("long", wanted.join());
    for (let at = 0; at < parts.length; at += 3) source.add_part(parts[at], parts[at + 1]);
    handle.renew();
  };
  return (query) => {
    const wanted = openedIn(query).filter((id) => !asked.has(id));
    if (wanted.length > 0) bring(wanted).catch(warn);
  };
};

/** An empty root to take the place of our record's. */
const rootLike = ({ id, dataset }) => {
  const root = document.createElement("div");
  root.id = id;
  root.dataset.most = dataset.most ?? CARDS;
  return root;
};

/** Takes away what speaks of our record, and puts another in its place. */
const putInPlace = (own, { root }) => {
  const around = root.parentNode;
  root.replaceWith(own);
  // What the address asks of our record is over.
  delete document.documentElement.dataset.sbAsks;
  for (const part of around.querySelectorAll(":scope > .sb:not(.sb-own), :scope > .sb-failure")) part.remove();
};

/** The explainer's address with the data of an address and a query. */
const addressOf = (src, from, home) => (query) => {
  const asked = new URLSearchParams(query);
  // As it was written it may be seen from another page.
  asked.delete("src");
  return `${new URL(home, document.baseURI)}?${[new URLSearchParams({ src: new URL(src, from) }), asked].filter(String).join("&").replaceAll("%2C", ",")}`;
};

/** What can be seen and taken away of it when it is asked for: see country.js and take.js. */
const dataOf = ({ about, ask }, origin, { src, from }, { home }) => {
  const countries = new Map();
  const listed = (form) => (ids) => ask(form, ids.join());
  const [name] = (origin.name || origin.host).split(/\.(?:json|csv)$/i);
  return {
    name: name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "") || "events",
    from: origin.host ?? origin.name,
    // In the table that it was, nothing had words of a source.
    forms: about.table ? ["CSV"] : ["CSV", "JSON"],
    about: async () => ({ updated: about.updated, license: about.licence }),
    csv: listed("csv"),
    json: listed("json"),
    country: (code) => {
      if (!countries.has(code)) countries.set(code, ask("country", code));
      return countries.get(code);
    },
    // Its meetings have no pages here.
    page: () => undefined,
    // A file of the reader's own has none.
    address: src ? addressOf(src, from, home) : () => undefined,
  };
};

/** `shown` is called as soon as it is in its place. */
const show = async (read, place, running, data, signal, shown) => {
  const [first, ...events] = read.record;
  const decoded = new running.Decoded(first);
  for (const part of events) {
    await pause();
    signal.throwIfAborted();
    decoded.add(part);
  }
  await pause();
  const source = decoded.index();
  await pause();
  signal.throwIfAborted();
  // Drawn, put in its place, and laid out, each in a task of its own.
  const root = rootLike(place.root);
  root.lang = read.about.lang;
  const asked = new URLSearchParams(place.query ?? location.search);
  const event = location.hash.startsWith("#e-") ? location.hash.slice(3) : "";
  // Nothing leads to a place among more: what no window reaches need not be laid out (see app.css).
  if (read.ids.split(",").length > SINGLE && !event && !asked.has("event")) root.classList.add("sb-far");
  const other = read.about.languages.length > 1 ? place.other : "";
  let bring = () => {};
  const { home, embedded } = place;
  const inPlace = { root, lang: read.about.lang, base, home, embedded, data };
  const follow = deepen(inPlace);
  let settling;
  let untold;
  let drawn = () => {};
  const changed = (query) => {
    drawn();
    if (!root.isConnected) {
      untold = query;
      return;
    }
    // A new selection has only its first cards.
    clearTimeout(settling);
    settling = setTimeout(() => inPlace.handle.approach(), AFTER);
    bring(query);
    follow(query);
    place.changed?.(query);
  };
  const handle = running.mount(root, source, other, place.home, place.query, changed);
  inPlace.handle = handle;
  bring = longParts(read, source, handle);
  if (place.query === undefined && event) asked.append("event", event);
  bring(String(asked));
  goOn(root);
  tellProofs(root);
  walkLane(root);
  await pause();
  // Map and timeline; told once they are drawn.
  const whole = new Promise((go) => (drawn = go));
  handle.beside();
  await Promise.race([whole, new Promise((go) => setTimeout(go, PATIENCE))]);
  await pause();
  // From here on it is shown.
  signal.throwIfAborted();
  putInPlace(root, place);
  shown(root);
  if (untold !== undefined) changed(untold);
  if (place.query === undefined) goTo(inPlace);
  return { root, handle };
};

const got = async ({ file, src, from }, signal, told) => {
  await preflight();
  return file ? opened(file) : fetchOwn(src, from, signal, told);
};

/** Starts what shows a file, `running`, and what reads it, `worker`: whoever waits for them is told what fails. */
const begin = (addresses) => {
  const running = program(addresses.js, addresses.wasm).started;
  running.catch(() => {});
  return { running, worker: reader(addresses) };
};

let begun;
let prepared = false;

/** Begins for a file that is about to be chosen: once, also if that fails. */
export const prepare = (addresses) => {
  if (prepared) return;
  prepared = true;
  const mine = begin(addresses);
  begun = mine;
  mine.running.catch(() => {
    if (begun !== mine) return;
    begun = undefined;
    mine.worker.then((worker) => worker?.terminate());
  });
};

const taken = (addresses) => {
  const mine = begun ?? begin(addresses);
  begun = undefined;
  prepared = false;
  return mine;
};

const reasonOf = (error) => {
  if (error instanceof OwnError || error instanceof StartError) return error;
  return new OwnError(error?.reason ?? "own-fault", String(error?.message ?? error));
};

/** Who has chosen a file, and whose focus went with the dialog or an earlier note, goes on at the note. */
const seen = (note) => {
  const { activeElement } = note.getRootNode();
  if (!activeElement || activeElement === document.body) note.focus({ preventScroll: true });
};

const sayFault = (note, error, lang) =>
  note.append(make("p", { role: "alert", className: "sb-own-failed", textContent: startError(error).in(lang) }));

/** A fault of the program: what it has drawn can still be read. */
const sayFaults = (note, root, lang) =>
  watchFaults((error) => {
    if (!root.isConnected || root.classList.contains("sb-failed")) return;
    root.classList.add("sb-failed");
    sayFault(note, error, lang);
    warn(error);
  });

/**
 * Shows own data in the place of what stands in `place.root`. `given` is `{ file }` or `{ src, from }`. `place`: `{ root, lang, program,
 * home, other, query, changed, embedded, back, again }`, with the addresses of the program and of the same page in the other language;
 * `query` and `changed` as for `mount`; `back` leads to our own record. Gives `{ root, handle, about, origin, end }`, or fails with
 * a reason after it has been said. `signal` gives it up, as a reader would.
 */
export const openOwn = async (given, place, signal) => {
  const { lang } = place;
  // What shows the file, what reads it and what the note looks like are on their way together with it.
  const { running, worker } = taken(place.program);
  const stop = new AbortController();
  signal?.addEventListener("abort", () => stop.abort());
  const { note, before } = panel(place);
  note.hidden = true;
  const dressed = styled(place, "own.css").catch(warn).then(() => (note.hidden = false));
  const told = progress(note, lang, () => stop.abort());
  let about;
  try {
    const file = await got(given, stop.signal, told.fetching);
    told.reading(0);
    const origin = { host: file.host, name: file.name };
    const read = await readOwn(worker, running, { ...file, lang }, stop.signal, told.reading);
    about = read.about;
    if (about.refused) throw new OwnError("own-refused", about.refused, about.refused);
    const program = await running;
    await dressed;
    const data = dataOf(read, origin, given, place);
    data.failed = (error) => sayFault(note, error, lang);
    const shown = await show(read, place, program, data, stop.signal, (root) => {
      before?.remove();
      whose(note, place, about, origin);
      sayFaults(note, root, lang);
    });
    if (given.file) {
      // What has been drawn is laid out for the focus: in a task of its own.
      await pause();
      seen(note);
    }
    return { ...shown, about, origin, end: read.end };
  } catch (error) {
    worker.then((reading) => reading?.terminate());
    // Taken out by a newer one, which waits above what is shown.
    if (before && note.isConnected) before.hidden = false;
    if (stop.signal.aborted) {
      note.remove();
      throw new OwnError("own-cancelled", "cancelled");
    }
    const reason = reasonOf(error);
    await dressed;
    failure(note, lang, reason.in(lang), about, place.again, before);
    if (given.file) seen(note);
    throw reason;
  }
};
