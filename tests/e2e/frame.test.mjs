// The explainer in a frame: its height as pages understand it, no loop that grows, parts and theme by parameter, sandboxes.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { By } from 'selenium-webdriver';

import { headers } from './lib/answers.mjs';
import { hostPage, hosts } from './lib/hosts.mjs';
import { leading, ids, record, select } from './lib/record.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
let others;
before(async () => {
  others = await hosts();
});
after(() => others.close());

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';
const frame = (query = '', attributes = '', page = 'embed.html') =>
  `<iframe src="${site.server.origin}/${page}${query}" width="100%" height="300" ${attributes}></iframe>`;
const resizer = () => `<script type="module" src="${site.server.origin}/resize.js"></script>`;

async function open(body, options = {}) {
  const page = await site.tab(options);
  await page.beforeScripts(() => {
    if (window !== top) return;
    window.said = [];
    addEventListener('message', ({ data }) => window.said.push(data));
  });
  await page.driver.get(others.put(`/${Math.random()}`, hostPage(body, options)));
  return page;
}

/** Runs something within the frame. */
async function inside(page, script, ...values) {
  await page.driver.switchTo().frame(await page.driver.findElement(By.css('iframe')));
  try {
    return await page.run(script, ...values);
  } finally {
    await page.driver.switchTo().defaultContent();
  }
}

async function frameReady(page) {
  await page.driver.switchTo().frame(await page.driver.findElement(By.css('iframe')));
  await page.ready();
  await page.driver.switchTo().defaultContent();
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The heights of all frames once nothing has been said for a while. */
async function settled(page) {
  let before = -1;
  for (;;) {
    const now = await page.run(() => window.said.length);
    if (now === before) break;
    before = now;
    await pause(500);
  }
  return page.run(() => [...document.querySelectorAll('iframe')].map((frame) => frame.getBoundingClientRect().height));
}

test('the height is told in three dialects, whole, and the same', async () => {
  const page = await open(frame());
  await frameReady(page);
  await settled(page);
  const said = await page.run(() => window.said);
  const datawrapper = said.filter((data) => data['datawrapper-height']).map((data) => data['datawrapper-height'].sinanbo);
  const amp = said.filter((data) => data.sentinel === 'amp' && data.type === 'embed-size').map(({ height }) => height);
  const resize = said.filter((data) => typeof data === 'string').map((data) => JSON.parse(data));
  assert.ok(datawrapper.length > 0);
  assert.deepEqual(amp, datawrapper);
  assert.deepEqual(
    resize.map(({ height }) => height),
    datawrapper,
  );
  assert.ok(resize.every(({ context, src }) => context === 'iframe.resize' && src.startsWith(site.server.origin)));
  assert.ok(datawrapper.every((height) => Number.isInteger(height) && height >= 100));
  const real = await inside(page, () => Math.ceil(document.querySelector('.sb-frame').getBoundingClientRect().height));
  assert.equal(datawrapper.at(-1), real);
});

test('with the resizing script the frame fits its content, and follows it', async () => {
  const page = await open(frame() + resizer());
  await frameReady(page);
  const [height] = await settled(page);
  assert.equal(height, await inside(page, () => Math.ceil(document.querySelector('.sb-frame').getBoundingClientRect().height)) + 4);
  assert.equal(await inside(page, () => document.scrollingElement.scrollHeight > innerHeight), false, 'nothing to scroll');
  const [event] = record().events;
  await inside(page, (id) => document.querySelector(`#e-${id} summary`).click(), event.id);
  const [taller] = await settled(page);
  assert.ok(taller > height, `${taller} > ${height}`);
});

const AROUND = {
  'margins of the body': { body: () => frame() + resizer(), head: '<style>body { margin: 60px; padding: 40px }</style>' },
  'wrappers of full height': {
    body: () => `<div class="w"><div class="w">${frame()}</div></div>${resizer()}`,
    head: '<style>html, body, .w { height: 100% } iframe { min-height: 100% }</style>',
  },
  'a narrow column': { body: () => `<div style="width:280px">${frame()}</div>${resizer()}` },
  'a zoom': { body: () => `<div style="zoom:1.37">${frame()}</div>${resizer()}` },
  'two frames': { body: () => frame('?topic=ai') + frame('?parts=map', '', 'en/embed.html') + resizer() },
};

for (const [what, { body, head }] of Object.entries(AROUND)) {
  test(`${what}: the height settles and stays`, async () => {
    const page = await open(body(), { head });
    await frameReady(page);
    const first = await settled(page);
    const told = await page.run(() => window.said.length);
    assert.ok(told <= 60, `${told} messages`);
    await pause(1500);
    assert.deepEqual(await settled(page), first);
    assert.equal(await page.run(() => window.said.length), told, 'nothing more is said');
    assert.ok(first.every((height) => height > 300 && height < 40_000), String(first));
    const overflow = await inside(page, () => document.scrollingElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${overflow}px sideways`);
  });
}

const FORUM = 'world-emerging-security-forum-2021';

for (const [query, there] of [
  [`?event=${FORUM}`, `#e-${FORUM} details[open]`],
  ['?step=3', '.sb-story'],
  ['?place=KR', '.sb-country[open] .sb-its'],
]) {
  test(`a frame whose address has ${query} leaves the page around where it is, with its focus`, async () => {
    const page = await open(`<input id="own"><div style="height:2000px"></div>${frame(query)}<div style="height:2000px"></div>`);
    await page.run(() => document.querySelector('#own').focus());
    await frameReady(page);
    await page.driver.switchTo().frame(await page.driver.findElement(By.css('iframe')));
    await page.until((there) => document.querySelector(there), 'what was asked for is there', there);
    await page.driver.switchTo().defaultContent();
    await pause(500);
    assert.deepEqual(await page.run(() => [document.activeElement.id, scrollY]), ['own', 0]);
    if (!query.includes('event')) return;
    const top = await inside(page, (id) => document.querySelector(`#e-${id}`).getBoundingClientRect().top, FORUM);
    assert.ok(top > -2 && top < 200, `the card is in the frame’s own window: ${top}`);
  });
}

test('a frame in a hidden tab says nothing until it is shown', async () => {
  const page = await open(`<div id="tab" style="display:none">${frame()}</div>${resizer()}`);
  await pause(1500);
  assert.deepEqual(await page.run(() => window.said), []);
  await page.run(() => (document.querySelector('#tab').style.display = 'block'));
  await frameReady(page);
  const [height] = await settled(page);
  assert.ok(height > 1000, String(height));
});

test('a foreign message resizes nothing', async () => {
  const page = await open(`${frame()}<iframe id="other" srcdoc="<p>x" height="200"></iframe>${resizer()}`);
  await frameReady(page);
  await settled(page);
  await page.run(() => postMessage({ 'datawrapper-height': { sinanbo: 9999 } }, '*'));
  await pause(200);
  const heights = await page.run(() => [...document.querySelectorAll('iframe')].map((frame) => frame.getBoundingClientRect().height));
  assert.ok(!heights.some((height) => height >= 9999), String(heights));
  assert.equal(heights[1], 204);
});

test('parts and theme come by parameter, and the filter too', async () => {
  const page = await open(frame('?topic=health&theme=dark&parts=cards', '', 'en/embed.html'));
  await frameReady(page);
  const seen = await inside(page, () => ({
    lang: document.documentElement.lang,
    scheme: getComputedStyle(document.querySelector('.sb')).colorScheme,
    parts: ['.sb-record', '.sb-where', '.sb-when'].map((part) => document.querySelector(part).checkVisibility()),
    cards: [...document.querySelectorAll('.sb-card')].map((card) => card.id.slice(2)).sort(),
  }));
  assert.deepEqual(seen, { lang: 'en', scheme: 'dark', parts: [true, false, false], cards: ids(leading(select({ topic: ['health'] }))).sort() });
});

const ROWS = {
  'the sandbox that we hand out': { attributes: () => `sandbox="${SANDBOX}"` },
  'a sandbox with scripts alone': { attributes: () => 'sandbox="allow-scripts"' },
  'no referrer, no permissions': { attributes: () => 'referrerpolicy="no-referrer" allow=""' },
};

for (const [what, { attributes }] of Object.entries(ROWS)) {
  test(`${what}: it runs, filters and tells its height`, async () => {
    const page = await open(frame('?topic=ai', attributes()));
    await frameReady(page);
    assert.deepEqual(await inside(page, () => [...document.querySelectorAll('.sb-card')].map((card) => card.id.slice(2)).sort()), ids(leading(select({ topic: ['ai'] }))).sort());
    await settled(page);
    assert.ok((await page.run(() => window.said)).length >= 3);
  });
}

test('a sandbox with scripts alone, and a server without CORS: the record is read without the program', async () => {
  site.allowConsole(/CORS/, /Failed to load/, /sinanbo: /);
  site.server.on(/\.(js|wasm|bin)$/, headers({ 'access-control-allow-origin': 'https://other.example' }));
  const page = await open(frame('', 'sandbox="allow-scripts"'));
  await pause(1500);
  const seen = await inside(page, () => [...document.querySelectorAll('.sb-card')].filter((card) => card.checkVisibility()).length);
  assert.equal(seen, leading(record().events).length);
});

test('a sandbox without scripts shows the first cards, and says where the others are', async () => {
  site.allowConsole(/Blocked script execution/);
  const page = await open(frame('', 'sandbox'));
  await pause(800);
  await page.driver.switchTo().frame(await page.driver.findElement(By.css('iframe')));
  const shown = await page.elements('.sb-card h3');
  assert.equal(shown.length, leading(record().events).length);
  assert.ok(await shown[0].isDisplayed());
  assert.match(await page.text('.sb-scripts'), /기록의 일부이고.*전체 화면으로 열기/);
  assert.match(await page.text('.sb-frame-foot'), /전체 화면으로 열기/);
  assert.equal(await (await page.element('.sb-more')).isDisplayed(), false, 'there is nothing that could bring more');
  await page.driver.switchTo().defaultContent();
});

test('in a document without an address the state is kept in memory', async () => {
  const html = await (await fetch(`${site.server.origin}/embed.html`)).text();
  const based = html.replace('<head>', `<head><base href="${site.server.origin}/">`);
  const page = await site.tab();
  await page.driver.get(others.put('/srcdoc', hostPage('<iframe width="900" height="900"></iframe>')));
  await page.run((html) => (document.querySelector('iframe').srcdoc = html), based);
  await page.driver.wait(async () => inside(page, () => Boolean(document.querySelector('.sb-ready'))), 10_000);
  await inside(page, () => document.querySelector('.sb-facets .sb-opener').click());
  await page.driver.wait(async () => inside(page, () => Boolean(document.querySelector('#sb-panel input'))), 10_000);
  const health = record().topics.findIndex(({ id }) => id === 'health');
  await inside(page, (at) => document.querySelectorAll('#sb-panel input')[at].click(), health);
  const cards = () => inside(page, () => [...document.querySelectorAll('.sb-card')].map((card) => card.id.slice(2)).sort().join());
  const wanted = ids(leading(select({ topic: ['health'] }))).sort().join();
  assert.notEqual(wanted, ids(leading(record().events)).sort().join());
  await page.driver.wait(async () => (await cards()) === wanted, 10_000);
});

test('the link to the whole page leads to it, in a window of its own', async () => {
  const page = await open(frame('', '', 'en/embed.html'));
  await frameReady(page);
  const link = await inside(page, () => {
    const link = document.querySelector('.sb-frame-foot a');
    return [link.href, document.querySelector('base').target];
  });
  assert.deepEqual(link, [`${site.server.origin}/en/`, '_blank']);
});
