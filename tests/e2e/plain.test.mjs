// Without scripts: the page as it was sent is all of it, and says why nothing can be filtered.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { each } from './lib/languages.mjs';
import { shown, summary, untilOpen } from './lib/look.mjs';
import { ids, record, squeezed } from './lib/record.mjs';
import { DIST, suite } from './lib/suite.mjs';

const site = suite();
const FORUM = 'world-emerging-security-forum-2021';

/** A page that runs no program, as it was written. */
const paper = (path, id) => readFileSync(join(DIST, path, 'e', id, 'index.html'), 'utf8');

each((language, { path, scriptsOff, boundary }) => {
  test(`${language}: without scripts every event is on the page, and leads to its own page`, async () => {
    const page = await site.open(path, { scripts: false });
    assert.ok(await page.run(() => matchMedia('(scripting: none)').matches), 'scripts are off');
    assert.deepEqual((await shown(page)).sort(), ids(record().events));
    const cards = await page.run(() =>
      Object.fromEntries(
        [...document.querySelectorAll('.sb-card')].map((card) => [card.id.slice(2), [card.textContent, card.querySelector('.sb-detail a').href]]),
      ),
    );
    for (const event of record().events) {
      const [text, own] = cards[event.id];
      for (const wanted of [event.title, event.summary]) assert.ok(squeezed(text).includes(squeezed(wanted[language])), wanted[language]);
      assert.equal(own, `${site.server.origin}${path}e/${event.id}/`);
    }
  });

  test(`${language}: without scripts background, terms and sources are on the page`, async () => {
    const page = await site.open(path, { scripts: false });
    const { background, glossary, sources, title, description } = record();
    const text = squeezed(await page.run(() => document.body.textContent));
    const wanted = [
      title[language],
      description[language],
      boundary,
      ...background.flatMap((entry) => [entry.title[language], entry.text[language]]),
      ...glossary.flatMap((term) => [term.term[language], term.definition[language]]),
    ];
    const missing = (text, wanted) => wanted.filter((wanted) => !text.includes(squeezed(wanted)));
    assert.deepEqual(missing(text, wanted), []);
    await page.click(`.sb-foot a[href$="/method/"]`);
    await page.until(() => location.pathname.endsWith('/method/'), 'the page of the sources is there');
    const listed = squeezed(await page.run(() => document.body.textContent));
    assert.deepEqual(missing(listed, sources.flatMap((source) => [source.title[language], source.publisher[language]])), []);
    const links = await page.run(() => [...document.querySelectorAll('a')].map((link) => link.href));
    for (const { url } of sources) if (url) assert.ok(links.includes(new URL(url).href), url);
  });

  test(`${language}: without scripts each claim leads to the words of its source`, async () => {
    const links = new Set(
      record().events.flatMap(({ id }) =>
        [...paper(path, id).matchAll(/<sup class="sb-proof">(.*?)<\/sup>/g)].flatMap(([, proofs]) =>
          [...proofs.matchAll(/href="([^"]*)"/g)].map(([, href]) => new URL(href.replaceAll('&amp;', '&')).href),
        ),
      ),
    );
    const address = new Map(record().sources.map(({ id, url }) => [id, url && new URL(url).href.split('#')[0]]));
    const missing = [];
    const look = (value) => {
      if (Array.isArray(value)) return value.forEach(look);
      if (value === null || typeof value !== 'object') return;
      if (typeof value.phrase === 'string') {
        const url = address.get(value.source);
        const encoded = [...new TextEncoder().encode(value.phrase)]
          .map((byte) =>
            /[A-Za-z0-9]/.test(String.fromCharCode(byte))
              ? String.fromCharCode(byte)
              : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
          )
          .join('');
        if (url && !links.has(`${url}#:~:text=${encoded}`)) missing.push(value.phrase);
        return;
      }
      // Members are listed in one line, on the ground of their organisation's own list.
      if (value.basis !== 'membership') Object.values(value).forEach(look);
    };
    look(record().events);
    assert.deepEqual(missing, []);
    assert.ok(links.size > 50);
  });

  test(`${language}: without scripts there is no control, and one sentence says why`, async () => {
    const page = await site.open(path, { scripts: false });
    const controls = await page.run(() =>
      [...document.querySelectorAll('button, input, select, textarea, form')]
        .filter((control) => control.checkVisibility() && !control.closest('details:not([open])') && !control.disabled)
        .map((control) => control.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(controls, []);
    const visible = await page.run(() =>
      ['.sb-find', '.sb-tools', '.sb-chips'].filter((part) => document.querySelector(part).checkVisibility()),
    );
    assert.deepEqual(visible, []);
    assert.equal(await page.text('.sb-scripts'), scriptsOff);
    assert.equal(await page.run(() => document.querySelector('#sb-failure').checkVisibility()), false);
  });

  test(`${language}: without scripts a card opens by itself, and links work`, async () => {
    const page = await site.open(path, { scripts: false });
    await page.click(summary(FORUM));
    await untilOpen(page, FORUM);
    await page.click(`#e-${FORUM} .sb-detail a`);
    await page.until((id) => location.pathname.endsWith(`/e/${id}/`), 'its own page is there', FORUM);
    const [event] = record().events.filter(({ id }) => id === FORUM);
    const text = squeezed(await page.text('main'));
    for (const outcome of event.outcomes) assert.ok(text.includes(squeezed(outcome.text[language])), outcome.text[language]);
    await page.click('.sb-language');
    await page.until((language) => document.documentElement.lang !== language, 'the other page is there', language);
  });

  for (const width of [320, 412, 1280]) {
    test(`${language}: without scripts nothing sticks out at ${width} px`, async () => {
      const page = await site.open(path, { scripts: false, width });
      await page.run(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      assert.equal(await page.run(() => Math.max(document.scrollingElement.scrollWidth, innerWidth)), width, 'the width of the page');
    });
  }
});

test('with scripts the sentence for those without is not there', async () => {
  const page = await site.open('/');
  assert.equal(await page.run(() => document.querySelector('.sb-scripts').checkVisibility()), false);
});
