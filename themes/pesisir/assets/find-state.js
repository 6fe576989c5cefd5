/**
 * What a buyer asks of the catalogue ↔ the address. The words in the address are the same in every language, so a link
 * can be sent to somebody who reads another one.
 *
 * @typedef {object} State
 * @property {string} q what was typed; "" when nothing was
 * @property {Map<string, Set<string>>} chosen slugs by facet
 * @property {number | null} low lowest price, whole rupiah
 * @property {number | null} high highest price
 * @property {string} sort relevance, newest, cheapest, dearest or name; "" for the usual one
 * @property {number} pages how many times as many products as at first
 */
const LONGEST = 80;
const MOST_PAGES = 40;
export const SORTS = ["relevance", "newest", "cheapest", "dearest", "name"];

/** @returns {State} a state in which everything is shown */
export function nothing() {
  return { q: "", chosen: new Map(), low: null, high: null, sort: "", pages: 1 };
}

/**
 * @param {string} search query string of an address
 * @param {string[]} facets names of all facets
 * @returns {State} what it asks for; what cannot be understood is left out
 */
export function read(search, facets) {
  const given = new URLSearchParams(search);
  const state = nothing();
  state.q = (given.get("q") ?? "").trim().slice(0, LONGEST);
  for (const facet of facets) {
    const slugs = given.getAll(facet).filter(Boolean);
    if (slugs.length) state.chosen.set(facet, new Set(slugs));
  }
  state.low = amount(given.get("min"));
  state.high = amount(given.get("max"));
  state.sort = SORTS.find((sort) => sort === given.get("sort")) ?? "";
  state.pages = Math.min(Math.max(Math.trunc(Number(given.get("page"))) || 1, 1), MOST_PAGES);
  return state;
}

/** @returns {string} the query string of a state, with its question mark; "" when it asks for nothing */
export function write(state) {
  const told = new URLSearchParams();
  if (state.q) told.set("q", state.q);
  for (const [facet, slugs] of state.chosen) for (const slug of slugs) told.append(facet, slug);
  if (state.low !== null) told.set("min", state.low);
  if (state.high !== null) told.set("max", state.high);
  if (state.sort) told.set("sort", state.sort);
  if (state.pages > 1) told.set("page", state.pages);
  const text = told.toString();
  return text && `?${text}`;
}

/** @returns {State} a copy with some fields changed, back on its first page */
export function changed(state, fields) {
  const chosen = new Map([...state.chosen].map(([facet, slugs]) => [facet, new Set(slugs)]));
  return { ...state, chosen, pages: 1, ...fields };
}

/** @returns {State} a copy without one choice; without the whole facet when no slug is named */
export function without(state, facet, slug) {
  const less = changed(state, {});
  if (slug !== undefined) less.chosen.get(facet)?.delete(slug);
  if (slug === undefined || !less.chosen.get(facet)?.size) less.chosen.delete(facet);
  return less;
}

/**
 * @param {string | null} text a price as people type it: 350000, 350.000, 350rb, Rp 1,5 juta
 * @returns {number | null} whole rupiah; null when it is none
 */
export function amount(text) {
  const found = /^(?:rp|idr)?\.?(\d[\d.,]*)(rb|ribu|k|jt|juta|m)?$/.exec((text ?? "").toLowerCase().replace(/\s/g, ""));
  if (!found) return null;
  const [, digits, unit] = found;
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(digits) || !unit;
  const number = Number(grouped ? digits.replace(/[.,]/g, "") : digits.replace(",", "."));
  const rupiah = Math.round(number * (unit ? (/^(rb|ribu|k)$/.test(unit) ? 1e3 : 1e6) : 1));
  return Number.isSafeInteger(rupiah) ? rupiah : null;
}
