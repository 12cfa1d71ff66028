// What must hold in every engine: the page, the element from another origin, failures told apart, the height of a frame.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { By } from 'selenium-webdriver';

import { brokenAfter, bytes, headers, status } from './lib/answers.mjs';
import { NAMES, startEngine } from './lib/engines.mjs';
import { hostPage, hosts, pasted, policy } from './lib/hosts.mjs';
import { cp949, document as made, json, tables } from './lib/own.mjs';
import { shipped, strict } from './lib/policies.mjs';
import { leading, ids, record, select } from './lib/record.mjs';
import { serve } from './lib/server.mjs';
import { DIST } from './lib/suite.mjs';

const WASM = /\.wasm$/;
const RECORD = /\/record-[^/]*\.bin$/;

for (const name of NAMES) {
  describe(name, () => {
    let browser;
    let site;
    let others;
    before(async () => {
      [site, others] = await Promise.all([serve(DIST), hosts()]);
      browser = await startEngine(name);
    });
    after(async () => {
      await browser?.quit();
      await Promise.all([site?.close(), others?.close()]);
    });

    const run = (script, ...values) => browser.driver.executeScript(script, ...values);
    const until = async (script, what, ...values) => {
      let last;
      await browser.driver.wait(
        async () => {
          last = await run(script, ...values);
          return Boolean(last);
        },
        20_000,
        `${name}: waited in vain until ${what}`,
        50,
      );
      return last;
    };
    const host = async (body, sent) => {
      site.requests.length = 0;
      const head = `<script>window.heard = []; for (const name of ['ready', 'select', 'error']) addEventListener('sinanbo:' + name, (event) => heard.push([name, event.detail]));</script>`;
      await browser.driver.get(others.put(`/${Math.random()}`, hostPage(body, { head: sent ? '' : head }), sent));
    };
    const element = 'document.querySelector("sinanbo-explainer")';
    const untilCards = (wanted, at = 0) =>
      until(
        `return [...(document.querySelectorAll("sinanbo-explainer")[arguments[1]].shadowRoot?.querySelectorAll(".sb-ready .sb-card") ?? [])].map((card) => card.id.slice(2)).sort().join() === arguments[0]`,
        'the cards are there',
        [...wanted].sort().join(),
        at,
      );

    for (const [language, path] of [
      ['ko', '/'],
      ['en', '/en/'],
    ]) {
      test(`${language}: the page is taken over, filters and searches`, async () => {
        await browser.driver.get(`${site.origin}${path}?topic=health`);
        await until('return Boolean(document.querySelector(".sb-ready"))', 'it is ready');
        const cards = 'return [...document.querySelectorAll(".sb-card:not([hidden])")].map((card) => card.id.slice(2)).sort().join()';
        assert.equal(await run(cards), ids(select({ topic: ['health'] })).sort().join());
        await run('document.querySelector(".sb-reset").click()');
        await until('return document.querySelectorAll(".sb-card:not([hidden])").length === arguments[0]', 'all are there', record().events.length);
        await browser.driver.findElement(By.css('input[type=search]')).sendKeys('OSCE');
        await until('return location.search === "?q=OSCE" && document.querySelectorAll(".sb-card mark").length > 0', 'it has searched');
        assert.equal(await run('return document.scrollingElement.scrollWidth > innerWidth'), false);
        const line = 'const { textDecorationLine, textDecorationStyle } = getComputedStyle(document.querySelector(".sb-summary .sb-term")); return `${textDecorationLine} ${textDecorationStyle}`';
        assert.equal(await run(line), 'underline dotted', 'a term is told apart from the text around it');
      });
    }

    for (const [what, sent, links] of [
      ['under the policy that it is shipped with', shipped(), 0],
      ['where nothing inline is allowed', strict(), 1],
    ]) {
      test(`${what} the page is dressed, and the base map drawn`, async () => {
        site.on(/\/$/, headers({ 'content-security-policy': sent }));
        try {
          await browser.driver.get(`${site.origin}/?theme=dark&topic=ai`);
          await until('return Boolean(document.querySelector(".sb-ready"))', 'it is ready');
          await until('return getComputedStyle(document.querySelector(".sb")).backgroundColor === "rgb(23, 25, 24)"', 'it is dark');
          assert.equal(await run('return document.querySelectorAll("link[href*=app-]").length'), links);
          const [width, height] = await run('const { width, height } = document.querySelector(".sb-map use").getBoundingClientRect(); return [width, height]');
          assert.ok(width > 200 && height > 80, `${width} × ${height}`);
        } finally {
          site.reset();
        }
      });
    }

    test('the element runs from another origin under the documented policy', async () => {
      await host(pasted(site.origin, 'lang="en" topic="ai"'), { 'content-security-policy': policy(site.origin) });
      await untilCards(ids(leading(select({ topic: ['ai'] }))));
    });

    test('two elements share one program, and follow their attributes', async () => {
      await host(pasted(site.origin, 'lang="ko"') + pasted(site.origin, 'lang="en" topic="ai"'));
      await untilCards(ids(leading(record().events)), 0);
      await untilCards(ids(leading(select({ topic: ['ai'] }))), 1);
      assert.equal(site.requests.filter(({ path }) => WASM.test(path)).length, 1);
      await run(`${element}.setAttribute('topic', 'health')`);
      await untilCards(ids(leading(select({ topic: ['health'] }))), 0);
      await run(`const e = ${element}; e.remove(); setTimeout(() => document.body.prepend(e), 50)`);
      await untilCards(ids(leading(select({ topic: ['health'] }))), 0);
    });

    test('a hostile style sheet does not reach in', async () => {
      await host(`<style>* { all: unset !important; line-height: 4 !important } div { display: none !important } body { display: block !important }</style>${pasted(site.origin, 'lang="ko"')}`);
      await untilCards(ids(leading(record().events)));
      const seen = await run(
        `const shadow = ${element}.shadowRoot; const style = (of) => getComputedStyle(shadow.querySelector(of)); return [style('.sb').display, style('.sb').lineHeight === style('h1').lineHeight, parseFloat(style('.sb').lineHeight) < 40, ${element}.getBoundingClientRect().height > 500]`,
      );
      assert.deepEqual(seen, ['block', false, true, true]);
    });

    const FAULTS = {
      'not-found': [WASM, status(404)],
      mime: [WASM, (answer) => headers({ 'content-type': 'text/html' })(bytes('<!doctype html>')(answer))],
      damaged: [RECORD, bytes('short')],
      network: [WASM, headers({ 'access-control-allow-origin': 'https://other.example' })],
      'cut-off': [RECORD, brokenAfter(0.5)],
    };
    for (const [reason, [where, answer]] of Object.entries(FAULTS)) {
      test(`${reason} is told, and the fallback stays`, async () => {
        site.on(where, answer);
        try {
          await host(pasted(site.origin, 'lang="ko"'));
          const detail = await until('return heard.find(([name]) => name === "error")?.[1]', 'the error is told');
          assert.equal(detail.reason, reason);
          assert.ok(await run('return document.querySelector("#fallback").getBoundingClientRect().height > 0'));
        } finally {
          site.reset();
        }
      });
    }

    test('a policy without WebAssembly is told, and the fallback stays', async () => {
      await host(pasted(site.origin, 'lang="en"'), { 'content-security-policy': `default-src 'none'; script-src ${site.origin}; connect-src ${site.origin}` });
      const said = await until(`return ${element}.shadowRoot?.querySelector('[role=alert]')?.textContent`, 'it says so');
      assert.match(said, /CSP/);
      assert.ok(await run('return document.querySelector("#fallback").getBoundingClientRect().height > 0'));
    });

    for (const [what, path, body] of [
      ['a document', '/their.json', () => json(made(3))],
      ['a table in CP949', '/their.csv', () => tables.cp949(cp949(tables.letters))],
    ]) {
      test(`${what} of others is shown on the page, and says whose it is`, async () => {
        site.on(path, () => ({ status: 200, headers: { 'content-type': 'text/plain' }, body: body() }));
        await browser.driver.get(`${site.origin}/?src=${path.slice(1)}`);
        await until('return Boolean(document.querySelector(".sb-own .sb-facts") && document.querySelector(".sb-ready"))', 'it is shown');
        assert.equal(await run('return document.querySelectorAll(".sb-card").length'), path.endsWith('csv') ? 1 : 3);
        await run('document.querySelector(".sb-card summary").click()');
        await until('return Boolean(document.querySelector(".sb-card details[open] .sb-long"))', 'a card opens');
        site.reset();
      });
    }

    test('data of others that is not there, or is cut off, is told, and ours is shown', async () => {
      site.on('/cut.json', () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: json(made(3)).subarray(0, 4000) }));
      for (const [path, sentence] of [
        ['gone.json', 'There is no data at this address (404).'],
        ['cut.json', 'The file is incomplete: it may have been cut off in transit.'],
      ]) {
        await browser.driver.get(`${site.origin}/en/?src=${path}`);
        await until('return Boolean(document.querySelector(".sb-own [role=alert]") && document.querySelector(".sb-ready"))', 'it is told');
        assert.equal(await run('return document.querySelector(".sb-own [role=alert]").textContent'), sentence);
        assert.equal(await run('return document.querySelectorAll(".sb-card:not([hidden])").length'), record().events.length);
      }
      site.reset();
    });

    test('a frame with the resizing script fits its content and settles', async () => {
      await host(
        `<iframe src="${site.origin}/embed.html?topic=ai" width="100%" height="300" sandbox="allow-scripts allow-popups"></iframe><script type="module" src="${site.origin}/resize.js"></script>`,
      );
      await until('return document.querySelector("iframe").getBoundingClientRect().height > 800', 'it has grown');
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const height = () => run('return document.querySelector("iframe").getBoundingClientRect().height');
      const first = await height();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      assert.equal(await height(), first);
      assert.ok(first < 20_000, String(first));
    });
  });
}
