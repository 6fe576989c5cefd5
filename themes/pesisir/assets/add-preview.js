/** The card of the product, as lists will show it. */
import { endsOf, startOf } from "./add-amounts.js";
import { draw } from "./add-photos.js";
import { contract, counted, fill, words } from "./add-words.js";

const card = document.getElementById("card").content.firstElementChild.cloneNode(true);
const find = (name) => card.querySelector(name);
const empty = find(".card-photo").innerHTML;
let shown = null;

/**
 * @param {{name: string, maker: string, price: string, technique: string, state: string, cover: Blob|null}} product
 */
export async function preview({ name, maker, price, technique, state, cover }) {
  find(".card-name").textContent = name || words.name;
  find(".card-by").textContent = maker || words.maker;
  find(".price").textContent = (price && priceWords(price)) || words.price;
  find(".card-state").textContent = state;
  if (!card.isConnected) document.querySelector('[data-part="preview"]').append(card);
  const mark = document.querySelector(`[data-mark="${technique}"]`);
  find(".card-mark").replaceChildren(...(mark ? [mark.content.cloneNode(true)] : []));
  if (shown === cover) return;
  shown = cover;
  if (!cover) find(".card-photo").innerHTML = empty;
  else {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [480, 600];
    canvas.className = "frame";
    await draw(canvas, cover);
    if (shown === cover) find(".card-photo").replaceChildren(canvas);
  }
}

/** @returns {string} a price as cards show it; empty where that cannot be told */
function priceWords(written) {
  if (new RegExp(contract.sense.asks, "u").test(written)) return words.ask;
  const amount = (number) => words.amount.replace("{amount}", counted(number));
  const [low, high] = endsOf(written);
  if (low <= high) return low === high ? amount(low) : `${amount(low)} – ${amount(high)}`;
  const least = startOf(written);
  return Number.isNaN(least) ? "" : fill(words.from, { price: amount(least) });
}
