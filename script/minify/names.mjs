// Gives what wasm-bindgen names for its glue short names, in a program and in its glue alike. Each of these names holds a hash, which
// cannot be compressed: a hundred and fifty of them are 4 kB of the first view. What we named ourselves keeps its name.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const [IMPORT, EXPORT] = [2, 7];
const GLUE = /^(?:__wb|__externref|wasm_bindgen_)/;
/** Kinds of what is imported: a function has a type's number, the rest has more. */
const FUNCTION = 0;

/** The numbers of WebAssembly's binary format, in as few bytes as there can be. */
function number(value) {
  const bytes = [];
  do {
    const rest = Math.floor(value / 128);
    bytes.push((value % 128) + (rest > 0 ? 128 : 0));
    value = rest;
  } while (value > 0);
  return bytes;
}

/** Reads a part of a module from the front to the back. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  byte() {
    this.at += 1;
    return this.bytes[this.at - 1];
  }

  number() {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = this.byte();
      value += (byte % 128) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  part(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  name() {
    return Buffer.from(this.part(this.number())).toString('utf8');
  }
}

const named = (name) => [...number(Buffer.byteLength(name)), ...Buffer.from(name)];

/** The short name for each long one: the same wherever it stands. */
const shortener = () => {
  const given = new Map();
  return {
    given,
    shorten(name) {
      if (!GLUE.test(name)) return name;
      if (!given.has(name)) given.set(name, `$${given.size.toString(36)}`);
      return given.get(name);
    },
  };
};

function imports(bytes, shorten) {
  const reader = new Reader(bytes);
  const count = reader.number();
  const out = number(count);
  for (let at = 0; at < count; at += 1) {
    const [module, name, kind] = [reader.name(), reader.name(), reader.byte()];
    if (kind !== FUNCTION) throw new Error(`${module} ${name}: only functions are expected to be imported`);
    out.push(...named(module), ...named(shorten(name)), kind, ...number(reader.number()));
  }
  return out;
}

function exports(bytes, shorten) {
  const reader = new Reader(bytes);
  const count = reader.number();
  const out = number(count);
  for (let at = 0; at < count; at += 1) out.push(...named(shorten(reader.name())), reader.byte(), ...number(reader.number()));
  return out;
}

/** The module with short names. */
function shortened(bytes, shorten) {
  const reader = new Reader(bytes);
  const parts = [reader.part(8)];
  while (reader.at < bytes.length) {
    const [id, content] = [reader.byte(), reader.part(reader.number())];
    const change = { [IMPORT]: imports, [EXPORT]: exports }[id];
    const now = change ? change(content, shorten) : content;
    parts.push(Uint8Array.from([id, ...number(now.length)]), Uint8Array.from(now));
  }
  return Buffer.concat(parts);
}

/** Shortens the names of every program in a folder, `<name>_bg.wasm` beside its glue `<name>.js`. */
export async function shortenNames(folder) {
  for (const file of await readdir(folder)) {
    const [, name] = /^(.+)_bg\.wasm$/.exec(file) ?? [];
    if (!name) continue;
    const { given, shorten } = shortener();
    const program = shortened(await readFile(join(folder, file)), shorten);
    if (!WebAssembly.validate(program)) throw new Error(`${file}: is no program any more`);
    const glue = join(folder, `${name}.js`);
    const text = await readFile(glue, 'utf8');
    await writeFile(glue, text.replace(/[$\w]+/g, (word) => given.get(word) ?? word));
    await writeFile(join(folder, file), program);
  }
}
