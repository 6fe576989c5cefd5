/**
 * The buyer's list in localStorage: which pieces, in which variant, how many, and how they looked when last seen. Other
 * pages of the site hear of changes. Where nothing can be kept, the list lasts as long as the page.
 *
 * @typedef {object} Item
 * @property {string} id the product's code
 * @property {string} variant the variant's key; empty when none is chosen
 * @property {number} quantity 1 to MOST
 * @property {string} lang language of the words in `record`
 * @property {object} record what is known of the product, as far as it is: see views/records.py
 * @property {Array<number|null>} since its price when it was put on the list: [low, high]
 * @property {boolean} gone its page was no longer there
 */
/** The path below which this site lies: several may share one host, and so one storage. */
export const BASE = new URL("..", import.meta.url).pathname;
const KEY = `enquiry:${BASE}`;
const FORMER_KEY = "enquiry";
const VERSION = 1;
const CHANGED = "enquiry-changed";
const ID = /^(?=.{1,101}$)[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;
const VARIANT = /^[a-z0-9-]{0,70}$/;

/** Entries of a list, at most. */
export const LIMIT = 200;
/** Pieces of one entry, at most. */
export const MOST = 9999;

/** What could not be kept. */
let unkept = null;

/** @returns {Item[]} what is on the list, without what cannot be read */
export function read() {
  if (unkept) return unkept;
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? localStorage.getItem(FORMER_KEY) ?? "[]");
    return cleaned(Array.isArray(kept) ? kept : kept?.items);
  } catch {
    return [];
  }
}

/** @returns {number} how many entries the list has */
export function count() {
  return read().length;
}

/**
 * Replace the list by what `make` returns for the present one. The present one is read at that moment, so that
 * nothing that another tab has added is lost.
 * @param {(items: Item[]) => Item[]} make
 */
export function change(make) {
  const items = cleaned(make(read()));
  try {
    localStorage.setItem(KEY, JSON.stringify({ version: VERSION, items }));
    localStorage.removeItem(FORMER_KEY);
    unkept = null;
  } catch {
    unkept = items;
  }
  dispatchEvent(new CustomEvent(CHANGED));
}

/** Call `listener` whenever the list changes, here or in another tab. */
export function whenChanged(listener) {
  addEventListener(CHANGED, listener);
  addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) listener();
  });
  // A page that the browser kept whole hears nothing meanwhile.
  addEventListener("pageshow", (event) => event.persisted && listener());
}

/** @returns {boolean} whether both are the same product in the same variant */
export function same(one, other) {
  return one.id === other.id && one.variant === other.variant;
}

/** @returns {Item[]} the items with more of them; of what is in both, the larger number */
export function merged(items, more) {
  return cleaned([...items, ...more]);
}

/** @returns {Item[]} the items that can be read, each once, no more than LIMIT */
export function cleaned(raw) {
  const found = new Map();
  for (const one of Array.isArray(raw) ? raw : []) {
    const item = checked(one);
    if (!item) continue;
    const key = `${item.id} ${item.variant}`;
    const before = found.get(key);
    if (before) before.quantity = Math.max(before.quantity, item.quantity);
    else if (found.size < LIMIT) found.set(key, item);
  }
  return [...found.values()];
}

/** @returns {Item|null} the entry, with what it lacks filled in; null when it names no product */
function checked(raw) {
  if (typeof raw?.id !== "string" || !ID.test(raw.id)) return null;
  const known = typeof raw.record === "object" && raw.record !== null;
  return {
    id: raw.id,
    variant: VARIANT.test(raw.variant ?? "") ? (raw.variant ?? "") : "",
    quantity: bounded(raw.quantity),
    lang: typeof raw.lang === "string" ? raw.lang.slice(0, 20) : "",
    record: known ? raw.record : {},
    since: Array.isArray(raw.since) ? raw.since.slice(0, 2) : [],
    gone: raw.gone === true,
  };
}

/** @returns {number} a whole number from 1 to MOST */
export function bounded(number) {
  return Math.min(MOST, Math.max(1, Math.trunc(Number(number)) || 1));
}
