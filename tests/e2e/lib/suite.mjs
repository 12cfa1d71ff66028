// What a file of tests shares: one server, one browser, and a tab that is as good as new for every page that is opened. After each test the
// console must be silent, but for what the test said that it expects.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, afterEach, before, beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';

import { startBrowser } from './browser.mjs';
import { messages } from './console.mjs';
import { freshTab, openPage } from './page.mjs';
import { serve } from './server.mjs';

/** The built folder: DIST, else the project's own. */
export const DIST = process.env.DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url));

/**
 * Call once at the top of a file. `open(path, options)` opens a page (see page.mjs); `server` is there once a test runs.
 * `browser` are the options of `startBrowser`.
 */
export function suite({ browser } = {}) {
  const shared = { server: undefined, driver: undefined, scripts: [], expected: [], allowed: [] };
  before(async () => {
    assert.ok(existsSync(`${DIST}/index.html`), `${DIST}/index.html is missing: run script/build first`);
    shared.server = await serve(DIST);
    shared.driver = await startBrowser(browser);
  });
  beforeEach(async () => {
    shared.server.reset();
    shared.expected = [];
    shared.allowed = [];
    await messages(shared.driver);
  });
  afterEach(async () => {
    const heard = await messages(shared.driver);
    const known = [...shared.expected, ...shared.allowed];
    const unexpected = heard.filter((message) => !known.some((pattern) => pattern.test(message)));
    assert.deepEqual(unexpected, [], 'the console must be free of errors and warnings');
    const missing = shared.expected.filter((pattern) => !heard.some((message) => pattern.test(message)));
    assert.deepEqual(missing, [], 'the console must say what the test expects');
  });
  after(async () => {
    await shared.driver?.quit();
    await shared.server?.close();
  });
  return {
    get server() {
      return shared.server;
    },
    get driver() {
      return shared.driver;
    },
    /** Messages that the console must have, and that are no fault then. */
    expectConsole: (...patterns) => shared.expected.push(...patterns),
    /** Messages that it may have: what the browser itself says of a request that fails. */
    allowConsole: (...patterns) => shared.allowed.push(...patterns),
    open: (path, options) => openPage(shared, path, options),
    /** A tab with nothing in it yet, to set things up before `page.go(path)`. */
    tab: (options) => freshTab(shared, options),
  };
}
