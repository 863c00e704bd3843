// Colleagues of a walk-in: a row for each, names only. They get the institution, group and language of the first person.
import { h, say } from "../dom.js";

const MOST = Number(say("most_colleagues"));
const NAMES = ["given_name", "family_name"];

export class Party {
  #rows = h("div", {});
  #onInput;

  /** ``onInput()`` is called at each change of a name. */
  constructor(onInput) {
    this.#onInput = onInput;
    this.element = h("details", { class: "party" }, h("summary", {}, say("colleagues")), h("p", { class: "hint" }, say("colleagues_hint")), this.#rows);
    this.#addRow();
  }

  /** The names in rows that are not empty. */
  get people() {
    return this.#filled.map((row) => Object.fromEntries(NAMES.map((name) => [name, valueIn(row, name)])));
  }

  /** The names of fields that are empty in a row that is not. */
  get missing() {
    return this.#filled.flatMap((row) => NAMES.filter((name) => valueIn(row, name) === "").map((name) => fieldIn(row, name).name));
  }

  /** Leaves only these people in the rows. */
  keep(people) {
    this.element.open = people.length > 0;
    this.#rows.replaceChildren();
    for (const person of people) {
      const row = this.#addRow();
      for (const name of NAMES) fieldIn(row, name).value = person[name];
    }
    this.#addRow();
  }

  get #filled() {
    return [...this.#rows.children].filter((row) => NAMES.some((name) => valueIn(row, name) !== ""));
  }

  #addRow() {
    const number = this.#rows.children.length + 1;
    const field = (name) => {
      const id = `${name}-${number}`;
      const control = h("input", { id, name: id, autocomplete: "off", maxlength: 200, oninput: () => this.#typed() });
      return h("div", { class: "field" }, h("label", { for: id }, say(name)), control);
    };
    const row = h("fieldset", { class: "item" }, h("legend", {}, say("colleague", { number })), h("div", { class: "pair" }, NAMES.map(field)));
    this.#rows.append(row);
    return row;
  }

  /** There is always an empty row to go on with, so that nobody has to press for it. */
  #typed() {
    const { children } = this.#rows;
    if (children.length < MOST && this.#filled.includes(children[children.length - 1])) this.#addRow();
    this.#onInput();
  }
}

/** The names of colleagues among the fields of a kept form. */
export function colleaguesIn(fields) {
  const numbers = Object.keys(fields).flatMap((name) => /^given_name-(\d+)$/.exec(name)?.[1] ?? []);
  const people = numbers.map((number) => Object.fromEntries(NAMES.map((name) => [name, fields[`${name}-${number}`] ?? ""])));
  return people.filter((names) => NAMES.some((name) => names[name].trim() !== ""));
}

const fieldIn = (row, name) => row.querySelector(`[name^=${name}]`);
const valueIn = (row, name) => fieldIn(row, name).value.trim();
