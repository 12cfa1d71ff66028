// What a Korean reader types, and what of it each search library finds in the same texts, with the time that one question takes
// in Node without slowdown. What it should find is worked out in the plainest way: what was meant, as a part of a title or summary.

import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';

import { median } from './measure.mjs';

/** What is typed, and what is meant by it. */
export const CASES = [
  ['사이버안보', '사이버안보'],
  ['안보', '안보'],
  ['사이벙', '사이버안보'], // on the way there, the ㅇ stands under 버 for a moment
  ['ㅅㅇㅂ', '사이버'],
  ['사이버 안보', '사이버안보'],
  ['회의', '회의'],
];

const ROUNDS = 200;

const without = (text) => text.replace(/\s/gu, '');
const meant = (events, text) => events.filter(({ title, summary }) => [title, summary].some((field) => without(field).includes(without(text)))).map(({ id }) => id);

function flexsearch(events) {
  const index = new FlexSearch.Document({ tokenize: 'full', document: { id: 'id', index: ['title', 'summary'] } });
  for (const event of events) index.add(event);
  return (text) => [...new Set(index.search(text, { limit: events.length }).flatMap(({ result }) => result))];
}

function minisearch(events) {
  const index = new MiniSearch({ fields: ['title', 'summary'], searchOptions: { prefix: true } });
  index.addAll(events);
  return (text) => index.search(text).map(({ id }) => id);
}

function timed(ask) {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    ask();
    return performance.now() - start;
  });
  return median(times);
}

/** For each case: how many are meant, and of each library how many of these it finds, and the milliseconds. */
export function searches(events) {
  const engines = { FlexSearch: flexsearch(events), MiniSearch: minisearch(events) };
  return CASES.map(([typed, wanted]) => {
    const ids = new Set(meant(events, wanted));
    const found = Object.entries(engines).map(([name, ask]) => [name, { hits: ask(typed).filter((id) => ids.has(id)).length, ms: timed(() => ask(typed)) }]);
    return { typed, meant: ids.size, ids: [...ids], found: Object.fromEntries(found) };
  });
}
