// What can happen to an answer on its way: for `server.on(where, …)`.

/** Another status, with a word as the body. */
export const status = (code) => () => ({ status: code, headers: { 'content-type': 'text/plain', 'access-control-allow-origin': '*' }, body: Buffer.from(`${code}\n`) });

/** Other bytes under the same headers. */
export const bytes = (body) => (answer) => ({ ...answer, body: Buffer.from(body) });

/** The first part of the bytes alone, as if that were all. */
export const cut = (share) => (answer) => ({ ...answer, body: answer.body.subarray(0, Math.floor(answer.body.length * share)) });

/** Headers on top of, or in place of, those that the answer has. */
export const headers = (added) => (answer) => ({ ...answer, headers: { ...answer.headers, ...added } });

/** The text of the answer, changed. */
export const edited = (change) => (answer) => ({ ...answer, body: Buffer.from(change(answer.body.toString('utf8'))) });

/** No answer: the connection breaks. */
export const broken =
  () =>
  (_answer, { response }) => {
    response.destroy();
    return undefined;
  };

/** The connection breaks after a part of the bytes that were promised. */
export const brokenAfter =
  (share) =>
  (answer, { response }) => {
    response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
    response.write(answer.body.subarray(0, Math.floor(answer.body.length * share)), () => response.destroy());
    return undefined;
  };

/** After so many milliseconds. */
export const delayed = (milliseconds) => (answer) => new Promise((resolve) => setTimeout(resolve, milliseconds, answer));

/** Not before the test says so: `const gate = held(); server.on(…, gate.responder); …; gate.open()`. */
export function held() {
  let open;
  const opened = new Promise((resolve) => {
    open = resolve;
  });
  return { open, responder: (answer) => opened.then(() => answer) };
}

/** In so many pieces, with a pause between them, as over a slow line. */
export const dribbled =
  (pieces, milliseconds) =>
  async (answer, { response }) => {
    response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
    const size = Math.ceil(answer.body.length / pieces);
    for (let from = 0; from < answer.body.length; from += size) {
      if (from > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
      response.write(answer.body.subarray(from, from + size));
    }
    response.end();
    return undefined;
  };
