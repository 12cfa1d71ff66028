// Own data, read away from the page: starts the worker, hears it, ends it. Knows nothing of where the data comes from or how it is
// shown.

import { readWith } from "./importer-own.js";
import { MOST_ON_PAGE, SILENCE } from "./limits-own.js";
import { program } from "./start.js";
import { OwnError } from "./words-own.js";

const script = new URL("worker-own.js", import.meta.url);

/** A worker from another origin than the page's must be begun by a script of the page's own. */
const begin = () => {
  if (script.origin === location.origin) return new Worker(script, { type: "module" });
  const blob = URL.createObjectURL(new Blob([`import ${JSON.stringify(script.href)};`], { type: "text/javascript" }));
  try {
    return new Worker(blob, { type: "module" });
  } finally {
    // The worker has the address by then, or will never have it.
    setTimeout(() => URL.revokeObjectURL(blob), SILENCE);
  }
};

/** A worker that listens, or nothing where a policy allows none. */
const started = async () => {
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
  if (ready) return worker;
  worker.terminate();
  return undefined;
};

const inWorker = (worker, place, file, signal, told) => {
  const asked = new Map();
  let turn = 0;
  const end = () => worker.terminate();
  signal.addEventListener("abort", end);
  return new Promise((fulfil, reject) => {
    const fail = (message) => {
      const error = new OwnError("own-fault", message);
      reject(error);
      for (const { lost } of asked.values()) lost(error);
    };
    const long = (ids) =>
      new Promise((found, lost) => {
        turn += 1;
        asked.set(turn, { found, lost });
        worker.postMessage({ ask: "long", ids, turn });
      });
    signal.addEventListener("abort", () => reject(new OwnError("own-cancelled", "cancelled")));
    worker.onerror = (event) => fail(event.message);
    worker.onmessage = ({ data }) => {
      if (data.share !== undefined) told(data.share);
      else if (data.fault !== undefined) fail(data.fault);
      else if (data.parts) fulfil({ ...data.parts, long, end });
      else {
        asked.get(data.turn).found(data.long);
        asked.delete(data.turn);
      }
    };
    worker.postMessage({ ask: "file", ...place.program, ...file }, [file.bytes.buffer]);
  });
};

const onPage = async (place, file) => {
  const running = await program(place.program.js, place.program.wasm).started;
  const { read, parts } = readWith(running, file, () => {});
  return { ...parts, long: async (ids) => read.long(ids), end() {} };
};

/**
 * Reads a file `{ bytes, name, lang }`: `{ about, record, summaries, ids, people, long(ids), end() }`, without the record where the
 * file is refused. `place.program` are the addresses of the program, `told` hears which share is done.
 */
export const readOwn = async (place, file, signal, told) => {
  const worker = await started();
  if (signal.aborted) {
    worker?.terminate();
    throw new OwnError("own-cancelled", "cancelled");
  }
  if (worker) return inWorker(worker, place, file, signal, told);
  if (file.bytes.length > MOST_ON_PAGE) throw new OwnError("own-worker", file.name);
  return onPage(place, file);
};
