// The search field: as one types, also while a Korean syllable is being composed.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Key, commit, compose, press, watchField } from './lib/keyboard.mjs';
import { SEARCH, chips, shown, untilShown } from './lib/look.mjs';
import { ids, record, texts } from './lib/record.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();

/** A page whose search field is watched, with the focus in it. */
async function watched(path = '/') {
  const page = await site.tab();
  await page.beforeScripts(watchField);
  await page.go(path);
  await page.ready();
  await page.idle();
  await page.click(SEARCH);
  await page.run(() => {
    window.noted.writes.length = 0;
  });
  return page;
}

const field = (page) => page.run((selector) => document.querySelector(selector).value, SEARCH);
const marks = (page) => page.run(() => [...document.querySelectorAll('.sb-card mark')].map((mark) => mark.textContent));
const withTitle = (word) =>
  record()
    .events.filter((event) => event.title.ko.replaceAll(' ', '').includes(word))
    .map((event) => event.id);

/** Every text by which an event can be found, in both languages, with the names of what it refers to. */
function findable(event) {
  const { organisations, people, countries, series, topics, sources } = record();
  const named = JSON.stringify(event);
  const rows = [...organisations, ...people, ...series, ...topics, ...sources].filter((row) => named.includes(`"${row.id}"`));
  const lands = countries.filter((row) => named.includes(`"${row.code}"`));
  const all = ['ko', 'en'].flatMap((language) => texts([event, rows, lands], language));
  const other = [...rows.map((row) => row.abbreviation ?? ''), ...lands.flatMap((row) => row.aliases ?? [])];
  return [...all, ...other].join('\n').replaceAll(' ', '').toLowerCase();
}

test('typing narrows the cards and marks what was found', async () => {
  const page = await watched();
  await press(page, '포럼');
  await page.untilQuery('?q=%ED%8F%AC%EB%9F%BC');
  const found = await shown(page);
  assert.ok(found.length > 0 && found.length < record().events.length);
  for (const id of withTitle('포럼')) assert.ok(found.includes(id), `${id} is found by its title`);
  for (const event of record().events) {
    if (found.includes(event.id)) assert.ok(findable(event).includes('포럼'), `${event.id} has the word`);
  }
  assert.ok((await marks(page)).includes('포럼'));
  assert.equal((await chips(page)).length, 1);
  assert.deepEqual(await page.run(() => window.noted.writes), [], 'the field is never written to');
});

test('a longer text finds what its texts say, and no case matters', async () => {
  const page = await watched('/en/');
  await press(page, 'osce');
  await page.untilQuery('?q=osce');
  const wanted = record().events.filter((event) => findable(event).includes('osce'));
  await untilShown(page, ids(wanted));
  assert.ok(wanted.length < record().events.length);
  assert.ok((await marks(page)).some((mark) => mark === 'OSCE'));
});

test('what stands in the long parts is found, too', async () => {
  const page = await watched();
  const [event] = record().events.filter((event) => event.outcomes.length > 3);
  const word = event.outcomes[0].text.ko.slice(0, 14);
  await press(page, word);
  await untilShown(page, [event.id]);
});

test('what was found is marked in the opened long part, and the marks go with the search', async () => {
  const [event] = record().events.filter((event) => event.outcomes.length > 3);
  const page = await watched(`/?event=${event.id}`);
  const long = () => page.run((selector) => document.querySelector(selector).textContent, `#e-${event.id} .sb-detail`);
  const marked = () =>
    page.run((selector) => [...document.querySelectorAll(selector)].map((mark) => mark.textContent), `#e-${event.id} .sb-detail mark`);
  const before = await long();
  const word = event.outcomes[0].text.ko.slice(0, 5);
  for (const letter of word) await press(page, letter);
  await page.until((selector) => document.querySelector(selector), 'something is marked', `#e-${event.id} .sb-detail mark`);
  assert.ok((await marked()).includes(word), (await marked()).join(' | '));
  assert.equal(await long(), before, 'the text is the same');
  // Closed and opened again, under another search: the old marks are gone.
  await page.click(`#e-${event.id} summary`);
  await page.click(`#e-${event.id} summary`);
  await page.until((selector) => document.querySelector(selector), 'it is marked again', `#e-${event.id} .sb-detail mark`);
  await page.click('.sb-reset');
  await page.until((selector) => !document.querySelector(selector), 'the marks are gone', 'mark');
  assert.equal(await long(), before);
});

test('an address with a search and a card marks what was found in it from the start', async () => {
  const [event] = record().events.filter((event) => event.outcomes.length > 3);
  const word = event.outcomes[0].text.ko.slice(0, 5);
  const page = await site.open(`/?q=${encodeURIComponent(word)}&event=${event.id}`);
  await page.until((selector) => document.querySelector(selector), 'something is marked', `#e-${event.id} .sb-detail mark`);
  const marked = await page.run((selector) => [...document.querySelectorAll(selector)].map((mark) => mark.textContent), `#e-${event.id} .sb-detail mark`);
  assert.ok(marked.includes(word), marked.join(' | '));
});

test('every state of a composition filters, and the field is left alone', async () => {
  const page = await watched();
  const whole = withTitle('포럼');
  const states = ['ㅍ', '포', '폴', '포러', '포럼'];
  let before = record().events.length;
  for (const text of states) {
    await compose(page, text);
    await page.untilQuery(`?q=${encodeURIComponent(text)}`);
    assert.equal(await field(page), text);
    const found = await shown(page);
    assert.ok(found.length <= before, `${text} finds ${found.length}, more than the state before it`);
    before = found.length;
    for (const id of whole) assert.ok(found.includes(id), `${text} finds ${id}, as it may become 포럼`);
  }
  assert.ok(before < record().events.length, 'something was filtered while composing');
  await commit(page, '포럼');
  assert.equal(await field(page), '포럼');
  await page.untilQuery('?q=%ED%8F%AC%EB%9F%BC');
  const { writes, events } = await page.run(() => window.noted);
  assert.deepEqual(writes, [], 'the field is never written to');
  assert.deepEqual(events.filter(({ type }) => type === 'compositionupdate').length >= states.length, true, 'the browser composed');
  assert.equal(events.filter(({ type }) => type === 'compositionend').length, 1, 'the composition ended once: by the commit');
  assert.ok(events.filter(({ type, composing }) => type === 'input' && composing).length >= states.length);
});

test('a composition behind text that stands already is left alone, too', async () => {
  const page = await watched();
  await press(page, '세계');
  for (const text of ['ㅅ', '시', '신', '시나', '신아', '신안']) await compose(page, text);
  assert.equal(await field(page), '세계신안');
  await commit(page, '신안');
  await page.untilQuery(`?q=${encodeURIComponent('세계신안')}`);
  assert.equal(await field(page), '세계신안');
  await untilShown(page, await shown(page));
  assert.ok((await shown(page)).includes('world-emerging-security-forum-2021'));
  assert.deepEqual(await page.run(() => window.noted.writes), []);
});

test('initial consonants find words', async () => {
  const page = await watched();
  await press(page, 'ㅅㅇㅂ');
  await page.untilQuery(`?q=${encodeURIComponent('ㅅㅇㅂ')}`);
  const found = await shown(page);
  for (const id of withTitle('신안보')) assert.ok(found.includes(id), id);
  for (const id of withTitle('사이버')) assert.ok(found.includes(id), id);
  const marked = await marks(page);
  assert.ok(marked.includes('신안보') || marked.includes('사이버'), marked.join(', '));
});

test('the text of a card is the same with and without marks', async () => {
  const page = await watched();
  const texts = () =>
    page.run(() =>
      Object.fromEntries(
        [...document.querySelectorAll('.sb-card:not([hidden])')].map((card) => [
          card.id,
          card.querySelector('h3').textContent + card.querySelector('.sb-summary').textContent,
        ]),
      ),
    );
  const before = await texts();
  await press(page, '안보');
  await page.untilQuery(`?q=${encodeURIComponent('안보')}`);
  assert.ok((await marks(page)).length > 0);
  for (const [id, text] of Object.entries(await texts())) assert.equal(text, before[id]);
});

test('Enter sends nothing and loses nothing', async () => {
  const page = await watched();
  await page.run(() => {
    window.still = true;
  });
  await press(page, '신안보');
  const query = `?q=${encodeURIComponent('신안보')}`;
  await page.untilQuery(query);
  const before = await page.run(() => history.length);
  const found = await shown(page);
  await press(page, Key.ENTER);
  await compose(page, 'ㅍ');
  await press(page, Key.ENTER);
  await page.run(() => new Promise((resolve) => setTimeout(resolve)));
  assert.equal(await page.run(() => window.still), true, 'the page is still the same');
  assert.equal(await page.run(() => history.length), before);
  assert.ok((await field(page)).startsWith('신안보'));
  assert.ok(found.length > 0);
});

test('what finds nothing says so, and the empty field finds everything', async () => {
  const page = await watched();
  await press(page, '뷁');
  await page.until(() => document.querySelector('.sb-empty'), 'the page says that there is nothing');
  assert.deepEqual(await shown(page), []);
  await press(page, Key.BACK_SPACE);
  await untilShown(page, ids(record().events));
  await page.untilQuery('');
});

test('text that means something in a pattern or in HTML is text', async () => {
  const page = await watched();
  for (const text of ['.*', '<b>', '&amp;', '\\', '[', '%', '"\'', '"><img src=x onerror=alert(1)>']) {
    await press(page, text);
    await page.until((text) => new URLSearchParams(location.search).get('q') === text, `the address holds ${text}`, text);
    assert.equal(await page.count('#sinanbo img, #sinanbo b'), 0);
    await page.run((selector) => document.querySelector(selector).select(), SEARCH);
  }
});

test('the reset clears the field', async () => {
  const page = await watched();
  await press(page, '포럼');
  await page.untilQuery('?q=%ED%8F%AC%EB%9F%BC');
  await page.click('.sb-reset');
  await untilShown(page, ids(record().events));
  assert.equal(await field(page), '');
  await page.untilQuery('');
});
