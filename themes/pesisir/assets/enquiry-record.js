/**
 * What is known of a product: bounded, whatever a page or the storage holds; and what an entry of the list costs by it.
 */

const text = (value, most) => (typeof value === "string" ? value.slice(0, most) : "");
const whole = (value) => (Number.isSafeInteger(value) && value >= 0 ? value : null);
const list = (value, most) => (Array.isArray(value) ? value.slice(0, most).filter((one) => typeof one === "object" && one) : []);

/** @returns {object} a record (see views/records.py) in which every field is of its type; what is not known is empty */
export function asRecord(raw) {
  const workshop = raw?.workshop ?? {};
  return {
    id: text(raw?.id, 101),
    name: text(raw?.name, 200),
    lang: text(raw?.lang, 20),
    image: text(raw?.image, 300),
    ...priced(raw),
    stock: whole(raw?.stock),
    state: text(raw?.state, 80),
    orderable: raw?.orderable !== false,
    unit: text(raw?.unit, 40),
    units: text(raw?.units, 40),
    minimum: raw?.minimum ? { number: whole(raw.minimum.number) ?? 1, text: text(raw.minimum.text, 80) } : null,
    tiers: list(raw?.tiers, 20).map((tier) => ({ minimum: whole(tier.minimum) ?? Infinity, price: whole(tier.price) })),
    variants: list(raw?.variants, 60).map((one) => ({ key: text(one.key, 70), label: text(one.label, 120), ...priced(one), stock: whole(one.stock) })),
    workshop: {
      id: text(workshop.id, 50),
      name: text(workshop.name, 120),
      whatsapp: /^\d{8,15}$/.test(workshop.whatsapp) ? workshop.whatsapp : "",
      number: text(workshop.number, 30),
    },
  };
}

function priced(raw) {
  return { low: whole(raw?.low), high: whole(raw?.high) };
}

/**
 * @typedef {object} Line an entry with what follows from its record
 * @property {object} item
 * @property {object} record
 * @property {object|undefined} variant the chosen one
 * @property {Array<number|null>} price of one: [low, high]; "from" has no high, "on request" neither
 * @property {object|undefined} tier the wholesale price that its number reaches
 * @property {number|null} total null where one has no single price
 * @property {boolean} orderable
 */

/** @returns {Line[]} the entries with what follows from their records */
export function asLines(items) {
  const pieces = new Map();
  for (const item of items) pieces.set(item.id, (pieces.get(item.id) ?? 0) + item.quantity);
  return items.map((item) => asLine(item, pieces.get(item.id)));
}

/** Wholesale counts all pieces of a product, in whichever variants. */
function asLine(item, pieces) {
  const record = asRecord(item.record);
  const variant = record.variants.find((one) => one.key === item.variant);
  const retail = stated(record, variant);
  const tier = record.tiers.findLast((one) => one.minimum <= pieces && one.price !== null && one.price < (retail[0] ?? Infinity));
  const price = tier ? [tier.price, tier.price] : retail;
  const single = price[0] !== null && price[0] === price[1];
  // A card tells nothing of variants; a page, which also says whom to write to, tells of all.
  const dropped = item.variant !== "" && record.workshop.whatsapp !== "" && !variant;
  const orderable = !item.gone && record.orderable && !dropped && variant?.stock !== 0;
  return { item, record, variant, dropped, price, tier, total: single ? price[0] * item.quantity : null, orderable };
}

/** @returns {Array<number|null>} the price of one piece that a record states for a variant: [low, high] */
export function statedPrice(raw, key) {
  const record = asRecord(raw);
  return stated(record, record.variants.find((one) => one.key === key));
}

function stated(record, variant) {
  const { low, high } = hasPrice(variant) ? variant : record;
  return [low, high];
}

function hasPrice(variant) {
  return variant !== undefined && variant.low !== null;
}
