// What the address asks of the first drawing. The page holds these lines too (see script/minify/inline.mjs): it is drawn while the loader
// is on its way, which brings them to pages that do not.

const page = document.documentElement;
const asked = new URLSearchParams(location.search);
// Theme and parts are the style sheet's business alone.
const theme = asked.get("theme");
if (theme === "light" || theme === "dark") page.dataset.theme = theme;
const parts = (asked.get("parts") ?? "").split(",").filter((part) => /^(cards|map|timeline|story)$/.test(part));
if (parts.length > 0) page.dataset.parts = parts.join(" ");
// Until the program has read what the address asks of it, nothing is shown that it may be about to take away (see app.css); nor, until the
// story is there, what its step puts elsewhere. In a frame, and beside an opened card, a step moves nothing.
const ASKS = /^(q|topic|kind|country|org|person|series|basis|attendance|focus|from|to|event|place|step|src)$/;
const asks = [...asked.keys()].filter((name) => ASKS.test(name));
const isLed = asks.includes("step") && !asks.includes("event") && !asks.includes("src") && parent === window;
if (asks.length > 0) page.dataset.sbAsks = isLed ? "step" : "";

// Without the loader nobody else would say that there is no program: it does not come, or the browser cannot read it.
const lost = () => {
  delete page.dataset.sbAsks;
  document.getElementById("sinanbo").classList.add("sb-failed");
  document.getElementById("sb-failure").hidden = false;
};
addEventListener(
  "error",
  ({ target, filename }) => {
    const boot = document.getElementById("sb-boot");
    if (!boot || "runs" in boot.dataset || (target !== boot && filename !== boot.src)) return;
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", lost);
    else lost();
  },
  { capture: true },
);
