// Registers a person who was not expected, in twenty seconds.
import { back, button, h, inLanguage, notice, say } from "../dom.js";
import { since } from "../times.js";

const SEXES = ["f", "m", "x"];
const MOST_ALIKE = 3;
const LONGEST_TITLE = 60;

export class WalkInScreen {
  title = say("register_walk_in");
  #door;
  #app;
  #rule = h("div", { role: "status" });
  #alike = h("div", { role: "status" });
  #errors = h("div", {});
  #submit = h("button", { class: "wide" });
  #isSecondTap = false;
  #isSending = false;
  #isRegistered = false;
  #last = null;

  constructor(door, app) {
    this.#door = door;
    this.#app = app;
    const isClosed = door.info.walk_ins === "none";
    const heading = h("h1", { tabindex: "-1" }, this.title);
    this.element = h("div", { class: "walk-in" }, back(), heading, this.#rule, isClosed ? null : this.#form());
    this.update();
  }

  open() {
    this.update();
    const last = this.#last?.isConnected ? this.#last : null;
    (last ?? this.form?.elements.given_name ?? this.element.querySelector("h1")).focus();
  }

  /** Whether something would be lost with this form. */
  get isHalfTyped() {
    const typed = this.form && !this.#isRegistered ? [this.typedName, this.form.elements.institution.value] : [];
    return typed.some((text) => text.trim() !== "");
  }

  get typedName() {
    const { given_name: given, family_name: family } = this.form.elements;
    return `${given.value} ${family.value}`.trim();
  }

  close() {}

  update() {
    const key = this.#ruleKey();
    if (key !== this.shownRule) this.#rule.replaceChildren(...(key ? [notice("warning", h("p", {}, say(key)))] : []));
    this.shownRule = key;
    this.#submit.textContent = say(this.#submitKey());
    this.#submit.className = this.#isSecondTap ? "wide danger" : "wide";
  }

  get #isFull() {
    const { seats_left: left } = this.#door.info;
    return left !== null && left !== undefined && left <= 0;
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
    return this.#isFull || this.#isSecondTap ? "event_full" : null;
  }

  #submitKey() {
    if (this.#door.info.walk_ins === "approval") return "send_to_office";
    if (this.#isSecondTap) return "let_in_above_capacity";
    return "register_and_let_in";
  }

  #form() {
    const name = (id, key) => field(key, input(id, { oninput: () => this.#lookForAlike(), required: true }));
    this.form = h(
      "form",
      { novalidate: true, onsubmit: (event) => this.#send(event), onfocusin: ({ target }) => (this.#last = target) },
      this.#errors,
      h("div", { class: "pair" }, name("given_name", "given_name"), name("family_name", "family_name")),
      this.#alike,
      field("title", input("title", { maxlength: LONGEST_TITLE, list: "titles" })),
      h("datalist", { id: "titles" }, say("titles").split("\n").map((title) => h("option", { value: title }))),
      field("institution", input("institution")),
      field("group", this.#groups()),
      sexes(),
      h("div", { class: "field check" }, h("label", {}, h("input", { id: "privacy", name: "privacy", type: "checkbox" }), h("span", {}, say("privacy")))),
      h("details", {}, h("summary", {}, say("badge_by_mail")), field("email", input("email", { type: "email" })), field("language", this.#languages())),
      this.#submit,
    );
    [this.form.elements.given_name.value, this.form.elements.family_name.value] = this.#app.takeName();
    return this.form;
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
    const alike = given.value.trim() && family.value.trim() ? this.#door.alike(given.value, family.value) : [];
    const shown = alike.slice(0, MOST_ALIKE).map((attendee) => this.#aLike(attendee));
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
    if (this.#isSending || this.#show(mistakes(fields, this.form))) return;
    if (this.#isAgainstRule && !this.#isSecondTap) this.#askAgain();
    else await this.#register(fields);
  }

  async #register(fields) {
    this.#isSending = true;
    this.#submit.setAttribute("aria-busy", "true");
    const verdict = this.#door.walkIn(fields, { letIn: this.#isSecondTap });
    const isFull = await verdict.then(({ reason }) => reason === "full", () => false);
    this.#isSending = false;
    this.#submit.removeAttribute("aria-busy");
    if (isFull) return this.#askAgain();
    this.#isRegistered = true;
    return this.#app.act(verdict, { typedName: `${fields.given_name} ${fields.family_name}` });
  }

  /** Above the capacity, only a second tap lets a person in. */
  #askAgain() {
    this.#isSecondTap = true;
    this.update();
  }

  /** Shows errors beside the fields and on top; returns whether there are any. */
  #show(wrong) {
    for (const old of this.form.querySelectorAll(".field-error")) old.remove();
    for (const element of this.form.elements) element.removeAttribute("aria-invalid");
    for (const key of wrong) mark(this.form.elements[key], say(`wrong_${key}`));
    const links = wrong.map((key) => h("li", {}, h("a", { href: `#${idOf(key)}`, onclick: (event) => jump(event, idOf(key)) }, say(`wrong_${key}`))));
    this.#errors.replaceChildren(...(wrong.length ? [errorBox(links)] : []));
    if (wrong.includes("email")) this.form.querySelector("details").open = true;
    this.#errors.firstChild?.focus();
    return wrong.length > 0;
  }
}

const idOf = (key) => (key === "sex" ? "sex-f" : key);

/** A link to a field opens no screen of the app. */
function jump(event, id) {
  event.preventDefault();
  document.getElementById(id).focus();
}

function errorBox(links) {
  const box = notice("error", h("h2", {}, say("look_again")), h("ul", {}, links));
  box.setAttribute("role", "alert");
  box.tabIndex = -1;
  return box;
}

function mark(control, text) {
  const [first] = control instanceof RadioNodeList ? control : [control];
  const place = first.closest(".field");
  const error = h("p", { class: "field-error", id: `${first.name}-error` }, text);
  const marked = place.matches("fieldset") ? place : first;
  marked.setAttribute("aria-invalid", "true");
  marked.setAttribute("aria-describedby", error.id);
  place.querySelector("label, legend").after(error);
}

const input = (id, attributes = {}) => h("input", { id, name: id, autocomplete: "off", maxlength: 200, ...attributes });

const field = (key, control) => h("div", { class: "field" }, h("label", { for: control.id }, say(key)), control);

function sexes() {
  const choice = (sex) => h("label", { class: "choice" }, h("input", { type: "radio", id: `sex-${sex}`, name: "sex", value: sex }), h("span", {}, say(`sex_${sex}`)));
  return h("fieldset", { class: "field sexes" }, h("legend", {}, say("sex")), SEXES.map(choice));
}

function read(form) {
  const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));
  return { sex: "", ...fields, privacy: form.elements.privacy.checked };
}

function mistakes(fields, form) {
  const missing = ["given_name", "family_name", "group", "sex", "privacy"].filter((key) => !fields[key]);
  return form.elements.email.checkValidity() ? missing : [...missing, "email"];
}
