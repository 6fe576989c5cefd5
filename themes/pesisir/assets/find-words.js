/**
 * What the words of a buyer mean: terms and workshops under all their names, in every language and spelling that the
 * vocabulary knows, whatever the language of the page; a slip of one letter is forgiven.
 *
 * @typedef {[string, string]} Term facet and slug
 * @typedef {object} Part some words of what was typed that mean one thing
 * @property {string} text the words
 * @property {Term[]} terms what they name; [] when only the text of products can tell
 * @property {boolean} whole whether they are a name, not just a word of one
 * @property {Part[]} apart the same words, each by itself, where each names something too
 */
const MOST_WORDS = 8;
const LONGEST_NAME = 6;
const SHORTEST_TYPO = 4;
const OFFERED = 4;
const MOST_CALLINGS = 4;
const ALIKE = 0.45;
/** In a word as short as this, another letter makes another word more often than a slip. */
const SHORT = 5;

/** @returns {string} a text in small letters without accents and marks, its words apart by single spaces */
export function plain(text) {
  return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/**
 * @param {{terms: [string, string, string[], string[]][], names: string[], empty: string[], known: string[], wishes: Object<string, string[]>}} json `find/words.json`
 * @param {string[]} sizes sizes that occur
 */
export function open(json, sizes) {
  const words = { names: new Map(), within: new Map(), labels: new Map(), loose: new Set(json.names), empty: new Set(json.empty), known: new Set(json.known), wishes: new Map(), also: new Map(Object.entries(json.also)) };
  for (const [order, told] of Object.entries(json.wishes)) for (const word of told) words.wishes.set(word, order);
  for (const [facet, slug, labels, others] of json.terms) {
    words.labels.set(`${facet} ${slug}`, labels);
    for (const name of [...labels, ...others]) note(words.names, name.replaceAll(" ", ""), [facet, slug]);
    for (const name of labels) for (const word of name.split(" ")) note(words.within, word, [facet, slug]);
  }
  for (const size of sizes) note(words.names, plain(size).replaceAll(" ", ""), ["size", size]);
  return words;
}

function note(map, key, term) {
  const known = map.get(key) ?? [];
  if (!known.some(([facet, slug]) => facet === term[0] && slug === term[1])) map.set(key, [...known, term]);
}

/** @returns {string[]} the words of what was typed; of "men's" the first half */
function tokensOf(typed) {
  return plain(typed.replace(/['’]s(?![\p{L}\p{N}])/giu, "")).split(" ").filter(Boolean).slice(0, MOST_WORDS);
}

/** @returns {string | undefined} the order of results that a word asks for: cheap things are the cheapest first */
export function orderOf(words, typed) {
  return tokensOf(typed).map((token) => wish(words, token)).find(Boolean);
}

function wish(words, token) {
  return words.names.has(token) ? undefined : words.wishes.get(token);
}

/** @returns {Part[]} the parts of what was typed, in its order, the longest names first; none when it is a wish only */
export function parts(words, typed) {
  const tokens = tokensOf(typed);
  const found = [];
  for (let at = 0; at < tokens.length;) {
    const size = longest(words, tokens.slice(at, at + LONGEST_NAME));
    found.push(part(words, tokens.slice(at, at + size)));
    at += size;
  }
  const meant = found.filter(({ text }) => !wish(words, text));
  const told = meant.filter(({ text }) => !words.empty.has(text));
  return told.length || meant.length < found.length ? told : found;
}

/** How many of the next words are one name. */
function longest(words, tokens) {
  for (let size = tokens.length; size > 1; size--) if (named(words, tokens.slice(0, size))) return size;
  return 1;
}

/** @returns {string | undefined} the name that some words are, where one of them may have another ending */
function named(words, tokens) {
  const spelled = tokens.flatMap((token, at) => endings(token).map((form) => tokens.with(at, form).join("")));
  return spelled.find((name) => words.names.has(name));
}

function part(words, tokens) {
  if (tokens.length === 1) return { text: tokens[0], apart: [], ...meaning(words, tokens[0]) };
  const apart = tokens.map((token) => part(words, [token]));
  const each = apart.every(({ terms }) => terms.length) ? apart : [];
  return { text: tokens.join(" "), terms: words.names.get(named(words, tokens)), whole: true, apart: each };
}

function meaning(words, token) {
  for (const form of endings(token)) if (words.names.has(form)) return { terms: words.names.get(form), whole: true };
  for (const form of endings(token)) if (words.within.has(form)) return { terms: words.within.get(form), whole: false };
  return { terms: [], whole: false };
}

/** A word as it stands, in the spelling before 1972, and without the endings of Indonesian and English. */
export function forms(word) {
  const old = word.replace(/oe/g, "u").replace(/dj/g, "j").replace(/tj/g, "c");
  const stems = [word, old].flatMap((form) => [form, form.replace(/(nya|ku|mu|lah)$/, ""), form.replace(/ies$/, "y"), form.replace(/es$/, ""), form.replace(/s$/, "")]);
  return [...new Set(stems)].filter((form) => form === word || form.length > 2);
}

/**
 * A word that means something else is no slip, and the first letter is seldom the wrong one.
 *
 * @returns {{text: string, terms: Term[]}[]} what may have been meant by a word that nothing is called by; nearest first
 */
export function corrections(words, word) {
  if (word.length < SHORTEST_TYPO || words.known.has(word)) return [];
  const meant = (name) => name.length >= SHORTEST_TYPO && slip(word, name) && likely(word, name);
  const near = (map) => [...map].filter(([name]) => meant(name)).map(([text, terms]) => ({ text, terms }));
  const terms = near(words.names);
  if (terms.length) return terms;
  const parts = near(words.within);
  if (parts.length) return parts;
  const name = [...words.loose].find(meant);
  return name ? [{ text: name, terms: [] }] : [];
}

/** The forms of a word, and of what was done: dyed, dyeing → dye. Only names are looked for so; texts have stems. */
function endings(word) {
  const done = [/d$/, /ed$/, /ing$/].map((end) => word.replace(end, "")).concat(word.replace(/ing$/, "e"));
  return [...new Set([...forms(word), ...done.filter((form) => form.length > 2)])];
}

/** @returns {Term[]} terms that serve as well as those of a part */
export function serving(words, part) {
  return part.terms.flatMap(([facet, slug]) => words.also.get(`${facet} ${slug}`) ?? []);
}

/** @returns {string[]} under which words texts may speak of a part: as typed, and as its terms are called */
export function callings(words, part) {
  const named = part.whole ? part.terms.filter(([facet]) => facet !== "workshop") : [];
  const labels = named.flatMap(([facet, slug]) => words.labels.get(`${facet} ${slug}`) ?? []);
  return [...new Set([part.text, ...labels])].slice(0, MOST_CALLINGS);
}

/** @returns {Term[]} the terms that have a name which begins so */
export function beginnings(words, word) {
  return word.length < 3 ? [] : [...words.names].filter(([name]) => name.startsWith(word)).flatMap(([, terms]) => terms);
}

/** @returns {Term[]} terms with names that look like a word, most alike first */
export function alike(words, word) {
  const scored = [...words.names].map(([name, terms]) => [likeness(word, name), terms]).filter(([score]) => score >= ALIKE);
  const terms = scored.sort(([one], [other]) => other - one).flatMap(([, found]) => found);
  const seen = new Set();
  return terms.filter((term) => !seen.has(String(term)) && seen.add(String(term))).slice(0, OFFERED);
}

/** @returns {boolean} whether two words differ by one letter: one more, one less, another one, or two that changed places */
export function slip(one, other) {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || one === other) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return short.slice(start + 1) === long.slice(start + 1) || (swapped && short.slice(start + 2) === long.slice(start + 2));
}

/** Whether a slip is one that fingers make: never another first letter, and in a short word no other letter at all. */
function likely(word, name) {
  const swapped = [...word].sort().join("") === [...name].sort().join("");
  if (swapped) return true;
  return word[0] === name[0] && (word.length !== name.length || word.length > SHORT);
}

/** Shared pairs of letters, from 0 to 1 (Dice). */
function likeness(one, other) {
  const pairs = (word) => new Set(Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)));
  const [mine, theirs] = [pairs(one), pairs(other)];
  const shared = [...mine].filter((pair) => theirs.has(pair)).length;
  return (2 * shared) / (mine.size + theirs.size || 1);
}
