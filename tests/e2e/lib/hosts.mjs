// Pages of other people, from an origin of their own, with the explainer in them.

import { serve } from './server.mjs';

/** The policy line of the guide for a site that has the element from `origin`. */
export const policy = (origin) =>
  `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; style-src 'self'`;

/** A page around some markup. */
export const hostPage = (body, { head = '', lang = 'en' } = {}) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;

/** A server of such pages: `put(path, html, headers)`, then `page.driver.get(origin + path)`. */
export async function hosts() {
  const server = await serve('/nowhere');
  // What every browser asks for by itself.
  server.on('/favicon.ico', () => ({ status: 204, headers: {}, body: Buffer.alloc(0) }));
  return {
    origin: server.origin,
    server,
    requests: server.requests,
    close: server.close,
    put(path, body, headers = {}, type = 'text/html; charset=utf-8') {
      server.on(path, () => ({ status: 200, headers: { 'content-type': type, 'cache-control': 'no-store', ...headers }, body: Buffer.from(body) }));
      return server.origin + path;
    },
  };
}

/** The line that a journalist pastes. */
export const pasted = (origin, attributes = '', fallback = 'The fallback', where = 'embed.js') =>
  `<script type="module" src="${origin}/${where}"></script><sinanbo-explainer ${attributes}><p id="fallback">${fallback}</p></sinanbo-explainer>`;
