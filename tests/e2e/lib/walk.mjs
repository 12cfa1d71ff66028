// A reader who has a keyboard alone: goes from stop to stop, and at each it must be seen where that is.

import { Key, press } from './keyboard.mjs';

/**
 * In the page: what has the focus, and what is wrong with it. A stop shows the focus if it has an outline or a bar that it does not have
 * when the focus has left it, which is seen at the next stop. `there`: whether it is what the selector means.
 */
function look(wanted) {
  let element = document.activeElement;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const name = (element) => `${element.localName}.${element.getAttribute('class') ?? ''} “${(element.ariaLabel ?? element.textContent).trim().slice(0, 40)}”`;
  const styles = (element) =>
    [element, element.querySelector('.sb-hit')].filter(Boolean).map((part) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, stroke, strokeWidth } = getComputedStyle(part);
      return { ring: outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`, bar: boxShadow, line: `${stroke} ${strokeWidth}` };
    });
  const isRing = ({ ring }) => /^([2-9]|\d\d)/.test(ring) && !/[ ,]0\)$/.test(ring);
  const faults = [];
  const before = window.walked;
  const now = styles(element);
  if (element === document.body) faults.push('the focus is nowhere');
  else {
    // A card has a bar beside it.
    if (!now.some(isRing) && !(element.matches('.sb-card') && now[0].bar !== 'none')) faults.push(`${name(element)} does not show it`);
    const frame = element.getBoundingClientRect();
    const [left, right] = [Math.max(frame.left, 0), Math.min(frame.right, innerWidth)];
    const [top, bottom] = [Math.max(frame.top, 0), Math.min(frame.bottom, innerHeight)];
    if (right <= left || bottom <= top) faults.push(`${name(element)} is out of sight`);
    // Shapes of a drawing may lie over each other; they are seen all the same.
    else if (!element.ownerSVGElement) {
      // In the middle of its first line: between the lines of a link that is broken another one may stand.
      const line = [...element.getClientRects()].find((line) => line.width > 0 && line.bottom > 0 && line.top < innerHeight) ?? frame;
      const middle = (from, to, size) => (Math.max(from, 0) + Math.min(to, size)) / 2;
      const found = element.getRootNode().elementFromPoint(middle(line.left, line.right, innerWidth), middle(line.top, line.bottom, innerHeight));
      if (found && !element.contains(found) && !found.contains(element)) faults.push(`${name(element)} is behind ${name(found)}`);
    }
  }
  if (before && before.element !== element && before.element.isConnected && before.element.checkVisibility()) {
    if (JSON.stringify(styles(before.element)) === before.styles) faults.push(`${name(before.element)} looks the same without the focus`);
  }
  // What was drawn anew since is nowhere, neither before nor after.
  const follows = before?.element.isConnected === false ? null : !before || Boolean(before.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  window.walked = { element, styles: JSON.stringify(now) };
  return { name: name(element), faults, follows, there: element.matches(wanted) };
}

/** What has the focus, by a selector that it meets or not. */
export const hasFocus = (page, selector) =>
  page.run((selector) => {
    let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element.matches(selector);
  }, selector);

/** Waits until what the selector means has the focus. */
export const untilFocus = (page, selector) =>
  page.until(
    (selector) => {
      let element = document.activeElement;
      while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element.matches(selector);
    },
    `the focus is on ${selector}`,
    selector,
  );

/** A walk over a page: `faults` are all that was seen on the way, `stops` how many there were. */
export function walk(page) {
  const faults = [];
  let stops = 0;
  const stop = async (wanted = '*') => {
    const seen = await page.run(look, wanted);
    stops += 1;
    faults.push(...seen.faults);
    return seen;
  };
  return {
    faults,
    get stops() {
      return stops;
    },
    /** Looks at where the focus is. */
    stop: () => stop(),
    /** Presses Tab until the focus is on what the selector means; `back` goes the other way. */
    async to(selector, { most = 40, back = false } = {}) {
      const names = [];
      for (let step = 0; step < most; step += 1) {
        const keys = page.driver.actions();
        await (back ? keys.keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT) : keys.sendKeys(Key.TAB)).perform();
        const { name, follows, there } = await stop(selector);
        names.push(name);
        if (follows === back) faults.push(`${name} is out of order`);
        if (there) return names;
      }
      throw new Error(`${selector} was not reached in ${most} steps: ${names.join(', ')}`);
    },
    /** Presses keys, waits until the focus is on what the selector means, and looks at it. */
    async press(selector, ...keys) {
      await press(page, ...keys);
      await untilFocus(page, selector);
      await stop();
    },
  };
}
