/** Prices and numbers, as far as a plain spelling tells them: whatever can mean two things is left to the checker. */
import { contract } from "./add-words.js";

const { factors, pieces } = contract.sense;
const UNIT = Object.keys(factors).join("|");
const AMOUNT = new RegExp(`^(\\d+(?:[.,]\\d{1,2})?)\\s*(${UNIT})$`);
const BETWEEN = /\s*(?:-|–|—|~|\bs\/d\b|\bsampai(?: dengan)?\b|\bhingga\b|\bto\b)\s*/;
const SHARE = /^(?:(\d{1,3}) ?(?:%|persen|per ?cent)? ([^\d%]+)|([^\d%:]+?) ?:? ?(\d{1,3}) ?(?:%|persen|per ?cent)?)$/;
const APART = / ?(?:[,;+/&]|\bdan\b|\band\b) ?/;
const indonesian = new Intl.NumberFormat("id");

/** @returns {string} an amount of rupiah as the catalogue writes it in entries */
export const rupiah = (amount) => `Rp ${indonesian.format(amount)}`;

const FROM = /^(?:harga )?(?:mulai(?: dari| harga)?|dari|starting from|from) (.+)$|^(.+?) ?(?:\+|ke ?atas)$/;

const plain = (written) =>
  written.toLowerCase().replace("milyar", "miliar").replace(/\brp\b\.?|\bidr\b|\brp(?=\d)/g, "").replace(/[.,] ?[-=]{1,2}$/, "").replace(/\s+/g, " ").trim();

/** @returns {number} what a plain price means: `350.000`, `Rp 350rb`, `1,25 juta`; NaN of everything else */
export function amountOf(written) {
  const words = plain(written);
  const [, number, unit] = AMOUNT.exec(words) ?? [];
  if (unit) return Math.round(Number(number.replace(",", ".")) * factors[unit]);
  return /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$|^\d+$/.test(words) ? Number(words.replace(/[.,]/g, "")) : NaN;
}

/** @returns {[number, number]} both ends of a price; NaN where it is not plain. One amount is both. */
export function endsOf(written) {
  const parts = plain(written).split(BETWEEN);
  if (parts.length === 1) return [amountOf(written), amountOf(written)];
  if (parts.length > 2) return [NaN, NaN];
  const [, unit] = new RegExp(`(${UNIT})$`).exec(parts[1]) ?? [];
  if (unit && /^\d{1,3}(?:[.,]\d{1,2})?$/.test(parts[0])) parts[0] += unit;
  return parts.map(amountOf);
}

/** @returns {number} how many pieces a minimum means: `12`, `1 lusin`, `2 kodi`, `40 pcs` */
export function piecesOf(written) {
  const [, number, unit] = /^(\d+)\s*([a-z]*)$/.exec(written.trim().toLowerCase()) ?? [];
  return Number(number) * (unit ? (pieces[unit] ?? NaN) : 1);
}

/** @returns {Array<[string, number]>} each fibre with its share of a hundred; empty where that cannot be read */
export function sharesOf(written) {
  const words = written.toLowerCase().replace(/\s+/g, " ").trim();
  const parts = words.split(APART).filter(Boolean);
  if (parts.length === 1 && !/[\d%]/.test(words)) return [[words, 100]];
  const found = parts.map((one) => SHARE.exec(one));
  const shares = found.every(Boolean) ? found.map((one) => [(one[2] ?? one[3]).trim(), Number(one[1] ?? one[4])]) : [];
  return shares.every(([, share]) => share >= 1 && share <= 100) ? shares : [];
}

/** @returns {number} the least that a price is, of one that says no more: `mulai 350rb`; NaN of every other */
export function startOf(written) {
  const [, after, before] = FROM.exec(plain(written)) ?? [];
  return amountOf(after ?? before ?? "");
}
