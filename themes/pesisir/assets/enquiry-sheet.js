/**
 * The list as a table for spreadsheets: CSV as RFC 4180 has it, in UTF-8 with a mark at its beginning, by which
 * spreadsheets know it.
 */
import { addressOf, nameOf, priceWords, variantOf, words } from "./enquiry-words.js";

/** A spreadsheet would work out what begins so. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** @returns {string} the table of these lines, with its heads */
export function asTable(lines) {
  const { workshop, code, name, variant, quantity, unit, price, each, total, state, link } = words.columns;
  const rows = lines.map((line) => [
    line.record.workshop.name,
    line.record.workshop.whatsapp && `https://wa.me/${line.record.workshop.whatsapp}`,
    line.item.id,
    nameOf(line),
    variantOf(line),
    line.item.quantity,
    line.record.unit,
    line.record.name && priceWords(line.price),
    line.total === null ? "" : line.price[0],
    line.total ?? "",
    line.item.gone ? words.gone : line.record.state,
    addressOf(words.product, line.item.id),
  ]);
  const heads = [workshop, "WhatsApp", code, name, variant, quantity, unit, price, each, total, state, link];
  return `\uFEFF${[heads, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(value) {
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
