// How this phone gets the door on its home screen.
import { button, h, say, install, wayToInstall } from "../dom.js";

const STEPS = { apple: ["apple_share", "apple_add", "apple_open"], android: ["android_menu"] };

export class HomeScreenPart {
  element = h("section", {});

  constructor() {
    this.update();
  }

  update() {
    const way = wayToInstall();
    if (this.element.dataset.way === String(way)) return;
    this.element.dataset.way = String(way);
    this.element.hidden = way === null;
    this.element.replaceChildren(h("h2", {}, say("home_screen")), h("p", {}, say(way === "installed" ? "is_installed" : "why_home_screen")), ...this.#how(way));
  }

  #how(way) {
    if (way === "button") return [h("p", { class: "buttons" }, button(say("add_to_home_screen"), install, { class: "quiet" }))];
    return STEPS[way] ? [h("ol", {}, STEPS[way].map((step) => h("li", {}, say(step))))] : [];
  }
}
