// Registers a person who was not expected, in twenty seconds.
import { back, button, h, inLanguage, notice, say, clock, since } from "../dom.js";
import { nameOf } from "../roster.js";
import { colleaguesIn, Party } from "./party.js";
import { errorBox, field, fill, idOf, input, jump, mark, mistakes, read, saidOf, sexes, sharedBy } from "./walk_in_form.js";

const MOST_ALIKE = 3;
const LONGEST_TITLE = 60;
const PAUSE = 300; // milliseconds without a key, after which the form is kept

export class WalkInScreen {
  title = say("register_walk_in");
  #door;
  #app;
  #rule = h("div", { role: "status" });
  #alike = h("div", { role: "status" });
  #errors = h("div", {});
  #submit = h("button", { class: "wide" });
  #party = new Party(() => this.#lookForAlike());
  #isSecondTap = false;
  #isSending = false;
  #isRegistered = false;
  #begun = h("div", {});
  #begunAt = null;
  #focused = "given_name";
  #later = null;

  constructor(door, app) {
    this.#door = door;
    this.#app = app;
    const isClosed = door.info.walk_ins === "none";
    const heading = h("h1", { tabindex: "-1" }, this.title);
    this.element = h("div", { class: "walk-in" }, back(), heading, this.#rule, this.#begun, isClosed ? null : this.#form(door.draft));
    this.update();
  }

  open() {
    this.update();
    (document.getElementById(this.#focused) ?? this.element.querySelector("h1")).focus();
  }

  /** A half-typed form survives a scan, a different screen, and the page. */
  close() {
    if (this.#later !== null) this.#keep();
  }

  sleep = this.close;

  #keepSoon() {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.#keep(), PAUSE);
  }

  #keep() {
    clearTimeout(this.#later);
    this.#later = null;
    if (this.#isRegistered) return;
    const fields = Object.fromEntries(new FormData(this.form));
    const isBegun = [nameOf(fields), fields.institution].some((text) => text.trim() !== "");
    this.#begunAt ??= new Date().toISOString();
    this.#door.keepDraft(isBegun ? { fields, focused: this.#focused, at: this.#begunAt } : null);
  }

  update() {
    const key = this.#ruleKey();
    const rule = key && say(key, { count: this.#door.info.seats_left });
    if (rule !== this.shownRule) this.#rule.replaceChildren(...(rule ? [notice("warning", h("p", {}, rule))] : []));
    this.shownRule = rule;
    const action = say(this.#submitKey());
    this.#submit.textContent = this.#size > 1 ? say("of_party", { action, count: this.#size }) : action;
    this.#submit.className = this.#isSecondTap ? "wide danger" : "wide";
  }

  /** How many people the form registers. */
  get #size() {
    return 1 + this.#party.people.length;
  }

  /** Whether there are fewer seats than people. */
  get #isFull() {
    const { seats_left: left } = this.#door.info;
    return left !== null && left !== undefined && left < this.#size;
  }

  /** Whether letting the person in needs a second confirmation. */
  get #isAgainstRule() {
    const { walk_ins: rule } = this.#door.info;
    return this.#isFull && (rule === "until-full" || rule === "allowed");
  }

  #ruleKey() {
    const { walk_ins: rule } = this.#door.info;
    if (rule === "none") return "walk_ins_closed";
    if (rule === "approval") return "walk_ins_need_approval";
    if (this.#isFull && this.#door.info.seats_left > 0) return "too_few_seats";
    return this.#isFull || this.#isSecondTap ? "event_full" : null;
  }

  #submitKey() {
    if (this.#door.info.walk_ins === "approval") return "send_to_office";
    if (this.#isSecondTap) return "let_in_above_capacity";
    return "register_and_let_in";
  }

  #form(draft) {
    const name = (id, key) => field(key, input(id, { oninput: () => this.#lookForAlike(), required: true }));
    this.form = h(
      "form",
      { novalidate: true, onsubmit: (event) => this.#send(event), oninput: () => this.#keepSoon(), onfocusin: ({ target }) => this.#focus(target) },
      this.#errors,
      h("div", { class: "pair" }, name("given_name", "given_name"), name("family_name", "family_name")),
      h("p", { class: "buttons" }, button(say("swap_names"), () => this.#swap(), { class: "quiet" })),
      this.#alike,
      field("title", input("title", { maxlength: LONGEST_TITLE, list: "titles" })),
      h("datalist", { id: "titles" }, say("titles").split("\n").map((title) => h("option", { value: title }))),
      field("institution", input("institution")),
      field("group", this.#groups()),
      sexes(),
      this.#party.element,
      h("div", { class: "field check" }, h("label", {}, h("input", { id: "privacy", name: "privacy", type: "checkbox" }), h("span", {}, say("privacy")))),
      h("details", { class: "by-mail" }, h("summary", {}, say("badge_by_mail")), field("email", input("email", { type: "email" })), field("language", this.#languages())),
      this.#submit,
    );
    if (draft) this.#goOnWith(draft);
    else [this.form.elements.given_name.value, this.form.elements.family_name.value] = this.#app.takeName();
    return this.form;
  }

  #goOnWith({ fields, focused, at }) {
    this.#party.keep(colleaguesIn(fields));
    fill(this.form, fields);
    this.#focused = focused;
    this.#begunAt = at;
    const time = clock(at, this.#door.info.event.time_zone);
    const begin = button(say("start_new_walk_in"), () => this.#startNew(), { class: "quiet" });
    this.#begun.replaceChildren(notice("information", h("p", {}, say("walk_in_begun", { time })), h("p", {}, begin)));
  }

  #startNew() {
    this.#door.keepDraft(null);
    this.#begunAt = null;
    this.#begun.replaceChildren();
    this.#party.keep([]);
    this.form.replaceWith(this.#form(null));
    this.#show([]);
    this.#lookForAlike();
    this.form.elements.given_name.focus();
  }

  #focus({ id }) {
    if (id) this.#focused = id;
  }

  /** In some languages the family name comes first: one press puts both in their places. */
  #swap() {
    const { given_name: given, family_name: family } = this.form.elements;
    [given.value, family.value] = [family.value, given.value];
    this.#lookForAlike();
    this.#keepSoon();
  }

  #groups() {
    const offered = this.#door.info.groups.filter((group) => group.is_offered);
    const options = offered.map(({ code, names }) => h("option", { value: code }, inLanguage(names)));
    return h("select", { id: "group", name: "group" }, h("option", { value: "" }, say("choose_group")), options);
  }

  #languages() {
    const options = this.#door.info.languages.map((tag) => h("option", { value: tag }, say(`language_${tag}`)));
    return h("select", { id: "language", name: "language" }, options);
  }

  /** A person on the list must not be listed twice. */
  #lookForAlike() {
    this.#isSecondTap = false;
    const { given_name: given, family_name: family } = this.form.elements;
    const people = [{ given_name: given.value, family_name: family.value }, ...this.#party.people];
    const named = people.filter((each) => each.given_name.trim() && each.family_name.trim());
    const alike = named.flatMap((each) => this.#door.alike(each.given_name, each.family_name).slice(0, MOST_ALIKE));
    const shown = [...new Map(alike.map((attendee) => [attendee.id, attendee])).values()].map((attendee) => this.#aLike(attendee));
    this.#alike.replaceChildren(...(shown.length ? [notice("warning", h("p", {}, say("perhaps_on_list")), h("ul", { class: "found" }, shown))] : []));
    this.update();
  }

  #aLike({ id, name, institution, status, first }) {
    const zone = this.#door.info.event.time_zone;
    const known = [institution, first ? since(first, zone) : say(`status_${status}`)].filter(Boolean).join(" · ");
    const what = h("p", {}, h("strong", {}, h("bdi", {}, name)), h("br"), known);
    const admit = () => this.#app.admitAttendee(id);
    return h("li", {}, what, button(say("check_in"), admit, { class: "quiet", "aria-label": say("check_in_name", { name }) }));
  }

  async #send(event) {
    event.preventDefault();
    const fields = read(this.form);
    if (this.#isSending || this.#show([...mistakes(fields, this.form), ...this.#party.missing])) return;
    if (this.#isAgainstRule && !this.#isSecondTap) this.#askAgain();
    else await this.#register(fields);
  }

  /** Registers each person of the party as a walk-in of their own: also without a network, and each can be undone. */
  async #register(fields) {
    this.#isSending = true;
    this.#submit.setAttribute("aria-busy", "true");
    const people = [fields, ...this.#party.people.map((names) => ({ ...sharedBy(fields), ...names }))];
    const verdicts = Promise.all(people.map((each) => this.#door.walkIn(each, { letIn: this.#isSecondTap })));
    const told = await verdicts.catch(() => null);
    this.#isSending = false;
    this.#submit.removeAttribute("aria-busy");
    const full = people.filter((_, index) => told?.[index].reason === "full");
    if (full.length) return this.#askAgainFor(full, people.filter((each) => !full.includes(each)));
    this.#isRegistered = told !== null;
    if (told) this.#door.keepDraft(null); // also if nothing was recorded, since the event takes no walk-ins
    const shown = verdicts.then(([first, ...party]) => ({ ...first, party }));
    return this.#app.act(shown, { typedName: nameOf(fields) });
  }

  /** Leaves in the form only those who got no seat, for a second tap. The others are in. */
  #askAgainFor([first, ...others], inside) {
    const { elements } = this.form;
    if (first.sex === undefined) {
      for (const name of ["title", "email"]) elements[name].value = "";
      for (const choice of elements.sex) choice.checked = false;
    }
    [elements.given_name.value, elements.family_name.value] = [first.given_name, first.family_name];
    this.#party.keep(others);
    this.#show([]);
    if (inside.length) this.#errors.replaceChildren(notice("success", h("p", {}, say("let_in_already", { names: inside.map(nameOf).join(", ") }))));
    this.#askAgain();
  }

  /** Above the capacity, only a second tap lets a person in. */
  #askAgain() {
    this.#isSecondTap = true;
    this.#keepSoon();
    this.update();
  }

  /** Shows errors beside the fields and on top; returns whether there are any. */
  #show(wrong) {
    for (const old of this.form.querySelectorAll(".field-error")) old.remove();
    for (const element of this.form.elements) element.removeAttribute("aria-invalid");
    for (const key of wrong) mark(this.form.elements[key], saidOf(key));
    const links = wrong.map((key) => h("li", {}, h("a", { href: `#${idOf(key)}`, onclick: (event) => jump(event, idOf(key)) }, saidOf(key))));
    this.#errors.replaceChildren(...(wrong.length ? [errorBox(links)] : []));
    if (wrong.includes("email")) this.form.querySelector(".by-mail").open = true;
    this.#errors.firstChild?.focus();
    return wrong.length > 0;
  }
}
