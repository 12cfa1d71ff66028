// Typing, also as a Korean input method does: WebDriver has no composition, the DevTools protocol has.

import { Key } from 'selenium-webdriver';

export { Key };

/** Presses keys where the focus is. */
export const press = (page, ...keys) =>
  page.driver
    .actions()
    .sendKeys(...keys)
    .perform();

/** What the input method shows at the moment, not yet committed. */
export const compose = (page, text) =>
  page.cdp('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

/** The input method's text becomes the field's. */
export const commit = (page, text) => page.cdp('Input.insertText', { text });

/**
 * In the page: notes every write to a field's value that a script makes, and every event of typing. Before the program starts:
 * `page.beforeScripts(watchField)`; the notes are `window.noted`.
 */
export function watchField() {
  const noted = { writes: [], events: [] };
  Object.defineProperty(window, 'noted', { value: noted });
  const { prototype } = HTMLInputElement;
  const own = Object.getOwnPropertyDescriptor(prototype, 'value');
  Object.defineProperty(prototype, 'value', {
    ...own,
    set(value) {
      noted.writes.push(value);
      own.set.call(this, value);
    },
  });
  const note = (event) => noted.events.push({ type: event.type, composing: Boolean(event.isComposing), value: own.get.call(event.target) });
  for (const type of ['compositionstart', 'compositionupdate', 'compositionend', 'input']) addEventListener(type, note, true);
}
