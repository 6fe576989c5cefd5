/** Files → a ZIP of stored entries, with names in UTF-8 and no times: equal files give equal bytes. */
const TABLE = Uint32Array.from({ length: 256 }, (_, number) => {
  let rest = number;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});
const UTF8 = 0x0800;
/** The first day that a ZIP knows, 1 January 1980: the clock is nobody's business. */
const DAY = 0x21;

function crc32(bytes) {
  let sum = ~0;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 255] ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** @returns {Uint8Array} numbers as a ZIP writes them: [value, bytes] after one another, the lowest byte first */
function record(...numbers) {
  return Uint8Array.from(numbers.flatMap(([value, size]) => Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 255)));
}

/**
 * @param {Array<[string, Uint8Array]>} files path and contents of each, in their order
 * @returns {Blob}
 */
export function zip(files) {
  const parts = [];
  const index = [];
  let offset = 0;
  for (const [path, bytes] of files) {
    const name = new TextEncoder().encode(path);
    // Version, flags, stored, time, day, sum, both sizes, length of the name, no more fields.
    const told = [[20, 2], [UTF8, 2], [0, 2], [0, 2], [DAY, 2], [crc32(bytes), 4], [bytes.length, 4], [bytes.length, 4], [name.length, 2], [0, 2]];
    parts.push(record([0x04034b50, 4], ...told), name, bytes);
    index.push(record([0x02014b50, 4], [20, 2], ...told, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), name);
    offset += 30 + name.length + bytes.length;
  }
  const size = index.reduce((sum, one) => sum + one.length, 0);
  const end = record([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [size, 4], [offset, 4], [0, 2]);
  return new Blob([...parts, ...index, end], { type: "application/zip" });
}
