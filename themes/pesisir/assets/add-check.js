/** What is wrong with the answers, in the words of the checker. */
import { answer, control, entry, place, slugs } from "./add-fields.js";
import { judge } from "./add-judge.js";
import { clash, doubt } from "./add-sense.js";
import { contract, field, lacking, told } from "./add-words.js";

/** @returns {Array<{kind: string, field: object, words: string}>} every field of an entry that has to be looked at again */
export function problems(kind, inherited) {
  const said = entry(kind);
  const found = contract.kinds[kind].fields.map((one) => ({ kind, field: one, words: wrong(kind, one, said, inherited) }));
  return found.filter(({ words }) => words);
}

/** @returns {string} what is wrong with one field; empty when it is well */
export function wrong(kind, one, said = entry(kind), inherited = "") {
  const value = answer(kind, one);
  if (!value.length) return isDue(kind, one, inherited) ? lacking(one.missing) : "";
  if (one.most && one.tooMany && value.length > one.most) return told(one.tooMany, { length: value.length });
  if (one.kind === "rows") return wrongRow(kind, one, value) || clash(kind, one, value);
  return allows(kind, { [one.key]: said[one.key] }, one.key) ? clash(kind, one, value) : refused(one, value);
}

/** Whether a field must be answered, by itself or by what another one says. */
export function isDue(kind, one, inherited) {
  if (one.name === "technique" && inherited) return false;
  for (const [name, due] of Object.entries(one.neededWith ?? {})) {
    const chosen = slugs(kind, field(kind, name))[0] ?? inherited;
    return due.includes(chosen);
  }
  return Boolean(one.required);
}

/** Whether the schema allows the value of one key, by its own definition. */
function allows(kind, said, key) {
  const { schema } = contract.kinds[kind];
  return judge(schema.$defs[kind].properties[key], said[key], schema);
}

function wrongRow(kind, one, rows) {
  for (const row of rows) {
    for (const column of one.columns) {
      const cell = row[column.key];
      if (cell && !allows(kind, { [one.key]: [filled(one, row, column)] }, one.key)) return refused(column, cell);
    }
    if (!allows(kind, { [one.key]: [row] }, one.key)) return told(one.refusal, { written: Object.values(row).join(", ") });
  }
  return "";
}

/** A row with this one cell, and with an example in the places of the others that it needs. */
function filled(one, row, column) {
  const others = one.refusal ? one.columns.filter((other) => other !== column) : [];
  return { ...Object.fromEntries(others.map((other) => [other.key, "12000"])), [column.key]: row[column.key] };
}

function refused(one, value) {
  const written = [value].flat().join(", ");
  const short = written.length > 60 ? `${written.slice(0, 59)}…` : written;
  const own = one.refusals?.find(({ pattern }) => new RegExp(pattern, "u").test(written));
  const digits = written.replace(/\D/g, "").length;
  return told(own?.message ?? one.refusal, { written: short, length: [...written].length, digits });
}

/** Show what is wrong with a field, or that it is well; and what is odd about it, where it is taken all the same. */
export function show(kind, one, words) {
  const here = place(kind, one);
  const said = here.querySelector(`#${kind}-${one.name}-wrong`);
  said.textContent = words;
  said.hidden = !words;
  here.classList.toggle("is-wrong", Boolean(words));
  const odd = here.querySelector(`#${kind}-${one.name}-odd`);
  odd.textContent = words ? "" : doubt(kind, one);
  odd.hidden = !odd.textContent;
  const input = control(kind, one);
  if (input.matches("input, select, textarea")) input.setAttribute("aria-invalid", String(Boolean(words)));
}
