// Reading a file with the program for own data: the same in a worker and, where there can be none, on the page.

/** What the browser calls a country, in both languages. */
const names = () => {
  const known = new Map();
  return (code, lang) => {
    if (!known.has(lang)) known.set(lang, new Intl.DisplayNames([lang], { type: "region", fallback: "code" }));
    return known.get(lang).of(code);
  };
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
    parts: { about, record: read.record(), summaries: read.summaries(), ids: read.ids(), people: read.people() },
  };
};
