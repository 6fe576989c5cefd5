/**
 * One message to a workshop: what is ordered of it, and what can be asked for though it is not on offer.
 */
import { chatAddress } from "./whatsapp.js";
import { addressOf, fill, money, nameOf, piecesWords, priceWords, variantOf, words } from "./enquiry-words.js";

/** Characters of a `wa.me` address that every phone and browser passes on. */
const LONGEST = 1800;

/**
 * @param {import("./enquiry-record.js").Line[]} lines of one workshop, without those whose pages are gone
 * @returns {{whole: string, parts: Array<{text: string, href: string}>, shortened: boolean}} the whole message, and what
 *   is sent: the whole, or, where that is too long, codes and links alone, in as many parts as they need
 */
export function compose(lines) {
  const whole = wholeMessage(lines);
  const { whatsapp } = lines[0].record.workshop;
  const short = chatAddress(whatsapp, whole).length > LONGEST;
  const texts = short ? shortMessages(lines, whatsapp) : [whole];
  return { whole, parts: texts.map((text) => ({ text, href: chatAddress(whatsapp, text) })), shortened: short };
}

/** @returns {number|null} what the lines cost together; null when no line has a single price */
export function sum(lines) {
  const totals = lines.filter((line) => line.orderable && line.total !== null).map((line) => line.total);
  return totals.length ? totals.reduce((one, other) => one + other, 0) : null;
}

function wholeMessage(lines) {
  const ordered = lines.filter((line) => line.orderable);
  const asked = lines.filter((line) => !line.orderable);
  const total = sum(lines);
  const blocks = [
    opening(lines),
    ...ordered.map((line, index) => wholeLine(line, index + 1)),
    ordered.length && asked.length ? words.askToo : "",
    ...asked.map((line, index) => wholeLine(line, ordered.length + index + 1)),
    total === null || ordered.length < 2 ? "" : fill(words.messageSum, { sum: money(total) }),
    ordered.length ? words.closing : "",
  ];
  return blocks.filter(Boolean).join("\n\n");
}

function opening(lines) {
  const { workshop } = lines[0].record;
  return fill(lines.some((line) => line.orderable) ? words.opening : words.ask, { workshop: workshop.name, site: words.site });
}

/** The link stands alone at the end: nothing that follows it can become part of it. */
function wholeLine(line, position) {
  const { record } = line;
  const name = [nameOf(line), variantOf(line)].filter(Boolean).join(", ");
  const single = line.total !== null && record.unit;
  const price = fill(single ? words.messageEach : words.messagePrice, { price: priceWords(line.price), unit: record.unit });
  return [
    `${position}. ${piecesWords(line)} ${name}`,
    fill(words.messageCode, { code: line.item.id }),
    line.orderable ? price : record.state,
    addressOf(words.product, line.item.id),
  ].filter(Boolean).join("\n");
}

function shortLine(line) {
  const variant = variantOf(line);
  return `${line.item.quantity} × ${line.item.id}${variant ? ` (${variant})` : ""}\n${addressOf(words.product, line.item.id)}`;
}

/** Codes and links, in parts that each fit into an address. */
function shortMessages(lines, whatsapp) {
  const frame = (blocks, part) => [opening(lines), part, words.shortened, ...blocks].filter(Boolean).join("\n\n");
  const room = (blocks) => chatAddress(whatsapp, frame(blocks, fill(words.part, { n: 99, total: 99 }))).length <= LONGEST;
  const parts = [[]];
  for (const block of lines.map(shortLine)) {
    if (parts.at(-1).length && !room([...parts.at(-1), block])) parts.push([]);
    parts.at(-1).push(block);
  }
  return parts.map((blocks, index) => frame(blocks, parts.length > 1 ? fill(words.part, { n: index + 1, total: parts.length }) : ""));
}
