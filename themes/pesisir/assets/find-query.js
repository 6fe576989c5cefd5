/**
 * Words → products. What a product *is* stands in the table, so a word that names a term finds the products which have
 * it. Their texts may find more, but after those, and never for a technique: a printed shirt whose story speaks of
 * batik tulis is not hand-drawn.
 *
 * @typedef {object} Answer
 * @property {Map<number, number>} scores rows that fulfil every part, and how well
 * @property {string | undefined} sort the order that a word asks for
 * @property {{typed: string, meant: string}[]} mended slips that were forgiven
 * @property {{text: string, rows: Set<number>}[]} each what every part finds by itself
 * @property {import("./find-words.js").Term[]} near terms that look like the words which find nothing
 */
import { rowsWith } from "./find-table.js";
import { alike, beginnings, callings, corrections, forms, orderOf, parts, serving } from "./find-words.js";

const TERM = 100;
const WORD_OF_TERM = 90;
const AS_WELL = 50;
const NAMED = 10;
const MOST_MENDED = 3;
/** What only the table can tell: a story may speak of drawing where nothing is drawn, and M begins many words. */
const TABLE_ONLY = new Set(["technique", "audience", "size"]);
/** What a product is; a text may use such a word of something else, so there only names count. */
const PLAIN_FACTS = new Set(["category", "type", "fabric", "dye", "workshop", "size", "availability"]);

/**
 * @param {{table: object, words: object, text: ((words: string) => Promise<object[]>) | null}} known
 * @param {string} typed
 * @returns {Promise<Answer>}
 */
export async function answer(known, typed) {
  const found = [];
  for (const part of parts(known.words, typed)) found.push({ part, ...(await resolve(known, part)) });
  const order = orderOf(known.words, typed);
  const all = () => new Map(Array.from({ length: known.table.count }, (_, row) => [row, 0]));
  const lost = found.filter(({ scores }) => !scores.size);
  return {
    scores: found.length || !order ? allOf(found.map(({ scores }) => scores)) : all(),
    sort: order,
    mended: found.flatMap(({ part, meant }) => (meant ? [{ typed: part.text, meant }] : [])),
    each: found.map(({ part, meant, scores }) => ({ text: meant ?? part.text, rows: new Set(scores.keys()) })),
    near: lost.flatMap(({ part }) => alike(known.words, part.text)),
  };
}

/** @returns {Map<number, number>} what the terms of all parts say, at once; empty when a part needs the text */
export function foreknown({ table, words }, typed) {
  const found = parts(words, typed).map((part) => byTerms({ table, words }, part));
  return found.every((scores) => scores.size) ? allOf(found) : new Map();
}

async function resolve(known, part) {
  if (part.terms.length) return { scores: await withText(known, part, byTerms(known, part)) };
  for (const form of forms(part.text)) {
    if (await texts(known, `"${form}"`)) return { scores: scored(await known.text(form), () => true) };
  }
  const meant = corrections(known.words, part.text).slice(0, MOST_MENDED);
  if (meant.length) return { scores: await mended(known, meant), meant: meant[0].text };
  const begun = byTerms(known, { terms: beginnings(known.words, part.text), whole: false, apart: [] });
  return { scores: union(begun, known.text ? scored(await known.text(part.text), () => true) : new Map()) };
}

async function texts({ text }, words) {
  return text ? (await text(words)).length : 0;
}

async function mended(known, meant) {
  let scores = new Map();
  for (const { text, terms } of meant) {
    const part = { text, terms, whole: true, apart: [] };
    const more = terms.length ? byTerms(known, part) : scored(known.text ? await known.text(text) : [], () => true);
    scores = union(scores, more);
  }
  return scores;
}

function byTerms({ table, words }, part) {
  const worth = part.whole ? TERM : WORD_OF_TERM;
  const worthIt = (terms, score) => new Map([...rowsWith(table, terms)].map((row) => [row, score]));
  const scores = union(worthIt(serving(words, part), AS_WELL), worthIt(part.terms, worth));
  return part.apart.length ? union(scores, allOf(part.apart.map((one) => byTerms({ table, words }, one)))) : scores;
}

/** Add what the texts find to what the terms found. */
async function withText({ text, words }, part, scores) {
  const facets = part.terms.map(([facet]) => facet);
  if (!text || facets.some((facet) => TABLE_ONLY.has(facet))) return scores;
  const fact = facets.every((facet) => PLAIN_FACTS.has(facet));
  const found = await Promise.all(callings(words, part).map(text));
  return [...found.map((results) => scored(results, ({ named }) => named || !fact)), scores].reduce(union);
}

/** Scores of text below those of terms: at most NAMED + 1. */
function scored(results, wanted) {
  const most = Math.max(...results.map(({ score }) => score), 1e-9);
  const kept = results.filter(wanted);
  return new Map(kept.map(({ row, score, named }) => [row, score / most + (named ? NAMED : 0)]));
}

function union(one, other) {
  return new Map([...one, ...other]);
}

function allOf(found) {
  const [first, ...rest] = [...found].sort((one, other) => one.size - other.size);
  const rows = [...(first?.keys() ?? [])].filter((row) => rest.every((scores) => scores.has(row)));
  return new Map(rows.map((row) => [row, found.reduce((sum, scores) => sum + scores.get(row), 0)]));
}
