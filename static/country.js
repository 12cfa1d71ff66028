// All that the record has on one country, over the explainer: taken from the country's own page (of a record that is not ours, from what
// is drawn as one), and following the
// address (`place=`), so that it can be linked to and left with "back". Knows nothing of what such a page holds.

import { dialog, make, pageAt, parsed, sharing, styled } from "./dialog.js";
import { isPlain } from "./start.js";

const code = (link) => link.getAttribute("href").split("/").at(-2);

/** The address of the state with or without an opened country. */
const query = (place, country) => {
  const parameters = new URLSearchParams(place.handle.query());
  parameters.delete("place");
  if (country) parameters.set("place", country);
  return parameters.toString().replaceAll("%2C", ",");
};

/** The page of a country: where the site has none, of a record that is not ours, it is made. */
const page = async ({ home, data }, country) => (data ? parsed(await data.country(country)) : pageAt(`${home}c/${country}/`));

/** What is shown at present, by explainer: `{ country, isAsked, panel }`. */
const shown = new WeakMap();
/** The country that a reader has pressed for, until it is shown: somebody else's page is not to be covered by what nobody there has asked for. */
const asked = new WeakMap();
/** What a reader has pressed, which is where a panel stands and where the focus goes back to. */
const pressed = new WeakMap();

/** Goes to the country that a link leads to; what follows the address shows it. */
export const open = async (link, place) => {
  // Before anything changes: a page that can't be had is followed as a link.
  await page(place, code(link));
  const before = shown.get(place);
  if (!before?.isAsked) pressed.set(place, link);
  asked.set(place, code(link));
  if (before?.country !== code(link)) {
    place.handle.go(query(place, code(link)));
    return;
  }
  // It stands there, and nobody had asked for it yet.
  shown.delete(place);
  before.panel?.close();
  await follow(place, code(link));
};

/** Shows the country of the address, or none. */
export const follow = async (place, country) => {
  const before = shown.get(place);
  if (before?.country === (country ?? undefined)) return;
  const isAsked = asked.get(place) === country || !place.embedded;
  asked.delete(place);
  const now = { country: country ?? undefined, isAsked };
  shown.set(place, country ? now : undefined);
  if (!country) {
    before?.panel?.close();
    return;
  }
  const isStale = () => shown.get(place) !== now;
  const opened = async () => {
    const [sheet] = await Promise.all([page(place, country), styled(place, "paper.css")]);
    // Another one was asked for meanwhile, or none.
    if (isStale()) return [];
    before?.panel?.close();
    const title = sheet.querySelector("h1").textContent;
    return [sheet, await dialog(place, { title, className: "sb-country", near: isAsked ? pressed.get(place) : undefined, isAsked })];
  };
  const [sheet, panel] = await opened().catch((error) => {
    if (!isStale()) {
      // It can be asked for again.
      before?.panel?.close();
      shown.delete(place);
      place.handle.go(query(place));
    }
    throw error;
  });
  if (isStale()) {
    panel?.close();
    return;
  }
  now.panel = panel;
  // The page is kept for the next time: what is shown is a copy.
  const parts = [...sheet.querySelectorAll(".sb-lede, main > section")].map((part) => part.cloneNode(true));
  panel.body.append(...parts);
  const address = place.data ? undefined : `${place.home}c/${country}/`;
  if (address) {
    const whole = make("a", { href: address, textContent: sheet.querySelector("main").dataset.page });
    const ways = sharing(sheet.querySelector("h1").textContent, address, panel.said, place.lang);
    ways.prepend(whole);
    panel.body.append(ways);
  }
  settle(panel.body, address);
  panel.element.addEventListener("click", (event) => {
    // A meeting is a card of the page below. To leave here and to go there is one entry of the history.
    const link = event.target.closest?.("a[data-event]");
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    shown.set(place, undefined);
    panel.close();
    place.handle.lead(link.dataset.event);
  });
  panel.element.addEventListener("close", () => {
    if (shown.get(place) !== now) return;
    shown.set(place, undefined);
    place.handle.go(query(place));
  });
};

/** Addresses as they are from here: meetings are cards, all else is seen from the country's page. */
const settle = (body, address) => {
  for (const heading of body.querySelectorAll("h2")) {
    const lower = document.createElement("h3");
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  for (const link of body.querySelectorAll("a[href]")) {
    if (link.dataset.event) link.setAttribute("href", `#e-${link.dataset.event}`);
    else link.setAttribute("href", address ? new URL(link.getAttribute("href"), address) : `#c/${code(link)}/`);
  }
};
