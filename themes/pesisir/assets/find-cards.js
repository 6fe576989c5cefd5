/** Cards of products, out of the card files: the same as in every list. */
import { cardOf } from "./find-table.js";

const files = new Map();
const cards = new Map();

/**
 * @param {string} folder address of the language's files for finding, with a slash at its end
 * @param {import("./find-table.js").Table} table
 * @param {number[]} rows
 * @returns {Promise<HTMLElement[]>} their cards, in the same order; a card is the same element each time
 */
export async function cardsFor(folder, table, rows) {
  const found = await Promise.all(rows.map((row) => cards.get(row) ?? card(folder, table, row)));
  return found.filter(Boolean);
}

async function card(folder, table, row) {
  const { file, place } = cardOf(table, row);
  const element = (await read(folder + file))[place];
  if (element) cards.set(row, document.adoptNode(element));
  return element;
}

function read(address) {
  if (!files.has(address)) files.set(address, load(address).catch((failure) => { files.delete(address); throw failure; }));
  return files.get(address);
}

async function load(address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return [...new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll(".card")];
}
