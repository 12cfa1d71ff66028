// axe-core on the states that a reader meets, in both languages, light and dark; and what axe cannot see.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { violations } from './lib/accessibility.mjs';
import { Key, press } from './lib/keyboard.mjs';
import { each } from './lib/languages.mjs';
import { openPanel, untilOpen } from './lib/look.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
const FORUM = 'world-emerging-security-forum-2021';

// The first four in both languages; what the others add is the same in both.
const STATES = {
  'as opened': { query: '' },
  filtered: { query: '?q=osce&topic=cyber&country=KR&from=2017&to=2021' },
  empty: { query: '?topic=health&series=warsaw-process' },
  'with an opened card': { query: `?event=${FORUM}`, wait: (page) => untilOpen(page, FORUM) },
  'with a notice': { query: '?topic=nope' },
  'with a panel open': { query: '?topic=health', wait: (page) => openPanel(page, 'country') },
  'with the list of countries open': { query: '', wait: (page) => page.click('.sb-twin summary') },
  'with members and Europe': {
    query: '?basis=named,delegate,membership,subjects&country=KR',
    wait: (page) => page.click('.sb-tools [role=group] button:nth-child(2)'),
  },
};

each((language, { path }) => {
  for (const [name, { query, wait }] of Object.entries(STATES).slice(0, language === 'ko' ? undefined : 4)) {
    test(`${language}: axe finds nothing, ${name}`, async () => {
      const page = await site.open(path + query);
      await page.idle();
      await wait?.(page);
      assert.deepEqual(await violations(page), [], 'light');
      // The dark palette changes colours, and nothing else that axe asks for.
      await page.look({ dark: true });
      assert.deepEqual(await violations(page, ['color-contrast', 'link-in-text-block']), [], 'dark');
    });
  }

  test(`${language}: axe finds nothing at 320 px`, async () => {
    const page = await site.open(`${path}?event=${FORUM}`, { width: 320 });
    await untilOpen(page, FORUM);
    assert.deepEqual(await violations(page), []);
  });
});

test('axe would find something', async () => {
  const page = await site.open('/');
  await page.run(() => {
    document.querySelector('.sb-lede').setAttribute('style', 'color: #ddd');
    document.documentElement.removeAttribute('lang');
  });
  const rules = async (only) => (await violations(page, only)).map((violation) => violation.split(':')[0]);
  assert.deepEqual(await rules(), ['color-contrast', 'html-has-lang']);
  await page.look({ dark: true });
  await page.run(() => document.querySelector('.sb-lede').setAttribute('style', 'color: #333'));
  assert.deepEqual(await rules(['color-contrast']), ['color-contrast']);
});

test('whatever has the focus shows it, and the order is that of the page', async () => {
  const page = await site.open('/');
  const stops = [];
  for (let step = 0; step < 24; step += 1) {
    await press(page, Key.TAB);
    stops.push(
      await page.run(() => {
        const element = document.activeElement;
        const own = getComputedStyle(element);
        const hit = element.querySelector('.sb-hit');
        const ring = own.outlineStyle !== 'none' && Number.parseFloat(own.outlineWidth) >= 2;
        const circle = hit && Number.parseFloat(getComputedStyle(hit).strokeWidth) >= 2 && getComputedStyle(hit).stroke !== 'none';
        const { top, bottom } = element.getBoundingClientRect();
        return {
          name: `${element.nodeName}.${element.getAttribute('class') ?? ''}`,
          seen: Boolean(ring || circle),
          within: bottom > 0 && top < innerHeight,
        };
      }),
    );
  }
  assert.deepEqual(
    stops.filter(({ seen, within }) => !seen || !within),
    [],
  );
  const of = (part) => stops.findIndex(({ name }) => name.includes(part));
  assert.ok(of('sb-language') >= 0 && of('sb-language') < of('sb-sea'), stops.map(({ name }) => name).join(' '));
});

test('the number of results is said politely, and nothing else', async () => {
  const page = await site.open('/');
  const regions = await page.run(() =>
    [...document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]')]
      .filter((region) => region.checkVisibility())
      .map((region) => [region.className, region.getAttribute('aria-live') ?? region.getAttribute('role')]),
  );
  assert.deepEqual(regions, [['sb-results', 'polite']]);
  const same = await page.run(() => {
    window.region = document.querySelector('.sb-results');
    return window.region.textContent;
  });
  await openPanel(page, 'topic');
  await page.click('#sb-panel input');
  await page.until((before) => window.region.textContent !== before, 'the same element says another number', same);
  assert.equal(await page.run(() => window.region.isConnected), true);
});

test('with forced colours the map and the timeline can be told from the page', async () => {
  const page = await site.tab();
  await page.look({ forced: true });
  await page.go('/');
  await page.ready();
  const drawn = await page.run(() => {
    const [land, dot] = ['.sb-land', '.sb-dot'].map((part) => getComputedStyle(document.querySelector(part)));
    return { land: land.stroke, dot: dot.fill, paper: getComputedStyle(document.querySelector('.sb')).backgroundColor };
  });
  assert.notEqual(drawn.land, drawn.paper);
  assert.notEqual(drawn.dot, drawn.paper);
});
