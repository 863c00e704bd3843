// The line that is always visible: the event, the connection, what is unsent, and a running rehearsal.
import { button, h, inLanguage, notice, say } from "../dom.js";
import { clock } from "../times.js";
import { watchBattery } from "../battery.js";
import { kindOf } from "./verdict.js";

const LOW = 20; // percent

/** Fills the parts of the page's frame named by data-place. */
export class Status {
  #door;
  #place;
  #connection = h("span", { role: "status" });
  #waiting = h("span", { class: "state warn" });
  #clock = h("span", { class: "state bad" });
  #updated = h("span", { class: "hint" });
  #number = h("span", { class: "hint" });
  #battery = h("span", { class: "state" });

  constructor(door) {
    this.#door = door;
    this.#place = Object.fromEntries([...document.querySelectorAll("[data-place]")].map((each) => [each.dataset.place, each]));
    this.#place.bar.replaceChildren(this.#connection, this.#waiting, this.#battery, this.#clock, this.#updated, this.#number);
    watchBattery((battery) => this.#drawBattery(battery));
  }

  update() {
    const { info, isRehearsal, state } = this.#door;
    const place = this.#place;
    if (info) {
      place.title.textContent = inLanguage(info.city) || info.event.title;
      place.designation.textContent = info.designation;
    }
    place.footnote.textContent = info?.footnote ?? "";
    place.footnote.hidden = !info?.footnote;
    place.settings.hidden = state !== "ready";
    place.rehearsal.hidden = !isRehearsal;
    this.#drawBar();
    this.#drawTrouble();
    this.#drawConcerns();
  }

  #drawBar() {
    const { isOnline, lastSync, waiting, info, isClockWrong, state, number } = this.#door;
    this.#place.bar.hidden = state !== "ready";
    this.#connection.className = isOnline ? "state good" : "state warn";
    this.#say(this.#connection, say(isOnline ? "online" : "offline"));
    this.#say(this.#waiting, waiting > 0 ? say("not_sent_yet", { count: waiting }) : "");
    this.#say(this.#number, number === null ? "" : say("device_number", { number }));
    this.#say(this.#clock, isClockWrong ? say("clock_wrong") : "");
    this.#say(this.#updated, lastSync ? say("updated_at", { time: clock(lastSync, info?.event.time_zone) }) : "");
  }

  /** A full battery that is being charged needs no words. */
  #drawBattery({ percent, isCharging }) {
    const isLow = percent <= LOW && !isCharging;
    const key = isLow ? "battery_low" : isCharging ? "battery_charging" : "battery";
    this.#battery.className = isLow ? "state bad" : "state";
    this.#say(this.#battery, percent === 100 && isCharging ? "" : say(key, { level: `${percent}%` }));
  }

  /** Writes only what has changed, or it would be read out again. */
  #say(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  /** Says what is wrong while the device still works; if it does not, the start screen says it. */
  #drawTrouble() {
    const { trouble, state } = this.#door;
    const key = state === "ready" && trouble ? `trouble_${trouble}` : "";
    const place = this.#place.trouble;
    if ((place.dataset.is ?? "") === key) return;
    place.dataset.is = key;
    place.replaceChildren(...(key ? [notice("warning", h("p", {}, say(key)))] : []));
  }

  #drawConcerns() {
    const { concerns } = this.#door;
    const place = this.#place.concerns;
    const said = JSON.stringify(concerns);
    if (place.dataset.is === said) return;
    place.dataset.is = said;
    const isOpen = place.querySelector("details")?.open;
    const hadFocus = place.contains(document.activeElement);
    place.replaceChildren(...(concerns.length ? [this.#box(concerns, isOpen)] : []));
    if (hadFocus) (place.querySelector("summary") ?? document.getElementById("main")).focus();
  }

  #box(concerns, isOpen) {
    const dismissible = concerns.filter(({ kind }) => kind !== "set_aside");
    const seenAll = () => Promise.all(dismissible.map(({ id }) => this.#door.dismiss(id)));
    return notice(
      "warning",
      h(
        "details",
        { open: isOpen },
        h("summary", {}, say("concerns", { count: concerns.length })),
        h("ul", { class: "found" }, concerns.map((concern) => this.#concern(concern))),
        dismissible.length > 1 && button(say("seen_all"), seenAll, { class: "quiet" }),
      ),
    );
  }

  #concern({ id, kind, shown, verdict, detail }) {
    const name = verdict.attendee?.name;
    const said = say(`concern_${kind}`, { shown: say(shown), is: say(kindOf(verdict)), detail });
    const [word, answer] = kind === "set_aside" ? ["try_again", () => this.#door.tryAgain(id)] : ["seen", () => this.#door.dismiss(id)];
    const named = name && [h("strong", {}, h("bdi", {}, name)), h("br")];
    return h("li", {}, h("p", {}, named ?? "", said), button(say(word), answer, { class: "quiet", "aria-label": name && `${say(word)}: ${name}` }));
  }
}
