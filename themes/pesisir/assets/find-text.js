/**
 * The text of products, searched by Pagefind: it is loaded when somebody types a word, and only then.
 */

/** No word goes on like this. */
const NEVER = "qxz";

/**
 * @param {string} folder address of the language's files for finding, with a slash at its end
 * @param {string} language
 * @param {{parts: number, part: string}} json `find/words.json`: in which part of the index each row stands
 * @param {number} count how many rows
 * @returns {Promise<(words: string) => Promise<{row: number, score: number, named: boolean}[]>>} a function that finds
 *   rows by their text; `named`: the product's name has one of the words
 */
export async function open(folder, language, json, count) {
  const { createInstance } = await import(`${folder}text-0/pagefind.js`);
  const index = createInstance({ basePath: `${folder}text-0/`, noWorker: true });
  await index.init(language);
  for (let part = 1; part < json.parts; part++) await index.mergeIndex(`${folder}text-${part}/`);
  const rows = rowsByPart(json, count);
  const search = async (words) => (await index.search(words)).results;
  return async (words) => (await whole(search, words)).map(({ id, score, matchedMetaFields }) => {
    const [part, place] = id.split(".").map(Number);
    return { row: rows[part][place], score, named: Boolean(matchedMetaFields?.includes("title")) };
  });
}

/**
 * Pagefind takes a word that it does not know for the longest word with which it begins: wallet for wall. Such results
 * are those of any word that begins so, and are left out; those of words that begin with the whole word stay.
 */
async function whole(search, words) {
  const found = await search(words);
  if (!found.length || /[\s"]/.test(words) || (await search(`"${words}"`)).length) return found;
  const begun = await search(words + NEVER);
  const ids = new Set(begun.map(({ id }) => id));
  return ids.size === found.length && found.every(({ id }) => ids.has(id)) ? [] : found;
}

function rowsByPart(json, count) {
  const rows = Array.from({ length: json.parts }, () => []);
  for (let row = 0; row < count; row++) rows[json.part ? json.part.charCodeAt(row) - 35 : 0].push(row);
  return rows;
}
