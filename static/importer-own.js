// Reading a file with the program for own data, and taking away what was read: the same in a worker and, where there can be none,
// on the page.

import { extract, table } from "./extract.js";

/** What the browser calls a country, in both languages. */
const names = () => {
  const known = new Map();
  return (code, lang) => {
    if (!known.has(lang)) known.set(lang, new Intl.DisplayNames([lang], { type: "region", fallback: "code" }));
    return known.get(lang).of(code);
  };
};

/** What is to be read, `{ bytes }` or the `{ file }` that has them, as bytes. */
export const bytesOf = async ({ bytes, file }) => {
  try {
    return bytes ?? new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw Object.assign(new Error(error.message), { reason: "own-unreadable" });
  }
};

/**
 * Reads with a program that runs: `{ read, parts }`, the file as it is asked for more later, and what is shown of it. `told` hears
 * which share is done.
 */
export const readWith = ({ Import }, { bytes, name, lang }, told) => {
  const read = Import.read(bytes, name, lang, names(), told);
  const about = JSON.parse(read.about);
  if (about.refused) return { read, parts: { about } };
  return {
    read,
    parts: { about, record: read.record(), ids: read.ids() },
  };
};

/** The address of the format. */
const schema = new URL("data/events.schema.json", import.meta.url).href;

/** What can be asked of a file that has been read: see `Import`. `ids` are of events, with commas between them. */
export const answers = {
  long: (read, ids) => read.long(ids),
  country: (read, code) => read.country(code),
  /** As JSON in the published format. */
  json: (read, ids) => JSON.stringify(extract(JSON.parse(read.document()), new Set(ids.split(",")), schema)),
  /** As the published table. */
  csv: (read, ids) => table(read.table(), new Set(ids.split(","))),
};
