/** The page's own words, what its fields are, and how sentences are filled in. */
import { endsOf, startOf } from "./add-amounts.js";

const json = (id) => JSON.parse(document.getElementById(id).textContent);

/** @type {Record<string, string>} */
export const words = json("words");
export const contract = json("contract");

/** @returns {object} the field of that name, of a product or a workshop */
export const field = (kind, name) => contract.kinds[kind].fields.find((one) => one.name === name);

const amounts = new Intl.NumberFormat(document.documentElement.lang || undefined, { maximumFractionDigits: 0 });

/** @returns {string} a sentence with values in the places of its `%(names)s` or `{names}` */
export function fill(sentence, values) {
  return sentence.replace(/%\((\w+)\)s|\{(\w+)\}/g, (whole, one, other) => String(values[one ?? other] ?? whole));
}

/** @returns {string} what a rule says: what is wrong, and what to do */
export function told(rule, values = {}) {
  return fill(`${rule.title} ${rule.fix}`, values);
}

/** @returns {string} what a rule says of something that is not there: its remedy speaks of lines in a file */
export function lacking(rule) {
  return `${rule.title} ${rule.cause}`;
}

/** @returns {string} a number as the page's language writes it */
export function counted(number) {
  return amounts.format(number);
}

/** @returns {string} a price as cards show it; empty where that cannot be told */
export function priceWords(written) {
  if (new RegExp(contract.sense.asks, "u").test(written)) return words.ask;
  const amount = (number) => words.amount.replace("{amount}", counted(number));
  const [low, high] = endsOf(written);
  if (low <= high) return low === high ? amount(low) : `${amount(low)} – ${amount(high)}`;
  const least = startOf(written);
  return Number.isNaN(least) ? "" : fill(words.from, { price: amount(least) });
}

/** @returns {HTMLElement} the part of that name */
export function part(name, root = document) {
  return root.querySelector(`[data-part="${name}"]`);
}
