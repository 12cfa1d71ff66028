// Layout shift, as the browser itself counts it.

/** In the page, before its scripts: collects every shift that the reader did not cause, with what moved. */
export function watchShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      const name = (node) => (node?.id ? `#${node.id}` : (node?.className?.baseVal ?? node?.className ?? node?.nodeName ?? '?'));
      window.shifts.push({ value: entry.value, moved: entry.sources.map((source) => name(source.node)) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** All shifts so far. */
export const shifts = (page) => page.run(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(window.shifts)))));

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
