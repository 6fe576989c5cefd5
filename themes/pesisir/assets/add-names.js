/** Names of folders and files, as the program itself makes them. */
import { contract } from "./add-words.js";

const { longest, otherwise, devices } = contract.names;

/** @returns {string} the id that is nearest to a name, of a product or a workshop */
export function slugified(name, kind = "product") {
  // eslint-disable-next-line no-control-regex
  const plain = name.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase();
  const made = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, longest).replace(/-$/, "");
  return made || otherwise[kind];
}

/** @returns {string} an id that none of `taken` has */
export function freeId(name, taken, kind) {
  const plain = slugified(name, kind);
  // Windows keeps some names for its devices.
  const made = devices.includes(plain) ? `${plain}-1` : plain;
  let found = made;
  for (let number = 2; taken.includes(found); number += 1) {
    const ending = `-${number}`;
    found = made.slice(0, longest - ending.length).replace(/-+$/, "") + ending;
  }
  return found;
}

/** @returns {string} the name of a photo: `1-depan.jpg`, without a role `3.jpg` */
export function photoName(number, role) {
  const word = contract.photos.roles.find((one) => one.slug === role)?.word;
  return `${number}${word ? `-${word}` : ""}.jpg`;
}
