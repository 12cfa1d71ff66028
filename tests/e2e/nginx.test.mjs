// The folder behind nginx with the configuration that is shipped in it: types, encodings, caching, policy, other origins; and
// the page runs under it.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { hostPage, hosts, pasted, policy } from './lib/hosts.mjs';
import { startNginx } from './lib/nginx.mjs';
import { shipped } from './lib/policies.mjs';
import { leading, record } from './lib/record.mjs';
import { DIST, suite } from './lib/suite.mjs';

const site = suite();
let server;
let origin;
before(async () => {
  server = await startNginx();
  origin = server.origin;
});
after(() => server?.close());

/** Status, headers and raw body, as they come over the wire. */
const get = (path, headers = {}) =>
  new Promise((resolve, reject) => {
    request(`${origin}${path}`, { headers }, (response) => {
      const pieces = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }));
    })
      .on('error', reject)
      .end();
  });

const file = (pattern) => `/${readdirSync(DIST).find((name) => pattern.test(name))}`;
const HASHED = [/^sinanbo-.*\.js$/, /_bg\.wasm$/, /^own-.*\.js$/, /^app-.*\.css$/, /^record-ko-.*\.bin$/, /^long-en-.*\.html$/, /^texts-ko-.*\.txt$/];
const STABLE = ['/', '/en/', '/embed.js', '/embed.html', '/resize.js', '/data/events.json', '/data/events.csv', '/embedding/', `/e/world-emerging-security-forum-2021/`];

test('types are right', async () => {
  const types = {
    '/': 'text/html; charset=utf-8',
    '/embed.js': 'text/javascript; charset=utf-8',
    [file(/_bg\.wasm$/)]: 'application/wasm',
    [file(/^app-.*\.css$/)]: 'text/css; charset=utf-8',
    '/data/events.json': 'application/json; charset=utf-8',
    '/data/events.csv': 'text/csv; charset=utf-8',
    '/icon.svg': 'image/svg+xml',
    '/social/ko.png': 'image/png',
  };
  for (const [path, type] of Object.entries(types)) {
    const { status, headers } = await get(path);
    assert.equal(status, 200, path);
    assert.equal(headers['content-type'].replace(/; charset=utf-8$/, ''), type.replace(/; charset=utf-8$/, ''), path);
    if (/^text\/(html|javascript|css|csv)/.test(type)) assert.match(headers['content-type'], /utf-8/, path);
    assert.equal(headers['x-content-type-options'], 'nosniff', path);
  }
});

test('files compressed beforehand are sent, and are the same', async () => {
  for (const path of [...STABLE, ...HASHED.map(file)]) {
    const plain = await get(path);
    for (const [encoding, decompress] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ]) {
      const packed = await get(path, { 'accept-encoding': encoding });
      assert.equal(packed.headers['content-encoding'], encoding, path);
      assert.ok(packed.body.length < plain.body.length, path);
      assert.ok(decompress(packed.body).equals(plain.body), path);
    }
  }
});

test('what has a hash in its name is kept for ever, the rest is asked for again', async () => {
  for (const pattern of HASHED) assert.match((await get(file(pattern))).headers['cache-control'], /max-age=31536000, immutable/, file(pattern));
  for (const path of STABLE) {
    const { headers } = await get(path);
    assert.match(headers['cache-control'], /max-age=300, must-revalidate/, path);
    assert.equal((await get(path, { 'if-none-match': headers.etag })).status, 304, path);
  }
});

test('pages of other origins may have scripts, program, styles and data', async () => {
  for (const path of ['/embed.js', '/embed.html', '/data/events.json', ...HASHED.map(file)]) {
    assert.equal((await get(path)).headers['access-control-allow-origin'], '*', path);
  }
  assert.equal((await get('/nothing.wasm')).headers['access-control-allow-origin'], '*', 'also where there is nothing');
});

test('the policy allows nothing inline but what it names by its hash, and nothing from elsewhere', async () => {
  const inline = { '/': 2, '/en/': 2, '/embed.html': 1, '/embedding/': 0 };
  for (const [path, count] of Object.entries(inline)) {
    const { headers, body } = await get(path);
    const policy = headers['content-security-policy'];
    const within = [...String(body).matchAll(/<(script|style)(?: id="sb-style"[^>]*)?>([^<]*)<\/\1>/g)].map(
      ([, kind, text]) => `${kind}-src 'self' 'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
    assert.equal(within.length, count, path);
    for (const allowed of within) assert.ok(policy.includes(allowed), allowed);
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /script-src 'self' 'sha256-[^']*' 'wasm-unsafe-eval';/);
    assert.match(policy, /style-src 'self' 'sha256-[^']*';/);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|http:/);
    // Own data may come from anywhere that is encrypted; nothing else may.
    assert.match(policy, /connect-src 'self' https:;/);
    assert.doesNotMatch(policy.replace("connect-src 'self' https:", ''), /https:/);
  }
  // The same line for hosts that read _headers.
  assert.equal((await get('/')).headers['content-security-policy'], shipped());
});

test('what is not part of the site is not sent', async () => {
  for (const path of ['/_headers', '/nginx.conf', '/embed.js.br', '/nothing']) assert.equal((await get(path)).status, 404, path);
});

test('the page, the guide and an element elsewhere run behind it, without a word in the console', async () => {
  const page = await site.tab();
  for (const path of ['/?topic=ai', '/en/']) {
    await page.driver.get(origin + path);
    await page.ready();
  }
  await page.driver.get(`${origin}/embedding/`);
  await page.until(() => document.querySelector('.sb-builder:not([hidden])'), 'the form is there');
  await page.driver.get(`${origin}/embed.html`);
  await page.ready();
  const others = await hosts();
  try {
    await page.driver.get(others.put('/x', hostPage(pasted(origin, 'lang="ko"')), { 'content-security-policy': policy(origin) }));
    await page.until(
      (count) => document.querySelector('sinanbo-explainer').shadowRoot?.querySelectorAll('.sb-ready .sb-card').length === count,
      'the element runs',
      leading(record().events).length,
    );
  } finally {
    await others.close();
  }
});
