// Visits to a page over a slow line on a slow machine, as design has it: 4x CPU slowdown, 150 ms latency, 1.6 Mbit/s, 412 px
// wide, nothing cached. Knows nothing of which page it is.

import { freshTab } from '../../tests/e2e/lib/page.mjs';

export const CONDITIONS = { cpu: 4, latency: 150, download: 1_600_000 / 8, upload: 750_000 / 8, width: 412, height: 900 };
/** How long a page may take until nothing more is waited for. */
const PATIENCE = 30_000;
/** What comes after the last thing that was waited for belongs to the visit, too. */
const SETTLED = 1000;

/** In the page, before its scripts: when something is drawn, when the first filter has shown its result, what blocked and shifted. */
function watch(drawn, filter, shown) {
  const seen = { blocked: 0, shift: 0 };
  window.visit = seen;
  const observe = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe('longtask', ({ duration }) => {
    seen.blocked += Math.max(0, duration - 50);
  });
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
  let before;
  let pressed = false;
  const look = () => {
    if (seen.drawn === undefined && drawn()) seen.drawn = performance.now();
    if (seen.drawn !== undefined && filter) {
      if (!pressed) {
        before = shown();
        pressed = filter();
      } else if (shown() !== before) {
        seen.filtered = performance.now();
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** In the page: bytes as they were sent, and the first paint. What came when a filter had been used already is no part of the first view. */
function told() {
  const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].filter(
    ({ responseEnd }) => responseEnd <= (window.visit.filtered ?? Infinity),
  );
  return {
    ...window.visit,
    bytes: entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0),
    files: entries.map((entry) => [new URL(entry.name).pathname, entry.encodedBodySize]),
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  };
}

/** One navigation, watched until `last` has been seen and `least` milliseconds and some more have passed since it began. */
async function watched(shared, address, { drawn, filter, shown }, { last, least = 0 }) {
  const page = await freshTab(shared, { width: CONDITIONS.width, height: CONDITIONS.height });
  await page.cdp('Network.enable');
  await page.cdp('Network.clearBrowserCache');
  await page.cdp('Network.setCacheDisabled', { cacheDisabled: true });
  await page.cdp('Network.emulateNetworkConditions', {
    offline: false,
    latency: CONDITIONS.latency,
    downloadThroughput: CONDITIONS.download,
    uploadThroughput: CONDITIONS.upload,
  });
  await page.cdp('Emulation.setCPUThrottlingRate', { rate: CONDITIONS.cpu });
  await page.beforeScripts(`() => (${watch})(${drawn}, ${filter ?? 'undefined'}, ${shown ?? 'undefined'})`);
  try {
    await page.driver.get(address);
    const over = (name, least) => window.visit?.[name] !== undefined && performance.now() >= least;
    await page.driver.wait(() => page.run(over, last, least), PATIENCE, `${address}: waited in vain until it was ${last}`, 100);
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    return await page.run(told);
  } finally {
    await page.cdp('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.cdp('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
    await page.cdp('Network.setCacheDisabled', { cacheDisabled: false });
  }
}

/**
 * Figures of a page; times in milliseconds from the beginning of the navigation. It is visited twice: by a reader who uses the first
 * filter as soon as it can be used, and, as long, by one who only looks, whose page is neither blocked nor moved by what was asked.
 */
export async function visit(shared, address, page) {
  if (!page.filter) return watched(shared, address, page, { last: 'drawn' });
  const { filtered, bytes, files } = await watched(shared, address, page, { last: 'filtered' });
  const looked = await watched(shared, address, { drawn: page.drawn }, { last: 'drawn', least: filtered });
  return { ...looked, filtered, bytes, files };
}

/** The middle one; of nothing, nothing. */
export function median(numbers) {
  const known = numbers.filter((number) => number !== undefined).sort((one, two) => one - two);
  return known[Math.floor(known.length / 2)];
}
