// The dialog of what a reader takes away, and the files that it saves.

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach } from 'node:test';

export const DIALOG = 'dialog[open]';

/** A folder for what the browser saves, empty before each test, and what waits for a file in it. */
export function downloads(site) {
  const folder = mkdtempSync(join(tmpdir(), 'sinanbo-take-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    await site.driver.sendAndGetDevToolsCommand('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  });
  /** The bytes of a file that was saved under this name. */
  const saved = async (page, name) => {
    const there = () => existsSync(join(folder, name));
    await page.driver.wait(there, 10_000, `waited in vain for ${name}; there is ${readdirSync(folder)}`, 25);
    return readFileSync(join(folder, name));
  };
  return { folder, saved };
}

/** Runs something where the explainer stands: `scope` is the document, or the shadow tree of the element on the page. */
export const inScope = (page, script, ...values) =>
  page.run(
    (source, ...values) => {
      const scope = document.querySelector('sinanbo-explainer')?.shadowRoot ?? document;
      return new Function(`return (${source}).apply(undefined, arguments)`)(scope, ...values);
    },
    String(script),
    ...values,
  );

export const untilInScope = (page, script, what, ...values) => page.driver.wait(() => inScope(page, script, ...values), 10_000, `waited in vain until ${what}`, 25);

/** Presses the button of the dialog that says this. */
export const push = (page, text) =>
  inScope(
    page,
    (scope, dialog, text) => {
      [...scope.querySelectorAll(`${dialog} :is(button, a)`)].find((button) => button.textContent === text).click();
    },
    DIALOG,
    text,
  );

/** What the two lines of the dialog say, once one of them says something that is no waiting. */
export async function told(page) {
  const lines = () =>
    inScope(page, (scope, dialog) => ['status', 'alert'].map((role) => scope.querySelector(`${dialog} [role=${role}]`).textContent), DIALOG);
  await page.driver.wait(async () => (await lines()).some((line) => line && !/^(자료를 불러오는 중입니다|Loading the data)\.$/.test(line)), 10_000, 'nothing is told', 25);
  const [said, failed] = await lines();
  return { said, failed };
}

/** A table as rows of cells; written apart from the code that is tested. */
export function cells(text) {
  const table = [];
  let [row, cell, within] = [[], '', false];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (within && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') within = !within;
    else if (!within && (letter === ',' || letter === '\n')) {
      row.push(cell.replace(/\r$/, ''));
      cell = '';
      if (letter === '\n') {
        table.push(row);
        row = [];
      }
    } else cell += letter;
  }
  assert.ok(!within && cell === '' && row.length === 0, 'the table ends with its last row');
  return table;
}
