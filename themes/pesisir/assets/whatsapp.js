/** Addresses that open a chat with a message already written. */

/**
 * @param {string} number in digits, with the country's
 * @param {string} text
 * @returns {string} the address; `encodeURIComponent` leaves some marks as they are, at which phones end an address
 */
export function chatAddress(number, text) {
  const encoded = encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `https://wa.me/${number}?text=${encoded}`;
}
