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
/** The stamps of the draft that this page goes on with, and of the one that it writes: each draft has one of its own. */
let [base, next] = [null, null];
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
    const asked = [work(act.objectStore(DRAFTS), act.objectStore(PHOTOS), act)].flat();
    return await new Promise((done, failed) => {
      act.oncomplete = () => done(asked.map((one) => one.result));
      act.onabort = act.onerror = () => failed(act.error);
    });
  } finally {
    database.close();
  }
}

/**
 * @returns {Promise<{fields: object, shots: object[], stamp: string|null}|undefined>} the draft that is kept, with words
 *   that were held after it
 */
export async function kept() {
  const words = held();
  const read = (drafts, photos) => [drafts.get(KEY), photos.getAll(), photos.getAllKeys()];
  const [draft, blobs, names] = await with_("readonly", read).catch(() => []);
  const stamp = draft?.stamp ?? null;
  const fields = words?.after.includes(stamp) ? words.fields : draft?.fields;
  if (!fields) return undefined;
  const found = new Map((names ?? []).map((name, at) => [name, blobs[at]]));
  const shots = (draft?.shots ?? []).filter(({ photo }) => found.has(photo)).map(({ photo, ...told }) => {
    const one = { ...told, blob: found.get(photo) };
    keys.set(one, photo);
    return one;
  });
  return { fields, shots, stamp };
}

/** This page goes on with a draft, or begins one. */
export function goOn(draft) {
  base = draft?.stamp ?? null;
}

/** Hold words until they are kept with all the rest: the page goes, and the database answers too late for them. */
export function hold(fields) {
  try {
    localStorage.setItem(LAST, JSON.stringify({ fields, after: [base, next] }));
  } catch {
    // There is no room, or none is allowed: the draft may still come through.
  }
}

function held() {
  try {
    const words = JSON.parse(localStorage.getItem(LAST));
    return Array.isArray(words?.after) ? words : null;
  } catch {
    return null;
  }
}

/** What is thrown when another page has gone on with the draft: nothing of it may be overwritten. */
export class Taken extends Error {}

/** Keep a draft in the place of the one that this page went on with. Photos that are missing there are written again. */
export const keep = ({ fields, shots: all }) => inTurn(async () => {
  // More photos may come while these are written.
  const shots = [...all];
  for (const one of shots) if (!keys.has(one)) keys.set(one, `${TAB}-${(number += 1)}`);
  const told = shots.map(({ blob, ...rest }, at) => ({ ...rest, photo: keys.get(shots[at]) }));
  next = `${TAB}-${(number += 1)}`;
  let taken = false;
  await with_("readwrite", (drafts, photos, act) => {
    const there = drafts.get(KEY);
    const names = photos.getAllKeys();
    names.onsuccess = () => {
      taken = Boolean(there.result) && (there.result.stamp ?? null) !== base;
      if (taken) return act.abort();
      for (const one of shots) if (!names.result.includes(keys.get(one))) photos.put(one.blob, keys.get(one));
      for (const name of names.result) if (!told.some(({ photo }) => photo === name)) photos.delete(name);
      drafts.put({ fields, shots: told, stamp: next }, KEY);
    };
    return [there, names];
  }).catch((failure) => { throw taken ? new Taken() : failure; });
  base = next;
});

/** Forget it. */
export const forget = () => inTurn(async () => {
  try {
    localStorage.removeItem(LAST);
  } catch {
    // None is allowed, so none was held.
  }
  await with_("readwrite", (drafts, photos) => [drafts.clear(), photos.clear()]);
  base = next = null;
});
