// Companions by name and task, each let in with one press.
import { button, h, say } from "../dom.js";
import { since } from "../times.js";

/** After a press, a second one within this time was meant for the same button: it must not undo the first. */
const PAUSE = 1000; // milliseconds

export class CompanionList {
  #door;
  #find;
  #rows = h("ul", { class: "found" });
  #said = h("p", { role: "status", class: "visually-hidden" });
  #pressedAt = -PAUSE;
  #drawn = "";

  /** `find()` returns the companions to show, as this device knows them now. `of`: the id of their guest. */
  constructor(door, find, of = "") {
    this.of = of;
    this.#door = door;
    this.#find = find;
    this.element = h("div", { class: "companions", role: "group", "aria-label": say("companions") }, this.#said, this.#rows);
    this.update();
  }

  /** Draws only what has changed; a focused button stays focused. */
  update() {
    const companions = this.#find();
    const drawn = JSON.stringify(companions);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.element.hidden = companions.length === 0;
    const focused = this.element.contains(document.activeElement) ? document.activeElement.dataset.companion : null;
    this.#rows.replaceChildren(...companions.map((each) => this.#row(each)));
    [...this.#rows.querySelectorAll("button")].find(({ dataset }) => dataset.companion === focused)?.focus();
  }

  #row(each) {
    const { name, role, first } = each;
    const what = h("p", {}, h("strong", {}, h("bdi", {}, name)), h("br"), say(`role_${role}`), " · ", ...this.#standing(each));
    const act = first
      ? this.#button(each, "undo", () => this.#press(() => this.#door.companions.untick(each.id), "companion_out", name), "quiet")
      : each.mayEnter && this.#button(each, "check_in", () => this.#press(() => this.#door.companions.tick(each.id), "companion_in", name));
    return h("li", {}, what, act);
  }

  #standing({ first, mayEnter }) {
    if (first) return [h("span", { class: "state warn" }, say("in")), " ", since(first, this.#door.info.event.time_zone)];
    return [h("span", { class: mayEnter ? "state good" : "state bad" }, say(mayEnter ? "may_enter" : "may_not_enter"))];
  }

  #button({ id, name }, key, onclick, kind = false) {
    const label = say(key === "undo" ? "undo_name" : "check_in_name", { name });
    return button(say(key), onclick, { class: kind, "data-companion": id, "aria-label": label });
  }

  async #press(act, key, name) {
    if (performance.now() - this.#pressedAt < PAUSE) return;
    this.#pressedAt = performance.now();
    try {
      await act();
      this.#said.textContent = say(key, { name });
      this.#said.className = "visually-hidden";
    } catch (error) {
      console.error(error);
      this.#said.textContent = say("reason_not_stored");
      this.#said.className = "flag";
    }
  }
}
