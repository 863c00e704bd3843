/** Names as they are searched: like `ctevents/formats/transliteration.py`, blind to script, accents, case and punctuation. */

const letters = (from, to) => [...from].map((letter, index) => [letter, to[index]]);

const SPELLINGS = new Map([
  // Serbian, Montenegrin and Macedonian Cyrillic
  ...letters("абвгдежзијклмнопрстћуфхцчшѐѝ", "abvgdezzijklmnoprstcufhccsei"),
  ...Object.entries({ ђ: "dj", ѓ: "gj", ќ: "kj", љ: "lj", њ: "nj", ѕ: "dz", џ: "dz" }),
  // the rest of Bulgarian and Russian Cyrillic, as Serbian spells it
  ...Object.entries({ й: "j", щ: "st", ъ: "a", ы: "i", ь: "", э: "e", ё: "jo", ю: "ju", я: "ja" }),
  // Latin letters that are not a letter with an accent, and sharp s as in Python's casefold
  ...Object.entries({ đ: "dj", ð: "dj", ø: "o", ł: "l", æ: "ae", œ: "oe", ı: "i", þ: "th", ß: "ss" }),
]);
const MARKS = /[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const APOSTROPHE = /['’‘ʼʹ′´`＇]/u;
const IN_WORD = /^[\p{L}\p{N}_]$/u;
const WORDS = /[a-z0-9]+/g;
const ASCII = /^[\0-\x7f]*$/;

export const SHORTEST = 3;
export const MOST_FOUND = 50;

/** Words of small ASCII letters and digits, one space between; the same for all spellings of a name. */
export function foldKey(text) {
  let folded = withoutApostrophes(text);
  if (!ASCII.test(folded)) {
    // Compose first: a mark makes a different letter of ѓ and ќ, but not of the Montenegrin с́ and з́.
    const spelt = [...folded.normalize("NFKC").toLowerCase()].map((letter) => SPELLINGS.get(letter) ?? letter).join("");
    folded = spelt.normalize("NFKD").replace(MARKS, "");
  }
  return (folded.toLowerCase().match(WORDS) ?? []).join(" ");
}

/** Removes apostrophes inside a word; older browsers have no lookbehind. */
function withoutApostrophes(text) {
  const all = [...text];
  const isInside = (index) => IN_WORD.test(all[index - 1] ?? "") && IN_WORD.test(all[index + 1] ?? "");
  return all.filter((letter, index) => !(APOSTROPHE.test(letter) && isInside(index))).join("");
}

/** The form for comparing: `djordje` and `dorde` both find Đorđe. */
const looseKey = (key) => key.replaceAll("dj", "d");

/** One entry for each row, made once: most rows stay when others change. */
const entries = new WeakMap();

/** @param {{id: string, name: string, search: string}[]} attendees `search`: the key of name and institution */
export function makeIndex(attendees) {
  return attendees.map(entryOf).sort((one, other) => (one.order < other.order ? -1 : 1));
}

function entryOf(attendee) {
  if (!entries.has(attendee)) {
    const name = ` ${foldKey(attendee.name)}`;
    const [looseName, own] = [name, ` ${attendee.search}`].map(looseKey);
    const companions = (attendee.companions ?? []).map((companion) => ` ${looseKey(foldKey(companion.name))}`).join("");
    entries.set(attendee, { attendee, name: looseName, own, all: own + companions, order: name.slice(name.lastIndexOf(" ")) + name });
  }
  return entries.get(attendee);
}

/**
 * People with a word beginning with each of the typed words: by name first, then by institution or the names of their companions.
 * None for under three letters.
 */
export function find(index, text) {
  return search(index, text, ({ all }) => all);
}

/** The same without the names of companions. */
export function findByName(index, text) {
  return search(index, text, ({ own }) => own);
}

function search(index, text, wordsOf) {
  const key = foldKey(text);
  if (key.replaceAll(" ", "").length < SHORTEST) return [];
  const wanted = looseKey(key).split(" ").map((word) => ` ${word}`);
  const found = index.filter((entry) => wanted.every((word) => wordsOf(entry).includes(word)));
  const isByName = ({ name }) => wanted.every((word) => name.includes(word));
  const ordered = [...found.filter(isByName), ...found.filter((entry) => !isByName(entry))];
  return ordered.slice(0, MOST_FOUND).map(({ attendee }) => attendee);
}
