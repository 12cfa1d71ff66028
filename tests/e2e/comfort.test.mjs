// Comfort: light and dark, colours far enough apart, forced colours, more contrast, no motion, text twice as large, and a page around
// that is written from right to left.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { contrast, drawn, faint, luminance, over, palette } from './lib/colour.mjs';
import { hostPage, hosts, pasted } from './lib/hosts.mjs';
import { Key, press } from './lib/keyboard.mjs';
import { each } from './lib/languages.mjs';
import { openPanel } from './lib/look.mjs';
import { record } from './lib/record.mjs';
import { cramped } from './lib/room.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
const FORUM = 'world-emerging-security-forum-2021';

let others;
before(async () => {
  others = await hosts();
});
after(() => others.close());

const there = (page, selector) => page.until((selector) => document.querySelector(selector), `${selector} is there`, selector);
const frame = (page) => page.run(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

/** What can be opened, and is then waited for. */
const OPENED = {
  'the story': async (page) => {
    await page.click('.sb-ways a');
    await there(page, '.sb-story');
  },
  'the dialog to take away': async (page) => {
    await page.click('.sb-take');
    await page.until(() => document.querySelectorAll('dialog[open] pre').length === 3, 'the dialog is whole');
  },
  'a country': async (page) => {
    await page.click('.sb-company a');
    await there(page, 'dialog[open] .sb-its');
  },
  'the embed builder': async (page) => {
    await page.click('.sb-embed-link');
    await there(page, 'dialog[open] iframe');
  },
};

/** Opens one after the other, and closes each when `look` has looked at it. */
async function eachOpened(page, look, opened = OPENED) {
  for (const [what, open] of Object.entries(opened)) {
    await open(page);
    await frame(page);
    await look(what);
    await page.run(() => (document.querySelector('dialog:modal .sb-sheet-foot button, dialog:modal .sb-dialog-foot button') ?? document.querySelector('.sb-story .sb-link')).click());
    await page.until(() => !document.querySelector('dialog[open], .sb-story'), `${what} is closed`);
  }
}

// 1. Light and dark

for (const path of ['/', '/en/embed.html']) {
  test(`${path}: a theme that is asked for comes before the reader’s system, which decides otherwise`, async () => {
    const page = await site.tab();
    for (const [query, wanted] of [
      ['', ['light', 'dark']],
      ['?theme=light', ['light', 'light']],
      ['?theme=dark', ['dark', 'dark']],
      ['?theme=pink', ['light', 'dark']],
    ]) {
      await page.go(path + query);
      await page.ready();
      const seen = [];
      for (const dark of [false, true]) {
        await page.look({ dark });
        const { paper, ink } = await palette(page, 'paper', 'ink');
        const [body] = await drawn(page, ['body', 'background-color']);
        assert.deepEqual(body.slice(0, 3), paper.slice(0, 3), 'the page around has the same paper');
        assert.equal(await page.run(() => getComputedStyle(document.querySelector('.sb')).colorScheme), luminance(paper) > 0.5 ? 'light' : 'dark');
        seen.push(luminance(paper) > luminance(ink) ? 'light' : 'dark');
      }
      assert.deepEqual(seen, wanted, query);
    }
  });
}

test('the reader chooses light or dark at the foot of the page; the address keeps it with all the rest, and nothing else is stored', async () => {
  const page = await site.tab();
  await page.look({ dark: true });
  await page.go('/en/?topic=cyber,ai&from=2019');
  await page.ready();
  const pick = (value) =>
    page.run((value) => {
      const select = document.querySelector('#sb-theme');
      select.value = value;
      select.dispatchEvent(new Event('change'));
      return location.search;
    }, value);
  const isLight = async () => luminance((await palette(page, 'paper')).paper) > 0.5;
  assert.equal(await page.run(() => document.querySelector('#sb-theme').checkVisibility()), true);
  assert.equal(await isLight(), false);
  assert.equal(await pick('light'), '?topic=cyber,ai&from=2019&theme=light');
  assert.equal(await isLight(), true);

  await page.run(() => document.querySelector('.sb-chips button').click());
  await page.until(() => !location.search.includes('cyber'), 'the first topic is given up');
  assert.equal(await page.run(() => location.search), '?topic=ai&from=2019&theme=light', 'the program keeps what was chosen');
  await page.run(() => location.reload());
  await page.ready();
  assert.equal(await isLight(), true);
  assert.equal(await page.run(() => document.querySelector('#sb-theme').value), 'light');

  assert.equal(await pick(''), '?topic=ai&from=2019');
  assert.equal(await isLight(), false, 'the system decides again');
  assert.deepEqual(await page.run(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
});

test('the theme that was chosen goes with the reader who goes back', async () => {
  const page = await site.open('/en/');
  await page.run(() => document.querySelector('#sb-panel input').click());
  await page.untilQuery(`?topic=${record().topics[0].id}`);
  await page.run(() => {
    const select = document.querySelector('#sb-theme');
    select.value = 'dark';
    select.dispatchEvent(new Event('change'));
  });
  await page.run(() => history.back());
  await page.untilQuery('?theme=dark');
  await page.until(() => document.querySelectorAll('.sb-card[hidden]').length === 0, 'all is shown');
  await page.run(() => document.querySelector('#sb-panel input').click());
  await page.untilQuery(`?topic=${record().topics[0].id}&theme=dark`);
});

test('pages without a program follow the system', async () => {
  const page = await site.open(`/en/e/${FORUM}/`, { wait: false });
  for (const dark of [false, true]) {
    await page.look({ dark });
    assert.equal(luminance((await palette(page, 'paper')).paper) < 0.5, dark);
    assert.deepEqual(await faint(page, 4.5), []);
  }
});

for (const dark of [false, true]) {
  const theme = dark ? 'dark' : 'light';

  test(`${theme}: the colours of text stand 4.5 apart from what is under them, those of marks 3, and the shades of the map are a scale`, async () => {
    const page = await site.open('/', { dark });
    const { paper, ink, quiet, act, rust, land, mark, 'act-soft': soft, ...shades } = await palette(page, 'paper', 'ink', 'quiet', 'act', 'rust', 'land', 'mark', 'act-soft', 's1', 's2', 's3', 's4', 's5');
    const texts = { 'ink on paper': [ink, paper], 'quiet on paper': [quiet, paper], 'act on paper': [act, paper], 'rust on paper': [rust, paper], 'ink on soft': [ink, soft], 'quiet on soft': [quiet, soft], 'act on soft': [act, soft], 'ink on a match': [ink, mark], 'paper on act': [paper, act] };
    for (const [what, pair] of Object.entries(texts)) assert.ok(contrast(...pair) >= 4.5, `${what}: ${contrast(...pair)}`);
    const marks = { 'a dot': [act, paper], 'a dot in the chosen years': [act, soft], 'the edge of a mark on land': [act, land], 'what was talked about': [rust, paper], 'a dot that is not chosen': [quiet, paper], 'the cursor of the map': [ink, land] };
    for (const [what, pair] of Object.entries(marks)) assert.ok(contrast(...pair) >= 3, `${what}: ${contrast(...pair)}`);
    const steps = [land, ...Object.values(shades)].map(luminance);
    assert.deepEqual(steps, [...steps].sort((one, other) => (dark ? one - other : other - one)), 'from the land to the strongest');
    assert.ok(contrast(land, shades.s5) >= 4.5);
  });

  test(`${theme}: so does everything that is drawn`, async () => {
    const page = await site.open('/en/?q=cyber&country=PL&series=warsaw-process', { dark });
    await openPanel(page, 'series');
    assert.deepEqual(await faint(page, 4.5), []);
    await eachOpened(page, async (what) => assert.deepEqual(await faint(page, 4.5), [], what));
    await page.go('/?series=warsaw-process');
    await page.ready();
    const { paper } = await palette(page, 'paper');
    const marks = [
      ['.sb-thread line', 'stroke'],
      ['.sb-opener', 'border-top-color'],
      ['.sb-years select', 'border-top-color'],
      ['.sb-query', 'border-bottom-color'],
      ['g:not(.sb-off) > .sb-event .sb-dot', 'fill'],
      ['.sb-off .sb-event .sb-dot', 'fill'],
      ['.sb-off .sb-vague > rect:not(.sb-hit)', 'fill'],
      ['.sb-legend .sb-subject', 'stroke'],
      ['.sb-dot-edge', 'stroke'],
      ['.sb-swatch .sb-coming', 'stroke'],
    ];
    const colours = await drawn(page, ...marks);
    const weak = marks.map(([selector], at) => [selector, contrast(over(colours[at], paper), paper)]).filter(([, ratio]) => ratio < 3);
    assert.deepEqual(weak, []);
    // What was talked about is a mark on any shade: it has a ring of paper around it.
    await page.go('/');
    await page.ready();
    const subjects = await page.run(() => [...document.querySelectorAll('.sb-sea .sb-subject:not(.sb-ring)')].map((mark) => Boolean(mark.previousElementSibling?.matches('.sb-ring'))));
    assert.ok(subjects.length > 0 && subjects.every(Boolean), String(subjects));
    const [ring] = await drawn(page, ['.sb-sea .sb-ring', 'stroke']);
    assert.deepEqual(ring, paper);
  });
}

test('a text and a mark that are too faint would be found', async () => {
  const page = await site.open('/');
  await page.run(() => document.querySelector('.sb-lede').setAttribute('style', 'color: #aaa'));
  const found = await faint(page, 4.5);
  assert.equal(found.length, 1);
  assert.match(found[0], /^p\.sb-lede .*: 2\.\d\d$/);
  await page.run(() => document.querySelector('.sb-lane').setAttribute('style', 'opacity: 0.3'));
  const [dot] = await drawn(page, ['.sb-event .sb-dot', 'fill']);
  const { paper } = await palette(page, 'paper');
  assert.ok(contrast(over(dot, paper), paper) < 2);
});

// 2. What the reader's system asks for

for (const dark of [false, true]) {
  test(`with forced colours, ${dark ? 'dark' : 'light'} ones, everything is seen whatever theme was asked for`, async () => {
    const page = await site.tab();
    await page.look({ forced: true, dark });
    await page.go(`/en/?topic=ai&basis=named,delegate,membership,subjects&theme=${dark ? 'light' : 'dark'}`);
    await page.ready();
    await openPanel(page, 'topic');
    assert.deepEqual(await faint(page, 4.5), []);
    const shades = [1, 2, 3, 4, 5].map((step) => [`.sb-swatch .sb-s${step}`, 'fill']);
    const marks = [
      ['.sb-land', 'stroke'],
      ['.sb-dot-edge', 'stroke'],
      ['.sb-sea .sb-subject:not(.sb-ring)', 'stroke'],
      ['.sb-swatch .sb-coming', 'stroke'],
      ['g:not(.sb-off) > .sb-event .sb-dot', 'fill'],
      ['.sb-off .sb-event .sb-dot', 'fill'],
      ['.sb-opener', 'border-top-color'],
      ['.sb-years select', 'border-top-color'],
      ['.sb-query', 'border-bottom-color'],
    ];
    const [canvas, ...colours] = await drawn(page, ['body', 'background-color'], ...marks, ...shades);
    assert.equal(luminance(canvas) < 0.5, dark, 'the page has the colours of the system');
    const ratios = colours.map((colour) => contrast(over(colour, canvas), canvas));
    assert.deepEqual(marks.map(([selector], at) => [selector, ratios[at]]).filter(([, ratio]) => ratio < 3), []);
    const steps = ratios.slice(marks.length);
    assert.deepEqual(steps, [...steps].sort((one, other) => one - other));
    assert.ok(steps[0] > 1.4 && steps.every((step, at) => at === 0 || step / steps[at - 1] > 1.2), String(steps));
    // What is open and what is pressed differ by more than their weight.
    const [open, shut, pressed, other] = await drawn(page, ['.sb-opener[aria-expanded=true]', 'background-color'], ['.sb-opener[aria-expanded=false]', 'background-color'], ['.sb-tools [aria-pressed=true]', 'background-color'], ['.sb-tools [aria-pressed=false]', 'background-color']);
    assert.ok(contrast(open, over(shut, canvas)) >= 3 && contrast(pressed, over(other, canvas)) >= 3);
    // The focus: of a button, of the map and its cursor, of a dot, of a card.
    const ring = async (selector) => {
      const [colour] = await drawn(page, [selector, 'outline-color']);
      const line = await page.run((selector) => [getComputedStyle(document.querySelector(selector)).outlineStyle, document.querySelector(selector).matches(':focus-visible')], selector);
      assert.deepEqual(line, ['solid', true], selector);
      assert.ok(contrast(over(colour, canvas), canvas) >= 3, selector);
    };
    await page.run(() => document.querySelector('.sb-tools input').focus());
    await press(page, Key.TAB);
    await ring('.sb-sea');
    await press(page, Key.ARROW_LEFT);
    await there(page, '.sb-cursor');
    const [cursor] = await drawn(page, ['.sb-cursor use', 'stroke']);
    assert.ok(contrast(cursor, canvas) >= 3);
    await press(page, Key.TAB, Key.TAB);
    await ring('.sb-event:focus');
    await page.run(() => document.querySelector('g:not(.sb-off) > .sb-event').focus());
    await press(page, Key.ENTER);
    await there(page, '.sb-card:focus');
    await ring('.sb-card:focus');
  });

  test(`where more contrast is asked for, ${dark ? 'dark' : 'light'}, text stands 7 apart and lines are seen`, async () => {
    const page = await site.tab();
    await page.go('/en/?q=cyber&country=PL');
    await page.ready();
    await page.cdp('Emulation.setEmulatedMedia', {
      media: '',
      features: [
        { name: 'prefers-contrast', value: 'more' },
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
    await openPanel(page, 'topic');
    assert.deepEqual(await faint(page, 7), []);
    const { paper, land } = await palette(page, 'paper', 'land');
    const lines = [['.sb-opener', 'border-top-color'], ['.sb-years select', 'border-top-color'], ['.sb-panel', 'border-top-color'], ['.sb-cards > li:nth-child(2)', 'border-top-color']];
    const ratios = (await drawn(page, ...lines)).map((colour) => contrast(over(colour, paper), paper));
    assert.ok(ratios.every((ratio) => ratio >= 4.5), String(ratios));
    const [outline] = await drawn(page, ['.sb-lit:not(.sb-coming) use', 'stroke']);
    assert.ok(contrast(outline, land) >= 4.5, 'every country that is lit has an outline');
    await eachOpened(page, async (what) => assert.deepEqual(await faint(page, 7), [], what));
  });
}

test('where less motion is asked for, nothing moves by itself', async () => {
  const page = await site.open('/');
  await OPENED['the story'](page);
  const moving = () =>
    page.run(() => {
      const still = ({ transitionDuration, animationName, scrollBehavior }) => /^0s(, 0s)*$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
      return [...document.querySelectorAll('html, body, body *')].filter((element) => !still(getComputedStyle(element))).length;
    });
  assert.equal(await moving(), 0);
  await page.look({ motion: true });
  assert.ok((await moving()) > 0, 'else something does');
});

// 3. Text twice as large

for (const width of [320, 1280]) {
  each((language, { path }) => {
    test(`${language}: text twice as large has room at ${width} px`, async () => {
      const page = await site.tab({ width, height: 900 });
      await page.beforeScripts(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('html { font-size: 200% }');
        document.adoptedStyleSheets = [sheet];
      });
      await page.go(`${path}?country=PL&topic=cyber`);
      await page.ready();
      assert.equal(await page.run(() => getComputedStyle(document.querySelector('.sb')).fontSize), '32px');
      const card = '.sb-card:not([hidden])';
      await page.click(`${card} summary`);
      await there(page, `${card} .sb-long`);
      await page.run(() => (document.querySelector('.sb-twin').open = true));
      await there(page, '.sb-twin tbody button');
      assert.deepEqual(await cramped(page), []);
      await page.run(() => (document.querySelector('.sb-twin').open = false));
      for (const facet of ['topic', 'country', 'basis']) {
        await openPanel(page, facet);
        assert.deepEqual(await cramped(page), [], facet);
      }
      await eachOpened(page, async (what) => assert.deepEqual(await cramped(page), [], what));
      // Where there is room at 320 px, there is at 1280.
      if (width > 320) return;
      for (const paper of [`e/${FORUM}/`, 'c/PL/', 'c/', 'story/', 'method/', 'people/', 'embedding/']) {
        await page.go(path + paper);
        assert.deepEqual(await cramped(page), [], paper);
      }
    });
  });
}

// 4. A page around that is written from right to left

test('in a page from right to left the element looks as in any other', async () => {
  const page = await site.tab();
  const shape = async (dir) => {
    await page.driver.get(others.put(`/${dir}`, hostPage(`<h1>Host</h1>${pasted(site.server.origin, 'lang="en" country="PL"')}`, { head: '<style>body { margin: 20px }</style>' }).replace('<html ', `<html dir="${dir}" `)));
    await page.until(() => document.querySelector('sinanbo-explainer')?.shadowRoot?.querySelector('.sb-ready'), 'it is ready');
    const inside = (script) => page.run((source) => new Function('root', source)(document.querySelector('sinanbo-explainer').shadowRoot), script);
    await inside('root.querySelector(".sb-opener").click()');
    await page.until(() => !document.querySelector('sinanbo-explainer').shadowRoot.querySelector('#sb-panel').hidden, 'the panel is open');
    const boxes = () =>
      page.run(() => {
        const host = document.querySelector('sinanbo-explainer').getBoundingClientRect();
        const root = document.querySelector('sinanbo-explainer').shadowRoot;
        const parts = ['.sb-head', 'h1', '.sb-language', '.sb-sea', '.sb-lane', '.sb-query input', '.sb-opener', '.sb-value', '.sb-value .sb-count', '.sb-chip', '.sb-take', '.sb-date', '.sb-card h3', '.sb-card summary', '.sb-frame-foot a', '.sb-sheet h2', '.sb-sheet-foot button', '.sb-its > li > span'];
        return parts.map((part) => {
          const element = root.querySelector(part);
          if (!element) return `${part}: none`;
          const { left, top, width, height } = element.getBoundingClientRect();
          return `${part}: ${[left - host.left, top - host.top, width, height].map(Math.round).join(' ')} ${getComputedStyle(element).direction} ${getComputedStyle(element).textAlign}`;
        });
      });
    const plain = await boxes();
    assert.deepEqual(await cramped(page), [], dir);
    await inside('root.querySelector(".sb-company a").click()');
    await page.until(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('dialog[open] .sb-its'), 'the country is there');
    await frame(page);
    assert.deepEqual(await cramped(page), [], `${dir}, with a dialog`);
    return [plain, await boxes()];
  };
  const [left, right] = [await shape('ltr'), await shape('rtl')];
  assert.ok(left[1].every((box) => / ltr /.test(box)), left[1].join('\n'));
  assert.deepEqual(right, left);
});
