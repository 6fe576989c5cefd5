/**
 * The form for new products: answers are judged as `check` judges them, kept on this device, and made into a package.
 * Each file beside this one does one thing; here they come together.
 */
import { isDue, problems, show, wrong } from "./add-check.js";
import { forget, goOn, hold, keep, kept, Taken } from "./add-draft.js";
import { answer, chosen as chosenSlug, control, entry, place, restore, slugs, state } from "./add-fields.js";
import { preview } from "./add-preview.js";
import { offer, packed } from "./add-send.js";
import { put, settled, shots, take, whenChanged } from "./add-shots.js";
import { known } from "./add-sense.js";
import { contract, field, part, words } from "./add-words.js";

const form = document.getElementById("add");
const maker = document.getElementById("maker");
const asked = document.getElementById("anew");
const PAUSE = 300;
const RELATED = {
  "product-availability": ["stock"],
  "product-price": ["wholesale"],
  "product-variants": ["dimensions"],
};
let waiting = 0;
/** How often something was written, and how much of that is kept. */
let [written, safe] = [0, 0];
/** Whether another page has gone on with the draft: this one keeps nothing any more. */
let lost = false;
const isNew = () => maker.value === "+";
const inherited = () => contract.workshops.find(({ id }) => id === maker.value)?.technique ?? "";
const kinds = () => (isNew() ? ["workshop", "product"] : ["product"]);

/** What it is called, in the first language in which it has a name. */
const called = (kind) => ["name", "name_en"].map((name) => field(kind, name)).filter(Boolean).map((one) => answer(kind, one)).find(Boolean) ?? "";

/** Show what hangs on other answers: types of the category, whether a motif is due, the new workshop, the card. */
function follow() {
  part("newcomer").hidden = !isNew();
  const [category] = slugs("product", field("product", "category"));
  for (const option of control("product", field("product", "type")).options) {
    const other = Boolean(category && option.dataset.within && option.dataset.within !== category);
    option.hidden = option.disabled = other;
    if (other && option.selected) option.parentElement.value = "";
  }
  const motifs = field("product", "motifs");
  place("product", motifs).querySelector("[data-due]").hidden = !isDue("product", motifs, inherited());
  const availability = control("product", field("product", "availability"));
  preview({
    name: called("product"),
    maker: isNew() ? called("workshop") : maker.value && maker.selectedOptions[0].textContent,
    price: answer("product", field("product", "price")),
    technique: slugs("product", field("product", "technique"))[0] ?? inherited(),
    state: availability.value && chosenSlug(availability) !== "in-stock" ? availability.selectedOptions[0].textContent : "",
    cover: shots[0]?.blob ?? null,
  }).catch(() => {});
}

/** After a moment of rest the draft is kept. */
function later() {
  follow();
  document.getElementById("ready").hidden = true;
  written += 1;
  clearTimeout(waiting);
  waiting = setTimeout(now, PAUSE);
}

async function now() {
  clearTimeout(waiting);
  if (lost) return;
  const here = written;
  try {
    await keep({ fields: state(), shots });
    safe = here;
    part("draft-state").textContent = words.kept;
  } catch (failure) {
    lost = failure instanceof Taken;
    part("draft-state").textContent = lost ? words.elsewhere : words.unkept;
  }
}

/** The page may go at any moment: words that are not kept yet are held before it does. */
function rest() {
  if (lost || written === safe) return;
  hold(state());
  now();
}

/** The field around an element, as [kind, field]; nothing where it is none of the contract's. */
function around(element) {
  const [kind, name] = (element.closest("[data-field]")?.dataset.field ?? "").split(/-(.*)/s);
  const found = contract.kinds[kind]?.fields.find((one) => one.name === name);
  return found ? [kind, found] : null;
}

/** Of fields that are weighed against each other, the others are judged again where something was said of them. */
function related([kind, { name }]) {
  for (const other of RELATED[`${kind}-${name}`] ?? []) {
    const one = field(kind, other);
    if (answer(kind, one).length) show(kind, one, wrong(kind, one, undefined, inherited()));
  }
}

/** A field that was left is judged; one that was never answered waits until the package is made. */
function left(event) {
  const found = around(event.target);
  if (!found || (!answer(...found).length && !place(...found).classList.contains("is-wrong"))) return;
  show(...found, wrong(...found, undefined, inherited()));
  related(found);
  // A list of what has to be looked at again gets shorter with each that is mended.
  if (!part("mistakes").hidden) list(allProblems());
}

/** Another workshop may have a technique of its own. */
function chosen() {
  if (maker.value) showOwn("maker", "");
  for (const name of ["technique", "motifs"]) {
    const one = field("product", name);
    if (place("product", one).classList.contains("is-wrong")) show("product", one, wrong("product", one, undefined, inherited()));
  }
}

/** Show what is wrong with the photos, or with the choice of a workshop, which are no fields of an entry. */
function showOwn(id, said) {
  const place_ = document.getElementById(`${id}-wrong`);
  place_.textContent = said;
  place_.hidden = !said;
  document.getElementById(id).setAttribute("aria-invalid", String(Boolean(said)));
  return said ? [{ id, words: said }] : [];
}

function allProblems() {
  const found = [
    ...showOwn("photos", shots.length || !contract.photos.required ? "" : contract.photos.rules["photo-none"].cause),
    ...showOwn("maker", maker.value ? "" : words.noMaker),
  ];
  for (const kind of kinds()) {
    const wrongs = problems(kind, inherited());
    for (const one of contract.kinds[kind].fields) show(kind, one, wrongs.find((two) => two.field === one)?.words ?? "");
    const of = (said) => (kind === "workshop" ? `${words.newcomer}: ${said}` : said);
    found.push(...wrongs.map((one) => ({ id: `${kind}-${one.field.name}`, words: of(one.words) })));
  }
  return found;
}

/** The list of what has to be looked at again; each leads to its field. */
function list(found) {
  part("mistake-list").replaceChildren(...found.map(({ id, words: said }) => {
    const link = document.createElement("a");
    link.href = `#${id}`;
    link.textContent = said;
    link.addEventListener("click", (event) => { event.preventDefault(); lead(id); });
    const item = document.createElement("li");
    item.append(link);
    return item;
  }));
  part("mistakes").hidden = !found.length;
}

function summary(found) {
  list(found);
  if (found.length) part("mistakes").focus();
}

function lead(id) {
  const target = document.getElementById(id);
  target.closest("details")?.setAttribute("open", "");
  target.focus();
  (target.closest("[data-field]") ?? target).scrollIntoView({ block: "start" });
}

async function make(event) {
  event.preventDefault();
  await settled();
  const found = allProblems();
  summary(found);
  if (found.length) return;
  const name = called("product");
  const made = await packed({
    maker: maker.value,
    workshop: isNew() ? entry("workshop") : null,
    makerName: isNew() ? called("workshop") : "",
    product: entry("product"),
    name,
    photos: shots,
  });
  offer(made, name);
  const ready = document.getElementById("ready");
  ready.hidden = false;
  ready.focus();
  ready.scrollIntoView({ block: "start" });
  await now();
}

/** Everything that was written goes, after the question. */
async function anew() {
  form.reset();
  clearTimeout(waiting);
  await put([]);
  for (const kind of ["workshop", "product"]) for (const one of contract.kinds[kind].fields) show(kind, one, "");
  showOwn("photos", "");
  showOwn("maker", "");
  summary([]);
  for (const name of ["kept", "refused"]) part(name).hidden = name === "kept";
  part("refused").replaceChildren();
  part("photo-state").textContent = "";
  part("draft-state").textContent = "";
  document.getElementById("ready").hidden = true;
  follow();
  // Photos that come and go keep a draft as well: this is the last word.
  await forget().catch(() => {});
  safe = written;
  lost = false;
  document.querySelector("h1").scrollIntoView();
}

/** The next product of the same workshop: what was said of the workshop stays. */
async function next() {
  const said = Object.fromEntries(Object.entries(state()).filter(([id]) => id === "maker" || id.startsWith("workshop-")));
  await anew();
  restore(said);
  later();
  lead("photos");
}

/** Words that hold none of what somebody looks for go out of the way; those that were chosen stay. */
function narrow(sought) {
  const folded = (text) => text.normalize("NFKD").replace(/[^\w]/g, "").toLowerCase();
  for (const item of sought.closest("[data-field]").querySelectorAll(".picks li")) {
    item.hidden = !folded(item.textContent).includes(folded(sought.value)) && !item.querySelector(":checked");
  }
}

async function begin() {
  part("without").hidden = true;
  const draft = await kept().catch(() => undefined);
  goOn(draft);
  if (draft && (draft.shots.length || Object.keys(draft.fields).length)) {
    restore(draft.fields);
    // Who was new when the draft was begun may be in the catalogue by now.
    const there = isNew() && known(called("workshop"));
    if (there) maker.value = there.id;
    await put(draft.shots);
    part("kept").hidden = false;
  }
  follow();
  form.setAttribute("data-ready", "");
}

form.addEventListener("input", ({ target }) => (target.matches("[data-do=narrow]") ? narrow(target) : later()));
form.addEventListener("focusout", left);
form.addEventListener("change", left);
maker.addEventListener("change", chosen);
form.addEventListener("submit", make);
// On a phone the key below the letters goes on; a package is made by its button.
form.addEventListener("keydown", (event) => { if (event.key === "Enter" && event.target.matches("input")) event.preventDefault(); });
// A photo took long to make, and phones close what lies in the background: it is kept at once.
whenChanged((photo) => { later(); if (photo) now(); });
document.getElementById("photos").addEventListener("change", async (event) => {
  const files = [...event.target.files];
  event.target.value = "";
  await take(files);
  showOwn("photos", "");
});
document.querySelector('[data-do="anew"]').addEventListener("click", () => { asked.returnValue = ""; asked.showModal(); });
document.querySelector('[data-do="next"]').addEventListener("click", next);
document.getElementById("ready").addEventListener("click", ({ target }) => {
  if (target.closest('[data-part="download"], [data-part="issue"], [data-part="new-file-link"]')) part("after").hidden = false;
});
asked.addEventListener("close", () => { if (asked.returnValue) anew(); });
addEventListener("pagehide", rest);
// A page that comes back as it was left may be behind its own draft.
addEventListener("pageshow", ({ persisted }) => { if (persisted) location.reload(); });
document.addEventListener("visibilitychange", () => { if (document.hidden) rest(); });
// Without a connection the form is there in the other languages too.
navigator.serviceWorker?.ready.then(({ active }) =>
  active?.postMessage({ opened: [...document.querySelectorAll("a[hreflang]")].map((one) => one.href) }));
begin();
