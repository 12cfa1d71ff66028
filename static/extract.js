// The published files, cut down to some of their events: text in, text out. Knows the two formats (src/rules/flat.rs,
// data/events.schema.json), and nothing of the page.

const MARK = "\ufeff";
const LONGEST = 60;

/** The cells of a table, row by row: RFC 4180, line breaks within quotes included. */
const rows = (text) => {
  const table = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    const row = table.at(-1);
    // What follows the last line break is no row.
    if (end === "" && row.length === 0 && !quoted && !plain) break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== ",") table.push([]);
  }
  return table.filter((row) => row.length > 0);
};

// A cell that a spreadsheet would take for a formula begins with an apostrophe; the build has seen to its own already.
const cell = (text) => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** The table with the rows of these events alone, in its own order. */
export const table = (text, ids) => {
  const [head, ...events] = rows(text.replace(MARK, ""));
  const at = head.indexOf("id");
  const kept = [head, ...events.filter((row) => ids.has(row[at]))];
  return MARK + kept.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
};

/** Which table a field refers to, wherever it stands. */
const REFERS = {
  country: "countries",
  members: "countries",
  organisation: "organisations",
  via: "organisations",
  person: "people",
  people: "people",
  series: "series",
  topics: "topics",
  source: "sources",
  sources: "sources",
  members_source: "sources",
  origin: "sources",
};

/** The document with these events alone, and of its tables what they refer to, however far the way. */
export const extract = (document, ids, schema) => {
  const whole = { ...document, $schema: schema };
  const events = document.events.filter(({ id }) => ids.has(id));
  if (events.length === document.events.length) return whole;
  const known = {};
  for (const name of new Set(Object.values(REFERS))) {
    known[name] = new Map(document[name].map((row) => [row.id ?? row.code, { row, wanted: false }]));
  }
  // A row may refer to another, and that to a third: rows wait here, so that no chain is too long.
  const waiting = [];
  const follow = (value, field) => {
    if (typeof value === "string") {
      const found = known[REFERS[field]]?.get(value);
      if (!found || found.wanted) return;
      found.wanted = true;
      waiting.push(found.row);
    } else if (Array.isArray(value)) {
      for (const item of value) follow(item, field);
    } else if (value) {
      for (const [name, item] of Object.entries(value)) follow(item, name);
    }
  };
  // A relation to an event that is not here would lead nowhere.
  const within = (relations) => relations.filter(({ event }) => ids.has(event));
  const kept = events.map((event) => ({ ...event, relations: within(event.relations) }));
  follow(kept);
  while (waiting.length > 0) follow(waiting.pop());
  const tables = Object.entries(known).map(([name, rows]) => [
    name,
    [...rows.values()].filter(({ wanted }) => wanted).map(({ row }) => row),
  ]);
  // What belongs to the whole record belongs to no selection from it.
  return { ...whole, ...Object.fromEntries(tables), glossary: [], background: [], events: kept };
};

/** What an address has besides the filter. */
const ASIDE = ["event", "place", "step", "lang", "theme", "parts", "src"];

/** `sinanbo-2026-11-21-country-US-topic-cyber.csv`: what it is, as of when, of which selection. */
export const fileName = (record, updated, query, ending) => {
  const chosen = [...new URLSearchParams(query)].filter(([name]) => !ASIDE.includes(name));
  const parts = chosen
    .map(([name, value]) => `${name === "q" ? "search" : name}-${value}`.replace(/[^A-Za-z0-9]+/g, "-"))
    .map((part) => part.slice(0, LONGEST).replace(/-$/, ""))
    .sort();
  let slug = "";
  for (const part of parts) {
    const longer = slug ? `${slug}-${part}` : part;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return `${[record, updated, slug].filter(Boolean).join("-")}.${ending}`;
};
