// What a reader does on the built page, one thing after the other on a page that stands, with 4x CPU slowdown at 412 px: the time until the
// next frame stands, which answers, and until map and timeline do, which may follow. Table to the terminal, target/bench-interactions.json.
//
//   node benches/page/interactions.mjs [--turns N]

import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { startBrowser } from '../../tests/e2e/lib/browser.mjs';
import { freshTab } from '../../tests/e2e/lib/page.mjs';
import { serve } from '../../tests/e2e/lib/server.mjs';
import { DIST } from '../../tests/e2e/lib/suite.mjs';
import { CONDITIONS, median } from './measure.mjs';

const BUDGET = 50;

/** In the page: what a reader does, in an order in which each finds what it needs: `[name, the control, what is done with it]`. */
function interactions() {
  const one = (selector, number = 0) => () => document.querySelectorAll(selector)[number];
  const inCard = (selector) => () => [...document.querySelectorAll(`.sb-card:not([hidden]) ${selector}`)].find((found) => found.checkVisibility());
  const box = () => [...document.querySelectorAll('#sb-panel input[type=checkbox]')].find(({ disabled }) => !disabled);
  // A dot is no HTML element.
  const press = (control) => control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
  const write = (kind, value) => (field) => {
    field.value = value;
    field.dispatchEvent(new Event(kind, { bubbles: true }));
  };
  const type = (text) => [one('#sb-q'), write('input', text)];
  const choose = (field, value) => [one(field), write('change', value)];
  const close = one('dialog[open] .sb-sheet-foot > button');
  return [
    ['nothing', one('#sb-q'), () => {}],
    ['a topic is chosen', box],
    ['it is taken back', box],
    ['the panel of countries is opened', one('.sb-opener', 2)],
    ['a country is chosen', box],
    ['its chip is taken back', one('.sb-chip')],
    ['the panel of topics is opened', one('.sb-opener', 0)],
    ['a first letter', ...type('사')],
    ['a word', ...type('사이버')],
    ['the search is cleared', ...type('')],
    ['a card is opened', inCard('summary')],
    ['it is closed', inCard('summary')],
    ['the map is zoomed to Europe', one('.sb-tools button', 1)],
    ['the map is zoomed out', one('.sb-tools button', 0)],
    ['members are shown', one('.sb-tools input')],
    ['members are hidden', one('.sb-tools input')],
    ['the list of countries is opened', one('.sb-twin summary')],
    ['the list is closed', one('.sb-twin summary')],
    ['a first year', ...choose('#sb-from', '2019')],
    ['a last year', ...choose('#sb-to', '2021')],
    ['the years are taken back', one('.sb-chip')],
    ['a topic is chosen again', box],
    ['everything is taken back', one('.sb-reset')],
    ['a dot is chosen', one('.sb-event', 40)],
    ['a country is looked at', inCard('details[open] a[data-more=country]')],
    ['the country is closed', close],
    ['its card is closed', inCard('details[open] > summary')],
    ['a term is explained', inCard('.sb-term')],
    ['the explanation is closed', one('.sb-term-note'), (note) => note.hidePopover()],
    ['what can be taken away is looked at', one('.sb-take')],
    ['taking away is closed', close],
    ['the story is begun', one('a[data-more=story]')],
    ['its next step', one('.sb-story .sb-next')],
    ['the story is left', one('.sb-story .sb-link')],
    ['the embed builder is opened', one('.sb-embed-link')],
    ['the embed builder is closed', one('.sb-dialog[open] .sb-dialog-foot button')],
    ['own data is thought of', one('.sb-own-open')],
    ['and not brought', close],
    ['the theme is chosen', ...choose('#sb-theme', 'dark')],
    ['the theme is the system’s', ...choose('#sb-theme', '')],
  ].map(([name, control, act = press]) => [name, control, act]);
}

/**
 * In the page: does it all `turns` times, and gives the times by name, in milliseconds: `{ answered, followed }`. The first round, in which
 * files come, doesn't count.
 */
async function done(turns) {
  // Before anything else that waits for the frame.
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => scheduler.postTask(resolve, { priority: 'user-blocking' })));
  // Behind it marks further down follow, and files come.
  const rest = (time = 1000) => new Promise((go) => setTimeout(go, time));
  let last;
  new MutationObserver(async () => {
    await painted();
    last = performance.now();
  }).observe(document.querySelector('.sb-side'), { subtree: true, childList: true, attributes: true, characterData: true });
  const times = new Map(window.interactions().map(([name]) => [name, { answered: [], followed: [] }]));
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const [name, find, act] of window.interactions()) {
      const control = find();
      if (!control) throw new Error(`there is nothing for “${name}”`);
      // A reader sees what they press.
      control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      await rest(300);
      last = undefined;
      const begin = performance.now();
      act(control);
      await painted();
      const answered = performance.now();
      await rest();
      if (turn > 0) {
        times.get(name).answered.push(answered - begin);
        if (last !== undefined) times.get(name).followed.push(last - begin);
      }
      if (turn === 0) await rest();
    }
  }
  return [...times];
}

async function main() {
  const { values } = parseArgs({ options: { turns: { type: 'string', default: '5' } } });
  const turns = Number(values.turns);
  if (!Number.isInteger(turns) || turns < 1) throw new Error('--turns wants a number from 1');
  const shared = { server: await serve(DIST), driver: await startBrowser(), scripts: [] };
  try {
    await shared.driver.manage().setTimeouts({ script: 600_000 });
    const page = await freshTab(shared, { width: CONDITIONS.width, height: CONDITIONS.height });
    await page.beforeScripts(`() => { window.interactions = ${interactions}; }`);
    await page.go('/');
    await page.ready();
    await page.until(() => !document.querySelector('.sb-far'), 'all cards are laid out');
    await page.cdp('Emulation.setCPUThrottlingRate', { rate: CONDITIONS.cpu });
    const times = await page.run(done, turns);
    const rows = times.map(([name, { answered, followed }]) => ({
      name,
      median: median(answered),
      slowest: Math.max(...answered),
      followed: median(followed),
      budget: BUDGET,
    }));
    for (const { name, median, slowest, followed } of rows) {
      const figures = [median, slowest, followed].map((number) => (number?.toFixed(0) ?? '').padStart(4)).join('  ');
      console.log(`${figures}  ${median <= BUDGET ? 'within' : 'OVER  '}  ${name}`);
    }
    const over = rows.filter(({ median }) => median > BUDGET).length;
    console.log(`\nmedian and slowest of ${turns}, in ms until the next frame stands, and until map and timeline do where they change; ${over} of ${rows.length} over ${BUDGET} ms`);
    mkdirSync('target', { recursive: true });
    const result = { date: new Date().toISOString().slice(0, 10), command: 'script/bench interactions', conditions: CONDITIONS, turns, rows };
    writeFileSync('target/bench-interactions.json', `${JSON.stringify(result, undefined, 2)}\n`);
  } finally {
    await shared.driver.quit();
    await shared.server.close();
  }
}

await main();
