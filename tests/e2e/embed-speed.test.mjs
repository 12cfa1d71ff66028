// How soon a reader sees the element, beside a TimelineJS embed with the same meetings, over the same slow line on the same
// slow machine, in one run. (`@knight-lab/timelinejs` is fetched by npm for this alone.)

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

import { hostPage, hosts, pasted } from './lib/hosts.mjs';
import { record } from './lib/record.mjs';
import { DIST, suite } from './lib/suite.mjs';

const site = suite();
const TURNS = 3;
const SHARE = 0.75;

const TIMELINE = join(dirname(createRequire(import.meta.url).resolve('@knight-lab/timelinejs/package.json')), 'dist');
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

let others;
before(async () => {
  others = await hosts();
  const packed = new Map();
  // Both are sent as a server would: compressed beforehand.
  const pack = (body) => brotliCompressSync(body);
  others.server.on(/^\/timeline\//, (_answer, { request }) => {
    const path = new URL(request.url, 'http://x').pathname.slice('/timeline/'.length);
    if (!packed.has(path)) packed.set(path, pack(readFileSync(join(TIMELINE, path))));
    return { status: 200, headers: { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-encoding': 'br' }, body: packed.get(path) };
  });
});
after(() => others.close());

/** The record as TimelineJS takes it. */
const slides = () => ({
  events: record().events.map(({ date, title, summary }) => {
    const [year, month, day] = date.start.split('-').map(Number);
    return { start_date: { year, ...(month && { month }), ...(day && { day }) }, text: { headline: title.en, text: summary.en } };
  }),
});

/** Milliseconds from the start of the navigation until something is seen. */
async function seen(address, look) {
  const page = await site.tab({ width: 412, height: 900 });
  await page.cdp('Network.enable');
  await page.cdp('Network.setCacheDisabled', { cacheDisabled: true });
  await page.cdp('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 });
  await page.cdp('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.beforeScripts(
    `() => { const look = () => { if ((${look})()) { window.seenAt = performance.now(); } else requestAnimationFrame(look); }; requestAnimationFrame(look); }`,
  );
  try {
    await page.driver.get(address);
    return await page.until(() => window.seenAt, 'it is seen');
  } finally {
    await page.cdp('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.cdp('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
    await page.cdp('Network.setCacheDisabled', { cacheDisabled: false });
  }
}

const median = (times) => times.toSorted((one, two) => one - two)[Math.floor(times.length / 2)];

test('the element is seen sooner than a TimelineJS embed', async (t) => {
  site.allowConsole(/./);
  site.server.on(/\.(js|css|html|wasm|bin)$/, (answer, { request }) => {
    const packed = readFileSync(`${join(DIST, new URL(request.url, 'http://x').pathname)}.br`);
    return { ...answer, headers: { ...answer.headers, 'content-encoding': 'br' }, body: packed };
  });
  others.put('/slides.json', JSON.stringify(slides()), {}, 'application/json');
  const ours = others.put('/ours', hostPage(pasted(site.server.origin, 'lang="en"')));
  const theirs = others.put(
    '/theirs',
    hostPage(
      '<div id="t" style="width:100%;height:600px"></div><script src="/timeline/js/timeline.js"></script><script>new TL.Timeline("t", "/slides.json", { font: null })</script>',
      { head: '<link rel="stylesheet" href="/timeline/css/timeline.css">' },
    ),
  );
  const times = { ours: [], theirs: [] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    times.ours.push(await seen(ours, '() => document.querySelector("sinanbo-explainer")?.shadowRoot?.querySelector(".sb-card h3")?.checkVisibility()'));
    times.theirs.push(await seen(theirs, '() => document.querySelector(".tl-slide .tl-headline")?.checkVisibility() && document.querySelector(".tl-timemarker")'));
  }
  const [own, peer] = [median(times.ours), median(times.theirs)];
  t.diagnostic(`seen after ${own.toFixed(0)} ms, TimelineJS after ${peer.toFixed(0)} ms: ${(own / peer).toFixed(2)}`);
  assert.ok(own <= SHARE * peer, `${own} of ${peer}`);
});
