/** The draft, photos and all, in the browser's own database: a closed tab loses nothing. */
const STORE = "drafts";
/** Several sites may share one host. */
const NAME = `form:${new URL("..", import.meta.url).pathname}`;
const KEY = "product";

function opened() {
  return new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
}

async function with_(mode, work) {
  const database = await opened();
  try {
    const act = database.transaction(STORE, mode);
    const asked = work(act.objectStore(STORE));
    return await new Promise((done, failed) => {
      act.oncomplete = () => done(asked.result);
      act.onabort = act.onerror = () => failed(act.error);
    });
  } finally {
    database.close();
  }
}

/** @returns {Promise<object|undefined>} the draft that is kept */
export const kept = () => with_("readonly", (store) => store.get(KEY));
/** Keep a draft in the place of the former one. */
export const keep = (draft) => with_("readwrite", (store) => store.put(draft, KEY));
/** Forget it. */
export const forget = () => with_("readwrite", (store) => store.delete(KEY));
