/**
 * The list as it is seen: workshops, their entries, what is sent. Elements stay the same while their entry does, so that
 * the finger and the keyboard keep their place.
 */
import { BASE, MOST } from "./enquiry.js";
import { compose, sum } from "./enquiry-message.js";
import { statedPrice } from "./enquiry-record.js";
import { placeOf, fill, money, nameOf, piecesWords, priceWords, variantOf, words } from "./enquiry-words.js";

const groupTemplate = document.getElementById("group");
const lineTemplate = document.getElementById("line");
const removedTemplate = document.getElementById("removed");

/** @returns {string} what an entry is known by on the page */
export function keyOf(item) {
  return `${item.id} ${item.variant}`;
}

/**
 * Show lines below `root`, by workshop in the order of their first entries.
 * @param {Element} root
 * @param {import("./enquiry-record.js").Line[]} lines
 * @param {{shared: boolean, seen: Map<string, string>, removed: ?{line: object, index: number}}} more whether it is
 *   somebody else's list; what was found of each product; what was taken off last
 */
export function showLines(root, lines, { shared, seen, removed }) {
  const entries = lines.map((line) => ({ key: keyOf(line.item), line }));
  if (removed) entries.splice(removed.index, 0, { key: "removed", line: removed.line, removed: true });
  const groups = new Map();
  for (const entry of entries) groups.set(workshopOf(entry), [...(groups.get(workshopOf(entry)) ?? []), entry]);
  for (const [element, id] of keyed(root, [...groups.keys()], () => copyOf(groupTemplate))) {
    showGroup(element, id, groups.get(id), { shared, seen });
  }
}

function workshopOf({ line }) {
  return line.item.id.split("/")[0];
}

function showGroup(element, id, entries, { shared, seen }) {
  const { workshop } = entries.find(({ line }) => line.record.workshop.number)?.line.record ?? entries[0].line.record;
  const heading = part(element, "workshop");
  heading.id = `of-${id}`;
  element.setAttribute("aria-labelledby", heading.id);
  const link = heading.firstElementChild;
  link.href = placeOf(words.workshop, id);
  say(link, workshop.name || id);
  say(part(element, "number"), workshop.number);
  part(element, "contact").hidden = !workshop.number;
  const made = (key) => copyOf(key === "removed" ? removedTemplate : lineTemplate);
  const shown = keyed(part(element, "lines"), entries.map(({ key }) => key), made);
  shown.forEach(([item, key], index) => {
    const { line } = entries[index];
    if (key === "removed") say(part(item, "what"), fill(words.removed, { name: nameOf(line) }));
    else showLine(item, line, { shared, state: seen.get(line.item.id) });
  });
  const lines = entries.filter((entry) => !entry.removed && !entry.line.item.gone).map(({ line }) => line);
  const asking = lines.some((line) => seen.get(line.item.id) === "asked");
  showSending(element, lines, { shared, workshop, asking });
}

function showLine(element, line, { shared, state }) {
  const { item, record } = line;
  const name = part(element, "name");
  const link = name.firstElementChild;
  say(link, nameOf(line));
  setLang(name, record.lang || (item.lang !== document.documentElement.lang ? item.lang : ""));
  for (const one of [link, part(element, "photo")]) reach(one, item.gone ? null : placeOf(words.product, item.id));
  showPhoto(part(element, "photo"), record.image);
  say(part(element, "code"), record.name ? item.id : "");
  say(part(element, "price"), record.name && !(item.gone && line.price[0] === null) ? priceWords(line.price) : "");
  say(part(element, "tier"), line.tier ? fill(words.wholesale, { n: line.tier.minimum }) : "");
  showVariants(element, line, shared);
  showCount(element, line, shared);
  say(part(element, "total"), line.total === null || !line.orderable ? "" : money(line.total));
  showNotes(part(element, "notes"), [...notesOf(line, state, shared)]);
  element.classList.toggle("is-off", !line.orderable);
  element.classList.toggle("is-one", item.quantity === 1);
}

function showPhoto(frame, image) {
  const photo = frame.querySelector("img");
  photo.hidden = !image.startsWith(BASE);
  if (!photo.hidden && photo.getAttribute("src") !== image) photo.src = image;
  frame.classList.toggle("isen", photo.hidden);
}

function showVariants(element, line, shared) {
  const { item, record } = line;
  const label = variantOf(line);
  const choice = part(element, "variant");
  const open = !shared && !item.gone && (record.variants.length > 0 || line.dropped);
  const offered = record.variants.map(({ key, label: said, stock }) => [key, stock === 0 ? fill(words.variantOut, { variant: said }) : said]);
  const options = [...(line.dropped ? [[item.variant, label]] : []), ...(item.variant && !line.dropped ? [] : [["", words.choose]]), ...offered];
  choice.closest("label").hidden = !open;
  say(part(element, "variant-words"), label);
  part(element, "variant-words").hidden = open || !label;
  const told = JSON.stringify(options);
  if (choice.dataset.told !== told) {
    choice.replaceChildren(...options.map(([key, said]) => new Option(said, key)));
    choice.dataset.told = told;
  }
  if (choice.value !== item.variant) choice.value = item.variant;
  choice.setAttribute("aria-label", fill(words.variantOf, { name: nameOf(line) }));
}

function showCount(element, line, shared) {
  const { quantity } = line.item;
  const name = nameOf(line);
  const number = part(element, "number-of");
  part(element, "stepper").hidden = shared || line.item.gone;
  say(part(element, "pieces"), line.item.gone ? "" : piecesWords(line));
  part(element, "pieces").classList.toggle("is-alone", shared || line.item.gone);
  say(part(element, "unit"), quantity === 1 ? line.record.unit : line.record.units);
  if (number.value !== String(quantity)) number.value = String(quantity);
  part(element, "fewer").setAttribute("aria-disabled", String(quantity <= 1));
  part(element, "more").setAttribute("aria-disabled", String(quantity >= MOST));
  const remove = part(element, "remove");
  remove.hidden = shared;
  for (const [control, sentence] of [[number, words.quantityOf], [part(element, "fewer"), words.fewerOf], [part(element, "more"), words.moreOf], [remove, words.removeOf]]) {
    control.setAttribute("aria-label", fill(sentence, { name }));
  }
}

/** What the buyer has to know of an entry before it is ordered. */
function* notesOf(line, state, shared) {
  const { item, record, variant } = line;
  if (item.gone) {
    yield words.gone;
    return;
  }
  if (state === "unchecked") yield words.unchecked;
  if (!record.orderable) yield record.state;
  else if (line.dropped) yield words.dropped;
  else if (variant?.stock === 0) yield words.out;
  const [before, now] = [item.since, statedPrice(item.record, item.variant)];
  if (before.length && before.join() !== now.join()) {
    yield fill(words.changed, { before: priceWords(before), now: priceWords(now) });
  }
  if (shared) return;
  const stock = variant ? variant.stock : record.stock;
  if (line.orderable && stock !== null && item.quantity > stock) yield fill(words.stock, { n: stock });
  if (line.orderable && record.minimum && item.quantity < record.minimum.number) yield fill(words.minimum, { amount: record.minimum.text });
  if (line.orderable && !item.variant && record.variants.length > 1) yield words.unchosen;
}

function showNotes(list, notes) {
  const told = notes.join("\n");
  if (list.dataset.told === told) return;
  list.dataset.told = told;
  list.replaceChildren(...notes.map((note) => Object.assign(document.createElement("li"), { textContent: note })));
}

function showSending(element, lines, { shared, workshop, asking }) {
  const sending = part(element, "sending");
  sending.hidden = shared || !lines.length;
  if (sending.hidden) return;
  const total = sum(lines);
  say(part(element, "sum"), total === null ? words.noSum : money(total));
  part(element, "sum").classList.toggle("is-open", total === null);
  part(element, "uncounted").hidden = total === null || lines.every((line) => line.total !== null || !line.orderable);
  const known = Boolean(workshop.whatsapp);
  part(element, "unknown").hidden = known || asking;
  part(element, "to-send").hidden = !known && !asking;
  part(element, "to-send").classList.toggle("is-waiting", !known);
  if (!known) return;
  const message = compose(lines.map((line) => ({ ...line, record: { ...line.record, workshop } })));
  const orders = lines.some((line) => line.orderable);
  for (const [button, index] of keyed(part(element, "buttons"), message.parts.map((_, at) => String(at)), () => document.createElement("a"))) {
    button.className = orders ? "button do" : "button";
    button.rel = "noopener";
    button.href = message.parts[index].href;
    const label = orders ? words.send : words.sendAsk;
    say(button, message.parts.length > 1 ? `${label}, ${fill(words.part, { n: Number(index) + 1, total: message.parts.length })}` : label);
  }
  part(element, "shortened").hidden = !message.shortened;
  say(part(element, "message"), message.whole);
  say(part(element, "recipient"), fill(words.recipient, { number: workshop.number }));
}

/**
 * Make the children of `parent` those of `keys`, in their order; a child keeps its element as long as its key is there.
 * @returns {Array<[Element, string]>}
 */
function keyed(parent, keys, make) {
  const had = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  for (const [key, child] of had) if (!keys.includes(key)) child.remove();
  return keys.map((key, index) => {
    const child = had.get(key) ?? make(key);
    child.dataset.key = key;
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
    return [child, key];
  });
}

function copyOf(template) {
  return template.content.firstElementChild.cloneNode(true);
}

/** @returns {Element} the part of an element that a template calls so */
export function part(element, name) {
  return element.querySelector(`[data-part="${name}"]`);
}

function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function setLang(element, lang) {
  if (lang) element.lang = lang;
  else element.removeAttribute("lang");
}

function reach(link, address) {
  if (address) link.href = address;
  else link.removeAttribute("href");
}
