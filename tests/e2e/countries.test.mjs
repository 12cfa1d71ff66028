// The list of countries: the map's twin, which says the same in numbers.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Key, press } from './lib/keyboard.mjs';
import { each } from './lib/languages.mjs';
import { near } from './lib/look.mjs';
import { record } from './lib/record.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();

/** What the map says of each country, as numbers. */
const onMap = (page) =>
  page.run(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.sb-sea [role=option]')].map((option) => {
        const [name, says = ''] = option.getAttribute('aria-label').split(': ');
        return [name, { says: [...says.matchAll(/\d+/g)].map(Number), chosen: option.getAttribute('aria-selected') === 'true' }];
      }),
    ),
  );

/** Opens the list, which is drawn then. */
async function openTwin(page) {
  await page.click('.sb-twin summary');
  await page.until(() => document.querySelectorAll('.sb-twin tbody tr').length === document.querySelectorAll('.sb-sea [role=option]').length, 'the list is drawn');
}

const inTwin = (page) =>
  page.run(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.sb-twin tbody tr')].map((row) => {
        const [took, expected, invited, subject] = [...row.querySelectorAll('td')]
          .slice(0, 4)
          .map((cell) => Number(cell.textContent.replace('–', '0')));
        const says = [took, expected + invited, subject].filter((number) => number > 0);
        return [
          row.querySelector('th').textContent.trim(),
          { says, chosen: row.querySelector('button').getAttribute('aria-pressed') === 'true' },
        ];
      }),
    ),
  );

each((language, { path }) => {
  for (const query of ['', '?topic=ai', '?basis=named,delegate,membership', '?country=PL,US', '?topic=health&series=warsaw-process']) {
    test(`${language}: map and list say the same${query && ` for ${query}`}`, async () => {
      const page = await site.open(path + query);
      await near(page);
      const map = await onMap(page);
      await openTwin(page);
      assert.deepEqual(map, await inTwin(page));
      if (!query.includes('health')) assert.ok(Object.keys(map).length > 0);
    });
  }
});

test('the list says what the record says', async () => {
  const page = await site.open('/');
  await openTwin(page);
  const rows = await page.run(() =>
    [...document.querySelectorAll('.sb-twin tbody tr')].map((row) =>
      [...row.querySelectorAll('td')]
        .slice(0, 4)
        .map((cell) => Number(cell.textContent.replace('–', '0')))
        .join(' '),
    ),
  );
  const wanted = new Map();
  for (const event of record().events) {
    const parts = new Map();
    const note = (code, at) => parts.set(code, (parts.get(code) ?? new Set()).add(at));
    for (const party of event.participants) {
      if (party.country && party.basis !== 'membership')
        note(party.country, ['took-part', 'expected', 'invited'].indexOf(party.attendance));
    }
    for (const subject of event.subjects) note(subject.country, 3);
    for (const [code, places] of parts) {
      const row = wanted.get(code) ?? [0, 0, 0, 0];
      for (const place of places) row[place] += 1;
      wanted.set(code, row);
    }
  }
  assert.deepEqual(rows.sort(), [...wanted.values()].map((row) => row.join(' ')).sort());
});

test('a country in the list filters as the map does', async () => {
  const page = await site.open('/');
  await page.click('.sb-twin summary');
  await page.until(() => document.querySelector('.sb-twin').open, 'the list is open');
  const name = await page.run(() => document.querySelector('.sb-twin tbody button').textContent.trim());
  await page.click('.sb-twin tbody button');
  await page.until(() => new URLSearchParams(location.search).get('country'), 'a country is chosen');
  const option = await page.run(() => document.querySelector('.sb-sea [aria-selected=true]').getAttribute('aria-label'));
  assert.ok(option.startsWith(`${name}:`));
  assert.equal(await page.run(() => document.querySelector('.sb-twin').open), true, 'the list stays open');
});

test('who chooses a country in the list by keyboard stays on it, wherever its row goes', async () => {
  const page = await site.open('/');
  await openTwin(page);
  const place = () => page.run(() => [...document.querySelectorAll('.sb-twin tbody tr')].findIndex((row) => row.textContent.startsWith('캐나다')));
  const before = await place();
  await page.run(() => [...document.querySelectorAll('.sb-twin tbody button')].find((button) => button.textContent === '캐나다').focus());
  await press(page, Key.ENTER);
  await page.untilQuery('?country=CA');
  await page.until((before) => [...document.querySelectorAll('.sb-twin tbody tr')].findIndex((row) => row.textContent.startsWith('캐나다')) !== before, 'its row has moved', before);
  assert.equal(await page.run(() => document.activeElement.textContent), '캐나다');
});
