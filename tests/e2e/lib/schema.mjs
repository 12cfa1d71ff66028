// As much of JSON Schema as the published one uses. A word that is not known here is an error: nothing goes unchecked.

const TYPES = {
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  null: (value) => value === null,
};

const same = (one, two) => JSON.stringify(one) === JSON.stringify(two);

/** What each word asks of a value: the faults, of which there should be none. */
const WORDS = {
  type: (wanted, value, { fault }) => ([wanted].flat().some((type) => TYPES[type](value)) ? [] : [fault(`is not ${wanted}`)]),
  enum: (values, value, { fault }) => (values.some((one) => same(one, value)) ? [] : [fault(`is none of ${values}`)]),
  const: (wanted, value, { fault }) => (same(wanted, value) ? [] : [fault(`is not ${wanted}`)]),
  pattern: (pattern, value, { fault }) => (typeof value !== 'string' || new RegExp(pattern, 'u').test(value) ? [] : [fault(`does not match ${pattern}`)]),
  minLength: (least, value, { fault }) => (typeof value !== 'string' || [...value].length >= least ? [] : [fault('is too short')]),
  maxLength: (most, value, { fault }) => (typeof value !== 'string' || [...value].length <= most ? [] : [fault('is too long')]),
  minimum: (least, value, { fault }) => (typeof value !== 'number' || value >= least ? [] : [fault('is too small')]),
  minItems: (least, value, { fault }) => (!Array.isArray(value) || value.length >= least ? [] : [fault('has too few items')]),
  uniqueItems: (wanted, value, { fault }) =>
    !wanted || !Array.isArray(value) || new Set(value.map((item) => JSON.stringify(item))).size === value.length ? [] : [fault('has an item twice')],
  minProperties: (least, value, { fault }) => (!TYPES.object(value) || Object.keys(value).length >= least ? [] : [fault('has too few fields')]),
  required: (names, value, { fault }) => (TYPES.object(value) ? names.filter((name) => !(name in value)).map((name) => fault(`has no ${name}`)) : []),
  properties: (schemas, value, { check }) =>
    TYPES.object(value) ? Object.entries(schemas).flatMap(([name, schema]) => (name in value ? check(schema, value[name], name) : [])) : [],
  additionalProperties(allowed, value, { fault, schema }) {
    if (allowed !== false) throw new Error('additionalProperties can only be false');
    return TYPES.object(value) ? Object.keys(value).filter((name) => !(name in schema.properties)).map((name) => fault(`has ${name}`)) : [];
  },
  items: (schema, value, { check }) => (Array.isArray(value) ? value.flatMap((item, at) => check(schema, item, at)) : []),
  anyOf: (schemas, value, { check, fault }) => (schemas.some((schema) => check(schema, value).length === 0) ? [] : [fault('fits none of its forms')]),
  oneOf: (schemas, value, { check, fault }) => (schemas.filter((schema) => check(schema, value).length === 0).length === 1 ? [] : [fault('does not fit one of its forms')]),
  $ref: (address, value, { check, whole }) => check(address.split('/').slice(1).reduce((part, name) => part[name], whole), value),
};

const SILENT = ['$schema', '$defs', 'title', 'description', 'default', 'format'];

/** Everything in which a value does not fit the schema, as sentences. */
export function faults(whole, value) {
  const checkAt = (path) => (schema, value, name) => {
    const here = name === undefined ? path : `${path}/${name}`;
    const tools = { whole, schema, fault: (what) => `${here} ${what}`, check: checkAt(here) };
    return Object.entries(schema).flatMap(([word, asked]) => {
      if (SILENT.includes(word)) return [];
      if (!WORDS[word]) throw new Error(`the schema says ${word}, which is not known here`);
      return WORDS[word](asked, value, tools);
    });
  };
  return checkAt('')(whole, value);
}
