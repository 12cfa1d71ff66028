// Files as readers bring them, good and bad, made from the published record.

import { readFileSync } from 'node:fs';

import { DIST } from './suite.mjs';

/** The published record as a document of somebody else, with some of its events. */
export function document(events = 6) {
  const whole = JSON.parse(readFileSync(`${DIST}/data/events.json`, 'utf8'));
  const kept = whole.events.slice(0, events).map((event) => ({ ...event, relations: [] }));
  return { ...whole, title: { ko: '다른 곳의 기록', en: 'A record of others' }, events: kept };
}

export const json = (value) => Buffer.from(JSON.stringify(value));

/** So many events of little content. */
export function many(count) {
  const [{ participants, ...first }] = document(1).events;
  const event = { ...first, participants: participants.slice(0, 2), people: [], agenda: [] };
  const events = Array.from({ length: count }, (_, at) => ({ ...event, id: `made-up-${at}` }));
  return { ...document(1), events };
}

/** The same document with a text in the place of every text, and of every link. */
export function everywhere(text, link) {
  const put = (value, name) => {
    if (Array.isArray(value)) return value.map((one) => put(one, name));
    if (value && typeof value === 'object') {
      if ('ko' in value && 'en' in value) return { ko: text, en: text };
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, put(inner, name)]));
    }
    if (typeof value === 'string' && ['url', 'site', 'corrections'].includes(name)) return link;
    return value;
  };
  return put(document(2), '');
}

/** A table with one meeting, in Korean. */
const TABLE = '제목,시작,끝,상태,종류,참가국,주제,요약,출처,출처 주소\r\n사이버 회의,2021-11-16,,held,forum,대한민국; 미국,사이버,두 나라가 만났다.,보도자료,https://a.example/\r\n';

export const tables = {
  utf8: Buffer.from(`\ufeff${TABLE}`),
  /** As older spreadsheets save it: Node writes no CP949, so the bytes come from a table of the letters that are in it. */
  cp949: (letters) => Buffer.concat([...TABLE].map((letter) => (letter < '\u0080' ? Buffer.from(letter) : letters.get(letter)))),
  letters: new Set([...TABLE].filter((letter) => letter >= '\u0080')),
};

/** The bytes of these letters in CP949, found with the decoder that every platform has. */
export function cp949(letters) {
  const decoder = new TextDecoder('euc-kr');
  const found = new Map();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x41; second <= 0xfe; second += 1) {
      const bytes = Buffer.of(first, second);
      const letter = decoder.decode(bytes);
      if (letters.has(letter) && !found.has(letter)) found.set(letter, bytes);
    }
  }
  return found;
}
