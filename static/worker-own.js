// The worker that reads own data, so that the page is never held up by it. Ended from outside.

import { answers, bytesOf, readWith } from "./importer-own.js";

let running;
let read;

const started = async ({ js, wasm }) => {
  const program = await import(js);
  await program.default({ module_or_path: wasm });
  return program;
};

const tasks = {
  /** Starts the program, while the file is still on its way. */
  async program(addresses) {
    running = started(addresses);
    await running;
  },
  /** Reads a file; once in the worker's life. */
  async file({ name, lang, ...given }) {
    const file = { bytes: await bytesOf(given), name, lang };
    const done = readWith(await running, file, (share) => postMessage({ share }));
    read = done.read;
    postMessage({ parts: done.parts }, (done.parts.record ?? []).map(({ buffer }) => buffer));
  },
  /** Answers what is asked of it. */
  async question({ about, of, turn }) {
    postMessage({ turn, answer: answers[about](read, of) });
  },
};

addEventListener("message", ({ data: { ask, ...rest } }) => {
  tasks[ask](rest).catch((error) => postMessage({ turn: rest.turn, fault: String(error?.message ?? error), reason: error?.reason }));
});
postMessage({ ready: true });
