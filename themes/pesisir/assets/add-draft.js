/**
 * The draft in the browser's own database: a closed tab loses nothing. Photos are kept one by one, each written once;
 * what changes with every letter is small.
 */
const [DRAFTS, PHOTOS] = ["drafts", "photos"];
/** Several sites may share one host. */
const NAME = `form:${new URL("..", import.meta.url).pathname}`;
const KEY = "product";
/** Words of the last moment before a page went: the database answers too late for them. */
const LAST = `${NAME}:last`;
/** By photo: the key under which it is kept. */
const keys = new WeakMap();
/** Two tabs at one moment must not choose the same. */
const TAB = `${Date.now()}-${Math.random()}`;
let number = 0;
/** Saves go one after another: each must know what the one before has kept. */
let last = Promise.resolve();

function inTurn(work) {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

function opened() {
  return new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 2);
    asked.onupgradeneeded = () => {
      for (const name of asked.result.objectStoreNames) asked.result.deleteObjectStore(name);
      for (const name of [DRAFTS, PHOTOS]) asked.result.createObjectStore(name);
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
}

/** Do some work in one step; what it returns is a request, or a list of them, whose results are handed on. */
async function with_(mode, work) {
  const database = await opened();
  try {
    const act = database.transaction([DRAFTS, PHOTOS], mode);
    const asked = [work(act.objectStore(DRAFTS), act.objectStore(PHOTOS))].flat();
    return await new Promise((done, failed) => {
      act.oncomplete = () => done(asked.map((one) => one.result));
      act.onabort = act.onerror = () => failed(act.error);
    });
  } finally {
    database.close();
  }
}

/** @returns {Promise<{fields: object, shots: object[]}|undefined>} the draft that is kept */
export async function kept() {
  const words = held();
  const read = (drafts, photos) => [drafts.get(KEY), photos.getAll(), photos.getAllKeys()];
  const [draft, blobs, names] = await with_("readonly", read).catch(() => []);
  if (!draft) return words ? { fields: words, shots: [] } : undefined;
  const found = new Map(names.map((name, at) => [name, blobs[at]]));
  const shots = draft.shots.filter(({ photo }) => found.has(photo)).map(({ photo, ...told }) => {
    const one = { ...told, blob: found.get(photo) };
    keys.set(one, photo);
    return one;
  });
  return { fields: words ?? draft.fields, shots };
}

/** Keep words at once, until they are kept with all the rest. */
export function hold(fields) {
  try {
    localStorage.setItem(LAST, JSON.stringify(fields));
  } catch {
    // There is no room, or none is allowed: the draft may still come through.
  }
}

function held() {
  try {
    return JSON.parse(localStorage.getItem(LAST));
  } catch {
    return null;
  }
}

/** Let go of words that were held, unless others are held by now. */
function release(words) {
  if (words && JSON.stringify(held()) === JSON.stringify(words)) localStorage.removeItem(LAST);
}

/** Keep a draft in the place of the former one. Photos that another tab took away meanwhile are written again. */
export const keep = ({ fields, shots: all }, before = held()) => inTurn(async () => {
  // More photos may come while these are written.
  const shots = [...all];
  for (const one of shots) if (!keys.has(one)) keys.set(one, `${TAB}-${(number += 1)}`);
  const told = shots.map(({ blob, ...rest }, at) => ({ ...rest, photo: keys.get(shots[at]) }));
  await with_("readwrite", (drafts, photos) => {
    const names = photos.getAllKeys();
    names.onsuccess = () => {
      for (const one of shots) if (!names.result.includes(keys.get(one))) photos.put(one.blob, keys.get(one));
      for (const name of names.result) if (!told.some(({ photo }) => photo === name)) photos.delete(name);
    };
    return drafts.put({ fields, shots: told }, KEY);
  });
  // What was held when these words were written is older than they are, or the same.
  release(before);
});

/** Forget it. */
export const forget = () => inTurn(() => {
  release(held());
  return with_("readwrite", (drafts, photos) => [drafts.clear(), photos.clear()]);
});
