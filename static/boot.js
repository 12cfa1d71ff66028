// Starts the program on a page that is complete without it. Whatever goes wrong here, the page stays as it is, and
// one sentence that stands ready in it says what cannot be used.

const script = document.getElementById("sb-boot");
const root = document.getElementById("sinanbo");
const { js, wasm, record, details, other } = script.dataset;

// Until the program has read the address, cards that it may be about to take away are not shown.
if (location.search.length > 1) root.classList.add("sb-pending");

const fetched = async (address) => {
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return new Uint8Array(await answer.arrayBuffer());
};

const fail = (reason) => {
  root.classList.remove("sb-pending");
  root.classList.add("sb-failed");
  document.getElementById("sb-failure").hidden = false;
  console.warn(`sinanbo: ${reason?.message ?? reason}`);
};

// A fault inside the program after it has started: the page keeps what it shows, and says so.
const watch = (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) fail(event.error);
};

const start = async () => {
  if (typeof WebAssembly === "undefined") throw new Error("no WebAssembly");
  const [program, bytes] = await Promise.all([import(new URL(js, document.baseURI)), fetched(record)]);
  await program.default({ module_or_path: new URL(wasm, document.baseURI) });
  addEventListener("error", watch);
  const handle = program.mount(root, bytes, other);
  root.classList.remove("sb-pending");
  // The long parts of the cards are on the page already; the program needs them for search and for drawing anew.
  handle.giveDetails(await fetched(details).catch(() => undefined));
};

start().catch(fail);
