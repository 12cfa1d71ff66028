// No surprises: nothing is asked of another host, nothing is kept, nothing is evaluated; and nothing is fetched twice.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { headers } from './lib/answers.mjs';
import { Key, press } from './lib/keyboard.mjs';
import { NOTHING, kept } from './lib/kept.mjs';
import { each } from './lib/languages.mjs';
import { SEARCH, choose, openPanel, summary, untilOpen } from './lib/look.mjs';
import { shipped, strict } from './lib/policies.mjs';
import { record } from './lib/record.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
const FORUM = 'world-emerging-security-forum-2021';

/** A little of everything that a reader does. */
async function use(page, language) {
  await page.idle();
  await openPanel(page, 'topic');
  await choose(page, record().topics[0].label[language]);
  await page.click(SEARCH);
  await press(page, 'forum', Key.BACK_SPACE);
  await page.click('.sb-reset');
  await page.untilQuery('');
  await page.click(summary(FORUM));
  await untilOpen(page, FORUM);
  await page.click('.sb-tools [role=group] button:nth-child(2)');
}

each((language, { path }) => {
  test(`${language}: only the page’s own host is asked`, async () => {
    const page = await site.open(path);
    await use(page, language);
    const hosts = await page.run(() => [...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin))]);
    assert.deepEqual(hosts, [site.server.origin]);
    const elsewhere = await page.run(() =>
      [...document.querySelectorAll('link[rel~=preconnect], link[rel~=dns-prefetch], script[src], link[rel=stylesheet], img, iframe')]
        .map((element) => new URL(element.src ?? element.href, document.baseURI).origin)
        .filter((origin) => origin !== location.origin),
    );
    assert.deepEqual(elsewhere, []);
  });
});

test('nothing is kept in the browser', async () => {
  const page = await site.open('/');
  await use(page, 'ko');
  assert.deepEqual(await kept(page), NOTHING);
});

test('every file of the first view is fetched once', async () => {
  const page = await site.open('/');
  await page.idle();
  const counts = {};
  for (const { path } of site.server.requests) counts[path] = (counts[path] ?? 0) + 1;
  const twice = Object.entries(counts).filter(([, count]) => count > 1);
  assert.deepEqual(twice, []);
  assert.ok(Object.keys(counts).length >= 5, Object.keys(counts).join(' '));
});

each((language, { path }) => {
  const policies = {
    'the policy that it is shipped with': [shipped(), []],
    // What stands in the page is refused, and fetched.
    'a policy that allows nothing inline': [strict(), ['script-src-elem: inline', 'style-src-elem: inline']],
  };
  for (const [what, [policy, refused]] of Object.entries(policies)) {
    test(`${language}: the page runs under ${what}, and looks as it should`, async () => {
      if (refused.length > 0) site.allowConsole(/violates the following Content Security Policy/);
      site.server.on(/\/$/, headers({ 'content-security-policy': policy }));
      const page = await site.tab();
      await page.beforeScripts(() => {
        window.violations = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
          window.violations.push(`${effectiveDirective}: ${blockedURI}`),
        );
      });
      await page.go(path);
      await page.ready();
      await use(page, language);
      assert.deepEqual((await page.run(() => window.violations)).sort(), refused);
      await page.until(() => getComputedStyle(document.querySelector('.sb')).backgroundColor === 'rgb(250, 248, 244)', 'the style sheet is there');
    });
  }
});
