// The fields of a walk-in: how they are drawn, read, filled again, and what is wrong in them.
import { h, notice, say } from "../dom.js";

const SEXES = ["f", "m", "x"];

export const idOf = (key) => (key === "sex" ? "sex-f" : key);

/** What is wrong with a field; `given_name-2` is that of the second colleague. */
export const saidOf = (key) => say(`wrong_${key.split("-")[0]}`);

/** A link to a field opens no screen of the app. */
export function jump(event, id) {
  event.preventDefault();
  document.getElementById(id).focus();
}

export function errorBox(links) {
  const box = notice("error", h("h2", {}, say("look_again")), h("ul", {}, links));
  box.setAttribute("role", "alert");
  box.tabIndex = -1;
  return box;
}

export function mark(control, text) {
  const [first] = control instanceof RadioNodeList ? control : [control];
  const place = first.closest(".field");
  const error = h("p", { class: "field-error", id: `${first.name}-error` }, text);
  const marked = place.matches("fieldset") ? place : first;
  marked.setAttribute("aria-invalid", "true");
  marked.setAttribute("aria-describedby", error.id);
  place.querySelector("label, legend").after(error);
}

export const input = (id, attributes = {}) => h("input", { id, name: id, autocomplete: "off", maxlength: 200, ...attributes });

export const field = (key, control) => h("div", { class: "field" }, h("label", { for: control.id }, say(key)), control);

export function sexes() {
  const choice = (sex) => h("label", { class: "choice" }, h("input", { type: "radio", id: `sex-${sex}`, name: "sex", value: sex }), h("span", {}, say(`sex_${sex}`)));
  return h("fieldset", { class: "field sexes" }, h("legend", {}, say("sex")), SEXES.map(choice));
}

/** Puts back what was typed. */
export function fill(form, fields) {
  for (const [name, value] of Object.entries(fields)) {
    const control = form.elements.namedItem(name);
    if (control?.type === "checkbox") control.checked = true;
    else if (control) control.value = value;
  }
  form.querySelector(".by-mail").open = Boolean(fields.email);
}

/** What colleagues have in common with the first person. Nobody has asked them anything else. */
export const sharedBy = ({ institution, group, language, privacy }) => ({ institution, group, language, privacy });

/** The fields of the first person: those of colleagues have a number in their names. */
export function read(form) {
  const own = [...new FormData(form)].filter(([name]) => !name.includes("-"));
  const fields = Object.fromEntries(own.map(([name, value]) => [name, value.trim()]));
  return { sex: "", ...fields, privacy: form.elements.privacy.checked };
}

export function mistakes(fields, form) {
  const missing = ["given_name", "family_name", "group", "sex", "privacy"].filter((key) => !fields[key]);
  return form.elements.email.checkValidity() ? missing : [...missing, "email"];
}
