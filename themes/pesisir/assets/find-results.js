/**
 * A state → the products to show, with the files that this needs and no others: filters need the table, words need the
 * lexicon and the text index, the order by name needs the names. What was loaded once stays.
 *
 * @typedef {object} Found
 * @property {number[]} rows all that fit, in order
 * @property {Map<string, Uint32Array>} counts by facet, for each choice
 * @property {import("./find-table.js").Table} table
 * @property {string} sort the order that they stand in
 * @property {string} usual the order for these words when none was chosen
 * @property {import("./find-query.js").Answer | null} answer what the words meant; null when none were typed
 * @property {Map<number, number> | null} matched rows that the words lead to
 */
import { order, open as openTable, select } from "./find-table.js";

const kept = new Map();

/**
 * @param {{base: string, language: string}} place address of the files for finding, and the page's language
 * @param {import("./find-state.js").State} state
 * @param {(found: Found) => void} show called once, or twice when what the words name is known before what the texts say
 */
export async function find(place, state, show) {
  const table = await fetched(place);
  if (!state.q) {
    show(await arranged(place, table, state, null));
    return;
  }
  const [{ answer, foreknown }, { orderOf }] = await Promise.all([import("./find-query.js"), import("./find-words.js")]);
  const words = await lexicon(place, table);
  const early = foreknown({ table, words }, state.q);
  if (early.size) show(await arranged(place, table, state, { scores: early, sort: orderOf(words, state.q), mended: [], each: [], near: [] }));
  show(await arranged(place, table, state, await answer({ table, words, text: await texts(place, table) }, state.q)));
}

/** @returns {Promise<import("./find-table.js").Table>} */
export function fetched(place) {
  return once("table", async () => openTable(await json(`${place.base}facets.json`)));
}

function lexicon(place, table) {
  return once("words", async () => {
    const { open } = await import("./find-words.js");
    return open(await json(`${place.base}words.json`), table.slugs.get("size") ?? []);
  });
}

/** @returns the search of the texts; null where the site has none, or when it cannot be loaded */
function texts(place, table) {
  return once("texts", async () => {
    const { open } = await import("./find-text.js");
    const told = await json(`${place.base}words.json`);
    return told.parts ? open(`${place.base}${place.language}/`, place.language, told, table.count) : null;
  }).catch(() => null);
}

async function arranged(place, table, state, answer) {
  const matched = answer?.scores ?? null;
  const { rows, counts } = select(table, state, matched);
  const wanted = state.sort === "relevance" && !answer ? "newest" : state.sort;
  const usual = answer?.sort ?? (answer ? "relevance" : "newest");
  const sort = wanted || usual;
  const names = sort === "name" ? (await once("names", () => json(`${place.base}${place.language}/names.json`))).order : undefined;
  return { rows: order(table, rows, sort, { scores: matched, names }), counts, table, answer, matched, sort, usual };
}

async function json(address) {
  return once(address, async () => {
    const answer = await fetch(address, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    return answer.json();
  });
}

/** Keep a promise; one that failed is tried again the next time. */
function once(name, make) {
  if (!kept.has(name)) kept.set(name, make().catch((failure) => { kept.delete(name); throw failure; }));
  return kept.get(name);
}
