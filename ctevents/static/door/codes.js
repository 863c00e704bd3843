/**
 * Badge codes as in `ctevents/formats/badge_code.py`: 70 bytes (event number, badge number, Ed25519 signature) as 112 characters of
 * base 32.
 */

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWX";
const CODE = new RegExp(`^[${ALPHABET}]{112}$`);
const SIGNED_PREFIX = new TextEncoder().encode("ctevents badge 1");
const PAYLOAD_LENGTH = 6;

/** White space as defined by Python's `str.split`. */
const WHITE_SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** Letters that Serbian and Macedonian layouts type, above the Latin letters of the same keys. */
const CYRILLIC_KEYS = "ЉЊЕРТУПАСДФГХЈКЛЏЦВБНМ";
const LATIN_KEYS = "QWERTUPASDFGHJKLXCVBNM";
const KEYS = new Map([...CYRILLIC_KEYS].map((key, index) => [key, LATIN_KEYS[index]]));

/** The code that a scanner meant: undoes white space, case and Cyrillic keyboard layouts. */
export function foldTyping(text) {
  const typed = text.replace(WHITE_SPACE, "").toUpperCase();
  return [...typed].map((letter) => KEYS.get(letter) ?? letter).join("");
}

/** The address of a door with a token, as in the QR code of a door kit. */
const KIT = /^\s*https?:\/\/[^/?#]+\/door\/[^#]*#token=([^&\s]*)/i;

/** The token of a door kit; null for any other text. */
export const tokenOfKit = (text) => KIT.exec(text)?.[1] ?? null;

const OTHER_CODE = /^\s*((https?|ftp):\/\/|www\.|(urlto|wifi|begin|mecard|bizcard|mailto|matmsg|smtp|tel|sms|smsto|mms|geo):)/i;
const LONGEST_WORD = 30;

/** Whether a scanner wrote this where people type a name, as `is_scanned` of `ctevents/formats/scanned_codes.py` says. */
export const isScanned = (text) => OTHER_CODE.test(text) || text.split(WHITE_SPACE).some((word) => [...word].length > LONGEST_WORD);

/**
 * The numbers in a genuine code in its canonical spelling; null for any other text.
 * @param {string} text
 * @param {string[]} publicKeys each 32 bytes as base64url
 * @param {Verify} by
 * @returns {Promise<{event: number, badge: number}|null>}
 */
export async function readCode(text, publicKeys, by = verify) {
  if (!CODE.test(text)) return null;
  const raw = bytesOf(text);
  const payload = raw.subarray(0, PAYLOAD_LENGTH);
  const message = new Uint8Array([...SIGNED_PREFIX, ...payload]);
  const signature = raw.subarray(PAYLOAD_LENGTH);
  for (const key of publicKeys) {
    if (await by(key, signature, message)) return numberIn(payload);
  }
  return null;
}

function bytesOf(code) {
  const bytes = new Uint8Array((code.length * 5) / 8);
  let bits = 0;
  let held = 0;
  let next = 0;
  for (const letter of code) {
    bits = ((bits << 5) | ALPHABET.indexOf(letter)) & 0xfff;
    held += 5;
    if (held >= 8) {
      held -= 8;
      bytes[next++] = (bits >> held) & 0xff;
    }
  }
  return bytes;
}

function numberIn(payload) {
  const view = new DataView(payload.buffer, payload.byteOffset, PAYLOAD_LENGTH);
  return { event: view.getUint16(0), badge: view.getUint32(2) };
}

const imported = new Map();

/** @typedef {(key: string, signature: Uint8Array, message: Uint8Array) => Promise<boolean>} Verify */

/** @type {Verify} */
export async function verifyByWebCrypto(key, signature, message) {
  if (!imported.has(key)) {
    imported.set(key, await crypto.subtle.importKey("raw", fromBase64Url(key), "Ed25519", false, ["verify"]));
  }
  return crypto.subtle.verify("Ed25519", imported.get(key), signature, message);
}

/**
 * As in RFC 8032: a signature has only one spelling.
 * @type {Verify}
 */
export async function verifyByNoble(key, signature, message) {
  const { verifyAsync } = await import("../vendor/ed25519.js");
  return verifyAsync(signature, message, fromBase64Url(key), { zip215: false });
}

/** Older phones have no Ed25519 of their own. */
async function verify(key, signature, message) {
  try {
    return await verifyByWebCrypto(key, signature, message);
  } catch (error) {
    if (error.name !== "NotSupportedError" && error.name !== "SyntaxError") throw error;
    return verifyByNoble(key, signature, message);
  }
}

function fromBase64Url(text) {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
