/** The photos of the form, in their order: taken in, shown, told about, moved and removed. */
import { choose, chosen, line } from "./add-fields.js";
import { draw, prepared } from "./add-photos.js";
import { contract, counted, fill, part, told, words } from "./add-words.js";

const { key, most, rules } = contract.photos;
const list = part("shots");
const template = document.getElementById("shot").content.firstElementChild;
/** What stands on the page for each photo: made once, so that whoever writes beside it is not disturbed. */
const shown = new WeakMap();

/** @type {Array<{blob: Blob, width: number, height: number, role: string, alt: string, advice: string}>} role: its slug */
export let shots = [];
let changed = () => {};
/** Photos are prepared one after the other: a phone has room for one large photo at a time. */
let work = Promise.resolve();
/** Which list of photos is being filled: what was chosen for a former one comes no more. */
let round = 0;

/** Call `listener` whenever a photo comes, goes, moves or is told about; with true when it came. */
export function whenChanged(listener) {
  changed = listener;
}

/** @returns {Promise<void>} kept when no photo is being prepared */
export const settled = () => work;

/** Take files in, after those that were chosen before. */
export function take(files) {
  const mine = round;
  work = work.then(() => prepare(files, mine));
  return work;
}

async function prepare(files, mine) {
  const refused = part("refused");
  if (round !== mine) return;
  refused.replaceChildren();
  part("photo-state").textContent = words.working;
  for (const file of files) {
    try {
      if (shots.length >= most) throw new Error(told(rules["list-too-long"], { key_id: key, key_en: key, length: shots.length + 1, limit: most }));
      const one = { ...await prepared(file), role: "", alt: "" };
      if (round !== mine) return;
      shots.push(one);
      changed(true);
    } catch (failure) {
      if (round !== mine) return;
      const item = document.createElement("li");
      item.textContent = failure.message.includes(file.name) ? failure.message : `${file.name}: ${failure.message}`;
      refused.append(item);
    }
    await render();
  }
  part("photo-state").textContent = shots.length ? fill(words.shots, { n: counted(shots.length) }) : "";
  changed();
}

/** Show other photos in the place of these. */
export async function put(photos) {
  round += 1;
  shots = photos;
  await render();
}

async function render() {
  const fresh = [];
  for (const [at, one] of shots.entries()) {
    if (!shown.has(one)) {
      shown.set(one, item(one));
      fresh.push(one);
    }
    const made = shown.get(one);
    if (list.children[at] !== made) list.insertBefore(made, list.children[at] ?? null);
    tell(made, one, at);
  }
  while (list.children.length > shots.length) list.lastElementChild.remove();
  await Promise.all(fresh.map((one) => draw(shown.get(one).querySelector("canvas"), one.blob)));
}

/** What stands for a photo, whichever place it has. */
function item(one) {
  const made = template.cloneNode(true);
  const [role, alt] = ["role", "alt"].map((field) => made.querySelector(`[name="${field}"]`));
  choose(role, one.role);
  alt.value = one.alt;
  role.addEventListener("input", () => { one.role = chosen(role); changed(); });
  alt.addEventListener("input", () => { one.alt = line(alt.value); changed(); });
  const act = (what, does) =>
    made.querySelector(`[data-do="${what}"]`).addEventListener("click", async () => {
      const next = does(shots.indexOf(one));
      await render();
      changed();
      focus(next, what);
    });
  act("earlier", (at) => move(at, at - 1));
  act("later", (at) => move(at, at + 1));
  act("remove", (at) => { shots.splice(at, 1); return Math.min(at, shots.length - 1); });
  return made;
}

/** Tell in which place a photo is, and where it can go. */
function tell(made, one, at) {
  const name = fill(words.shotOf, { n: at + 1 });
  made.querySelector("canvas").setAttribute("aria-label", one.alt || name);
  const size = `${name}. ${fill(words.shotSize, { width: counted(one.width), height: counted(one.height) })}`;
  part("shot-state", made).textContent = one.advice ? `${size}. ${one.advice}` : size;
  const offers = { earlier: [words.earlierOf, at > 0], later: [words.laterOf, at < shots.length - 1], remove: [words.removeOf, true] };
  for (const [what, [label, allowed]] of Object.entries(offers)) {
    const button = made.querySelector(`[data-do="${what}"]`);
    button.setAttribute("aria-label", fill(label, { name }));
    button.disabled = !allowed;
  }
}

function move(from, to) {
  shots.splice(to, 0, ...shots.splice(from, 1));
  return to;
}

/** What had the focus has it again, where it is now. */
function focus(at, what) {
  const buttons = list.children[at]?.querySelectorAll(`[data-do="${what}"]:enabled, [data-do="remove"]`);
  (buttons?.[0] ?? document.getElementById("photos")).focus();
}
