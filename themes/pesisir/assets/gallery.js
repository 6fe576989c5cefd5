/**
 * The photos of a product: thumbs and arrow keys move them, and the thumb of the photo in view is marked. Swiping is the
 * browser's own; without this script thumbs are links to the photos.
 */
const gallery = document.querySelector(".gallery");
const strip = gallery?.querySelector(".slides");
const slides = strip ? [...strip.children] : [];
const thumbs = gallery ? [...gallery.querySelectorAll(".thumbs a")] : [];
const KEYS = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };
/** For thumbs that stand one above the other. */
const UPRIGHT = { ArrowUp: -1, ArrowDown: 1 };
let current = 0;

/**
 * Bring a photo into view.
 * @param {number} index counted from 0; beyond the last one means the last
 * @param {{instant?: boolean}} [how] instant: without gliding there
 */
export function show(index, { instant = false } = {}) {
  const slide = slides[Math.max(0, Math.min(index, slides.length - 1))];
  if (!slide) return;
  ready();
  const left = strip.scrollLeft + slide.getBoundingClientRect().left - strip.getBoundingClientRect().left;
  strip.scrollTo({ left, behavior: instant ? "instant" : "auto" });
  mark(slides.indexOf(slide));
}

/** @param {number} index @returns {HTMLElement | null} the link to the large photo, to which focus returns */
export function linkOf(index) {
  return slides[index]?.querySelector("a") ?? null;
}

function mark(index) {
  current = index;
  thumbs.forEach((thumb, place) => (place === index ? thumb.setAttribute("aria-current", "true") : thumb.removeAttribute("aria-current")));
}

function move(event) {
  const inThumbs = event.target.closest(".thumbs");
  const upright = inThumbs && getComputedStyle(inThumbs).flexDirection === "column";
  const step = KEYS[event.key] ?? (upright ? UPRIGHT[event.key] : undefined);
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const backward = event.key in KEYS && getComputedStyle(gallery).direction === "rtl" && Number.isFinite(step);
  show(Math.max(0, Math.min(current + (backward ? -step : step), slides.length - 1)));
  (inThumbs ? thumbs[current] : linkOf(current))?.focus({ preventScroll: true });
}

/** The other photos may come: see product.css. */
function ready() {
  strip.classList.add("ready");
}

if (slides.length > 1) {
  for (const sign of ["pointerdown", "keydown", "wheel", "scroll"]) addEventListener(sign, ready, { once: true, passive: true, capture: true });
  const seen = new IntersectionObserver(
    (entries) => entries.filter((one) => one.isIntersecting).forEach((one) => mark(slides.indexOf(one.target))),
    { root: strip, threshold: 0.6 },
  );
  slides.forEach((slide) => seen.observe(slide));
  gallery.addEventListener("keydown", move);
  thumbs.forEach((thumb, index) =>
    thumb.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(index);
    }),
  );
  mark(0);
}

let looking;

/** Look closely at one of the photos; what does it is fetched the first time. Where it cannot be, the link does its own. */
async function look(index, link) {
  try {
    looking ??= (await import("./zoom.js")).closeup({ show, linkOf });
  } catch {
    location.assign(link.href);
    return;
  }
  looking(index);
}

[...document.querySelectorAll(".slides a.zoom")].forEach((link, index) => {
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    look(index, link);
  });
});
