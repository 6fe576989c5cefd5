/** The package, and the ways on which it leaves the device. */
import { freeId, photoName } from "./add-names.js";
import { contract, counted, fill, part, words } from "./add-words.js";
import { written } from "./add-yaml.js";
import { zip } from "./add-zip.js";

/** A link that is longer than this is cut by some browsers, or refused by the host. */
const LONGEST_LINK = 7000;
const share = document.querySelector('[data-do="share"]');
let file = null;

/**
 * @param {{maker: string, workshop: object|null, product: object, name: string, photos: object[]}} all the entries;
 *   `maker` is the id of a workshop of the catalogue, `workshop` the entry of a new one
 * @returns {Promise<{name: string, alone: boolean, path: string, yaml: string, files: Array<[string, Uint8Array]>}>}
 *   alone: whether the entry can come without another
 */
export async function packed({ maker, workshop, product, name, makerName, photos }) {
  const folder = workshop ? freeId(makerName, contract.workshops.map(({ id }) => id), "workshop") : maker;
  const slug = freeId(name, [], "product");
  const path = `${folder}/${slug}`;
  const named = photos.map((photo, at) => ({ ...photo, file: photoName(at + 1, photo.role) }));
  const yaml = written({ ...product, ...listed(named) });
  const text = (words_) => new TextEncoder().encode(words_);
  const files = workshop ? [[`${folder}/workshop.yaml`, text(written(workshop))]] : [];
  files.push([`${path}/product.yaml`, text(yaml)]);
  for (const photo of named) files.push([`${path}/${photo.file}`, new Uint8Array(await photo.blob.arrayBuffer())]);
  return { name: `${folder}-${slug}.zip`, alone: !workshop, path: `products/${path}/product.yaml`, yaml, files };
}

/** The photos with their words; without any, their names say enough. */
function listed(photos) {
  const { key, keys, roles } = contract.photos;
  if (!photos.some(({ alt }) => alt)) return {};
  const told = photos.map(({ file: name, role, alt }) =>
    Object.fromEntries([[keys.file, name], [keys.role, roles.find((one) => one.slug === role)?.value], [keys.alt, alt]].filter(([, said]) => said)));
  return { [key]: told };
}

/** Show what was made, and offer it. */
export function offer(made, title) {
  const blob = zip(made.files);
  file = new File([blob], made.name, { type: "application/zip" });
  const link = part("download");
  if (link.href.startsWith("blob:")) URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(blob);
  link.download = made.name;
  part("file").textContent = made.name;
  part("size").textContent = fill(words.kilobytes, { n: counted(Math.max(1, Math.round(blob.size / 1000))) });
  part("entry").textContent = made.yaml;
  part("sent").textContent = "";
  // What was not handed on yet would be lost with the next product.
  part("after").hidden = true;
  share.hidden = !navigator.canShare?.({ files: [file] });
  share.onclick = () => hand(title);
  if (contract.repository) onGitHub(made);
}

async function hand(title) {
  try {
    await navigator.share({ files: [file], title, text: fill(words.shareText, { name: title }) });
    part("sent").textContent = words.shared;
    part("after").hidden = false;
  } catch (failure) {
    // Changing one's mind is no failure.
    if (failure.name !== "AbortError") part("sent").textContent = words.unshared;
  }
}

function onGitHub({ path, yaml, name, alone }) {
  const issue = new URL(`${contract.repository}/issues/new`);
  issue.search = new URLSearchParams({ template: "paket.yml", title: `Paket: ${name}` });
  part("issue").href = issue.href;
  const entry = new URL(`${contract.repository}/new/main`);
  entry.search = new URLSearchParams({ filename: path, value: yaml });
  const fits = entry.href.length < LONGEST_LINK;
  // A new workshop has an entry of its own, and a new file is one.
  part("new-file").hidden = !fits || !alone;
  part("too-long").hidden = fits || !alone;
  if (fits) part("new-file-link").href = entry.href;
}
