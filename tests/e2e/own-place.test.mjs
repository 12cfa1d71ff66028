// Where own data is read: in a worker, whatever page the explainer stands in, and what is said where a policy allows none or no
// connection.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { By } from 'selenium-webdriver';

import { headers } from './lib/answers.mjs';
import { hostPage, hosts, pasted, policy } from './lib/hosts.mjs';
import { document as made, json, many } from './lib/own.mjs';
import { record } from './lib/record.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
let others;
before(async () => {
  others = await hosts();
});
after(() => others.close());

const PATHS = { ko: '/', en: '/en/' };
const JSON_TYPE = 'application/json';
const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'no-store', 'content-type': JSON_TYPE };
const OURS = /^WARNING .*sinanbo: /;

/** More than is read on a page itself. */
const large = () => {
  const body = json(many(1500));
  assert.ok(body.length > 2_000_000, `${body.length} bytes`);
  return body;
};

const put = (path, body) => site.server.on(path, () => ({ status: 200, headers: OPEN, body }));

/** The page with other policies than ours, or with more: `{ 'worker-src': "'none'" }`. */
const under = (path, directives) => {
  const whole = { 'default-src': "'none'", 'script-src': "'self' 'wasm-unsafe-eval'", 'style-src': "'self'", 'connect-src': "'self' https:", 'img-src': "'self' data:", ...directives };
  const line = Object.entries(whole).map((directive) => directive.join(' ')).join('; ');
  site.server.on(path, headers({ 'content-security-policy': line }));
};

const untilOwn = (page) => page.until(() => document.querySelector('.sb-own .sb-facts') && document.querySelector('.sb-ready'), 'own data is shown');

/** Counts the workers that a page begins, before its scripts. */
const countWorkers = () => {
  window.workers = [];
  const Real = window.Worker;
  window.Worker = class extends Real {
    constructor(script, ...rest) {
      super(script, ...rest);
      window.workers.push(String(script).split(':')[0]);
    }
  };
};

const SENTENCES = {
  'own-policy': ['이 페이지의 보안 정책(CSP)이 자료의 주소에 연결하는 것을 막고 있습니다.', 'The security policy (CSP) of this page does not allow a connection to the address of the data.'],
  'own-worker': [
    '이 페이지에서는 2MB가 넘는 자료를 읽을 수 없습니다. 보안 정책(CSP)이 막고 있거나 프로그램을 불러오지 못했기 때문입니다.',
    'Data of more than 2 MB can’t be read on this page: its security policy (CSP) does not allow it, or a file of the program did not arrive.',
  ],
};

for (const [at, lang] of ['ko', 'en'].entries()) {
  test(`${lang}: a policy that allows no connection there is told, and our record works on`, async () => {
    site.expectConsole(OURS);
    site.allowConsole(/Content Security Policy/, /Refused to connect/, /preloaded using link preload/);
    under(PATHS[lang], { 'connect-src': "'self'" });
    const page = await site.open(`${PATHS[lang]}?src=${encodeURIComponent('https://data.example/a.json')}`, { wait: false });
    await page.until(() => document.querySelector('.sb-own [role=alert]'), 'the reason is said');
    assert.equal(await page.text('.sb-own [role=alert]'), SENTENCES['own-policy'][at]);
    await page.ready();
    assert.equal(await page.count('.sb-card:not([hidden])'), record().events.length);
  });

  test(`${lang}: where a policy allows no worker, two megabytes are read on the page, and of more the reason is told`, async () => {
    site.expectConsole(OURS);
    site.allowConsole(/Content Security Policy/, /Refused to create a worker/, /preloaded using link preload/);
    under(PATHS[lang], { 'worker-src': "'none'" });
    put('/small.json', json(made(4)));
    put('/large.json', large());
    const page = await site.tab();
    await page.beforeScripts(countWorkers);
    await page.go(`${PATHS[lang]}?src=small.json`);
    await untilOwn(page);
    assert.equal(await page.count('.sb-card:not([hidden])'), 4);
    await page.click('.sb-card summary');
    await page.until(() => document.querySelector('.sb-card details[open] .sb-long'), 'a card opens');
    await page.go(`${PATHS[lang]}?src=large.json`);
    await page.until(() => document.querySelector('.sb-own [role=alert]'), 'the reason is said');
    assert.equal(await page.text('.sb-own [role=alert]'), SENTENCES['own-worker'][at]);
    await page.ready();
    assert.equal(await page.count('.sb-card:not([hidden])'), record().events.length);
  });
}

test('on the page a worker of the site reads it, and is gone when the file is refused', async () => {
  site.expectConsole(OURS);
  site.allowConsole(/preloaded using link preload/);
  put('/large.json', large());
  put('/bad.json', Buffer.from('{'));
  const page = await site.tab();
  await page.beforeScripts(() => {
    window.ended = 0;
    const end = Worker.prototype.terminate;
    Worker.prototype.terminate = function terminate() {
      window.ended += 1;
      return end.call(this);
    };
  });
  await page.beforeScripts(countWorkers);
  await page.go('/?src=large.json');
  await untilOwn(page);
  assert.deepEqual(await page.run(() => [window.workers, window.ended]), [['http'], 0]);
  await page.go('/?src=bad.json');
  await page.until(() => document.querySelector('.sb-own [role=alert]'), 'the reason is said');
  await page.until(() => window.ended === 1, 'the worker is ended');
});

test('the element in a page of others reads it in a worker of that page, under the policy that the README names', async () => {
  const src = others.put('/large.json', large(), {}, JSON_TYPE);
  const { origin } = site.server;
  for (const [name, csp] of [
    ['none', {}],
    ['policy', { 'content-security-policy': `${policy(origin)}; worker-src blob:`.replace(`connect-src ${origin}`, `connect-src ${origin} 'self'`) }],
  ]) {
    const page = await site.tab();
    await page.beforeScripts(countWorkers);
    await page.driver.get(others.put(`/host-${name}`, hostPage(pasted(origin, `lang="en" src="${new URL(src).pathname}"`)), csp));
    await page.until(() => document.querySelector('sinanbo-explainer').shadowRoot?.querySelector('.sb-ready'), `${name}: it is ready`);
    assert.match(await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-own').textContent), /All 1,500 are shown/);
    assert.deepEqual(await page.run(() => window.workers), ['blob']);
  }
});

test('a sandboxed frame reads it in a worker, too', async () => {
  put('/large.json', large());
  const page = await site.tab();
  await page.driver.get(
    others.put('/frame', hostPage(`<iframe src="${site.server.origin}/en/embed.html?src=large.json" width="900" height="900" sandbox="allow-scripts"></iframe>`)),
  );
  await page.driver.switchTo().frame(await page.driver.findElement(By.css('iframe')));
  await untilOwn(page);
  assert.match(await page.text('.sb-own'), /All 1,500 are shown/);
  assert.equal(await page.run(() => globalThis.origin), 'null');
  await page.driver.switchTo().defaultContent();
});
