// A dialog over the explainer, and what all dialogs do alike: wait for a file, say what has happened, copy, share an address.
// Knows nothing of what is in the files, and puts everything where the explainer stands: in the page, or in an element's
// shadow tree.

import { afterFrame, fetched, warn } from "./start.js";

const base = new URL(".", import.meta.url);
const MARGIN = 12;

const WORDS = {
  ko: {
    close: "닫기",
    copy: "복사",
    copied: "복사했습니다.",
    refused: "자동으로 복사할 수 없습니다. 아래에 선택해 둔 글을 직접 복사해 주세요.",
    toCopy: "복사할 글",
    share: "공유하기",
    copyAddress: "주소 복사",
    loading: "자료를 불러오는 중입니다.",
    missing: "자료 파일을 받지 못했습니다. 연결을 확인하고 다시 시도해 주세요.",
    again: "다시 시도",
  },
  en: {
    close: "Close",
    copy: "Copy",
    copied: "Copied.",
    refused: "This page is not allowed to copy by itself. Please copy the selected text below.",
    toCopy: "Text to copy",
    share: "Share",
    copyAddress: "Copy the address",
    loading: "Loading the data.",
    missing: "The data file did not arrive. Please check the connection and try again.",
    again: "Try again",
  },
};

/** An element with properties and children. */
export const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

export const button = (text, act, properties) => {
  const element = make("button", { type: "button", textContent: text, ...properties });
  element.addEventListener("click", act);
  return element;
};

/** What is made once for an address; what failed is tried again the next time. */
export const once = (make) => {
  const made = new Map();
  return (address) => {
    if (!made.has(address)) {
      const promise = make(address);
      made.set(address, promise);
      promise.catch(() => made.delete(address));
    }
    return made.get(address);
  };
};

/** The text at an address, fetched once; and what stands there as JSON. */
export const textAt = once(async (address) => (await fetched(address)).text());
export const jsonAt = once(async (address) => (await fetched(address)).json());

const sheetAt = once(async (address) => new CSSStyleSheet().replace(await textAt(address)));

export const parsed = (html) => new DOMParser().parseFromString(html, "text/html");
/** The page at an address, as a document. */
export const pageAt = once(async (address) => parsed(await textAt(address)));

/** Puts a style sheet of the site into the tree that the explainer stands in, once. */
export const styled = async (place, file) => {
  // Before the wait: the root may be another one after it.
  const tree = place.root.getRootNode();
  const sheet = await sheetAt(new URL(file, base).href);
  const { adoptedStyleSheets } = tree;
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
};

/** An element whose content comes when a promise is fulfilled: until then it says so, and if it fails, how to go on. */
export const waiting = (lang, wanted, shown) => {
  const words = WORDS[lang];
  const place = make("div", { tabIndex: -1 });
  const load = async () => {
    // A button that was pressed goes; the focus waits with the reader.
    if (place.matches(":focus-within")) place.focus();
    place.replaceChildren(make("p", { textContent: words.loading }));
    try {
      place.replaceChildren(...shown(await wanted()));
    } catch (error) {
      warn(error);
      place.replaceChildren(make("p", { className: "sb-sheet-row" }, words.missing, button(words.again, load)));
    }
  };
  load();
  return place;
};

const hush = (said) => {
  said.textContent = "";
  said.parentNode.querySelector(".sb-sheet-copy")?.remove();
};

/** Does what takes time and may fail, and says so; `act` gives the sentence that confirms it, `lost` is for what does not come from a file. */
export const doing = async ({ said, failed }, lang, act, lost = WORDS[lang].missing) => {
  hush(said);
  failed.textContent = "";
  said.textContent = WORDS[lang].loading;
  try {
    said.textContent = await act();
  } catch (error) {
    warn(error);
    said.textContent = "";
    failed.textContent = lost;
  }
};

// The middle of a frame as high as its content, or of a long page around an element, may be far from what the reader sees.
const keepNear = (element, near) => {
  const { top } = near.getBoundingClientRect();
  const scrolled = scrollY;
  element.classList.add("sb-beside");
  new ResizeObserver(() => {
    const { offsetHeight } = element;
    const lowest = innerHeight - offsetHeight - MARGIN;
    element.style.top = `${scrolled + Math.max(MARGIN, Math.min(top - offsetHeight / 2, lowest))}px`;
  }).observe(element);
};

/** Closes a dialog by a button and by the key, which calls `leaving` first: behind the frame in which it is seen no more, because the whole page is freed by that. */
export const closing = (element, pressed, leaving) => {
  const leave = () => {
    leaving?.();
    element.classList.add("sb-gone");
    afterFrame(() => {
      element.close();
      element.classList.remove("sb-gone");
    });
  };
  pressed.addEventListener("click", leave);
  // Only what is modal hears the key as a wish to close it.
  element.addEventListener("keydown", ({ key }) => key === "Escape" && !element.matches(":modal") && leave());
  element.addEventListener("cancel", (event) => {
    // A choice of a file can be cancelled, too.
    if (event.target !== element) return;
    event.preventDefault();
    leave();
  });
};

let count = 0;

/**
 * Opens a dialog, once its styles are there: `{ element, body, said, failed, close }`. `body` is for its content, `said` for
 * confirmations, `failed` for errors. `near` is what was clicked, if anything was: the focus goes back to it. What no reader `isAsked` for by a
 * press stands on somebody else's page, and takes it neither its focus nor the rest of it. A closed dialog is gone.
 */
export const dialog = async (place, { title, className = "", near, isAsked = true }) => {
  await styled(place, "take.css");
  const words = WORDS[place.lang];
  count += 1;
  const heading = make("h2", { id: `sb-sheet-${count}`, textContent: title, tabIndex: -1 });
  const body = make("div", { className: "sb-sheet-body" });
  const said = make("p", { className: "sb-sheet-said", role: "status" });
  const failed = make("p", { className: "sb-sheet-failed", role: "alert" });
  // Whether the reader is in it: what is asked for takes the focus.
  let isWithin = isAsked;
  const close = () => {
    isWithin ||= element.matches(":focus-within");
    element.close();
  };
  const pressed = button(words.close);
  const foot = make("div", { className: "sb-sheet-foot" }, make("div", {}, said, failed), pressed);
  const element = make("dialog", { className: `sb-sheet ${className}` }, heading, body, foot);
  element.setAttribute("aria-labelledby", heading.id);
  const holder = make("div", { className: "sb sb-sheet-holder", lang: place.lang }, element);
  closing(element, pressed, () => (isWithin = true));
  element.addEventListener("close", () => {
    holder.remove();
    // The browser has given it back already where it could, and what was chosen may have led on since.
    const { activeElement } = place.root.getRootNode();
    const isLost = isWithin && (!activeElement || activeElement === document.body);
    if (isLost) (near?.isConnected ? near : place.root.querySelector(".sb-results"))?.focus();
  });
  if (!isAsked) {
    element.classList.add("sb-unasked");
    element.open = true;
    // It lies over the beginning: there it is met by key.
    place.root.prepend(holder);
    return { element, body, said, failed, close };
  }
  place.root.append(holder);
  element.showModal();
  // Not by an attribute: a browser ignores that in a frame of another site, and complains.
  heading.focus();
  if (place.embedded && near) keepNear(element, near);
  return { element, body, said, failed, close };
};

/** Copies, and says so in the status line; where the browser refuses, the text stands under it, selected. Returns the sentence. */
export const copy = async (text, said, lang) => {
  const words = WORDS[lang];
  hush(said);
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = words.copied;
  } catch {
    said.textContent = words.refused;
    const kind = text.includes("\n") ? "textarea" : "input";
    const field = make(kind, { className: "sb-sheet-copy", readOnly: true, value: text });
    field.setAttribute("aria-label", words.toCopy);
    said.after(field);
    field.focus();
    field.select();
  }
  return said.textContent;
};

/** A text with its name and a button that copies it. */
export const copyable = (name, text, said, lang) => {
  const act = button(WORDS[lang].copy, () => copy(text, said, lang));
  act.setAttribute("aria-label", `${WORDS[lang].copy}: ${name}`);
  const heading = make("p", { className: "sb-sheet-name", textContent: name });
  return make("div", { className: "sb-sheet-text" }, heading, make("pre", { textContent: text }), act);
};

/** The buttons that hand an address on: the system's own way where it has one, and the clipboard. */
export const sharing = (title, url, said, lang) => {
  const words = WORDS[lang];
  const copied = () => copy(url, said, lang);
  const share = async () => {
    try {
      await navigator.share({ title, url });
    } catch (error) {
      // A reader who changes their mind has not failed.
      if (error.name !== "AbortError") await copied();
    }
  };
  const line = make("p", { className: "sb-sheet-row" });
  if (navigator.share) line.append(button(words.share, share));
  line.append(button(words.copyAddress, copied));
  return line;
};
