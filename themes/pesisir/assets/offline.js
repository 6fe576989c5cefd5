/**
 * The page for those without a connection: lists what was opened before, and tries again on request.
 */
const list = document.getElementById("kept");
const again = document.getElementById("again");

async function showKept() {
  const pages = await caches.open("pages");
  for (const request of (await pages.keys()).reverse()) {
    const answer = await pages.match(request);
    if (!answer?.headers.get("content-type")?.startsWith("text/html")) continue;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (page.body.matches(".is-offline, .is-not-found") || page.documentElement.lang !== document.documentElement.lang) continue;
    const link = document.createElement("a");
    link.href = request.url;
    link.textContent = page.querySelector("h1")?.textContent ?? page.title;
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
}

if ("caches" in window) showKept();
again.hidden = false;
again.addEventListener("click", () => location.reload());
