// How to name the record, or one event of it, in an article, in a paper and in BibTeX. Text in, text out: knows neither the
// page nor where the record comes from.

import { MONTHS, dated } from "./dates.js";

const TEX = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
const tex = (text) => text.replace(/[\\~^&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);

const bibtex = ({ title, date, container, updated, url, lang }) => {
  const [year, month, day] = updated.split("-");
  const [, event] = /\/e\/([a-z0-9-]+)\/$/.exec(url) ?? [];
  const fields = [
    // Twice: the case of the title is its own.
    ["title", `{{${tex(title)}}}`],
    ...(container ? [["howpublished", `{{${tex(container)}}}`]] : []),
    ...(date ? [["note", `{${tex(date)}}`]] : []),
    ["year", `{${year}}`],
    ["month", MONTHS[month - 1].slice(0, 3).toLowerCase()],
    ["day", `{${Number(day)}}`],
    ["url", `{${url}}`],
    ["langid", `{${lang === "ko" ? "korean" : "english"}}`],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${value},`);
  // The same in both languages are two works to whoever cites both.
  return [`@misc{sinanbo-${event ?? year}-${lang},`, ...lines, "}"].join("\n");
};

/** A title in quotation marks, of another kind than those within it. */
const quoted = {
  ko: (title) => (/[‘’]/.test(title) ? `“${title}”` : `‘${title}’`),
  en: (title) => `“${title.replaceAll("“", "‘").replaceAll("”", "’")}”`,
};

const korean = ({ title, date, container, updated, url }) => {
  const on = dated(updated, undefined, "ko");
  if (!container) {
    return { press: `자료: ${quoted.ko(title)}(${on} 기준), ${url}`, apa: `${title} [데이터 세트]. (${on}). ${url}` };
  }
  return {
    press: `자료: ${quoted.ko(title)}${date ? `(${date})` : ""}, ${quoted.ko(container)}(${on} 기준), ${url}`,
    apa: `${title}${date ? ` [${date}]` : ""}. (${on}). 「${container}」. ${url}`,
  };
};

const english = ({ title, date, container, updated, url }) => {
  const [year, month, day] = updated.split("-").map(Number);
  const on = `(as of ${dated(updated, undefined, "en")})`;
  const released = `(${year}, ${MONTHS[month - 1]} ${day})`;
  if (!container) {
    return { press: `Source: ${quoted.en(title)} ${on}, ${url}`, apa: `${title} [Data set]. ${released}. ${url}` };
  }
  return {
    press: `Source: ${quoted.en(title)}${date ? ` (${date})` : ""}, in ${quoted.en(container)} ${on}, ${url}`,
    apa: `${title}${date ? ` [${date}]` : ""}. ${released}. In ${container}. ${url}`,
  };
};

/**
 * The citations as `[{ name, text }]`. For one event, `container` is the record's title, and `date` says when it was, or was to be, if
 * that is to be said; the record as a whole has neither. `updated` is the day of the record's last change, as `YYYY-MM-DD`.
 */
export const citations = (cited) => {
  const isKorean = cited.lang === "ko";
  const { press, apa } = isKorean ? korean(cited) : english(cited);
  return [
    { name: isKorean ? "기사" : "News article", text: press },
    { name: "APA", text: apa },
    { name: "BibTeX", text: bibtex(cited) },
  ];
};
