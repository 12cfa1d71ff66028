// Terms of the glossary: marked where a card has them first, explained in place by pointer and keyboard, listed in full.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { violations } from './lib/accessibility.mjs';
import { Key, press } from './lib/keyboard.mjs';
import { each } from './lib/languages.mjs';
import { summary, untilOpen } from './lib/look.mjs';
import { record } from './lib/record.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
const TERM = '.sb-card:not([hidden]) .sb-summary .sb-term';
const open = (page) => page.until(() => document.querySelector('.sb-term-note:popover-open')?.textContent, 'the meaning is shown');
const closed = (page) => page.until(() => !document.querySelector('.sb-term-note'), 'the meaning is gone');

each((language, { path }) => {
  test(`${language}: a term opens its definition in place, and Escape gives the focus back`, async () => {
    const page = await site.open(path);
    const id = await page.run((term) => document.querySelector(term).getAttribute('href').slice('#t-'.length), TERM);
    const { term, definition } = record().glossary.find((entry) => entry.id === id);
    await page.run((term) => document.querySelector(term).focus(), TERM);
    await press(page, Key.ENTER);
    assert.equal(await open(page), term[language] + definition[language]);
    assert.deepEqual(await violations(page), []);
    const frame = await page.run(() => {
      const { left, right, top, bottom } = document.querySelector('.sb-term-note').getBoundingClientRect();
      return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
    });
    assert.equal(frame, true, 'it stands within the window');
    await press(page, Key.ESCAPE);
    await closed(page);
    assert.equal(await page.run((term) => document.activeElement === document.querySelector(term), TERM), true, 'the focus is back');
    await page.untilQuery('');
  });

  test(`${language}: a card marks each term once, in what it says first`, async () => {
    const page = await site.open(path);
    const id = await page.run((term) => document.querySelector(term).closest('.sb-card').id.slice(2), TERM);
    await page.click(summary(id));
    await untilOpen(page, id);
    await page.until((id) => document.querySelector(`#e-${id} .sb-long`), 'the long part is there', id);
    const marked = await page.run((id) => [...document.querySelectorAll(`#e-${id} .sb-term`)].map((term) => term.hash), id);
    assert.deepEqual(marked, [...new Set(marked)]);
  });

  test(`${language}: every marked term stands in the list at the end`, async () => {
    const page = await site.open(path);
    const lost = await page.run(() => [...document.querySelectorAll('.sb-term')].filter((term) => !document.querySelector(`.sb-terms ${term.hash} dd`)).map((term) => term.hash));
    assert.deepEqual(lost, []);
    assert.equal(await page.count('.sb-foot .sb-terms > div'), record().glossary.length);
  });
});

test('who goes on by the key from a definition goes on from its term', async () => {
  const page = await site.open('/');
  const TERM = '.sb-card .sb-term';
  const stops = () => page.run(() => [...document.querySelectorAll('#sinanbo :is(a[href], button, input, summary)')].filter((stop) => stop.checkVisibility()).findIndex((stop) => stop === document.activeElement));
  await page.run((term) => document.querySelector(term).focus(), TERM);
  const term = await stops();
  const back = () => page.driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).perform();
  for (const [go, wanted] of [[() => press(page, Key.TAB), term + 1], [back, term]]) {
    await page.run((term) => document.querySelector(term).focus(), TERM);
    await press(page, Key.ENTER);
    await page.until(() => document.activeElement?.matches('.sb-term-note'), 'the definition has the focus');
    await go();
    await page.until(() => !document.querySelector('.sb-term-note'), 'it is closed');
    assert.equal(await stops(), wanted);
  }
});

test('at 320 px a term opens its meaning by a press, and a page that moves closes it', async () => {
  const page = await site.open('/', { width: 320, height: 640 });
  await page.click(TERM);
  await open(page);
  await page.run(() => document.querySelector('h1').scrollIntoView());
  await closed(page);
});

test('a search marks what it finds also across the edges of a term, which stays a link', async () => {
  const page = await site.open('/');
  const { id, phrase, term } = await page.run((selector) => {
    const link = document.querySelector(selector);
    const text = link.closest('.sb-summary').textContent;
    const at = text.indexOf(link.textContent);
    return { id: link.closest('.sb-card').id, phrase: text.slice(Math.max(0, at - 4), at + link.textContent.length + 4).trim(), term: link.textContent };
  }, TERM);
  assert.ok(phrase.length > term.length + 2, phrase);
  await page.click('#sb-q');
  await press(page, phrase);
  const marked = () => page.run((id) => [...document.querySelectorAll(`#${id} .sb-summary mark`)].map((mark) => mark.textContent), id);
  await page.until((id) => document.querySelector(`#${id} .sb-summary .sb-term mark`), 'the term is marked', id);
  assert.ok((await marked()).length > 1, 'in pieces');
  assert.equal((await marked()).join(''), phrase);
  await page.click(`#${id} .sb-term`);
  await open(page);
});

test('without scripts a term leads to the list', async () => {
  const page = await site.open('/en/', { scripts: false });
  await page.click('.sb-summary .sb-term');
  assert.match(await page.address(), /#t-/);
});
