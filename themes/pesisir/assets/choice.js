/**
 * The choice of a variant: price, stock, drawing and message follow it. The message comes from the variant's own order
 * link in the table, which is what readers without scripts use.
 */
const choice = document.querySelector(".choice");
const button = document.getElementById("order");
const find = (name) => document.querySelector(`[data-${name}]`);
const all = (name) => document.querySelectorAll(`[data-${name}]`);

/** @param {HTMLInputElement} input the chosen variant */
function take(input) {
  const { label, price, stock, orderable } = input.dataset;
  const order = document.getElementById(`variant-${input.value}`)?.querySelector(".row-order a");
  // The text itself is set, not the input's: all places that show the price are given the same words.
  for (const place of document.querySelectorAll("p[data-price], .order-sum [data-price]")) place.textContent = price;
  const left = find("stock");
  left.textContent = stock;
  left.hidden = !stock;
  // A variant that has run out says so itself, beside the word of a product that can be had.
  find("state").hidden = orderable === undefined && stock !== "";
  for (const place of all("chosen")) {
    place.textContent = label;
    place.hidden = false;
  }
  if (order) {
    button.href = order.href;
    find("message").textContent = new URL(order.href).searchParams.get("text");
  }
  button.classList.toggle("do", orderable !== undefined);
  button.textContent = orderable === undefined ? button.dataset.ask : button.dataset.buy;
  draw(input.value);
}

/** Show the drawing of a variant; one without measures leaves the last drawing as it is. */
function draw(key) {
  const drawings = [...document.querySelectorAll(".drawn[data-variants]")];
  const mine = drawings.find((drawing) => drawing.dataset.variants.split(" ").includes(key));
  if (mine) for (const drawing of drawings) drawing.hidden = drawing !== mine;
}

if (choice) {
  choice.addEventListener("change", (event) => take(event.target));
  const chosen = choice.querySelector(":checked");
  if (chosen) take(chosen);
}
