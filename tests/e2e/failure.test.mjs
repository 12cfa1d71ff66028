// Whatever fails on the way: the page stays as it was sent, says in one sentence what cannot be used, and throws nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { broken, brokenAfter, bytes, cut, edited, headers, held, status } from './lib/answers.mjs';
import { LANGUAGES, each } from './lib/languages.mjs';
import { choose, openPanel, shown, summary, untilOpen, untilShown } from './lib/look.mjs';
import { ids, record, select, squeezed } from './lib/record.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
const FORUM = 'world-emerging-security-forum-2021';
const WASM = /\.wasm$/;
const GLUE = /\/sinanbo-[^/]*\.js$/;
const RECORD = /\/record-[^/]*\.bin$/;

/** What the browser itself says of a request; the rest must be our own warning. */
const BROWSER = [/Failed to load resource/, /Refused to|violates the following Content Security Policy/, /Failed to load module script/];
const OURS = /^WARNING .*sinanbo: /;

/** The page is as it was sent, and says the sentence and why. */
async function stays(page, { language = 'ko', reason }) {
  await page.until(() => !document.querySelector('#sb-failure').hidden, 'the sentence is there');
  const said = await page.text('#sb-failure');
  assert.ok(said.startsWith(`${LANGUAGES[language].failed} `), said);
  assert.ok(said.length > LANGUAGES[language].failed.length + 10, said);
  assert.equal(await page.run(() => document.querySelector('#sb-failure').dataset.reason), reason);
  assert.deepEqual((await shown(page)).sort(), ids(record().events), 'every card is there');
  const text = squeezed(await page.run(() => document.querySelector('#sinanbo').textContent));
  for (const event of record().events) assert.ok(text.includes(squeezed(event.summary[language])), event.summary[language]);
  const controls = await page.run(() =>
    [...document.querySelectorAll('button, input, select:not(#sb-theme)')]
      .filter((control) => control.checkVisibility() && !control.disabled)
      .map((control) => control.outerHTML.slice(0, 60)),
  );
  assert.deepEqual(controls, [], 'no control is offered that needs the program');
  const tools = await page.run(() =>
    ['.sb-find', '.sb-tools', '.sb-chips'].filter((part) => document.querySelector(part).checkVisibility()),
  );
  assert.deepEqual(tools, []);
  await page.click(summary(FORUM));
  await untilOpen(page, FORUM);
}

const FAULTS = {
  'the program is missing': ['not-found', WASM, status(404)],
  'the program is cut short': ['damaged', WASM, cut(0.6)],
  'the program is another file': ['mime', WASM, bytes('<!doctype html><title>not found</title>')],
  'the connection breaks before the program': ['network', WASM, broken()],
  'the connection breaks within the program': ['cut-off', WASM, brokenAfter(0.5)],
  'the program’s glue is missing': ['not-found', GLUE, status(404)],
  'the program’s glue is another file': ['damaged', GLUE, bytes('<!doctype html>')],
  'the record is missing': ['not-found', RECORD, status(404)],
  'the record is cut short': ['damaged', RECORD, cut(0.5)],
  'the record is another file': ['mime', RECORD, bytes('<!doctype html><title>not found</title>')],
  'the record is empty': ['damaged', RECORD, bytes('')],
  'a policy forbids the program': ['csp', '/', headers({ 'content-security-policy': "script-src 'self'" })],
};

for (const [what, [reason, where, responder]] of Object.entries(FAULTS)) {
  test(`${what}: the page stays as it is and says so`, async () => {
    site.expectConsole(OURS);
    site.allowConsole(...BROWSER);
    site.server.on(where, responder);
    const page = await site.open('/', { wait: false });
    await stays(page, { reason });
  });
}

each((language, { path }) => {
  test(`${language}: the sentence is in the page’s language, also with a state in the address`, async () => {
    site.expectConsole(OURS);
    site.allowConsole(...BROWSER);
    site.server.on(WASM, status(500));
    const page = await site.open(`${path}?topic=health&event=${FORUM}`, { wait: false });
    await stays(page, { language, reason: 'not-found' });
  });
});

test('a browser without WebAssembly gets the page and the sentence', async () => {
  site.expectConsole(OURS);
  const page = await site.tab();
  await page.beforeScripts(() => delete window.WebAssembly);
  await page.go('/');
  await stays(page, { reason: 'unsupported' });
});

for (const [what, path, answer] of [
  ['is missing', '/', status(404)],
  ['is missing, with a state in the address', '/?topic=ai&parts=cards', status(404)],
  ['is nothing that the browser can read', '/?topic=ai', bytes('const = 1;')],
]) {
  test(`the loader itself ${what}: the page is readable, says so and offers no control`, async () => {
    site.allowConsole(...BROWSER, /SyntaxError/);
    site.server.on('/boot.js', answer);
    const page = await site.open(path, { wait: false });
    await page.until((failed) => document.querySelector('#sb-failure').textContent === failed, 'the sentence is there', LANGUAGES.ko.failed);
    await page.until(() => document.querySelector('#sb-failure').checkVisibility(), 'it is shown');
    assert.deepEqual((await shown(page)).sort(), ids(record().events));
    assert.equal(
      await page.run(
        () =>
          [...document.querySelectorAll('button, input, select')].filter((control) => control.checkVisibility() && !control.disabled).length,
      ),
      0,
    );
    await page.click(summary(FORUM));
    await untilOpen(page, FORUM);
  });
}

test('in a frame, too, a missing loader is said', async () => {
  site.allowConsole(...BROWSER);
  site.server.on('/boot.js', status(404));
  const page = await site.open('/en/embed.html?topic=ai', { wait: false });
  await page.until(() => document.querySelector('#sb-failure').checkVisibility(), 'the sentence is there');
  assert.ok((await shown(page)).length > 0);
});

test('a fault after the start is said, and nothing goes blank', async () => {
  site.expectConsole(OURS);
  site.allowConsole(/Uncaught/);
  const page = await site.open('/?topic=ai');
  await untilShown(page, ids(select({ topic: ['ai'] })));
  await page.run(() => {
    // By a script of the page: of those that WebDriver runs the page may not see the errors.
    const script = document.createElement('script');
    const { wasm } = document.querySelector('#sb-boot').dataset;
    script.textContent = `setTimeout(() => { throw Object.assign(new WebAssembly.RuntimeError('unreachable'), { stack: '    at ${new URL(wasm, document.baseURI)}:wasm-function[1]:0x1' }); })`;
    document.head.append(script);
  });
  await page.until(() => !document.querySelector('#sb-failure').hidden, 'the sentence is there');
  assert.deepEqual((await shown(page)).sort(), ids(select({ topic: ['ai'] })));
  assert.equal(await page.run(() => document.querySelector('.sb-find').checkVisibility()), false);
});

const TOPIC = '#sb-panel input';

/** The page while its program is held back behind `gate`, once topics can be pressed. */
async function heldBack() {
  const gate = held();
  site.server.on(WASM, gate.responder);
  const page = await site.open('/', { wait: false });
  await page.until((topic) => !document.querySelector(topic).disabled, 'the topics can be pressed', TOPIC);
  return { gate, page };
}

test('while the program is on its way nothing is wrong, and no control is offered but the topics, which it answers', async () => {
  const { gate, page } = await heldBack();
  assert.equal(await page.run(() => document.querySelector('#sb-failure').checkVisibility()), false);
  assert.equal(
    await page.run(
      (topic) =>
        [...document.querySelectorAll('#sinanbo :is(button, input, select)')].filter(
          (control) => control.checkVisibility() && !control.disabled && !control.matches(topic),
        ).length,
      TOPIC,
    ),
    0,
  );
  gate.open();
  await page.ready();
  assert.ok(
    (await page.run(
      () => [...document.querySelectorAll('#sinanbo :is(button, input, select)')].filter((control) => !control.disabled).length,
    )) > 10,
  );
  assert.deepEqual((await shown(page)).sort(), ids(record().events), 'nothing was pressed');
});

test('topics that are pressed before the program is there are chosen when it comes; the page says that it loads', async () => {
  const { gate, page } = await heldBack();
  const { topics } = record();
  const press = (id) => page.run((topic, at) => document.querySelectorAll(topic)[at].click(), TOPIC, topics.findIndex((topic) => topic.id === id));
  for (const id of ['health', 'ai', 'cyber', 'cyber']) await press(id);
  assert.match(await page.run(() => getComputedStyle(document.querySelector('#sb-panel'), '::after').content), /불러오는/);
  assert.deepEqual((await shown(page)).sort(), ids(record().events));
  gate.open();
  await page.ready();
  await page.untilQuery('?topic=health,ai');
  assert.deepEqual((await shown(page)).sort(), ids(select({ topic: ['health', 'ai'] })).sort());
  const checked = await page.run((topic) => [...document.querySelectorAll(topic)].flatMap((box, at) => (box.checked ? [at] : [])), TOPIC);
  assert.deepEqual(checked.map((at) => topics[at].id).sort(), ['ai', 'health']);
  assert.equal(await page.run(() => getComputedStyle(document.querySelector('#sb-panel'), '::after').content), 'none');
  await page.click('.sb-reset');
  await untilShown(page, ids(record().events));
});

test('what is pressed between the answer and the program that follows it holds', async () => {
  const { gate, page } = await heldBack();
  const { topics } = record();
  const places = ['health', 'ai'].map((id) => topics.findIndex((topic) => topic.id === id));
  await page.run(
    (topic, [health, ai]) => {
      const boxes = document.querySelectorAll(topic);
      boxes[health].click();
      // Called as soon as the cards have answered, before the next task.
      new MutationObserver((_, answered) => {
        answered.disconnect();
        window.between = !document.querySelector('.sb-ready');
        boxes[health].click();
        boxes[ai].click();
      }).observe(document.querySelector('.sb-cards'), { subtree: true, attributeFilter: ['hidden'] });
    },
    TOPIC,
    places,
  );
  gate.open();
  await page.ready();
  await page.untilQuery('?topic=ai');
  assert.equal(await page.run(() => window.between), true);
  assert.deepEqual((await shown(page)).sort(), ids(select({ topic: ['ai'] })).sort());
});

test('what was pressed before a program that does not come is taken back', async () => {
  site.allowConsole(...BROWSER, OURS);
  const gate = held();
  site.server.on(GLUE, gate.responder);
  site.server.on(WASM, status(404));
  const page = await site.open('/', { wait: false });
  await page.until((topic) => !document.querySelector(topic)?.disabled || !document.querySelector('#sb-failure').hidden, 'the topics can be pressed', TOPIC);
  await page.run((topic) => document.querySelector(topic).click(), TOPIC);
  gate.open();
  await stays(page, { reason: 'not-found' });
  assert.equal(await page.count(`${TOPIC}:is(:checked, :enabled)`), 0);
});

/** What the program draws, without what only the server or only the program writes; once all of it is laid out, also far from the window. */
const drawn = async (page) => {
  await page.until(() => !document.querySelector('.sb-far'), 'all cards are laid out');
  await page.run(() => document.querySelector('.sb-known').classList.remove('sb-known'));
  return page.run(() => document.querySelector('.sb').innerText.replace(/\s+/g, ' '));
};

const FOREIGN = {
  'a page of another version': (html) => html.replace(/data-version="[^"]*"/, 'data-version="another"'),
  'a page without a drawing': (html) => html.replace(/(<div id="sinanbo"[^>]*>)[\s\S]*(<\/div>)/, '$1$2'),
};

for (const [what, change] of Object.entries(FOREIGN)) {
  test(`${what} is drawn anew by the program`, async () => {
    const whole = await drawn(await site.open('/'));
    site.server.on('/', edited(change));
    const page = await site.open('/');
    assert.equal(await drawn(page), whole);
    await page.idle();
    await page.click(summary(FORUM));
    await untilOpen(page, FORUM);
    const [event] = record().events.filter(({ id }) => id === FORUM);
    await page.until(
      (text) => document.querySelector('.sb-card details[open]').textContent.includes(text),
      'the long part is drawn',
      event.outcomes[0].text.ko,
    );
  });
}

test('without the file of the long parts a card leads to its own page', async () => {
  site.expectConsole(OURS);
  site.allowConsole(...BROWSER);
  site.server.on(/\/long-[^/]*$/, status(404));
  const page = await site.open('/');
  await page.click(summary(FORUM));
  await page.click(`#e-${FORUM} .sb-detail a`);
  await page.until((id) => location.pathname === `/e/${id}/`, 'its own page is there', FORUM);
});

test('the file of the long parts is fetched once, when it is wanted', async () => {
  const page = await site.open('/');
  const asked = () => site.server.requests.filter(({ path }) => path.includes('long-')).length;
  assert.equal(asked(), 0, 'not for the first view');
  await page.click(summary(FORUM));
  await page.until((id) => document.querySelector(`#e-${id} .sb-long`), 'the long part is there', FORUM);
  await page.click(summary('camp-david-2023'));
  await page.until(() => document.querySelector('#e-camp-david-2023 .sb-long'), 'this one too');
  await new Promise((resolve) => setTimeout(resolve, 2000));
  assert.equal(asked(), 1);
});
