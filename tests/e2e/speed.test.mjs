// A filter's work on the main thread, without slowdown. What is limited is the program's own: handling the event, selecting, drawing
// into the document. What the browser makes of the drawing (style, layout, paint of the next frame) is told beside it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { SEARCH, openPanel } from './lib/look.mjs';
import { suite } from './lib/suite.mjs';
import { workOf } from './lib/work.mjs';

const site = suite();

// A step in the search renews the marks of the first cards, too, which choosing a value does not.
const ACTS = {
  'choosing a value': {
    limit: 8,
    before: (page) => openPanel(page, 'topic'),
    act: "document.querySelector('#sb-panel input').click()",
  },
  'a step in the search': {
    limit: 12,
    before: (page) => page.click(SEARCH),
    act: "const field = document.querySelector('#sb-q'); field.value = ['사이', '사이버', '포럼', ''][round % 4]; field.dispatchEvent(new InputEvent('input', { bubbles: true }))",
  },
};

for (const [what, { limit, before, act }] of Object.entries(ACTS)) {
  test(`${what} takes the program at most ${limit} ms of the main thread`, async (t) => {
    const page = await site.open('/');
    await page.idle();
    await before(page);
    const { all, script, layout, rounds } = await workOf(page, act);
    const own = `${script.toFixed(2)} ms of the program`;
    const rest = `${layout.toFixed(2)} of style and layout, ${all.toFixed(2)} in all until the frame stands`;
    const figures = `${what}: ${own}, ${rest}; median of ${rounds} rounds in batches`;
    t.diagnostic(figures);
    assert.ok(script > 0.05, `something was measured: ${figures}`);
    assert.ok(script <= limit, figures);
  });
}
