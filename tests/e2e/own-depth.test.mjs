// What opens over own data: a country with all that this record has on it, and what a reader takes away of it, said to be theirs and
// not ours.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { violations } from './lib/accessibility.mjs';
import { copied } from './lib/clipboard.mjs';
import { each } from './lib/languages.mjs';
import { document as made, json, many, tables } from './lib/own.mjs';
import { faults } from './lib/schema.mjs';
import { DIST, suite } from './lib/suite.mjs';
import { DIALOG, cells, downloads, inScope, push, told, untilInScope } from './lib/taking.mjs';

const site = suite();
const { folder, saved } = downloads(site);
const TAKE = '.sb-state [data-more="take"]';

const WORDS = {
  ko: { save: (form) => `${form} 내려받기`, address: '주소 복사', title: '다른 곳의 기록', credit: '자료: 다른 곳의 기록' },
  en: { save: (form) => `Download ${form}`, address: 'Copy the address', title: 'A record of others', credit: 'Source: A record of others' },
};

const put = (path, body, type = 'application/json') =>
  site.server.on(path, () => ({ status: 200, headers: { 'content-type': type, 'cache-control': 'no-store' }, body }));

const buttons = (page) => inScope(page, (scope, dialog) => [...scope.querySelectorAll(`${dialog} button`)].map((button) => button.textContent), DIALOG);

const untilOwn = (page) => page.until(() => document.querySelector('.sb-own .sb-facts') && document.querySelector('.sb-ready'), 'own data is shown');

async function take(page) {
  await untilOwn(page);
  await page.click(TAKE);
  await untilInScope(page, (scope, dialog) => scope.querySelector(`${dialog} .sb-sheet-row`), 'the dialog is there', DIALOG);
}

const open = (query) => {
  // The browser notices that our own record, which the page names, is not wanted then.
  site.allowConsole(/was preloaded using link preload but not used/);
  return site.open(query, { wait: false });
};

async function opened(query) {
  const page = await open(query);
  await take(page);
  return page;
}

each((language, { path }) => {
  const words = WORDS[language];

  test(`${language}: CSV and JSON hold the selection of their record, and are sound`, async () => {
    const data = made(6);
    put('/their-meetings.json', json(data));
    const page = await opened(`${path}?src=their-meetings.json&country=PL`);
    const wanted = data.events.filter(({ participants, place }) => [...participants, place ?? {}].some(({ country }) => country === 'PL'));
    assert.ok(wanted.length > 0 && wanted.length < data.events.length);
    const name = 'their-meetings-2026-11-21-country-PL';

    await push(page, words.save('CSV'));
    const table = cells((await saved(page, `${name}.csv`)).toString('utf8').replace('\ufeff', ''));
    assert.deepEqual(table.slice(1).map(([id]) => id).sort(), wanted.map(({ id }) => id).sort());
    assert.ok((await told(page)).said.includes(`${name}.csv`));

    await push(page, words.save('JSON'));
    const taken = JSON.parse((await saved(page, `${name}.json`)).toString('utf8'));
    assert.deepEqual(new Set(taken.events.map((event) => JSON.stringify(event.title))), new Set(wanted.map((event) => JSON.stringify(event.title))));
    assert.ok(taken.sources.length > 0 && taken.sources.length < data.sources.length, 'the sources that they refer to, and no others');
    const schema = JSON.parse(readFileSync(join(DIST, 'data/events.schema.json'), 'utf8'));
    assert.deepEqual(faults(schema, taken), []);

    // What was taken away can be opened again.
    put('/again.json', json(taken));
    const again = await open(`${path}?src=again.json`);
    await untilOwn(again);
    assert.equal(await again.count('.sb-card'), wanted.length);
    assert.equal(await again.count('.sb-own-problems'), 0);
  });

  test(`${language}: the map says whose it is, and the address leads to their data`, async () => {
    put('/theirs.json', json(made(6)));
    const page = await opened(`${path}?src=theirs.json&country=PL`);
    await push(page, words.save('SVG'));
    const svg = (await saved(page, 'theirs-2026-11-21-country-PL.svg')).toString('utf8');
    const { host, origin } = new URL(site.server.origin);
    assert.ok(svg.includes(words.title) && svg.includes(`${words.credit}, ${host}`), svg.slice(0, 600));
    assert.ok(!svg.includes('sinanbo'), 'nothing says that it is ours');
    const text = await copied(page, origin, async () => {
      await push(page, words.address);
      await told(page);
    });
    const address = new URL(text);
    assert.deepEqual([address.pathname, address.searchParams.getAll('src'), address.searchParams.get('country')], [path, [`${origin}/theirs.json`], 'PL']);
    assert.deepEqual(await violations(page), []);
  });

  test(`${language}: a table is taken away as one that reads back, with the names that were written`, async () => {
    put('/meetings.csv', tables.utf8, 'text/csv');
    const page = await opened(`${path}?src=meetings.csv`);
    const there = await buttons(page);
    // The words of its own language, and said to be of it: the table is in Korean alone.
    assert.equal(await page.run(() => document.querySelector('.sb-card').closest('[lang]').lang), 'ko');
    // What a table cannot say is said.
    const grounds = { ko: '표에는 참가의 근거를 적는 칸이 없어', en: 'A table does not say on what grounds' }[language];
    assert.ok((await page.text('.sb-own')).includes(grounds));
    assert.ok(there.includes(WORDS.ko.save('CSV')) && !there.includes(WORDS.ko.save('JSON')), there.join());
    await push(page, WORDS.ko.save('CSV'));
    const text = await saved(page, 'meetings.csv');
    const [head, row] = cells(text.toString('utf8').replace('\ufeff', ''));
    const cell = (name) => row[head.indexOf(name)];
    assert.deepEqual([cell('title_ko'), cell('topics'), cell('sources'), cell('participants')], ['사이버 회의', '사이버', '보도자료', 'KR; US']);
    put('/again.csv', text, 'text/csv');
    const again = await open(`${path}?src=again.csv`);
    await untilOwn(again);
    assert.equal(await again.count('.sb-own-problems'), 0);
    assert.match(await again.text('.sb-card'), /사이버 회의/);
  });
});

const PANEL = '.sb-sheet.sb-country[open]';
const listed = (page) => page.run((panel) => [...document.querySelectorAll(`${panel} .sb-its a[data-event]`)].map((link) => link.dataset.event), PANEL);
const shown = (page) => page.until((panel) => document.querySelector(`${panel} h2`)?.textContent, 'a country is shown', PANEL);

each((language, { path }) => {
  test(`${language}: a country has what their record has on it, from a card, by its address, and back`, async () => {
    const data = made(12);
    put('/theirs.json', json(data));
    const page = await open(`${path}?src=theirs.json&topic=cyber`);
    await untilOwn(page);
    await page.click('.sb-card summary');
    await page.until(() => document.querySelector('.sb-card a[data-more=country]'), 'the long part is there');
    const code = await page.run(() => document.querySelector('.sb-card a[data-more=country]').getAttribute('href').split('/').at(-2));
    await page.click('.sb-card a[data-more=country]');
    const name = data.countries.find((country) => country.code === code).name[language];
    assert.equal(await shown(page), name);
    const has = ({ participants, subjects }) => [...participants, ...subjects].some(({ country }) => country === code);
    assert.deepEqual((await listed(page)).sort(), data.events.filter(has).map(({ id }) => id).sort());
    // Nothing in it leads to our pages.
    const links = await page.run((panel) => [...document.querySelectorAll(`${panel} a[href]`)].map((link) => link.getAttribute('href')), PANEL);
    assert.ok(links.length > 0 && links.every((link) => /^#(e-[a-z0-9-]+|c\/[A-Z]{2}\/)$/.test(link)), links.join());
    assert.deepEqual(await violations(page), []);
    const address = await page.address();
    assert.match(address, new RegExp(`place=${code}`));
    await page.click(`${PANEL} .sb-sheet-foot button`);
    await page.until((panel) => !document.querySelector(panel), 'it is closed', PANEL);

    const again = await open(address);
    assert.equal(await shown(again), name);
    const [event] = await listed(again);
    await again.click(`${PANEL} a[data-event="${event}"]`);
    await again.until((panel, event) => !document.querySelector(panel) && document.querySelector(`#e-${event} details[open]`), 'its card is open', PANEL, event);
  });
});

test('the card that an address leads to stays where it is while the rest is drawn', async () => {
  put('/long.json', json(many(1200)));
  const page = await open('/?src=long.json&event=made-up-1019');
  await page.until(() => document.querySelector('#e-made-up-1019 details[open] .sb-long'), 'its card is open');
  const top = () => page.run(() => document.querySelector('#e-made-up-1019').getBoundingClientRect().top);
  await page.until(() => Math.abs(document.querySelector('#e-made-up-1019').getBoundingClientRect().top) < innerHeight, 'the page is there');
  const before = await top();
  await new Promise((go) => setTimeout(go, 500));
  assert.equal(await page.count('.sb-card'), 60);
  assert.ok(Math.abs((await top()) - before) < 2, `${before} became ${await top()}`);
});

test('a record that is handed over in several parts has all of its events; the page and the focus are at the one that its address names', async () => {
  put('/parts.json', json(many(10_001)));
  // The last in the order of ids, of which the text decides.
  const page = await open('/?src=parts.json&event=made-up-9999');
  await page.until(() => document.querySelector('#e-made-up-9999 details[open] .sb-long'), 'its card is open');
  assert.match(await page.text('.sb-results'), /10,001/);
  await page.until(() => document.activeElement?.id === 'e-made-up-9999', 'the focus is there');
  assert.ok(await page.run(() => Math.abs(document.querySelector('#e-made-up-9999').getBoundingClientRect().top) < innerHeight));
});

test('of two files in a row the last one is shown, and one that is refused leaves what is there', async () => {
  const first = join(folder, '4.json');
  writeFileSync(first, json(made(4)));
  // What is not shown is told there, too.
  site.allowConsole(/^WARNING .*sinanbo: /);
  const page = await site.open('/');
  await page.click('.sb-own-open');
  await page.until(() => document.querySelector('#sb-own-file'), 'the dialog is there');
  await (await page.element('#sb-own-file')).sendKeys(first);
  await untilOwn(page);
  const drop = (files) =>
    page.run((files) => {
      for (const [name, text] of files) {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, files);
  await drop([['broken.json', '{']]);
  await page.until(() => document.querySelector('.sb-own [role=alert]'), 'the reason is said');
  assert.equal(await page.count('.sb-own .sb-facts'), 1, 'whose the data is that is there stays said');
  assert.equal(await page.count('.sb-card'), 4);
  await drop([['5.json', String(json(made(5)))], ['7.json', String(json(made(7)))]]);
  await page.until(() => document.querySelectorAll('.sb-card').length === 7 && document.querySelectorAll('.sb-own').length === 1, 'the last one is shown');
  assert.match(await page.text('.sb-own'), /7\.json/);
  assert.equal(await page.count('.sb-own [role=alert]'), 0);
});

test('a step of our story in the address opens nothing over own data', async () => {
  put('/theirs.json', json(made(3)));
  const page = await open('/?src=theirs.json&step=2');
  await untilOwn(page);
  assert.equal(await page.run(() => document.querySelector('.sb-story-place').childElementCount), 0);
});

test('a file of the reader’s own has no address to share', async () => {
  const file = join(folder, '내 회의.json');
  writeFileSync(file, json(made(3)));
  const page = await site.open('/');
  await page.click('.sb-own-open');
  await page.until(() => document.querySelector('#sb-own-file'), 'the dialog is there');
  await (await page.element('#sb-own-file')).sendKeys(file);
  await take(page);
  const there = await buttons(page);
  assert.ok(there.includes(WORDS.ko.save('PNG')) && !there.includes(WORDS.ko.address), there.join());
  await push(page, WORDS.ko.save('JSON'));
  assert.equal(JSON.parse((await saved(page, '내-회의-2026-11-21.json')).toString('utf8')).events.length, 3);
});
