// Two languages: the switch keeps the state, and no text stands in the other one.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { each, LANGUAGES } from './lib/languages.mjs';
import { chips, choose, openPanel, SEARCH, shown, untilOpen, untilShown } from './lib/look.mjs';
import { record } from './lib/record.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
const WARSAW = 'warsaw-process-cyber-wg-2019';

each((language, { path, other }) => {
  test(`${language}: the switch of language keeps the state`, async () => {
    const query = `?topic=cyber&to=2021&event=${WARSAW}`;
    const page = await site.open(path + query);
    const before = await shown(page);
    assert.ok(before.length > 0 && before.length < record().events.length);
    await page.click('.sb-language');
    await page.until((language) => document.documentElement.lang !== language, 'the other page is there', language);
    await page.ready();
    assert.equal(await page.address(), other + query);
    await untilShown(page, before);
    await untilOpen(page, WARSAW);
    assert.equal((await chips(page)).length, 2);
  });

  test(`${language}: the switch of language keeps what was typed`, async () => {
    const page = await site.open(`${path}?q=OSCE`);
    await page.click('.sb-language');
    await page.until((language) => document.documentElement.lang !== language, 'the other page is there', language);
    await page.ready();
    assert.equal(await page.address(), `${other}?q=OSCE`);
    assert.equal(await page.run((selector) => document.querySelector(selector).value, SEARCH), 'OSCE');
    assert.ok((await shown(page)).includes('europe-asia-cyber-conference-2017'));
  });

  test(`${language}: the switch leads to the state as it is now, not as it was`, async () => {
    const page = await site.open(path);
    await openPanel(page, 'topic');
    await choose(page, record().topics.find(({ id }) => id === 'ai').label[language]);
    await page.untilQuery('?topic=ai');
    const href = () => page.run(() => document.querySelector('.sb-language').href);
    assert.equal(await href(), `${site.server.origin}${other}?topic=ai`);
    await page.click('.sb-reset');
    await page.untilQuery('');
    assert.equal(await href(), `${site.server.origin}${other}`);
  });
});

test('the interface says nothing in the other language', async () => {
  const page = await site.open('/en/');
  const hangul = await page.run(() =>
    [...document.querySelectorAll('.sb-head, .sb-tools, .sb-find, .sb-map figcaption, .sb-legend, h2, h4, .sb-kicker')]
      .flatMap((element) => [...element.querySelectorAll('*'), element])
      .filter(
        (element) =>
          !element.closest('[lang=ko]') && [...element.childNodes].some((node) => node.nodeType === 3 && /[가-힣]/.test(node.data)),
      )
      .map((element) => element.textContent),
  );
  assert.deepEqual(hangul, []);
  assert.ok(LANGUAGES.en.search === (await page.text('label[for=sb-q]')));
});
