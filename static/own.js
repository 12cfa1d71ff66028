// A record that is not ours in the place of ours, for the page, the frame and the element alike: fetches or takes it, has it read,
// says whose it is, and mounts the explainer with it. Until it is there, and if it cannot be, nothing else is touched.

import { make, styled } from "./dialog.js";
import { fetchOwn } from "./fetch-own.js";
import { MOST } from "./limits-own.js";
import { failure, panel, progress, whose } from "./note-own.js";
import { readOwn, reader } from "./read-own.js";
import { StartError, goOn, pause, preflight, program, startError, tellProofs, warn, watchFaults } from "./start.js";
import { OwnError } from "./words-own.js";

/** So many events have all their long parts drawn, and searched; of more, those that are opened. */
const MANY = 1000;
/** Cards that are drawn at once, where the explainer's root does not say. */
const CARDS = 60;
const BETWEEN = "\u001f";

/** The bytes of a file of the reader's own. */
const opened = async (file) => {
  if (file.size > MOST) throw new OwnError("own-too-large", file.name);
  const bytes = await file.arrayBuffer().catch((error) => {
    throw new OwnError("own-unreadable", error.message);
  });
  return { bytes: new Uint8Array(bytes), name: file.name };
};

const split = (text) => (text ? text.split(BETWEEN) : []);

/** The ids of the opened cards in a query. */
const openedIn = (query) => (new URLSearchParams(query).get("event") ?? "").split(",").filter(Boolean);

/** Brings the long parts: all of them, or of a long record those that are asked for with `query`. */
const longParts = (read, source, handle) => {
  const ids = read.ids.split(",");
  const add = async () => {
    const parts = await read.long(read.ids);
    const every = (column) => parts.filter((_, at) => at % 3 === column);
    source.add_long(every(0), every(1), every(2), read.people);
    handle.renew();
  };
  if (ids.length <= MANY) {
    add().catch(warn);
    return () => {};
  }
  const asked = new Set();
  const bring = async (wanted) => {
    for (const id of wanted) asked.add(id);
    const parts = await read.long(wanted.join());
    for (let at = 0; at < parts.length; at += 3) source.add_part(parts[at], parts[at + 1]);
    handle.renew();
  };
  return (query) => {
    const wanted = openedIn(query).filter((id) => !asked.has(id));
    if (wanted.length > 0) bring(wanted).catch(warn);
  };
};

/** Takes away what speaks of our record, and puts an empty root in the place of its own. */
const cleared = ({ root }) => {
  const own = document.createElement("div");
  own.id = root.id;
  own.dataset.most = root.dataset.most ?? CARDS;
  const around = root.parentNode;
  root.replaceWith(own);
  for (const part of around.querySelectorAll(":scope > .sb:not(.sb-own), :scope > .sb-failure")) part.remove();
  return own;
};

const show = async (read, place, running) => {
  const source = new running.Source(read.record, split(read.summaries));
  await pause();
  const root = cleared(place);
  const asked = new URLSearchParams(place.query ?? location.search);
  const event = location.hash.startsWith("#e-") ? location.hash.slice(3) : "";
  // Nothing leads to a place among so many: what no window reaches need not be laid out (see app.css).
  if (read.ids.split(",").length > MANY && !event && !asked.has("event")) root.classList.add("sb-far");
  const other = read.about.languages.length > 1 ? place.other : "";
  let bring = () => {};
  const changed = (query) => {
    bring(query);
    place.changed?.(query);
  };
  const handle = running.mount(root, source, other, place.home, place.query, changed);
  handle.approach();
  bring = longParts(read, source, handle);
  if (place.query === undefined && event) asked.append("event", event);
  bring(String(asked));
  goOn(root);
  tellProofs(root);
  return { root, handle };
};

/** The file; `coming` is called once there is going to be one. */
const got = async (given, signal, told, coming) => {
  await preflight();
  const { file, src } = given;
  if (!file) return fetchOwn(src, given.from, signal, told, coming);
  coming();
  return opened(file);
};

const reasonOf = (error) => {
  if (error instanceof OwnError || error instanceof StartError) return error;
  return new OwnError("own-fault", String(error?.message ?? error));
};

/** A fault of the program: what it has drawn can still be read. */
const sayFaults = (note, root, lang) =>
  watchFaults((error) => {
    if (!root.isConnected) return;
    root.classList.add("sb-failed");
    note.append(make("p", { role: "alert", className: "sb-own-failed", textContent: startError(error).in(lang) }));
    warn(error);
  });

/**
 * Shows own data in the place of what stands in `place.root`. `given` is `{ file }` or `{ src, from }`. `place`: `{ root, lang, program,
 * home, other, query, changed, embedded, back, again }`, with the addresses of the program and of the same page in the other language;
 * `query` and `changed` as for `mount`; `back` leads to our own record. Gives `{ root, handle, about, origin, end }`, or fails with
 * a reason after it has been said.
 */
export const openOwn = async (given, place) => {
  const { lang } = place;
  await styled(place, "own.css");
  const stop = new AbortController();
  const note = panel(place);
  const told = progress(note, lang, () => stop.abort());
  let about;
  let running;
  let begun;
  // What reads the file and what shows it start while it is on its way, and are waited for below: what fails earlier is told there.
  const start = () => {
    running = program(place.program.js, place.program.wasm).started;
    running.catch(() => {});
    begun = reader(place.program);
  };
  try {
    const file = await got(given, stop.signal, told.fetching, start);
    told.reading(0);
    const origin = { host: file.host, name: file.name };
    const read = await readOwn(begun, running, { bytes: file.bytes, name: file.name, lang }, stop.signal, told.reading);
    about = read.about;
    if (about.refused) throw new OwnError("own-refused", about.refused, about.refused);
    const shown = await show(read, place, await running);
    whose(note, place, about, origin);
    sayFaults(note, shown.root, lang);
    return { ...shown, about, origin, end: read.end };
  } catch (error) {
    begun?.then((worker) => worker?.terminate());
    if (stop.signal.aborted) {
      note.remove();
      throw new OwnError("own-cancelled", "cancelled");
    }
    const reason = reasonOf(error);
    failure(note, lang, reason.in(lang), about, place.again);
    throw reason;
  }
};
