/**
 * What every page does with JavaScript: it is kept for reading without a connection, and shows how many pieces are on
 * the buyer's list. Everything else is loaded by the pages that need it.
 */
import "./enquiry-add.js";
import { count, whenChanged } from "./enquiry.js";

const root = document.documentElement;

if ("serviceWorker" in navigator && root.dataset.worker) {
  // After the page itself: the first visit on a slow line belongs to the cloth.
  addEventListener("load", () => navigator.serviceWorker.register(root.dataset.worker).catch(() => {}), { once: true });
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
