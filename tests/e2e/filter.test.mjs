// Filtering by facets, years and membership: cards, counts, chips, address and the sentence of results say the same.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Key, press } from './lib/keyboard.mjs';
import { LANGUAGES, each } from './lib/languages.mjs';
import { FACETS, chips, choose, openPanel, opener, results, resultsSentence, shown, untilShown, untilWhole, values } from './lib/look.mjs';
import { countWith, ids, record, rows, select } from './lib/record.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
const total = () => record().events.length;

/** All that the page says of a filter agrees with the record. */
async function agrees(page, filter, query, language = 'ko') {
  const events = select(filter);
  await untilShown(page, ids(events));
  assert.equal(await results(page), resultsSentence(events.length, total(), language));
  await page.untilQuery(query);
}

for (const facet of ['topic', 'country', 'org', 'person', 'series']) {
  test(`${facet}: every value is offered, with its count`, async () => {
    const page = await site.open('/');
    await openPanel(page, facet);
    await page.run(() => document.querySelectorAll('#sb-panel details').forEach((rest) => (rest.open = true)));
    await untilWhole(page, '#sb-panel .sb-value');
    const offered = await values(page);
    const labels = new Map(offered.map((value) => [value.name, value]));
    assert.equal(labels.size, offered.length, 'no two values are called the same');
    const own = rows(facet, 'ko');
    assert.equal(offered.length, own.length);
    // Countries go by the name that they have in running text; the others by the name that the record gives.
    if (facet === 'country') {
      const counts = own.map(({ id }) => countWith({}, facet, id)).sort((one, two) => two - one);
      assert.deepEqual(
        offered.map(({ count }) => count).sort((one, two) => two - one),
        counts,
      );
      return;
    }
    for (const { id, label } of own) {
      const value = labels.get(label);
      assert.ok(value?.seen, `${label} is offered`);
      assert.equal(value.count, countWith({}, facet, id), label);
    }
  });
}

test('a value narrows the page, and says so everywhere', async () => {
  const page = await site.open('/');
  assert.deepEqual(await chips(page), []);
  await openPanel(page, 'topic');
  const name = await page.run((selector) => document.querySelector(selector).firstChild.textContent.trim(), opener('topic'));
  await choose(page, '사이버');
  await agrees(page, { topic: ['cyber'] }, '?topic=cyber');
  assert.deepEqual(await chips(page), [`${name}: 사이버`]);
  assert.equal(await page.text(`${opener('topic')} .sb-chosen`), '1');
  assert.ok((await shown(page)).length < total());
});

test('values of one facet add up, and leave its own counts alone', async () => {
  const page = await site.open('/');
  await openPanel(page, 'topic');
  const before = await values(page);
  await choose(page, '보건');
  await untilShown(page, ids(select({ topic: ['health'] })));
  await choose(page, '인공지능');
  await agrees(page, { topic: ['health', 'ai'] }, '?topic=health,ai');
  const after = await values(page);
  assert.deepEqual(
    after.map(({ count }) => count),
    before.map(({ count }) => count),
  );
  assert.deepEqual(
    after.filter(({ checked }) => checked).map(({ name }) => name),
    ['보건', '인공지능'],
  );
  assert.equal((await chips(page)).length, 2);
});

test('facets narrow each other', async () => {
  const page = await site.open('/en/');
  await openPanel(page, 'topic');
  await choose(page, 'Cyber security');
  await untilShown(page, ids(select({ topic: ['cyber'] })));
  await openPanel(page, 'series');
  const offered = await values(page);
  for (const { id, label } of rows('series', 'en')) {
    assert.equal(offered.find(({ name }) => name === label).count, countWith({ topic: ['cyber'] }, 'series', id), label);
  }
  await choose(page, 'Warsaw Process');
  const both = { topic: ['cyber'], series: ['warsaw-process'] };
  await agrees(page, both, '?topic=cyber&series=warsaw-process', 'en');
  assert.ok(select(both).length < select({ topic: ['cyber'] }).length);
  // What is chosen elsewhere shows in the counts of the first facet too.
  await openPanel(page, 'topic');
  for (const { name, count } of await values(page)) {
    const { id } = rows('topic', 'en').find(({ label }) => label === name);
    assert.equal(count, countWith({ series: ['warsaw-process'] }, 'topic', id), name);
  }
});

test('a value without a hit stays in sight and cannot be chosen', async () => {
  const page = await site.open('/?topic=health');
  await openPanel(page, 'series');
  const none = (await values(page)).filter(({ count }) => count === 0);
  assert.ok(none.length > 0, 'there is such a value');
  assert.ok(none.every(({ disabled, seen }) => disabled && seen));
  await choose(page, none[0].name);
  assert.equal((await values(page)).find(({ name }) => name === none[0].name).checked, false);
  await agrees(page, { topic: ['health'] }, '?topic=health');
});

test('a value without a hit cannot be chosen from an address on, where its panel is open from the beginning', async () => {
  const page = await site.open('/?series=warsaw-process');
  const none = (await values(page)).filter(({ count }) => count === 0);
  assert.ok(none.length > 0, 'there is such a value');
  assert.ok(none.every(({ disabled, seen }) => disabled && seen));
});

test('countries that appear only as members are listed when that list is opened, and one can be chosen', async () => {
  const page = await site.open('/');
  await page.click('.sb-tools input');
  await openPanel(page, 'country');
  const rows = '.sb-rest .sb-value';
  assert.equal(await page.count(rows), 0, 'closed, it holds nothing');
  const [number] = /\d+/.exec(await page.text('.sb-rest summary'));
  await page.click('.sb-rest summary');
  await page.until((rows, number) => document.querySelectorAll(rows).length === number, 'all are listed', rows, Number(number));
  const name = await page.text(`${rows}:has(input:enabled) .sb-name`);
  await page.click(`${rows} input:enabled`);
  await page.until(() => /[?&]country=/.test(location.search), 'it is chosen');
  assert.match(await page.text('.sb-chips'), new RegExp(name));
  assert.equal(await page.run(() => document.querySelector('.sb-rest').open), true, 'the list stays open');
});

test('a chosen value can be taken back even if nothing is left', async () => {
  const page = await site.open('/?topic=health&series=warsaw-process');
  await agrees(page, { topic: ['health'], series: ['warsaw-process'] }, '?topic=health&series=warsaw-process');
  assert.deepEqual(await shown(page), [], 'nothing is left');
  assert.ok((await page.text('.sb-empty')).includes(LANGUAGES.ko.none));
  await openPanel(page, 'topic');
  const chosen = (await values(page)).find(({ checked }) => checked);
  assert.equal(chosen.disabled, false);
  await choose(page, chosen.name);
  await agrees(page, { series: ['warsaw-process'] }, '?series=warsaw-process');
});

each((language, { path }) => {
  test(`${language}: a country that took part in nothing is offered as one that was talked about`, async () => {
    const query = '?country=KP';
    const page = await site.open(`${path}${query}`);
    await agrees(page, { country: ['KP'] }, query, language);
    const wanted = ids(record().events.filter(({ subjects }) => subjects.some(({ country }) => country === 'KP')));
    const sentence = language === 'ko' ? `논의 대상: 회의 ${record().events.length}건 가운데 ${wanted.length}건` : `Talked about: ${wanted.length} of ${record().events.length} meetings`;
    const offers = await page.run(() => [...document.querySelectorAll('.sb-empty button')].map((button) => button.textContent));
    assert.equal(offers.at(-1), sentence);
    await page.click('.sb-empty li:last-child button');
    await page.untilQuery('?country=KP&basis=subjects');
    await untilShown(page, wanted);
  });
});

test('one chosen year is no span', async () => {
  const page = await site.open('/?from=2019&to=2019');
  await page.untilQuery('?from=2019&to=2019');
  const [label] = await chips(page);
  assert.match(label, /: 2019$/);
});

test('each chip takes back its own choice, the reset all of them', async () => {
  const query = '?q=%EC%82%AC%EC%9D%B4%EB%B2%84&topic=cyber,ai&series=korea-osce-cyber-conference&from=2017&to=2021';
  const page = await site.open(`/${query}`);
  await page.untilQuery(query);
  const before = await chips(page);
  assert.equal(before.length, 5, before.join(', '));
  const ai = before.findIndex((label) => label.endsWith('인공지능'));
  await page.click(`.sb-chips li:nth-child(${ai + 1}) button`);
  await page.untilQuery(query.replace('cyber,ai', 'cyber'));
  assert.deepEqual(
    await chips(page),
    before.filter((_, at) => at !== ai),
  );
  const years = (await chips(page)).findIndex((label) => label.includes('2017~2021'));
  await page.click(`.sb-chips li:nth-child(${years + 1}) button`);
  await page.untilQuery('?q=%EC%82%AC%EC%9D%B4%EB%B2%84&topic=cyber&series=korea-osce-cyber-conference');
  await page.click('.sb-reset');
  await agrees(page, {}, '');
  assert.deepEqual(await chips(page), []);
  assert.equal(await page.run(() => document.querySelector('#sb-q').value), '');
});

test('taking back a choice by keyboard does not lose the place', async () => {
  const page = await site.open('/?topic=cyber,ai');
  await page.run(() => document.querySelector('.sb-chips button').focus());
  await press(page, Key.ENTER);
  await page.untilQuery('?topic=ai');
  const kept = () => page.until(() => document.activeElement.closest('.sb-record'), 'the focus is within the record');
  await kept();
  await page.run(() => document.querySelector('.sb-reset').focus());
  await press(page, Key.ENTER);
  await page.untilQuery('');
  await kept();
});

test('a panel opens and closes by its own button, one at a time', async () => {
  const page = await site.open('/');
  const expanded = () => page.run(() => [...document.querySelectorAll('.sb-opener')].map((button) => button.getAttribute('aria-expanded')));
  assert.deepEqual(
    await expanded(),
    FACETS.map((facet) => String(facet === 'topic')),
    'the topics are seen at once',
  );
  await openPanel(page, 'kind');
  await openPanel(page, 'person');
  assert.deepEqual(
    await expanded(),
    FACETS.map((facet) => String(facet === 'person')),
  );
  assert.equal(await page.count('#sb-panel fieldset'), 1);
  await page.click(opener('person'));
  await page.until(() => document.querySelector('#sb-panel').hidden, 'the panel is closed');
  assert.deepEqual(
    await expanded(),
    FACETS.map(() => 'false'),
  );
});

test('a panel is worked by keyboard alone', async () => {
  const page = await site.open('/');
  await page.run((selector) => document.querySelector(selector).focus(), opener('topic'));
  await press(page, Key.ENTER);
  await page.until(() => document.querySelector('#sb-panel').hidden, 'the panel is closed');
  await press(page, Key.ENTER);
  await page.until(() => document.querySelector('#sb-panel input'), 'the panel is open');
  await page.run(() => document.querySelector('#sb-panel input').focus());
  await press(page, ' ');
  await agrees(page, { topic: ['cyber'] }, '?topic=cyber');
  const focus = await page.run(() => document.activeElement === document.querySelector('#sb-panel input'));
  assert.ok(focus, 'the box keeps the focus');
});

async function pick(page, field, year) {
  await page.run(
    (field, year) => {
      const select = document.querySelector(field);
      select.value = year;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    field,
    year,
  );
}

test('years narrow, alone and together, and a reversed range is turned around', async () => {
  const page = await site.open('/');
  await pick(page, '#sb-from', '2019');
  await agrees(page, { from: 2019 }, '?from=2019');
  await pick(page, '#sb-to', '2021');
  await agrees(page, { from: 2019, to: 2021 }, '?from=2019&to=2021');
  assert.deepEqual(await chips(page), [`${LANGUAGES.ko.years}: 2019~2021`]);
  await pick(page, '#sb-to', '2017');
  await agrees(page, { from: 2017, to: 2019 }, '?from=2017&to=2019');
  const fields = () => page.run(() => [document.querySelector('#sb-from').value, document.querySelector('#sb-to').value]);
  assert.deepEqual(await fields(), ['2017', '2019'], 'the fields show the range as it is');
  await pick(page, '#sb-from', '');
  await agrees(page, { to: 2019 }, '?to=2019');
  await pick(page, '#sb-from', '2018');
  await agrees(page, { from: 2018, to: 2019 }, '?from=2018&to=2019');
  await page.run(() => history.back());
  await agrees(page, { to: 2019 }, '?to=2019');
  assert.deepEqual(await fields(), ['', '2019'], 'a year that was picked before is not shown any more');
  await page.run(() => history.forward());
  await agrees(page, { from: 2018, to: 2019 }, '?from=2018&to=2019');
  assert.deepEqual(await fields(), ['2018', '2019'], 'and is shown again');
  await page.click('.sb-reset');
  await agrees(page, {}, '');
  assert.deepEqual(await fields(), ['', '']);
});

test('the switch for members lights more countries and hides no meeting', async () => {
  const page = await site.open('/');
  const lit = () => page.count('.sb-sea .sb-lit');
  const before = await lit();
  await page.click('.sb-tools input[type=checkbox]');
  await page.until((before) => document.querySelectorAll('.sb-sea .sb-lit').length > before, 'more countries are lit', before);
  await page.untilQuery('?basis=named,delegate,membership');
  assert.equal((await shown(page)).length, total());
  const members = record().events.flatMap((event) =>
    event.participants.filter((party) => party.basis === 'membership').map((party) => party.country),
  );
  const missing = await page.run((codes) => codes.filter((code) => !document.getElementById(`m-${code}`)), [...new Set(members)]);
  assert.deepEqual(missing, [], 'every member is on the map');
  await page.click('.sb-tools input[type=checkbox]');
  await page.untilQuery('');
  assert.equal(await lit(), before);
});

each((language, { path }) => {
  test(`${language}: a long panel has a field that narrows it, and what is chosen stays`, async () => {
    const page = await site.open(path);
    await openPanel(page, 'country');
    const rows = () => page.run(() => [...document.querySelectorAll('#sb-panel .sb-name')].map((name) => name.textContent));
    const all = await rows();
    assert.ok(all.length > 100, `${all.length} countries`);
    const name = { ko: '폴란드', en: 'Poland' }[language];
    await page.click('.sb-in-list input');
    await press(page, { ko: '폴', en: 'pol' }[language]);
    await page.until((all) => document.querySelectorAll('#sb-panel .sb-name').length < all, 'the panel is narrower', all.length);
    assert.ok((await rows()).includes(name));
    assert.equal(await page.run(() => location.search), '', 'it is no filter');
    await choose(page, name);
    await page.click('.sb-in-list input');
    await press(page, 'zzz');
    await page.until(() => document.querySelectorAll('#sb-panel .sb-name').length === 1, 'only what is chosen is left');
    assert.deepEqual(await rows(), [name]);
    await openPanel(page, 'topic');
    assert.equal(await page.count('.sb-in-list'), 0, 'a short panel has none');
  });
});
