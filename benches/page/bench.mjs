// Puts the built page beside what else there is, all in one run: a table to the terminal, target/bench.json, and the README's
// picture. Compare only within one run.
//
//   node benches/page/bench.mjs [--turns N] [--picture FILE]

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';

import { startBrowser } from '../../tests/e2e/lib/browser.mjs';
import { openPage } from '../../tests/e2e/lib/page.mjs';
import { serve } from '../../tests/e2e/lib/server.mjs';
import { DIST } from '../../tests/e2e/lib/suite.mjs';
import { contenders, slim } from './contenders.mjs';
import { CONDITIONS, median, visit } from './measure.mjs';
import { judged, picture, printed } from './report.mjs';
import { searches } from './search.mjs';

const FIGURES = ['bytes', 'paint', 'drawn', 'filtered', 'blocked', 'shift'];

/** Everything is sent as a server would send it: compressed beforehand. */
function serveCompressed(server, pages) {
  const packed = new Map();
  const pack = (key, body) => {
    if (!packed.has(key)) packed.set(key, brotliCompressSync(body));
    return packed.get(key);
  };
  const answer = (found, path) => ({ ...found, headers: { ...found.headers, 'content-encoding': 'br' }, body: pack(path, found.body) });
  server.on(/./, (found, { request }) => {
    const path = new URL(request.url, 'http://x').pathname;
    return found.status === 200 ? answer(found, path) : found;
  });
  const plain = readFileSync(join(DIST, 'index.html'), 'utf8').replace(/<script\b[\s\S]*?<\/script>/g, '').replace(/<link[^>]*(?:preload|modulepreload)[^>]*>/g, '');
  pages.forEach(({ files, scripts }, number) => {
    const own = scripts === false ? { '': { type: 'text/html; charset=utf-8', body: Buffer.from(plain) } } : (files ?? {});
    for (const [name, { type, body }] of Object.entries(own)) {
      const path = `/${number}${name && '/'}${name}`.replace(/^\/(\d+)$/, '/$1/');
      server.on(path, () => answer({ status: 200, headers: { 'content-type': type }, body }, path));
    }
  });
  // What the page without scripts needs beside it.
  server.on(/^\/1\/.+/, async (_found, { request }) => {
    const name = basename(new URL(request.url, 'http://x').pathname);
    return answer({ status: 200, headers: { 'content-type': name.endsWith('.css') ? 'text/css' : 'image/svg+xml' }, body: readFileSync(join(DIST, name)) }, name);
  });
}

async function measured(shared, pages, turns) {
  const visits = pages.map(() => []);
  // Turn by turn, so that what else the machine does meets all of them.
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [number, page] of pages.entries()) {
      const path = page.files || page.scripts === false ? `/${number}/` : page.path;
      visits[number].push(await visit(shared, new URL(path, shared.server.origin).href, page));
    }
  }
  return pages.map(({ name }, number) => ({
    name,
    ...Object.fromEntries(FIGURES.map((figure) => [figure, median(visits[number].map((visit) => visit[figure]))])),
    files: visits[number][0].files,
  }));
}

/** What our own search finds, on the page itself; how long it takes is what `cargo bench` tells. */
async function ownHits(shared, cases) {
  for (const { typed, ids, found } of cases) {
    const page = await openPage(shared, `/?q=${encodeURIComponent(typed)}`);
    const shown = await page.run(() => [...document.querySelectorAll('.sb-card:not([hidden])')].map((card) => card.id.slice(2)));
    found.Sinanbo = { hits: shown.filter((id) => ids.includes(id)).length };
  }
}

async function main() {
  const { values } = parseArgs({ options: { turns: { type: 'string', default: '5' }, picture: { type: 'string' } } });
  const turns = Number(values.turns);
  if (!Number.isInteger(turns) || turns < 1) throw new Error('--turns wants a number from 1');
  const record = JSON.parse(readFileSync(join(DIST, 'data/events.json'), 'utf8'));
  const pages = contenders(record);
  const shared = { server: await serve(DIST), driver: await startBrowser(), scripts: [] };
  try {
    serveCompressed(shared.server, pages);
    const figures = await measured(shared, pages, turns);
    const cases = searches(slim(record));
    await ownHits(shared, cases);
    const date = new Date().toISOString().slice(0, 10);
    const machine = `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`;
    const browser = (await shared.driver.getCapabilities()).get('browserVersion');
    const result = {
      date,
      machine,
      browser: `Chromium ${browser}`,
      command: 'script/bench',
      conditions: CONDITIONS,
      turns,
      events: record.events.length,
      pages: figures,
      searches: cases.map(({ ids: _, ...rest }) => rest),
    };
    console.log(`${record.events.length} events, medians of ${turns}; ${result.browser}; ${machine}; ${date}\n`);
    console.log(`${printed(result)}\n\n${judged(result)}`);
    mkdirSync('target', { recursive: true });
    writeFileSync('target/bench.json', `${JSON.stringify(result, undefined, 2)}\n`);
    if (values.picture) {
      const caption = `${record.events.length} events, 4x CPU slowdown, 150 ms, 1.6 Mbit/s, 412 px; medians of ${turns}; ${date}; script/bench`;
      writeFileSync(values.picture, picture({ ...result, caption }));
    }
  } finally {
    await shared.driver.quit();
    await shared.server.close();
  }
}

await main();
