/** The photos of the form, in their order: taken in, shown, told about, moved and removed. */
import { cleaned } from "./add-fields.js";
import { draw, prepared } from "./add-photos.js";
import { contract, counted, fill, part, told, words } from "./add-words.js";

const { key, most, rules } = contract.photos;
const list = part("shots");
const template = document.getElementById("shot").content.firstElementChild;

/** @type {Array<{blob: Blob, width: number, height: number, role: string, alt: string, advice: string}>} */
export let shots = [];
let changed = () => {};

/** Call `listener` whenever a photo comes, goes, moves or is told about. */
export function whenChanged(listener) {
  changed = listener;
}

/** Take files in, one after the other: a phone has room for one large photo at a time. */
export async function take(files) {
  const refused = part("refused");
  refused.replaceChildren();
  part("photo-state").textContent = words.working;
  for (const file of files) {
    try {
      if (shots.length >= most) throw new Error(told(rules["list-too-long"], { key_id: key, key_en: key, length: shots.length + 1, limit: most }));
      shots.push({ ...await prepared(file), role: "", alt: "" });
    } catch (failure) {
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
  shots = photos;
  await render();
}

async function render() {
  list.replaceChildren(...shots.map(item));
  await Promise.all(shots.map((one, at) => draw(list.children[at].querySelector("canvas"), one.blob)));
}

function item(one, at) {
  const made = template.cloneNode(true);
  const name = fill(words.shotOf, { n: at + 1 });
  made.querySelector("canvas").setAttribute("aria-label", one.alt || name);
  const size = `${name}. ${fill(words.shotSize, { width: counted(one.width), height: counted(one.height) })}`;
  part("shot-state", made).textContent = one.advice ? `${size}. ${one.advice}` : size;
  for (const field of ["role", "alt"]) {
    const input = made.querySelector(`[name="${field}"]`);
    input.value = one[field];
    input.addEventListener("input", () => { one[field] = cleaned(input.value); changed(); });
  }
  const act = (what, label, allowed, work) => {
    const button = made.querySelector(`[data-do="${what}"]`);
    button.setAttribute("aria-label", fill(label, { name }));
    button.disabled = !allowed;
    button.addEventListener("click", async () => { const next = work(); await render(); changed(); focus(next, what); });
  };
  act("earlier", words.earlierOf, at > 0, () => move(at, at - 1));
  act("later", words.laterOf, at < shots.length - 1, () => move(at, at + 1));
  act("remove", words.removeOf, true, () => { shots.splice(at, 1); return Math.min(at, shots.length - 1); });
  return made;
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
