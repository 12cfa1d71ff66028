// The guided story: as an article without scripts, and beside the map with them; by buttons, keys and swipe; left at any
// moment; each step under an address of its own.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { violations } from './lib/accessibility.mjs';
import { delayed, held, status } from './lib/answers.mjs';
import { copied } from './lib/clipboard.mjs';
import { Key, press } from './lib/keyboard.mjs';
import { each } from './lib/languages.mjs';
import { shown } from './lib/look.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();

const at = (page, number) =>
  page.until((number) => new RegExp(`(^|\\D)${number}(/| of )`).test(document.querySelector('.sb-story .sb-kicker')?.textContent ?? ''), `step ${number} is shown`, number);
const isShown = (page) => page.run(() => document.querySelector('.sb-record').checkVisibility());
const left = (page) => page.until(() => !document.querySelector('.sb-story'), 'the story is left');
const titleHasFocus = (page) => page.run(() => document.activeElement === document.querySelector('.sb-story h2'));

/** The steps as the article has them. */
async function article(page, path) {
  await page.go(`${path}story/`);
  return page.run(() =>
    [...document.querySelectorAll('[data-step]')].map((step) => ({
      title: step.querySelector('h2').textContent,
      text: step.querySelector('.sb-story-text').textContent,
      query: step.dataset.query,
      cards: [...step.querySelectorAll('[data-event]')].map((card) => card.dataset.event),
    })),
  );
}

each((language, { path }) => {
  test(`${language}: without scripts it is an article of six to eight steps`, async () => {
    const page = await site.open(`${path}story/`, { scripts: false });
    const steps = await page.elements('[data-step]');
    assert.ok(steps.length >= 6 && steps.length <= 8);
    const text = await page.text('main');
    assert.doesNotMatch(text, /[{}]/, 'every figure is filled in');
    const figure = language === 'ko' ? /\d+(건|곳|개국)/ : /\d+ (of|meetings|countries|states)/;
    assert.match(text, figure, 'there are figures in it');
  });

  test(`${language}: each step chooses what the article says, and highlights its cards`, async () => {
    const page = await site.tab();
    const steps = await article(page, path);
    await page.go(path);
    await page.ready();
    await page.click('.sb-ways a[data-more=story]');
    for (const [index, step] of steps.entries()) {
      await at(page, index + 1);
      await page.untilQuery(`?${step.query ? `${step.query}&` : ''}step=${index + 1}`);
      assert.equal(await page.text('.sb-story h2'), step.title);
      assert.equal((await page.text('.sb-story .sb-story-text')).trim(), step.text.trim());
      assert.ok(step.text.split(/\s+/).length <= 60, `${step.title}: at most 60 words`);
      const lit = await page.run(() => [...document.querySelectorAll('.sb-card[data-lit]')].map((card) => card.id.slice(2)));
      assert.deepEqual(lit.sort(), step.cards.sort());
      const cards = await shown(page);
      assert.ok(step.cards.every((card) => cards.includes(card)), 'the highlighted cards are shown');
      assert.equal(await titleHasFocus(page), true, 'the title has the focus');
      if (index === 0) assert.deepEqual(await violations(page), []);
      if (index < steps.length - 1) await page.click('.sb-story .sb-next');
    }
    await page.click('.sb-story .sb-next');
    await left(page);
    await page.untilQuery('');
  });
});

each((language, { path }) => {
  test(`${language}: the address of a step is copied, and leads to the step as it is`, async () => {
    const page = await site.open(`${path}?topic=ai&step=3`);
    await at(page, 3);
    const address = await copied(page, site.server.origin, async () => {
      await page.click('.sb-story-share button:last-of-type');
      await page.until(() => document.querySelector('.sb-story-said').textContent, 'it is said');
    });
    assert.equal(address, `${site.server.origin}${path}?step=3`);
    assert.equal(await page.text('.sb-story-said'), language === 'ko' ? '복사했습니다.' : 'Copied.');
  });
});

test('where a step’s address cannot be copied, it stands there, selected', async () => {
  const page = await site.tab();
  await page.beforeScripts(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } }));
  await page.go('/en/?step=3');
  await page.ready();
  await at(page, 3);
  await page.click('.sb-story-share button:last-of-type');
  await page.until(() => document.activeElement.matches('.sb-story input'), 'the field has the focus');
  const field = await page.run(() => [document.activeElement.value, String(getSelection()), getComputedStyle(document.activeElement).borderTopStyle]);
  assert.deepEqual(field, [`${site.server.origin}/en/?step=3`, `${site.server.origin}/en/?step=3`, 'solid']);
  assert.deepEqual(await violations(page), []);
  await press(page, Key.ARROW_RIGHT, Key.ESCAPE);
  await page.idle();
  await at(page, 3);
  assert.equal(await page.run(() => document.activeElement.matches('.sb-story input')), true, 'keys in the field are the field’s');
});

test('arrow keys go on and back; Escape leaves, gives back what was chosen before, and the story can be resumed', async () => {
  const page = await site.open('/?topic=ai');
  await page.click('.sb-ways a[data-more=story]');
  await at(page, 1);
  await press(page, Key.ARROW_RIGHT);
  await at(page, 2);
  await press(page, Key.ARROW_RIGHT);
  await at(page, 3);
  await press(page, Key.ARROW_LEFT);
  await at(page, 2);
  await press(page, Key.ESCAPE);
  await left(page);
  await page.untilQuery('?topic=ai');
  assert.equal(await page.count('.sb-card[data-lit]'), 0);
  assert.equal(await page.run(() => document.activeElement.dataset.more), 'story', 'the focus is back at the way in');
  assert.match(await page.text('.sb-ways'), /2\//);
  await press(page, Key.ENTER);
  await at(page, 2);
});

test('a story that its address has begun can be left after its way in was pressed', async () => {
  const page = await site.open('/?step=1');
  await at(page, 1);
  await page.click('.sb-story .sb-next');
  await at(page, 2);
  await page.click('.sb-ways a[data-more=story]');
  await page.until(() => document.activeElement === document.querySelector('.sb-story h2'), 'its step has the focus');
  await at(page, 2);
  await press(page, Key.ESCAPE);
  await left(page);
  await page.untilQuery('');
});

test('what a link has chosen beside its step is there again when the story is left', async () => {
  const page = await site.open('/?topic=ai&step=3');
  await at(page, 3);
  await page.click('.sb-story .sb-next');
  await at(page, 4);
  await press(page, Key.ESCAPE);
  await left(page);
  await page.untilQuery('?topic=ai');
});

test('a theme that is chosen in the story stays when it is left, and a story that is gone back to its beginning offers to begin', async () => {
  const page = await site.open('/?topic=ai&theme=light');
  const name = await page.text('.sb-ways a[data-more=story]');
  await page.click('.sb-ways a[data-more=story]');
  await at(page, 1);
  await page.run(() => {
    const select = document.querySelector('#sb-theme');
    select.value = 'dark';
    select.dispatchEvent(new Event('change'));
  });
  await press(page, Key.ARROW_RIGHT);
  await at(page, 2);
  await press(page, Key.ESCAPE);
  await left(page);
  await page.untilQuery('?topic=ai&theme=dark');
  assert.match(await page.text('.sb-ways a[data-more=story]'), /2\//);
  await page.click('.sb-ways a[data-more=story]');
  await at(page, 2);
  await press(page, Key.ARROW_LEFT);
  await at(page, 1);
  await press(page, Key.ESCAPE);
  await left(page);
  assert.equal(await page.text('.sb-ways a[data-more=story]'), name);
});

test('a swipe goes on and back', async () => {
  const page = await site.open('/en/', { width: 412, height: 800 });
  await page.click('.sb-ways a[data-more=story]');
  await at(page, 1);
  const swipe = (way) =>
    page.run((way) => {
      const panel = document.querySelector('.sb-story');
      const event = (type, clientX) => panel.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'touch', clientX }));
      event('pointerdown', 200);
      event('pointerup', 200 + way);
    }, way);
  await swipe(-120);
  await at(page, 2);
  await swipe(120);
  await at(page, 1);
  await swipe(-20);
  await page.idle();
  await at(page, 1);
});

test('a step has an address: alone it chooses by itself, with a filter it keeps that', async () => {
  const page = await site.tab();
  const steps = await article(page, '/');
  const number = steps.findIndex(({ query }) => query) + 1;
  await page.go(`/?step=${number}`);
  await page.ready();
  await at(page, number);
  await page.untilQuery(`?${steps[number - 1].query}&step=${number}`);
  await page.go(`/?topic=ai&step=${number}`);
  await page.ready();
  await at(page, number);
  await page.untilQuery(`?topic=ai&step=${number}`);
});

test('a step that does not exist is left out, and it is said', async () => {
  const page = await site.open('/?step=99');
  assert.ok((await page.text('.sb-notice')).includes('step=99'));
  assert.equal(await page.count('.sb-story'), 0);
  assert.ok(await isShown(page));
});

test('nothing is shown before the step that the address names, which would be put elsewhere by it', async () => {
  const gate = held();
  site.server.on('/story.js', gate.responder);
  const page = await site.open('/?step=2');
  assert.equal(await isShown(page), false);
  gate.open();
  await at(page, 2);
  await page.until(() => document.querySelector('.sb-record').checkVisibility(), 'the record is shown');
});

for (const [what, where, answer] of [
  ['cannot be had', /\/story(\.js|\/)$/, status(404)],
  ['does not come', '/story.js', delayed(9000)],
]) {
  test(`a step that ${what} keeps nothing back`, async () => {
    site.allowConsole(/Failed to load resource/, /^WARNING .*sinanbo: /);
    site.server.on(where, answer);
    const page = await site.open('/?step=2');
    await page.until(() => document.querySelector('.sb-record').checkVisibility(), 'the record is shown');
    assert.equal(await page.count('.sb-story'), 0);
    assert.ok(await page.run(() => document.querySelector('#sinanbo + .sb').checkVisibility()));
  });
}

test('back goes to the step before, and out of the story', async () => {
  const page = await site.open('/');
  await page.click('.sb-ways a[data-more=story]');
  await at(page, 1);
  await page.click('.sb-story .sb-next');
  await at(page, 2);
  await page.driver.navigate().back();
  await at(page, 1);
  await page.driver.navigate().back();
  await left(page);
});

test('a filter that the reader chooses during the story leaves it standing', async () => {
  const page = await site.open('/?step=1');
  await at(page, 1);
  await page.click('#sb-panel input');
  await page.until(() => /topic=/.test(location.search) && /step=1/.test(location.search), 'both are in the address');
  await at(page, 1);
});
