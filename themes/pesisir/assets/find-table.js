/**
 * The table of all products: filters, counts and order, without asking anybody. One pass over ten thousand rows takes
 * a few milliseconds.
 *
 * @typedef {object} Table
 * @property {number} count how many rows
 * @property {number} perFile cards in one card file
 * @property {Map<string, string[]>} slugs choices by facet
 * @property {Map<string, {starts: Uint32Array, places: Uint16Array}>} columns by facet: the places (in slugs) that a
 *   row has stand from starts[row] to starts[row + 1]
 * @property {[string, number][]} workshops id and number of rows, in the order of rows
 * @property {(number | null)[]} low
 * @property {(number | null)[]} high
 * @property {number[]} age days by which the newest product is newer
 */
const FIRST = 35;
const BACKSLASH = 92;
const NONE = 33;

/** @returns {Table} the table of `find/facets.json` */
export function open(json) {
  const columns = new Map(Object.entries(json.columns).map(([facet, text]) => [facet, column(text, json.count)]));
  const slugs = new Map(Object.entries(json.terms));
  slugs.set("workshop", json.workshops.map(([id]) => id));
  columns.set("workshop", byWorkshop(json));
  const high = [...json.low];
  for (const [row, price] of json.high) high[row] = price;
  return { count: json.count, perFile: json.cards, slugs, columns, workshops: json.workshops, low: json.low, high, age: json.age };
}

function column(text, count) {
  const cells = text.includes(" ") || text.length !== count ? text.split(" ") : text;
  const starts = new Uint32Array(count + 1);
  const places = [];
  for (let row = 0; row < count; row++) {
    for (let i = 0; i < (cells[row]?.length ?? 0); i++) {
      const code = cells[row].charCodeAt(i);
      if (code !== NONE) places.push(code - FIRST - (code > BACKSLASH ? 1 : 0));
    }
    starts[row + 1] = places.length;
  }
  return { starts, places: Uint16Array.from(places) };
}

function byWorkshop(json) {
  const places = json.workshops.flatMap(([, rows], place) => Array(rows).fill(place));
  return { starts: Uint32Array.from({ length: json.count + 1 }, (_, row) => row), places: Uint16Array.from(places) };
}

/** @returns {Set<number>} the rows that have any of these terms, as [facet, slug] */
export function rowsWith(table, terms) {
  const found = new Set();
  for (const [facet, slug] of terms) {
    const place = table.slugs.get(facet)?.indexOf(slug) ?? -1;
    const { starts, places } = table.columns.get(facet) ?? {};
    if (place < 0) continue;
    for (let row = 0; row < table.count; row++) if (places.subarray(starts[row], starts[row + 1]).includes(place)) found.add(row);
  }
  return found;
}

/**
 * Choices within a facet are alternatives; facets narrow one another. So the counts of a facet are those of the rows
 * that fulfil all others.
 *
 * @param {Table} table
 * @param {import("./find-state.js").State} state
 * @param {{has: (row: number) => boolean} | null} matched rows that the words lead to; null when no word was typed
 * @returns {{rows: number[], counts: Map<string, Uint32Array>}}
 */
export function select(table, state, matched) {
  const wishes = [...state.chosen].map(([facet, slugs]) => wish(table, facet, slugs)).filter(Boolean);
  if (state.low !== null || state.high !== null) wishes.push({ facet: "price", holds: (row) => costs(table, state, row) });
  const counts = new Map([...table.slugs].map(([facet, slugs]) => [facet, new Uint32Array(slugs.length)]));
  const rows = [];
  for (let row = 0; row < table.count; row++) {
    if (matched && !matched.has(row)) continue;
    const broken = wishes.filter(({ holds }) => !holds(row));
    if (broken.length > 1) continue;
    if (!broken.length) rows.push(row);
    for (const facet of broken.length ? [broken[0].facet] : counts.keys()) tally(table, facet, row, counts.get(facet));
  }
  return { rows, counts };
}

function wish(table, facet, slugs) {
  const known = table.slugs.get(facet);
  const wanted = Uint8Array.from(known ?? [], (slug) => slugs.has(slug));
  if (!wanted.includes(1)) return null;
  const { starts, places } = table.columns.get(facet);
  const holds = (row) => {
    for (let i = starts[row]; i < starts[row + 1]; i++) if (wanted[places[i]]) return true;
    return false;
  };
  return { facet, holds };
}

/** A price "from" a sum, or a span, fits when any price of it that is known does. */
function costs(table, state, row) {
  const low = table.low[row];
  if (low === null) return false;
  return (state.high === null || low <= state.high) && (state.low === null || (table.high[row] ?? low) >= state.low);
}

function tally(table, facet, row, counts) {
  if (!counts) return;
  const { starts, places } = table.columns.get(facet);
  for (let i = starts[row]; i < starts[row + 1]; i++) counts[places[i]]++;
}

/**
 * @param {Table} table
 * @param {number[]} rows
 * @param {string} sort see SORTS
 * @param {{scores?: Map<number, number>, names?: number[]}} known what this order needs
 * @returns {number[]} the rows in that order; equals are newest first; a product without a price comes last
 */
export function order(table, rows, sort, { scores, names }) {
  const newest = (one, other) => table.age[one] - table.age[other] || one - other;
  const last = Number.POSITIVE_INFINITY;
  const keys = {
    relevance: (row) => -(scores?.get(row) ?? 0),
    newest: () => 0,
    cheapest: (row) => table.low[row] ?? last,
    dearest: (row) => (table.low[row] === null ? last : -(table.high[row] ?? table.low[row])),
    name: (row) => names?.[row] ?? 0,
  };
  const key = new Map(rows.map((row) => [row, keys[sort](row)]));
  const apart = (one, other) => (key.get(one) === key.get(other) ? 0 : key.get(one) - key.get(other));
  return [...rows].sort((one, other) => apart(one, other) || newest(one, other));
}

/** @returns {{file: string, place: number}} in which card file a row stands, and as which of its cards */
export function cardOf(table, row) {
  let start = 0;
  for (const [id, rows] of table.workshops) {
    if (row < start + rows) {
      const within = row - start;
      return { file: `${id}-${Math.floor(within / table.perFile) + 1}.html`, place: within % table.perFile };
    }
    start += rows;
  }
  throw new RangeError(`row ${row}`);
}
