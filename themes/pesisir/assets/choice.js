/**
 * The choice of a variant and of a number: price, stock, drawing, estimate and message follow them. Messages come from
 * the order links of the page, which is what readers without scripts use; of each the page also has the words for several.
 */
import { bounded } from "./enquiry.js";
import { asLines } from "./enquiry-record.js";
import { chatAddress } from "./whatsapp.js";

const choice = document.querySelector(".choice");
const number = document.querySelector(".number");
const field = number?.querySelector("input");
const button = document.getElementById("order");
/** The order link of the product itself, as it came. */
const own = button.cloneNode();
const record = JSON.parse(document.getElementById("record").textContent);
const find = (name) => document.querySelector(`[data-${name}]`);
const all = (name) => document.querySelectorAll(`[data-${name}]`);

const price = document.querySelector("p[data-price]");
const stated = price.textContent;
const amounts = new Intl.NumberFormat(document.documentElement.lang || undefined, { maximumFractionDigits: 0 });
const money = (amount) => number.dataset.amount.replace("{amount}", amounts.format(amount));
const put = (words, values) => words.replace(/%\((\w+)\)s/g, (_, name) => values[name]);

/** Show what is chosen. */
function show() {
  const input = choice?.querySelector(":checked");
  const row = input && document.getElementById(`variant-${input.value}`)?.querySelector(".row-order a");
  const orderable = input ? input.dataset.orderable !== undefined : own.classList.contains("do");
  if (input) showVariant(input.dataset, orderable);
  if (input) draw(input.value);
  const count = number && orderable ? bounded(field.value) : 1;
  const line = asLines([{ id: record.id, variant: input?.value ?? "", quantity: count, record }])[0];
  if (number) showNumber(count, line, orderable);
  showBar(count, line, input?.dataset.label ?? "", input?.dataset.price ?? stated);
  showMessage(row ?? own, count, line, input?.dataset.price ?? stated);
}

function showVariant({ price: said, stock }, orderable) {
  price.textContent = said;
  const left = find("stock");
  left.textContent = stock;
  left.hidden = !stock;
  // A variant that has run out says so itself, beside the word of a product that can be had.
  find("state").hidden = !orderable && stock !== "";
  button.classList.toggle("do", orderable);
  button.textContent = orderable ? button.dataset.buy : button.dataset.ask;
}

function showNumber(count, line, orderable) {
  number.hidden = !orderable;
  find("unit").textContent = unitOf(count);
  number.querySelector("[data-by='-1']").setAttribute("aria-disabled", String(count <= 1));
  const summed = count > 1 && line.total !== null;
  const sum = find("sum");
  sum.hidden = !summed;
  sum.querySelector(".price").textContent = summed ? money(line.total) : "";
  find("wholesale")?.classList.toggle("is-reached", Boolean(line.tier));
  const stock = line.variant ? line.variant.stock : line.record.stock;
  const beyond = find("beyond");
  beyond.hidden = stock === null || count <= stock;
  beyond.textContent = beyond.hidden ? "" : put(number.dataset.stockOf, { n: amounts.format(stock) });
  find("least")?.classList.toggle("is-short", count < (line.record.minimum?.number ?? 1));
}

/** The bar at the foot of a phone: what is chosen, and what it costs together. */
function showBar(count, line, label, each) {
  const chosen = find("chosen");
  chosen.textContent = [count > 1 ? pieces(count) : "", label].filter(Boolean).join(", ");
  chosen.hidden = !chosen.textContent;
  document.querySelector(".order-sum [data-price]").textContent = count > 1 && line.total !== null ? money(line.total) : each;
}

/** @param {HTMLAnchorElement} link the order link of what is chosen */
function showMessage(link, count, line, each) {
  const text = count > 1 && link.dataset.several ? severalOf(link, count, line, each) : null;
  button.href = text ? chatAddress(record.workshop.whatsapp, text) : link.href;
  find("message").textContent = text ?? new URL(link.href).searchParams.get("text");
}

function severalOf(link, count, line, each) {
  const one = line.tier ? money(line.tier.price) : each;
  const said = line.total === null ? one : put(number.dataset.each, { price: one, unit: record.unit });
  return link.dataset.several.replace("{quantity}", () => pieces(count)).replace("{price}", () => said);
}

function unitOf(count) {
  return (count === 1 ? record.unit : (record.units ?? record.unit)) ?? "";
}

function pieces(count) {
  return `${amounts.format(count)} ${unitOf(count)}`.trim();
}

/** Show the drawing of a variant; one without measures leaves the last drawing as it is. */
function draw(key) {
  const drawings = [...document.querySelectorAll(".drawn[data-variants]")];
  const mine = drawings.find((drawing) => drawing.dataset.variants.split(" ").includes(key));
  if (mine) for (const drawing of drawings) drawing.hidden = drawing !== mine;
}

function step(event) {
  const by = Number(event.target.closest("[data-by]")?.dataset.by);
  if (!by) return;
  field.value = bounded(bounded(field.value) + by);
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

choice?.addEventListener("change", show);
number?.addEventListener("click", step);
number?.addEventListener("input", show);
number?.addEventListener("change", () => {
  field.value = bounded(field.value);
  show();
});
if (choice || number) show();
