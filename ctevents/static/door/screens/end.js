// The end of the day: is all at the server? Then the device can be wiped.
import { back, button, h, notice, say } from "../dom.js";

export class EndScreen {
  title = say("end_of_day");
  #door;
  #app;
  #state = h("div", { role: "status" });
  #check = button(say("check_again"), () => this.#compare(), { class: "quiet" });
  #wipe = h("div", {});
  #isAsked = false;
  /** {here, missing}; null: not compared yet, or no answer. */
  #compared = null;
  #isComparing = false;

  constructor(door, app) {
    this.#door = door;
    this.#app = app;
    this.element = h(
      "div",
      { class: "settings" },
      back(),
      h("h1", { tabindex: "-1" }, this.title),
      this.#state,
      h("p", { class: "buttons" }, this.#check),
      h("h2", {}, say("wipe")),
      this.#wipe,
    );
    this.update();
  }

  open() {
    this.element.querySelector("h1").focus();
    this.#compare();
  }

  close() {}

  async #compare() {
    if (this.#isComparing) return;
    this.#isComparing = true;
    this.#check.setAttribute("aria-busy", "true");
    this.#compared = await this.#door.compare().catch(() => null);
    this.#check.removeAttribute("aria-busy");
    this.#isComparing = false;
    this.update();
  }

  update() {
    this.#drawState();
    this.#drawWipe();
  }

  #drawState() {
    const { unsent, waiting } = this.#door;
    const said = JSON.stringify([unsent, waiting, this.#compared, this.#isComparing]);
    if (this.#state.dataset.is === said) return; // or it would be read out again
    this.#state.dataset.is = said;
    const { here, missing } = this.#compared ?? {};
    const counts = this.#compared && h("p", {}, say("compared", { here, there: here - missing.length }));
    this.#state.replaceChildren(...[counts, this.#conclusion(waiting, unsent, missing)].filter(Boolean));
  }

  #conclusion(waiting, unsent, missing) {
    if (waiting > 0) return notice("warning", h("p", {}, say("send_first", { count: waiting })));
    if (unsent > 0) return notice("warning", h("p", {}, say("not_accepted", { count: unsent })));
    if (this.#isComparing) return null;
    if (!missing) return notice("warning", h("p", {}, say("not_compared")));
    if (missing.length > 0) return notice("error", h("p", {}, say("lost_scans", { count: missing.length })));
    return notice("success", h("p", {}, h("strong", {}, say("all_sent"))));
  }

  #drawWipe() {
    const { unsent } = this.#door;
    const drawn = `${this.#isAsked} ${unsent}`;
    if (this.#wipe.dataset.is === drawn) return;
    this.#wipe.dataset.is = drawn;
    const hadFocus = this.#wipe.contains(document.activeElement);
    this.#wipe.replaceChildren(
      h("p", {}, say("wipe_text")),
      unsent > 0 ? notice("warning", h("p", {}, say("wipe_unsent", { count: unsent }))) : "",
      h("p", { class: "buttons" }, ...(this.#isAsked ? this.#answers() : [button(say("wipe"), () => this.#ask(true), { class: "danger" })])),
    );
    if (hadFocus) this.#wipe.querySelector("button").focus();
  }

  #answers() {
    return [
      button(say("wipe_yes"), () => this.#app.end(), { class: "danger" }),
      button(say("wipe_no"), () => this.#ask(false), { class: "quiet" }),
    ];
  }

  #ask(isAsked) {
    this.#isAsked = isAsked;
    this.#drawWipe();
  }
}
