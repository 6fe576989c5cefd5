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
  }));
  return tools;
}

/** Show what a state asks for; the latest one wins. */
async function show(wanted) {
  state = wanted;
  const mine = ++turn;
  tongues();
  finder.setAttribute("aria-busy", "true");
  const failed = finder.querySelector("[data-failed]");
  try {
    const { view, find } = await load();
    view.fill(state);
    const current = () => mine === turn;
    const plain = !write(state);
    const rendered = [];
    await find(place, state, (found) => {
      if (!current()) return;
      if (plain) { view.count(found); view.restore(); } else rendered.push(view.show(wanted, found, `${place.base}${place.language}/`, current));
    });
    await Promise.all(rendered);
    failed.hidden = true;
  } catch (failure) {
    failed.hidden = false;
    console.warn(failure);
  }
  if (mine === turn) finder.removeAttribute("aria-busy");
}

/** Go to a state: a new entry in the history, or the same entry while the sheet is open or more is shown. */
async function go(wanted, { replace = false } = {}) {
  keepPlace();
  const address = location.pathname + write(wanted);
  if (replace || (sheet.open && history.state?.sheet)) history.replaceState({ ...history.state }, "", address);
  else history.pushState({ sheet: sheet.open }, "", address);
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

function asked(search) {
  return read(search, facets);
}

async function open() {
  sheet.querySelector("[data-sheet]").append(form);
  sheet.showModal();
  const { view, fetched } = await load();
  await fetched(place);
  view.fill(state);
}

function close() {
  finder.querySelector("[data-side]").append(form);
  if (history.state?.sheet) history.replaceState({ ...history.state, sheet: false }, "");
}

async function more(link) {
  const shown = finder.querySelectorAll(".cards:not([hidden]) > .card").length;
  await go(asked(link.search), { replace: true });
  finder.querySelectorAll(".cards:not([hidden]) > .card")[shown]?.querySelector("a")?.focus();
}

form.addEventListener("change", async () => { const { view } = await load(); go(view.asked(state)); });
form.addEventListener("submit", async (event) => { event.preventDefault(); const { view } = await load(); go(view.asked(state)); });
for (const occasion of ["pointerenter", "focusin"]) form.addEventListener(occasion, load, { once: true });
finder.querySelector("[data-sort]").addEventListener("change", async () => { const { view } = await load(); go(view.asked(state)); });
finder.querySelector("[data-open]").addEventListener("click", open);
finder.querySelector("[data-again]").addEventListener("click", () => show(state));
finder.querySelector("[data-clear]").addEventListener("click", () => go({ ...nothing(), sort: state.sort }));
for (const button of sheet.querySelectorAll("[data-close]")) button.addEventListener("click", () => sheet.close());
sheet.addEventListener("close", close);
sheet.addEventListener("click", (event) => { if (event.target === sheet) sheet.close(); });
wide.addEventListener("change", () => { if (sheet.open) sheet.close(); });
finder.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-state]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (link.closest("[data-more]")) more(link);
  else go(asked(link.search));
});
document.querySelector(".seek")?.addEventListener("submit", (event) => {
  event.preventDefault();
  const q = event.target.elements.q;
  q.blur();
  go({ ...asked(location.search), q: q.value.trim(), sort: "", pages: 1 });
});
addEventListener("pagehide", keepPlace);
addEventListener("popstate", async () => {
  const y = history.state?.y;
  if (sheet.open) sheet.close();
  await show(asked(location.search));
  if (y !== undefined) scrollTo(0, y);
});

const first = asked(location.search);
if (write(first)) {
  const y = history.state?.y;
  history.scrollRestoration = "manual";
  show(first).then(() => { if (y !== undefined) scrollTo(0, y); });
} else if (location.hash === "#sieve") open();
