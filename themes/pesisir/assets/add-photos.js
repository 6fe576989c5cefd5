/**
 * Photos as they are sent: upright, no larger than they are looked at, and nothing in them but the picture. The browser
 * decodes and turns them; what is drawn on a canvas and encoded anew holds no place, no camera and no name.
 */
import { contract, fill, told, words } from "./add-words.js";

const { side, limits, rules } = contract.photos;
const QUALITY = 0.86;
const HEIC = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

/**
 * @param {File|Blob} file
 * @returns {Promise<{blob: Blob, width: number, height: number, advice: string}>}
 * @throws {Error} with words for whoever chose it
 */
export async function prepared(file) {
  const megabytes = (bytes) => Math.round(bytes / 1_000_000);
  if (file.size > limits.bytes) {
    throw new Error(told(rules["photo-file-too-large"], { size: megabytes(file.size), limit: megabytes(limits.bytes) }));
  }
  const bitmap = await decoded(file);
  const { width, height } = bitmap;
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  if (long > short * limits.ratio) throw new Error(told(rules["photo-too-narrow"], { width, height, limit: limits.ratio }));
  if (width * height > limits.pixels) {
    throw new Error(told(rules["photo-too-many-pixels"], { width, height, limit: limits.pixels / 1_000_000 }));
  }
  const scale = Math.min(1, side / long);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const brush = canvas.getContext("2d", { colorSpace: "srgb" });
  brush.fillStyle = "#fff";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.imageSmoothingQuality = "high";
  brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  if (!blob) throw new Error(told(rules["photo-unreadable"]));
  const small = long < limits.tiny ? "photo-too-small" : "photo-small";
  const advice = long < limits.small ? told(rules[small], { width, height }) : "";
  return { blob, width: canvas.width, height: canvas.height, advice };
}

async function decoded(file) {
  const start = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const text = String.fromCharCode(...start);
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg/i.test(text)) throw new Error(told(rules["photo-is-svg"]));
  try {
    // Older browsers know no such option, and turn the photo all the same.
    return await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => createImageBitmap(file));
  } catch {
    // Told by what stands in the file: phones name it as they like.
    if (text.slice(4, 8) === "ftyp" && HEIC.includes(text.slice(8, 12))) throw new Error(fill(words.heic, { name: file.name ?? "HEIC" }));
    const known = /^(?:\xff\xd8\xff|\x89PNG|RIFF....WEBP|GIF8|....ftypavif)/s.test(text);
    throw new Error(told(rules[known ? "photo-unreadable" : "photo-unknown-format"]));
  }
}

/** Draw a photo into a canvas, covering it. */
export async function draw(canvas, blob) {
  const bitmap = await createImageBitmap(blob);
  const scale = Math.max(canvas.width / bitmap.width, canvas.height / bitmap.height);
  const [width, height] = [bitmap.width * scale, bitmap.height * scale];
  const brush = canvas.getContext("2d");
  brush.imageSmoothingQuality = "high";
  brush.drawImage(bitmap, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
  bitmap.close();
}
