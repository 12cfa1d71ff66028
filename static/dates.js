// Dates as the cards have them, for what is written beside them.

/** In English. */
export const MONTHS = "January February March April May June July August September October November December".split(" ");

const written = ([year, month, day], lang) => {
  if (lang === "en") return [day, MONTHS[month - 1], year].filter(Boolean).join(" ");
  const units = day ? [".", ".", "."] : ["년", "월"];
  return [year, month, day].flatMap((number, at) => (number ? [number + units[at]] : [])).join(" ");
};

/** A day, month or year, or from one to another, as the cards have it: `2021. 11. 16.~17.`, `16–17 November 2021`. */
export const dated = (start, end, lang) => {
  const [first, last] = [start, end ?? start].map((date) => date.split("-").map(Number));
  if (first.join() === last.join()) return written(first, lang);
  if (first.length === last.length && first[0] === last[0]) {
    // What both share is said once: by the first in Korean, by the last in English.
    const shorter = lang === "en" ? first : last;
    const sameMonth = first[1] === last[1];
    shorter[0] = 0;
    if (sameMonth) shorter[1] = 0;
  }
  const [from, to] = [written(first, lang), written(last, lang)];
  if (lang === "ko") return `${from}~${to}`;
  return from.includes(" ") ? `${from} – ${to}` : `${from}–${to}`;
};
