// Fetching own data from an address: within limits of size and time, and each way to fail told apart. Knows nothing of what
// the data says.

import { MOST, SILENCE } from "./limits-own.js";
import { OwnError } from "./words-own.js";

/** Whether data may come from there: over https, or from where this page is. */
const isAllowed = (address) =>
  !address.username && !address.password && (address.protocol === "https:" || address.origin === new URL(location.href).origin);

const OPTIONS = { credentials: "omit", referrerPolicy: "no-referrer" };

/** Why an address could not be fetched: the browser says the same of all reasons, so it is asked in other ways. */
const why = async (address, signal) => {
  const asked = (options) => fetch(address, { ...OPTIONS, ...options, signal });
  // Its content can't be read this way; that something answers at all is what is asked.
  const answers = await asked({ mode: "no-cors" }).catch(() => undefined);
  if (answers) return "own-cors";
  // From a secure page, an address that is not has no answer: here it is one that another led to.
  const led = await asked({ redirect: "manual" }).catch(() => undefined);
  return led?.type === "opaqueredirect" ? "own-redirect" : "own-network";
};

/** Does something and tells whether a policy of the page stood in its way. */
const underPolicy = async (act) => {
  let refused = false;
  // What reads the data is fetched at the same time.
  const hear = ({ effectiveDirective, blockedURI }) => (refused ||= effectiveDirective === "connect-src" && !blockedURI.endsWith(".wasm"));
  addEventListener("securitypolicyviolation", hear);
  try {
    return await act();
  } catch (error) {
    // The event may come after the refusal.
    await new Promise((go) => setTimeout(go, 50));
    throw refused ? new OwnError("own-policy", error.message) : error;
  } finally {
    removeEventListener("securitypolicyviolation", hear);
  }
};

const answerOf = async (address, control) => {
  let answer;
  try {
    answer = await underPolicy(() => fetch(address, { ...OPTIONS, signal: control.signal }));
  } catch (error) {
    if (error instanceof OwnError || control.signal.aborted) throw error;
    const asking = new AbortController();
    const stop = () => asking.abort();
    control.signal.addEventListener("abort", stop);
    const reason = await why(address, asking.signal);
    asking.abort();
    throw new OwnError(reason, `${address}: ${error.message}`);
  }
  if (!isAllowed(new URL(answer.url))) throw new OwnError("own-redirect", answer.url);
  if (answer.status === 404 || answer.status === 410) throw new OwnError("own-not-found", `${answer.status} ${address}`);
  if (!answer.ok) throw new OwnError("own-status", `${answer.status} ${address}`, answer.status);
  return answer;
};

const tooLarge = (address) => new OwnError("own-too-large", String(address));

/** The bytes of an answer, counted as they come. `told` hears which share has come, where the server says how much there is. */
const bytesOf = async (answer, heard, told) => {
  const announced = Number(answer.headers.get("content-length"));
  if (announced > MOST) throw tooLarge(answer.url);
  const parts = [];
  let size = 0;
  const reader = answer.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    heard();
    if (done) break;
    size += value.length;
    if (size > MOST) throw tooLarge(answer.url);
    parts.push(value);
    if (announced > 0) told(Math.min(size / announced, 1));
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

const parsed = (src, from) => {
  try {
    return new URL(src, from);
  } catch {
    throw new OwnError("own-address", src);
  }
};

/** The name of the file that an address ends with. */
const nameOf = ({ pathname }) => {
  const last = pathname.split("/").pop();
  try {
    return decodeURIComponent(last);
  } catch {
    // In no encoding that an address should be in.
    return last;
  }
};

/** The data at an address: `{ bytes, name, host }`. `from` is what a relative address starts from, `signal` ends it before its time. */
export const fetchOwn = async (src, from, signal, told) => {
  const address = parsed(src, from);
  if (!isAllowed(address)) throw new OwnError("own-address", src);
  const control = new AbortController();
  const stop = () => control.abort();
  signal.addEventListener("abort", stop);
  let timer;
  let silent = false;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      silent = true;
      stop();
    }, SILENCE);
  };
  heard();
  try {
    const answer = await answerOf(address, control);
    heard();
    const bytes = await bytesOf(answer, heard, told);
    return { bytes, name: nameOf(address), host: new URL(answer.url).host };
  } catch (error) {
    if (silent) throw new OwnError("own-timeout", String(address));
    throw error instanceof OwnError || signal.aborted ? error : new OwnError("own-cut-off", `${address}: ${error.message}`);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    // Nothing more is to come of an answer that was refused.
    stop();
  }
};
