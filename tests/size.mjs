// What the first view of `/` costs on the wire, file by file, and whether it stays within its budget.
// Reads only the built folder: what index.html names, and what those files name in turn.
//
//   node tests/size.mjs [FOLDER] [--report]     FOLDER: dist by default; --report: tell only, never fail over a budget
//
// Sizes are brotli at quality 11, as the files compressed beforehand have it; 1 kB is 1000 bytes. The numbers go to target/size.json too.

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const BUDGETS = [
  { name: 'first view', counts: () => true, limit: 160_000 },
  { name: 'wasm', counts: (file) => file.kind === 'wasm', limit: 95_000 },
];

// What an element needs until it is seen: its script, the frame's page that it takes its drawing from, the style sheet. The program
// comes behind it.
const ELEMENT = { name: 'element until it is seen', limit: 110_000, files: ['embed.js', 'embed.html', /^app-.*\.css$/] };

// What is fetched only by a reader who brings own events. Told, not limited.
const OWN = /^own-.*\.(js|wasm)$/;

const REPORT_FILE = 'target/size.json';

class Problem extends Error {}

/** Attributes of one start tag, by name. */
function attributes(tag) {
  const found = {};
  for (const [, name, , double, single, bare] of tag.matchAll(/([^\s"'<>/=]+)(\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g)) {
    found[name.toLowerCase()] = double ?? single ?? bare ?? '';
  }
  return found;
}

/** The start tags of this name, outside comments, as attributes. */
function tags(html, name) {
  const visible = html.replace(/<!--[\s\S]*?-->/g, '');
  return [...visible.matchAll(new RegExp(`<${name}\\b([^<>"']|"[^"]*"|'[^']*')*>`, 'gi'))].map(([tag]) => attributes(tag.slice(name.length + 1)));
}

// Metadata (canonical, alternate, manifest) is not fetched for the first view.
const FETCHED_LINKS = ['stylesheet', 'preload', 'modulepreload', 'icon'];

/** Addresses that the page makes the browser fetch before it is alive. The boot script names the last three, since it fetches them itself. */
function namedByHtml(html) {
  const addresses = [];
  for (const link of tags(html, 'link')) {
    if ((link.rel ?? '').toLowerCase().split(/\s+/).some((rel) => FETCHED_LINKS.includes(rel))) addresses.push(link.href);
  }
  for (const script of tags(html, 'script')) {
    addresses.push(script.src, script['data-js'], script['data-wasm'], script['data-record']);
  }
  for (const image of tags(html, 'img')) {
    if (image.loading !== 'lazy') addresses.push(image.src);
  }
  return addresses.filter(Boolean);
}

const namedByCss = (css) =>
  [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g)].map((match) => match[1] ?? match[2]);

/** Static imports only: what a script fetches later belongs to no first view. */
const namedByJs = (js) =>
  [...js.matchAll(/\b(?:import|export)\s*(?:[\w*${}\s,]+\bfrom\s*)?["'](\.{1,2}\/[^"']+)["']/g)].map((match) => match[1]);

const KINDS = { '.html': 'html', '.css': 'css', '.js': 'js', '.mjs': 'js', '.wasm': 'wasm', '.json': 'data' };
const NAMED_BY = { html: namedByHtml, css: namedByCss, js: namedByJs };

/** Path below the folder of what `address`, written in the file `from`, points at; nothing for an address within the page. */
function resolve(address, from) {
  if (/^(data:|#)/.test(address)) return undefined;
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) throw new Problem(`${from} fetches ${address} from elsewhere: the first view must be complete without other hosts`);
  const path = address.replace(/[?#].*$/, '');
  return posix.normalize(path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path));
}

function weigh(folder, path) {
  const bytes = readFileSync(join(folder, path));
  const kind = KINDS[posix.extname(path)] ?? 'other';
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const named = NAMED_BY[kind]?.(bytes.toString('utf8')) ?? [];
  return { file: { path, kind, raw: bytes.length, brotli: brotliCompressSync(bytes, { params }).length }, named };
}

/** Every file of the first view, in the order in which they are named. */
function firstView(folder) {
  if (!existsSync(join(folder, 'index.html'))) throw new Problem(`${folder}/index.html is missing: run script/build first`);
  const files = [];
  const waiting = [{ path: 'index.html', from: folder }];
  const seen = new Set(['index.html']);
  for (const { path, from } of waiting) {
    if (!statSync(join(folder, path), { throwIfNoEntry: false })?.isFile()) throw new Problem(`${from} names ${path}, which is not in ${folder}/`);
    const { file, named } = weigh(folder, path);
    files.push(file);
    for (const next of named.map((address) => resolve(address, path))) {
      if (next === undefined || seen.has(next)) continue;
      seen.add(next);
      waiting.push({ path: next, from: path });
    }
  }
  if (!files.some(({ kind }) => kind === 'wasm')) throw new Problem(`${folder}/index.html names no wasm: the page would never come alive`);
  return files;
}

const sum = (files, key) => files.reduce((total, file) => total + file[key], 0);

function printTable(files, budgets) {
  const kB = (bytes) => (bytes / 1000).toFixed(1);
  const width = Math.max(...files.map(({ path }) => path.length), ...budgets.map(({ name }) => name.length + 8));
  const row = (name, raw, brotli, note = '') => console.log(`${name.padEnd(width)}  ${raw.padStart(9)}  ${brotli.padStart(9)}  ${note}`.trimEnd());
  row('first view of /', 'raw kB', 'brotli kB');
  for (const file of files) row(file.path, kB(file.raw), kB(file.brotli));
  for (const { name, raw, brotli, limit, ok } of budgets) row(`total: ${name}`, kB(raw), kB(brotli), `of ${kB(limit)} ${ok ? 'ok' : 'OVER BUDGET'}`);
}

function main(args) {
  const reportOnly = args.includes('--report');
  const folder = args.find((argument) => !argument.startsWith('--')) ?? 'dist';
  const files = firstView(folder);
  const budgets = BUDGETS.map(({ name, counts, limit }) => {
    const counted = files.filter(counts);
    const brotli = sum(counted, 'brotli');
    return { name, raw: sum(counted, 'raw'), brotli, limit, ok: brotli <= limit };
  });
  const names = readdirSync(folder);
  const element = ELEMENT.files.map((wanted) => weigh(folder, names.find((name) => (wanted instanceof RegExp ? wanted.test(name) : wanted === name))).file);
  const brotli = sum(element, 'brotli');
  budgets.push({ name: ELEMENT.name, raw: sum(element, 'raw'), brotli, limit: ELEMENT.limit, ok: brotli <= ELEMENT.limit });
  printTable(files, budgets);
  const own = names.filter((name) => OWN.test(name)).map((name) => weigh(folder, name).file);
  for (const { path, raw, brotli: compressed } of own) console.log(`for own data: ${path}: ${(raw / 1000).toFixed(1)} kB, brotli ${(compressed / 1000).toFixed(1)} kB`);
  mkdirSync(dirname(REPORT_FILE), { recursive: true });
  writeFileSync(REPORT_FILE, `${JSON.stringify({ files, budgets, own }, undefined, 2)}\n`);
  if (!reportOnly && budgets.some(({ ok }) => !ok)) {
    const over = budgets.filter(({ ok }) => !ok).map(({ name, brotli, limit }) => `${name} by ${brotli - limit} bytes`);
    throw new Problem(`over budget: ${over.join(', ')} (the budgets stand at the top of tests/size.mjs)`);
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(`size: ${error.message}`);
  process.exitCode = 1;
}
