// Own data, read away from the page: starts the worker, hears it, ends it. Knows nothing of where the data comes from or how it is
// shown.

import { answers, bytesOf, readWith } from "./importer-own.js";
import { MOST_ON_PAGE, SILENCE } from "./limits-own.js";
import { OwnError } from "./words-own.js";

const script = new URL("worker-own.js", import.meta.url);

/** A worker from another origin than the page's must be begun by a script of the page's own. A sandboxed frame's origin is none. */
const begin = () => {
  if (script.origin === globalThis.origin) return new Worker(script, { type: "module" });
  // Imported as it runs: what a worker imports before that must be allowed as a worker by a policy, and not as a script.
  const text = `import(${JSON.stringify(script.href)}).catch((error) => setTimeout(() => { throw error; }));`;
  const blob = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    // Not as a module: for those Chromium finds no blob in a sandboxed frame.
    return new Worker(blob);
  } finally {
    // The worker has the address by then, or will never have it.
    setTimeout(() => URL.revokeObjectURL(blob), SILENCE);
  }
};

/** A worker that starts the program at `addresses` `{ js, wasm }` before there is anything to read, or nothing where a policy allows none. */
export const reader = async (addresses) => {
  let worker;
  try {
    worker = begin();
  } catch {
    return undefined;
  }
  const ready = await new Promise((answer) => {
    worker.onmessage = () => answer(true);
    worker.onerror = (event) => {
      event.preventDefault();
      answer(false);
    };
    setTimeout(answer, SILENCE, false);
  });
  if (ready) {
    worker.postMessage({ ask: "program", ...addresses });
    // What fails before there is a file is told when there is one.
    worker.onmessage = ({ data }) => (worker.fault = data.fault);
    return worker;
  }
  worker.terminate();
  return undefined;
};

const inWorker = (worker, file, signal, told) => {
  const asked = new Map();
  let turn = 0;
  const end = () => worker.terminate();
  signal.addEventListener("abort", end);
  return new Promise((fulfil, reject) => {
    const fail = (message, reason = "own-fault") => {
      const error = new OwnError(reason, message);
      reject(error);
      for (const { lost } of asked.values()) lost(error);
    };
    const ask = (about, of) =>
      new Promise((found, lost) => {
        turn += 1;
        asked.set(turn, { found, lost });
        worker.postMessage({ ask: "question", about, of, turn });
      });
    signal.addEventListener("abort", () => reject(new OwnError("own-cancelled", "cancelled")));
    worker.onerror = (event) => fail(event.message);
    worker.onmessage = ({ data }) => {
      if (data.share !== undefined) told(data.share);
      else if (data.fault !== undefined && data.turn === undefined) fail(data.fault, data.reason);
      else if (data.parts) {
        // It is needed as long as the data is shown.
        signal.removeEventListener("abort", end);
        fulfil({ ...data.parts, ask, end });
      } else {
        const { found, lost } = asked.get(data.turn);
        asked.delete(data.turn);
        // One question that fails takes no other with it.
        if (data.fault === undefined) found(data.answer);
        else lost(new OwnError("own-fault", data.fault));
      }
    };
    if (worker.fault === undefined) worker.postMessage({ ask: "file", ...file }, file.bytes ? [file.bytes.buffer] : []);
    else fail(worker.fault);
  });
};

const onPage = async (running, file) => {
  const { read, parts } = readWith(running, { ...file, bytes: await bytesOf(file) }, () => {});
  return { ...parts, ask: async (about, of) => answers[about](read, of), end() {} };
};

/**
 * Reads a file, `{ bytes, name, lang }` or `{ file, name, lang }`, with what `reader` came to: `{ about, record, ids, ask(about, of), end() }`,
 * without the record where the file is refused; what can be asked is in importer-own.js. Where there is no worker, the program that is `running` on the page reads it.
 * `told` hears which share is done.
 */
export const readOwn = async (begun, running, file, signal, told) => {
  const worker = await begun;
  if (signal.aborted) {
    worker?.terminate();
    throw new OwnError("own-cancelled", "cancelled");
  }
  if (worker) return inWorker(worker, file, signal, told);
  if ((file.bytes?.length ?? file.file.size) > MOST_ON_PAGE) throw new OwnError("own-worker", file.name);
  return onPage(await running, file);
};
