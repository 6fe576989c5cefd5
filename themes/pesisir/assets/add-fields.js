/** The fields of the page: what they say, and how they are filled again. */
import { contract } from "./add-words.js";

const UNWRITABLE = new RegExp(contract.unwritable, "gu");
const form = document.getElementById("add");

/** @returns {string} a text without signs that cannot be seen, or that turn the line */
export function cleaned(text) {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(UNWRITABLE, "").trim();
}

/** @returns {string} a text that stands on one line, likewise */
export const line = (text) => cleaned(text).replace(/\s*\n\s*/g, " ");

/** @returns {HTMLElement} what stands around a field */
export const place = (kind, field) => form.querySelector(`[data-field="${kind}-${field.name}"]`);
/** @returns {HTMLElement} what has the focus when a field is looked at again */
export const control = (kind, field) => document.getElementById(`${kind}-${field.name}`);

/** @returns {string|string[]|object[]} what a field says; empty where nothing was answered */
export function answer(kind, field) {
  if (field.kind === "several") return [...place(kind, field).querySelectorAll(":checked")].map((one) => one.value);
  if (field.kind === "prose") return cleaned(control(kind, field).value);
  // Whoever copies a number from a file brings its quotes along.
  if (field.kind === "number") return line(control(kind, field).value).replace(/^["']|["']$/g, "");
  if (field.kind !== "rows") return line(control(kind, field).value);
  const rows = [...place(kind, field).querySelectorAll("[data-row]")].map((row) =>
    Object.fromEntries(field.columns.map(({ name, key }) => [key, line(row.querySelector(`[name="${name}"]`).value)]).filter(([, said]) => said)));
  return rows.filter((row) => Object.keys(row).length);
}

/** @returns {string[]} slugs of the words that were chosen */
export function slugs(kind, field) {
  const chosen = field.kind === "several" ? place(kind, field).querySelectorAll(":checked") : control(kind, field).selectedOptions;
  return [...chosen].map((one) => one.dataset.slug).filter(Boolean);
}

/** @returns {string} what was chosen, by what it is called in every language */
export const chosen = (select) => select.selectedOptions[0]?.dataset.slug ?? select.value;
/** Choose what `chosen` told; nothing where it is not offered. */
export function choose(select, said) {
  select.value = [...select.options].find((one) => (one.dataset.slug ?? one.value) === said)?.value ?? "";
}

/** @returns {object} an entry as it is written: what was answered, by key */
export function entry(kind) {
  const said = contract.kinds[kind].fields.map((field) => [field.key, answer(kind, field)]);
  return Object.fromEntries(said.filter(([, value]) => value.length));
}

/** @returns {object} all that stands in the form, by the ids of its controls, the same in every language */
export function state() {
  const said = {};
  for (const one of form.elements) {
    if (one.matches("[type=file], [data-do], button, fieldset") || one.closest(".shot")) continue;
    if (one.type === "checkbox") {
      if (one.checked) (said[one.closest("[data-field]").dataset.field] ??= []).push(one.dataset.slug);
    } else if (one.value) said[one.id] = one.matches("select") ? chosen(one) : one.value;
  }
  return said;
}

/** Fill the form with what stood in it. */
export function restore(said) {
  for (const [id, value] of Object.entries(said)) {
    const one = document.getElementById(id);
    if (!one || !form.contains(one)) continue;
    if (one.matches("select")) choose(one, value);
    else if (!Array.isArray(value)) one.value = value;
    else for (const box of one.querySelectorAll("[type=checkbox]")) box.checked = value.includes(box.dataset.slug);
    // What is folded away and says something is shown.
    one.closest("details")?.setAttribute("open", "");
  }
}
