/**
 * Answers that can be read, and yet cannot be right, or hardly: what no schema tells, because it takes arithmetic or a
 * second answer. The words are those of the checker.
 */
import { amountOf, endsOf, piecesOf, rupiah, sharesOf } from "./add-amounts.js";
import { answer, control, slugs } from "./add-fields.js";
import { judge } from "./add-judge.js";
import { slugified } from "./add-names.js";
import { contract, field, fill, told, words } from "./add-words.js";

const { rules, lowest, highest, largest, certified } = contract.sense;
const CERTIFIED = new RegExp(certified, "iu");
/** Where a piece that has no stock cannot be. */
const THERE = ["in-stock", "limited", "one-of-a-kind"];

const CLASHES = { price: amiss, composition: unequal, wholesale: unordered, lead_time: backward, dimensions: twice };
const DOUBTS = { price: unusual, stock: contradicted };

/** @returns {string} why an answer to a field cannot be right; empty when nothing speaks against it */
export function clash(kind, one, value) {
  return (kind === "product" && CLASHES[one.name]?.(value, one)) || "";
}

/** @returns {object|undefined} the workshop of the catalogue that is called so */
export const known = (name) => contract.workshops.find((one) => slugified(one.name) === slugified(name));

/** @returns {string} what is odd about an answer that is taken all the same; empty when nothing is */
export function doubt(kind, one) {
  const value = answer(kind, one);
  if (!value.length) return "";
  if (kind === "workshop" && one.name === "name" && known(value)) return fill(words.known, { name: known(value).name });
  if (["text", "prose"].includes(one.kind)) return CERTIFIED.test(value) ? told(rules["unesco-certifies-nothing"]) : "";
  return (kind === "product" && DOUBTS[one.name]?.(value)) || "";
}

function amiss(written) {
  const [low, high] = endsOf(written);
  if (low > largest || high > largest) return told(rules["price-too-large"], { written });
  return low > high ? told(rules["price-range-reversed"], { written }) : "";
}

function backward(written) {
  const [, low, high] = /^(\d+)\s*-\s*(\d+)\b/.exec(written) ?? [];
  return Number(low) > Number(high) ? told(rules["days-reversed"], { written }) : "";
}

/** Sizes that people wear stand in one place: as measures, or in the rows of variants. */
function twice(written, one) {
  const rows = field("product", "variants");
  const both = /^\s*(?:\d?x*[sml]|all\s*size|\d{1,2})\b/i.test(written) && !/\d\s*(?:x|cm|m\b)/i.test(written);
  if (!both || !answer("product", rows).length) return "";
  return fill(words.sizesTwice, { one: one.key, other: rows.key });
}

function unequal(written, one) {
  const { schema } = contract.kinds.product;
  const shares = sharesOf(written);
  if (!shares.length) return told(one.refusal, { written });
  const unknown = shares.find(([fibre]) => !judge(schema.$defs.product.properties[one.key], { [fibre]: 50 }, schema));
  const sum = shares.reduce((all, [, share]) => all + share, 0);
  if (sum !== 100) return told(rules["shares-sum"], { written, sum });
  return unknown ? told(one.unknown, { written: unknown[0] }) : "";
}

function unordered(rows, one) {
  const [minimum, price] = one.columns.map(({ key }) => key);
  const half = rows.find((row) => Number.isNaN(amountOf(row[price] ?? "")));
  if (half) return told(rules["wholesale-incomplete"], { written: Object.values(half).join(", ") });
  const tiers = rows.map((row) => [piecesOf(row[minimum] ?? ""), amountOf(row[price] ?? "")]);
  let [before, dearer] = [0, endsOf(answer("product", field("product", "price")))[1]];
  for (const [pieces, cost] of tiers) {
    if (pieces <= before) return told(rules["wholesale-not-ascending"], { written: pieces, earlier: before });
    if (cost >= dearer) return told(rules["wholesale-not-descending"], { written: rupiah(cost), earlier: rupiah(dearer) });
    [before, dearer] = [pieces, cost];
  }
  return "";
}

function unusual(written) {
  const [low, high] = endsOf(written);
  if (low < lowest) return told(rules["price-unusually-low"], { price: rupiah(low), thousands: rupiah(low * 1000) });
  return high > highest ? told(rules["price-unusually-high"], { price: rupiah(high) }) : "";
}

function contradicted(written) {
  const availability = field("product", "availability");
  const [slug] = [...slugs("product", availability), "in-stock"];
  const stock = Number(written.replace(/[.,]/g, ""));
  if (stock > 0 && slug === "sold-out") return told(rules["sold-out-with-stock"], { stock });
  if (stock !== 0 || !THERE.includes(slug)) return "";
  const label = control("product", availability).querySelector(`[data-slug="${slug}"]`).textContent;
  return told(rules["in-stock-without-stock"], { availability_id: label, availability_en: label });
}
