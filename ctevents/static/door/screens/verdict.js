// The result of a scan, across the whole width: colour, word and sign; the person, and what to do.
import { button, h, inLanguage, knows, say } from "../dom.js";
import { lacksSeat } from "../judge.js";
import { loadLater } from "../loading.js";
import { CompanionList } from "./companions.js";
import { CopyRow } from "./copies.js";
import { dayAndClock, since, stillIn } from "../times.js";

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
