{#
The service worker. It is one file of its own, so that a theme may have another one, or one that only takes itself back:
see docs/how-to/make-a-theme.md.

`page.version` changes with all that the pages of the shell hang on; then the browser takes this worker for a new one.
#}
/*
 * Keeps what was opened readable without a connection. With one, a page always comes from the network: its copy is for
 * those who have none, and for when the host itself has a fault. Files whose names carry a digest never change.
 */
const BASE = {{ page.base|tojson }};
const OFFLINE = {{ page.offline|tojson }};
const SHELL_PAGES = {{ (page.offline.values()|list + page.enquiry|list)|tojson }};
// An origin's caches belong to all sites on it. Only the shell is made anew with each version.
const OWN = `batik ${BASE} `;
const SHELL = `${OWN}shell {{ page.version }}`;
const PAGES = `${OWN}pages`;
const DATA = `${OWN}data`;
const FILES = `${OWN}files`;
const MOST = { [PAGES]: 80, [DATA]: 200, [FILES]: 600 };
const LINKED = /(?:href|src)="([^"]+\.[0-9a-f]{10}\.\w+)["#]/g;
const NAMED = /["'(]([^"'()\s]+\.[0-9a-f]{10}\.\w+)/g;

self.addEventListener("install", (event) => event.waitUntil(prepare()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => event.waitUntil(keepOpened(event.data?.opened)));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const page = request.mode === "navigate";
  const kind = kindOf(request.url);
  // A script that asks for "no-store" wants the truth or nothing.
  if (request.method !== "GET" || request.headers.has("range") || (!page && request.cache === "no-store")) return;
  if (kind === FILES) event.respondWith(fromCopies(event));
  else if (kind === DATA || kind === PAGES || page && kind) event.respondWith(fromNetwork(event, kind));
});

/** Which copies an address belongs to: `PAGES`, `DATA`, `FILES`; "other" for what is not kept, "" for other sites. */
function kindOf(address) {
  const url = new URL(address);
  if (url.origin !== location.origin || !url.pathname.startsWith(BASE)) return "";
  const path = url.pathname.slice(BASE.length);
  if (/^(assets|media)\//.test(path)) return FILES;
  if (path.startsWith("find/")) return DATA;
  return path === "" || path.endsWith("/") || path.endsWith("/index.html") ? PAGES : "other";
}

/** The search and filters of the catalogue, and shared lists, stand in the query: one copy serves them all. */
function bare(address) {
  const url = new URL(address);
  return url.origin + url.pathname.replace(/\/index\.html$/, "/");
}

async function fromCopies(event) {
  const { request } = event;
  const name = bare(request.url);
  const copy = await found(name, SHELL, FILES);
  if (copy) return copy;
  const answer = await fetch(request);
  if (sound(answer)) event.waitUntil(keep(FILES, name, answer.clone()));
  return answer;
}

async function fromNetwork(event, kind) {
  const { request } = event;
  const name = bare(request.url);
  const copies = kind === DATA ? [DATA] : [PAGES, SHELL];
  try {
    const answer = await ask(request);
    if (kind !== "other" && sound(answer)) event.waitUntil(keep(kind, name, answer.clone()));
    else if (answer.status === 404 || answer.status === 410) event.waitUntil(forget(copies[0], name));
    return (answer.status >= 500 && await found(name, ...copies)) || answer;
  } catch (failure) {
    const copy = await found(name, ...copies);
    if (copy) return copy;
    if (request.mode !== "navigate") throw failure;
    // A host leads from /x to /x/; without it we do.
    if (await found(`${name}/`, PAGES, SHELL)) return Response.redirect(`${name}/`);
    return (await found(offlineFor(new URL(name).pathname), SHELL)) ?? Response.error();
  }
}

/** The host's own caching may hold a page for minutes: a price that has changed must show at once. */
function ask(request) {
  if (request.mode !== "navigate") return fetch(request, { cache: "no-cache" });
  // A navigation follows redirects itself; a copy of where it led must not stand under the address that it came from.
  const headers = { accept: request.headers.get("accept") ?? "*/*" };
  return fetch(request.url, { cache: "no-cache", redirect: "manual", headers });
}

/** Whether an answer is what the address stands for: no error, no part, no redirect, not of another host. */
function sound(answer) {
  return answer.status === 200 && answer.type === "basic" && !answer.redirected;
}

function offlineFor(path) {
  const homes = Object.keys(OFFLINE).sort((one, other) => other.length - one.length);
  return OFFLINE[homes.find((home) => path.startsWith(home)) ?? homes.at(-1)];
}

async function found(address, ...names) {
  for (const name of names) {
    const copy = await (await caches.open(name)).match(address, { ignoreVary: true });
    if (copy) return copy;
  }
  return null;
}

/** Keep an answer as the newest one. Where there is no room, half of the copies go, and reading goes on. */
async function keep(name, address, answer) {
  const most = MOST[name];
  try {
    await forget(name, address);
    await (await caches.open(name)).put(address, answer);
    if (name !== FILES) await Promise.all(Object.keys(MOST).map((one) => shorten(one, MOST[one])));
  } catch {
    await shorten(name, most / 2).catch(() => {});
  }
}

async function forget(name, address) {
  await (await caches.open(name)).delete(address, { ignoreVary: true });
}

/** The oldest copies go when there are too many. */
async function shorten(name, most) {
  const cache = await caches.open(name);
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((one) => cache.delete(one)));
}

/** Fetch the pages that must always be there, and every file that they need. */
async function prepare() {
  const shell = await caches.open(SHELL);
  await Promise.all(SHELL_PAGES.map(async (address) => {
    const answer = await fetch(address, { cache: "no-cache" });
    if (!answer.ok) throw new TypeError(`${address}: ${answer.status}`);
    const text = await answer.text();
    const headers = new Headers(answer.headers);
    for (const name of ["content-encoding", "content-length"]) headers.delete(name);
    // Made anew, so that it is no redirect: a navigation would refuse one.
    await shell.put(address, new Response(text, { headers }));
    await keepNamed(shell, text, LINKED, new URL(address, location.href), new Set());
  }));
  await self.skipWaiting();
}

/** Keep the theme's files that a text names, and those that they name. */
async function keepNamed(shell, text, pattern, base, seen) {
  const names = [...text.matchAll(pattern)].map((match) => new URL(match[1], base).href);
  const fresh = names.filter((name) => kindOf(name) === FILES && !seen.has(name) && seen.add(name));
  await Promise.all(fresh.map(async (name) => {
    const answer = (await caches.match(name, { ignoreVary: true })) ?? await fetch(name);
    if (!answer.ok) throw new TypeError(`${name}: ${answer.status}`);
    await shell.put(name, answer.clone());
    if (/\.(?:css|js)$/.test(name)) await keepNamed(shell, await answer.text(), NAMED, name, seen);
  }));
}

/** Put away the shells of former versions; pages that were opened before still name their files. */
async function takeOver() {
  const current = [SHELL, ...Object.keys(MOST)];
  for (const name of await caches.keys()) {
    if (!name.startsWith(OWN) || current.includes(name)) continue;
    const former = await caches.open(name);
    for (const request of await former.keys()) {
      if (kindOf(request.url) === FILES) await keep(FILES, request.url, await former.match(request));
    }
    await caches.delete(name);
  }
  await self.clients.claim();
}

/** The first page of a visit was there before this worker: it tells what it consists of. */
async function keepOpened(addresses) {
  if (!Array.isArray(addresses)) return;
  for (const address of addresses.slice(0, 200).map(bare)) {
    const kind = kindOf(address);
    if (!MOST[kind] || await found(address, SHELL, kind)) continue;
    const answer = await fetch(address).catch(() => null);
    if (answer && sound(answer)) await keep(kind, address, answer);
  }
}
