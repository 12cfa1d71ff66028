// How large the targets of a page are, as WCAG 2.5.8 measures them.

/**
 * What can be pressed and is smaller than 24 × 24 CSS pixels without the room that makes up for it: a circle of 24 pixels around its
 * middle that reaches no other target, nor the circle of another small one. `{ small, count }`: those, as sentences, and how many targets
 * there are. A box or a field counts with its label. Left out are links in a sentence, and what `equivalent` selects, for which there is
 * another target that does the same. Behind a modal dialog nothing can be pressed.
 */
export const smallTargets = (page, equivalent = ':not(*)') =>
  page.run((equivalent) => {
    const SIZE = 24;
    const root = document.querySelector('dialog:modal') ?? document;
    const pressed = [...root.querySelectorAll('a[href], button:enabled, input:enabled, select:enabled, textarea, summary, [tabindex="0"]')];
    const target = (element) => element.closest('label') ?? element;
    const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0;
    const all = [...new Set(pressed.filter(seen).map(target))].map((element) => ({ element, box: element.getBoundingClientRect() }));
    // A sentence: the words beside the links in the nearest block, and not only signs between them. A marked term is a word of it.
    const inSentence = ({ element }) => {
      if (element.localName !== 'a' || !/^inline/.test(getComputedStyle(element).display)) return false;
      let block = element.parentElement;
      while (/^inline/.test(getComputedStyle(block).display)) block = block.parentElement;
      const copy = block.cloneNode(true);
      for (const other of copy.querySelectorAll('a:not(.sb-term), button, sup')) other.remove();
      return /[\p{L}\p{N}]{2}/u.test(copy.textContent);
    };
    const isSmall = ({ box }) => box.width < SIZE - 0.5 || box.height < SIZE - 0.5;
    const middle = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
    const apart = (box, [x, y]) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    // What is scrolled out of a list lies behind what stands under it.
    const clipped = ({ element, box: { left, right, top, bottom } }) => {
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowY !== 'auto') continue;
        const list = around.getBoundingClientRect();
        [top, bottom] = [Math.max(top, list.top), Math.min(bottom, list.bottom)];
      }
      return bottom > top ? { left, right, top, bottom } : undefined;
    };
    const crowds = (one) => (other) => {
      const shown = clipped(other);
      if (other === one || !shown || one.element.contains(other.element) || other.element.contains(one.element)) return false;
      const [x, y] = middle(one.box);
      const between = Math.hypot(...middle(other.box).map((place, at) => place - [x, y][at]));
      return apart(shown, [x, y]) < SIZE / 2 - 0.5 || (isSmall(other) && between < SIZE - 0.5);
    };
    const told = ({ element, box }) =>
      `${element.localName}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 30)}” ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`;
    const small = [];
    for (const one of all.filter(isSmall)) {
      if (one.element.matches(equivalent) || inSentence(one)) continue;
      const crowding = all.find(crowds(one));
      if (crowding) small.push(`${told(one)}, beside ${told(crowding)}`);
    }
    return { small, count: all.length };
  }, equivalent);
