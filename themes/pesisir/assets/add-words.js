/** The page's own words, what its fields are, and how sentences are filled in. */
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

/** @returns {HTMLElement} the part of that name */
export function part(name, root = document) {
  return root.querySelector(`[data-part="${name}"]`);
}
