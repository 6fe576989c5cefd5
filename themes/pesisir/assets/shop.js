/**
 * What every page does with JavaScript: it is kept for reading without a connection, and shows how many pieces are on
 * the buyer's list. Everything else is loaded by the pages that need it.
 */
import "./enquiry-add.js";
import { count, whenChanged } from "./enquiry.js";

const root = document.documentElement;

if ("serviceWorker" in navigator && root.dataset.worker) {
  // After the page itself: the first visit on a slow line belongs to the cloth.
  addEventListener("load", () => register().catch(() => {}), { once: true });
}

async function register() {
  const first = !navigator.serviceWorker.controller;
  await navigator.serviceWorker.register(root.dataset.worker);
  if (!first) return;
  // What this page consists of came before the worker did.
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ opened: [location.href, ...performance.getEntriesByType("resource").map((one) => one.name)] });
}

function showTally() {
  const pieces = count();
  for (const tally of document.querySelectorAll("[data-tally]")) {
    tally.textContent = String(pieces);
    tally.hidden = pieces === 0;
  }
  for (const words of document.querySelectorAll("[data-tally-words]")) words.hidden = pieces === 0;
}

showTally();
whenChanged(showTally);
