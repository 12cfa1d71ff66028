// The map and its twin, by keyboard and by pointer.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Key, press } from './lib/keyboard.mjs';
import { each } from './lib/languages.mjs';
import { ids, record, select } from './lib/record.mjs';
import { near, untilShown } from './lib/look.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
const SEA = '.sb-sea';

const active = (page) => page.run((sea) => document.querySelector(sea).getAttribute('aria-activedescendant'), SEA);
const selected = (page) => page.run(() => [...document.querySelectorAll('.sb-sea [aria-selected=true]')].map((option) => option.id));
const focusMap = (page) => page.run((sea) => document.querySelector(sea).focus(), SEA);

/** Presses a key and waits until the cursor stands elsewhere than before. */
async function move(page, key) {
  const before = await active(page);
  await press(page, key);
  await page.until(
    (sea, before) => document.querySelector(sea).getAttribute('aria-activedescendant') !== before,
    'the cursor has moved',
    SEA,
    before,
  );
  return active(page);
}

/** Clicks so many pixels beside a country's place. */
async function clickAt(page, code, right = 0, down = 0) {
  const at = await page.run(
    (sea, code) => {
      document.querySelector(sea).scrollIntoView({ block: 'center', behavior: 'instant' });
      const shape = document.querySelector(`#m-${code} > *`).getBoundingClientRect();
      return { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
    },
    SEA,
    code,
  );
  await page.driver
    .actions({ async: true })
    .move({ x: Math.round(at.x + right), y: Math.round(at.y + down), duration: 0 })
    .click()
    .perform();
}

test('the map is one tab stop', async () => {
  const page = await site.open('/');
  const first = await page.run((sea) => [document.querySelector(sea).getAttribute('role'), document.querySelector(sea).tabIndex], SEA);
  assert.deepEqual(first, ['img', 0], 'it is a stop before the reader is near: who tabs on at once does not miss it');
  await page.run(() => document.querySelector('.sb-tools input').focus());
  await press(page, Key.TAB);
  assert.ok(await page.run((sea) => document.activeElement === document.querySelector(sea), SEA), 'the next stop is the map');
  await press(page, Key.TAB);
  const next = await page.run(
    (sea) =>
      document.querySelector(sea).contains(document.activeElement) ? 'the map' : document.activeElement.closest('.sb-twin')?.className,
    SEA,
  );
  assert.equal(next, 'sb-twin', 'the stop after that is its twin');
});

test('arrow keys move from country to country, beginning with Korea', async () => {
  const page = await site.open('/');
  await focusMap(page);
  const scrolled = await page.run(() => scrollY);
  assert.equal(await active(page), null);
  assert.equal(await move(page, Key.ARROW_LEFT), 'm-KR');
  const stops = new Set(['m-KR']);
  for (const key of [Key.ARROW_LEFT, Key.ARROW_LEFT, Key.ARROW_UP, Key.ARROW_RIGHT]) {
    const stop = await move(page, key);
    stops.add(stop);
    const label = await page.run((id) => document.getElementById(id).getAttribute('aria-label'), stop);
    assert.equal(await page.text('.sb-under'), label, 'what is read aloud stands under the map');
    assert.ok(await page.run((id) => document.getElementById(id).classList.contains('sb-cursor'), stop));
  }
  assert.ok(stops.size >= 3, [...stops].join(' '));
  assert.equal(await page.run(() => scrollY), scrolled, 'arrow keys do not scroll');
});

test('an arrow key goes the way it points', async () => {
  const page = await site.open('/');
  await focusMap(page);
  const middle = (id) =>
    page.run((id) => {
      const { x, y, width, height } = document.querySelector(`#${id} > *`).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, id);
  const korea = await middle(await move(page, Key.ARROW_LEFT));
  const west = await middle(await move(page, Key.ARROW_LEFT));
  assert.ok(west.x < korea.x);
  const east = await middle(await move(page, Key.ARROW_RIGHT));
  assert.ok(east.x > west.x);
});

test('Enter and the space bar choose and take back', async () => {
  const page = await site.open('/');
  await focusMap(page);
  await move(page, Key.ARROW_LEFT);
  await press(page, Key.ENTER);
  await page.untilQuery('?country=KR');
  await untilShown(page, ids(select({ country: ['KR'] })));
  assert.deepEqual(await selected(page), ['m-KR']);
  assert.equal(await active(page), 'm-KR', 'the cursor stays');
  await press(page, Key.SPACE);
  await page.untilQuery('');
  assert.deepEqual(await selected(page), []);
});

test('leaving the map takes the cursor away', async () => {
  const page = await site.open('/');
  await focusMap(page);
  await move(page, Key.ARROW_LEFT);
  await press(page, Key.TAB);
  await page.until((sea) => !document.querySelector(sea).hasAttribute('aria-activedescendant'), 'the cursor is gone', SEA);
  assert.equal(await page.count('.sb-cursor'), 0);
});

test('a click on a country filters by it', async () => {
  const page = await site.open('/');
  await clickAt(page, 'PL');
  await page.untilQuery('?country=PL');
  await untilShown(page, ids(select({ country: ['PL'] })));
  assert.deepEqual(await selected(page), ['m-PL']);
});

test('a small State’s mark is hit from 9 pixels away, not from 30', async () => {
  const page = await site.open('/?topic=ai');
  await page.untilQuery('?topic=ai');
  assert.equal(await page.count('#m-SG .sb-dot'), 1, 'Singapore is a mark');
  await clickAt(page, 'SG', 0, 30);
  await page.run(() => new Promise((resolve) => setTimeout(resolve)));
  assert.equal(await page.run(() => location.search), '?topic=ai');
  await clickAt(page, 'SG', 0, 9);
  await page.untilQuery('?topic=ai&country=SG');
});

for (const [width, view, codes] of [[1280, 'the world', ['DE', 'FR', 'SA', 'MY', 'VN']], [320, 'the world', ['CN', 'IR', 'TH', 'SA']], [1280, 'Europe', ['IT', 'CH', 'BE', 'DE']]]) {
  test(`${view} at ${width} px: a country is the one under the pointer, however near a small State’s mark is`, async () => {
    const page = await site.open('/', { width, height: 900 });
    await near(page);
    if (view === 'Europe') await page.click('.sb-tools button:last-child');
    await page.idle();
    const wrong = await page.run(
      async (sea, codes) => {
        document.querySelector(sea).scrollIntoView({ block: 'center', behavior: 'instant' });
        const middle = (shape) => {
          const { x, y, width, height } = shape.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        };
        const marks = [...document.querySelectorAll(`${sea} .sb-lit .sb-dot`)].map(middle);
        const isFree = ({ x, y }) => marks.every((mark) => Math.hypot(mark.x - x, mark.y - y) > 6);
        const found = [];
        for (const code of codes) {
          const { left, top, right, bottom } = document.querySelector(`#m-${code} > use`).getBoundingClientRect();
          const points = [];
          for (let x = left; x < right; x += 2) for (let y = top; y < bottom; y += 2) points.push({ x, y });
          const inside = points.filter((point) => isFree(point) && document.elementFromPoint(point.x, point.y)?.closest('g[id]')?.id === `m-${code}`);
          if (inside.length === 0) found.push(`${code} is nowhere`);
          for (let turn = 0; turn < 8; turn += 1) {
            const point = inside[Math.floor((turn * inside.length) / 8)];
            if (!point) continue;
            const at = { clientX: point.x, clientY: point.y, bubbles: true, composed: true };
            document.elementFromPoint(point.x, point.y).dispatchEvent(new MouseEvent('mousemove', at));
            await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
            const named = document.querySelector(`${sea} .sb-cursor`)?.id;
            if (named !== `m-${code}`) found.push(`${code}: ${named}`);
          }
        }
        return found;
      },
      SEA,
      codes,
    );
    assert.deepEqual(wrong, []);
  });
}

test('the pointer over a country names it', async () => {
  const page = await site.open('/');
  await page.run((sea) => document.querySelector(sea).scrollIntoView({ block: 'center', behavior: 'instant' }), SEA);
  // The first movement brings the reader near: what stands under the pointer is drawn anew.
  for (const x of [0, 1]) await page.driver.actions().move({ origin: await page.element('#m-PL use'), x, duration: 0 }).perform();
  await page.until(() => document.querySelector('.sb-under').textContent.startsWith('폴란드'), 'the line under the map names Poland');
});

test('Europe is a view of the same map', async () => {
  const page = await site.open('/');
  const look = () =>
    page.run((sea) => {
      const map = document.querySelector(sea);
      return {
        view: map.getAttribute('viewBox'),
        height: Math.round(map.getBoundingClientRect().height),
        pressed: [...document.querySelectorAll('.sb-tools button')].map((button) => button.getAttribute('aria-pressed')),
      };
    }, SEA);
  const world = await look();
  assert.deepEqual(world.pressed, ['true', 'false']);
  await page.click('.sb-tools [role=group] button:nth-child(2)');
  await page.until((sea) => document.querySelector(sea).classList.contains('sb-near'), 'the map is zoomed', SEA);
  const europe = await look();
  assert.deepEqual(europe.pressed, ['false', 'true']);
  assert.notEqual(europe.view, world.view);
  assert.equal(europe.height, world.height, 'nothing jumps');
  await page.run((sea) => document.querySelector(sea).focus(), SEA);
  for (const key of [Key.ARROW_RIGHT, Key.ARROW_RIGHT, Key.ARROW_RIGHT, Key.ARROW_DOWN, Key.ARROW_RIGHT, Key.ARROW_RIGHT, Key.ARROW_RIGHT]) {
    await page.driver.actions().sendKeys(key).perform();
    const isSeen = await page.until((sea) => {
      const map = document.querySelector(sea);
      const cursor = document.getElementById(map.getAttribute('aria-activedescendant'));
      if (!cursor) return undefined;
      const [within, one] = [map, cursor].map((element) => element.getBoundingClientRect());
      return { is: one.right > within.left && one.left < within.right && one.bottom > within.top && one.top < within.bottom, at: cursor.id };
    }, 'the cursor is on a country', SEA);
    assert.ok(isSeen.is, `${isSeen.at} is out of the picture`);
  }
  await clickAt(page, 'PL', 3, 3);
  await page.untilQuery('?country=PL');
  await page.click('.sb-tools [role=group] button:nth-child(1)');
  await page.until((view) => document.querySelector('.sb-sea').getAttribute('viewBox') === view, 'the world is back', world.view);
});

each((language, { path, boundary }) => {
  for (const width of [320, 1280]) {
    test(`${language}: the note on boundaries and the credit are in sight at ${width} px`, async () => {
      const page = await site.open(path, { width });
      const note = await page.text('.sb-map figcaption');
      assert.ok(note.includes(boundary), note);
      assert.match(note, /Natural Earth.*Visionscarto/);
    });
  }
});

test('every outline and mark that is lit is drawn', async () => {
  const page = await site.open('/?basis=named,delegate,membership,subjects');
  const empty = await page.run(() =>
    [...document.querySelectorAll('.sb-sea [role=option]')]
      .filter((option) => {
        const box = option.getBBox();
        const use = option.querySelector('use');
        if (use && !document.querySelector(use.getAttribute('href'))) return true;
        return use ? box.width === 0 || box.height === 0 : !option.querySelector('.sb-dot');
      })
      .map((option) => option.id),
  );
  assert.deepEqual(empty, []);
  assert.ok((await page.count('.sb-sea [role=option]')) > 57);
});

test('a country that was only talked about can be chosen', async () => {
  const [subject] = record().events.flatMap((event) => event.subjects.map(({ country }) => country));
  const page = await site.open('/');
  await clickAt(page, subject);
  await page.until((code) => new URLSearchParams(location.search).get('country') === code, 'the country is chosen', subject);
  await untilShown(
    page,
    ids(
      record().events.filter(
        (event) =>
          event.subjects.some(({ country }) => country === subject) || event.participants.some(({ country }) => country === subject),
      ),
    ),
  );
});

test('map and timeline follow the very first thing that a reader does', async () => {
  const drawn = () => {
    const named = (part) => part.getAttribute('aria-label') ?? part.getAttribute('href');
    return JSON.stringify(['.sb-sea [role=option]', ':not(.sb-off) > .sb-event'].map((parts) => [...document.querySelectorAll(parts)].map(named)));
  };
  // Nothing of it stands in the long parts alone, which may come before or after.
  const addressed = await site.open('/?q=서명하지');
  await addressed.until(() => document.querySelector('.sb-sea [role=option]'), 'the map is drawn');
  const expected = await addressed.run(drawn);
  const page = await site.open('/');
  assert.notEqual(await page.run(drawn), expected);
  await page.run(() => {
    const field = document.querySelector('#sb-q');
    field.value = '서명하지';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await page.until(`return (${drawn})() === arguments[0]`, 'countries and dots are those of the search', expected);
});
