// The custom element in pages of another origin: it runs, changes with its attributes, leaves nothing behind, and keeps what
// stands in it where it cannot run.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { broken, brokenAfter, bytes, cut, headers, held, status } from './lib/answers.mjs';
import { hostPage, hosts, pasted, policy } from './lib/hosts.mjs';
import { NOTHING, kept } from './lib/kept.mjs';
import { leading, ids, record, select } from './lib/record.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
let others;
before(async () => {
  others = await hosts();
});
after(() => others.close());

const WASM = /\.wasm$/;
const GLUE = /\/sinanbo-[^/]*\.js$/;
const RECORD = /\/record-[^/]*\.bin$/;
const OURS = /^WARNING .*sinanbo: /;
const BROWSER = [/Failed to load resource/, /Content Security Policy/, /Failed to load module script/, /blocked by CORS policy/, /instantiateStreaming/];

/** Opens a host page; gives the page with what is asked of elements in it. */
async function open(body, { headers: sent, wait = 1, ...options } = {}) {
  const page = await site.tab();
  await page.beforeScripts(() => {
    window.heard = [];
    for (const name of ['sinanbo:ready', 'sinanbo:select', 'sinanbo:error']) {
      addEventListener(name, (event) => window.heard.push({ name, detail: event.detail }));
    }
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => window.violations.push(`${event.effectiveDirective}: ${event.blockedURI}`));
  });
  await page.driver.get(others.put(`/${Math.random()}`, hostPage(body, options), sent));
  if (wait) await ready(page, wait);
  return page;
}

const ready = (page, count = 1) =>
  page.until(
    (count) => [...document.querySelectorAll('sinanbo-explainer')].filter((element) => element.shadowRoot?.querySelector('.sb-ready')).length >= count,
    'the elements are ready',
    count,
  );

/** Ids of the cards that an element shows. */
const cards = (page, at = 0) =>
  page.run(
    (at) => [...document.querySelectorAll('sinanbo-explainer')[at].shadowRoot.querySelectorAll('.sb-card')].map((card) => card.id.slice(2)),
    at,
  );

const untilCards = (page, wanted, at = 0) =>
  page.until(
    (wanted, at) => {
      const shadow = document.querySelectorAll('sinanbo-explainer')[at].shadowRoot;
      return [...shadow.querySelectorAll('.sb-card')].map((card) => card.id.slice(2)).sort().join() === wanted;
    },
    'the cards are those',
    [...wanted].sort().join(),
    at,
  );

test('from another origin, under the documented policy, the element runs and breaks no rule of it', async () => {
  const page = await open(pasted(site.server.origin, 'lang="en" topic="health"'), {
    headers: { 'content-security-policy': policy(site.server.origin) },
  });
  await untilCards(page, ids(leading(select({ topic: ['health'] }))));
  assert.deepEqual((await page.run(() => window.violations)).filter((violation) => !violation.startsWith('img-src')), []);
  assert.deepEqual(
    (await page.run(() => window.heard)).map(({ name }) => name),
    ['sinanbo:ready'],
  );
  assert.equal(await page.run(() => document.querySelector('#fallback').checkVisibility()), false);
  assert.equal(await page.run(() => location.search), '', 'the address of the page around is its own');
});

test('two elements in two languages share one program', async () => {
  const page = await open(`${pasted(site.server.origin, 'id="one" lang="ko"')}${pasted(site.server.origin, 'id="two" lang="en" topic="ai"')}`, {
    wait: 2,
  });
  const titles = await page.run(() => [...document.querySelectorAll('sinanbo-explainer')].map((element) => element.shadowRoot.querySelector('h1').textContent));
  assert.deepEqual(titles, [record().title.ko, record().title.en]);
  await untilCards(page, ids(leading(record().events)), 0);
  await untilCards(page, ids(leading(select({ topic: ['ai'] }))), 1);
  const asked = site.server.requests.map(({ path }) => path);
  for (const [what, pattern, count] of [
    ['program', WASM, 1],
    ['glue', GLUE, 1],
    ['record', RECORD, 2],
    ['style sheet', /\.css$/, 1],
  ]) {
    assert.equal(asked.filter((path) => pattern.test(path)).length, count, what);
  }
});

test('an element without a language takes that of the page around it', async () => {
  const page = await open(pasted(site.server.origin), { lang: 'ko-KR' });
  assert.equal(await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('h1').textContent), record().title.ko);
});

test('a changed attribute changes the view, and a choice is told', async () => {
  const page = await open(pasted(site.server.origin, 'lang="en"'));
  await page.run(() => document.querySelector('sinanbo-explainer').setAttribute('topic', 'ai'));
  await untilCards(page, ids(leading(select({ topic: ['ai'] }))));
  await page.run(() => document.querySelector('sinanbo-explainer').removeAttribute('topic'));
  await untilCards(page, ids(leading(record().events)));
  await page.run(() => {
    document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-twin summary').click();
  });
  await page.until(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-twin tbody button'), 'the list is drawn');
  await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-twin tbody button').click());
  await page.until(() => window.heard.some(({ name }) => name === 'sinanbo:select'), 'the choice is told');
  const { detail } = (await page.run(() => window.heard)).find(({ name }) => name === 'sinanbo:select');
  assert.deepEqual(detail.country, ['KR']);
  assert.match(detail.query, /country=KR/);
  await page.run(() => document.querySelector('sinanbo-explainer').setAttribute('theme', 'dark'));
  await page.until(() => {
    const sb = document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb');
    return getComputedStyle(sb).colorScheme === 'dark';
  }, 'the theme is dark');
  await page.run(() => document.querySelector('sinanbo-explainer').setAttribute('parts', 'map'));
  await page.until(() => {
    const shadow = document.querySelector('sinanbo-explainer').shadowRoot;
    return shadow.querySelector('.sb-where').checkVisibility() && !shadow.querySelector('.sb-record').checkVisibility();
  }, 'only the map is shown');
});

test('what the reader has chosen holds when the page around changes another attribute', async () => {
  const page = await open(pasted(site.server.origin, 'lang="en" country="PL"'));
  const element = (act, ...values) => page.run(`return (${act})(document.querySelector('sinanbo-explainer'), ...arguments)`, ...values);
  await element((explainer) => explainer.shadowRoot.querySelector('.sb-facets .sb-opener').click());
  await page.until(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('#sb-panel input'), 'the topics are there');
  const dprk = record().topics.findIndex(({ id }) => id === 'cyber-dprk');
  await element((explainer, at) => explainer.shadowRoot.querySelectorAll('#sb-panel input')[at].click(), dprk);
  const both = ids(leading(select({ topic: ['cyber-dprk'], country: ['PL'] })));
  await untilCards(page, both);
  assert.notEqual(both.length, leading(select({ country: ['PL'] })).length);
  await element((explainer) => explainer.setAttribute('theme', 'dark'));
  await page.idle();
  await untilCards(page, both);
  await element((explainer) => explainer.removeAttribute('country'));
  await untilCards(page, ids(leading(select({ topic: ['cyber-dprk'] }))));
  await element((explainer) => explainer.setAttribute('lang', 'ko'));
  await page.until((title) => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-ready h1')?.textContent === title, 'it is Korean', record().title.ko);
  await untilCards(page, ids(leading(select({ topic: ['cyber-dprk'] }))));
});

test('a country that the page around asks for is not sought on the grounds of the one that the reader chose', async () => {
  const page = await open(pasted(site.server.origin, 'lang="en"'));
  await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-twin summary').click());
  const row = (act) => page.run(`const rows = [...document.querySelector('sinanbo-explainer').shadowRoot.querySelectorAll('.sb-twin tbody button')]; const row = rows.find(({ textContent }) => textContent === 'North Korea'); return row && (${act})(row)`);
  await page.driver.wait(() => row(() => true), 10_000);
  await row((button) => button.click());
  await page.until(() => window.heard.some(({ detail }) => /country=KP/.test(detail.query ?? '')), 'the choice is told');
  const { detail } = (await page.run(() => window.heard)).find(({ name }) => name === 'sinanbo:select');
  assert.match(detail.query, /basis=/);
  await page.run(() => document.querySelector('sinanbo-explainer').setAttribute('country', 'PL'));
  await untilCards(page, ids(leading(select({ country: ['PL'] }))));
  await page.run(() => document.querySelector('sinanbo-explainer').removeAttribute('country'));
  await untilCards(page, ids(leading(record().events)));
});

test('the parts that are shown may be written with commas or spaces', async () => {
  for (const parts of ['cards,map', 'cards map', ' map , cards ']) {
    const page = await open(pasted(site.server.origin, `lang="en" parts="${parts}"`));
    const [notice, ...seen] = await page.run(() => {
      const { shadowRoot } = document.querySelector('sinanbo-explainer');
      const parts = ['.sb-record', '.sb-where', '.sb-when'].map((part) => shadowRoot.querySelector(part).checkVisibility());
      return [shadowRoot.querySelector('.sb-notice').textContent, ...parts];
    });
    assert.deepEqual([seen, notice], [[true, true, false], ''], parts);
  }
});

test('an element in the place of another has nothing of it', async () => {
  const page = await open(`<div id="place">${pasted(site.server.origin, 'lang="en"')}</div>`);
  const inside = (act) => page.run(`return (${act})(document.querySelector('sinanbo-explainer').shadowRoot)`);
  const way = await inside((root) => root.querySelector('.sb-ways a[data-more=story]').textContent);
  await inside((root) => root.querySelector('.sb-ways a[data-more=story]').click());
  await page.until(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-story .sb-next'), 'the story is told');
  await inside((root) => root.querySelector('.sb-story .sb-next').click());
  await page.until(() => /2 of/.test(document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-story .sb-kicker')?.textContent), 'the second step');
  await inside((root) => root.querySelector('.sb-twin summary').click());
  await page.until(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-twin tbody tr'), 'the list is drawn');
  await page.run(async () => {
    const place = document.querySelector('#place');
    place.replaceChildren();
    await new Promise((go) => setTimeout(go));
    place.innerHTML = '<sinanbo-explainer lang="en"></sinanbo-explainer>';
  });
  await ready(page);
  await untilCards(page, ids(leading(record().events)));
  await page.until(() => !document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-story'), 'no story');
  assert.equal(await inside((root) => root.querySelector('.sb-twin').open), false);
  assert.equal(await inside((root) => root.querySelector('.sb-ways a[data-more=story]').textContent), way);
  await inside((root) => root.querySelector('.sb-twin summary').click());
  await page.until(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-twin tbody tr'), 'the list is drawn again');
});

test('the language link changes the element in its place, with its state', async () => {
  const page = await open(pasted(site.server.origin, 'lang="en" topic="health"'));
  await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-language').click());
  await page.until(
    (title) => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('h1')?.textContent === title,
    'it is Korean',
    record().title.ko,
  );
  await ready(page);
  await untilCards(page, ids(leading(select({ topic: ['health'] }))));
  assert.equal(await page.run(() => location.pathname === document.location.pathname && document.querySelector('sinanbo-explainer').lang), 'ko');
});

test('a card opens in place with its long part, and its links are absolute', async () => {
  const page = await open(pasted(site.server.origin, 'lang="ko"'));
  const [event] = record().events;
  await page.run((id) => document.querySelector('sinanbo-explainer').shadowRoot.querySelector(`#e-${id} summary`).click(), event.id);
  await page.until(
    (id) => document.querySelector('sinanbo-explainer').shadowRoot.querySelector(`#e-${id} .sb-long`),
    'the long part is there',
    event.id,
  );
  const strange = await page.run(
    (origin) =>
      [...document.querySelector('sinanbo-explainer').shadowRoot.querySelectorAll('a[href]')]
        .map((link) => link.getAttribute('href'))
        .filter((href) => !href.startsWith('#') && !/^https?:/.test(href) && !href.startsWith(origin)),
    site.server.origin,
  );
  assert.deepEqual(strange, []);
});

test('an element that is moved keeps its state', async () => {
  const page = await open(`${pasted(site.server.origin, 'lang="en"')}<div id="elsewhere"></div>`);
  await page.run(() => {
    document.querySelector('sinanbo-explainer').setAttribute('country', 'PL');
  });
  await untilCards(page, ids(leading(select({ country: ['PL'] }))));
  await page.run(() => document.querySelector('#elsewhere').append(document.querySelector('sinanbo-explainer')));
  await page.idle();
  assert.deepEqual((await cards(page)).sort(), ids(leading(select({ country: ['PL'] }))).sort());
});

test('taken out and put back fifty times, it leaves no listener and no memory behind', async () => {
  const page = await open(`<div id="place">${pasted(site.server.origin, 'lang="en"')}</div>`);
  const cycle = (times) =>
    page.run(async (times) => {
      const element = document.querySelector('sinanbo-explainer');
      const place = document.querySelector('#place');
      const until = async (done) => {
        while (!done()) await new Promise((resolve) => setTimeout(resolve, 5));
      };
      for (let turn = 0; turn < times; turn += 1) {
        element.remove();
        await until(() => !element.shadowRoot.querySelector('.sb-ready'));
        place.append(element);
        await until(() => element.shadowRoot.querySelector('.sb-ready'));
      }
    }, times);
  const measure = async () => {
    await page.cdp('HeapProfiler.collectGarbage');
    await page.cdp('Performance.enable');
    const { metrics } = await page.cdp('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    return { listeners: of('JSEventListeners'), nodes: of('Nodes'), heap: of('JSHeapUsedSize') };
  };
  // What is made once (a parsed page, caches) is there after a few turns.
  await cycle(5);
  await new Promise((resolve) => setTimeout(resolve, 500));
  // What leaks grows in every span; what is made once, or let go of late, grows in one.
  const measures = [await measure()];
  for (let span = 0; span < 3; span += 1) {
    await cycle(17);
    measures.push(await measure());
  }
  console.log(`after 5, 22, 39 and 56 turns: ${JSON.stringify(measures)}`);
  const grown = (name) => Math.min(...measures.slice(1).map((after, span) => after[name] - measures[span][name]));
  assert.ok(grown('listeners') <= 5, 'listeners');
  assert.ok(grown('nodes') < 17, 'nodes: less than one a turn');
  assert.ok(grown('heap') <= 200_000, 'heap');
});

test('an element that takes a free place again is ready in less than 30 ms', async () => {
  const page = await open(pasted(site.server.origin, 'lang="en"'));
  await page.idle();
  const times = await page.run(async () => {
    const times = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const element = document.createElement('sinanbo-explainer');
      element.lang = 'en';
      const done = new Promise((resolve) => element.addEventListener('sinanbo:ready', resolve, { once: true }));
      const start = performance.now();
      document.body.append(element);
      await done;
      times.push(performance.now() - start);
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return times;
  });
  times.sort((one, two) => one - two);
  console.log(`a further element, from insertion to ready: ${times.map((time) => time.toFixed(1)).join(', ')} ms`);
  // The first had to make its place, which is told and not limited.
  assert.ok(times[2] < 30, `${times[2]} ms`);
});

const FAULTS = {
  'a policy forbids WebAssembly': { reason: 'csp', headers: (origin) => ({ 'content-security-policy': `default-src 'none'; script-src ${origin}; connect-src ${origin}` }) },
  'the program is not there': { reason: 'not-found', where: WASM, answer: status(404) },
  'the glue is not there': { reason: 'not-found', where: GLUE, answer: status(404) },
  'the record is not there': { reason: 'not-found', where: RECORD, answer: status(404) },
  'a page is sent in place of the program': { reason: 'mime', where: WASM, answer: (answer) => headers({ 'content-type': 'text/html' })(bytes('<!doctype html>')(answer)) },
  'a page is sent in place of the glue': { reason: 'mime', where: GLUE, answer: (answer) => headers({ 'content-type': 'text/html' })(bytes('<!doctype html>')(answer)) },
  'a page is sent in place of the record': { reason: 'mime', where: RECORD, answer: bytes('<!doctype html>') },
  'the download of the program breaks off': { reason: 'cut-off', where: WASM, answer: brokenAfter(0.5) },
  'the download of the record breaks off': { reason: 'cut-off', where: RECORD, answer: brokenAfter(0.5) },
  'the program is cut short': { reason: 'damaged', where: WASM, answer: cut(0.6) },
  'the record is cut short': { reason: 'damaged', where: RECORD, answer: cut(0.5) },
  'the network is gone': { reason: 'network', where: WASM, answer: broken() },
  'the server allows no other origin': { reason: 'network', where: WASM, answer: headers({ 'access-control-allow-origin': 'https://other.example' }) },
};

for (const [what, { reason, where, answer, headers: sent }] of Object.entries(FAULTS)) {
  test(`${what}: the fallback stays, a sentence says why, and ${reason} is told`, async () => {
    site.expectConsole(OURS);
    site.allowConsole(...BROWSER);
    if (where) site.server.on(where, answer);
    const page = await open(pasted(site.server.origin, 'lang="ko"'), { wait: 0, headers: sent?.(site.server.origin) });
    await page.until(() => window.heard.some(({ name }) => name === 'sinanbo:error'), 'the error is told');
    const [{ detail }] = (await page.run(() => window.heard)).filter(({ name }) => name === 'sinanbo:error');
    assert.equal(detail.reason, reason);
    assert.match(detail.message, /[가-힣]/);
    assert.ok(await page.run(() => document.querySelector('#fallback').checkVisibility()), 'the fallback is seen');
    const said = await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('[role=alert]').textContent);
    assert.equal(said, detail.message);
  });
}

test('a fault in another program of the page around is not the element’s; one in its own is', async () => {
  site.allowConsole(OURS, /Uncaught/);
  const fault = 'window.fault = (stack) => setTimeout(() => { const error = new WebAssembly.RuntimeError("unreachable"); if (stack) error.stack = stack; throw error; })';
  const page = await open(`<script>${fault}</script>${pasted(site.server.origin, 'lang="en"')}`);
  const failed = () => page.run(() => window.heard.filter(({ name }) => name === 'sinanbo:error').map(({ detail }) => detail.reason));
  // By a script of the page: of those that WebDriver runs the page may not see the errors.
  const throws = (stack = '') =>
    page.run((stack) => {
      const met = new Promise((go) => addEventListener('error', () => setTimeout(go), { once: true }));
      document.head.append(Object.assign(document.createElement('script'), { textContent: `fault(${JSON.stringify(stack)})` }));
      return met;
    }, stack);
  await throws();
  assert.deepEqual(await failed(), []);
  const program = site.server.requests.map(({ path }) => path).find((path) => WASM.test(path));
  await throws(`RuntimeError: unreachable\n    at ${site.server.origin}${program}:wasm-function[1]:0x1`);
  assert.deepEqual(await failed(), ['fault']);
});

test('a browser without WebAssembly keeps the fallback, and says so in English where the element is English', async () => {
  site.expectConsole(OURS);
  const page = await site.tab();
  await page.beforeScripts(() => delete window.WebAssembly);
  await page.driver.get(others.put('/none', hostPage(pasted(site.server.origin, 'lang="en"'))));
  await page.until(() => document.querySelector('sinanbo-explainer').shadowRoot?.querySelector('[role=alert]'), 'it says so');
  assert.equal(
    await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('[role=alert]').textContent),
    'This browser has no WebAssembly.',
  );
  assert.ok(await page.run(() => document.querySelector('#fallback').checkVisibility()));
});

test('a program that is served under another type runs all the same', async () => {
  site.allowConsole(/instantiateStreaming/);
  site.server.on(WASM, headers({ 'content-type': 'application/octet-stream' }));
  const page = await open(pasted(site.server.origin, 'lang="ko"'));
  await untilCards(page, ids(leading(record().events)));
});

test('while the program is on its way the fallback is seen, and the drawing before the program', async () => {
  const [gate, slow] = [held(), held()];
  site.server.on(/embed\.html$/, gate.responder);
  site.server.on(RECORD, slow.responder);
  const page = await open(pasted(site.server.origin, 'lang="ko"'), { wait: 0 });
  await page.until(() => customElements.get('sinanbo-explainer'), 'the element is defined');
  assert.ok(await page.run(() => document.querySelector('#fallback').checkVisibility()));
  gate.open();
  await page.until(() => document.querySelector('sinanbo-explainer').shadowRoot?.querySelector('.sb-card'), 'the drawing is there');
  assert.ok(await page.run(() => !document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-ready')));
  slow.open();
  await ready(page);
});

const HOSTILE = `
  * { all: unset !important; line-height: 4 !important; letter-spacing: 9px; color: red !important; float: right; text-transform: uppercase; }
  div { display: none !important } button { width: 400px; background: lime !important; border: 9px solid red; }
  a { color: red !important; } p, li { margin: 99px !important; font-size: 99px !important; } svg { width: 10px !important; }
  html { font-size: 40px; } body { font-size: 16px !important; display: block !important; }`;

/** Computed styles of everything in the element, but for what depends on the font and the width. */
const styles = (page) =>
  page.run(() => {
    const names = 'display color background-color line-height letter-spacing text-transform margin-top padding-left border-top-width font-size font-weight float position visibility text-align'.split(' ');
    const shadow = document.querySelector('sinanbo-explainer').shadowRoot;
    return [...shadow.querySelectorAll('.sb-root, .sb-root *')].map((element) => {
      const style = getComputedStyle(element);
      return `${element.tagName}.${element.getAttribute('class') ?? ''} ${names.map((name) => style.getPropertyValue(name)).join('|')}`;
    });
  });

test('a hostile style sheet of the page around changes nothing inside', async () => {
  const body = `<div style="display:block !important">${pasted(site.server.origin, 'lang="ko"')}</div>`;
  const plain = await styles(await open(body));
  const page = await open(body, { head: `<style>${HOSTILE}</style>` });
  const hostile = await styles(page);
  assert.equal(hostile.length, plain.length);
  const changed = hostile.filter((style, at) => style !== plain[at]);
  assert.deepEqual(changed.slice(0, 5), []);
  assert.ok(await page.run(() => document.querySelector('sinanbo-explainer').getBoundingClientRect().height > 500));
});

test('the element changes nothing outside of itself, and takes the font of the page', async () => {
  const body = `<div style="font-family: monospace"><h1 id="h">Host</h1><p class="sb sb-card" id="p">Text <a href="#">link</a> <button>b</button></p><!--here--></div>`;
  const outside = (page) =>
    page.run(() =>
      [...document.querySelectorAll('html, body, h1, #p, #p *')].map((element) => [...getComputedStyle(element)].map((name) => `${name}:${getComputedStyle(element).getPropertyValue(name)}`).filter((line) => !/^(block-size|height|inline-size|width|perspective-origin|transform-origin):/.test(line)).join(';')),
    );
  const before = await outside(await open(body, { wait: 0 }));
  const page = await open(body.replace('<!--here-->', pasted(site.server.origin, 'lang="en"')));
  assert.deepEqual(await outside(page), before);
  assert.equal(await page.run(() => getComputedStyle(document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-card h3')).fontFamily), 'monospace');
  assert.deepEqual(await page.run(() => Object.keys(window).filter((name) => /^(sinanbo|sb[A-Z_-])/.test(name))), []);
});

test('house style reaches in through the public properties and parts', async () => {
  const page = await open(pasted(site.server.origin, 'lang="en"'), {
    head: '<style>sinanbo-explainer { --sinanbo-accent: rgb(1, 2, 3) } sinanbo-explainer::part(head) { display: none }</style>',
  });
  const seen = await page.run(() => {
    const shadow = document.querySelector('sinanbo-explainer').shadowRoot;
    return [getComputedStyle(shadow.querySelector('.sb-card summary')).color, shadow.querySelector('.sb-head').checkVisibility()];
  });
  assert.deepEqual(seen, ['rgb(1, 2, 3)', false]);
});

test('an element keeps nothing and asks nobody else', async () => {
  const page = await open(pasted(site.server.origin, 'lang="ko"'));
  await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-card summary').click());
  await page.idle();
  assert.deepEqual(await kept(page), NOTHING);
  const asked = await page.run(() => [...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin))]);
  assert.deepEqual(
    asked.filter((origin) => origin !== others.origin),
    [site.server.origin],
  );
});
