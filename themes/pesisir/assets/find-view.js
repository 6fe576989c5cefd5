/**
 * The catalogue page as a state and what was found for it say: form, numbers, chips, cards, and what is offered when
 * nothing fits. All words come from the page.
 */
import { cardsFor } from "./find-cards.js";
import { amount, changed, nothing, without, write } from "./find-state.js";
import { rowsWith, select } from "./find-table.js";

const PER_PAGE = 24;
const MOST_OFFERS = 6;
const language = document.documentElement.lang;
const numbers = new Intl.NumberFormat(language);
const plurals = new Intl.PluralRules(language);

/** Where things stand on the page. */
export class View {
  /** @param {HTMLElement} finder @param {HTMLFormElement} form */
  constructor(finder, form) {
    this.finder = finder;
    this.form = form;
    this.words = finder.querySelector("[data-words]");
    this.first = finder.querySelector("[data-cards]");
    this.cards = this.first.cloneNode(false);
    this.cards.removeAttribute("data-cards");
    this.cards.hidden = true;
    this.first.after(this.cards);
    this.pages = finder.querySelector(".pages");
    this.usual = "newest";
    this.title = document.title;
  }

  /** @param {string} name a `data-…` of the page @returns {HTMLElement} */
  part(name) {
    return this.finder.querySelector(`[data-${name}]`) ?? this.form.querySelector(`[data-${name}]`);
  }

  /** The form says what the state says; a choice keeps its number until the table is there. */
  fill(state) {
    for (const input of this.form.querySelectorAll("input[type=checkbox]")) {
      input.checked = state.chosen.get(input.name)?.has(input.value) ?? false;
    }
    this.form.elements.min.value = state.low === null ? "" : numbers.format(state.low);
    this.form.elements.max.value = state.high === null ? "" : numbers.format(state.high);
    const best = this.part("with-words");
    best.hidden = best.disabled = !state.q;
    this.usual = state.q ? "relevance" : "newest";
    this.part("sort").value = state.sort || this.usual;
    const field = document.getElementById("seek");
    if (field) field.value = state.q;
    this.chips(state);
  }

  /** @returns {import("./find-state.js").State} what the form says, on the first page */
  asked(state) {
    const chosen = new Map();
    for (const { name, value } of this.form.querySelectorAll("input[type=checkbox]:checked")) {
      chosen.set(name, (chosen.get(name) ?? new Set()).add(value));
    }
    const sort = this.part("sort").value;
    const [low, high] = ["min", "max"].map((name) => this.price(this.form.elements[name]));
    return changed(state, { chosen, low, high, sort: sort === this.usual ? "" : sort });
  }

  price(input) {
    const price = amount(input.value);
    input.toggleAttribute("aria-invalid", price === null && input.value.trim() !== "");
    return price;
  }

  chips(state) {
    const wishes = this.wishes(state);
    const list = this.part("chosen");
    list.hidden = !wishes.length;
    const all = link(write(changed(nothing(), { sort: state.sort })), this.words.dataset.clear);
    all.className = "chosen-all";
    const chips = wishes.map(([name, less]) => chip(name, write(less), fillIn(this.words.dataset.remove, { name })));
    list.firstElementChild.replaceChildren(...[...chips, ...(wishes.length > 1 ? [all] : [])].map(item));
    for (const group of this.form.querySelectorAll("[data-facet]")) {
      const { facet } = group.dataset;
      const count = facet === "price" ? Number(state.low !== null || state.high !== null) : (state.chosen.get(facet)?.size ?? 0);
      group.querySelector("[data-picked]").textContent = count ? numbers.format(count) : "";
      if (count) group.open = true;
    }
    this.part("picked-all").textContent = wishes.length ? numbers.format(wishes.length) : "";
    document.title = [...wishes.map(([name]) => name), this.title].join(" · ");
  }

  /** @returns {[string, object][]} each thing that was asked for in words, and the state without it */
  wishes(state) {
    const { quoted } = this.words.dataset;
    const wishes = state.q ? [[fillIn(quoted, { words: state.q }), changed(state, { q: "", sort: state.sort === "relevance" ? "" : state.sort })]] : [];
    for (const [facet, slugs] of state.chosen) {
      for (const slug of slugs) wishes.push([this.label(facet, slug) ?? slug, without(state, facet, slug)]);
    }
    if (state.low !== null || state.high !== null) wishes.push([this.span(state), changed(state, { low: null, high: null })]);
    return wishes;
  }

  span({ low, high }) {
    const { money, from, upTo } = this.words.dataset;
    const [least, most] = [low, high].map((price) => fillIn(money, { amount: numbers.format(price ?? 0) }));
    if (low !== null && high !== null) return `${least} – ${most}`;
    return low === null ? fillIn(upTo, { price: most }) : fillIn(from, { price: least });
  }

  /** @returns {string | undefined} what a choice is called on this page */
  label(facet, slug) {
    const input = this.form.querySelector(`input[name="${CSS.escape(facet)}"][value="${CSS.escape(slug)}"]`);
    return input?.closest("label").querySelector("[data-name]").textContent;
  }

  /** The page as it came, with all products. */
  restore() {
    this.cards.hidden = true;
    this.first.hidden = false;
    if (this.pages) this.pages.hidden = false;
    for (const name of ["unfound", "more", "mended"]) this.part(name).hidden = true;
  }

  /**
   * @param {import("./find-state.js").State} state
   * @param {import("./find-results.js").Found} found
   * @param {string} folder address of the language's files for finding
   * @param {() => boolean} wanted whether this is still what was asked for last
   */
  async show(state, found, folder, wanted) {
    const rows = found.rows.slice(0, state.pages * PER_PAGE);
    const cards = await cardsFor(folder, found.table, rows);
    if (!wanted()) return;
    this.count(found);
    this.usual = found.usual;
    this.part("sort").value = found.sort;
    this.mended(found);
    this.cards.replaceChildren(...cards);
    this.cards.hidden = !rows.length;
    this.first.hidden = true;
    if (this.pages) this.pages.hidden = true;
    this.more(state, rows.length, found.rows.length);
    this.part("unfound").hidden = rows.length > 0;
    if (!rows.length) this.offer(state, found);
  }

  /** Numbers: of all that fits, and of each choice. */
  count({ rows, counts, table }) {
    this.part("found").textContent = this.counted("count", rows.length);
    this.part("show").textContent = this.counted("show", rows.length);
    for (const input of this.form.querySelectorAll("input[type=checkbox]")) {
      const number = counts.get(input.name)?.[table.slugs.get(input.name)?.indexOf(input.value)] ?? 0;
      input.closest("label").querySelector("[data-count]").textContent = numbers.format(number);
      input.disabled = !number && !input.checked && input !== document.activeElement;
    }
  }

  counted(form, number) {
    const category = plurals.select(number);
    const samples = [...this.words.content.querySelectorAll(`[data-form="${form}"]`)];
    const sample = samples.find(({ dataset }) => plurals.select(Number(dataset.n)) === category) ?? samples.at(-1);
    return fillIn(sample.textContent, { n: numbers.format(number) });
  }

  mended({ answer }) {
    const note = this.part("mended");
    const slips = answer?.mended ?? [];
    note.hidden = !slips.length;
    const quoted = (words) => fillIn(this.words.dataset.quoted, { words: words.join(" ") });
    const values = { meant: quoted(slips.map(({ meant }) => meant)), typed: quoted(slips.map(({ typed }) => typed)) };
    note.textContent = slips.length ? fillIn(this.words.dataset.shownFor, values) : "";
  }

  more(state, shown, all) {
    const more = this.part("more");
    more.hidden = shown >= all;
    more.querySelector("a").href = write({ ...state, pages: state.pages + 1 });
    more.querySelector("span").textContent = fillIn(this.words.dataset.part, { n: numbers.format(shown), total: numbers.format(all) });
  }

  /** Nothing fits: terms that were perhaps meant; one wish less; each wish and each word alone; the categories. */
  offer(state, { table, answer, matched }) {
    const { quoted, lessOne } = this.words.dataset;
    const wishes = this.wishes(state);
    const count = (asked) => select(table, asked, asked.q ? matched : null).rows.length;
    const less = wishes.length < 2 ? [] : wishes.map(([name, fewer]) => [fillIn(lessOne, { name }), fewer, count(fewer)]);
    const several = Math.max(wishes.length, answer?.each.length ?? 0) > 1;
    const words = (several ? (answer?.each ?? []) : []).map(({ text, rows }) => [fillIn(quoted, { words: text }), changed(nothing(), { q: text }), rows.size]);
    const chosen = [...state.chosen].flatMap(([facet, slugs]) => [...slugs].map((slug) => this.term(table, [facet, slug])));
    const some = [
      this.offers("near", (answer?.near ?? []).map((term) => this.term(table, term))),
      this.offers("less", less),
      this.offers("each", [...words, ...(several ? chosen : [])]),
    ].some(Boolean);
    this.offers("start", some ? [] : table.slugs.get("category").map((slug) => this.term(table, ["category", slug])));
  }

  term(table, [facet, slug]) {
    const chosen = new Map([[facet, new Set([slug])]]);
    return [this.label(facet, slug), changed(nothing(), { chosen }), rowsWith(table, [[facet, slug]]).size];
  }

  /** @returns {boolean} whether there was something to offer */
  offers(name, choices) {
    const box = this.finder.querySelector(`[data-offers="${name}"]`);
    const good = choices.filter(([label, , count]) => label && count).slice(0, MOST_OFFERS);
    box.hidden = !good.length;
    box.querySelector("ul").replaceChildren(...good.map(([label, state, count]) => {
      const offer = link(write(state), label);
      const number = document.createElement("span");
      number.className = "count";
      number.textContent = numbers.format(count);
      offer.append(" ", number);
      return item(offer);
    }));
    return good.length > 0;
  }
}

/** @returns {string} a sentence with its %(names)s filled in */
export function fillIn(sentence, values) {
  return sentence.replace(/%\((\w+)\)s/g, (whole, name) => values[name] ?? whole);
}

function link(query, text) {
  const made = document.createElement("a");
  made.href = query || location.pathname;
  made.dataset.state = "";
  made.textContent = text;
  return made;
}

function chip(name, query, label) {
  const made = link(query, name);
  made.className = "chosen-one";
  made.setAttribute("aria-label", label);
  return made;
}

function item(content) {
  const made = document.createElement("li");
  made.append(content);
  return made;
}
