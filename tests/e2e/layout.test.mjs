// Width: nothing sticks out, whatever is open; and targets are large enough for a finger.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { each } from './lib/languages.mjs';
import { FACETS, openPanel, untilOpen } from './lib/look.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
const FORUM = 'world-emerging-security-forum-2021';
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** What is wider than the window: the page itself, or an element that ends beyond it. */
const sticksOut = (page) =>
  page.run(() => {
    const room = document.documentElement.clientWidth;
    const beyond = (element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > room + 0.5 || left < -0.5);
    };
    // Shapes of a map may end beyond its window; what is not seen may stand anywhere.
    const counts = (element) => !element.ownerSVGElement && !element.closest('.sb-unseen, .sb-sprite') && element.checkVisibility();
    const name = (element) => `${element.nodeName}.${element.getAttribute('class')} to ${element.getBoundingClientRect().right}`;
    const out = [...document.querySelectorAll('body *')].filter(beyond).filter(counts).map(name);
    const { scrollWidth } = document.scrollingElement;
    // The first few tell which it is: what stands within them sticks out as well.
    return [...(scrollWidth > room ? [`the page is ${scrollWidth} px wide`] : []), ...out.slice(0, 5)];
  });

// 640 px with two device pixels each is a window of 1280 px at 200 %; 320 px is one at 400 %.
for (const [width, scale] of [
  [320, 1],
  [412, 2.6],
  [640, 2],
  [1280, 1],
]) {
  each((language, { path }) => {
    test(`${language}: nothing sticks out at ${width} px`, async () => {
      const page = await site.open(path, { width, height: 800, scale });
      assert.deepEqual(await sticksOut(page), [], 'as opened');
      await page.run(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      assert.deepEqual(await sticksOut(page), [], 'with every card and the list open');
      for (const facet of width === 320 ? FACETS : ['country', 'org']) {
        await openPanel(page, facet);
        await page.run(() => document.querySelectorAll('#sb-panel details').forEach((rest) => (rest.open = true)));
        assert.deepEqual(await sticksOut(page), [], `with the panel of ${facet} open`);
      }
    });

    test(`${language}: nothing sticks out at ${width} px with much in the address`, async () => {
      const query = `?q=${LONG}&topic=cyber,ai,health&country=KR,US,${LONG}&org=osce,${LONG},x${LONG},y${LONG}&from=2017&to=2021&event=${FORUM}`;
      const page = await site.open(path + query, { width, height: 800, scale });
      await page.until(() => !document.querySelector('.sb-notice').hidden, 'the notice is there');
      assert.deepEqual(await sticksOut(page), [], 'nothing found');
      const found = await site.open(`${path}?topic=cyber,ai,health,cyber-norms&country=KR&event=${FORUM}`, { width, height: 800, scale });
      await untilOpen(found, FORUM);
      assert.deepEqual(await sticksOut(found), [], 'with chips and an opened card');
    });
  });
}

test('what was found to stick out would be found again', async () => {
  const page = await site.open('/', { width: 320 });
  await page.run(() => document.querySelector('.sb-lede').setAttribute('style', 'width: 400px'));
  assert.notDeepEqual(await sticksOut(page), []);
});

test('map, timeline and cards stand side by side when there is room, below each other when not', async () => {
  const places = () => {
    const box = (selector) => document.querySelector(selector).getBoundingClientRect();
    return { side: box('.sb-side').left >= box('.sb-record').right, below: box('.sb-record').top >= box('.sb-side').bottom };
  };
  const wide = await site.open('/', { width: 1280 });
  assert.deepEqual(await wide.run(places), { side: true, below: false });
  const narrow = await site.open('/', { width: 412 });
  assert.deepEqual(await narrow.run(places), { side: false, below: true });
});

test('the map and the timeline stay in view beside the cards', async () => {
  const page = await site.open('/', { width: 1280, height: 900 });
  await page.run(() => scrollTo({ top: 2000, behavior: 'instant' }));
  await page.run(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const tops = await page.run(() =>
    ['.sb-sea', '.sb-lane'].map((part) => document.querySelector(part).getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]),
  );
  for (const [top, bottom] of tops) assert.ok(top >= 0 && bottom <= 900, `from ${top} to ${bottom}`);
});

test('Korean words are not broken in the middle', async () => {
  const page = await site.open('/', { width: 320 });
  const broken = await page.run(
    () =>
      [...document.querySelectorAll('.sb h1, .sb-lede, .sb-card h3, .sb-summary')].filter(
        (element) => getComputedStyle(element).wordBreak !== 'keep-all',
      ).length,
  );
  assert.equal(broken, 0);
});

test('the years of the timeline never overlap, at any width', async () => {
  const page = await site.open('/');
  for (const width of [280, 320, 360, 412, 500, 640, 768, 900, 1024, 1280, 1600]) {
    await page.cdp('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: false });
    const close = await page.run(() => {
      const frames = [...document.querySelectorAll('.sb-year text')].map((text) => text.getBoundingClientRect());
      return frames.slice(1).filter((frame, at) => frame.left < frames[at].right + 2).length;
    });
    assert.equal(close, 0, `at ${width} px`);
  }
});
