// A country's own page, and the same over the explainer: from the map, the list, a card and the search; in the address;
// closed back to where the reader was.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { status } from './lib/answers.mjs';
import { violations } from './lib/accessibility.mjs';
import { copied } from './lib/clipboard.mjs';
import { hostPage, hosts, pasted } from './lib/hosts.mjs';
import { Key, press } from './lib/keyboard.mjs';
import { each } from './lib/languages.mjs';
import { summary, untilOpen } from './lib/look.mjs';
import { record } from './lib/record.mjs';
import { DIST, suite } from './lib/suite.mjs';

const site = suite();
const FORUM = 'world-emerging-security-forum-2021';
const PANEL = '.sb-sheet.sb-country[open]';

const name = (code, language) => record().countries.find((country) => country.code === code).name[language];

/** The events in which a country occurs as a party or was talked about, but for those in which it is a member alone. */
const eventsOf = (code) =>
  record()
    .events.filter(
      (event) =>
        event.subjects.some((subject) => subject.country === code) ||
        event.participants.some((party) => party.country === code && party.basis !== 'membership'),
    )
    .map((event) => event.id);

const shown = (page) => page.until((panel) => document.querySelector(`${panel}:has(.sb-people, .sb-quiet) h2`)?.textContent, 'a country is shown', PANEL);
const gone = (page) => page.until((panel) => !document.querySelector(panel), 'the country is closed', PANEL);
const listed = (page) =>
  page.run((panel) => [...document.querySelectorAll(`${panel} .sb-its`)][0].querySelectorAll('a[data-event]').length, PANEL);

each((language, { path }) => {
  test(`${language}: every country has a page, which lists its meetings in order and says how it took part`, () => {
    const folder = language === 'en' ? 'en/' : '';
    for (const { code } of record().countries) {
      const file = `${DIST}/${folder}c/${code}/index.html`;
      assert.ok(existsSync(file), file);
      const html = readFileSync(file, 'utf8');
      const [, own = ''] = html.split('<ol class="sb-its">');
      const wanted = eventsOf(code);
      const found = [...own.split('</ol>')[0].matchAll(/data-event="([^"]+)"/g)].map(([, id]) => id);
      if (wanted.length > 0) assert.deepEqual(found, wanted, code);
      for (const note of own.split('</ol>')[0].matchAll(/<span class="sb-note">([^<]*)</g)) assert.notEqual(note[1], '', code);
    }
  });

  test(`${language}: a country of the address is shown, and closing takes it out of the address`, async () => {
    const page = await site.open(`${path}?topic=cyber&place=US`);
    assert.equal(await shown(page), name('US', language));
    assert.equal(await listed(page), eventsOf('US').length);
    assert.deepEqual(await violations(page), []);
    await press(page, Key.ESCAPE);
    await gone(page);
    await page.untilQuery('?topic=cyber');
  });
});

test('from the map: the chosen country leads to its page, and closing gives the focus back', async () => {
  const page = await site.open('/?country=PL');
  await page.click('.sb-company a');
  assert.equal(await shown(page), name('PL', 'ko'));
  await page.untilQuery('?country=PL&place=PL');
  await page.click(`${PANEL} .sb-sheet-foot button`);
  await gone(page);
  await page.untilQuery('?country=PL');
  assert.equal(await page.run(() => document.activeElement.closest('.sb-company') !== null), true, 'the focus is back');
});

test('from the search: a country that is named alone is offered', async () => {
  const page = await site.open('/en/?q=estonia');
  await page.click('.sb-company a');
  assert.equal(await shown(page), 'Estonia');
});

test('from a card: a party leads to its country, and a meeting there leads back to its card', async () => {
  const page = await site.open('/');
  await page.click(summary(FORUM));
  await untilOpen(page, FORUM);
  await page.until((id) => document.querySelector(`#e-${id} a[data-more=country]`), 'the long part is there', FORUM);
  await page.click(`#e-${FORUM} a[data-more=country]`);
  await shown(page);
  const other = await page.run((panel) => document.querySelector(`${panel} a[data-event]`).dataset.event, PANEL);
  await page.click(`${PANEL} a[data-event="${other}"]`);
  await gone(page);
  await untilOpen(page, other);
  // Both are one entry of the history.
  await page.driver.navigate().back();
  await shown(page);
});

test('a meeting that the filter hides is shown, and it is one step back to the country', async () => {
  const page = await site.open('/?topic=health&place=US');
  await shown(page);
  const hidden = await page.run((panel) => [...document.querySelectorAll(`${panel} a[data-event]`)].map((link) => link.dataset.event).find((id) => document.querySelector(`#e-${id}`).hidden), PANEL);
  await page.click(`${PANEL} a[data-event="${hidden}"]`);
  await gone(page);
  await page.untilQuery(`?event=${hidden}`);
  await untilOpen(page, hidden);
  await page.driver.navigate().back();
  await shown(page);
  await page.untilQuery('?topic=health&place=US');
});

each((language, { path }) => {
  test(`${language}: the address of a country’s own page is copied from its view, and it is said`, async () => {
    const page = await site.open(`${path}?topic=cyber&place=US`);
    await shown(page);
    const text = await copied(page, site.server.origin, async () => {
      await page.click(`${PANEL} .sb-sheet-row button:last-of-type`);
      await page.until((panel) => document.querySelector(`${panel} .sb-sheet-said`).textContent, 'it is said', PANEL);
    });
    assert.equal(text, `${site.server.origin}${path}c/US/`);
    assert.equal(await page.text(`${PANEL} .sb-sheet-said`), language === 'ko' ? '복사했습니다.' : 'Copied.');
    assert.equal((await fetch(text)).status, 200);
  });
});

test('back and forward close it and show it again; another country takes its place', async () => {
  const page = await site.open('/?country=PL');
  await page.click('.sb-company a');
  await shown(page);
  await page.driver.navigate().back();
  await gone(page);
  await page.driver.navigate().forward();
  await shown(page);
  const next = await page.run((panel) => document.querySelector(`${panel} .sb-company-list a`).href.split('/').at(-2), PANEL);
  await page.click(`${PANEL} .sb-company-list a`);
  await page.until((name) => document.querySelector('.sb-sheet[open] h2')?.textContent === name, 'the other country is shown', name(next, 'ko'));
  await page.untilQuery(`?country=PL&place=${next}`);
});

for (const width of [280, 360]) {
  test(`in a column of ${width} pixels of a wide page a country’s meetings have room for their titles`, async () => {
    const others = await hosts();
    try {
      const page = await site.tab();
      await page.driver.get(others.put('/narrow', hostPage(`<div style="inline-size: ${width}px">${pasted(site.server.origin, 'lang="en" place="US"')}</div>`)));
      const inside = (look) => page.run(look, PANEL);
      await page.until((panel) => document.querySelector('sinanbo-explainer').shadowRoot?.querySelector(`${panel} .sb-its a`), 'the country is shown', PANEL);
      const { shares, overflow } = await inside((panel) => {
        const sheet = document.querySelector('sinanbo-explainer').shadowRoot.querySelector(panel);
        const rows = [...sheet.querySelectorAll('.sb-its > li')];
        const within = rows[0].getBoundingClientRect().width;
        return {
          shares: rows.map((row) => row.lastElementChild.getBoundingClientRect().width / within),
          overflow: sheet.scrollWidth - sheet.clientWidth,
        };
      });
      assert.ok(Math.min(...shares) > 0.95, `the narrowest title has ${Math.min(...shares)} of its row`);
      assert.ok(overflow <= 0);
    } finally {
      await others.close();
    }
  });
}

test('without scripts the list of countries leads to a page that has them all', async () => {
  const page = await site.open('/en/', { scripts: false });
  await page.click('.sb-twin summary');
  await page.click('.sb-twin a');
  assert.match(await page.address(), /\/en\/c\/$/);
  const rows = await page.elements('.sb-table tbody tr');
  assert.ok(rows.length > 100);
  await (await page.element('.sb-table tbody a')).click();
  assert.match(await page.address(), /\/en\/c\/KR\/$/);
});

test('a country’s page that can’t be had is followed as a link', async () => {
  site.allowConsole(/404|Failed to load/, /sinanbo: 404/);
  site.server.on('/c/PL/', status(404));
  const page = await site.open('/?country=PL');
  await page.click('.sb-company a');
  await page.until(() => location.pathname.endsWith('/c/PL/'), 'the link was followed');
});
