// Nothing to show yet: the guests, or the parts of the app that come later, are on their way.
import { back, button, h, notice, say } from "../dom.js";

export class FetchingScreen {
  title = say("door");

  constructor(door) {
    const way = door.state === "ready" ? back() : h("p", {}, button(say("try_again"), () => door.sync(), { class: "quiet" }));
    this.element = h("div", { role: "status" }, h("h1", {}, this.title), notice("information", h("p", {}, say("fetching")), way));
  }

  open() {}

  close() {}

  update() {}
}
