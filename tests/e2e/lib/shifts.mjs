// Layout shift, as the browser itself counts it.

/** In the page, before its scripts: collects every shift that the reader did not cause, as its share and what moved. */
export function watchShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      const own = (node) => (node?.id && `#${node.id}`) || (node?.getAttribute?.('class') ?? '') || node?.nodeName;
      const name = (node) => (node?.parentElement ? `${own(node.parentElement)} > ${own(node)}` : '(gone)');
      window.shifts.push(`${entry.value.toFixed(4)} by ${entry.sources.map((source) => name(source.node)).join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** All shifts so far. */
export const shifts = (page) =>
  page.run(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(window.shifts)))));

/** Moves the whole page by a hand's breadth, so that a test can see that shifts are counted at all. */
export const shove = (page) =>
  page.run(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    scrollTo(0, 0);
    await frame();
    const block = document.createElement('div');
    block.style.height = '200px';
    document.body.prepend(block);
    await frame();
  });
