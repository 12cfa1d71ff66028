// The worker that reads own data, so that the page is never held up by it. Ended from outside.

import { readWith } from "./importer-own.js";

let read;

const answers = {
  /** Reads a file; once in the worker's life. */
  async file({ js, wasm, ...file }) {
    const program = await import(js);
    await program.default({ module_or_path: wasm });
    const done = readWith(program, file, (share) => postMessage({ share }));
    read = done.read;
    const { record } = done.parts;
    postMessage({ parts: done.parts }, record ? [record.buffer] : []);
  },
  /** The long parts of events. */
  async long({ ids, turn }) {
    postMessage({ turn, long: read.long(ids) });
  },
};

addEventListener("message", ({ data: { ask, ...rest } }) => {
  answers[ask](rest).catch((error) => postMessage({ fault: String(error?.message ?? error) }));
});
postMessage({ ready: true });
