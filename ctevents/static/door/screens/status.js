// What is always on the screen: which event, whether the server is there, what waits, and that this is a rehearsal.
import { button, h, inLanguage, notice, say } from "../dom.js";
import { clock } from "../times.js";
import { kindOf } from "./verdict.js";

/** Fills the parts of the page's frame that are called so there (data-place). */
export class Status {
  #door;
  #place;
  #drawn = "";

  constructor(door) {
    this.#door = door;
    this.#place = Object.fromEntries([...document.querySelectorAll("[data-place]")].map((each) => [each.dataset.place, each]));
  }

  update() {
    const { info, isRehearsal } = this.#door;
    const place = this.#place;
    if (info) {
      place.title.textContent = inLanguage(info.city) || info.event.title;
      place.designation.textContent = info.designation;
    }
    place.footnote.textContent = info?.footnote ?? "";
    place.footnote.parentElement.hidden = !place.footnote.textContent;
    place.rehearsal.hidden = !isRehearsal;
    this.#drawBar();
    this.#drawConcerns();
  }

  #drawBar() {
    const { isOnline, lastSync, waiting, info, isClockWrong, state } = this.#door;
    this.#place.bar.hidden = state !== "ready";
    const texts = [
      ["connection", isOnline ? "state good" : "state warn", say(isOnline ? "online" : "offline")],
      waiting > 0 && ["waiting", "state warn", say("not_sent_yet", { count: waiting })],
      isClockWrong && ["clock", "state bad", say("clock_wrong")],
      lastSync && ["updated", "hint", say("updated_at", { time: clock(lastSync, info?.event.time_zone) })],
    ].filter(Boolean);
    const drawn = JSON.stringify(texts);
    if (drawn === this.#drawn) return; // or it would be read out again
    this.#drawn = drawn;
    this.#place.bar.replaceChildren(...texts.map(([id, kind, text]) => h("span", { id, class: kind }, text)));
  }

  #drawConcerns() {
    const { concerns } = this.#door;
    const said = JSON.stringify(concerns);
    if (this.#place.concerns.dataset.is === said) return;
    this.#place.concerns.dataset.is = said;
    this.#place.concerns.replaceChildren(...(concerns.length ? [this.#box(concerns)] : []));
  }

  #box(concerns) {
    const items = h("ul", {}, concerns.map((concern) => this.#concern(concern)));
    return notice("warning", h("details", {}, h("summary", {}, say("concerns", { count: concerns.length })), items));
  }

  #concern({ id, kind, shown, verdict, detail }) {
    const name = verdict.attendee?.name ?? "";
    const said = { shown: say(shown), is: say(kindOf(verdict)), detail };
    const answer = kind === "set_aside" ? [say("try_again"), () => this.#door.tryAgain(id)] : [say("seen"), () => this.#door.dismiss(id)];
    return h("li", {}, h("bdi", {}, name), ` ${say(`concern_${kind}`, said)} `, button(...answer, { class: "quiet" }));
  }
}
