// The embed builder: makes the code from a form that the guide holds. On the guide itself it starts at once; on the
// explainer's page it is opened over it, with the state that the page has then.

import { closing } from "./dialog.js";

const base = new URL(".", import.meta.url);
const PARTS = ["cards", "map", "timeline", "story"];
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** What the form says, as parameters in their order. */
const parameters = (form) => {
  const data = new FormData(form);
  const asked = new URLSearchParams((data.get("filter") ?? "").trim().replace(/^[^?]*\?/, ""));
  const kept = new URLSearchParams();
  // Anybody can write an address: what is not a name would be markup in the code that others paste.
  for (const [name, value] of asked) if (value && /^[a-z]+$/.test(name) && !/^(lang|theme|parts)$/.test(name)) kept.set(name, value);
  const parts = PARTS.filter((part) => data.getAll("parts").includes(part));
  if (data.get("theme")) kept.set("theme", data.get("theme"));
  if (parts.length > 0 && parts.length < PARTS.length) kept.set("parts", parts.join(","));
  return { lang: data.get("lang"), form: data.get("form"), height: Math.max(Number(data.get("height")), 0) || 720, kept };
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
  const stage = form.querySelector(".sb-stage");
  const preview = document.createElement("iframe");
  let waiting;
  const renew = () => {
    const wanted = parameters(form);
    output.value = code(wanted, form.getAttribute(`data-fallback-${wanted.lang}`));
    said.textContent = "";
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
