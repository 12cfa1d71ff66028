// Own data on the page: good files and bad ones, by address, by choice and dropped; whose it is, what is wrong in it, and that the
// page goes on working whatever comes.

import assert from 'node:assert/strict';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { brokenAfter, bytes, held, status } from './lib/answers.mjs';
import { hostPage, hosts, pasted } from './lib/hosts.mjs';
import { cp949, document as made, everywhere, json, many, tables } from './lib/own.mjs';
import { record } from './lib/record.mjs';
import { suite } from './lib/suite.mjs';

const site = suite();
let others;
let folder;
before(async () => {
  others = await hosts();
  folder = mkdtempSync(join(tmpdir(), 'sinanbo-own-'));
});
after(async () => {
  await others.close();
  rmSync(folder, { recursive: true });
});

const OURS = /^WARNING .*sinanbo: /;
const BROWSER = [/Failed to load resource/, /blocked by CORS policy/];
const PATHS = { ko: '/', en: '/en/' };

const put = (path, body, type = 'application/json') => {
  site.server.on(path, () => ({ status: 200, headers: { 'content-type': type, 'cache-control': 'no-store' }, body }));
};

/** Opens a page with data at an address, without waiting for it. */
const open = (src, lang = 'ko') => {
  // The browser notices that our own record, which the page names, is not wanted then.
  site.allowConsole(/was preloaded using link preload but not used/);
  return site.open(`${PATHS[lang]}?src=${encodeURIComponent(src)}`, { wait: false });
};

const untilOwn = async (page) => {
  await page.until(() => document.querySelector('.sb-own .sb-facts') && document.querySelector('.sb-ready'), 'own data is shown');
};

const shown = (page) => page.run(() => [...document.querySelectorAll('.sb-card:not([hidden])')].map((card) => card.id.slice(2)));

/** Our own record is there, and works. */
const worksOn = async (page, lang = 'ko') => {
  await page.ready();
  assert.equal((await shown(page)).length, record().events.length);
  await page.run(() => document.querySelector('.sb-card summary').click());
  await page.until(() => document.querySelector('.sb-card .sb-long'), 'a card opens');
  assert.equal(await page.run(() => document.documentElement.lang), lang);
};

const said = async (page) => {
  await page.until(() => document.querySelector('.sb-own [role=alert]'), 'the reason is said');
  return page.text('.sb-own [role=alert]');
};

test('a good document is shown in the place of ours, and says whose it is', async () => {
  const data = made(6);
  put('/theirs.json', json(data));
  const page = await open('theirs.json');
  await untilOwn(page);
  assert.deepEqual((await shown(page)).sort(), data.events.map(({ id }) => id).sort());
  assert.equal(await page.text('h1'), '다른 곳의 기록');
  const note = await page.text('.sb-own');
  assert.match(note, /가져온 자료입니다\. 이 해설의 기록이 아니며, 내용을 확인하지 않았습니다\./);
  assert.match(note, new RegExp(new URL(site.server.origin).host));
  assert.match(note, /6건 모두 보여 줍니다\./);
  assert.match(await page.run(() => document.title), /^다른 곳의 기록 \(/);
  // Nothing speaks of our record any more.
  assert.equal(await page.run(() => document.querySelectorAll('[data-more]:not([data-more=take]), .sb-foot').length), 0);
  // A card has its long part, which is searched.
  await page.click('.sb-card summary');
  await page.until(() => document.querySelector('.sb-card details[open] .sb-long'), 'the long part is there');
  assert.match(await page.address(), /^\/\?event=[a-z0-9-]+&src=theirs\.json$/);
  // Back to ours.
  await page.run(() => [...document.querySelectorAll('.sb-own button')][0].click());
  await page.until(() => location.search === '' && document.querySelector('.sb-ready .sb-head'), 'our record is back');
  await worksOn(page);
});

test('the address keeps what is chosen, and the other language has the same data', async () => {
  put('/theirs.json', json(made(6)));
  const page = await site.open('/?topic=cyber&src=theirs.json', { wait: false });
  await untilOwn(page);
  await page.until(() => location.search === '?topic=cyber&src=theirs.json', 'the address is the same');
  await page.click('.sb-language');
  await page.until(() => document.documentElement.lang === 'en', 'the page is English');
  await untilOwn(page);
  assert.equal(await page.text('h1'), 'A record of others');
  assert.equal(await page.run(() => location.search), '?topic=cyber&src=theirs.json');
});

test('data of one language is shown on a page of the other, without a way to the language that it has not', async () => {
  const data = JSON.parse(json(made(3)), (_, value) => (value && typeof value === 'object' && 'ko' in value && 'en' in value ? { en: value.en } : value));
  put('/english.json', json({ ...data, languages: ['en'] }));
  const page = await open('english.json');
  await untilOwn(page);
  assert.equal(await page.text('h1'), 'A record of others');
  assert.equal(await page.count('.sb-language'), 0);
  assert.match(await page.text('.sb-own'), /가져온 자료입니다/);
});

for (const [encoding, body] of [
  ['UTF-8', () => tables.utf8],
  ['CP949', () => tables.cp949(cp949(tables.letters))],
]) {
  test(`a table in ${encoding} is shown`, async () => {
    put('/table.csv', body(), 'text/csv');
    const page = await open('table.csv');
    await untilOwn(page);
    assert.equal((await shown(page)).length, 1);
    assert.match(await page.text('.sb-card h3'), /사이버 회의/);
  });
}

test('a file is chosen in the dialog, by keyboard alone; nothing is sent anywhere', async () => {
  const file = join(folder, '내 자료.json');
  writeFileSync(file, json(made(4)));
  const page = await site.open('/');
  await page.run(() => document.querySelector('.sb-own-open').focus());
  await page.driver.actions().sendKeys('\uE007').perform();
  await page.until(() => document.querySelector('dialog[open] input[type=file]'), 'the dialog is open');
  // Who has opened it is about to choose: what reads and shows the file comes meanwhile.
  await page.until(() => performance.getEntriesByType('resource').some(({ name }) => /\/own-[^/]*\.wasm$/.test(name)), 'the program comes');
  const before = site.server.requests.length;
  await (await page.element('#sb-own-file')).sendKeys(file);
  await untilOwn(page);
  assert.equal((await shown(page)).length, 4);
  assert.match(await page.text('.sb-own'), /직접 연 파일\(내 자료\.json\)의 자료입니다/);
  assert.equal(await page.count('dialog'), 0);
  const asked = site.server.requests.slice(before);
  assert.ok(asked.every(({ method, path }) => method === 'GET' && /^\/(own[-.]|long-ko-|(page|note|words|limits|fetch|read|importer|worker)-own\.js|take\.css)/.test(path)), JSON.stringify(asked));
});

test('a file is dropped on the page, be it on a field', async () => {
  const page = await site.open('/en/');
  await page.run((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'mine.json', { type: 'application/json' }));
    document.querySelector('#sb-q').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, json(made(3)).toString());
  await untilOwn(page);
  assert.match(await page.text('.sb-own'), /from a file that you opened \(mine\.json\)/);
  assert.equal((await shown(page)).length, 3);
});

test('an address is given in the dialog; the templates are there', async () => {
  put('/theirs.json', json(made(2)));
  const page = await site.open('/');
  await page.click('.sb-own-open');
  await page.until(() => document.querySelector('dialog[open] #sb-own-src'), 'the dialog is open');
  for (const address of await page.run(() => [...document.querySelectorAll('dialog a')].map((link) => link.href))) {
    assert.equal((await fetch(address)).status, 200, address);
  }
  await (await page.element('#sb-own-src')).sendKeys(`${site.server.origin}/theirs.json\n`);
  await page.until(() => location.search.startsWith('?src='), 'the address has it');
  await untilOwn(page);
  assert.equal((await shown(page)).length, 2);
});

const deep = () => Buffer.from('['.repeat(1_000_000));

/** What is refused as a whole: the file, and the sentences. */
const REFUSED = {
  'an empty file': [() => Buffer.alloc(0), '빈 파일입니다.', 'The file is empty.'],
  'a truncated file': [
    () => json(made(3)).subarray(0, 4000),
    '파일이 중간에서 끊겼습니다. 받는 도중에 잘렸을 수 있습니다.',
    'The file is incomplete: it may have been cut off in transit.',
  ],
  'a million nested lists': [deep, '파일 내용이 너무 여러 겹으로 겹쳐 있어 읽을 수 없습니다.', 'The file is nested too deeply to be read.'],
  'other types than are wanted': [
    () => Buffer.from('{"events": 7}'),
    '보여 줄 수 있는 언어(`ko`, `en`)가 적혀 있지 않습니다.',
    'No language is listed that can be shown: `ko` or `en`.',
  ],
  'a list at the top': [() => Buffer.from('[{"events": []}]'), 'JSON 파일이지만 정해진 형식의 문서가 아닙니다.', 'The file is JSON, but not a document in the published format.'],
  'no events': [() => json({ ...made(1), events: [] }), '파일에 회의가 하나도 없습니다.', 'There is no event in the file.'],
};

for (const [what, [body, ...sentences]] of Object.entries(REFUSED)) {
  for (const [at, lang] of ['ko', 'en'].entries()) {
    test(`${what} (${lang}): is refused with a sentence, and our record works on`, async () => {
      site.expectConsole(OURS);
      put('/bad.json', body());
      const page = await open('bad.json', lang);
      assert.equal(await said(page), sentences[at]);
      await worksOn(page, lang);
    });
  }
}

/** The problems that are told, as they stand. */
const problems = async (page) => {
  await page.run(() => (document.querySelector('.sb-own details').open = true));
  return page.run(() => [...document.querySelectorAll('.sb-own-problems li')].map((item) => item.textContent));
};

/** What is wrong in single rows: each with the field, and the reason in both languages. */
const IN_ROWS = [
  ['date.start', '없는 날짜입니다: `2021-13-45` (YYYY-MM-DD, YYYY-MM, YYYY)', '`2021-13-45` is not a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)', (event) => (event.date.start = '2021-13-45')],
  ['status', '쓸 수 없는 값입니다: `__proto__` (쓸 수 있는 값: `held`, `announced`)', '`__proto__` is none of `held`, `announced`', (event) => (event.status = '__proto__')],
  ['id', '두 번 나옵니다: `FIRST`', '`FIRST` appears twice', (event, first) => (event.id = first.id)],
  ['title.ko', '글에 HTML 태그(`<img`)가 있습니다. 서식 없는 글만 쓸 수 있습니다', 'the text holds the HTML tag `<img`; texts are plain text', (event) => (event.title = { ko: '<img src=x onerror=alert(1)>', en: 'Title' })],
];

for (const [at, lang] of ['ko', 'en'].entries()) {
  test(`rows with problems are left out and told with record, line, field and reason (${lang})`, async () => {
    const data = made(IN_ROWS.length + 1);
    const [first, ...rest] = data.events;
    for (const [row, [, , , change]] of IN_ROWS.entries()) change(rest[row], first);
    const text = JSON.stringify(data, null, 1);
    put('/some.json', Buffer.from(text));
    const page = await open('some.json', lang);
    await untilOwn(page);
    // The line on which the row begins; where it cannot be read at all, that of the field.
    const lines = rest.map(({ id, status }) => {
      const place = status === '__proto__' ? text.indexOf('"__proto__"') : text.lastIndexOf('{', text.lastIndexOf(`"id": "${id}"`));
      return text.slice(0, place).split('\n').length;
    });
    const wanted = IN_ROWS.map(([field, ...reasons], row) => {
      const line = lines[row].toLocaleString('en');
      return `events/${rest[row].id} · ${lang === 'ko' ? `${line}행` : `line ${line}`} · ${field}: ${reasons[at].replace('FIRST', first.id)}`;
    });
    assert.deepEqual(await problems(page), wanted);
    const [kept, out] = [1, IN_ROWS.length];
    assert.match(await page.text('.sb-own dl'), lang === 'ko' ? new RegExp(`${kept + out}건 가운데 ${kept}건을 보여 주고 ${out}건은 뺐습니다`) : new RegExp(`${kept} of ${kept + out} are shown, ${out} left out`));
    assert.equal(await page.count('.sb img'), 0);
  });
}

test('of many problems the first fifty are shown, and their number', async () => {
  const data = many(200);
  for (const event of data.events.slice(1)) event.kind = 'party';
  put('/many.json', json(data));
  const page = await open('many.json');
  await untilOwn(page);
  assert.equal((await problems(page)).length, 50);
  assert.match(await page.text('.sb-own details'), /199건/);
});

const REFUSED_ALL = ['모든 회의에 문제가 있어 보여 줄 것이 없습니다.', 'None of the events is free of problems, so nothing can be shown.'];

/** What stands in the place of every text and every link, and what is said of the first of each, in both languages. */
const HOSTILE = {
  'HTML and javascript:': [
    ['<script>window.hit = 1</script><img src=x onerror="window.hit=1">', '글에 HTML 태그(`<script>`)가 있습니다. 서식 없는 글만 쓸 수 있습니다', 'the text holds the HTML tag `<script>`; texts are plain text'],
    ['javascript:window.hit=1', 'https:// 또는 http://로 시작하는 주소가 아닙니다: `javascript:window.hit=1`', '`javascript:window.hit=1` is not an address that begins with https:// or http://'],
  ],
  'bidi controls': [['\u202Eabc\u2066', '글에 제어 문자(U+202E)가 있습니다', 'the text holds the control character U+202E'], ['https://a.example/\u202E']],
  'data: links': [
    ['Text'],
    ['data:text/html,<script>window.hit=1</script>', 'https:// 또는 http://로 시작하는 주소가 아닙니다: `data:text/html,<script>window.hit=1</script>`', '`data:text/html,<script>window.hit=1</script>` is not an address that begins with https:// or http://'],
  ],
};

for (const [what, [[text, ...ofText], [link, ...ofLink]]] of Object.entries(HOSTILE)) {
  for (const [at, lang] of ['ko', 'en'].entries()) {
    test(`${what} in every text and link (${lang}): nothing runs, nothing links there`, async () => {
      site.expectConsole(OURS);
      put('/hostile.json', json(everywhere(text, link)));
      const page = await open('hostile.json', lang);
      assert.equal(await said(page), REFUSED_ALL[at]);
      const told = await problems(page);
      if (ofText.length > 0) assert.equal(told[0], `dataset · title.ko: ${ofText[at]}`);
      if (ofLink.length > 0) assert.ok(told.includes(`dataset · license.url: ${ofLink[at]}`), told.join('\n'));
      assert.equal(await page.run(() => window.hit), null);
      assert.equal(await page.run(() => document.querySelectorAll('a[href^="javascript:"], a[href^="data:"], .sb-own img, .sb-own script').length), 0);
      await worksOn(page, lang);
    });
  }
}

for (const [at, lang] of ['ko', 'en'].entries()) {
  test(`half characters and names of prototypes are told (${lang}), and change nothing`, async () => {
    const data = made(3);
    const text = JSON.stringify(data, null, 1)
      .replace(JSON.stringify(data.events[0].title.ko), '"\\ud800"')
      .replace('"events": [', '"__proto__": {"polluted": true}, "events": [');
    put('/proto.json', Buffer.from(text));
    const page = await open('proto.json', lang);
    await untilOwn(page);
    assert.equal(await page.run(() => ({}).polluted), null);
    assert.deepEqual(
      (await problems(page)).map((line) => line.replace(/ · (line )?[\d,]+행?(?= · )/, '')),
      [
        ['dataset · __proto__: 형식에 없는 항목입니다', `events/${data.events[0].id} · title.ko: 글에 반쪽짜리 문자(짝이 없는 서로게이트)가 있습니다`],
        ['dataset · __proto__: the format has no such field', `events/${data.events[0].id} · title.ko: the text holds half of a character (an unpaired surrogate)`],
      ][at],
    );
    assert.equal((await shown(page)).length, 2);
  });
}

/** What can be wrong with an address: the data's server, and the sentences. */
const FAULTS = {
  'nothing there': ['gone.json', () => site.server.on('/gone.json', status(404)), '이 주소에는 자료가 없습니다(404).', 'There is no data at this address (404).'],
  'an error of the server': [
    'broken.json',
    () => site.server.on('/broken.json', status(503)),
    '서버가 자료 대신 오류를 보냈습니다(503).',
    'The server sent an error instead of the data (503).',
  ],
  'a connection that breaks': [
    'cut.json',
    () => {
      put('/cut.json', json(made(3)));
      const [whole] = [json(made(3))];
      site.server.on('/cut.json', (answer, exchange) => brokenAfter(0.5)({ ...answer, status: 200, body: whole, headers: {} }, exchange));
    },
    '자료를 받다가 연결이 끊겼습니다. 다시 시도해 주세요.',
    'The download of the data broke off. Please try again.',
  ],
  'a server that stalls half-way': [
    'slow.json',
    () => {
      site.server.on('/limits-own.js', bytes('export const MOST = 1e8, MOST_ON_PAGE = 2e6, SILENCE = 700;'));
      site.server.on('/slow.json', (_, { response }) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': 9999 });
        response.write('{"format": 1,');
      });
    },
    '서버가 0.7초 동안 아무것도 보내지 않아 중단했습니다.',
    'The server sent nothing for 0.7 seconds, so the download was stopped.',
  ],
  'an address that is not encrypted': [
    () => `${others.origin}/a.json`,
    () => {},
    '자료의 주소를 쓸 수 없습니다. https로 시작하는 주소나 이 사이트 안의 주소만 쓸 수 있습니다.',
    'This address can’t be used: only addresses that begin with https, and those on this site, can be.',
  ],
  'an address that is a script': ['javascript:alert(1)', () => {}, '자료의 주소를 쓸 수 없습니다. https로 시작하는 주소나 이 사이트 안의 주소만 쓸 수 있습니다.', 'This address can’t be used: only addresses that begin with https, and those on this site, can be.'],
  'a redirect to where data may not come from': [
    'led.json',
    () => {
      const to = others.put('/elsewhere.json', json(made(2)), { 'access-control-allow-origin': '*' }, 'application/json');
      site.server.on('/led.json', () => ({ status: 302, headers: { location: to }, body: Buffer.alloc(0) }));
    },
    '자료의 주소가 쓸 수 없는 다른 주소로 이어집니다. https로 시작하는 주소나 이 사이트 안의 주소만 쓸 수 있습니다.',
    'The address leads on to another one that can’t be used: only addresses that begin with https, and those on this site, can be.',
  ],
  'a redirect to a server that lets nobody read': [
    'led.json',
    () => {
      const to = others.put('/closed.json', json(made(2)), {}, 'application/json');
      site.server.on('/led.json', () => ({ status: 302, headers: { location: to }, body: Buffer.alloc(0) }));
    },
    '자료가 있는 서버에서 다른 사이트가 자료를 읽는 것을 허용하지 않습니다(CORS). 파일을 내려받아 직접 열어 보세요.',
    'The server of the data does not let other sites read it (CORS). Download the file and open it here instead.',
  ],
  'a server that is not there': [
    'https://127.0.0.1:9/a.json',
    () => {},
    '자료가 있는 서버에 연결할 수 없습니다. 주소와 인터넷 연결을 확인해 주세요.',
    'The server of the data can’t be reached. Please check the address and the connection.',
  ],
};

for (const [what, [src, prepare, ...sentences]] of Object.entries(FAULTS)) {
  for (const [at, lang] of ['ko', 'en'].entries()) {
    test(`${what} (${lang}): is told, and our record works on`, async () => {
      site.expectConsole(OURS);
      site.allowConsole(...BROWSER);
      prepare();
      const page = await open(typeof src === 'function' ? src() : src, lang);
      assert.equal(await said(page), sentences[at]);
      await worksOn(page, lang);
    });
  }
}

test('150 MB that do not say how many they are: the download ends at the limit', async () => {
  site.expectConsole(OURS);
  let sent = 0;
  const piece = Buffer.alloc(1_000_000, 32);
  site.server.on('/huge.json', async (_, { response }) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.on('error', () => {});
    for (; sent < 150 && !response.destroyed; sent += 1) {
      if (!response.write(piece)) await new Promise((go) => response.once('drain', go).once('close', go));
    }
    response.end();
  });
  const page = await open('huge.json');
  assert.equal(await said(page), '자료가 너무 큽니다. 100MB까지 읽을 수 있습니다.');
  assert.ok(sent < 150, `${sent} MB were sent`);
  await worksOn(page);
});

test('loading can be given up', async () => {
  site.expectConsole(OURS);
  const gate = held();
  site.server.on('/held.json', gate.responder);
  const page = await open('held.json');
  await page.until(() => document.querySelector('.sb-own progress'), 'the progress is shown');
  await page.click('.sb-own button');
  await page.until(() => !document.querySelector('.sb-own'), 'the note is gone');
  gate.open();
  await worksOn(page);
});

test('of a long record the long parts come one by one', async () => {
  put('/long.json', json(many(3000)));
  const page = await open('long.json');
  await untilOwn(page);
  await page.until(() => document.querySelectorAll('.sb-card').length === 60, 'as many cards are drawn as are drawn at once');
  await page.click('.sb-card summary');
  await page.until(() => document.querySelector('.sb-card details[open] .sb-long'), 'its long part is there');
  assert.equal(await page.count('.sb-long'), 1);
});

test('the people of a long record can be chosen before a card is opened', async () => {
  const data = many(1200);
  data.events[7].people = made(1).events[0].people;
  put('/people.json', json(data));
  const page = await open('people.json');
  await untilOwn(page);
  await page.run(() => document.querySelectorAll('.sb-opener')[4].click());
  await page.until(() => document.querySelector('#sb-panel input[type=checkbox]'), 'the people are there');
  await page.click('#sb-panel input[type=checkbox]');
  await page.until(() => document.querySelectorAll('.sb-card:not([hidden])').length === 1, 'there is the one meeting');
  assert.match(await page.address(), /person=/);
});

test('where what opens own data cannot be had, that is said, and whose record is shown', async () => {
  site.expectConsole(OURS);
  site.allowConsole(...BROWSER);
  site.server.on('/page-own.js', status(404));
  const page = await open('theirs.json', 'en');
  await worksOn(page, 'en');
  assert.match(await page.text('#sb-own-missing'), /could not be loaded\. .*not on the server.* What follows is the record of this explainer\./);
  await page.click('.sb-own-open');
  await page.until(() => document.querySelector('.sb-own-open + #sb-own-missing'), 'it is said at the button');
  assert.equal(await page.count('#sb-own-missing'), 1);
});

test('theme and parts of the address stay when own data is opened', async () => {
  put('/theirs.json', json(made(2)));
  const page = await site.open('/?theme=dark&parts=cards,map&topic=ai');
  await page.click('.sb-own-open');
  await page.until(() => document.querySelector('dialog[open] #sb-own-src'), 'the dialog is open');
  await (await page.element('#sb-own-src')).sendKeys(`${site.server.origin}/theirs.json\n`);
  await untilOwn(page);
  const query = new URLSearchParams(await page.run(() => location.search));
  assert.deepEqual([...query.keys()].sort(), ['parts', 'src', 'theme']);
  assert.deepEqual([query.get('theme'), query.get('parts')], ['dark', 'cards,map']);
  await page.run((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'mine.json', { type: 'application/json' }));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, json(made(3)).toString());
  await page.until(() => document.querySelector('.sb-own')?.textContent.includes('mine.json') && document.querySelectorAll('.sb-card').length === 3, 'the file is shown');
  const kept = new URLSearchParams(await page.run(() => location.search));
  assert.deepEqual([...kept].sort(), [['parts', 'cards,map'], ['theme', 'dark']]);
});

test('the element has a record of others, and goes back to ours without its attribute', async () => {
  const page = await site.tab();
  await page.beforeScripts(() => {
    window.heard = [];
    for (const name of ['sinanbo:ready', 'sinanbo:error']) addEventListener(name, ({ type, detail }) => window.heard.push({ type, detail }));
  });
  const src = others.put('/their.json', json(made(4)), {}, 'application/json');
  await page.driver.get(others.put('/host', hostPage(pasted(site.server.origin, `lang="en" src="${new URL(src).pathname}"`))));
  const own = () => page.run(() => document.querySelector('sinanbo-explainer').shadowRoot?.querySelector('.sb-own .sb-facts')?.textContent);
  await page.until(() => document.querySelector('sinanbo-explainer').shadowRoot?.querySelector('.sb-ready'), 'it is ready');
  assert.match(await own(), /All 4 are shown/);
  assert.equal(await page.run(() => document.querySelector('#fallback').checkVisibility()), false);
  assert.deepEqual((await page.run(() => window.heard)).map(({ type }) => type), ['sinanbo:ready']);
  await page.run(() => document.querySelector('sinanbo-explainer').removeAttribute('src'));
  await page.until(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('.sb-ready .sb-language'), 'ours is there');
  assert.equal(await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelectorAll('.sb-own').length), 0);
});

test('the element keeps what the reader has chosen of a record of others when the page around changes an attribute', async () => {
  const page = await site.tab();
  const src = others.put('/with-people.json', json(made(4)), {}, 'application/json');
  await page.driver.get(others.put('/host-people', hostPage(pasted(site.server.origin, `lang="en" src="${new URL(src).pathname}"`))));
  await page.until(() => document.querySelector('sinanbo-explainer').shadowRoot?.querySelector('.sb-ready'), 'it is ready');
  await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelectorAll('.sb-opener')[4].click());
  await page.until(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('#sb-panel input[type=checkbox]'), 'the people are there');
  await page.run(() => document.querySelector('sinanbo-explainer').shadowRoot.querySelector('#sb-panel input[type=checkbox]').click());
  const chips = (count) => page.until((count) => document.querySelector('sinanbo-explainer').shadowRoot.querySelectorAll('.sb-chip').length === count, `there are ${count} choices`, count);
  await chips(1);
  await page.run(() => document.querySelector('sinanbo-explainer').setAttribute('from', '2001'));
  await chips(2);
});

test('where the record of others cannot be had, the element keeps what stands in it, and tells the reason', async () => {
  site.expectConsole(OURS);
  site.allowConsole(...BROWSER);
  const page = await site.tab();
  await page.beforeScripts(() => {
    window.heard = [];
    addEventListener('sinanbo:error', ({ detail }) => window.heard.push(detail));
  });
  await page.driver.get(others.put('/host2', hostPage(pasted(site.server.origin, 'lang="en" src="/nothing.json"'))));
  await page.until(() => window.heard.length > 0, 'it is told');
  const [{ reason, message }] = await page.run(() => window.heard);
  assert.equal(reason, 'own-not-found');
  assert.equal(message, 'There is no data at this address (404).');
  assert.equal(await page.run(() => document.querySelector('#fallback').checkVisibility()), true);
});

test('a frame has a record of others', async () => {
  put('/theirs.json', json(made(3)));
  const page = await site.open('/en/embed.html?src=theirs.json', { wait: false });
  await untilOwn(page);
  assert.equal((await shown(page)).length, 3);
  assert.equal(await page.count('.sb-frame-foot'), 0);
});
