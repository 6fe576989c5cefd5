/*
 * Keeps pages that were opened readable without a connection. Online a page always comes from the network: the copy
 * is only for those who have none. Files whose names carry a digest never change, so their copies are as good.
 */
const BASE = {{ page.base|tojson }};
const OFFLINE = {{ page.offline|tojson }};
const KEPT = [
{% for href in page.offline.values() %}
  {{ href|tojson }},
{% endfor %}
{% for href in page.enquiry %}
  {{ href|tojson }},
{% endfor %}
{% for name in ("tokens.css", "site.css", "shop.js", "enquiry.js", "enquiry-add.js", "enquiry-page.js", "enquiry-check.js", "enquiry-lines.js", "enquiry-link.js", "enquiry-message.js", "enquiry-record.js", "enquiry-sheet.js", "enquiry-words.js", "enquiry.css", "offline.js", "tumpal.svg", "isen.svg", "favicon.svg") %}
  {{ asset(name)|tojson }},
{% endfor %}
];
const PAGES = "pages";
const FILES = "files";
const MOST = { [PAGES]: 80, [FILES]: 400 };
const FOREVER = [`${BASE}assets/`, `${BASE}media/`];

self.addEventListener("install", (event) => {
  event.waitUntil(prepare());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin || !url.pathname.startsWith(BASE)) return;
  if (FOREVER.some((place) => url.pathname.startsWith(place))) event.respondWith(fromCopies(request));
  else event.respondWith(fromNetwork(request, event));
});

async function prepare() {
  const files = await caches.open(FILES);
  const pages = await caches.open(PAGES);
  await Promise.all(KEPT.map(async (href) => {
    const keep = FOREVER.some((place) => href.startsWith(place)) ? files : pages;
    await keep.add(new Request(href, { cache: "no-cache" }));
  }));
  await self.skipWaiting();
}

async function fromCopies(request) {
  const kept = await caches.open(FILES);
  const copy = await kept.match(request);
  if (copy) return copy;
  const answer = await fetch(request);
  if (answer.ok && answer.status === 200) await keepIn(FILES, request, answer.clone());
  return answer;
}

async function fromNetwork(request, event) {
  const bare = withoutQuery(request.url);
  try {
    // The host's own caching may hold a page for minutes: a price that has changed must show at once.
    const answer = await fetch(request.mode === "navigate" ? request.url : request, { cache: "no-cache", redirect: request.mode === "navigate" ? "manual" : "follow" });
    if (answer.ok && answer.status === 200) event.waitUntil(keepIn(PAGES, bare, answer.clone()));
    return answer;
  } catch (failure) {
    const pages = await caches.open(PAGES);
    const copy = await pages.match(bare);
    const page = request.mode === "navigate";
    // A script that wants no copy is told that there is no answer: an old price would be none.
    if (copy && (page || request.cache !== "no-store")) return copy;
    if (!page) throw failure;
    return (await pages.match(offlineFor(new URL(request.url).pathname))) ?? Response.error();
  }
}

/** The search and filters of the catalogue stand in the query: one copy serves them all. */
function withoutQuery(address) {
  const url = new URL(address);
  url.search = "";
  url.hash = "";
  return url.href;
}

function offlineFor(path) {
  const homes = Object.keys(OFFLINE).sort((one, other) => other.length - one.length);
  return OFFLINE[homes.find((home) => path.startsWith(home)) ?? homes.at(-1)];
}

/** Keep an answer as the newest one; the oldest go when there are too many, never those that the site needs. */
async function keepIn(name, request, answer) {
  const kept = await caches.open(name);
  await kept.delete(request);
  await kept.put(request, answer);
  const all = await kept.keys();
  const spare = all.filter((one) => !KEPT.includes(new URL(one.url).pathname));
  await Promise.all(spare.slice(0, Math.max(0, spare.length - MOST[name])).map((one) => kept.delete(one)));
}
