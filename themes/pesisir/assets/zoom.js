/**
 * Looking closely: a dialog with one photo in full size, fetched when it is opened. It is moved by finger, mouse, wheel and
 * keys, and made larger by buttons, double tap, pinch, wheel, + and −. At 100 per cent one pixel of the photo is one
 * pixel of the screen. It is fetched with the first photo that is opened; without it the photo's link opens the file itself.
 */
import { lens } from "./lens.js";

const dialog = document.querySelector("dialog.closeup");
const links = [...document.querySelectorAll(".slides a.zoom")];
const part = (name) => dialog.querySelector(`.closeup-${name}`);
const tool = (name) => dialog.querySelector(`[data-do="${name}"]`);
const FAR = 0.2;
/** Milliseconds until a size is said aloud: a pinch passes through many. */
const SETTLED = 250;

/**
 * Fill the dialog.
 * @param {{show: Function, linkOf: Function}} gallery to which focus and view return
 * @returns {(index: number) => void} what opens it on one of the photos
 */
export function closeup({ show, linkOf }) {
  const stage = part("stage");
  const view = lens(stage, { changed, swiped: step });
  let current = 0;
  let settling = 0;

  function changed({ percent, atLeast, atMost }) {
    part("percent").textContent = `${percent}%`;
    tool("smaller").setAttribute("aria-disabled", String(atLeast));
    tool("larger").setAttribute("aria-disabled", String(atMost));
    clearTimeout(settling);
    settling = setTimeout(() => {
      part("said").textContent = dialog.dataset.size.replace("%(n)s", percent);
    }, SETTLED);
  }

  async function load(index) {
    current = index;
    const link = links[index];
    const shown = link.querySelector("img");
    const photo = document.createElement("img");
    photo.alt = shown.alt;
    if (shown.lang) photo.lang = shown.lang;
    photo.draggable = false;
    // What is there already stands in for the large one, at its size, until that has come.
    photo.src = shown.currentSrc || shown.src;
    stage.replaceChildren(photo);
    view.put(photo, Number(link.dataset.width), Number(link.dataset.height));
    part("place").textContent = links.length > 1 ? dialog.dataset.place.replace("%(n)s", index + 1).replace("%(total)s", links.length) : "";
    const large = new Image();
    large.src = link.href;
    await large.decode().catch(() => {});
    if (large.naturalWidth && photo.isConnected) photo.src = large.src;
  }

  function step(by) {
    if (links.length > 1) load((current + by + links.length) % links.length);
  }

  function pressed(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const across = { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0;
    const down = { ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0;
    if (event.key === "+" || event.key === "=") view.larger();
    else if (event.key === "-" || event.key === "_") view.smaller();
    else if (event.key === "0") view.whole();
    else if ((across || down) && view.beyond()) view.pan(-across * stage.clientWidth * FAR, -down * stage.clientHeight * FAR);
    else if (across) step(across);
    else return;
    event.preventDefault();
  }

  const does = { close: () => dialog.close(), previous: () => step(-1), next: () => step(1), larger: view.larger, smaller: view.smaller };
  for (const [name, act] of Object.entries(does)) tool(name).addEventListener("click", act);
  dialog.addEventListener("keydown", pressed);
  addEventListener("resize", () => dialog.open && view.fit());

  return (index) => {
    dialog.showModal();
    load(index);
    stage.focus();
    dialog.addEventListener(
      "close",
      () => {
        stage.replaceChildren();
        const place = [...document.querySelectorAll(".slides > li")].indexOf(links[current].closest("li"));
        show(place, { instant: true });
        linkOf(place)?.focus({ preventScroll: true });
      },
      { once: true },
    );
  };
}
