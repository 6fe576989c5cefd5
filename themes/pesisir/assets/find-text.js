/**
 * The text of products, searched by Pagefind: it is loaded when somebody types a word, and only then.
 */

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
  return async (words) => (await index.search(words)).results.map(({ id, score, matchedMetaFields }) => {
    const [part, place] = id.split(".").map(Number);
    return { row: rows[part][place], score, named: Boolean(matchedMetaFields?.includes("title")) };
  });
}

function rowsByPart(json, count) {
  const rows = Array.from({ length: json.parts }, () => []);
  for (let row = 0; row < count; row++) rows[json.part ? json.part.charCodeAt(row) - 35 : 0].push(row);
  return rows;
}
