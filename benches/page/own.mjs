// Own data of many events on the built page, no slowdown, the file beside the page. For each size the time
// until the explainer answers, from the file's choice on a page that stands and from the navigation to a page that has its address, and the
// longest that the page is blocked from that choice on; then from a choice and from a letter until the next frame is painted, in
// which cards and counts answer, and the memory of the page. Table to the terminal, target/bench-own.json.
//
//   node benches/page/own.mjs FILE.json …      (see `cargo run --profile bench --features own --example events`)

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';

import { startBrowser } from '../../tests/e2e/lib/browser.mjs';
import { freshTab } from '../../tests/e2e/lib/page.mjs';
import { serve } from '../../tests/e2e/lib/server.mjs';
import { DIST } from '../../tests/e2e/lib/suite.mjs';
import { median } from './measure.mjs';

const WIDTH = 1280;
const TURNS = 12;
const TYPED = ['사', '사이', '사이ㅂ', '사이버', '사이버ㅇ', '사이버안', '사이버안ㅂ', '사이버안보'];
const BUDGETS = {
  10000: { ready: 1000, blocked: 100, chosen: 33, typed: 33, memory: 60 },
  100000: { blocked: 100, chosen: 100, typed: 100, memory: 300 },
};

/** In the page, before its scripts: what the programs take. */
function watchMemory() {
  const memories = [];
  const keep = (result) => {
    memories.push((result.instance ?? result).exports.memory);
    return result;
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = (...given) => real.apply(WebAssembly, given).then(keep);
  }
  window.programs = () => memories.reduce((sum, memory) => sum + (memory?.buffer.byteLength ?? 0), 0);
}

/** In the page: the times until the next frame stands, for choices of a topic and for letters of a search, in milliseconds. */
async function used({ turns, texts }) {
  const painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = resolve;
        after.port2.postMessage(undefined);
      }),
    );
  const timed = async (act) => {
    const begin = performance.now();
    act();
    await painted();
    return performance.now() - begin;
  };
  const rest = () => new Promise((resolve) => setTimeout(resolve, 150));
  document.querySelector('.sb-opener').click();
  await rest();
  const chosen = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const boxes = [...document.querySelectorAll('#sb-panel input')].filter((box) => !box.disabled);
    chosen.push(await timed(() => boxes[turn % Math.min(2, boxes.length)].click()));
    await rest();
  }
  for (const box of document.querySelectorAll('#sb-panel input:checked')) box.click();
  await rest();
  const field = document.querySelector('#sb-q');
  const typed = [];
  for (const text of texts) {
    typed.push(
      await timed(() => {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    );
    await rest();
  }
  return { chosen, typed };
}

/** In the page, before its scripts: when a file is chosen, and when the explainer with own data answers. */
function watchAnswer() {
  addEventListener('change', ({ target }) => target.type === 'file' && (window.picked = performance.now()), { capture: true });
  window.longest = 0;
  const longer = ({ startTime, duration }) => {
    if (startTime + duration > window.picked) window.longest = Math.max(window.longest, duration);
  };
  new PerformanceObserver((list) => list.getEntries().forEach(longer)).observe({ type: 'longtask' });
  const isOwn = () => document.querySelector('.sb-own') && !document.querySelector('.sb-foot') && document.querySelector('#sinanbo .sb-ready .sb-card');
  new MutationObserver(() => {
    if (window.answered === undefined && isOwn()) window.answered = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
}

const untilAnswered = (page) => page.driver.wait(() => page.run(() => window.answered !== undefined), 120_000, 'the explainer does not answer', 200);

const rest = () => new Promise((go) => setTimeout(go, 2000));

/** From the choice of a file in the dialog until the explainer answers, and the longest task from there until all of it stands; none below 50 ms is told. */
async function chosenFile(shared, file) {
  const page = await freshTab(shared, { width: WIDTH, height: 900 });
  await page.beforeScripts(watchAnswer);
  await page.driver.get(new URL('/', shared.server.origin).href);
  await page.ready();
  await page.click('.sb-own-open');
  await page.until(() => document.querySelector('#sb-own-file'), 'the dialog is there');
  // Who chooses a file takes longer.
  await rest();
  await (await page.element('#sb-own-file')).sendKeys(resolve(file));
  await untilAnswered(page);
  await rest();
  return page.run(() => ({ ready: window.answered - window.picked, blocked: window.longest }));
}

async function measured(shared, file, body) {
  const begun = await chosenFile(shared, file);
  shared.server.on('/bench-own.json', () => ({ status: 200, headers: { 'content-type': 'application/json' }, body }));
  const page = await freshTab(shared, { width: WIDTH, height: 900 });
  await page.beforeScripts(watchMemory);
  await page.beforeScripts(watchAnswer);
  await page.driver.get(new URL('/?src=bench-own.json', shared.server.origin).href);
  await untilAnswered(page);
  const addressed = await page.run(() => window.answered);
  await rest();
  const { chosen, typed } = await page.run(used, { turns: TURNS, texts: TYPED });
  await page.cdp('HeapProfiler.collectGarbage');
  await page.cdp('Performance.enable');
  const { metrics } = await page.cdp('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
  const programs = await page.run(() => window.programs());
  return { ...begun, addressed, chosen: median(chosen), typed: median(typed), slowest: Math.max(...chosen, ...typed), memory: (heap + programs) / 1e6 };
}

async function main() {
  const files = process.argv.slice(2);
  if (files.length === 0) throw new Error('which files?');
  const shared = { server: await serve(DIST), driver: await startBrowser(), scripts: [] };
  try {
    const rows = [];
    for (const file of files) {
      const body = readFileSync(file);
      const events = JSON.parse(body).events.length;
      const row = { events, megabytes: body.length / 1e6, ...(await measured(shared, file, body)), budget: BUDGETS[events] ?? {} };
      rows.push(row);
      const within = (name, digits = 0) => `${row[name].toFixed(digits)}${row.budget[name] ? ` of ${row.budget[name]}` : ''}`;
      console.log(
        `${events} events, ${row.megabytes.toFixed(1)} MB: answers ${within('ready')} ms after the choice of the file, at most ${within('blocked')} ms blocked on the way, ${within('addressed')} ms after a navigation to its address; filter to paint ${within('chosen')} ms, letter to paint ${within('typed')} ms (slowest of both ${row.slowest.toFixed(0)}); memory of the page ${within('memory')} MB`,
      );
    }
    const machine = `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`;
    const browser = (await shared.driver.getCapabilities()).get('browserVersion');
    mkdirSync('target', { recursive: true });
    const result = { date: new Date().toISOString().slice(0, 10), machine, browser: `Chromium ${browser}`, command: 'script/bench own', rows };
    writeFileSync('target/bench-own.json', `${JSON.stringify(result, undefined, 2)}\n`);
  } finally {
    await shared.driver.quit();
    await shared.server.close();
  }
}

await main();
