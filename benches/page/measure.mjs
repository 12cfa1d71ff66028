// One visit to a page over a slow line on a slow machine, as design has it: 4x CPU slowdown, 150 ms latency, 1.6 Mbit/s, 412 px
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
    if (seen.filtered === undefined) seen.blocked += Math.max(0, duration - 50);
  });
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (seen.acted === undefined && !hadRecentInput) seen.shift += value;
  });
  let before;
  const look = () => {
    if (seen.drawn === undefined && drawn()) seen.drawn = performance.now();
    if (seen.drawn !== undefined && filter) {
      if (seen.acted === undefined) {
        before = shown();
        if (filter()) seen.acted = performance.now();
      } else if (shown() !== before) {
        seen.filtered = performance.now();
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * In the page: bytes as they were sent, and the first paint. What came when the filter could be used already is no part of the first
 * view; a page without one is counted whole.
 */
function told() {
  const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].filter(
    ({ responseEnd }) => responseEnd <= (window.visit.acted ?? Infinity),
  );
  return {
    ...window.visit,
    bytes: entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0),
    files: entries.map((entry) => [new URL(entry.name).pathname, entry.encodedBodySize]),
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  };
}

/** Figures of one visit; times in milliseconds from the beginning of the navigation. */
export async function visit(shared, address, { drawn, filter, shown }) {
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
    const last = filter ? 'filtered' : 'drawn';
    const is = (name) => window.visit?.[name] !== undefined;
    await page.driver.wait(() => page.run(is, last), PATIENCE, `${address}: waited in vain until it was ${last}`, 100);
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    return await page.run(told);
  } finally {
    await page.cdp('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.cdp('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
    await page.cdp('Network.setCacheDisabled', { cacheDisabled: false });
  }
}

/** The middle one; of nothing, nothing. */
export function median(numbers) {
  const known = numbers.filter((number) => number !== undefined).sort((one, two) => one - two);
  return known[Math.floor(known.length / 2)];
}
