// One event's address, and how to cite it: a dialog that is loaded when it is asked for.

import { citations } from "./cite.js";
import { dated } from "./dates.js";
import { copyable, dialog, jsonAt, make, sharing, waiting } from "./dialog.js";

/** A meeting that the sources only announce is not cited as one that was held. */
const ANNOUNCED = { ko: (date) => `${date} 예정으로 발표`, en: (date) => `announced for ${date}` };

const TITLE = { ko: "이 회의의 주소와 인용", en: "Link to and cite this meeting" };

/** Opens the dialog over the explainer. `link` leads to the event's own page. */
export const open = async (link, place) => {
  const { lang, base } = place;
  const url = link.href;
  const name = link.closest(".sb-card").querySelector("h3").textContent;
  const { body, said } = await dialog(place, { title: TITLE[lang], near: link });
  const record = () => jsonAt(`${base}data/events.json`);
  const cited = waiting(lang, record, ({ title: container, updated, events }) => {
    const { title, date, status } = events.find(({ id }) => url.endsWith(`/e/${id}/`));
    const day = dated(date.start, date.end, lang);
    const when = status === "announced" ? ANNOUNCED[lang](day) : day;
    const texts = citations({ title: title[lang], date: when, container: container[lang], updated, url, lang });
    return texts.map(({ name, text }) => copyable(name, text, said, lang));
  });
  body.append(make("p", { textContent: name }), sharing(name, url, said, lang), cited);
  body.querySelector("button").focus();
};
