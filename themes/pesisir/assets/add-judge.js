/**
 * Judges by JSON Schema, as far as the schemas of entries go: the same that editors judge by. Each keyword is a function
 * of what it says, the value, and the whole schema with its definitions.
 */
const expressions = new Map();

function matches(pattern, text) {
  if (!expressions.has(pattern)) expressions.set(pattern, new RegExp(pattern, "u"));
  return expressions.get(pattern).test(text);
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const typeOf = (value) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);
const length = (text) => [...text].length;

const KEYWORDS = {
  $ref: (name, value, root) => judge(root.$defs[name.replace("#/$defs/", "")], value, root),
  anyOf: (all, value, root) => all.some((one) => judge(one, value, root)),
  allOf: (all, value, root) => all.every((one) => judge(one, value, root)),
  not: (one, value, root) => !judge(one, value, root),
  type: (types, value) => [types].flat().includes(typeOf(value)),
  enum: (all, value) => all.includes(value),
  pattern: (pattern, value) => typeof value !== "string" || matches(pattern, value),
  maxLength: (most, value) => typeof value !== "string" || length(value) <= most,
  minimum: (least, value) => typeof value !== "number" || value >= least,
  exclusiveMinimum: (least, value) => typeof value !== "number" || value > least,
  maximum: (most, value) => typeof value !== "number" || value <= most,
  maxItems: (most, value) => !Array.isArray(value) || value.length <= most,
  items: (one, value, root) => !Array.isArray(value) || value.every((item) => judge(one, item, root)),
  minProperties: (least, value) => !isObject(value) || Object.keys(value).length >= least,
  maxProperties: (most, value) => !isObject(value) || Object.keys(value).length <= most,
  required: (names, value) => !isObject(value) || names.every((name) => Object.hasOwn(value, name)),
  propertyNames: (one, value, root) => !isObject(value) || Object.keys(value).every((name) => judge(one, name, root)),
};

/** @returns {boolean} whether a schema allows a value; `root` is the whole schema, with its definitions */
export function judge(schema, value, root = schema) {
  if (typeof schema === "boolean") return schema;
  for (const [name, said] of Object.entries(schema)) {
    if (KEYWORDS[name] && !KEYWORDS[name](said, value, root)) return false;
  }
  if (schema.if && !judge((judge(schema.if, value, root) ? schema.then : schema.else) ?? true, value, root)) return false;
  return !isObject(value) || Object.entries(value).every(([name, one]) => property(schema, name, one, root));
}

/** Whether a property may stand there with its value. */
function property(schema, name, value, root) {
  const own = Object.hasOwn(schema.properties ?? {}, name) ? [schema.properties[name]] : [];
  for (const [pattern, one] of Object.entries(schema.patternProperties ?? {})) if (matches(pattern, name)) own.push(one);
  if (!own.length && schema.additionalProperties !== undefined) own.push(schema.additionalProperties);
  return own.every((one) => judge(one, value, root));
}
