// The main screen: empty until a badge is scanned or three letters of a name are typed.
import { button, clock, dayAndClock, dayIfLater, h, icon, inLanguage, loadLater, notice, say, since, watchBattery } from "../dom.js";
import { nameOf } from "../roster.js";
import { CompanionList, kindOf } from "./verdict.js";

const SHORTEST_NAME = 3;
const MOST_SHOWN = 20;
const LATER = { names: "names_come_later", everybody: "everybody_come_later" };
const SIGNS = { confirmed: "good", invited: "warn", declined: "warn", delegated: "warn" };

export class ScanScreen {
  title = say("door");
  #door;
  #app;
  /** The camera is loaded later than the search. */
  #camera = null;
  #cameraPlace = h("div", {});
  #isOpen = false;
  #drawn = 0;
  /** A search begins with the third letter, and ends when the field is cleared. */
  #isSearching = false;
  #field = h("input", {
    ...{ id: "search", type: "search", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search" },
    ...{ "aria-describedby": "search-hint", oninput: () => this.#searchSoon() },
  });
  #found = h("div", { id: "found" });
  /** The lists of companions among those found. */
  #lists = [];
  #foundCount = h("p", { class: "hint", role: "status", id: "search-hint" });
  #counts = h("dl", { class: "figures", "aria-label": say("counts") });
  #groups = h("tbody", {});
  #early = h("div", {});
  #walkIn = h("a", { href: "#walk-in", onclick: () => this.#app.keepName(this.#field.value) });

  /** ``app``: shows the result for a code or a name, keeps a name for the walk-in, holds the verdict band. */
  constructor(door, app) {
    this.#door = door;
    this.#app = app;
    this.element = h("div", { class: "scan-screen" }, h("h1", { class: "visually-hidden" }, this.title), app.band.element, this.#work(), this.#beside());
    this.#search();
    this.update();
    loadLater().then(({ CameraPanel }) => this.#addCamera(new CameraPanel((text) => app.admitCode(text))));
  }

  #addCamera(camera) {
    this.#camera = camera;
    this.#cameraPlace.replaceWith(camera.element);
    camera.hide(this.#field.value.trim() !== "");
    if (this.#isOpen) camera.open();
  }

  #work() {
    const form = h(
      "form",
      { role: "search", class: "search", novalidate: true, onsubmit: (event) => this.#enter(event) },
      h("div", { class: "field" }, h("label", { for: "search" }, say("search")), this.#field),
      this.#foundCount,
    );
    return h("div", { class: "work" }, this.#early, this.#cameraPlace, form, this.#found);
  }

  #beside() {
    const heading = (text, kind) => h("th", { scope: "col", class: kind }, text);
    const headings = h("tr", {}, heading(say("group")), heading(say("in"), "number"), heading(say("expected"), "number"));
    const table = h("table", {}, h("thead", {}, headings), this.#groups);
    return h("div", { class: "beside-work" }, this.#walkIn, this.#counts, h("details", {}, h("summary", {}, say("by_group")), table), h("p", {}, h("a", { href: "#missing" }, say("not_arrived_yet"))), h("p", {}, h("a", { href: "#end" }, say("end_of_day"))));
  }

  open({ hasKeyboard }) {
    if (this.#door.draft) this.#walkIn.focus();
    else if (hasKeyboard) this.#field.focus();
    return this.wake();
  }

  close() {
    this.#isOpen = false;
    this.#camera?.close();
  }

  sleep = this.close;

  wake() {
    this.#isOpen = true;
    return this.#camera?.open();
  }

  update() {
    const { attended, expected, groups } = this.#door.counts;
    const figure = (label, number) => h("div", {}, h("dt", {}, label), h("dd", {}, String(number)));
    this.#counts.replaceChildren(figure(say("in"), attended), figure(say("expected"), expected));
    const row = ({ code, ...count }) =>
      h("tr", {}, h("th", { scope: "row" }, this.#groupName(code)), ...[count.attended, count.expected].map((number) => h("td", { class: "number" }, String(number))));
    this.#groups.replaceChildren(...groups.map(row));
    this.#drawWalkIn();
    this.#drawEarly();
    this.#app.band.update();
    for (const list of this.#lists) list.update();
    if (this.#field.value && !this.#found.contains(document.activeElement)) this.#search();
  }

  /** Warns until the first scan that scans count, so that trying the door early does not change the figures. Blocks nothing. */
  #drawEarly() {
    const { info, comes, isRehearsal } = this.#door;
    const isBusy = isRehearsal || !this.#app.band.isIdle || this.#field.value !== "";
    const day = isBusy ? "" : dayIfLater(info.event.starts_at, info.event.time_zone);
    const later = isBusy || !comes?.at ? "" : this.#comesLater();
    if ((this.#early.dataset.said ?? "") === day + later) return;
    this.#early.dataset.said = day + later;
    const rehearse = button(say("start_rehearsal"), () => this.#door.startRehearsal(), { class: "quiet" });
    const said = [day && h("p", {}, say("not_today", { day })), later && h("p", {}, later), day && h("p", {}, rehearse)].filter(Boolean);
    this.#early.replaceChildren(...(said.length ? [notice(day ? "warning" : "information", ...said)] : []));
  }

  /** Opens a new walk-in, or the one that was begun. */
  #drawWalkIn() {
    const { draft } = this.#door;
    this.#walkIn.className = draft ? "button wide" : "button quiet wide";
    const name = draft && nameOf(draft.fields);
    const words = [say(draft ? "go_on_with_walk_in" : "register_walk_in"), ...(name ? [": ", h("bdi", {}, name)] : [])];
    this.#walkIn.replaceChildren(icon("add"), h("span", {}, ...words));
  }

  /** Gets ready for the next guest, after one was let in. */
  clear() {
    if (!this.#field.value) return;
    this.#field.value = "";
    this.#search();
  }

  /** Focuses the field for the next guest; on a phone the keyboard would cover the verdict. */
  focusForNext(hasKeyboard) {
    if (this.#door.draft) return this.#walkIn.focus();
    return (hasKeyboard ? this.#field : this.#app.band.element).focus();
  }

  #searchSoon() {
    cancelAnimationFrame(this.#drawn);
    this.#drawn = requestAnimationFrame(() => this.#search());
  }

  #search() {
    cancelAnimationFrame(this.#drawn); // or the focus set next would be lost
    const text = this.#field.value.trim();
    this.#camera?.hide(text !== "");
    this.#drawEarly();
    const isLongEnough = [...text.replace(/\s/g, "")].length >= SHORTEST_NAME;
    if (isLongEnough && !this.#isSearching) this.#door.countSearch();
    this.#isSearching = isLongEnough;
    const found = isLongEnough ? this.#door.find(text) : [];
    const alone = isLongEnough ? this.#door.companions.find(text) : [];
    this.#foundCount.textContent = this.#foundText(text, isLongEnough, found.length + alone.length);
    this.#lists = [];
    this.#found.replaceChildren(...this.#results(found), ...(alone.length ? [this.#companions(() => this.#door.companions.find(text))] : []));
  }

  #foundText(text, isLongEnough, count) {
    if (!text) return "";
    if (!isLongEnough) return say("at_least_three");
    if (!count) return [say("nobody_called", { name: text }), this.#comesLater()].filter(Boolean).join(" ");
    return say(count > MOST_SHOWN ? "found_more" : "found", { count });
  }

  /** Why a person may be missing: the device has more names later. */
  #comesLater() {
    const { comes, info } = this.#door;
    return comes?.at ? say(LATER[comes.what], { time: dayAndClock(comes.at, info.event.time_zone) }) : "";
  }

  #results(found) {
    if (!found.length) return [];
    return [h("ul", { class: "found" }, found.slice(0, MOST_SHOWN).map((attendee) => this.#result(attendee)))];
  }

  #result(attendee) {
    const { id, name, institution, group, first } = attendee;
    const companions = this.#door.companions.of(id).length > 0 && this.#companions(() => this.#door.companions.of(id));
    const place = [institution, this.#groupName(group)].filter(Boolean).join(" · ");
    const standing = first
      ? [h("span", { class: "state warn" }, say("in")), " ", since(first, this.#door.info.event.time_zone)]
      : [h("span", { class: `state ${SIGNS[attendee.status] ?? "bad"}` }, say(`status_${attendee.status}`))];
    return h(
      "li",
      {},
      h("p", {}, h("strong", {}, h("bdi", {}, name)), h("br"), place, h("br"), ...standing),
      button(say("check_in"), () => this.#app.admitAttendee(id), {
        "aria-label": say("check_in_name", { name }),
        class: first && "quiet",
      }),
      companions,
    );
  }

  #companions(find) {
    const list = new CompanionList(this.#door, find);
    this.#lists.push(list);
    return list.element;
  }

  #groupName(code) {
    return inLanguage(this.#door.info.groups.find((group) => group.code === code)?.names) || code;
  }

  #enter(event) {
    event.preventDefault();
    const code = this.#app.codeAtEnd(this.#field.value);
    if (code) return this.#app.admitCode(code);
    this.#search();
    this.#found.querySelector("button")?.focus();
    return null;
  }
}

// The line that is always visible: the event, the connection, what is unsent, and a running rehearsal.

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
