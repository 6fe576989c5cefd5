/**
 * The page for those without a connection: lists what was opened before, and tries again on request.
 */
const root = document.documentElement;
const kept = document.getElementById("kept");
const again = document.getElementById("again");

/** Yield [address, document] of each kept page, the last one opened first; the copies are those of the worker. */
async function* keptPages() {
  const base = root.dataset.worker.slice(0, root.dataset.worker.lastIndexOf("/") + 1);
  const pages = await caches.open(`batik ${base} pages`);
  for (const request of (await pages.keys()).reverse()) {
    const answer = await pages.match(request);
    yield [request.url, new DOMParser().parseFromString(await answer.text(), "text/html")];
  }
}

/** What a page is called: its title without the site's name, which all have; the home page begins with it. */
function called(page) {
  const site = page.querySelector('meta[property="og:site_name"]')?.content;
  const parts = page.title.split(" · ");
  return parts[0] === site ? site : parts.filter((part) => part !== site).join(" · ");
}

async function showKept() {
  const list = kept.querySelector("ul");
  for await (const [address, page] of keptPages()) {
    if (page.body.matches(".is-offline, .is-enquiry") || page.documentElement.lang !== root.lang) continue;
    const link = document.createElement("a");
    link.href = address;
    link.textContent = called(page);
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
    kept.hidden = false;
  }
}

if ("caches" in window) showKept().catch(() => {});
again.hidden = false;
again.addEventListener("click", () => location.reload());
