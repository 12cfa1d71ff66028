// The timeline: links to the cards, and a brush for the years.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Key, press } from './lib/keyboard.mjs';
import { each } from './lib/languages.mjs';
import { near, shown, untilOpen, untilShown } from './lib/look.mjs';
import { ids, record, select, squeezed } from './lib/record.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
const LANE = '.sb-lane';
const FORUM = 'world-emerging-security-forum-2021';
const dot = (id) => `.sb-event[href="#e-${id}"]`;

/** Where the card is: its top in the window. */
const top = (page, id) => page.run((id) => document.getElementById(id).getBoundingClientRect().top, `e-${id}`);

/** The middle of a year on the lane, on the line of the years, where no dot is. */
function yearAt(page, year) {
  return page.run(
    async (lane, year) => {
      const svg = document.querySelector(lane);
      // What was chosen just now may still be moving the page.
      for (let before, now; before === undefined || before !== now;) {
        before = svg.getBoundingClientRect().top;
        svg.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        now = svg.getBoundingClientRect().top;
      }
      const { left, width, bottom } = svg.getBoundingClientRect();
      const lines = [...svg.querySelectorAll('.sb-year line')].map((line) => line.getBoundingClientRect().left);
      const firstYear = Number(svg.querySelector('.sb-year text').textContent);
      const start = lines[year - firstYear];
      const end = lines[year - firstYear + 1] ?? left + width;
      return { x: Math.round((start + end) / 2), y: Math.round(bottom - 6) };
    },
    LANE,
    year,
  );
}

async function drag(page, from, to) {
  // What comes when the reader is near has come: a busy machine would else send the movements together.
  await near(page);
  await page.idle();
  const [start, end] = [await yearAt(page, from), await yearAt(page, to)];
  const middle = { x: Math.round((start.x + end.x) / 2), y: start.y };
  const actions = page.driver
    .actions({ async: true })
    .move({ ...start, duration: 0 })
    .press();
  await actions
    .move({ ...middle, duration: 20 })
    .move({ ...end, duration: 20 })
    .release()
    .perform();
}

const fields = (page) => page.run(() => [document.querySelector('#sb-from').value, document.querySelector('#sb-to').value]);

each((language, { path }) => {
  test(`${language}: every event is a link with its date and title`, async () => {
    const page = await site.open(path);
    const links = await page.run(() =>
      [...document.querySelectorAll('.sb-event')].map((link) => ({
        href: link.getAttribute('href'),
        label: link.querySelector('title').textContent,
      })),
    );
    assert.deepEqual(links.map(({ href }) => href.slice(3)).sort(), ids(record().events));
    for (const event of record().events) {
      const { label } = links.find(({ href }) => href === `#e-${event.id}`);
      assert.ok(squeezed(label).endsWith(squeezed(event.title[language])), label);
      assert.match(label, new RegExp(event.date.start.slice(0, 4)));
    }
  });
});

for (const width of [412, 1280]) {
  test(`a click on a dot opens its card and goes there, at ${width} px`, async () => {
    const page = await site.open('/', { width });
    await page.run((lane) => document.querySelector(lane).scrollIntoView({ block: 'center', behavior: 'instant' }), LANE);
    await page.driver
      .actions()
      .move({ origin: await page.element(`${dot(FORUM)} .sb-hit`), duration: 0 })
      .click()
      .perform();
    await untilOpen(page, FORUM);
    await page.until(
      (id) => {
        const { top } = document.getElementById(id).getBoundingClientRect();
        return top > -2 && top < 200;
      },
      'the card is at the top of the window',
      `e-${FORUM}`,
    );
    await page.untilQuery(`?event=${FORUM}`);
  });

  test(`choosing years moves nothing under the pointer, at ${width} px`, async () => {
    const page = await site.open('/', { width });
    const { y } = await yearAt(page, 2019);
    await drag(page, 2019, 2019);
    await page.untilQuery('?from=2019&to=2019');
    const moved = await page.run(async (lane) => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return Math.round(document.querySelector(lane).getBoundingClientRect().bottom - 6);
    }, LANE);
    assert.ok(Math.abs(moved - y) <= 2, `the lane has moved by ${moved - y} px`);
    assert.equal(await page.run(() => String(getSelection())), '', 'dragging selects no text');
  });
}

test('a dot is worked by keyboard', async () => {
  const page = await site.open('/');
  await page.run((selector) => document.querySelector(selector).focus(), dot(FORUM));
  await press(page, Key.ENTER);
  await untilOpen(page, FORUM);
  assert.ok((await top(page, FORUM)) < 300);
});

test('a click on a dot is one step of the history', async () => {
  const page = await site.open('/');
  await page.run((selector) => document.querySelector(selector).focus(), dot(FORUM));
  await press(page, Key.ENTER);
  await untilOpen(page, FORUM);
  await page.driver.navigate().back();
  await untilOpen(page, FORUM, false);
  await page.untilQuery('');
});

test('a dot whose card is filtered away is no dead link', async () => {
  const page = await site.open('/?topic=ai');
  await page.untilQuery('?topic=ai');
  assert.ok(!(await shown(page)).includes(FORUM));
  // Either it is no link for as long as there is no card, or it brings the card back.
  if ((await page.count(dot(FORUM))) === 0) return;
  await page.run((selector) => document.querySelector(selector).focus(), dot(FORUM));
  await press(page, Key.ENTER);
  await page.until((id) => document.getElementById(id), 'the card is there', `e-${FORUM}`);
  await untilOpen(page, FORUM);
});

test('the dots of what is filtered away fade, and stay', async () => {
  const page = await site.open('/?topic=ai');
  await page.untilQuery('?topic=ai');
  const bright = await page.run(() =>
    [...document.querySelectorAll(':not(.sb-off) > .sb-event')].map((link) => link.getAttribute('href').slice(3)),
  );
  assert.deepEqual(bright.sort(), ids(select({ topic: ['ai'] })));
  assert.equal(await page.count('.sb-event'), record().events.length);
});

test('dragging chooses years, and the fields follow', async () => {
  const page = await site.open('/');
  await drag(page, 2018, 2021);
  await page.untilQuery('?from=2018&to=2021');
  await untilShown(page, ids(select({ from: 2018, to: 2021 })));
  assert.deepEqual(await fields(page), ['2018', '2021']);
  const brush = await page.run(() => document.querySelector('.sb-brush').getBoundingClientRect().width);
  assert.ok(brush > 20, 'the brush is drawn');
});

test('a pointer that moves on after its release, before the lane is drawn anew, drags nothing', async () => {
  const brushed = (page) => page.run(() => ['x', 'width'].map((name) => document.querySelector('.sb-brush').getAttribute(name)));
  const page = await site.open('/?from=2018&to=2021');
  await near(page);
  await page.idle();
  const chosen = await brushed(page);
  await page.click('.sb-reset');
  await page.untilQuery('');
  await page.run((lane) => {
    window.movedOn = 0;
    addEventListener('pointerup', ({ clientX, clientY }) =>
      setTimeout(() => {
        const moved = new PointerEvent('pointermove', { clientX: clientX - 60, clientY, bubbles: true, composed: true });
        document.querySelector(lane).dispatchEvent(moved);
        window.movedOn += 1;
      }),
    );
  }, LANE);
  await drag(page, 2018, 2021);
  await page.untilQuery('?from=2018&to=2021');
  await page.until(() => window.movedOn === 1, 'the pointer has moved on');
  await untilShown(page, ids(select({ from: 2018, to: 2021 })));
  await page.idle();
  assert.deepEqual(await brushed(page), chosen);
});

test('only the first button of a mouse chooses years', async () => {
  const page = await site.open('/');
  await near(page);
  await page.idle();
  const place = await yearAt(page, 2019);
  const press = (button, buttons) =>
    page.run(
      async (lane, { x, y }, button, buttons) => {
        const send = (type, held) =>
          document.querySelector(lane).dispatchEvent(
            new PointerEvent(type, { clientX: x, clientY: y, button, buttons: held, bubbles: true, composed: true }),
          );
        send('pointerdown', buttons);
        await new Promise((go) => setTimeout(go, 100));
        send('pointerup', 0);
      },
      LANE,
      place,
      button,
      buttons,
    );
  await press(2, 2);
  await page.idle();
  assert.equal(await page.run(() => location.search), '');
  await press(0, 1);
  await page.untilQuery('?from=2019&to=2019');
});

test('dragging backwards is the same', async () => {
  const page = await site.open('/');
  await drag(page, 2021, 2019);
  await page.untilQuery('?from=2019&to=2021');
});

test('a press on one year chooses it, a second one takes it back', async () => {
  const page = await site.open('/');
  await drag(page, 2019, 2019);
  await page.untilQuery('?from=2019&to=2019');
  await drag(page, 2019, 2019);
  await page.untilQuery('');
});

test('a drag is one step of the history, and begins nothing on a dot', async () => {
  const page = await site.open('/');
  await near(page);
  await page.idle();
  const dot = await page.run(() => {
    const hit = document.querySelector('.sb-event .sb-hit');
    hit.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = hit.getBoundingClientRect();
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  });
  const to = { x: dot.x + 150, y: dot.y, duration: 20 };
  await page.driver.actions({ async: true }).move({ ...dot, duration: 0 }).press().move(to).release().perform();
  await page.idle();
  assert.equal(await page.run(() => location.search), '');
  const before = await page.run(() => history.length);
  await drag(page, 2017, 2023);
  await page.untilQuery('?from=2017&to=2023');
  assert.equal(await page.run(() => history.length), before + 1);
});

test('a drag that goes on beyond the lane ends at its edge', async () => {
  const page = await site.open('/');
  await near(page);
  await page.idle();
  const start = await yearAt(page, 2019);
  const edge = await page.run(() => document.querySelector('.sb-lane').getBoundingClientRect().right);
  const actions = page.driver.actions({ async: true }).move({ ...start, duration: 0 }).press();
  await actions.move({ x: Math.round(edge) - 30, y: start.y - 40, duration: 20 }).move({ x: Math.round(edge) + 8, y: start.y - 60, duration: 20 }).release().perform();
  await page.untilQuery('?from=2019&to=2025');
});

test('the fields draw the brush as dragging does', async () => {
  const page = await site.open('/?from=2018&to=2021');
  await page.untilQuery('?from=2018&to=2021');
  const brush = () => [...document.querySelector('.sb-brush').attributes].map(({ name, value }) => `${name}=${value}`).sort();
  const byFields = await page.run(brush);
  const other = await site.open('/');
  await drag(other, 2018, 2021);
  await other.untilQuery('?from=2018&to=2021');
  assert.deepEqual(await other.run(brush), byFields);
});

test('years are labelled, and no label stands on another, at 320 px', async () => {
  const page = await site.open('/', { width: 320 });
  const labels = await page.run(() =>
    [...document.querySelectorAll('.sb-year text')]
      .map((label) => label.getBoundingClientRect())
      .map(({ left, right }) => ({ left, right })),
  );
  assert.ok(labels.length > 3);
  for (const [at, label] of labels.entries()) {
    if (at > 0) assert.ok(label.left >= labels[at - 1].right, `label ${at} at ${label.left} begins before ${labels[at - 1].right}`);
    assert.ok(label.right <= 320.5, `label ${at} ends at ${label.right}`);
  }
});
