// Starts the program on a page that is complete without it. Whatever goes wrong here, the page stays as it is, and
// one sentence that stands ready in it says what cannot be used.

const script = document.getElementById("sb-boot");
const root = document.getElementById("sinanbo");
const { js, wasm, record, long, other } = script.dataset;

// Until the program has read the address, nothing is shown that it may be about to take away (see app.css).
if (location.search.length > 1) root.classList.add("sb-pending");

const fetched = async (address) => {
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer;
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

// The long parts of the cards: on the page already, or, if it comes without them, in a file of their own.
const longParts = async () => {
  const within = (place) => [...place.querySelectorAll(".sb-long")];
  const own = within(root);
  if (own.length > 0) return own;
  const sheet = document.createElement("template");
  sheet.innerHTML = await (await fetched(long)).text();
  return within(sheet.content);
};

// What a reader can search in a long part: its texts one by one, without the numbers of the sources.
const searchable = (part) => {
  const copy = part.cloneNode(true);
  for (const proof of copy.querySelectorAll("sup")) proof.remove();
  return [...copy.querySelectorAll("h5, li, dd, p")].map((text) => text.textContent).join("\u001f");
};

// The words behind a source's number, under the pointer: they are in its address.
addEventListener("pointerover", ({ target }) => {
  const [, phrase] = target.closest?.(".sb-proof a:not([title])")?.getAttribute("href").split("#:~:text=") ?? [];
  if (phrase) target.closest("a").title = `“${decodeURIComponent(phrase)}”`;
});

const start = async () => {
  if (typeof WebAssembly === "undefined") throw new Error("no WebAssembly");
  const [program, bytes] = await Promise.all([
    import(new URL(js, document.baseURI)),
    fetched(record).then((answer) => answer.arrayBuffer()),
  ]);
  await program.default({ module_or_path: new URL(wasm, document.baseURI) });
  addEventListener("error", watch);
  const parts = await longParts();
  const texts = [parts.map((part) => part.dataset.event), parts.map((part) => part.outerHTML), parts.map(searchable)];
  program.mount(root, new Uint8Array(bytes), other, ...texts);
};

start().catch(fail);
