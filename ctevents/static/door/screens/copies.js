// The printed copies that one person gets: a button for each language in stock. One press counts one copy.
import { button, h, say } from "../dom.js";

export class CopyRow {
  #door;
  #given = [];
  #said = h("p", { role: "status" });
  #undo = button(say("undo_copy"), () => this.#takeBack(), { class: "quiet", hidden: true });

  /** `scan`: the id of the scan that the row is shown below; it is not stored with a copy. */
  constructor(door, scan) {
    this.#door = door;
    this.scan = scan;
    const buttons = door.info.copies.map((tag) => button(say(`language_${tag}`), () => this.#give(tag), { lang: tag, class: "give" }));
    const row = h("div", { class: "buttons" }, h("span", {}, say("copy")), buttons);
    this.element = h("div", { class: "copies", role: "group", "aria-label": say("printed_copy") }, row, h("div", { class: "buttons" }, this.#said, this.#undo));
  }

  async #give(tag) {
    try {
      this.#given.push(await this.#door.giveCopy(tag));
      this.#say(this.#door.isRehearsal ? "copy_rehearsed" : "copy_counted");
    } catch (error) {
      console.error(error);
      this.#said.textContent = say("copy_not_stored");
    }
  }

  async #takeBack() {
    const copy = this.#given.pop();
    if (!copy) return;
    const hadFocus = document.activeElement === this.#undo;
    await this.#door.takeCopyBack(copy);
    this.#say(this.#given.length === 0 ? "copy_taken_back" : this.#door.isRehearsal ? "copy_rehearsed" : "copy_counted");
    if (hadFocus && this.#undo.hidden) this.element.querySelector("button").focus();
  }

  #say(key) {
    const languages = this.#given.map(({ language }) => say(`language_${language}`)).join(", ");
    this.#said.textContent = say(key, { languages });
    this.#undo.hidden = this.#given.length === 0;
  }
}
