// Pages that run no program: one for each event, and the embed guide with its builder.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { violations } from './lib/accessibility.mjs';
import { copied } from './lib/clipboard.mjs';
import { hostPage, hosts } from './lib/hosts.mjs';
import { Key, press } from './lib/keyboard.mjs';
import { each } from './lib/languages.mjs';
import { leading, ids, record, select, squeezed, texts } from './lib/record.mjs';
import { DIST, suite } from './lib/suite.mjs';

const site = suite();
const FORUM = 'world-emerging-security-forum-2021';

each((language, { path }) => {
  const file = (page) => readFileSync(join(DIST, path, page, 'index.html'), 'utf8');

  test(`${language}: every event has a page with every text of it, a title and a description of its own`, () => {
    const titles = new Set();
    for (const event of record().events) {
      const html = file(`e/${event.id}`);
      const text = squeezed(
        html
          .replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, '')
          .replaceAll('&amp;', '&')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#x27;', "'"),
      );
      for (const wanted of texts({ ...event, participants: event.participants.filter(({ basis }) => basis !== 'membership') }, language, ['evidence', 'label', 'place'])) assert.ok(text.includes(squeezed(wanted)), `${event.id}: ${wanted}`);
      const title = html.match(/<title>([^<]*)/)[1];
      assert.ok(!titles.has(title), title);
      titles.add(title);
      assert.match(html, new RegExp(`<html lang="${language}">`));
      assert.match(html, /<meta name="description" content="[^"]{20}/);
      assert.match(html, /<meta property="og:title"/);
      const linked = JSON.parse(html.match(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/)[1]);
      assert.equal(linked['@type'], 'Event');
      assert.equal(linked.name, event.title[language]);
    }
  });

  test(`${language}: an event’s page leads into the explainer at its card, and axe finds nothing wrong with it`, async () => {
    const page = await site.open(`${path}e/${FORUM}/`, { wait: false });
    assert.deepEqual(await violations(page), []);
    assert.equal(await page.run(() => document.querySelector('script[src]')), null, 'it runs nothing');
    await page.click('.sb-into a');
    await page.ready();
    await page.until((id) => document.querySelector(`#e-${id} details[open] .sb-long`), 'the card is open', FORUM);
  });

  test(`${language}: links between papers lead to pages that are there`, async () => {
    for (const start of ['embedding', ...record().events.map(({ id }) => `e/${id}`)]) {
      const html = file(start);
      for (const [, href] of html.matchAll(/<a [^>]*href="([^"#?]+)[^"]*"/g)) {
        if (/^(https?|mailto):/.test(href)) continue;
        const target = new URL(href, `http://x${path}${start}/`).pathname;
        assert.ok(existsSync(join(DIST, target, target.endsWith('/') ? 'index.html' : '')), `${start}: ${href}`);
      }
    }
  });

  test(`${language}: the social cards are pictures of the size that they are said to be`, () => {
    for (const name of [`${language}.png`, ...record().events.map(({ id }) => `${language}/${id}.png`)]) {
      const bytes = readFileSync(join(DIST, 'social', name));
      assert.equal(bytes.toString('latin1', 1, 4), 'PNG', name);
      assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630], name);
      assert.ok(bytes.length > 15_000, `${name}: ${bytes.length} bytes`);
    }
  });

  test(`${language}: the guide makes code that works where it is pasted`, async () => {
    const others = await hosts();
    try {
      const page = await site.tab();
      await page.go(`${path}embedding/`);
      await page.until(() => document.querySelector('.sb-builder:not([hidden])'), 'the form is there');
      assert.deepEqual(await violations(page), []);
      const code = () => page.run(() => document.querySelector('.sb-builder textarea').value);
      await page.run(() => {
        const form = document.querySelector('.sb-builder');
        form.elements.filter.value = '?topic=ai&theme=dark';
        form.querySelector('[name=parts][value=timeline]').click();
        form.querySelector('[name=theme][value=light]').click();
      });
      const element = await code();
      assert.match(element, /<sinanbo-explainer lang="(ko|en)" topic="ai" theme="light" parts="cards,map,story">/);
      await page.click('.sb-builder [name=form][value=frame]');
      const frame = await code();
      assert.match(frame, /<iframe src="[^"]*embed\.html\?topic=ai&#38;theme=light&#38;parts=cards,map,story"/);
      assert.match(frame, /resize\.js/);
      await page.click('.sb-builder [name=form][value=wordpress]');
      assert.match(await code(), /sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"/);
      assert.doesNotMatch(await code(), /<script/);
      await page.until(() => document.querySelector('.sb-stage iframe').src.includes('topic=ai'), 'the preview follows');
      for (const [lang, title] of [['ko', '한국의 신안보 외교 (해설)'], ['en', 'Korea’s emerging-security diplomacy (explainer)']]) {
        await page.click(`.sb-builder [name=lang][value=${lang}]`);
        assert.ok((await code()).includes(`title="${title}"`), 'what is embedded is called by its own name');
      }
      const noted = () => page.run(() => document.querySelector('.sb-noted').textContent);
      assert.equal(await noted(), '', 'nothing had to be put right');
      // Anybody can write an address that leads here.
      const hostile = ['><script src=//evil>', 'onclick', 'onmouseover', 'style', 'is', 'slot', 'part', 'class', 'id'];
      const asks = hostile.map((name) => `${encodeURIComponent(name)}=evil`).join('&');
      for (const [form, wanted] of [['element', /<sinanbo-explainer lang="(ko|en)" topic="health">/], ['frame', /embed\.html\?topic=health"/]]) {
        await page.go(`${path}embedding/?${asks}&topic=health`);
        await page.until(() => document.querySelector('.sb-builder:not([hidden])'), 'the form is there');
        await page.click(`.sb-builder [name=form][value=${form}]`);
        assert.match(await code(), wanted);
        assert.doesNotMatch(await code(), /evil|onclick|is=|slot/);
        for (const name of hostile) assert.ok((await noted()).includes(name), `${name} is said to be left out`);
      }
      const write = (name, value) =>
        page.run(
          (name, value) => {
            const field = document.querySelector('.sb-builder').elements[name];
            field.value = value;
            field.dispatchEvent(new Event('input', { bubbles: true }));
          },
          name,
          value,
        );
      const framed = async (filter) => {
        await write('filter', filter);
        return /<iframe src="[^"]*embed\.html([^"]*)"/.exec(await code())[1];
      };
      const { id } = leading(record().events)[0];
      for (const [written, query] of [
        ['topic=cyber#top', '?topic=cyber'],
        ['https://example.org/en/?topic=cyber#e-x', '?topic=cyber'],
        ['https://example.org/en/', ''],
        [`https://example.org/en/e/${id}/`, `?event=${id}`],
        [`https://example.org/e/${id}/#sources`, `?event=${id}`],
        ['q=a%3Fb&from=2019', '?q=a%3Fb&#38;from=2019'],
      ]) {
        assert.equal(await framed(written), query, written);
        assert.equal(await noted(), '', written);
      }
      assert.equal(await framed('src=https://data.example/own.json'), `?src=${encodeURIComponent('https://data.example/own.json')}`);
      assert.match(await noted(), /https:\/\/data\.example\/own\.json/, 'whose data it is is said');
      await framed('');
      for (const [height, wanted] of [['12', 720], ['', 720], ['480', 480], ['99999', 720]]) {
        await write('height', height);
        assert.match(await code(), new RegExp(` height="${wanted}" `));
        assert.equal((await noted()) !== '', height !== '480', `${height} is put right, and that is said`);
      }
      await write('height', '720');
      await page.run(() => document.querySelectorAll('.sb-builder [name=parts]').forEach((part) => part.click()));
      assert.notEqual(await noted(), '', 'without any part, all are shown, and that is said');
      await page.driver.get(others.put('/pasted', hostPage(element)));
      await page.until(
        (wanted) => document.querySelector('sinanbo-explainer').shadowRoot?.querySelectorAll('.sb-ready .sb-card').length === wanted,
        'the pasted element runs',
        leading(select({ topic: ['ai'] })).length,
      );
    } finally {
      await others.close();
    }
  });

  test(`${language}: the builder opens over the page with the reader’s state, by keyboard, and copies`, async () => {
    const page = await site.open(`${path}?topic=health&from=2020`);
    await page.run(() => document.querySelector('.sb-embed-link').focus());
    await press(page, Key.ENTER);
    await page.until(() => document.querySelector('dialog[open] .sb-builder:not([hidden])'), 'the dialog is open');
    assert.deepEqual(await violations(page), []);
    assert.equal(await page.run(() => document.querySelector('dialog form').elements.filter.value), 'topic=health&from=2020');
    const code = await copied(page, site.server.origin, async () => {
      await page.run(() => document.querySelector('dialog [type=submit]').focus());
      await press(page, Key.ENTER);
      await page.until(() => document.querySelector('.sb-said').textContent !== '', 'copying is confirmed');
    });
    assert.match(code, new RegExp(`<sinanbo-explainer lang="${language}" topic="health" from="2020">`));
    await press(page, Key.ESCAPE);
    await page.until(() => !document.querySelector('dialog[open]'), 'the dialog is closed');
    assert.ok(await page.run(() => document.activeElement.classList.contains('sb-embed-link')), 'the focus is back');
    assert.equal(await page.run(() => document.querySelectorAll('.sb-card:not([hidden])').length), ids(select({ topic: ['health'], from: 2020 })).length);
  });
});

test('without scripts the guide and the link to it work', async () => {
  const page = await site.open('/', { scripts: false });
  await page.click('.sb-embed-link');
  await page.until(() => location.pathname === '/embedding/', 'the guide is open');
  const seen = await page.run(() => [document.querySelector('.sb-builder').checkVisibility(), document.querySelector('.sb-needs').checkVisibility(), document.querySelectorAll('pre').length]);
  assert.deepEqual(seen, [false, true, 6]);
});
