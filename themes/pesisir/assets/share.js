/** Copying a page's address, and handing it to the device's own way of sharing. */
const place = document.querySelector(".share");

/** @param {string} text @returns {Promise<boolean>} whether it is in the clipboard now */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByHand(text);
  }
}

/** For pages that were not sent securely, where the clipboard is not offered. */
function copyByHand(text) {
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "unseen";
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  focused?.focus();
  return done;
}

if (place) {
  const url = place.dataset.url || location.href;
  const status = place.querySelector("[role=status]");
  const say = (copied) => {
    status.textContent = "";
    // Said again when asked again: a status that does not change is not read out.
    requestAnimationFrame(() => (status.textContent = copied ? place.dataset.copied : `${place.dataset.failed} ${url}`));
  };
  place.querySelector("[data-copy]").addEventListener("click", async () => say(await copy(url)));
  const send = place.querySelector("[data-send]");
  send.hidden = !navigator.share;
  send.addEventListener("click", async () => {
    try {
      await navigator.share({ title: place.dataset.title, url });
    } catch (error) {
      // Changing one's mind is no failure.
      if (error.name !== "AbortError") say(await copy(url));
    }
  });
}
