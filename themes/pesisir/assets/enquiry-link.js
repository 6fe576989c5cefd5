/**
 * A list as the end of an address: `#1&workshop/product~variant~quantity&…`, where 1 is the form's version.
 */
import { LIMIT, cleaned } from "./enquiry.js";

const VERSION = "1";
const LONGEST = 40_000;

/** @returns {string} the list as the end of an address, with its `#`; nothing in it needs to be escaped */
export function asFragment(items) {
  return `#${[VERSION, ...items.map((item) => `${item.id}~${item.variant}~${item.quantity}`)].join("&")}`;
}

/**
 * @param {string} fragment of an address that anybody may have written
 * @returns {import("./enquiry.js").Item[]|null} the list in it, at most LIMIT entries; null when it is no list
 */
export function fromFragment(fragment) {
  const [version, ...parts] = unescaped(fragment.slice(1, LONGEST)).split("&");
  if (version !== VERSION) return null;
  return cleaned(parts.slice(0, LIMIT).map(asItem));
}

function asItem(part) {
  const [id, variant, quantity, ...more] = part.split("~");
  const whole = !more.length && /^[a-z0-9-]*$/.test(variant ?? "~") && /^\d{1,4}$/.test(quantity ?? "");
  return whole ? { id, variant, quantity: Number(quantity) } : null;
}

/** Messengers may escape what they need not. */
function unescaped(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
