// The address holds the state: back and forward, deep links, and whatever else somebody writes into it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { delayed, held } from './lib/answers.mjs';
import { press } from './lib/keyboard.mjs';
import { each } from './lib/languages.mjs';
import { chips, choose, opener, openPanel, SEARCH, shown, summary, untilOpen, untilShown, values } from './lib/look.mjs';
import { ids, record, select } from './lib/record.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
const FORUM = 'world-emerging-security-forum-2021';
const WARSAW = 'warsaw-process-cyber-wg-2019';

test('back and forward go through the states', async () => {
  const page = await site.open('/');
  await openPanel(page, 'topic');
  await choose(page, '사이버');
  await page.untilQuery('?topic=cyber');
  await openPanel(page, 'series');
  await choose(page, '바르샤바 프로세스');
  await page.untilQuery('?topic=cyber&series=warsaw-process');
  await page.click(summary(WARSAW));
  await page.untilQuery(`?topic=cyber&series=warsaw-process&event=${WARSAW}`);
  await untilOpen(page, WARSAW);

  await page.driver.navigate().back();
  await page.untilQuery('?topic=cyber&series=warsaw-process');
  await untilOpen(page, WARSAW, false);
  await page.driver.navigate().back();
  await page.untilQuery('?topic=cyber');
  await untilShown(page, ids(select({ topic: ['cyber'] })));
  assert.equal((await chips(page)).length, 1);
  assert.equal(
    (await values(page)).some(({ checked }) => checked),
    false,
    'the open panel of series follows',
  );
  await page.driver.navigate().back();
  await page.untilQuery('');
  await untilShown(page, ids(record().events));

  await page.driver.navigate().forward();
  await page.driver.navigate().forward();
  await page.driver.navigate().forward();
  await page.untilQuery(`?topic=cyber&series=warsaw-process&event=${WARSAW}`);
  await untilShown(page, ids(select({ topic: ['cyber'], series: ['warsaw-process'] })));
  await untilOpen(page, WARSAW);
});

test('typing is one step of the history', async () => {
  const page = await site.open('/');
  await openPanel(page, 'topic');
  await choose(page, '사이버');
  await page.untilQuery('?topic=cyber');
  const before = await page.run(() => history.length);
  await page.click(SEARCH);
  await press(page, ...'서울 회의');
  await page.untilQuery(`?q=${encodeURIComponent('서울')}+${encodeURIComponent('회의')}&topic=cyber`);
  assert.equal(await page.run(() => history.length), before + 1);
  await page.driver.navigate().back();
  await page.untilQuery('?topic=cyber');
  await page.until((selector) => document.querySelector(selector).value === '', 'the field is empty again', SEARCH);
  await page.driver.navigate().forward();
  await page.until((selector) => document.querySelector(selector).value === '서울 회의', 'the field holds the text again', SEARCH);
});

test('what is closed, zoomed or dismissed makes no step that does nothing', async () => {
  const page = await site.open('/');
  const before = await page.run(() => history.length);
  await openPanel(page, 'kind');
  await page.click('.sb-tools [role=group] button:nth-child(2)');
  await page.until(() => document.querySelector('.sb-near'), 'the map is zoomed');
  assert.equal(await page.run(() => history.length), before);
});

test('a deep link opens the state, and the controls show it', async () => {
  const page = await site.open(`/?topic=cyber&country=PL&event=${WARSAW}`);
  await untilShown(page, ids(select({ topic: ['cyber'], country: ['PL'] })));
  assert.ok((await shown(page)).includes(WARSAW));
  await untilOpen(page, WARSAW);
  assert.equal((await chips(page)).length, 2);
  assert.equal(await page.run(() => document.querySelector('#m-PL').getAttribute('aria-selected')), 'true');
  await openPanel(page, 'topic');
  assert.deepEqual(
    (await values(page)).filter(({ checked }) => checked).map(({ name }) => name),
    ['사이버'],
  );
  assert.equal(await page.text(`${opener('country')} .sb-chosen`), '1');
});

test('a year from which there is nothing stands in its field', async () => {
  const page = await site.open('/?from=1990&to=2035');
  await page.until(() => document.querySelector('#sb-from').value === '1990', 'the field has it');
  assert.equal(await page.run(() => document.querySelector('#sb-to').value), '2035');
});

test('a deep link with every kind of filter', async () => {
  const query = '?q=%EC%82%AC%EC%9D%B4%EB%B2%84&topic=cyber&kind=conference&org=osce&series=korea-osce-cyber-conference&from=2017&to=2019';
  const page = await site.open(`/${query}`);
  const facets = { topic: ['cyber'], kind: ['conference'], org: ['osce'], series: ['korea-osce-cyber-conference'], from: 2017, to: 2019 };
  const wanted = ids(select(facets));
  assert.ok(wanted.length > 0);
  await untilShown(page, wanted);
  assert.equal(await page.run((selector) => document.querySelector(selector).value, SEARCH), '사이버');
  assert.deepEqual(await page.run(() => [document.querySelector('#sb-from').value, document.querySelector('#sb-to').value]), [
    '2017',
    '2019',
  ]);
  await page.untilQuery(query);
});

test('cards that the address takes away are not shown for a single frame', async () => {
  const gate = held();
  site.server.on(/\.wasm$/, gate.responder);
  const page = await site.open('/?topic=health', { wait: false });
  await page.until(() => document.querySelector('[data-sb-asks]'), 'the page waits');
  assert.deepEqual(await shown(page), []);
  const wanted = ids(select({ topic: ['health'] }));
  await page.run((wanted) => {
    window.flashed = [];
    const look = () => {
      for (const card of document.querySelectorAll('.sb-card:not([hidden])')) {
        if (!wanted.includes(card.id.slice(2)) && card.checkVisibility({ visibilityProperty: true })) window.flashed.push(card.id);
      }
      requestAnimationFrame(look);
    };
    look();
  }, wanted);
  gate.open();
  await page.ready();
  await untilShown(page, wanted);
  await page.idle();
  assert.deepEqual((await shown(page)).sort(), wanted);
  assert.deepEqual(await page.run(() => [...new Set(window.flashed)]), []);
});

test('the lines in the page know the parameters that the element knows', () => {
  const source = (name) => readFileSync(new URL(`../../static/${name}`, import.meta.url), 'utf8');
  const [, early] = /ASKS = \/\^\(([^)]*)\)/.exec(source('early.js'));
  const [, element] = /PARAMETERS =\s*"([^"]*)"/.exec(source('embed.js'));
  assert.deepEqual([...early.split('|'), 'theme', 'parts'].sort(), element.split(' ').sort());
});

test('what the address asks for holds from the first frame, long before the loader is there', async () => {
  site.server.on('/boot.js', delayed(700));
  const page = await site.tab();
  await page.beforeScripts(() => {
    window.frames = [];
    const look = () => {
      const root = document.querySelector('#sinanbo .sb');
      if (root && !document.querySelector('.sb-ready')) {
        const seen = [...document.querySelectorAll('.sb-card, .sb-when')].filter((part) => part.checkVisibility());
        window.frames.push(`${getComputedStyle(root).backgroundColor} ${document.querySelector('h1')?.checkVisibility()} ${seen.length}`);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.go('/?topic=health&theme=dark&parts=cards');
  await page.ready();
  const frames = await page.run(() => window.frames);
  assert.ok(frames.length > 5, `${frames.length} frames before the program answers`);
  assert.deepEqual([...new Set(frames)], ['rgb(23, 25, 24) true 0']);
  await untilShown(page, ids(select({ topic: ['health'] })));
});

for (const [what, query] of [
  ['without a state in the address', ''],
  ['where the address chooses nothing', '?theme=dark&utm_source=paper'],
]) {
  test(`${what} nothing is hidden while the program is coming`, async () => {
    const gate = held();
    site.server.on(/\.wasm$/, gate.responder);
    const page = await site.open(`/${query}`, { wait: false });
    assert.deepEqual((await shown(page)).sort(), ids(record().events));
    gate.open();
    await page.ready();
  });
}

test('a reload keeps the state', async () => {
  const page = await site.open('/');
  await openPanel(page, 'topic');
  await choose(page, '보건');
  await page.untilQuery('?topic=health');
  await page.driver.navigate().refresh();
  await page.ready();
  await untilShown(page, ids(select({ topic: ['health'] })));
});

each((language, { path, unknown }) => {
  test(`${language}: unknown and broken values are left out, and one line says so`, async () => {
    const page = await site.open(`${path}?topic=cyber,nope&kind=Forum&country=ZZ&from=99&q=%E0%A4%A&event=gone&utm_source=x`);
    await untilShown(page, ids(select({ topic: ['cyber'] })));
    const said = await page.text('.sb-notice');
    assert.ok(said.includes(unknown), said);
    for (const piece of ['topic=nope', 'kind=Forum', 'country=ZZ', 'from=99', 'q=%E0%A4%A', 'event=gone'])
      assert.ok(said.includes(piece), `${piece}: ${said}`);
    assert.ok(!said.includes('utm_source'), 'what is not ours is nobody’s business');
    await openPanel(page, 'topic');
    await choose(page, record().topics.find(({ id }) => id === 'ai').label[language]);
    await page.untilQuery('?topic=cyber,ai');
    await page.click('.sb-notice button');
    await page.until(() => document.querySelector('.sb-notice').hidden, 'the line is gone');
  });
});

test('a good address says nothing of unknown values', async () => {
  const page = await site.open('/?topic=cyber');
  assert.equal(await page.run(() => document.querySelector('.sb-notice').checkVisibility()), false);
});

test('no value of the address is ever HTML', async () => {
  const evil = '"><img src=x onerror=window.harmed=1><svg onload=window.harmed=1>javascript:window.harmed=1';
  const names = [
    'q',
    'topic',
    'kind',
    'country',
    'org',
    'person',
    'series',
    'basis',
    'attendance',
    'focus',
    'from',
    'to',
    'event',
    'place',
    'step',
    'lang',
    'theme',
    'parts',
    'src',
  ];
  // What stands in `src` is asked for, and is not there.
  site.allowConsole(/404/);
  const query = names.map((name) => `${name}=${encodeURIComponent(evil)}`).join('&');
  const page = await site.open(`/?${query}#${encodeURIComponent(evil)}`);
  await page.idle();
  const said = await page.text('.sb-notice');
  assert.ok(said.includes('<img'), 'the value stands there as text');
  assert.equal(await page.run((selector) => document.querySelector(selector).value, SEARCH), evil);
  const harm = await page.run(() => ({
    harmed: window.harmed ?? null,
    images: document.querySelectorAll('img, [onerror], [onload]').length,
    links: [...document.querySelectorAll('a')].filter(({ protocol }) => protocol === 'javascript:').length,
  }));
  assert.deepEqual(harm, { harmed: null, images: 0, links: 0 });
});

test('lists may have their commas encoded', async () => {
  const page = await site.open('/?topic=health%2Cai');
  await untilShown(page, ids(select({ topic: ['health', 'ai'] })));
  assert.equal(await page.run(() => document.querySelector('.sb-notice').hidden), true);
});
