/**
 * The control on each card and on a product's page that puts a product on the buyer's list and takes it off again.
 * Pressing it once more brings back what was taken off, with its variant and number. On its page, the field for the number
 * and the list say the same.
 */
import { LIMIT, bounded, change, read, whenChanged } from "./enquiry.js";

const template = document.getElementById("keep");
const voice = document.getElementById("said");
/** What was taken off on this page, by the product's id and variant. */
const former = new Map();

function say(words, name) {
  voice.textContent = words.replace("%(name)s", () => name);
}

/** The card's own words: enough to show it on the list before its page is asked. */
function fromCard(card) {
  const heading = card.querySelector(".card-name");
  const photo = card.querySelector("img");
  const { product: id, price } = card.dataset;
  const [low, high] = (price ?? "").split("-").map((text) => (text ? Number(text) : null));
  return {
    id,
    variant: "",
    quantity: 1,
    lang: document.documentElement.lang,
    since: [low, high],
    record: {
      id,
      name: heading.textContent.trim(),
      lang: heading.lang || undefined,
      image: photo ? new URL(photo.currentSrc || photo.src).pathname : undefined,
      low,
      high,
      workshop: { id: id.split("/")[0], name: card.querySelector(".card-by")?.textContent.trim() ?? "" },
    },
  };
}

/** What the page of a product says of it, in the variant that is chosen. */
function fromPage(article) {
  const record = JSON.parse(document.getElementById("record").textContent);
  const chosen = article.querySelector("input[name=variant]:checked")?.value;
  const variant = record.variants?.find((one) => one.key === chosen || one.label === chosen);
  const price = variant?.low === undefined ? record : variant;
  return {
    id: record.id,
    variant: variant?.key ?? "",
    quantity: bounded(article.querySelector("input[name=quantity]")?.value ?? record.minimum?.number),
    lang: document.documentElement.lang,
    since: [price.low ?? null, price.high ?? null],
    record,
  };
}

/** On a card any variant counts; on the product's page the chosen one. */
function holds(item, place) {
  return (one) => one.id === item.id && (place.matches(".card") || one.variant === item.variant);
}

function toggle(place) {
  const item = place.matches(".card") ? fromCard(place) : fromPage(place);
  const key = `${item.id} ${item.variant}`;
  const listed = read().filter(holds(item, place));
  const { added, removed, full } = template.dataset;
  if (listed.length) {
    former.set(key, listed);
    change((items) => items.filter((one) => !listed.some((gone) => gone.id === one.id && gone.variant === one.variant)));
    say(removed, item.record.name);
  } else if (read().length >= LIMIT) {
    say(full, item.record.name);
  } else {
    // A card asks for no number, so what was taken off comes back as it was.
    change((items) => [...items, ...((place.matches(".card") && former.get(key)) || [item])]);
    say(added, item.record.name);
  }
}

function show(place, items) {
  const button = place.querySelector("[data-keep]");
  if (!button) return;
  const item = place.matches(".card") ? { id: place.dataset.product } : fromPage(place);
  const kept = items.find(holds(item, place));
  const listed = kept !== undefined;
  button.setAttribute("aria-pressed", String(listed));
  const words = button.querySelector("[data-on]");
  if (words) words.textContent = listed ? words.dataset.on : words.dataset.off;
  const field = place.querySelector("input[name=quantity]");
  if (listed && field && kept.quantity !== item.quantity) {
    field.value = kept.quantity;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

/** What is on the list already is there in the number that its page asks for. */
function count(place) {
  const item = fromPage(place);
  const differs = (one) => holds(item, place)(one) && one.quantity !== item.quantity;
  if (read().some(differs)) change((items) => items.map((one) => (differs(one) ? { ...one, quantity: item.quantity } : one)));
}

function showAll() {
  const items = read();
  for (const place of document.querySelectorAll("[data-product]")) show(place, items);
}

/** Give every card that has none its control; answer whether there was one. */
function dress() {
  const cards = [...document.querySelectorAll(".card[data-product]")].filter((card) => !card.querySelector("[data-keep]"));
  for (const card of cards) {
    const button = template.content.firstElementChild.cloneNode(true);
    const name = card.querySelector(".card-name").textContent.trim();
    button.setAttribute("aria-label", template.dataset.label.replace("%(name)s", () => name));
    card.querySelector(".price").append(button);
  }
  return cards.length > 0;
}

if (template && voice) {
  dress();
  showAll();
  whenChanged(showAll);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-keep]");
    if (button) toggle(button.closest("[data-product]"));
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("input[name=variant]")) showAll();
    if (event.target.matches("input[name=quantity]")) count(event.target.closest("[data-product]"));
  });
  // A search lays out new cards.
  new MutationObserver(() => dress() && showAll()).observe(document.getElementById("main"), { childList: true, subtree: true });
}
