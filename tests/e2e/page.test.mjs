// The page as it is opened: what it is, what it says of itself, and that the program takes it over without a trace.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dribbled, held } from './lib/answers.mjs';
import { each } from './lib/languages.mjs';
import { results, resultsSentence, shown } from './lib/look.mjs';
import { ids, record, squeezed } from './lib/record.mjs';
import { shifts, shove, watchShifts } from './lib/shifts.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();

each((language, { path, other, locale }) => {
  test(`${language}: the page is in its language and holds every event`, async () => {
    const page = await site.open(path);
    const { title, description, events } = record();
    const own = await page.run(() => ({
      lang: document.documentElement.lang,
      title: document.title,
      headings: [...document.querySelectorAll('h1')].map((heading) => heading.textContent.trim()),
      mains: document.querySelectorAll('main').length,
      description: document.querySelector('meta[name=description]').content,
      locale: document.querySelector('meta[property="og:locale"]').content,
    }));
    assert.deepEqual(own, {
      lang: language,
      title: title[language],
      headings: [title[language]],
      mains: 1,
      description: description[language],
      locale,
    });
    assert.deepEqual((await shown(page)).sort(), ids(events));
    assert.equal(await results(page), resultsSentence(events.length, events.length, language));
    const titles = await page.run(() => [...document.querySelectorAll('.sb-card h3')].map((heading) => heading.textContent));
    assert.deepEqual(titles.map(squeezed).sort(), events.map((event) => squeezed(event.title[language])).sort());
  });

  test(`${language}: cards stand in the order of time`, async () => {
    const page = await site.open(path);
    const days = await page.run(() => [...document.querySelectorAll('.sb-card time')].map((time) => time.dateTime));
    assert.equal(days.length, record().events.length);
    const years = days.map((day) => Number(day.slice(0, 4)));
    const sorted = [...years].sort((one, two) => one - two);
    assert.ok([String(sorted), String(sorted.reverse())].includes(String(years)), days.join(' '));
  });

  test(`${language}: the data for machines is JSON; each event has its own on its own page`, async () => {
    const page = await site.open(path);
    const linked = await page.run(() => JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent));
    assert.deepEqual([linked['@type'], linked.name, linked.inLanguage], ['Dataset', record().title[language], language]);
  });

  test(`${language}: every address on the page is there`, async () => {
    const page = await site.open(path);
    const own = await page.run(() =>
      [...document.querySelectorAll('a[href], link[href]')]
        // Links of the timeline are SVG's: their href is an object.
        .map((link) => new URL(link.getAttribute('href'), document.baseURI))
        .filter(({ origin }) => origin === location.origin)
        .map(({ href, hash }) => ({ href: href.replace(/#.*/, ''), id: decodeURIComponent(hash.slice(1)) })),
    );
    assert.ok(
      own.some(({ href }) => href === site.server.origin + other),
      'the page links to the other language',
    );
    for (const href of new Set(own.map(({ href }) => href))) {
      const answer = await fetch(href);
      assert.equal(answer.status, 200, href);
    }
    const fragments = own.filter(({ href, id }) => id && href === site.server.origin + path).map(({ id }) => id);
    assert.ok(fragments.length > 0);
    const dangling = await page.run((ids) => ids.filter((id) => !document.getElementById(id)), fragments);
    assert.deepEqual(dangling, []);
  });

  test(`${language}: no id stands twice`, async () => {
    const page = await site.open(path);
    const twice = await page.run(() => {
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    });
    assert.deepEqual(twice, []);
  });

  test(`${language}: taking over keeps every element`, async () => {
    // The program is held back until the page as it was sent has been looked at.
    const gate = held();
    site.server.on(/\.wasm$/, gate.responder);
    const page = await site.open(path, { wait: false });
    const before = await page.run(() => {
      window.before = [...document.querySelectorAll('#sinanbo, #sinanbo *:not(.sb-twin tbody *)')];
      return { elements: window.before.length, text: document.querySelector('#sinanbo').textContent };
    });
    assert.ok(before.elements > 500, `${before.elements} elements were sent`);
    gate.open();
    await page.ready();
    await page.idle();
    const after = await page.run(() => {
      const now = [...document.querySelectorAll('#sinanbo, #sinanbo *:not(.sb-twin tbody *)')];
      const name = (element) => `${element.nodeName} ${element.id} ${element.getAttribute('class')}`;
      return {
        gone: window.before.filter((element) => !element.isConnected).map(name),
        come: now.filter((element) => !window.before.includes(element)).map(name),
        moved: now.length === window.before.length && now.some((element, at) => element !== window.before[at]),
        text: document.querySelector('#sinanbo').textContent,
      };
    });
    // The rows of the closed list of countries are let go, and nothing else.
    assert.deepEqual(after, { gone: [], come: [], moved: false, text: before.text });
  });

  for (const width of [412, 1280]) {
    test(`${language}: nothing moves while the page arrives in pieces, at ${width} px`, async (t) => {
      site.server.on(path, dribbled(12, 40));
      const page = await site.tab({ width, height: 900 });
      await page.beforeScripts(watchShifts);
      await page.go(path);
      await page.ready();
      await page.idle();
      const found = await shifts(page);
      t.diagnostic(`layout shift: ${found.reduce((sum, shift) => sum + Number.parseFloat(shift), 0)}`);
      assert.deepEqual(found, []);
    });

    for (const query of ['', '?topic=ai&event=ai-digital-diplomacy-council-2024', '?step=3']) {
      test(`${language}: nothing moves while the page is loaded and taken over, at ${width} px${query && ', with a state in the address'}`, async (t) => {
        const gate = held();
        site.server.on(/\.wasm$/, gate.responder);
        const page = await site.tab({ width, height: 900 });
        await page.beforeScripts(watchShifts);
        await page.go(path + query);
        await page.run(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        gate.open();
        await page.ready();
        await page.idle();
        const found = await shifts(page);
        t.diagnostic(`layout shift: ${found.reduce((sum, shift) => sum + Number.parseFloat(shift), 0)}`);
        assert.deepEqual(found, []);
        await shove(page);
        assert.notDeepEqual(await shifts(page), [], 'a shift would have been counted');
      });
    }
  }
});
