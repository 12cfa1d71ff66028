// Access: what a screen reader is told, the whole of it by keyboard, targets, where the focus goes, what is announced, headings,
// languages; and the same in the other two engines where they may differ.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { By } from 'selenium-webdriver';

import { violations } from './lib/accessibility.mjs';
import { broken } from './lib/answers.mjs';
import { NAMES, startEngine } from './lib/engines.mjs';
import { hostPage, hosts, pasted } from './lib/hosts.mjs';
import { Key, press } from './lib/keyboard.mjs';
import { each } from './lib/languages.mjs';
import { FACETS, choose, isOpen, near, openPanel, opener, results, resultsSentence, summary, untilShown, untilWhole } from './lib/look.mjs';
import { disorder, headings, misread } from './lib/reading.mjs';
import { ids, record, rows, select, squeezed } from './lib/record.mjs';
import { serve } from './lib/server.mjs';
import { DIST, suite } from './lib/suite.mjs';
import { smallTargets } from './lib/targets.mjs';
import { of, told, within } from './lib/tree.mjs';
import { hasFocus, untilFocus, walk } from './lib/walk.mjs';

const site = suite();
const FORUM = 'world-emerging-security-forum-2021';
const TERM = '.sb-card:not([hidden]) .sb-summary .sb-term';
const DIALOG = 'dialog[open]';

/** What the parts of the page are called. */
const SAID = {
  ko: {
    language: 'English',
    regions: ['누가 참여했나', '언제 열렸나', '기록'],
    map: '참여국 지도. 화살표 키로 옮기고 엔터 키로 고른다.',
    timeline: '회의 연표. 화살표 키로 옮기고 엔터 키로 고른다.',
    filters: ['필터', '연도'],
    facets: ['주제', '형식', '나라', '기관·기업', '사람', '연속 회의', '참여 근거'],
    years: ['시작', '끝'],
    theme: '화면 밝기',
    details: '자세히',
    count: (count, total) => `${total}건 가운데 ${count}건`,
    take: (count) => `내려받기·인쇄·공유: 회의 ${count}건`,
    share: '이 회의의 주소와 인용',
    builder: '코드 만들기',
  },
  en: {
    language: '한국어',
    regions: ['Who took part', 'When they met', 'The record'],
    map: 'Map of participating countries. Arrow keys move, Enter chooses.',
    timeline: 'Timeline of meetings. Arrow keys move, Enter chooses.',
    filters: ['Filters', 'Years'],
    facets: ['Topic', 'Kind', 'Country', 'Organisation', 'Person', 'Series', 'Basis'],
    years: ['From', 'To'],
    theme: 'Appearance',
    details: 'Details',
    count: (count, total) => `${count} of ${total}`,
    take: (count) => `Download, print, share: ${count} meetings`,
    share: 'Link to and cite this meeting',
    builder: 'Make the code',
  },
};

const names = (parts) => parts.map(({ name }) => name);
const country = (code, language) => record().countries.find((row) => row.code === code).name[language];

// What can be opened over the page: each is waited for with all that it holds.
const untilDialog = (page, what = '') => page.until((selector) => document.querySelector(selector), 'the dialog is there', `${DIALOG} ${what}`);
const untilGone = (page, selector = DIALOG) => page.until((selector) => !document.querySelector(selector), `${selector} is gone`, selector);
const untilStory = (page, number) =>
  page.until((number) => new RegExp(`(^|\\D)${number}(/| of )`).test(document.querySelector('.sb-story .sb-kicker')?.textContent ?? ''), `step ${number} is shown`, number);
const untilLong = (page, id) => page.until((id) => document.querySelector(`#e-${id} .sb-long`), 'the long part is there', id);

async function openForum(page) {
  if (!(await isOpen(page, FORUM))) await page.click(summary(FORUM));
  await untilLong(page, FORUM);
}

const OPENED = {
  'the take-away dialog': async (page) => {
    await page.click('.sb-take');
    await page.until((dialog) => document.querySelectorAll(`${dialog} pre`).length === 3, 'the dialog is whole', DIALOG);
  },
  'the dialog of a meeting': async (page) => {
    await openForum(page);
    await page.click(`#e-${FORUM} .sb-share a`);
    await page.until((dialog) => document.querySelectorAll(`${dialog} pre`).length === 3, 'the dialog is whole', DIALOG);
  },
  'a country': async (page) => {
    await openForum(page);
    await page.click(`#e-${FORUM} a[data-more=country]`);
    await untilDialog(page, '.sb-its');
  },
  'the embed builder': async (page) => {
    await page.click('.sb-embed-link');
    await untilDialog(page, 'iframe');
  },
};

/** What each is opened by. */
const OPENERS = {
  'the take-away dialog': '.sb-take',
  'the dialog of a meeting': '[data-more=share]',
  'a country': '[data-more=country]',
  'the embed builder': '.sb-embed-link',
};

/** Names in the language that the page is not in, but for the one link to it. */
function foreign(parts, language) {
  const wrong = language === 'en' ? (name) => /[가-힣]/.test(name) : (name) => !/[가-힣]/.test(name) && /[a-z]{3}/.test(name) && !/^(iframe|BibTeX)$/.test(name);
  return [...new Set(names(parts).filter(wrong))].filter((name) => name !== SAID[language].language);
}

// 1. Roles and names

each((language, { path }) => {
  const said = SAID[language];

  test(`${language}: the page is told as head, main part with three regions, search and foot`, async () => {
    const page = await site.open(path);
    const parts = await told(page);
    for (const role of ['banner', 'main', 'search', 'contentinfo']) assert.equal(of(parts, role).length, 1, role);
    assert.deepEqual(names(of(parts, 'region')), said.regions);
    assert.ok(of(parts, 'region', 'search').every((part) => within(part, 'main')));
    assert.deepEqual(names(of(parts, 'RootWebArea')), [await page.driver.getTitle()]);
    assert.deepEqual(foreign(parts, language), []);
    const nameless = of(parts, 'link', 'button', 'checkbox', 'combobox', 'searchbox', 'listbox', 'option', 'region', 'heading', 'DisclosureTriangle').filter(({ name }) => !name.trim());
    assert.deepEqual(nameless, []);
  });

  test(`${language}: the map is a list of named countries of which the chosen ones are selected`, async () => {
    const page = await site.open(`${path}?country=PL,US`);
    const parts = await told(page);
    const [map] = of(parts, 'listbox');
    assert.deepEqual([map.name, map.states.multiselectable], [said.map, true]);
    const options = parts.filter((part) => part.above.includes(map));
    assert.deepEqual([...new Set(options.map(({ role }) => role))], ['option']);
    assert.equal(options.length, await page.count('.sb-lit'));
    for (const { name } of options) assert.match(name, language === 'ko' ? /^[^:]+: .*\d+건/ : /^[^:]+: .*\d+/);
    const selected = options.filter(({ states }) => states.selected).map(({ name }) => name.split(':')[0]);
    assert.deepEqual(selected.sort(), ['PL', 'US'].map((code) => country(code, language)).sort());
  });

  test(`${language}: every meeting of the timeline is a link with its date and title`, async () => {
    const page = await site.open(path);
    const parts = await told(page);
    const links = parts.filter((part) => part.role === 'link' && part.above.some(({ name }) => name === said.timeline)).map(({ name }) => squeezed(name));
    assert.equal(links.length, record().events.length);
    for (const event of record().events) {
      const name = links.find((link) => link.endsWith(squeezed(event.title[language])));
      assert.ok(name?.includes(event.date.start.slice(0, 4)), event.id);
    }
  });

  test(`${language}: the facets say whether they are open, and each value how many meetings it has of how many`, async () => {
    const page = await site.open(`${path}?country=PL`);
    await openPanel(page, 'topic');
    const parts = await told(page);
    const groups = names(of(parts, 'group'));
    for (const name of [...said.filters, said.facets[0]]) assert.ok(groups.includes(name), name);
    const facets = of(parts, 'button').filter((part) => part.above.at(-1).name === said.filters[0]);
    assert.deepEqual(
      facets.map(({ name, states }) => [name, states.expanded]),
      said.facets.map((name, at) => [FACETS[at] === 'country' ? `${name} 1` : name, at === 0]),
    );
    assert.deepEqual(names(of(parts, 'combobox')), [...said.years, said.theme]);
    const values = of(parts, 'checkbox').filter((part) => part.above.some(({ name }) => name === said.facets[0]));
    const wanted = rows('topic', language).map(({ id, label }) => {
      const [count, total] = [{ country: ['PL'] }, {}].map((filter) => select({ ...filter, topic: [id] }).length);
      return `${label} ${said.count(count, total)}`;
    });
    assert.deepEqual(values.map(({ name }) => squeezed(name)), wanted);
    await choose(page, rows('topic', language)[0].label);
    await page.until(() => location.search.includes('topic='), 'a topic is chosen');
    const [chosen] = of(await told(page), 'checkbox').filter((part) => part.above.some(({ name }) => name === said.facets[0]));
    assert.equal(chosen.states.checked, 'true');
  });

  test(`${language}: each card is an article with a heading and a named part to open; the number of results is a status`, async () => {
    const page = await site.open(`${path}?topic=ai`);
    const parts = await told(page);
    const events = select({ topic: ['ai'] });
    const inside = (article, role) => parts.filter((part) => part.role === role && part.above.includes(article));
    const cards = of(parts, 'article').map((article) => {
      const [heading] = inside(article, 'heading');
      const [details] = inside(article, 'DisclosureTriangle');
      return [heading.name, heading.states.level, squeezed(details.name).replace(' :', ':'), details.states.expanded];
    });
    assert.deepEqual(
      cards,
      events.map((event) => [event.title[language], 3, `${said.details}: ${event.title[language]}`, false].map((value) => (typeof value === 'string' ? squeezed(value) : value))),
    );
    assert.deepEqual(of(parts, 'status', 'alert').map(({ role, states }) => [role, states.live]), [['status', 'polite']]);
    assert.equal(await results(page), resultsSentence(events.length, record().events.length, language));
  });

  for (const [what, open] of Object.entries(OPENED)) {
    test(`${language}: ${what} is a modal dialog with a name; nothing behind it is told, and closing it gives the focus back`, async () => {
      const page = await site.open(path);
      await open(page);
      const parts = await told(page);
      const [dialog, ...others] = of(parts, 'dialog');
      assert.deepEqual([dialog.states.modal, others, of(parts, 'main', 'banner')], [true, [], []]);
      const wanted = {
        'the take-away dialog': said.take(record().events.length),
        'the dialog of a meeting': said.share,
        'a country': country(await page.run(() => new URLSearchParams(location.search).get('place') ?? 'KR'), language),
        'the embed builder': said.builder,
      };
      assert.equal(dialog.name, wanted[what]);
      assert.deepEqual(foreign(parts, language), []);
      const faults = disorder(await headings(page), 2);
      assert.deepEqual(faults, [], 'its headings');
      assert.deepEqual(await misread(page), [], 'its language');
      await page.click(`${DIALOG} :is(.sb-sheet-foot, .sb-dialog-foot) button`);
      await untilGone(page);
      await untilFocus(page, OPENERS[what]);
      await press(page, Key.ENTER);
      await untilDialog(page);
      assert.equal(await page.run((dialog) => getComputedStyle(document.querySelector(dialog)).opacity, DIALOG), '1', 'opened again it is seen');
      await press(page, Key.ESCAPE);
      await untilGone(page);
      await untilFocus(page, OPENERS[what]);
    });
  }

  test(`${language}: the story is a region with the name of its step, whose text describes its heading; a term is a dialog of its own`, async () => {
    const page = await site.open(path);
    await page.click('.sb-ways a');
    await untilStory(page, 1);
    let parts = await told(page);
    const [story] = of(parts, 'region');
    const [heading] = parts.filter((part) => part.role === 'heading' && part.above.includes(story));
    assert.equal(story.name, await page.text('.sb-story h2'));
    assert.deepEqual([heading.name, heading.states.level], [story.name, 2]);
    assert.equal(squeezed(heading.description), squeezed(await page.run(() => document.querySelector('.sb-story-text').textContent)));
    const regions = await page.run(() => [...document.querySelectorAll('.sb-story :is([role=status], [role=alert], [aria-live])')].map((region) => region.textContent));
    assert.deepEqual(regions, [''], 'no region announces it a second time: the one is for confirmations');
    assert.deepEqual(disorder(await headings(page)), []);
    await page.click('.sb-story .sb-term');
    await page.until(() => document.querySelector('.sb-term-note:popover-open'), 'the term is explained');
    parts = await told(page);
    const [note] = of(parts, 'dialog');
    assert.deepEqual([note.name, note.states.modal], [await page.run(() => document.querySelector('.sb-story .sb-term').textContent), false]);
    assert.deepEqual(foreign(parts, language), []);
    assert.deepEqual(await misread(page), []);
  });
});

// 2. The keyboard

each((language, { path }) => {
  test(`${language}: all of it by keyboard, and wherever the focus is, it can be seen`, async () => {
    const page = await site.open(path);
    const way = walk(page);

    // Past the map and the timeline, to the record; and back to the top.
    await way.to('.sb-skip', { most: 1 });
    await press(page, Key.ENTER);
    await way.to('#sb-q', { most: 1 });
    await page.go(path);
    await page.ready();
    await way.to('.sb-skip', { most: 1 });

    // The story: begun, gone on with by button and arrow, left.
    await way.to('.sb-ways a');
    await way.press('.sb-story h2', Key.ENTER);
    await untilStory(page, 1);
    await way.to('.sb-story .sb-next');
    await press(page, Key.ENTER);
    await untilStory(page, 2);
    await untilFocus(page, '.sb-story h2');
    await press(page, Key.ARROW_RIGHT);
    await untilStory(page, 3);
    await untilFocus(page, '.sb-story h2');
    await way.stop();
    await way.press('.sb-ways a', Key.ESCAPE);
    await untilGone(page, '.sb-story');
    await page.untilQuery('');

    // The map: one stop, arrows, Enter.
    await way.to('.sb-sea');
    await press(page, Key.ARROW_LEFT);
    await page.until(() => document.querySelector('.sb-sea').getAttribute('aria-activedescendant') === 'm-KR', 'the cursor is on Korea');
    await press(page, Key.ENTER);
    await page.untilQuery('?country=KR');
    await press(page, Key.ENTER);
    await page.untilQuery('');
    assert.equal(await hasFocus(page, '.sb-sea'), true);
    assert.equal((await way.to('.sb-twin summary')).length, 1, 'the map is one stop');

    // The timeline: one stop, arrows from dot to dot; then the search, and Escape.
    assert.equal((await way.to('.sb-event', { most: 1 })).length, 1);
    for (const [key, at] of [[Key.ARROW_RIGHT, 1], [Key.ARROW_RIGHT, 2], [Key.ARROW_LEFT, 1], [Key.END, record().events.length - 1], [Key.ARROW_RIGHT, record().events.length - 1], [Key.HOME, 0], [Key.ARROW_LEFT, 0], [Key.ARROW_RIGHT, 1]]) {
      await press(page, key);
      assert.equal(await page.run(() => [...document.querySelectorAll('.sb-event')].indexOf(document.activeElement)), at);
    }
    await way.stop();
    await way.to('#sb-q', { most: 1 });
    await way.to('.sb-event', { most: 1, back: true });
    assert.equal(await page.run(() => [...document.querySelectorAll('.sb-event')].indexOf(document.activeElement)), 1, 'the dot that was left');
    await way.to('.sb-twin summary', { most: 1, back: true });
    await way.to('.sb-event', { most: 1 });
    await way.to('#sb-q', { most: 1 });
    await press(page, 'OSCE');
    await page.untilQuery('?q=OSCE');
    await press(page, Key.ESCAPE);
    await page.untilQuery('');
    assert.equal(await hasFocus(page, '#sb-q'), true);

    // A facet: closed, opened, a value chosen by the space bar, the panel closed again.
    await way.to(opener('topic'));
    await press(page, Key.SPACE);
    await page.until(() => document.querySelector('#sb-panel').hidden, 'the panel is closed');
    await press(page, Key.SPACE);
    await page.until(() => !document.querySelector('#sb-panel').hidden, 'the panel is open');
    await way.to('#sb-panel input');
    await press(page, Key.SPACE);
    await page.until(() => location.search.startsWith('?topic='), 'a topic is chosen');
    assert.equal(await hasFocus(page, '#sb-panel input:checked'), true);
    await press(page, Key.SPACE);
    await page.untilQuery('');
    await way.to(opener('topic'), { back: true });
    await press(page, Key.ENTER);
    await page.until(() => document.querySelector('#sb-panel').hidden, 'the panel is closed');

    // The years: by their two fields, which do what the brush does; the chip takes them back.
    await way.to('#sb-from');
    await press(page, '2019');
    await page.untilQuery('?from=2019');
    await way.to('#sb-to');
    await press(page, '2019');
    await page.untilQuery('?from=2019&to=2019');
    await press(page, Key.ARROW_DOWN, Key.ARROW_DOWN);
    await page.untilQuery('?from=2019&to=2021');
    await way.to('.sb-chip');
    await way.press('.sb-results', Key.ENTER);
    await page.untilQuery('');

    // To take away.
    await way.to('.sb-take');
    await way.press(`${DIALOG} button`, Key.ENTER);
    await way.to(`${DIALOG} .sb-sheet-foot button`);
    await way.press('.sb-take', Key.ENTER);
    await untilGone(page);
    await press(page, Key.ENTER);
    await untilFocus(page, `${DIALOG} button`);
    await way.press('.sb-take', Key.ESCAPE);
    await untilGone(page);

    // A card: its term, its long part.
    await way.to(TERM, { most: 60 });
    await way.press('.sb-term-note', Key.ENTER);
    await way.press(TERM, Key.ESCAPE);
    await way.to('.sb-card summary', { most: 60 });
    await press(page, Key.ENTER);
    await page.until(() => document.activeElement.parentElement.open, 'the card is open');
    await press(page, Key.SPACE);
    await page.until(() => !document.activeElement.parentElement.open, 'the card is closed');

    // Back to the last dot, which leads to its card; from there a country, and a meeting of it.
    await way.to('.sb-event', { most: 60, back: true });
    await press(page, Key.END);
    await way.stop();
    await way.press('.sb-card', Key.ENTER);
    await page.until(() => document.activeElement.querySelector('.sb-long'), 'its long part is there');
    await way.to('a[data-more=country]');
    await way.press(`${DIALOG} h2`, Key.ENTER);
    await untilDialog(page, '.sb-its');
    await way.to(`${DIALOG} a[data-event]`);
    await way.press('a[data-more=country]', Key.ESCAPE);
    await untilGone(page);
    assert.equal(await page.run(() => new URLSearchParams(location.search).has('place')), false);
    await way.to('[data-more=share]', { most: 60 });
    await way.press(`${DIALOG} button`, Key.ENTER);
    await way.press('[data-more=share]', Key.ESCAPE);

    // The embed builder.
    await way.to('.sb-embed-link', { most: 60 });
    await press(page, Key.ENTER);
    await untilDialog(page, 'iframe');
    await way.to('#sb-b-code');
    await way.press('.sb-embed-link', Key.ESCAPE);
    await untilGone(page);

    assert.deepEqual(way.faults, []);
    console.log(`${language}: ${way.stops} stops`);
  });
});

test('a focus that cannot be seen, or is in the wrong order, is found', async () => {
  const page = await site.open('/');
  // The map takes its place among the stops when the reader comes near.
  await near(page);
  await page.run(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.sb-ways a:focus-visible { outline: none !important } .sb-tools button:focus-visible { opacity: 1; outline: 2px solid transparent !important }');
    document.adoptedStyleSheets.push(sheet);
    document.querySelector('.sb-sea').tabIndex = 1;
  });
  const way = walk(page);
  await way.to('.sb-tools button');
  assert.deepEqual(
    way.faults.map((fault) => fault.replace(/“.*”/, '“”')),
    ['a.sb-skip “” is out of order', 'a. “” does not show it', 'button. “” does not show it', 'a. “” looks the same without the focus'],
  );
});

// 3. Targets

// A dot of the timeline is as narrow as its row needs it: the title of the card that it leads to is the other way there. So is the
// list of countries for the outlines of the map, which are no stops of their own.
const DOTS = '.sb-event';

each((language, { path }) => {
  test(`${language}: every target has 24 pixels, or the room for them, at 320, 768 and 1280 px`, async () => {
    const page = await site.open(`${path}?event=${FORUM}&topic=cyber&q=a`);
    const small = async (what) => {
      for (const width of [320, 768, 1280]) {
        await page.cdp('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: false });
        assert.deepEqual((await smallTargets(page, DOTS)).small, [], `${what}, at ${width} px`);
      }
    };
    await untilLong(page, FORUM);
    await page.run(() => (document.querySelector('.sb-twin').open = true));
    await page.until(() => document.querySelector('.sb-twin tbody button'), 'the list is drawn');
    await untilWhole(page, '.sb-twin tbody tr');
    await small('with a card, chips and the list of countries open');
    const alone = await page.run((dots) => [...document.querySelectorAll(dots)].filter((dot) => !document.querySelector(`.sb-card h3 a[href="${dot.getAttribute('href')}"]`)).length, DOTS);
    assert.equal(alone, 0, 'every dot has a card title that does the same');
    await page.run(() => (document.querySelector('.sb-twin').open = false));
    for (const facet of ['topic', 'country']) {
      await openPanel(page, facet);
      await page.run(() => document.querySelectorAll('#sb-panel details').forEach((rest) => (rest.open = true)));
      await untilWhole(page, '#sb-panel .sb-value');
      await small(`with the panel of ${facet} open`);
    }
    await page.click('.sb-ways a');
    await untilStory(page, 1);
    await small('in the story');
    await page.click('.sb-story .sb-link');
    await untilGone(page, '.sb-story');
    await page.click('.sb-reset');
    await page.untilQuery(`?event=${FORUM}`);
    for (const [what, open] of Object.entries(OPENED)) {
      await open(page);
      assert.ok((await smallTargets(page)).count > 3, what);
      await small(`in ${what}`);
      await press(page, Key.ESCAPE);
      // Whether it was asked to close at all.
      const state = () => page.run((dialog) => `${document.querySelector(dialog)?.className}, focus on ${document.activeElement.className || document.activeElement.tagName}`, DIALOG);
      await untilGone(page).catch(async (error) => assert.fail(`${what} stays: ${await state()} (${error.message})`));
    }
    await page.go(`${path}?topic=health&series=warsaw-process`);
    await page.ready();
    await small('with nothing found');
  });
});

each((language, { path }) => {
  test(`${language}: so it is on the pages that run no program, and in a frame`, async () => {
    const page = await site.open(`${path}embed.html?topic=ai`, { width: 320 });
    for (const paper of ['', 'e/world-emerging-security-forum-2021/', 'c/', 'c/PL/', 'story/', 'method/', 'people/', 'embedding/']) {
      if (paper) await page.go(path + paper);
      assert.deepEqual((await smallTargets(page, DOTS)).small, [], paper);
    }
  });
});

test('a small target without room would be found', async () => {
  const page = await site.open('/');
  await page.run(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.sb-opener { min-height: 0 !important; padding: 0 !important; line-height: 1; inline-size: 20px; overflow: hidden; } .sb .sb-facets { gap: 0 }');
    document.adoptedStyleSheets.push(sheet);
  });
  assert.equal((await smallTargets(page, DOTS)).small.length, FACETS.length);
});

// 4. The focus

const RESULTS = '.sb-results';

const LOST = {
  'a chip is removed': ['?topic=ai', (page) => page.run(() => document.querySelector('.sb-chip').focus()), (page) => press(page, Key.ENTER), RESULTS],
  'everything is cleared': ['?topic=ai&q=a', (page) => page.run(() => document.querySelector('.sb-reset').focus()), (page) => press(page, Key.ENTER), RESULTS],
  'a card with the focus is filtered away': [
    '?topic=ai',
    async (page) => {
      await page.run(() => document.querySelector('.sb-reset').click());
      await page.untilQuery('');
      const other = record().events.find((event) => !event.topics.includes('ai')).id;
      await page.run((id) => document.querySelector(`#e-${id} summary`).focus(), other);
    },
    (page) => page.run(() => history.back()),
    RESULTS,
  ],
  'one of the choices is removed where nothing is found': [
    '?topic=health&series=warsaw-process',
    (page) => page.run(() => document.querySelector('.sb-empty button').focus()),
    (page) => press(page, Key.ENTER),
    RESULTS,
  ],
  'a value is taken back that has no meetings then': [
    '?topic=health&series=warsaw-process',
    async (page) => {
      await openPanel(page, 'topic');
      await page.run(() => document.querySelector('#sb-panel input:checked').focus());
    },
    (page) => press(page, Key.SPACE),
    RESULTS,
  ],
  'the notice is dismissed': ['?topic=nope', (page) => page.run(() => document.querySelector('.sb-notice button').focus()), (page) => press(page, Key.ENTER), RESULTS],
  'a meeting is chosen in the view of a country': [
    '?country=PL',
    async (page) => {
      await page.click('.sb-company a');
      await untilDialog(page, '.sb-its');
      await page.run(() => document.querySelector('dialog a[data-event]').focus());
    },
    (page) => press(page, Key.ENTER),
    '.sb-card',
  ],
  'a country of the address is closed': ['?place=PL', (page) => untilDialog(page, '.sb-its'), (page) => press(page, Key.ESCAPE), RESULTS],
  'a step of the address is left': ['?step=2', (page) => untilStory(page, 2), (page) => press(page, Key.ESCAPE), '.sb-ways a'],
  'the story is left with “back”': [
    '',
    async (page) => {
      await page.click('.sb-ways a');
      await untilStory(page, 1);
    },
    (page) => page.run(() => history.back()),
    '.sb-ways a',
  ],
  'more cards are asked for in a frame': ['embed.html', (page) => page.run(() => document.querySelector('.sb-more').focus()), (page) => press(page, Key.ENTER), '.sb-card:nth-child(11)'],
  'the last cards are asked for in a frame': ['embed.html?topic=ai', (page) => page.run(() => document.querySelector('.sb-more').focus()), (page) => press(page, Key.ENTER), '.sb-card:nth-child(11)'],
};

for (const [what, [query, prepare, act, selector]] of Object.entries(LOST)) {
  test(`the focus is not lost when ${what}`, async () => {
    const page = await site.open(`/en/${query}`);
    await prepare(page);
    await act(page);
    await untilFocus(page, selector);
    assert.equal(await page.run(() => document.activeElement.checkVisibility()), true);
  });
}

test('a file that is asked for again in a dialog keeps the focus there', async () => {
  site.allowConsole(/Failed to load|ERR_|sinanbo: .*events\.json/);
  site.server.on('/data/events.json', broken());
  const page = await site.open('/');
  await page.click('.sb-take');
  await untilDialog(page, 'section:last-child .sb-sheet-row button');
  const again = 'dialog .sb-sheet-body section:last-child button';
  await page.run((again) => {
    window.asked = [...document.querySelectorAll(again)].at(-1);
    window.asked.focus();
  }, again);
  await press(page, Key.ENTER);
  await page.until((again) => !window.asked.isConnected && document.querySelector(again), 'the second request has failed too', again);
  await page.until(() => document.activeElement.matches('dialog section:last-child *'), 'the focus is where the file will be');
});

test('an element that turns to the other language keeps the focus on the way back', async () => {
  const others = await hosts();
  try {
    const page = await site.tab();
    await page.driver.get(others.put('/', hostPage(pasted(site.server.origin, 'lang="en"'))));
    const inside = (lang) => page.until((lang) => document.querySelector('sinanbo-explainer').shadowRoot?.querySelector(`.sb-root[lang=${lang}] .sb-ready`), `it is in ${lang}`, lang);
    await inside('en');
    await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-language').focus());
    await press(page, Key.ENTER);
    await inside('ko');
    await untilFocus(page, '.sb-language');
  } finally {
    await others.close();
  }
});

// 5. What is announced

test('a choice announces the number of results and nothing else, however it is made', async () => {
  const page = await site.open('/en/');
  await page.run(() => {
    const REGION = '[role=status], [role=alert], [role=log], [role=timer], [aria-live]:not([aria-live=off]), output';
    window.heard = [];
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const parts = [target.nodeType === Node.ELEMENT_NODE ? target.closest(REGION) : target.parentElement?.closest(REGION)];
        for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) parts.push(...[node, ...node.querySelectorAll('*')].filter((part) => part.matches(REGION)));
        for (const part of parts) if (part?.textContent.trim() && part.checkVisibility()) window.heard.push([part.className, part.textContent]);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const total = record().events.length;
  const heard = async (events, what) => {
    await untilShown(page, ids(events));
    const all = await page.run(() => window.heard.splice(0).map((entry) => entry.join(': ')));
    assert.deepEqual([...new Set(all)].slice(-1), [`sb-results: ${resultsSentence(events.length, total, 'en')}`], what);
    assert.deepEqual(all.filter((entry) => !/^sb-results: (\d+ of )?\d+ meetings$/.test(entry)), [], what);
  };
  const [topic] = rows('topic', 'en');
  await openPanel(page, 'topic');
  await choose(page, topic.label);
  await heard(select({ topic: [topic.id] }), 'a facet');
  await page.run(() => document.querySelector('#sb-from').focus());
  await press(page, '2019');
  await heard(select({ topic: [topic.id], from: 2019 }), 'the years');
  await page.click('.sb-reset');
  await heard(record().events, 'all cleared');
  await page.run(() => document.querySelector('.sb-sea').focus());
  await press(page, Key.ARROW_LEFT, Key.ARROW_LEFT);
  await page.until(() => document.querySelector('.sb-sea').getAttribute('aria-activedescendant'), 'the cursor has moved');
  assert.deepEqual(await page.run(() => window.heard.splice(0)), [], 'the cursor of the map is told by the map');
  const [code] = [await page.run(() => document.querySelector('.sb-sea').getAttribute('aria-activedescendant').slice(2))];
  await press(page, Key.ENTER);
  await heard(select({ country: [code] }), 'the map');
});

test('confirmations and faults have regions of their own, apart from the results', async () => {
  const page = await site.open('/en/');
  await OPENED['the take-away dialog'](page);
  const parts = await told(page);
  const regions = of(parts, 'status', 'alert');
  assert.deepEqual(regions.map(({ role, states }) => [role, states.live]), [['status', 'polite'], ['alert', 'assertive']]);
  assert.ok(regions.every((part) => within(part, 'dialog')));
  await page.run(() => {
    window.line = document.querySelector('.sb-results').textContent;
    document.querySelector('dialog [aria-label^="Copy"]').click();
  });
  await page.until(() => document.querySelector('dialog [role=status]').textContent, 'it is said');
  assert.equal(await page.run(() => document.querySelector('.sb-results').textContent === window.line), true);
});

// 6. Headings and languages

each((language, { path }) => {
  test(`${language}: on every kind of page the headings have an order, and every text is in the language that it is marked to be in`, async () => {
    const page = await site.open(`${path}?event=${FORUM}`);
    await untilLong(page, FORUM);
    for (const paper of ['', 'embed.html', `e/${FORUM}/`, 'c/', 'c/PL/', 'story/', 'method/', 'people/', 'embedding/']) {
      if (paper) await page.go(path + paper);
      assert.deepEqual(disorder(await headings(page)), [], paper);
      assert.deepEqual(await misread(page), [], paper);
    }
  });

  test(`${language}: so it is in the long part of every card`, async () => {
    const page = await site.open(path);
    await page.run(() => document.querySelectorAll('.sb-card details').forEach((details) => (details.open = true)));
    await page.until((count) => document.querySelectorAll('.sb-long').length === count, 'all are open', record().events.length);
    assert.deepEqual(disorder(await headings(page)), []);
    assert.deepEqual(await misread(page), []);
  });
});

test('a skipped heading and a text in another language would be found', async () => {
  const page = await site.open('/en/');
  await page.run(() => {
    document.querySelector('.sb-card h3').outerHTML = '<h5>Deep</h5>';
    document.querySelector('.sb-lede').textContent = '한국어 문장';
    document.querySelector('.sb-language').removeAttribute('lang');
  });
  assert.equal(disorder(await headings(page)).length, 1);
  assert.deepEqual(await misread(page), ['a: 한국어', 'p: 한국어 문장']);
  await page.go('/');
  await page.run(() => (document.querySelector('.sb-lede').textContent = 'An English sentence'));
  assert.deepEqual(await misread(page), ['p: An English sentence']);
});

// 7. The other engines

for (const name of NAMES) {
  describe(name, () => {
    let browser;
    let server;
    before(async () => {
      server = await serve(DIST);
      browser = await startEngine(name);
    });
    after(async () => {
      await browser?.quit();
      await server?.close();
    });
    const run = (script, ...values) => browser.driver.executeScript(script, ...values);
    const until = (script, what, ...values) => browser.driver.wait(() => run(script, ...values), 20_000, `${name}: waited in vain until ${what}`, 50);

    each((language, { path }) => {
      test(`${language}: axe finds nothing, and the keyboard reaches a filter and a dialog`, async () => {
        await browser.driver.get(`${server.origin}${path}?topic=health`);
        await until(() => Boolean(document.querySelector('.sb-ready')), 'it is ready');
        // WebKit draws no title of a shape, so axe thinks that it is not told; the engine itself says that it is.
        const found = (await violations({ run })).filter((violation) => name !== 'webkit' || !violation.startsWith('link-name: '));
        assert.deepEqual(found, []);
        const [event] = record().events;
        const dot = await browser.driver.findElement(By.css(`.sb-event[href="#e-${event.id}"]`));
        assert.ok(squeezed(await dot.getAccessibleName()).endsWith(squeezed(event.title[language])));
        const keys = (...keys) =>
          browser.driver
            .actions()
            .sendKeys(...keys)
            .perform();
        const reach = async (selector) => {
          for (let step = 0; step < 20; step += 1) {
            await keys(Key.TAB);
            if (await run((selector) => document.activeElement.matches(selector), selector)) return;
          }
          assert.fail(`${selector} was not reached, but ${await run(() => document.activeElement.outerHTML.slice(0, 80))}`);
        };
        await run(() => document.querySelector('#sb-q').focus());
        await reach('.sb-opener');
        await keys(Key.SPACE);
        await until(() => document.querySelector('#sb-panel').hidden, 'the panel is closed');
        await keys(Key.SPACE);
        await until(() => !document.querySelector('#sb-panel').hidden, 'the panel is open');
        await reach('#sb-panel input');
        await keys(Key.SPACE);
        await until(() => /topic=health,|topic=\w+,health/.test(location.search), 'a second topic is chosen');
        await run(() => document.querySelector('#sb-to').focus());
        await reach('.sb-take');
        await keys(Key.ENTER);
        await until(() => document.querySelector('dialog:modal')?.contains(document.activeElement), 'the focus is in the dialog');
        const ring = await run(() => getComputedStyle(document.activeElement).outlineWidth);
        assert.ok(Number.parseFloat(ring) >= 2, `the focus is seen: ${ring}`);
        await keys(Key.ESCAPE);
        await until(() => document.activeElement.matches('.sb-take'), 'the focus is back');
      });
    });

    test('nothing sticks out at 320 px', async () => {
      const frame = (path) => `<iframe src="${path}" style="width: 320px; height: 700px; border: 0"></iframe>`;
      server.on('/narrow', () => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(hostPage(frame('/') + frame('/en/'))) }));
      await browser.driver.get(`${server.origin}/narrow`);
      await until(() => [...document.querySelectorAll('iframe')].every((frame) => frame.contentDocument?.querySelector('.sb-ready')), 'both are ready');
      const widths = await run(() => [...document.querySelectorAll('iframe')].map((frame) => [frame.contentWindow.innerWidth, frame.contentDocument.scrollingElement.scrollWidth]));
      assert.deepEqual(widths.map(([room, wide]) => [room, wide <= room]), [[320, true], [320, true]]);
    });
  });
}
