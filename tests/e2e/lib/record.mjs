// The published record, and what a filter must give on it: computed here in the plainest way, by code that shares nothing
// with the program.

import { readFileSync } from 'node:fs';

import { DIST } from './suite.mjs';

let read;

/** `dist/data/events.json`. */
export function record() {
  read ??= JSON.parse(readFileSync(`${DIST}/data/events.json`, 'utf8'));
  return read;
}

const BY_DEFAULT = ['named', 'delegate'];

const bodies = (event) => [
  ...event.participants.flatMap((party) => [party.organisation, party.via]),
  ...event.people.map((appearance) => appearance.organisation),
];

/** The values of an event in a facet. */
const VALUES = {
  topic: (event) => event.topics,
  kind: (event) => [event.kind],
  country: (event) => event.participants.filter((party) => BY_DEFAULT.includes(party.basis)).map((party) => party.country),
  org: bodies,
  person: (event) => event.people.map((appearance) => appearance.person),
  series: (event) => [event.series],
};

const first = (event) => Number(event.date.start.slice(0, 4));
const last = (event) => Number((event.date.end ?? event.date.start).slice(0, 4));

const meets = (event, name, chosen) => VALUES[name](event).some((value) => chosen.includes(value));

/** The events that pass, by `{topic: [id], kind: [], country: [], org: [], person: [], series: [], from, to}`. */
export function select({ from, to, ...facets } = {}) {
  return record().events.filter(
    (event) =>
      Object.entries(facets).every(([name, chosen]) => chosen.length === 0 || meets(event, name, chosen)) &&
      (from === undefined || last(event) >= from) &&
      (to === undefined || first(event) <= to),
  );
}

/** How many events there would be with this value as the facet's only choice. */
export const countWith = (filter, name, value) => select({ ...filter, [name]: [value] }).length;

export const ids = (events) => events.map((event) => event.id).sort();

/** The rows that a facet's values are, each with its `id` or `code` and a label in a language. */
export function rows(name, language) {
  const { topics, organisations, people, series, countries } = record();
  const of = (list, id, label) => list.map((row) => ({ id: row[id], label: row[label][language] }));
  return {
    topic: () => of(topics, 'id', 'label'),
    org: () => of(organisations, 'id', 'name'),
    person: () => of(people, 'id', 'name'),
    series: () => of(series, 'id', 'name'),
    country: () => of(countries, 'code', 'name'),
  }[name]();
}

/** Every text of a value, of whatever depth, in a language; keys in `skip` are left out. */
export function texts(value, language, skip = []) {
  if (Array.isArray(value)) return value.flatMap((item) => texts(item, language, skip));
  if (value === null || typeof value !== 'object') return [];
  if (typeof value[language] === 'string') return [value[language]];
  return Object.entries(value).flatMap(([key, item]) => (skip.includes(key) ? [] : texts(item, language, skip)));
}

/** Like the page's own text: white space of whatever kind is one space. */
export const squeezed = (text) => text.replace(/\s+/gu, ' ').trim();

/** The events that a frame or an element shows at first. */
export const leading = (events) => events.slice(0, 10);
