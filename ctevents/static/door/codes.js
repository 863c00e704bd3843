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

// Reads codes from a USB scanner, which types.

const LENGTH = 112;
const TYPED = new RegExp(`^[0-9A-X]{${LENGTH}}$`);
const LETTERS = /^[0-9A-X]+$/;
const SAME_BURST = 120; // milliseconds between two keys, at most
const LONGEST_PAUSE = 500; // milliseconds of a scanner's pause in the middle of a code
const SHORTEST_BURST = 40; // keys: more than people type of a name without a pause
const ENDS = ["Enter", "Tab"];

export const isCode = (text) => TYPED.test(foldTyping(text));

/** The code at the end of a field's text; null if there is none. A person may have typed before the scanner. */
export function codeAtEnd(text) {
  const end = text.trimEnd().slice(-LENGTH);
  return isCode(end) ? end : null;
}

/**
 * Calls ``onCode(text)`` for what a USB scanner types, wherever the focus is: fast keys, ended by Enter or Tab.
 * Also reads a code with a pause, and one at the end of the field.
 */
export function listenForScanner(target, onCode) {
  let burst = [];

  target.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || ["Shift", "CapsLock", "AltGraph"].includes(event.key)) return;
      const pause = burst.length ? event.timeStamp - burst.at(-1).at : 0;
      if (pause > longestPause(burst)) burst = [];
      if (ENDS.includes(event.key)) {
        const scanned = codeOf(burst) ?? codeInField(event) ?? otherOf(burst);
        if (scanned) {
          event.preventDefault();
          event.stopPropagation();
          putBack(scanned);
          onCode(scanned.text);
        }
      }
      if ([...event.key].length !== 1) return void (burst = []);
      const field = fieldOf(event.target);
      const when = { at: event.timeStamp, isAfterPause: pause > SAME_BURST };
      burst.push({ typed: event.key, key: keyOf(event), field, before: field?.value, ...when });
    },
    { capture: true },
  );
}

const fieldOf = (element) => (element.matches?.("input:not([type=checkbox], [type=radio]), textarea, select") ? element : null);

/** A burst that began like a code may pause longer than a person's typing. */
function longestPause(burst) {
  const isPartOfCode = LETTERS.test(foldTyping(textOf(burst, "typed"))) || LETTERS.test(textOf(burst, "key"));
  return isPartOfCode ? LONGEST_PAUSE : SAME_BURST;
}

/** Removes what a person typed just before the scanner. */
function codeOf(burst) {
  const last = burst.slice(-LENGTH);
  return isCode(meant(last)) ? { ...last[0], text: meant(last) } : null;
}

/** A foreign code: text typed too fast for a person. */
function otherOf(burst) {
  const fast = burst.slice(burst.reduce((start, { isAfterPause }, index) => (isAfterPause ? index : start), 0));
  return fast.length < SHORTEST_BURST ? null : { ...fast[0], text: meant(fast) };
}

/** After a longer pause of the scanner, the field has the whole code. */
function codeInField({ target }) {
  const field = fieldOf(target);
  const text = codeAtEnd(field?.value ?? "");
  return text && { field, text, before: field.value.trimEnd().slice(0, -LENGTH) };
}

/** Restores a focused field to its text before the scanner typed. */
function putBack({ field, before }) {
  if (!field) return;
  field.value = before;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** The letter on the key of the keyboard that scanners imitate, whatever the layout. */
const keyOf = ({ code }) => /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(code)?.slice(1).join("") ?? "?";

const textOf = (burst, name) => burst.map((each) => each[name]).join("");

function meant(burst) {
  const [typed, keys] = ["typed", "key"].map((name) => textOf(burst, name));
  return !isCode(typed) && TYPED.test(keys) ? keys : typed;
}
