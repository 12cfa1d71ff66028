// What a reader takes away: the selection as CSV and JSON, the map as SVG and PNG, a print, an address, a citation; from the page, from a
// frame and from an element.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { By } from 'selenium-webdriver';

import { violations } from './lib/accessibility.mjs';
import { edited, headers, status } from './lib/answers.mjs';
import { copied } from './lib/clipboard.mjs';
import { hostPage, hosts, pasted, policy } from './lib/hosts.mjs';
import { Key, press } from './lib/keyboard.mjs';
import { each } from './lib/languages.mjs';
import { untilOpen } from './lib/look.mjs';
import { shipped } from './lib/policies.mjs';
import { record, select } from './lib/record.mjs';
import { faults } from './lib/schema.mjs';
import { DIST, suite } from './lib/suite.mjs';
import { DIALOG, cells, downloads, inScope, push, told, untilInScope } from './lib/taking.mjs';

const site = suite();
const { folder, saved } = downloads(site);
const FORUM = 'world-emerging-security-forum-2021';
const TAKE = '.sb-state [data-more="take"]';

const WORDS = {
  ko: {
    title: (count) => `내려받기·인쇄·공유: 회의 ${count}건`,
    save: (form) => `${form} 내려받기`,
    copy: (form) => `${form} 복사`,
    address: '주소 복사',
    share: '공유하기',
    print: '인쇄하기',
    elsewhere: '새 창에서 열어 인쇄하기',
    again: '다시 시도',
    close: '닫기',
    copied: '복사했습니다.',
    refused: '자동으로 복사할 수 없습니다. 아래에 선택해 둔 글을 직접 복사해 주세요.',
    missing: '자료 파일을 받지 못했습니다. 연결을 확인하고 다시 시도해 주세요.',
    noPicture: '이 페이지의 보안 정책 때문에 PNG를 만들 수 없습니다. SVG로 받아 주세요.',
    chosen: '주제: 사이버 · 나라: 미국',
    picked: '고른 나라',
    entire: '참가국과 근거 전체',
    day: '2026. 11. 21.',
  },
  en: {
    title: (count) => `Download, print, share: ${count} meetings`,
    save: (form) => `Download ${form}`,
    copy: (form) => `Copy ${form}`,
    address: 'Copy the address',
    share: 'Share',
    print: 'Print',
    elsewhere: 'Open in a new window to print',
    again: 'Try again',
    close: 'Close',
    copied: 'Copied.',
    refused: 'This page is not allowed to copy by itself. Please copy the selected text below.',
    missing: 'The data file did not arrive. Please check the connection and try again.',
    noPicture: 'The security policy of this page does not allow a PNG to be made. Please use the SVG instead.',
    chosen: 'Topic: Cyber security · Country: United States',
    picked: 'chosen country',
    entire: 'All parties, with the evidence',
    day: '21 November 2026',
  },
};

let others;
before(async () => {
  others = await hosts();
});
after(() => others.close());

/** Waits until the dialog is there with all that it holds. */
const untilThere = (page) => untilInScope(page, (scope, dialog) => scope.querySelectorAll(`${dialog} pre`).length === 3, 'the dialog is there', DIALOG);

/** Opens the page and the dialog on it. */
async function take(path, options) {
  const page = await site.open(path, options);
  await page.click(TAKE);
  await untilThere(page);
  return page;
}

const published = (name) => readFileSync(join(DIST, 'data', name), 'utf8');
const order = (events) => events.map(({ id }) => id);

each((language, { path, boundary }) => {
  const words = WORDS[language];
  const chosen = () => select({ topic: ['cyber'], country: ['US'] });
  const QUERY = '?topic=cyber&country=US';
  const NAME = 'sinanbo-2026-11-21-country-US-topic-cyber';

  test(`${language}: CSV and JSON hold the selection and what it refers to, and nothing else`, async () => {
    const page = await take(path + QUERY);
    assert.equal(await page.text(`${DIALOG} h2`), words.title(chosen().length));
    assert.equal(await page.text(`${DIALOG} .sb-sheet-body > p`), words.chosen);

    await push(page, words.save('CSV'));
    const csv = (await saved(page, `${NAME}.csv`)).toString('utf8');
    assert.ok((await told(page)).said.includes(`${NAME}.csv`));
    assert.ok(csv.startsWith('\ufeffid,'), 'the mark of UTF-8, then the header');
    assert.equal(csv.replaceAll('\r\n', '').match(/\r/), null);
    const table = cells(csv);
    const wanted = new Set(order(chosen()));
    assert.deepEqual(table, cells(published('events.csv')).filter(([id], at) => at === 0 || wanted.has(id)));

    await push(page, words.save('JSON'));
    const json = JSON.parse((await saved(page, `${NAME}.json`)).toString('utf8'));
    assert.deepEqual(faults(JSON.parse(published('events.schema.json')), json), []);
    assert.equal(json.$schema, `${site.server.origin}/data/events.schema.json`);
    const kept = chosen().map((event) => ({ ...event, relations: event.relations.filter(({ event }) => wanted.has(event)) }));
    assert.deepEqual(json.events, kept);
    // Every row is there that anything refers to, and no other: by every word of the file that could be an id or a code.
    const said = new Set([json.events, json.organisations, json.sources.map(({ origin }) => origin)].flatMap((part) => JSON.stringify(part).match(/"(\\.|[^"\\])*"/g)));
    for (const table of ['sources', 'topics', 'organisations', 'people', 'series', 'countries']) {
      const [there, known] = [json, record()].map((document) => document[table].map((row) => row.id ?? row.code));
      const referred = known.filter((id) => said.has(`"${id}"`));
      if (table !== 'organisations') assert.deepEqual(there, referred, table);
      for (const row of json[table]) assert.deepEqual(row, record()[table].find((other) => (other.id ?? other.code) === (row.id ?? row.code)));
    }
    const bodies = JSON.stringify(json.events);
    assert.deepEqual(json.organisations.map(({ id }) => id), record().organisations.map(({ id }) => id).filter((id) => bodies.includes(`"${id}"`)));
  });

  test(`${language}: the SVG stands by itself, lights the countries that the page lights, and says what it shows`, async () => {
    const page = await take(`${path}?topic=cyber&country=US&basis=named,delegate,membership,subjects`);
    const count = await page.run(() => Number(document.querySelector('dialog h2').textContent.match(/\d+/)[0]));
    const lit = await page.run(() => [...document.querySelectorAll('.sb-lit')].map((group) => [group.id.slice(2), group.getAttribute('aria-label'), getComputedStyle(group.querySelector('use, .sb-dot')).fill]).sort());
    // A kind of mark is explained where it is drawn; the steps of the scale always are.
    const legend = await page.run(() =>
      [...document.querySelectorAll('.sb-legend li')].map((item) => {
        const swatch = item.querySelector('svg');
        const fill = swatch.querySelector('.sb-pattern')?.getAttribute('fill');
        const kind = fill ? `.sb-pattern[fill="${fill}"]` : ['.sb-coming', '.sb-subject'].find((look) => swatch.querySelector(look));
        return { label: item.lastChild.textContent, isThere: !kind || document.querySelectorAll(`.sb-lit${kind}, .sb-lit ${kind}`).length > 0 };
      }),
    );
    await push(page, words.save('SVG'));
    const name = 'sinanbo-2026-11-21-basis-named-delegate-membership-subjects-country-US.svg';
    const svg = (await saved(page, name)).toString('utf8');
    assert.doesNotMatch(svg, / class=| style=|var\(|href=|vector-effect/);
    const own = new Set([...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) assert.ok(own.has(id), id);

    // Looked at as a file of its own.
    site.server.on('/map.svg', () => ({ status: 200, headers: { 'content-type': 'image/svg+xml' }, body: Buffer.from(svg) }));
    site.server.on('/favicon.ico', () => ({ status: 204, headers: {}, body: Buffer.alloc(0) }));
    await page.go('/map.svg');
    const drawn = await page.run(() => ({
      root: document.documentElement.localName,
      lit: [...document.querySelectorAll('[data-code]')].map((group) => [group.dataset.code, group.querySelector('title').textContent, group.querySelector('path') && getComputedStyle(group.querySelector('path')).fill]),
      texts: [...document.querySelectorAll('text')].map((text) => text.textContent),
      size: [document.documentElement.width.baseVal.value, document.documentElement.height.baseVal.value],
      reach: [...document.querySelectorAll('text')].map((text) => text.getBBox()).map(({ x, y, width, height }) => [x + width, y + height]),
    }));
    assert.equal(drawn.root, 'svg', 'it is well-formed');
    // Marks have no outline; their colours are those of their circles.
    const shades = (list) => list.map(([code, label, fill]) => (drawn.lit.find(([other]) => other === code)[2] ? [code, label, fill] : [code, label]));
    assert.deepEqual(shades(drawn.lit.sort()), shades(lit));
    assert.ok(drawn.reach.every(([right, bottom]) => right <= drawn.size[0] - 39 && bottom <= drawn.size[1]), 'no line runs out of the picture');
    const whole = drawn.texts.join(' ');
    for (const wanted of [record().title[language], String(count), boundary.slice(0, 20), 'Natural Earth', words.day, 'CC BY 4.0', words.picked]) assert.ok(whole.includes(wanted), wanted);
    for (const { label, isThere } of legend) assert.equal(drawn.texts.includes(label), isThere, label);
    assert.ok(drawn.texts.join('').includes(`${site.server.origin}${path}?topic=cyber&country=US`), 'the address, cut where it had to be');
  });

  test(`${language}: a country that was only expected is drawn as that also where it is chosen`, async () => {
    const page = await take(`${path}?topic=cyber&kind=consultation&country=RU`);
    const line = () => page.run(() => (({ strokeDasharray, strokeWidth }) => [strokeDasharray, strokeWidth])(getComputedStyle(document.querySelector('#m-RU.sb-chosen.sb-coming use'))));
    const [dashes, width] = await line();
    assert.match(dashes, /^\d/);
    assert.ok(Number.parseFloat(dashes.split(' ').at(-1)) > Number.parseFloat(width), 'the gaps are wider than the line');
    await push(page, words.save('SVG'));
    const svg = (await saved(page, 'sinanbo-2026-11-21-country-RU-kind-consultation-topic-cyber.svg')).toString('utf8');
    assert.match(svg, /data-code="RU">[^]*?stroke-dasharray="12, 7"/);
    const [dots, coming] = await page.run(() => ['.sb-pattern', '.sb-coming'].map((look) => document.querySelector(`.sb-legend li:has(${look})`).textContent));
    assert.equal(await page.count('.sb-lit .sb-pattern'), 0);
    assert.ok(svg.includes(coming) && !svg.includes(dots), 'the legend explains what is there');
    assert.ok(svg.includes(words.picked));
  });

  test(`${language}: a meeting that was only announced is not cited as one that was held; marks stand within others of another kind`, async () => {
    const cited = async (id) => {
      const page = await site.open(`${path}?event=${id}`);
      await untilOpen(page, id);
      await page.click(`#e-${id} [data-more="share"]`);
      await untilThere(page);
      return page.run(() => [...document.querySelectorAll('dialog pre')].map((text) => text.textContent));
    };
    const announced = record().events.find(({ status }) => status === 'announced');
    const said = { ko: '예정으로 발표', en: 'announced for ' }[language];
    for (const text of await cited(announced.id)) assert.ok(text.includes(said), text);
    const [press] = await cited('unsc-ai-open-debate-2025');
    assert.ok(!press.includes(said), press);
    if (language === 'ko') assert.match(press, /^자료: “유엔 안보리 ‘AI와 국제평화·안보’ 공개토의”\(/);
  });

  test(`${language}: the PNG is the SVG twice as large, in the colours of the page`, async () => {
    const page = await take(`${path}?topic=health`, { dark: language === 'en' });
    for (const form of ['SVG', 'PNG']) await push(page, words.save(form));
    const svg = (await saved(page, 'sinanbo-2026-11-21-topic-health.svg')).toString('utf8');
    const png = await saved(page, 'sinanbo-2026-11-21-topic-health.png');
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg).map(Number);
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [2 * width, 2 * height]);
    const seen = await page.run(
      async (data) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
        const pen = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
        pen.drawImage(image, 0, 0);
        const pixels = new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer);
        const counts = new Map();
        for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
        const hex = (pixel) => [0, 8, 16].map((shift) => ((pixel >> shift) & 255).toString(16).padStart(2, '0')).join('');
        return [...counts].filter(([, count]) => count > 50).map(([pixel]) => hex(pixel));
      },
      png.toString('base64'),
    );
    const fills = [...svg.matchAll(/data-code="[A-Z]{2}"><title>[^<]*<\/title><path[^>]* fill="#([0-9a-f]{6})"/g)].map(([, fill]) => fill);
    assert.ok(new Set(fills).size >= 4);
    for (const fill of [language === 'en' ? '171918' : 'faf8f4', ...new Set(fills)]) assert.ok(seen.includes(fill), `${fill} in ${seen}`);
  });

  test(`${language}: pressed twice, the control shows that it is at work, and one dialog opens and closes`, async () => {
    const page = await site.open(path);
    const pressTwice = (selector) =>
      page.run((selector) => {
        const control = document.querySelector(selector);
        control.focus();
        control.click();
        const busy = 'busy' in control.dataset;
        control.click();
        return { busy, open: document.querySelectorAll('dialog').length };
      }, selector);
    assert.deepEqual(await pressTwice(TAKE), { busy: true, open: 0 });
    await untilThere(page);
    await page.until((take) => !('busy' in document.querySelector(take).dataset), 'the control is at rest', TAKE);
    assert.equal(await page.run(() => document.querySelectorAll('dialog').length), 1);

    assert.equal((await pressTwice(`${DIALOG} .sb-sheet-foot > button`)).open, 1);
    await page.until(() => !document.querySelector('dialog'), 'the dialog is gone');
    assert.ok(await page.run((take) => document.activeElement === document.querySelector(take), TAKE));
  });

  test(`${language}: the address of what is seen is copied, and it is said`, async () => {
    const page = await take(`${path}?topic=health&from=2020`);
    const text = await copied(page, site.server.origin, async () => {
      await push(page, words.address);
      assert.deepEqual(await told(page), { said: words.copied, failed: '' });
    });
    assert.equal(text, `${site.server.origin}${path}?topic=health&from=2020`);
  });

  test(`${language}: where copying is refused, the address stands there, selected`, async () => {
    const page = await site.tab();
    await page.beforeScripts(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } }));
    await page.go(path);
    await page.ready();
    await page.click(TAKE);
    await untilThere(page);
    await push(page, words.address);
    assert.equal((await told(page)).said, words.refused);
    const field = await page.run(() => {
      const { value, readOnly, selectionStart, selectionEnd, labels, ariaLabel } = document.activeElement;
      return { value, readOnly, selected: value.slice(selectionStart, selectionEnd), named: Boolean(ariaLabel || labels.length) };
    });
    const address = site.server.origin + path;
    assert.deepEqual(field, { value: address, readOnly: true, selected: address, named: true });
    assert.deepEqual(await violations(page), []);
  });

  test(`${language}: the citations name the record, its day and its address, each with a button that copies it`, async () => {
    const page = await take(`${path}?topic=ai`);
    const texts = await page.run(() => [...document.querySelectorAll('dialog pre')].map((text) => text.textContent));
    const [title, home] = [record().title[language], site.server.origin + path];
    const wanted = {
      ko: [`자료: ‘${title}’(2026. 11. 21. 기준), ${home}`, `${title} [데이터 세트]. (2026. 11. 21.). ${home}`],
      en: [`Source: “${title}” (as of 21 November 2026), ${home}`, `${title} [Data set]. (2026, November 21). ${home}`],
    };
    const bibtex = [`@misc{sinanbo-2026-${language},`, `  title = {{${title}}},`, '  year = {2026},', '  month = nov,', '  day = {21},', `  url = {${home}},`, `  langid = {${language === 'ko' ? 'korean' : 'english'}},`, '}'];
    assert.deepEqual(texts, [...wanted[language], bibtex.join('\n')]);
    const text = await copied(page, site.server.origin, async () => {
      await page.click(`${DIALOG} pre + button`);
      await told(page);
    });
    assert.equal(text, texts[0]);
  });

  test(`${language}: the dialog of an event has its address and its citations`, async () => {
    const page = await site.open(`${path}?event=${FORUM}`);
    await untilOpen(page, FORUM);
    await page.click(`#e-${FORUM} [data-more="share"]`);
    await untilThere(page);
    assert.deepEqual(await violations(page), []);
    const event = record().events.find(({ id }) => id === FORUM);
    const texts = await page.run(() => [...document.querySelectorAll('dialog pre')].map((text) => text.textContent));
    const [title, whole, url] = [event.title[language], record().title[language], `${site.server.origin}${path}e/${FORUM}/`];
    const wanted = {
      ko: [`자료: ‘${title}’(2021. 11. 16.~17.), ‘${whole}’(2026. 11. 21. 기준), ${url}`, `${title} [2021. 11. 16.~17.]. (2026. 11. 21.). 「${whole}」. ${url}`],
      en: [`Source: “${title}” (16–17 November 2021), in “${whole}” (as of 21 November 2026), ${url}`, `${title} [16–17 November 2021]. (2026, November 21). In ${whole}. ${url}`],
    };
    assert.deepEqual(texts.slice(0, 2), wanted[language]);
    assert.match(texts[2], new RegExp(`^@misc\\{sinanbo-${FORUM}-${language},\\n  title = \\{\\{`));
    const held = { ko: '2021. 11. 16.\\textasciitilde{}17.', en: '16–17 November 2021' };
    for (const line of [`howpublished = {{${whole}}}`, `note = {${held[language]}}`, `url = {${url}}`]) assert.ok(texts[2].includes(line), line);
    const text = await copied(page, site.server.origin, async () => {
      await push(page, words.address);
      assert.equal((await told(page)).said, words.copied);
    });
    assert.equal(text, url);
    await press(page, Key.ESCAPE);
    await page.until(() => !document.querySelector('dialog'), 'the dialog is gone');
    assert.equal(await page.run(() => document.activeElement.dataset.more), 'share', 'the focus is back');
  });

  test(`${language}: on paper stand the cards of the selection, the map, the addresses of the sources, and no control`, async () => {
    const page = await site.tab();
    await page.beforeScripts(() => {
      // The browser's own dialog would wait for somebody; the paper is asked for below.
      window.print = () => (window.printing = true);
    });
    await page.go(`${path}?topic=health&event=${FORUM}&theme=dark`);
    await page.ready();
    await untilOpen(page, FORUM);
    await page.click(TAKE);
    await untilThere(page);
    await push(page, words.print);
    await page.until(() => window.printing, 'the page is to be printed');
    const controls = await page.run(() =>
      [...document.querySelectorAll('.sb-tools button, .sb-tools label, .sb-find label, .sb-reset, summary, [data-more="take"], [data-more="share"], dialog :is(h2, h3, button)')].map((control) => control.innerText.trim()).filter(Boolean),
    );
    assert.ok(controls.length > 20);
    const text = await paper(page);
    const lines = new Set(text.split('\n').map((line) => line.trim()));
    assert.deepEqual([...new Set(controls)].filter((control) => lines.has(control)), []);
    // Where a line ends the hyphen is left out.
    const squeeze = (text) => text.replace(/[\s-]+/g, '');
    const squeezed = squeeze(text);
    const holds = (wanted) => assert.ok(squeezed.includes(squeeze(wanted)), wanted);
    const events = select({ topic: ['health'] });
    assert.ok(events.length > 10);
    for (const { id, title, sources } of events) {
      holds(title[language]);
      // A card in short names the first of many.
      holds(`${words.entire}: ${site.server.origin}${path}e/${id}/`);
      for (const id of sources) {
        const { url } = record().sources.find((source) => source.id === id);
        if (url) holds(url);
      }
    }
    holds(boundary);
    const strangers = record().events.filter((event) => !events.includes(event)).filter(({ summary }) => squeezed.includes(squeeze(summary[language])));
    assert.deepEqual(order(strangers), [], 'no other card');
    await page.until(() => !document.querySelector('.sb-print'), 'the sources are gone again');
  });

  test(`${language}: axe finds nothing wrong with the dialog, light, dark and at 320 px`, async () => {
    const page = await take(path + QUERY, { width: 320, height: 640 });
    assert.deepEqual(await violations(page), []);
    await page.look({ dark: true });
    assert.deepEqual(await violations(page, ['color-contrast', 'link-in-text-block']), []);
    const fits = await page.run(() => {
      const dialog = document.querySelector('dialog');
      const { left, right } = dialog.getBoundingClientRect();
      return left >= 0 && right <= innerWidth && dialog.scrollWidth <= dialog.clientWidth && document.documentElement.scrollWidth <= innerWidth;
    });
    assert.ok(fits, 'nothing scrolls sideways');
    const small = await page.run(() =>
      [...document.querySelectorAll('dialog :is(button, a)')].filter((target) => target.getBoundingClientRect().height < 24 && !target.closest('.sb-note')).map((target) => target.textContent),
    );
    assert.deepEqual(small, []);
    assert.deepEqual(await page.run(() => [...document.querySelectorAll('dialog button')].filter((button) => button.type !== 'button').length), 0);
  });

  test(`${language}: by keyboard it opens, stays within itself, closes, and gives the focus back`, async () => {
    const page = await site.open(path);
    await page.run((link) => document.querySelector(link).focus(), TAKE);
    await press(page, Key.ENTER);
    await untilThere(page);
    const buttons = await page.count('dialog :is(button, a)');
    const stops = new Set();
    for (let stop = 0; stop < buttons; stop += 1) {
      stops.add(await page.run(() => [...document.querySelectorAll('dialog :is(button, a)')].indexOf(document.activeElement)));
      await press(page, Key.TAB);
    }
    assert.deepEqual([...stops].sort((one, two) => one - two), [...Array(buttons).keys()], 'every one is a stop');
    await press(page, Key.ESCAPE);
    await page.until(() => !document.querySelector('dialog, .sb-sheet-holder'), 'the dialog is gone');
    assert.equal(await page.run(() => document.activeElement.dataset.more), 'take', 'the focus is back');
    await press(page, Key.ENTER);
    await untilThere(page);
    await push(page, words.close);
    await page.until(() => !document.querySelector('dialog'), 'it is gone again');
  });

  test(`${language}: data that does not arrive is told, and can be asked for again`, async () => {
    site.allowConsole(/Failed to load resource|sinanbo: 404 .*events\.(csv|json)/);
    site.server.on('/data/events.json', status(404));
    site.server.on('/data/events.csv', status(404));
    const page = await site.open(path);
    await page.click(TAKE);
    await page.until((missing) => document.querySelector('dialog')?.textContent.includes(missing), 'it is told', words.missing);
    assert.deepEqual(await violations(page), []);
    await push(page, words.save('CSV'));
    assert.deepEqual(await told(page), { said: '', failed: words.missing });
    site.server.reset();
    await push(page, words.again);
    await untilThere(page);
    await push(page, words.save('CSV'));
    assert.equal((await saved(page, 'sinanbo-2026-11-21.csv')).toString('utf8'), published('events.csv'));
    assert.equal((await told(page)).failed, '');
  });
});

/** What is printed, as text in the order of the page. */
async function paper(page) {
  const { data } = await page.cdp('Page.printToPDF', { preferCSSPageSize: true });
  const file = join(folder, 'paper.pdf');
  writeFileSync(file, Buffer.from(data, 'base64'));
  const run = (program, ...options) => {
    try {
      return execFileSync(program, options, { encoding: 'utf8', maxBuffer: 1e8 });
    } catch (error) {
      throw error.code === 'ENOENT' ? new Error(`${program} is missing: run script/bootstrap --tests`) : error;
    }
  };
  assert.match(run('pdfinfo', file), /Page size: .*\(A4\)/);
  return run('pdftotext', '-raw', '-nopgbrk', file, '-');
}

test('nothing of it is fetched before it is asked for', async () => {
  const page = await site.open('/');
  await page.idle();
  const asked = () => site.server.requests.map(({ path }) => path).filter((path) => /\/(take|share|dialog|cite)\.|\/data\//.test(path));
  assert.deepEqual(asked(), []);
  await page.click(TAKE);
  await untilThere(page);
  assert.ok(asked().includes('/data/events.json'));
});

test('cells that a spreadsheet would take for formulas are made harmless, once', async () => {
  const [event] = select({ topic: ['health'] });
  const cell = (text) => `"${text.replaceAll('"', '""')}"`;
  const risky = ['=HYPERLINK("http://x.example";"a")\r\nsecond line, with a comma', '+1', '-1', '@SUM(A1)', '\tx', "'=1", 'plain - text'];
  site.server.on(
    '/data/events.csv',
    edited((text) => {
      const [head] = cells(text.slice(1));
      const row = head.map((name, at) => (name === 'id' ? event.id : cell(risky[at % risky.length])));
      return `\ufeff${head.join(',')}\r\n${row.join(',')}\r\nother,${head.slice(1).map(() => '').join(',')}\r\n`;
    }),
  );
  const page = await take('/en/?topic=health');
  await push(page, WORDS.en.save('CSV'));
  const [head, row, ...rest] = cells((await saved(page, 'sinanbo-2026-11-21-topic-health.csv')).toString('utf8').slice(1));
  assert.deepEqual(rest, []);
  const wanted = risky.map((text, at) => (at < 5 ? `'${text}` : text));
  assert.deepEqual(row, head.map((name, at) => (name === 'id' ? event.id : wanted[at % risky.length])));
});

test('without a filter the JSON is the whole record, and with an empty selection it is sound', async () => {
  let page = await take('/');
  await push(page, WORDS.ko.save('JSON'));
  const whole = JSON.parse((await saved(page, 'sinanbo-2026-11-21.json')).toString('utf8'));
  assert.deepEqual(whole, { ...record(), $schema: whole.$schema });
  page = await take('/?topic=health&series=warsaw-process');
  for (const form of ['JSON', 'CSV']) await push(page, WORDS.ko.save(form));
  const name = 'sinanbo-2026-11-21-series-warsaw-process-topic-health';
  const none = JSON.parse((await saved(page, `${name}.json`)).toString('utf8'));
  assert.deepEqual(faults(JSON.parse(published('events.schema.json')), none), []);
  assert.deepEqual([none.events, none.sources, none.countries], [[], [], []]);
  assert.deepEqual(cells((await saved(page, `${name}.csv`)).toString('utf8')), cells(published('events.csv')).slice(0, 1));
});

test('names of files are short and of ASCII alone', async () => {
  for (const [query, name] of [
    ['?q=사이버&topic=ai', 'search-topic-ai'],
    ['?q=cyber+사이버+norms', 'search-cyber-norms'],
    ['?country=JP,US&from=2017&to=2021&event=x&theme=dark', 'country-JP-US-from-2017-to-2021'],
  ]) {
    const page = await take(`/${query}`);
    await push(page, WORDS.ko.save('CSV'));
    const { said } = await told(page);
    const [, slug] = /sinanbo-2026-11-21-(\S+)\.csv/.exec(said);
    assert.equal([...slug.split('-')].sort().join(), name.split('-').sort().join());
    await saved(page, `sinanbo-2026-11-21-${slug}.csv`);
  }
});

test('Europe and the reader’s theme are on the map that is taken away', async () => {
  const page = await site.open('/?theme=dark');
  await page.click('.sb-tools [role=group] button:nth-child(2)');
  await page.click(TAKE);
  await untilThere(page);
  await push(page, WORDS.ko.save('SVG'));
  const svg = (await saved(page, 'sinanbo-2026-11-21.svg')).toString('utf8');
  assert.match(svg, /<rect width="1200" height="\d+" fill="#171918"/);
  assert.match(svg, /translate\(-142 -63\)/);
});

test('where the system can share, it is asked first; a reader who changes their mind is told nothing', async () => {
  const page = await site.tab();
  await page.beforeScripts(() => {
    window.shared = [];
    navigator.share = async (data) => {
      window.shared.push(data);
      if (window.shared.length > 1) throw new DOMException('no', 'AbortError');
    };
  });
  await page.go('/en/?topic=ai');
  await page.ready();
  await page.click(TAKE);
  await untilThere(page);
  await push(page, WORDS.en.share);
  await push(page, WORDS.en.share);
  const wanted = { title: record().title.en, url: `${site.server.origin}/en/?topic=ai` };
  assert.deepEqual(await page.run(() => window.shared), [wanted, wanted]);
  assert.deepEqual(await page.run(() => ['status', 'alert'].map((role) => document.querySelector(`dialog [role=${role}]`).textContent)), ['', '']);
});

test('printed by the browser’s own command, the page has its cards and its map, in the light palette, and no control', async () => {
  const page = await site.open('/en/?topic=health&theme=dark', { dark: true });
  await page.cdp('Emulation.setEmulatedMedia', { media: 'print', features: [{ name: 'prefers-color-scheme', value: 'dark' }] });
  const seen = await page.run(() => {
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;
    return {
      cards: shown('.sb-card'),
      map: shown('.sb-sea') + shown('.sb-legend'),
      controls: shown('#sinanbo :is(.sb-find, .sb-tools, summary, [data-more="take"], .sb-reset, .sb-language)'),
      ink: getComputedStyle(document.querySelector('#sinanbo .sb')).color,
    };
  });
  assert.deepEqual(seen, { cards: select({ topic: ['health'] }).length, map: 2, controls: 0, ink: 'rgb(29, 28, 25)' });
});

test('a step of the story is printed with its words, and without its controls', async () => {
  const page = await site.open('/en/?step=3');
  await page.until(() => document.querySelector('.sb-story-text')?.textContent, 'the step is there');
  await page.cdp('Emulation.setEmulatedMedia', { media: 'print' });
  const seen = await page.run(() =>
    ['.sb-story h2', '.sb-story-text', '.sb-story-controls', '.sb-story-share', '#sb-theme'].map((part) => document.querySelector(part).checkVisibility()),
  );
  assert.deepEqual(seen, [true, true, false, false, false]);
});

test('under the policy that the site is shipped with everything is saved, and nothing is refused', async () => {
  site.server.on(/./, headers({ 'content-security-policy': shipped() }));
  const page = await take('/?topic=ai');
  for (const form of ['CSV', 'JSON', 'SVG', 'PNG']) {
    await push(page, WORDS.ko.save(form));
    assert.ok((await saved(page, `sinanbo-2026-11-21-topic-ai.${form.toLowerCase()}`)).length > 10_000, form);
  }
});

test('in a frame the dialog opens near the link, saves, and leads to the whole page for a print', async () => {
  const page = await site.tab();
  const query = '?topic=ai';
  const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';
  const frame = `<p>An article</p><iframe src="${site.server.origin}/en/embed.html${query}" width="700" height="300" sandbox="${sandbox}"></iframe>`;
  await page.driver.get(others.put('/frame', hostPage(`${frame}<script type="module" src="${site.server.origin}/resize.js"></script>`)));
  await page.until(() => document.querySelector('iframe').getBoundingClientRect().height > 1500, 'the frame is as high as its content');
  await page.driver.switchTo().frame(await page.driver.findElement(By.css('iframe')));
  try {
    await page.ready();
    await page.click(TAKE);
    await untilThere(page);
    const [link, dialog, high] = await page.run((link) => [document.querySelector(link).getBoundingClientRect().top, ...((box) => [box, innerHeight])(document.querySelector('dialog').getBoundingClientRect().toJSON())], TAKE);
    assert.ok(dialog.top < link && dialog.bottom > link && dialog.top >= 0 && dialog.bottom <= high, `${dialog.top}–${dialog.bottom} around ${link} of ${high}`);
    assert.deepEqual(await violations(page), []);
    const paper = await page.run((text) => {
      const { href, target, rel } = [...document.querySelectorAll('dialog a')].find((link) => link.textContent === text);
      return { href, target, rel };
    }, WORDS.en.elsewhere);
    assert.deepEqual(paper, { href: `${site.server.origin}/en/${query}`, target: '_blank', rel: 'noopener' });
    await push(page, WORDS.en.save('CSV'));
    const csv = cells((await saved(page, 'sinanbo-2026-11-21-topic-ai.csv')).toString('utf8').slice(1));
    assert.deepEqual(csv.slice(1).map(([id]) => id), order(select({ topic: ['ai'] })), 'also those whose cards are not drawn yet');
    // This frame may not copy.
    await push(page, WORDS.en.copy('CSV'));
    await page.until(() => document.activeElement.matches('dialog textarea'), 'the text is offered');
    assert.equal((await told(page)).said, WORDS.en.refused);
    const offered = await page.run(() => document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd));
    assert.ok(offered.includes(select({ topic: ['ai'] })[0].id));
  } finally {
    await page.driver.switchTo().defaultContent();
  }
});

test('who goes back leaves the dialog, which speaks of what was chosen', async () => {
  const page = await site.open('/?topic=cyber');
  await page.click('.sb-reset');
  await page.untilQuery('');
  await page.click(TAKE);
  await page.until(() => document.querySelector('dialog[open] .sb-sheet-body button'), 'it is open');
  await page.run(() => history.back());
  await page.untilQuery('?topic=cyber');
  await page.until(() => !document.querySelector('dialog'), 'it is gone');
});

test('in an element the dialog stands in its shadow tree, and a policy that forbids the PNG is named', async () => {
  site.allowConsole(/Content Security Policy|sinanbo: the drawing can’t be read/);
  const page = await site.tab();
  await page.driver.get(others.put('/element', hostPage(pasted(site.server.origin, 'lang="ko" topic="health"')), { 'content-security-policy': policy(site.server.origin) }));
  await untilInScope(page, (scope, link) => scope.querySelector?.(`.sb-ready ${link}`), 'the element is ready', TAKE);
  await inScope(
    page,
    (scope, link) => {
      scope.querySelector(link).scrollIntoView({ block: 'center' });
      scope.querySelector(link).click();
    },
    TAKE,
  );
  await untilThere(page);
  const seen = await inScope(page, (scope) => {
    const dialog = scope.querySelector('dialog');
    const { top, bottom } = dialog.getBoundingClientRect();
    return { outside: document.querySelectorAll('dialog').length + document.adoptedStyleSheets.length, within: top >= 0 && bottom <= innerHeight, paper: getComputedStyle(dialog).backgroundColor };
  });
  assert.deepEqual(seen, { outside: 0, within: true, paper: 'rgb(250, 248, 244)' });
  await push(page, WORDS.ko.save('PNG'));
  assert.deepEqual(await told(page), { said: '', failed: WORDS.ko.noPicture });
  await push(page, WORDS.ko.save('SVG'));
  const svg = (await saved(page, 'sinanbo-2026-11-21-topic-health.svg')).toString('utf8');
  const lit = await inScope(page, (scope) => scope.querySelectorAll('.sb-lit').length);
  assert.equal(svg.match(/data-code=/g).length, lit);
});
