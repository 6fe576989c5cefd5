/**
 * The page of the buyer's list: shows it, looks whether anything has changed, and does what its buttons say.
 */
import { bounded, change, cleaned, count, merged, read, whenChanged } from "./enquiry.js";
import { lookAt } from "./enquiry-check.js";
import { keyOf, part, showLines } from "./enquiry-lines.js";
import { asFragment, fromFragment } from "./enquiry-link.js";
import { asLines, statedPrice } from "./enquiry-record.js";
import { asTable } from "./enquiry-sheet.js";
import { fill, words } from "./enquiry-words.js";

const root = document.getElementById("enquiry");
const lang = document.documentElement.lang;
/** Milliseconds until what was found is shown; until what was not is asked for again. */
const PAUSE = 60;
const AGAIN = 3000;

/** What was found of each product on this page: asked, fresh, gone or unchecked. */
const seen = new Map();
/** What was found and is not yet in the list. */
const found = new Map();
/** A list that came with the address, until its reader has decided. */
let shared = null;
/** How to bring back what was taken off last. */
let undo = null;

function itemsShown() {
  return shared ?? read();
}

function show() {
  const items = itemsShown();
  const lines = asLines(items);
  const removed = undo?.line && !shared ? undo : null;
  showLines(part(root, "groups"), lines, { shared: shared !== null, seen, removed });
  part(root, "shared").hidden = shared === null;
  part(root, "own").hidden = shared !== null || !items.length;
  part(root, "empty").hidden = shared !== null || items.length > 0 || removed !== null;
  part(root, "undo-all").hidden = !undo || Boolean(undo.line) || shared !== null;
  if (shared) showShared(items);
  const states = items.map((item) => seen.get(item.id));
  say(states.includes("asked") ? words.asking : states.includes("unchecked") ? words.offline : "");
  look();
}

function showShared(items) {
  const own = count() > 0;
  part(root, "shared-count").textContent = fill(items.length ? words.sharedCount : words.sharedNothing, { n: items.length });
  part(root, "add").textContent = own ? words.addShared : words.keepShared;
  part(root, "add").hidden = !items.length;
  part(root, "replace").hidden = !own || !items.length;
}

function say(text) {
  const state = part(root, "state");
  if (state.textContent !== text) state.textContent = text;
}

/** Ask the pages of products that were not asked yet. */
function look() {
  const ids = [...new Set(itemsShown().map((item) => item.id))].filter((id) => !seen.has(id));
  if (!ids.length) return;
  for (const id of ids) seen.set(id, "asked");
  say(words.asking);
  lookAt(ids, (id, answer) => {
    if (!found.size) setTimeout(settle, PAUSE);
    found.set(id, answer);
  });
}

/** Ask once more for what could not be looked up. */
function lookAgain() {
  for (const [id, state] of seen) if (state === "unchecked") seen.delete(id);
  look();
}

/** Bring what was found into the list, several at a time. */
function settle() {
  const news = new Map(found);
  found.clear();
  for (const [id, { state, record }] of news) {
    seen.set(id, state);
    if (record) seen.set(record.id, state);
  }
  const renewed = (items) => items.map((item) => (news.has(item.id) ? renew(item, news.get(item.id)) : item));
  if (shared) {
    shared = cleaned(renewed(shared));
    show();
  } else change(renewed);
}

function renew(item, { state, record }) {
  if (state === "gone") return { ...item, gone: true };
  if (state !== "fresh") return item;
  const since = item.since.length ? item.since : statedPrice(record, item.variant);
  return { ...item, id: record.id, record, lang, since, gone: false };
}

/** Take what the address says: a list, or nothing. One's own list is not offered to oneself. */
function takeShared() {
  const list = fromFragment(location.hash);
  const own = read();
  shared = list && (!list.length || asFragment(list) !== asFragment(own)) ? list : null;
  if (list && !shared) leaveAddress();
  show();
}

function leaveAddress() {
  history.replaceState(null, "", location.pathname + location.search);
}

/** The reader has decided what becomes of the list that came with the address. */
function decide(make) {
  const [before, offered] = [read(), shared];
  shared = null;
  leaveAddress();
  undo = make && before.length ? { restore: () => before, words: words.undoDecision } : null;
  if (make) change((items) => make(items, offered));
  else show();
  showUndo();
}

function showUndo() {
  if (undo) part(root, "undo-words").textContent = undo.words;
  (undo ? part(root, "undo-all").querySelector("button") : root).focus();
}

function remove(key) {
  const items = read();
  const index = items.findIndex((item) => keyOf(item) === key);
  if (index < 0) return;
  const item = items[index];
  undo = { line: asLines([item])[0], index, restore: (now) => [...now.slice(0, index), item, ...now.slice(index)] };
  change((now) => now.filter((one) => keyOf(one) !== key));
  root.querySelector('[data-key="removed"] button').focus();
}

function empty() {
  const before = read();
  undo = { restore: () => before, words: words.emptied };
  change(() => []);
  showUndo();
}

function takeBack() {
  const { restore, line } = undo;
  undo = null;
  change(restore);
  const back = line && root.querySelector(`[data-key="${keyOf(line.item)}"] [data-part="remove"]`);
  (back ?? root).focus();
}

function setQuantity(key, make) {
  change((items) => items.map((item) => (keyOf(item) === key ? { ...item, quantity: bounded(make(item.quantity)) } : item)));
}

/** Another variant; where the list has it already, both become one. */
function setVariant(element, variant) {
  const key = element.dataset.key;
  const item = read().find((one) => keyOf(one) === key);
  if (!item) return;
  const chosen = { ...item, variant, since: statedPrice(item.record, variant) };
  const other = read().find((one) => keyOf(one) === keyOf(chosen));
  if (other) chosen.quantity = bounded(item.quantity + other.quantity);
  else element.dataset.key = keyOf(chosen);
  change((items) => items.filter((one) => !other || keyOf(one) !== key).map((one) => ([key, keyOf(chosen)].includes(keyOf(one)) ? chosen : one)));
  root.querySelector(`[data-key="${keyOf(chosen)}"] [data-part="variant"]`)?.focus();
}

/** @returns {string} the address at which somebody else sees this list */
function addressOfList() {
  return location.origin + location.pathname + asFragment(read().filter((item) => !item.gone));
}

async function copy(button, text, fallback) {
  try {
    await navigator.clipboard.writeText(text);
    told(button, words.copied);
  } catch {
    // Without leave, or not over https: it is marked, and the reader copies it.
    getSelection().selectAllChildren(fallback);
    told(button, words.marked);
  }
}

function told(button, text) {
  button.dataset.before ??= button.textContent;
  button.textContent = text;
  setTimeout(() => (button.textContent = button.dataset.before), 2500);
}

function copyMessage(button) {
  const message = part(button.closest("[data-part=sending]"), "message");
  copy(button, message.textContent, message);
}

function copyList(button) {
  const place = part(root, "address");
  place.textContent = addressOfList();
  place.hidden = false;
  copy(button, place.textContent, place);
}

function download() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([asTable(asLines(read()))], { type: "text/csv;charset=utf-8" }));
  link.download = `${words.file}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function share() {
  navigator.share({ title: document.title, url: addressOfList() }).catch(() => {});
}

/** @type {Record<string, (button: HTMLElement, line: HTMLElement|null) => void>} */
const ACTIONS = {
  fewer: (_, line) => setQuantity(line.dataset.key, (number) => number - 1),
  more: (_, line) => setQuantity(line.dataset.key, (number) => number + 1),
  remove: (_, line) => remove(line.dataset.key),
  undo: takeBack,
  empty,
  add: () => decide(merged),
  replace: () => decide((_, offered) => offered),
  leave: () => decide(null),
  copy: copyMessage,
  "copy-list": copyList,
  share,
  download,
  print: () => print(),
};

root.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-do]");
  if (button && button.getAttribute("aria-disabled") !== "true") ACTIONS[button.dataset.do](button, button.closest("[data-key]"));
});
root.addEventListener("change", ({ target }) => {
  const key = target.closest(".line")?.dataset.key;
  if (target.matches('[data-part="number-of"]')) setQuantity(key, (before) => (target.validity.badInput || !target.value ? before : target.value));
  if (target.matches('[data-part="variant"]')) setVariant(target.closest(".line"), target.value);
});
addEventListener("hashchange", takeShared);
addEventListener("online", () => {
  lookAgain();
  // A line that has just come back often does not carry yet.
  setTimeout(lookAgain, AGAIN);
});
document.addEventListener("visibilitychange", () => document.hidden || lookAgain());
whenChanged(show);
part(root, "share").hidden = !navigator.share;
takeShared();
