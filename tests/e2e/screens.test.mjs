// How the page looks when it is opened, beside the pictures in tests/screens/, which someone has looked at. `script/screens` takes them
// anew (SCREENS=write). Where one differs, what is seen and where it differs go to target/screens/.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

import { each } from './lib/languages.mjs';
import { packed } from './lib/picture.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
const WRITES = process.env.SCREENS === 'write';
const SIZES = [
  [320, 640],
  [768, 1024],
  [1280, 800],
];
// How far off a pixel's colour may be, and the share of the pixels that may be further off.
const THRESHOLD = 0.1;
const SHARE = 0.001;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WANTED = join(ROOT, 'tests/screens');
const SEEN = join(ROOT, 'target/screens');
for (const folder of [WANTED, SEEN]) mkdirSync(folder, { recursive: true });

/** The browser, and the fonts that it draws the text with: what every picture hangs on. */
async function drawnWith(page) {
  await page.cdp('DOM.enable');
  await page.cdp('CSS.enable');
  const { root } = await page.cdp('DOM.getDocument');
  const found = new Set();
  for (const selector of ['h1', '.sb-lede', '.sb-card h3', '.sb-summary']) {
    const { nodeId } = await page.cdp('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await page.cdp('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName } of fonts) found.add(familyName);
  }
  const { product } = await page.cdp('Browser.getVersion');
  return { browser: product, fonts: [...found].sort() };
}

/** What the window shows once nothing of it is to come any more. */
async function picture(page) {
  await page.run(() => document.fonts.ready.then(() => undefined));
  await page.idle();
  const { data } = await page.cdp('Page.captureScreenshot', { format: 'png' });
  return PNG.sync.read(Buffer.from(data, 'base64'));
}

each((language, { path }) => {
  const notes = join(WANTED, `${language}.json`);
  const noted = () => JSON.parse(readFileSync(notes, 'utf8'));

  /** Why the pictures prove nothing here: another browser and other fonts draw every letter otherwise. */
  const elsewhere = (here) => {
    const [own, theirs] = [here, noted()].map(({ browser, fonts }) => `${browser} with ${fonts.join(', ')}`);
    return own === theirs ? undefined : `the pictures were drawn by ${theirs}, this page by ${own}: run script/screens to have them from here`;
  };

  for (const dark of [false, true]) {
    for (const [width, height] of SIZES) {
      const name = `${language}-${dark ? 'dark' : 'light'}-${width}`;
      test(`${name}: the page looks as in the picture`, async (t) => {
        const page = await site.open(path, { width, height, dark });
        const seen = await picture(page);
        const wanted = join(WANTED, `${name}.png`);
        const [actual, difference] = [join(SEEN, `${name}.png`), join(SEEN, `${name}.diff.png`)];
        for (const file of [actual, difference]) rmSync(file, { force: true });
        if (WRITES) {
          writeFileSync(wanted, packed(seen));
          writeFileSync(notes, `${JSON.stringify(await drawnWith(page), undefined, 2)}\n`);
        }
        assert.ok(existsSync(wanted) && existsSync(notes), `${relative(ROOT, wanted)} is missing: run script/screens`);
        const reason = elsewhere(await drawnWith(page));
        if (reason) return t.skip(reason);
        const golden = PNG.sync.read(readFileSync(wanted));
        assert.deepEqual([seen.width, seen.height], [golden.width, golden.height], 'the picture is of another size: run script/screens');
        const diff = new PNG({ width, height });
        const share = pixelmatch(golden.data, seen.data, diff.data, width, height, { threshold: THRESHOLD }) / (width * height);
        t.diagnostic(`${(share * 100).toFixed(3)} % of the pixels differ`);
        if (share <= SHARE) return;
        writeFileSync(actual, packed(seen));
        writeFileSync(difference, packed(diff));
        assert.fail(
          [
            `${(share * 100).toFixed(2)} % of the pixels differ, ${SHARE * 100} % may.`,
            `Wanted: ${relative(ROOT, wanted)}; seen: ${relative(ROOT, actual)}; where they differ: ${relative(ROOT, difference)}.`,
            'If the page is meant to look like that: script/screens',
          ].join('\n'),
        );
      });
    }
  }
});
