// The result of a scan, across the whole width: colour, word and sign; the person, and what to do.
import { button, dayAndClock, h, inLanguage, knows, loadLater, say, since, stillIn } from "../dom.js";
import { lacksSeat } from "../roster.js";

const SIGNS = { admitted: "✓", repeat: "!", refused: "✕", undone: "↶" };
const SHOWN_JUST_BEFORE = 5000; // milliseconds; a verdict replaced sooner counts as unread

/** The place of the verdict. It stays on the page, so that changed words are read out. */
export class VerdictBand {
  #door;
  #act;
  #words = h("div", { "aria-live": "assertive", "aria-atomic": "true" });
  #beside = h("div", { class: "beside" });
  #shown = null;
  #shownAt = 0;
  /** @type {CopyRow|null} */
  #copies = null;
  /** @type {CompanionList|null} */
  #companions = null;

  /** ``act(promise of a verdict)`` shows the result of a button. */
  constructor(door, act) {
    this.#door = door;
    this.#act = act;
    this.element = h("section", { id: "verdict", tabindex: "-1", "aria-label": say("verdict") }, this.#words, this.#beside);
    this.clear();
  }

  get isIdle() {
    return this.#shown === null;
  }

  /** Clears the screen, as before the first scan. */
  clear() {
    this.#shown = null;
    this.#copies = null;
    this.#companions = null;
    this.element.className = "verdict idle";
    this.#words.replaceChildren(h("p", { class: "ready" }, say("ready")));
    this.#beside.replaceChildren();
  }

  show(verdict, before = this.#before(verdict)) {
    this.#shown = verdict;
    this.#shownAt = performance.now();
    const kind = kindOf(verdict);
    this.element.className = `verdict ${kind}`;
    this.#words.replaceChildren(...this.#said(verdict, kind));
    const answers = this.#answers(verdict, kind);
    this.element.dataset.scan = verdict.id ?? "";
    this.#copies = kind === "admitted" ? this.#copyRow(verdict) : null;
    this.#companions = this.#companionsOf(verdict.attendee?.id);
    this.#beside.replaceChildren(...[this.#companions?.element, this.#copies?.element, answers, this.#party(verdict), this.#badge(verdict), before].filter(Boolean));
  }

  /** Shows news of the companions; the verdict itself stays as it was said. */
  update() {
    this.#companions?.update();
  }

  /** Takes the server's verdict on one that is still shown. Returns whether it differs. */
  correct(verdict) {
    const shown = this.#shown;
    const ofParty = shown?.party?.find(({ id }) => id !== null && id === verdict.id);
    if (ofParty) return this.#correctParty(ofParty, verdict);
    if (verdict.id !== shown?.id || isAnswer(shown) || isSame(verdict, shown)) return false;
    const isOther = verdict.outcome !== shown.outcome;
    const focused = document.activeElement;
    const hadFocus = this.#beside.contains(focused);
    this.show({ ...verdict, typedName: shown.typedName, party: shown.party, isCorrected: isOther }, this.#beside.querySelector(".before"));
    if (hadFocus) (this.#beside.contains(focused) ? focused : (this.#beside.querySelector(":scope > .buttons button") ?? this.element)).focus();
    return isOther;
  }

  #correctParty(one, verdict) {
    const isOther = verdict.outcome !== one.outcome;
    const party = this.#shown.party.map((each) => (each === one ? { ...verdict, attendee: verdict.attendee ?? one.attendee } : each));
    if (isOther) this.show({ ...this.#shown, party }, this.#beside.querySelector(".before"));
    else this.#shown.party = party;
    return isOther;
  }

  /** The colleagues who were registered with the person of the verdict. */
  #party({ party }) {
    if (!party?.length) return null;
    const undo = (one) => button(say("undo"), () => this.#act(this.#door.undo(one.id), one), { class: "quiet", "aria-label": say("undo_name", { name: one.attendee?.name ?? "" }) });
    const line = (one) => {
      const kind = kindOf(one);
      const what = h("p", {}, h("strong", {}, h("bdi", {}, one.attendee?.name ?? "")), h("br"), h("span", { "aria-hidden": "true" }, SIGNS[kind]), ` ${say(kind)}`);
      return h("li", {}, what, one.id && kind === "admitted" && h("div", { class: "buttons" }, undo(one)));
    };
    return h("ul", { class: "found" }, party.map(line));
  }

  #said(verdict, kind) {
    const { attendee, first, reason, isNew, at } = verdict;
    const zone = this.#door.info?.event.time_zone;
    const name = attendee?.name ?? verdict.typedName;
    const place = attendee && [attendee.institution, this.#groupName(attendee.group)].filter(Boolean).join(" · ");
    return [
      h("p", { class: "word" }, h("span", {}, h("span", { "aria-hidden": "true" }, SIGNS[kind]), ` ${say(kind)}`), " ", h("span", { class: "at" }, dayAndClock(at, zone))),
      verdict.isCorrected && h("p", { class: "flag" }, say("corrected")),
      name && h("p", { class: "person" }, h("bdi", {}, name)),
      place && h("p", {}, place),
      verdict.was && kind !== "undone" && h("p", {}, say(`was_${verdict.was}`)),
      kind === "repeat" && first && h("p", {}, h("strong", {}, since(first, zone))),
      kind === "undone" && h("p", {}, first ? stillIn(first, zone) : say("not_in")),
      isNew && h("p", {}, say(attendee ? "is_new" : "is_new_unnamed")),
      knows(reasonKey(verdict)) && h("p", {}, say(reasonKey(verdict))),
      ...(attendee?.flags ?? []).filter((flag) => flag !== reason).map((flag) => `flag_${flag}`).filter(knows).map((key) => h("p", { class: "flag" }, say(key))),
    ].filter(Boolean);
  }

  #answers(verdict, kind) {
    const isTap = verdict.reason === "other_person"; // possibly a slip of the thumb
    if (verdict.was && verdict.reason === "full") return this.#aboveCapacity(verdict);
    if (!verdict.id || !(isTap || ["admitted", "repeat"].includes(kind))) return null;
    return h(
      "div",
      { class: "buttons" },
      kind === "repeat" && button(say("other_person"), () => this.#act(this.#door.otherPerson(verdict.id), verdict), { class: "danger" }),
      button(say("undo"), () => this.#act(this.#door.undo(verdict.id), verdict), { class: "quiet" }),
    );
  }

  /** The row of a verdict stays when the server corrects it. */
  #copyRow({ id }) {
    if (!id || !this.#door.info?.copies.length) return null;
    return this.#copies?.scan === id ? this.#copies : new CopyRow(this.#door, id);
  }

  #companionsOf(id) {
    if (!id) return null;
    return this.#companions?.of === id ? this.#companions : new CompanionList(this.#door, () => this.#door.companions.of(id), id);
  }

  #badge(verdict) {
    if (!verdict.badgeCode) return null;
    const place = h("div", {});
    loadLater().then(({ badge }) => place.replaceWith(badge(this.#door, verdict)));
    return place;
  }

  /** A second tap lets an invited person in, like a walk-in. */
  #aboveCapacity(verdict) {
    const letIn = () => this.#act(this.#door.admitAttendee(verdict.attendee.id, { letIn: true }), verdict);
    return h("div", { class: "buttons" }, button(say("let_in_above_capacity"), letIn, { class: "danger" }));
  }

  /** Two badges came in quick succession: keep the first one's verdict visible. */
  #before({ id }) {
    const before = this.#shown;
    if (!before || before.id === id || performance.now() - this.#shownAt > SHOWN_JUST_BEFORE) return null;
    const kind = kindOf(before);
    const name = before.attendee?.name ?? before.typedName ?? "";
    const sign = h("span", { "aria-hidden": "true" }, SIGNS[kind]);
    return h("p", { class: "before" }, say("just_before"), " ", sign, ` ${say(kind)}`, name && ", ", h("bdi", {}, name));
  }

  #groupName(code) {
    return inLanguage(this.#door.info?.groups.find((group) => group.code === code)?.names) || code;
  }
}

const isAnswer = ({ reason }) => reason === "undone" || reason === "other_person";

/** Whether both look the same: then nothing on the screen moves. */
const isSame = (one, other) => {
  const seen = ["outcome", "reason", "attendee", "isNew", "badgeCode", one.outcome === "repeat" && "first"];
  return seen.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
};

export const kindOf = ({ outcome, reason }) => (reason === "undone" ? "undone" : outcome);

const reasonKey = ({ reason, isWalkIn }) =>
  isWalkIn && lacksSeat(reason) ? "reason_waits_for_office" : `reason_${reason}`;

// Companions by name and task, each let in with one press.

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

// The printed copies that one person gets: a button for each language in stock. One press counts one copy.

export class CopyRow {
  #door;
  #given = [];
  #said = h("p", { role: "status" });
  #undo = button(say("undo_copy"), () => this.#takeBack(), { class: "quiet", hidden: true });

  /** `scan`: the id of the scan that the row is shown below; it is not stored with a copy. */
  constructor(door, scan) {
    this.#door = door;
    this.scan = scan;
    const buttons = door.info.copies.map((tag) => button(say(`language_${tag}`), () => this.#give(tag), { lang: tag, class: "give" }));
    const row = h("div", { class: "buttons" }, h("span", {}, say("copy")), buttons);
    this.element = h("div", { class: "copies", role: "group", "aria-label": say("printed_copy") }, row, h("div", { class: "buttons" }, this.#said, this.#undo));
  }

  async #give(tag) {
    try {
      this.#given.push(await this.#door.giveCopy(tag));
      this.#say(this.#door.isRehearsal ? "copy_rehearsed" : "copy_counted");
    } catch (error) {
      console.error(error);
      this.#said.textContent = say("copy_not_stored");
    }
  }

  async #takeBack() {
    const copy = this.#given.pop();
    if (!copy) return;
    const hadFocus = document.activeElement === this.#undo;
    await this.#door.takeCopyBack(copy);
    this.#say(this.#given.length === 0 ? "copy_taken_back" : this.#door.isRehearsal ? "copy_rehearsed" : "copy_counted");
    if (hadFocus && this.#undo.hidden) this.element.querySelector("button").focus();
  }

  #say(key) {
    const languages = this.#given.map(({ language }) => say(`language_${language}`)).join(", ");
    this.#said.textContent = say(key, { languages });
    this.#undo.hidden = this.#given.length === 0;
  }
}
