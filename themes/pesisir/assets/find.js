/**
 * The catalogue page: what is asked for stands in the address, so a link, a reload and the back button give the same
 * view. This file is small; what it takes to find something is loaded when something is asked for.
 */
import { nothing, read, write } from "./find-state.js";

const finder = document.getElementById("finder");
const form = document.getElementById("sieve");
const sheet = document.getElementById("sheet");
const place = { base: form.dataset.find, language: document.documentElement.lang };
const facets = [...form.querySelectorAll("[data-facet]")].map(({ dataset }) => dataset.facet).filter((name) => name !== "price");
const wide = matchMedia("(min-width: 64rem)");
let state = nothing();
let turn = 0;
let tools;

/** @returns what is needed from the first wish on */
function load() {
  tools ??= Promise.all([import("./find-view.js"), import("./find-results.js")]).then(([{ View }, { find, fetched }]) => ({
    view: new View(finder, form), find, fetched,
  })).catch((failure) => { tools = undefined; throw failure; });
  return tools;
}

/** Show what a state asks for; the latest one wins. */
async function show(wanted) {
  state = wanted;
  const mine = ++turn;
  const current = () => mine === turn;
  tongues();
  finder.setAttribute("aria-busy", "true");
  try {
    const { view, find } = await load();
    view.fill(state);
    const plain = !write(state);
    if (plain) view.restore();
    let shown = Promise.resolve();
    await find(place, state, (found) => {
      if (!current()) return;
      if (plain) view.count(found);
      else shown = shown.then(() => view.show(wanted, found, `${place.base}${place.language}/`, current));
    });
    await shown;
    finder.querySelector("[data-failed]").hidden = true;
  } catch (failure) {
    fail(failure);
  }
  if (!current()) return;
  finder.removeAttribute("aria-busy");
  finder.removeAttribute("data-pending");
}

/** Go to a state: a new entry in the history; the same entry again within one visit to the sheet, and for "more". */
async function go(wanted, { replace = false } = {}) {
  keepPlace();
  const query = write(wanted);
  if (replace || query === location.search || (sheet.open && history.state?.sheet)) history.replaceState(history.state, "", location.pathname + query);
  else history.pushState({ sheet: sheet.open }, "", location.pathname + query);
  const higher = finder.getBoundingClientRect().top < 0;
  await show(wanted);
  if (higher && !replace && !sheet.open) finder.scrollIntoView({ block: "start" });
}

function keepPlace() {
  history.replaceState({ ...history.state, y: scrollY }, "");
}

/** The language switch leads to the same view. */
function tongues() {
  for (const link of document.querySelectorAll("a[hreflang]")) link.search = write(state);
}

/** What an address asks for, as far as there is such a choice; an old link may name what is gone. */
function asked(search) {
  const told = read(search, facets);
  const known = new Set([...form.querySelectorAll("input[type=checkbox]")].map(({ name, value }) => `${name} ${value}`));
  for (const [facet, slugs] of told.chosen) {
    for (const slug of slugs) if (!known.has(`${facet} ${slug}`)) slugs.delete(slug);
    if (!slugs.size) told.chosen.delete(facet);
  }
  return told;
}

async function formAsks() {
  finder.setAttribute("aria-busy", "true");
  try {
    go((await load()).view.asked(state));
  } catch (failure) {
    fail(failure);
  }
}

function fail(failure) {
  finder.querySelector("[data-failed]").hidden = false;
  finder.removeAttribute("aria-busy");
  console.warn(failure);
}

/** Fetch what the next wish will need. */
function warm() {
  load().then(({ fetched }) => fetched(place)).catch(() => {});
}

function open() {
  sheet.querySelector("[data-sheet]").append(form);
  sheet.showModal();
  warm();
}

function close() {
  finder.querySelector("[data-side]").append(form);
  if (history.state?.sheet) history.replaceState({ ...history.state, sheet: false }, "");
}

async function more(link) {
  const cards = () => finder.querySelectorAll(".cards:not([hidden]) > .card");
  const before = cards().length;
  await go(asked(link.search), { replace: true });
  cards()[before]?.querySelector("a")?.focus();
}

/** Show what the address says, as far down as it was read. */
async function arrive() {
  const y = history.state?.y;
  await show(asked(location.search));
  if (y !== undefined) scrollTo(0, y);
}

form.addEventListener("change", formAsks);
form.addEventListener("submit", (event) => { event.preventDefault(); formAsks(); });
for (const occasion of ["pointerenter", "focusin"]) form.addEventListener(occasion, warm, { once: true });
finder.querySelector("[data-sort]").addEventListener("change", formAsks);
finder.querySelector("[data-open]").addEventListener("click", open);
finder.querySelector("[data-again]").addEventListener("click", () => show(state));
finder.querySelector("[data-clear]").addEventListener("click", () => go({ ...nothing(), sort: state.sort }));
for (const button of sheet.querySelectorAll("[data-close]")) button.addEventListener("click", () => sheet.close());
sheet.addEventListener("close", close);
sheet.addEventListener("click", (event) => { if (event.target === sheet) sheet.close(); });
wide.addEventListener("change", () => sheet.close());
finder.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-state]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (link.closest("[data-more]")) more(link);
  else go(asked(link.search));
});
document.querySelector(".seek")?.addEventListener("submit", (event) => {
  event.preventDefault();
  const { q } = event.target.elements;
  q.blur();
  go({ ...asked(location.search), q: q.value.trim(), sort: "", pages: 1 });
});
addEventListener("pagehide", keepPlace);
addEventListener("popstate", () => {
  if (write(asked(location.search)) === write(state)) return;
  if (sheet.open) sheet.close();
  arrive();
});

if (write(asked(location.search))) {
  finder.setAttribute("data-pending", "");
  history.scrollRestoration = "manual";
  arrive();
}
