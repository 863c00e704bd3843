// This device: its number, station, sound, camera, rehearsal, and the way to its home screen.
import { cameras, hasCamera } from "../camera.js";
import { isScanned } from "../codes.js";
import { back, button, h, notice, say, dayAndClock, prefer, preferences, canVibrate, signal } from "../dom.js";
import { HomeScreenPart } from "./home_screen.js";

export class SettingsScreen {
  title = say("settings");
  #door;
  #state = h("div", { role: "status" });
  #rehearsal = h("div", {});
  #homeScreen = new HomeScreenPart();

  constructor(door) {
    this.#door = door;
    this.element = h(
      "div",
      { class: "settings" },
      back(),
      h("h1", { tabindex: "-1" }, this.title),
      this.#state,
      h("p", { class: "buttons" }, button(say("update_now"), (event) => this.#update(event), { class: "quiet" })),
      this.#station(),
      this.#sound(),
      this.#camera(),
      h("h2", {}, say("rehearsal")),
      this.#rehearsal,
      this.#homeScreen.element,
      h("h2", {}, say("end_of_day")),
      h("p", {}, say("end_of_day_text")),
      h("p", { class: "buttons" }, h("a", { href: "#end", class: "button quiet" }, say("end_of_day"))),
    );
    this.update();
  }

  open() {
    this.element.querySelector("h1").focus();
  }

  close() {}

  update() {
    this.#drawState();
    this.#drawRehearsal();
    this.#homeScreen.update();
  }

  #drawState() {
    const { waiting, lastSync, info, isOnline, isPersistent, number } = this.#door;
    const zone = info?.event.time_zone;
    const facts = [
      [say("device"), number === null ? "" : String(number)],
      [say("connection"), say(isOnline ? "online" : "offline")],
      [say("last_update"), lastSync ? dayAndClock(lastSync, zone) : say("never")],
      [say("not_sent"), String(waiting)],
      [say("good_until"), info?.token_ends_at ? dayAndClock(info.token_ends_at, zone) : ""],
    ].filter(([, text]) => text);
    if (this.#state.dataset.is === JSON.stringify(facts)) return; // or it would be read out again
    this.#state.dataset.is = JSON.stringify(facts);
    const list = h("dl", { class: "facts" }, facts.flatMap(([label, text]) => [h("dt", {}, label), h("dd", {}, text)]));
    const warning = waiting && isPersistent !== true ? [notice("warning", h("p", {}, say("keep_storage")))] : [];
    this.#state.replaceChildren(list, ...warning);
  }

  async #update({ currentTarget: pressed }) {
    pressed.setAttribute("aria-busy", "true");
    await this.#door.sync();
    pressed.removeAttribute("aria-busy");
    this.update();
  }

  #station() {
    const field = h("input", { id: "station", class: "short", autocomplete: "off", maxlength: 40, value: this.#door.station, "aria-describedby": "station-hint station-error" });
    const said = h("span", { role: "status" });
    const error = h("p", { class: "field-error", id: "station-error", role: "alert", hidden: true });
    const save = async (event) => {
      event.preventDefault();
      const isCode = isScanned(field.value);
      error.hidden = !isCode;
      error.textContent = isCode ? say("station_is_no_code") : "";
      field.setAttribute("aria-invalid", String(isCode));
      said.textContent = "";
      if (isCode || !field.value.trim()) return field.focus();
      await this.#door.setStation(field.value.trim());
      said.textContent = say("saved");
    };
    return h(
      "form",
      { onsubmit: save },
      h("div", { class: "field" }, h("label", { for: "station" }, say("station")), h("p", { class: "hint", id: "station-hint" }, say("station_hint")), error, field),
      h("p", { class: "buttons" }, h("button", { class: "quiet" }, say("change_station")), said),
    );
  }

  #sound() {
    const choice = (id, name, words) => {
      const box = h("input", { id, type: "checkbox", checked: preferences[name], onchange: () => prefer({ [name]: box.checked }) });
      return h("label", { class: "choice" }, box, h("span", {}, say(words)));
    };
    const tries = ["admitted", "repeat", "refused"].map((outcome) => button(say(outcome), () => signal(outcome, { ...preferences, hasSound: true }), { class: "quiet" }));
    return h(
      "fieldset",
      { class: "field" },
      h("legend", {}, say("sound")),
      choice("sound", "hasSound", "has_sound"),
      canVibrate() && choice("vibration", "hasVibration", "has_vibration"),
      h("p", { class: "hint", id: "sounds" }, say("try_sounds")),
      h("div", { class: "buttons", role: "group", "aria-labelledby": "sounds" }, tries),
    );
  }

  #camera() {
    if (!hasCamera()) return null;
    const choice = h("select", { id: "camera", onchange: () => prefer({ cameraId: choice.value }) }, h("option", { value: "" }, say("camera_back")));
    cameras().then((found) => {
      const named = found.filter(({ id, name }) => id && name);
      choice.append(...named.map(({ id, name }) => h("option", { value: id, selected: id === preferences.cameraId }, name)));
    });
    return h("div", { class: "field" }, h("label", { for: "camera" }, say("camera")), choice);
  }

  #drawRehearsal() {
    const { isRehearsal } = this.#door;
    if (this.#rehearsal.dataset.is === String(isRehearsal)) return;
    this.#rehearsal.dataset.is = String(isRehearsal);
    const change = () => (isRehearsal ? this.#door.endRehearsal() : this.#door.startRehearsal());
    this.#rehearsal.replaceChildren(
      h("p", {}, say("rehearsal_text")),
      h("p", { class: "buttons" }, button(say(isRehearsal ? "end_rehearsal" : "start_rehearsal"), change, { id: "rehearse", class: "quiet" })),
    );
  }
}
