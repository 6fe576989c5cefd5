/**
 * The page's own words, and money in them. All wording is the page's: a JSON element `words`.
 */
const element = document.getElementById("words");
const number = new Intl.NumberFormat(document.documentElement.lang || undefined, { maximumFractionDigits: 0 });

/** @type {Record<string, string>} */
export const words = JSON.parse(element.textContent);

/** @returns {string} a sentence with the values in the places of its `%(names)s` */
export function fill(sentence, values) {
  return sentence.replace(/%\((\w+)\)s/g, (_, name) => String(values[name] ?? ""));
}

/** @returns {string} a number as the page's language writes it */
export function counted(amount) {
  return number.format(amount);
}

/** @returns {string} whole rupiah as the page's language writes them */
export function money(amount) {
  return words.amount.replace("{amount}", counted(amount));
}

/** @returns {string} a price in words, as on every other page; of [low, high] in whole rupiah */
export function priceWords([low, high]) {
  if (low === null) return words.onRequest;
  if (high === null) return fill(words.from, { price: money(low) });
  return low === high ? money(low) : `${money(low)} – ${money(high)}`;
}

/** @returns {string} a number of pieces with its unit: `2 lembar` */
export function piecesWords(line) {
  const { unit, units } = line.record;
  return [counted(line.item.quantity), line.item.quantity === 1 ? unit : units || unit].filter(Boolean).join(" ");
}

/** @returns {string} what the entry is called: its name, or its code while the name is not known */
export function nameOf(line) {
  return line.record.name || line.item.id;
}

/** @returns {string} the chosen variant in words; empty when none is */
export function variantOf(line) {
  return line.variant?.label ?? line.item.variant;
}

/** @returns {string} the address of a product's or workshop's page, for those who are elsewhere */
export function addressOf(pattern, id) {
  return pattern.replace("{id}", id);
}

/** @returns {string} the same on this host, which may be another one than the site's own while it is tried out */
export function placeOf(pattern, id) {
  return new URL(addressOf(pattern, id)).pathname;
}
