// Makes the scripts and style sheets of a built folder smaller, in place and under the same names.
// Called by script/build: node script/minify/minify.mjs FOLDER

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { transform } from 'esbuild';

const LOADERS = { '.js': 'js', '.css': 'css' };

const [folder] = process.argv.slice(2);
for (const name of await readdir(folder)) {
  const loader = LOADERS[extname(name)];
  if (!loader) continue;
  const path = join(folder, name);
  // What our own sources may use is what these engines know; the minifier is not to go beyond it.
  const target = ['chrome120', 'firefox128', 'safari17'];
  const { code } = await transform(await readFile(path, 'utf8'), { loader, minify: true, legalComments: 'none', target });
  await writeFile(path, code);
}
