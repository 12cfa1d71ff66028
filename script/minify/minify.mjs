// Makes the scripts and style sheets of a built folder smaller, in place and under the same names, and the programs' names for their
// glue; scripts take in what they import. Called by script/build: node script/minify/minify.mjs FOLDER

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, transform } from 'esbuild';

import { shortenNames } from './names.mjs';

// What our own sources may use is what these engines know; the minifier is not to go beyond it.
const target = ['chrome120', 'firefox128', 'safari17'];
/** What pages load by name; everything else of ours is imported by one of these. */
const ENTRIES = ['boot.js', 'embed.js', 'frame.js', 'resize.js', 'builder.js', 'country.js', 'story.js', 'term.js', 'take.js', 'share.js', 'dialog.js', 'cite.js', 'own.js', 'page-own.js', 'worker-own.js'];
const IMPORTED = ['start.js', 'files.js', 'dates.js', 'extract.js', 'picture.js', 'note-own.js', 'words-own.js', 'fetch-own.js', 'read-own.js', 'importer-own.js'];

const [folder] = process.argv.slice(2);
await shortenNames(folder);
const bundled = await build({
  entryPoints: ENTRIES.map((name) => join(folder, name)),
  outdir: folder,
  bundle: true,
  // Fetched when they are wanted, and not before; and what several of these share, once.
  external: ['./frame.js', './builder.js', './dialog.js', './cite.js', './own.js', './page-own.js', './limits-own.js'],
  write: false,
  format: 'esm',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  target: ['chrome120', 'firefox128', 'safari17', 'es2022'],
});
for (const { path, contents } of bundled.outputFiles) await writeFile(path, contents);
for (const name of IMPORTED) await rm(join(folder, name));
for (const name of await readdir(folder)) {
  const loader = { js: 'js', css: 'css' }[name.split('.').pop()];
  if (!loader || ENTRIES.includes(name)) continue;
  const path = join(folder, name);
  const { code } = await transform(await readFile(path, 'utf8'), { loader, minify: true, charset: 'utf8', legalComments: 'none', target });
  await writeFile(path, code);
}
// Nearly all of what the page's loader and its glue hold is called while the page starts: Chromium compiles it then while it comes, beside
// the page's own work, and not function by function in the middle of that. Others read a comment.
for (const name of await readdir(folder)) {
  if (!/^(boot|sinanbo-\w+)\.js$/.test(name)) continue;
  const path = join(folder, name);
  await writeFile(path, `//# allFunctionsCalledOnLoad\n${await readFile(path, 'utf8')}`);
}
