// Cards: opened by click, key, link and address; closed again.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { held } from './lib/answers.mjs';
import { Key, press } from './lib/keyboard.mjs';
import { isOpen, summary, untilOpen, untilShown } from './lib/look.mjs';
import { ids, record, select } from './lib/record.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
const FORUM = 'world-emerging-security-forum-2021';
const WARSAW = 'warsaw-process-cyber-wg-2019';

/** Waits until the beginning of a card is in the upper half of the window. */
const inSight = (page, id) =>
  page.until(
    (id) => {
      const { top } = document.getElementById(id).getBoundingClientRect();
      return top > -40 && top < innerHeight / 2;
    },
    `the card ${id} is in sight`,
    `e-${id}`,
  );

test('the fragment of a card opens it and goes there', async () => {
  const page = await site.open(`/#e-${FORUM}`);
  await untilOpen(page, FORUM);
  await inSight(page, FORUM);
});

test('a deep link to a card goes there', async () => {
  const page = await site.open(`/?event=${FORUM}`);
  await untilOpen(page, FORUM);
  await inSight(page, FORUM);
});

test('a deep link to a card that its own filter takes away shows what the filter leaves', async () => {
  const page = await site.open(`/?topic=ai&event=${FORUM}`);
  await untilShown(page, ids(select({ topic: ['ai'] })));
  await page.untilQuery(`?topic=ai&event=${FORUM}`);
});

test('the title of a card is a link to it', async () => {
  const page = await site.open('/?topic=cyber');
  await page.click(`#e-${WARSAW} h3 a`);
  await untilOpen(page, WARSAW);
  await inSight(page, WARSAW);
  await page.untilQuery(`?topic=cyber&event=${WARSAW}`);
  const href = await page.run((selector) => document.querySelector(selector).href, `#e-${WARSAW} h3 a`);
  await page.go('/en/');
  await page.go(href);
  await page.ready();
  await untilOpen(page, WARSAW);
});

test('a link to a related meeting opens its card and goes there', async () => {
  const [event] = record().events.filter(({ relations }) => relations.length > 0);
  const [{ event: other }] = event.relations;
  const page = await site.open('/');
  await page.click(summary(event.id));
  await untilOpen(page, event.id);
  await page.click(`#e-${event.id} a[href="#e-${other}"]`);
  await untilOpen(page, other);
  await inSight(page, other);
  assert.deepEqual(new URLSearchParams((await page.address()).split(/[?#]/)[1]).get('event').split(',').sort(), [event.id, other].sort());
});

test('an opened card is in the address, and closing takes it out', async () => {
  const page = await site.open('/');
  await page.click(summary(FORUM));
  await untilOpen(page, FORUM);
  await page.untilQuery(`?event=${FORUM}`);
  await page.click(summary(WARSAW));
  await untilOpen(page, WARSAW);
  await page.untilQuery(`?event=${WARSAW},${FORUM}`);
  await page.click(summary(FORUM));
  await untilOpen(page, FORUM, false);
  await page.untilQuery(`?event=${WARSAW}`);
  assert.equal(await isOpen(page, WARSAW), true);
});

test('a card is opened and closed by keyboard', async () => {
  const page = await site.open('/');
  await page.run((selector) => document.querySelector(selector).focus(), summary(FORUM));
  await press(page, Key.ENTER);
  await untilOpen(page, FORUM);
  assert.ok(await page.run((selector) => document.activeElement === document.querySelector(selector), summary(FORUM)), 'the focus stays');
  await press(page, Key.SPACE);
  await untilOpen(page, FORUM, false);
});

test('a card that was opened before the program came stays open, and one click closes it', async () => {
  const gate = held();
  site.server.on(/\.wasm$/, gate.responder);
  const page = await site.open('/', { wait: false });
  await page.click(summary(FORUM));
  await untilOpen(page, FORUM);
  gate.open();
  await page.ready();
  await page.idle();
  assert.equal(await isOpen(page, FORUM), true);
  await page.click(summary(FORUM));
  await untilOpen(page, FORUM, false);
});

test('a card that the browser itself opens, as for a find in the page, is in the address', async () => {
  const page = await site.open('/');
  await page.run((selector) => {
    document.querySelector(selector).open = true;
  }, `#e-${FORUM} details`);
  await page.untilQuery(`?event=${FORUM}`);
  await page.click(summary(FORUM));
  await untilOpen(page, FORUM, false);
  await page.untilQuery('');
});

test('a card is opened and closed as fast as one can click, and the address agrees in the end', async () => {
  const page = await site.open('/');
  await page.run((selector) => {
    for (let click = 0; click < 7; click += 1) document.querySelector(selector).click();
  }, summary(FORUM));
  await untilOpen(page, FORUM);
  await page.untilQuery(`?event=${FORUM}`);
});

for (const path of ['/', '/embed.html']) {
  test(`${path}: cards that leave the list come back whole`, async () => {
    const page = await site.open(path);
    const texts = () => JSON.stringify([...document.querySelectorAll('.sb-card:not([hidden])')].map((card) => card.textContent));
    const before = await page.run(texts);
    assert.ok(JSON.parse(before).every((text) => text.length > 50), 'there is something in each');
    for (const typed of ['서명하지', '없는 말 하나']) {
      for (const text of [typed, '']) {
        await page.run((text) => {
          const field = document.querySelector('#sb-q');
          field.value = text;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }, text);
        await page.until(`return ((${texts})() === arguments[0]) === arguments[1]`, `the search for “${text}” shows`, before, text === '');
      }
    }
  });
}

const allLaidOut = (page) => page.until(() => !document.querySelector('.sb-far, .sb-card[style]'), 'all cards are laid out');

const placesOf = (page) =>
  page.run(() => [...document.querySelectorAll('.sb-card')].map((card) => Math.round(card.getBoundingClientRect().top + scrollY)));

/** A browser that cuts outlines off where only what is near is laid out: there, cards are laid out for good. */
const cuts = () => {
  const { supports } = CSS;
  CSS.supports = (...asked) => !String(asked).includes('overflow-clip-margin') && supports.call(CSS, ...asked);
};

for (const [browser, script] of Object.entries({ 'a browser that keeps heights': undefined, 'one that cuts outlines off': cuts })) {
  test(`cards that a choice brings back stand as they stood, in ${browser}`, async () => {
    const page = await site.open('/', { wait: false });
    if (script) await page.beforeScripts(script);
    await page.go('/');
    await page.ready();
    const settled = () => allLaidOut(page);
    const places = () => placesOf(page);
    const narrow = async () => {
      await page.run(() => {
        const field = document.querySelector('#sb-q');
        field.value = '서명하지';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      await page.until(() => document.querySelectorAll('.sb-card:not([hidden])').length < 20, 'few are shown');
      await page.click('.sb-reset');
      await page.until(() => document.querySelectorAll('.sb-card:not([hidden])').length > 80, 'all are back');
    };
    await settled();
    const before = await places();
    const isSkipped = () => page.run(() => !document.querySelector('.sb-card:nth-child(85) h3').checkVisibility({ contentVisibilityAuto: true }));
    assert.equal(await isSkipped(), !script);
    await narrow();
    if (script) await page.until(() => document.querySelector('.sb-card[style]'), 'some are laid out later');
    else assert.deepEqual(await places(), before);
    await settled();
    assert.deepEqual(await places(), before);
    await narrow();
    // Who goes to a place among them while they come lands there.
    const [id] = ids(select({})).slice(-20);
    await page.run((id) => document.querySelector(`.sb-event[href="#e-${id}"]`).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })), id);
    await inSight(page, id);
    await settled();
    await inSight(page, id);
    await page.run((id) => document.querySelector(`#e-${id} summary`).click(), id);
    await page.until((id) => !document.querySelector(`#e-${id} details`).open, 'the card is closed', id);
    assert.deepEqual(await places(), before);
  });
}

test('cards are as high as they are when the window has become narrower', async () => {
  const page = await site.open('/');
  await allLaidOut(page);
  const wide = await placesOf(page);
  await page.cdp('Emulation.setDeviceMetricsOverride', { width: 500, height: 900, deviceScaleFactor: 1, mobile: false });
  await page.until((wide) => Math.round(document.querySelector('.sb-card:nth-child(85)').getBoundingClientRect().top + scrollY) !== wide, 'the cards are narrower', wide[84]);
  await allLaidOut(page);
  const narrow = await placesOf(page);
  await page.go('/');
  await page.ready();
  await allLaidOut(page);
  assert.deepEqual(narrow, await placesOf(page));
});
