// What is opened in place, in somebody else's page: story, country, term and take-away inside an element and a frame.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { hostPage, hosts, pasted } from './lib/hosts.mjs';
import { Key } from './lib/keyboard.mjs';
import { record } from './lib/record.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
let others;
before(async () => {
  others = await hosts();
});
after(() => others.close());

async function openElement(attributes) {
  const page = await site.tab();
  await page.driver.get(others.put(`/${Math.random()}`, hostPage(`<h1>Host</h1>${pasted(site.server.origin, attributes)}<p>After</p>`)));
  await page.until(() => document.querySelector('sinanbo-explainer')?.shadowRoot?.querySelector('.sb-ready'), 'the element is ready');
  return page;
}

/** Clicks in the shadow tree as a script would; what is opened is asked for in the same way. */
const press = (page, selector) =>
  page.run((selector) => document.querySelector('sinanbo-explainer').shadowRoot.querySelector(selector).click(), selector);
const inside = (page, selector, what) =>
  page.until((selector) => document.querySelector('sinanbo-explainer').shadowRoot.querySelector(selector)?.textContent, what, selector);
const nothingOutside = (page) =>
  page.run(() => [...document.body.children].filter((child) => !['H1', 'SCRIPT', 'SINANBO-EXPLAINER', 'P'].includes(child.tagName)).length);

test('an element has the story, and its highlighted cards', async () => {
  const page = await openElement('lang="en"');
  await press(page, '.sb-ways a');
  await inside(page, '.sb-story h2', 'the story is shown');
  await press(page, '.sb-story .sb-next');
  await page.until(() => /2 of/.test(document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-story .sb-kicker').textContent), 'the next step');
  assert.ok(await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelectorAll('[data-lit]').length > 0));
  assert.equal(await page.run(() => location.search), '', 'the host’s address is its own');
  assert.equal(await nothingOutside(page), 0);
});

test('an element that is to show the story begins it, and takes no focus', async () => {
  const page = await openElement('lang="ko" parts="story,map"');
  await inside(page, '.sb-story h2', 'the story is shown');
  assert.equal(await page.run(() => document.activeElement.tagName), 'BODY');
  const seen = await page.run(() => {
    const { shadowRoot } = document.querySelector('sinanbo-explainer');
    return ['.sb-story', '.sb-where', '.sb-when', '.sb-record'].map((part) => shadowRoot.querySelector(part).checkVisibility());
  });
  assert.deepEqual(seen, [true, true, false, false]);
});

test('an element that is not to show the story has no way into it', async () => {
  const page = await openElement('lang="ko" parts="cards"');
  assert.equal(await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-ways').checkVisibility()), false);
});

test('an element has a country’s page in place, by attribute and by choice', async () => {
  const page = await openElement('lang="en" place="PL"');
  assert.equal(await inside(page, '.sb-country[open] h2', 'the country is shown'), 'Poland');
  await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-country').close());
  await page.until(() => !document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-country'), 'it is closed');
  await page.run(() => {
    const element = document.querySelector('sinanbo-explainer');
    element.removeAttribute('place');
    element.setAttribute('country', 'EE');
  });
  await inside(page, '.sb-company a', 'the country is offered');
  await press(page, '.sb-company a');
  assert.equal(await inside(page, '.sb-country[open] h2', 'the country is shown'), 'Estonia');
  assert.equal(await nothingOutside(page), 0);
  // A meeting there leads to its card, and the host's address stays its own.
  const meeting = await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-country a[data-event]').dataset.event);
  await press(page, '.sb-country a[data-event]');
  await inside(page, `#e-${meeting} details[open] .sb-detail`, 'the card is open');
  await page.until(
    (meeting) => {
      const { shadowRoot } = document.querySelector('sinanbo-explainer');
      return !shadowRoot.querySelector('.sb-country') && shadowRoot.activeElement?.id === `e-${meeting}`;
    },
    'the focus is at the card',
    meeting,
  );
  assert.equal(await page.run(() => location.hash), '');
});

/** What is asked of the panel of a country in an element. */
const country = (page) =>
  page.run(() => {
    const { shadowRoot } = document.querySelector('sinanbo-explainer');
    const panel = shadowRoot.querySelector('.sb-country[open]');
    if (!panel) return undefined;
    const [inner, outer] = [panel, shadowRoot.host].map((part) => part.getBoundingClientRect());
    return {
      modal: panel.matches(':modal'),
      focus: document.activeElement.id || document.activeElement.tagName,
      within: inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom,
      scrolled: scrollY,
    };
  });
const untilModal = (page, name) =>
  page.until((name) => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-country:modal h2')?.textContent === name, `${name} is shown over the page`, name);
const untilNoCountry = (page) => page.until(() => !document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-country'), 'it is closed');
const focused = (page) => page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.activeElement?.className);

for (const attributes of ['', 'parts="timeline"']) {
  test(`a country that nobody has pressed for covers no page around it${attributes && `, with ${attributes}`}`, async () => {
    const page = await openElement(`lang="en" place="PL" ${attributes}`);
    await inside(page, '.sb-country[open] .sb-its', 'the country is shown');
    assert.deepEqual(await country(page), { modal: false, focus: 'BODY', within: true, scrolled: 0 });
    await press(page, '.sb-country .sb-company-list a');
    const other = await page.until(() => {
      const heading = document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-country:modal h2')?.textContent;
      return heading !== 'Poland' && heading;
    }, 'another country is shown, over the page');
    assert.notEqual(other, 'Poland');
    await press(page, '.sb-country .sb-sheet-foot button');
    await untilNoCountry(page);
    if (!attributes) assert.equal(await focused(page), 'sb-results', 'the focus is not lost');
  });
}

test('Escape closes it for who has gone into it, and the focus is not lost', async () => {
  const page = await openElement('lang="ko" place="PL"');
  await inside(page, '.sb-country[open] .sb-its', 'the country is shown');
  await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-country a').focus());
  await page.driver.actions().sendKeys(Key.ESCAPE).perform();
  await untilNoCountry(page);
  assert.equal(await focused(page), 'sb-results');
});

test('a press for the country that stands there has it over the page; what the page around asks for afterwards takes no focus', async () => {
  const page = await openElement('lang="en" place="PL" country="PL"');
  await inside(page, '.sb-country[open] .sb-its', 'the country is shown');
  assert.equal((await country(page)).modal, false);
  await press(page, '.sb-company a');
  await untilModal(page, 'Poland');
  await press(page, '.sb-country .sb-sheet-foot button');
  await untilNoCountry(page);
  assert.equal(await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.activeElement.dataset.more), 'country');
  await page.run(() => {
    document.body.append(Object.assign(document.createElement('input'), { id: 'own' }));
    document.querySelector('#own').focus({ preventScroll: true });
    document.querySelector('sinanbo-explainer').setAttribute('place', 'EE');
  });
  assert.equal(await inside(page, '.sb-country[open]:has(.sb-its) h2', 'the country is shown'), 'Estonia');
  const { modal, focus } = await country(page);
  assert.deepEqual([modal, focus], [false, 'own']);
  await page.run(() => document.querySelector('sinanbo-explainer').removeAttribute('place'));
  await untilNoCountry(page);
  assert.equal(await page.run(() => document.activeElement.id), 'own');
});

test('an element explains a term', async () => {
  const page = await openElement('lang="ko"');
  const id = await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-summary .sb-term').hash.slice(3));
  await press(page, '.sb-summary .sb-term');
  const { definition } = record().glossary.find((entry) => entry.id === id);
  assert.ok((await inside(page, '.sb-term-note:popover-open', 'the meaning is shown')).includes(definition.ko));
});

test('links in an opened card of an element lead to the site, not into the host', async () => {
  const page = await openElement('lang="en" event="world-emerging-security-forum-2021"');
  await inside(page, '.sb-long', 'the long part is there');
  const hrefs = await page.run(() => [...document.querySelector('sinanbo-explainer').shadowRoot.querySelectorAll('.sb-long a[data-more]:not([data-more=term])')].map((link) => link.href));
  assert.ok(hrefs.length > 3);
  assert.deepEqual(hrefs.filter((href) => !href.startsWith(`${site.server.origin}/en/`)), []);
});

test('a frame has story, country and term, in reach of what was pressed', async () => {
  const page = await site.open('/en/embed.html?country=PL');
  await page.run(() => document.querySelector('.sb-company a').click());
  await page.until(() => document.querySelector('.sb-country[open] .sb-people, .sb-country[open] .sb-quiet'), 'the country is shown');
  const distance = await page.run(() => {
    const [panel, link] = ['.sb-country', '.sb-company a'].map((part) => document.querySelector(part).getBoundingClientRect());
    return Math.max(0, panel.top - link.bottom, link.top - panel.bottom);
  });
  assert.ok(distance < 200, `${distance} px apart`);
  await page.run(() => document.querySelector('.sb-country').close());
  await page.until(() => !document.querySelector('.sb-country'), 'it is closed');
  await page.run(() => document.querySelector('.sb-ways a').click());
  await page.until(() => document.querySelector('.sb-story h2'), 'the story is shown');
  await page.run(() => document.querySelector('.sb-summary .sb-term').click());
  await page.until(() => document.querySelector('.sb-term-note:popover-open'), 'the meaning is shown');
});
