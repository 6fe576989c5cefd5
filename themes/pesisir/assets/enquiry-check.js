/**
 * Ask the products' own pages, which know best: what they cost now, whether they can be had, whether they are still there.
 */
import { placeOf, words } from "./enquiry-words.js";

const AT_ONCE = 4;
const PATIENCE = 20_000;
/** Characters of a record: far more than any has. */
const LONGEST = 20_000;

/**
 * Ask for several products, some at a time.
 * @param {string[]} ids
 * @param {(id: string, found: {state: "fresh"|"gone"|"unchecked", record?: object}) => void} tell
 */
export async function lookAt(ids, tell) {
  const waiting = [...ids];
  const one = async () => {
    while (waiting.length) {
      const id = waiting.shift();
      tell(id, await look(id));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

/** What the page of a product says; of one that has moved, the page at its new address. */
async function look(id, moved = false) {
  try {
    // Of the address only the id comes from outside. No copy may answer, from whichever cache.
    const answer = await fetch(placeOf(words.product, id), { cache: "no-store", mode: "same-origin", signal: AbortSignal.timeout(PATIENCE) });
    if (answer.status === 404 || answer.status === 410) return { state: "gone" };
    if (!answer.ok) return { state: "unchecked" };
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const told = page.getElementById("record");
    if (told) return { state: "fresh", record: JSON.parse(told.textContent.slice(0, LONGEST)) };
    const next = moved ? null : newId(page);
    return next ? look(next, true) : { state: "gone" };
  } catch {
    return { state: "unchecked" };
  }
}

/** The id in the address to which a page leads on, or nothing. */
function newId(page) {
  const target = page.querySelector('meta[http-equiv="refresh"]') && page.querySelector('link[rel="canonical"]')?.href;
  const [before, after] = words.product.split("{id}");
  const id = target?.startsWith(before) && target.endsWith(after) ? target.slice(before.length, -after.length) : "";
  return /^[a-z0-9-]+\/[a-z0-9-]+$/.test(id) ? id : null;
}
