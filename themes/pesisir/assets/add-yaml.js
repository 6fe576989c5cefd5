/**
 * Values → YAML that the catalogue reads back as the very same texts: bare where nothing can be mistaken, in quotes
 * otherwise, below a `|-` where a text has several lines.
 */
const BARE = /^[A-Za-z](?:[\w .,()/+-]*[\w)])?$/;
const OTHERWISE = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
const EDGE = /^[\s\p{C}]|[\s\p{C}]$/u;
const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t" };

/** @returns {string} a whole file, of texts, lists and details by key */
export function written(entries) {
  return Object.entries(entries).flatMap(([key, value]) => lines(key, value, "")).map((line) => `${line}\n`).join("");
}

function lines(key, value, indent) {
  const name = `${indent}${key}:`;
  if (typeof value === "string") return text(name, value, indent);
  if (value.length === 1 && typeof value[0] === "string") return text(name, value[0], indent);
  if (value.every((one) => typeof one === "string")) return [`${name} [${value.map((one) => scalar(one, true)).join(", ")}]`];
  return [name, ...value.flatMap((item) => row(item, `${indent}  `))];
}

/** One item of a list: its first detail stands behind the hyphen. */
function row(item, indent) {
  const all = Object.entries(item).flatMap(([key, value]) => lines(key, value, `${indent}  `));
  return [`${indent}- ${all[0].slice(indent.length + 2)}`, ...all.slice(1)];
}

function text(name, value, indent) {
  const all = value.split("\n");
  // A block keeps its lines as they are, as long as none begins or ends with a space, be it one that has no width.
  const block = all.length > 1 && all[0] && all.at(-1) && all.every((one) => !EDGE.test(one) && !one.includes("\t"));
  return block ? [`${name} |-`, ...all.map((one) => one && `${indent}  ${one}`)] : [`${name} ${scalar(value, false)}`];
}

function scalar(value, listed) {
  const bare = BARE.test(value) && !OTHERWISE.test(value) && !(listed && value.includes(","));
  return bare ? value : `"${value.replace(/[\\"\n\t]/g, (one) => ESCAPES[one])}"`;
}
