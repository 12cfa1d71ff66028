// Puts the style sheet, and the lines that have to run before anything is drawn, into the pages that the program takes over, and their
// hashes into the policies that are shipped: such a page is drawn as it comes, piece by piece, and not when one more file is there.
// Where a server has a policy of its own, which refuses both, boot.js brings them. A frame's page gets the lines alone: an article with
// several frames fetches the style sheet once.
//
// Called by script/build, behind minify.mjs: node script/minify/inline.mjs FOLDER

import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const PAGES = ['index.html', 'en/index.html'];
const FRAMES = ['embed.html', 'en/embed.html'];
const POLICIES = ['_headers', 'nginx.conf'];
const EARLY = 'early.js';
const LINK = /<link rel="stylesheet" href="([^"]*)"[^>]*>/;

const [folder] = process.argv.slice(2);

/** The file's text with `put` in the place of `what`, which stands there once. */
async function replace(file, what, put) {
  const path = join(folder, file);
  const parts = (await readFile(path, 'utf8')).split(what);
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} of ${what}, not one`);
  await writeFile(path, parts.join(put));
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const bundled = await build({ entryPoints: [join(folder, EARLY)], write: false, bundle: true, format: 'iife', minify: true, charset: 'utf8', legalComments: 'none' });
const script = bundled.outputFiles[0].text.trim();
// boot.js holds it, too.
await rm(join(folder, EARLY));
const styles = new Set();
for (const page of [...PAGES, ...FRAMES]) {
  const [link, href] = LINK.exec(await readFile(join(folder, page), 'utf8')) ?? [];
  if (!link) throw new Error(`${page} has no style sheet`);
  let put = link;
  if (PAGES.includes(page)) {
    const style = (await readFile(join(folder, page, '..', href), 'utf8')).trim();
    if (/@import|url\(/i.test(style)) throw new Error(`${href} names other files, which would be looked for elsewhere`);
    styles.add(style);
    put = `<style id="sb-style" data-href="${href}">${style}</style>`;
  }
  if (/<\/(style|script)[^]*<\/(style|script)/i.test(put + script)) throw new Error('what is put into a page would end there');
  await replace(page, link, `<script>${script}</script>\n${put}`);
}
for (const policy of POLICIES) {
  await replace(policy, "script-src 'self'", `script-src 'self' ${hash(script)}`);
  await replace(policy, "style-src 'self'", `style-src 'self' ${[...styles].map(hash).join(' ')}`);
}
