/**
 * The buyer's list in localStorage: which pieces, in which variant, how many. Other pages of the site hear of changes.
 */
const KEY = "enquiry";
const CHANGED = "enquiry-changed";

/** @returns {Array<{id: string, variant: string, quantity: number}>} what is on the list; [] when nothing can be kept */
export function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one?.id === "string") : [];
  } catch {
    return [];
  }
}

/** @returns {number} how many entries the list has */
export function count() {
  return read().length;
}

/** Keep the list; private windows may refuse, then it lasts as long as the page. */
export function write(items) {
  try {
    localStorage.setItem(KEY, JSON.stringify(items));
  } catch {
    // Nothing can be kept here.
  }
  dispatchEvent(new CustomEvent(CHANGED));
}

/** Call `listener` whenever the list changes, here or in another tab. */
export function whenChanged(listener) {
  addEventListener(CHANGED, listener);
  addEventListener("storage", (event) => {
    if (event.key === KEY) listener();
  });
}
