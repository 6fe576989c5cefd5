/** The card of the product, as lists will show it. */
import { draw } from "./add-photos.js";
import { priceWords, words } from "./add-words.js";

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
