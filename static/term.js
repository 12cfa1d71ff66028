// What a term means, beside the term: taken from the glossary at the end of the page. Knows nothing of where terms are
// marked.

import { styled } from "./dialog.js";

const GAP = 6;

/** Shows what the term of this link means. */
export const open = async (link, place) => {
  const [, id] = link.getAttribute("href").split("#");
  const entry = place.root.getRootNode().getElementById(id);
  if (!entry) throw new Error(`no term ${id}`);
  await styled(place, "more.css");
  const note = document.createElement("div");
  note.className = "sb sb-term-note";
  note.lang = place.lang;
  note.popover = "auto";
  note.tabIndex = -1;
  note.autofocus = true;
  note.setAttribute("role", "dialog");
  note.setAttribute("aria-label", link.textContent);
  for (const part of entry.children) {
    const line = document.createElement("p");
    line.textContent = part.textContent;
    note.append(line);
  }
  link.setAttribute("aria-expanded", "true");
  place.root.append(note);
  note.addEventListener("toggle", ({ newState }) => {
    if (newState === "open") return;
    link.removeAttribute("aria-expanded");
    note.remove();
  });
  // It stands at the end of the page: who goes on by the key goes on from the term.
  note.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    if (event.shiftKey) event.preventDefault();
    note.hidePopover();
    link.focus({ preventScroll: true });
  });
  // Opened with the focus in it, it gives the focus back when Escape closes it.
  link.focus({ preventScroll: true });
  note.showPopover();
  const at = link.getClientRects()[0];
  const { offsetWidth: width, offsetHeight: height } = note;
  const below = at.bottom + GAP + height <= innerHeight || at.top < height + GAP;
  note.style.left = `${Math.max(GAP, Math.min(at.left, document.documentElement.clientWidth - width - GAP))}px`;
  note.style.top = `${below ? at.bottom + GAP : at.top - height - GAP}px`;
  // Bound to its place on the window, it goes when the term has left it; what moved the page before it opened doesn't count.
  const follow = () => {
    const now = link.getClientRects()[0];
    // A page that is kept in its place while cards above are laid out may be off by a fraction.
    const isThere = now && Math.max(Math.abs(now.top - at.top), Math.abs(now.left - at.left)) < 1;
    if (note.isConnected && isThere) return;
    for (const moves of ["scroll", "resize"]) removeEventListener(moves, follow, { capture: true });
    if (note.isConnected) note.hidePopover();
  };
  for (const moves of ["scroll", "resize"]) addEventListener(moves, follow, { capture: true, passive: true });
};
