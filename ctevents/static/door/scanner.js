// Reads codes from a USB scanner, which types.
import { foldTyping } from "./codes.js";

const LENGTH = 112;
const CODE = new RegExp(`^[0-9A-X]{${LENGTH}}$`);
const LETTERS = /^[0-9A-X]+$/;
const SAME_BURST = 120; // milliseconds between two keys, at most
const LONGEST_PAUSE = 500; // milliseconds of a scanner's pause in the middle of a code
const SHORTEST_BURST = 40; // keys: more than people type of a name without a pause
const ENDS = ["Enter", "Tab"];

export const isCode = (text) => CODE.test(foldTyping(text));

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
  return !isCode(typed) && CODE.test(keys) ? keys : typed;
}
