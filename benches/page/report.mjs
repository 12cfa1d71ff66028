// The figures as a table for the terminal, and as a picture. Knows nothing of how they were measured.

const ROWS = [
  ['first view', 'bytes', (bytes) => `${(bytes / 1000).toFixed(1)} kB`],
  ['first contentful paint', 'paint', (ms) => `${ms.toFixed(0)} ms`],
  ['first card or slide seen', 'drawn', (ms) => `${ms.toFixed(0)} ms`],
  ['until the first filter works', 'filtered', (ms) => `${ms.toFixed(0)} ms`],
  ['blocked while loading', 'blocked', (ms) => `${ms.toFixed(0)} ms`],
  ['layout shift', 'shift', (share) => share.toFixed(3)],
];

const cell = (value, write) => (value === undefined ? '–' : write(value));

/** Lines of columns as wide as they need to be. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((text, column) => (column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column]))).join('  ')).join('\n');
}

export function printed({ pages, searches }) {
  const head = ['', ...pages.map(({ name }) => name)];
  const rows = ROWS.map(([title, key, write]) => [title, ...pages.map((page) => cell(page[key], write))]);
  const libraries = Object.keys(searches[0].found);
  const found = searches.map(({ typed, meant, found }) => [
    typed,
    String(meant),
    ...libraries.map((name) => `${found[name].hits}${found[name].ms === undefined ? '' : ` in ${found[name].ms.toFixed(3)} ms`}`),
  ]);
  return `${table([head, ...rows])}\n\n${table([['typed', 'meant', ...libraries], ...found])}`;
}

/** What the page may need: a number of its own, or a share of what another page needs. */
const BUDGETS = [
  ['bytes', { most: 160_000, beside: 'dc.js' }],
  ['paint', { share: 1.1, beside: 'without scripts' }],
  ['filtered', { share: 0.75, beside: 'dc.js' }],
  ['blocked', { most: 50, beside: 'dc.js' }],
  ['shift', { most: 0, beside: 'without scripts' }],
];

/** A line for each budget: what is allowed, what was reached, what the page beside it reached, and the one as a share of the other. */
export function judged({ pages }) {
  const [ours] = pages;
  const rows = BUDGETS.map(([key, { most, share, beside }]) => {
    const [title, , write] = ROWS.find((row) => row[1] === key);
    const peer = pages.find(({ name }) => name.includes(beside));
    const limit = most ?? share * peer[key];
    const ratio = peer[key] > 0 ? (ours[key] / peer[key]).toFixed(2) : '–';
    return [title, write(limit), write(ours[key]), ours[key] <= limit ? 'within' : 'over', `${peer.name}: ${write(peer[key])}`, ratio];
  });
  return table([['', 'budget', 'reached', '', 'peer', 'ratio'], ...rows]);
}

const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);

/** Bars for bytes and times, one group a row; the colours are legible on light and dark paper. */
export function picture({ pages, caption }) {
  const [width, label, line, gap] = [720, 220, 22, 30];
  let y = 10;
  const parts = [];
  for (const [title, key, write] of ROWS.slice(0, 5)) {
    const shown = pages.filter((page) => page[key] !== undefined);
    const most = Math.max(...shown.map((page) => page[key]), 1);
    y += 14;
    parts.push(`<text x="0" y="${y}" font-weight="bold">${escaped(title)}</text>`);
    for (const page of shown) {
      y += line;
      const long = Math.max(1, ((width - label - 90) * page[key]) / most);
      parts.push(`<text x="0" y="${y}">${escaped(page.name)}</text>`);
      parts.push(`<rect x="${label}" y="${y - 12}" width="${long.toFixed(1)}" height="14" fill="${page === pages[0] ? '#2f6fb0' : '#9aa5b1'}"/>`);
      parts.push(`<text x="${(label + long + 6).toFixed(1)}" y="${y}">${write(page[key])}</text>`);
    }
    y += gap;
  }
  parts.push(`<text x="0" y="${y}" font-size="11">${escaped(caption)}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 0 ${width + 20} ${y + 14}" font-family="sans-serif" font-size="13" fill="#667078" role="img" aria-label="${escaped(caption)}">\n${parts.join('\n')}\n</svg>\n`;
}
