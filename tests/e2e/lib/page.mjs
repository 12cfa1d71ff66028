// One page in a tab of its own: opening it, waiting for it, asking it. Knows nothing of what stands on the page but the
// class that the program sets when it has taken over.

import assert from 'node:assert/strict';

import { By } from 'selenium-webdriver';

const WAIT = 10_000;

export class Page {
  constructor({ driver, server, scripts }) {
    this.driver = driver;
    this.server = server;
    this.scripts = scripts;
  }

  /** A command of the DevTools protocol, with its answer. */
  cdp(command, parameters = {}) {
    return this.driver.sendAndGetDevToolsCommand(command, parameters);
  }

  /** How the reader's system is set: light unless `dark`; with `forced` colours; without motion unless `motion`. */
  look({ dark = false, forced = false, motion = false } = {}) {
    const features = [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
      // Transitions would make tests wait; what they do is a matter of taste, not of function.
      { name: 'prefers-reduced-motion', value: motion ? 'no-preference' : 'reduce' },
    ];
    return this.cdp('Emulation.setEmulatedMedia', { media: '', features });
  }

  /** Runs a function in the page; its arguments and its result must survive JSON. It may be async. */
  run(script, ...values) {
    return this.driver.executeScript(script, ...values);
  }

  /** Runs a function in every document that is opened from now on, before any script of its own. */
  async beforeScripts(script) {
    const { identifier } = await this.cdp('Page.addScriptToEvaluateOnNewDocument', { source: `(${script})()` });
    this.scripts.push(identifier);
  }

  /** Waits until the function in the page gives something true, and gives that. */
  async until(script, what, ...values) {
    let last;
    const poll = async () => {
      last = await this.run(script, ...values);
      return Boolean(last);
    };
    await this.driver.wait(poll, WAIT, `waited in vain until ${what}`, 25);
    return last;
  }

  /** Goes to a path of the server, without waiting for the program. */
  go(path) {
    return this.driver.get(new URL(path, this.server.origin).href);
  }

  /** Waits until the program has taken over and read the address. */
  ready() {
    return this.until(() => Boolean(document.querySelector('.sb.sb-ready')), 'the program is ready');
  }

  /** Waits until the browser has nothing more to do. */
  idle() {
    return this.run(() => new Promise((resolve) => requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(resolve)))));
  }

  element(selector) {
    return this.driver.findElement(By.css(selector));
  }

  elements(selector) {
    return this.driver.findElements(By.css(selector));
  }

  /** Clicks as a reader does: the browser refuses if something else is in the way. */
  async click(selector) {
    await this.run((selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: 'instant' }), selector);
    await (await this.element(selector)).click();
  }

  /** The text that stands in the one element, as it is drawn. */
  async text(selector) {
    return (await this.element(selector)).getText();
  }

  /** How many elements there are. */
  count(selector) {
    return this.run((selector) => document.querySelectorAll(selector).length, selector);
  }

  /** Path, query and fragment of the address. */
  address() {
    return this.run(() => location.pathname + location.search + location.hash);
  }

  /** Waits until the query of the address is this, `?` included; nothing for the bare page. */
  async untilQuery(query) {
    const same = () => this.run((query) => location.search === query, query);
    await this.driver.wait(same, WAIT, undefined, 25).catch(async () => {
      assert.equal(await this.run(() => location.search), query, 'the query of the address');
    });
  }
}

/**
 * The tab as if it were new: empty, without a history, without what was emulated or set beforehand. (A tab of its own for every test
 * would take half of the time.) Further options as for `look`.
 */
export async function freshTab(shared, { width = 1280, height = 900, scale = 1, ...look } = {}) {
  const page = new Page(shared);
  await page.driver.get('about:blank');
  for (const identifier of shared.scripts.splice(0)) await page.cdp('Page.removeScriptToEvaluateOnNewDocument', { identifier });
  await page.cdp('Page.resetNavigationHistory');
  await page.cdp('Emulation.setScriptExecutionDisabled', { value: false });
  await page.cdp('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  await page.look(look);
  return page;
}

/**
 * Opens a path and waits until the program is ready. `scripts: false` switches scripts off, `wait: false` doesn't wait; the
 * others are those of `freshTab`.
 */
export async function openPage(shared, path = '/', { scripts = true, wait = scripts, ...options } = {}) {
  const page = await freshTab(shared, options);
  if (!scripts) await page.cdp('Emulation.setScriptExecutionDisabled', { value: true });
  await page.go(path);
  if (wait) await page.ready();
  return page;
}
