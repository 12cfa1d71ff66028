// How long the page's main thread is at work, as the browser counts it: processor time of all its tasks, so neither waiting nor
// what else runs on this machine comes in.

/** Milliseconds of processor time that the main thread has spent so far: in all, in scripts, in style and layout. */
async function spent(page) {
  const { metrics } = await page.cdp('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value * 1000;
  return { all: of('TaskDuration'), script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration') };
}

/**
 * In the page: does something again and again, and lets a frame be painted after each time. `act` is the source of a function body that
 * is given the number of the round; the address must have changed by the frame after the next, if `changes`.
 */
async function rounds(source, count, changes) {
  const act = new Function('round', source);
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  for (let round = 0; round < count; round += 1) {
    const before = location.search;
    act(round);
    for (let waited = 0; waited < 3; waited += 1) await frame();
    if (changes && location.search === before) throw new Error(`nothing came of round ${round}`);
  }
}

/**
 * The work that one round costs, in milliseconds, as the median of so many batches. What the rounds cost that do nothing (frames,
 * the driver's own questions) is taken off.
 */
export async function workOf(page, source, { batches = 7, size = 4 } = {}) {
  await page.cdp('Performance.enable', { timeDomain: 'threadTicks' });
  const cost = async (source, changes) => {
    const before = await spent(page);
    await page.run(rounds, source, size, changes);
    const after = await spent(page);
    return Object.fromEntries(Object.keys(after).map((key) => [key, (after[key] - before[key]) / size]));
  };
  const costs = [];
  for (let batch = 0; batch < batches; batch += 1) {
    const idle = await cost('', false);
    const busy = await cost(source, true);
    costs.push(Object.fromEntries(Object.keys(busy).map((key) => [key, busy[key] - idle[key]])));
  }
  const median = (key) => costs.map((cost) => cost[key]).sort((one, two) => one - two)[Math.floor(batches / 2)];
  return { all: median('all'), script: median('script'), layout: median('layout'), rounds: batches * size };
}
