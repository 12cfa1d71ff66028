// The embed builder: makes the code from a form that the guide holds. On the guide itself it starts at once; on the
// explainer's page it is opened over it, with the state that the page has then.

import { closing } from "./dialog.js";

const base = new URL(".", import.meta.url);
const PARTS = ["cards", "map", "timeline", "story"];
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Pixels: below it a frame shows no card whole, above it no page has room. */
const HEIGHT = { least: 240, most: 10000, usual: 720 };

/** What was written asks for: an address or the end of one, also the page of an event. */
const asked = (written) => {
  const [address] = written.trim().split("#");
  const whole = /^([^?=]*)\?(.*)$/s.exec(address);
  const [path, query] = whole?.slice(1) ?? (address.includes("=") ? ["", address] : [address, ""]);
  const found = new URLSearchParams(query);
  const [, event] = /\/e\/([\w-]+)\/?$/.exec(path) ?? [];
  if (event && !found.has("event")) found.append("event", event);
  return found;
};

/** What the form says, as parameters in their order, and what of it was put right: `noted`. */
const parameters = (form) => {
  const data = new FormData(form);
  const noted = [];
  // Anybody can write an address that leads here, and what comes of it others paste into their pages: names that are not
  // ours would be attributes of theirs (`onclick`, `style`).
  const known = new Set(form.dataset.parameters.split(" "));
  const kept = new URLSearchParams();
  const dropped = [];
  for (const [name, value] of asked(data.get("filter") ?? "")) {
    if (known.has(name)) {
      if (value) kept.set(name, value);
    } else if (!["lang", "theme", "parts"].includes(name)) dropped.push(name);
  }
  if (dropped.length > 0) noted.push(`${form.dataset.dropped} ${dropped.map((name) => name.slice(0, 40)).join(", ")}`);
  if (kept.has("src")) noted.push(`${form.dataset.foreign} ${kept.get("src")}`);
  const parts = PARTS.filter((part) => data.getAll("parts").includes(part));
  if (parts.length === 0) noted.push(form.dataset.noPart);
  if (data.get("theme")) kept.set("theme", data.get("theme"));
  if (parts.length > 0 && parts.length < PARTS.length) kept.set("parts", parts.join(","));
  let height = Number(data.get("height"));
  const fits = Number.isInteger(height) && height >= HEIGHT.least && height <= HEIGHT.most;
  if (!fits) height = HEIGHT.usual;
  if (!fits && data.get("form") !== "element") noted.push(form.dataset.noHeight);
  return { lang: data.get("lang"), form: data.get("form"), height, kept, noted };
};

// Commas need no escape in an address, and people will read it.
const query = (kept) => (kept.size > 0 ? `?${kept.toString().replaceAll("%2C", ",")}` : "");

const framePage = ({ lang, kept }) => new URL(`${lang === "en" ? "en/" : ""}embed.html${query(kept)}`, base).href;

const element = ({ lang, kept }, fallback) => {
  const attributes = [...kept].map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  const page = new URL(`${lang === "en" ? "en/" : ""}${query(kept)}`, base).href;
  return [
    `<script type="module" src="${escaped(new URL("embed.js", base).href)}"></script>`,
    `<sinanbo-explainer lang="${lang}"${attributes}>`,
    `  <a href="${escaped(page)}">${fallback}</a>`,
    "</sinanbo-explainer>",
  ].join("\n");
};

const frame = (wanted, fallback, sandbox) =>
  `<iframe src="${escaped(framePage(wanted))}" title="${fallback}" width="100%" height="${wanted.height}" loading="lazy"` +
  `${sandbox} allow="clipboard-write; web-share" style="border:0"></iframe>`;

const code = (wanted, fallback) => {
  if (wanted.form === "element") return element(wanted, fallback);
  if (wanted.form === "wordpress") return frame(wanted, fallback, ` sandbox="${SANDBOX}"`);
  return `${frame(wanted, fallback, "")}\n<script type="module" src="${escaped(new URL("resize.js", base).href)}"></script>`;
};

/** Brings a form to life; returns what fills it in, and makes the code anew. */
const run = (form) => {
  const output = form.querySelector("textarea");
  const said = form.querySelector(".sb-said");
  const notes = form.querySelector(".sb-noted");
  const stage = form.querySelector(".sb-stage");
  const preview = document.createElement("iframe");
  let waiting;
  const renew = () => {
    const wanted = parameters(form);
    output.value = code(wanted, form.getAttribute(`data-fallback-${wanted.lang}`));
    said.textContent = "";
    const noted = wanted.noted.join("\n");
    // Said again only where it has changed: it is read aloud.
    if (notes.textContent !== noted) notes.textContent = noted;
    clearTimeout(waiting);
    // Not at each letter: the preview is a whole page.
    waiting = setTimeout(() => {
      const address = framePage(wanted);
      preview.height = wanted.height;
      if (preview.src !== address) preview.src = address;
    }, 300);
  };
  preview.title = form.querySelector(".sb-preview h3").textContent;
  stage.replaceChildren(preview);
  form.addEventListener("input", renew);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(output.value);
      said.textContent = form.dataset.copied;
    } catch {
      output.focus();
      output.select();
      said.textContent = form.dataset.refused;
    }
  });
  return ({ lang, filter = "" }) => {
    form.elements.lang.value = lang;
    form.elements.filter.value = filter;
    form.hidden = false;
    renew();
  };
};

const styled = () => {
  const href = new URL("builder.css", base).href;
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return undefined;
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: resolve, onerror: reject });
    document.head.append(link);
  });
};

let dialog;
let fill;

/** Opens the builder over the explainer, taken from the guide that `link` leads to. */
export const openBuilder = async (link) => {
  const { lang } = document.documentElement;
  if (!dialog) {
    const [answer] = await Promise.all([fetch(link.href), styled()]);
    if (!answer.ok) throw new Error(`${answer.status}`);
    const guide = new DOMParser().parseFromString(await answer.text(), "text/html");
    const builder = guide.getElementById("sb-builder");
    builder.querySelector(".sb-needs").remove();
    const title = builder.querySelector("h2");
    title.id = "sb-builder-title";
    const foot = builder.querySelector(".sb-dialog-foot");
    foot.hidden = false;
    const whole = Object.assign(document.createElement("a"), { href: link.href, textContent: guide.querySelector("h1").textContent });
    foot.prepend(whole);
    dialog = document.createElement("dialog");
    dialog.className = "sb-dialog";
    dialog.setAttribute("aria-labelledby", title.id);
    const place = document.createElement("div");
    place.className = "sb";
    place.lang = lang;
    place.append(builder);
    dialog.append(place);
    closing(dialog, foot.querySelector("button"));
    dialog.addEventListener("close", () => link.focus());
    document.body.append(dialog);
    fill = run(dialog.querySelector("form"));
  }
  const asked = new URLSearchParams(location.search);
  for (const name of ["lang", "theme", "parts", "event"]) asked.delete(name);
  fill({ lang, filter: asked.toString().replaceAll("%2C", ",") });
  dialog.showModal();
};

const own = document.querySelector(".sb-guide .sb-builder");
if (own) {
  await styled();
  document.querySelector(".sb-needs").hidden = true;
  run(own)({ lang: document.documentElement.lang, filter: location.search.slice(1) });
  // The address that this page was served from is the one that its reader will embed.
  for (const site of document.querySelectorAll(".sb-site")) site.textContent = base.href;
}
