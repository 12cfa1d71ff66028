// Serves the built folder from a port of its own. A test can put itself between a file and its answer:
//
//   server.on('/boot.js', status(404))          one path
//   server.on(/\.wasm$/, cut(0.5))              every path that matches; what was set last wins
//
// What stands there is `(answer, exchange) => answer`: see answers.mjs. `reset` takes all of it back.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
};

/** The file at a path, as a plain server would answer. */
async function answerFor(folder, path) {
  const file = normalize(path.endsWith('/') ? `${path}index.html` : path);
  try {
    const body = await readFile(join(folder, file));
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    // Not stored: a test must never be given what another one was served.
    const headers = { 'content-type': type, 'cache-control': 'no-cache', 'access-control-allow-origin': '*' };
    return { status: 200, headers, body };
  } catch {
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: Buffer.from('not found\n') };
  }
}

/** Starts a server for `folder`. */
export async function serve(folder) {
  const rules = [];
  const requests = [];
  const respond = async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://server').pathname);
    requests.push({ method: request.method, path, address: request.url });
    const rule = rules.findLast(({ where }) => (where instanceof RegExp ? where.test(path) : where === path));
    let answer = await answerFor(folder, path);
    if (rule) answer = await rule.responder(answer, { request, response });
    // A responder that has dealt with the connection itself gives nothing back.
    if (!answer || response.destroyed) return;
    response.writeHead(answer.status, { 'content-length': answer.body.length, ...answer.headers });
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  };
  const server = createServer((request, response) => {
    respond(request, response).catch((error) => response.destroy(error));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** What was asked for since the last `reset`: method, path, and the address with its query. */
    requests,
    on: (where, responder) => rules.push({ where, responder }),
    reset() {
      rules.length = 0;
      requests.length = 0;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
