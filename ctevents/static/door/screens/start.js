// A device without a token: how it gets one.
import { h, notice, say } from "../dom.js";
import { CameraPanel } from "./camera.js";
import { HomeScreenPart } from "./home_screen.js";

export class StartScreen {
  title = say("open_door");
  #door;
  #camera;
  #said = h("div", { role: "status" });
  #homeScreen = new HomeScreenPart();
  #ways;

  constructor(door) {
    this.#door = door;
    this.#camera = new CameraPanel((text) => this.read(text));
    this.#ways = h(
      "div",
      {},
      h("h2", {}, say("by_kit")),
      h("p", {}, say("by_kit_text")),
      this.#camera.element,
      h("h2", {}, say("by_sign_in")),
      h("p", {}, say("by_sign_in_text")),
      h("p", { class: "buttons" }, h("a", { href: `/door/${door.slug}/pair`, class: "button quiet" }, say("use_sign_in"))),
      this.#homeScreen.element,
    );
    this.element = h("div", { class: "start" }, h("h1", { tabindex: "-1" }, this.title), this.#said, this.#ways);
    this.update();
  }

  open({ isFirst }) {
    if (!isFirst) this.element.querySelector("h1").focus();
    this.#camera.draw();
  }

  close() {
    this.#camera.close();
  }

  update() {
    this.#homeScreen.update();
    const { state, waiting, trouble, isWiped } = this.#door;
    const said = `${state} ${waiting} ${trouble} ${isWiped}`;
    if (this.#said.dataset.is === said) return;
    this.#said.dataset.is = said;
    this.#said.replaceChildren(
      ...[
        isWiped && notice("success", h("p", {}, say("wiped"))),
        state === "over" && notice("warning", h("p", {}, say("over"))),
        trouble && notice("error", h("p", {}, say(`trouble_${trouble}`))),
        waiting > 0 && notice("warning", h("p", {}, say("waiting_without_token", { count: waiting }))),
      ].filter(Boolean),
    );
  }

  /** Reads the QR code of a door kit, which holds the address of a door with its token. */
  read(text) {
    if (!isOfDoor(text)) return this.#said.replaceChildren(notice("error", h("p", {}, say("no_kit"))));
    this.#camera.close();
    location.assign(text);
    return null;
  }
}

function isOfDoor(text) {
  try {
    const { origin, pathname, hash } = new URL(text);
    return origin === location.origin && /^\/door\/[^/]+$/.test(pathname) && hash.startsWith("#token=");
  } catch {
    return false; // no address
  }
}
