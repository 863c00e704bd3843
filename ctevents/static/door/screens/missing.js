// Guests with a seat who have not come, VIPs first, by what this device knows: also without a network.
import { back, h, inLanguage, notice, say, dayAndClock } from "../dom.js";

export class MissingScreen {
  title = say("not_arrived_yet");
  #door;
  #counts = h("dl", { class: "figures", "aria-label": say("counts") });
  #guests = h("div", { class: "missing" });
  #drawn = "";

  constructor(door) {
    this.#door = door;
    this.element = h("div", { class: "settings" }, back(), h("h1", { tabindex: "-1" }, this.title), this.#counts, this.#guests);
    this.update();
  }

  open() {
    this.element.querySelector("h1").focus();
  }

  close() {}

  update() {
    const { counts, missing, comes } = this.#door;
    const drawn = JSON.stringify([counts, missing, comes]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const figure = (label, number) => h("div", {}, h("dt", {}, label), h("dd", {}, String(number)));
    const { attended, expected } = counts;
    const figures = [figure(say("in"), attended), figure(say("expected"), expected), figure(this.title, expected - attended)];
    this.#counts.replaceChildren(...figures);
    this.#guests.replaceChildren(...this.#lists(missing, comes));
  }

  #lists({ vips, institutions }, comes) {
    if (!vips.length && !institutions.length) return [this.#nobody(comes)];
    const ofVips = vips.length ? this.#list(say("vips"), vips, (one) => one.institution) : [];
    return [...ofVips, ...institutions.flatMap(([name, guests]) => this.#list(name || say("without_institution"), guests, () => ""))];
  }

  #nobody(comes) {
    const isEarly = comes?.what === "names" && comes.at;
    const time = isEarly && dayAndClock(comes.at, this.#door.info.event.time_zone);
    return isEarly ? notice("information", h("p", {}, say("names_come_later", { time }))) : h("p", {}, say(this.#door.counts.expected ? "all_arrived" : "no_seats_yet"));
  }

  #list(heading, guests, placeOf) {
    const line = (one) => {
      const place = [placeOf(one), this.#groupName(one.group)].filter(Boolean).join(" · ");
      return h("li", {}, h("strong", {}, h("bdi", {}, one.name)), " ", h("span", { class: "hint" }, place));
    };
    return [h("h2", {}, heading, " ", h("span", { class: "state" }, String(guests.length))), h("ul", { class: "plain" }, guests.map(line))];
  }

  #groupName(code) {
    return inLanguage(this.#door.info.groups.find((group) => group.code === code)?.names) || code;
  }
}
