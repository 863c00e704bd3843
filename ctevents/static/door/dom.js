// Elements and words. Typed or received text is always text, never markup.

/** h("p", {class: "hint", onclick}, "text", child, …); an attribute that is false or null is left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const words = JSON.parse(document.getElementById("words").textContent);

/** A text in the page's language, with its gaps filled: say("not_sent", {count: 3}). */
export function say(key, values = {}) {
  const text = words[key];
  if (text === undefined) throw new Error(`There is no word for ${key}`);
  return text.replace(/%\((\w+)\)s/g, (_, name) => values[name]);
}

/** Whether there is a text. A newer server may send codes unknown to this version of the app. */
export const knows = (key) => key in words;

/** The text for a reader of this page, from {"en": …, "sq": …}; "" if there is none. The server sends the languages, best first. */
export const inLanguage = (texts = {}) => texts[say("language_order").split(" ").find((tag) => texts[tag])] ?? "";

export const button = (text, onclick, attributes = {}) => h("button", { type: "button", onclick, ...attributes }, text);

const SHAPES = {
  settings: "M4 7h10M18 7h2M4 17h2M10 17h10M16 4.500v5M8 14.500v5",
  camera: "M4 8h4l2-3h4l2 3h4v11H4zM12 16.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z",
  add: "M12 5v14M5 12h14",
  back: "M19 12H5M11 6l-6 6 6 6",
  success: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.500l2.7 2.700L16 9.5",
  error: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9 9l6 6M15 9l-6 6",
  warning: "M12 4 2.5 20h19zM12 10v4.500M12 17.300v.1",
  information: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.500M12 7.700v.1",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  for (const [key, value] of [["class", "icon"], ["viewBox", "0 0 24 24"], ["aria-hidden", "true"]]) svg.setAttribute(key, value);
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

/** A box beside the work: information, success, warning or error. */
export const notice = (kind, ...children) => h("div", { class: `notice ${kind}` }, icon(kind), h("div", { class: "says" }, ...children));

/** A link from any other screen to the main one. */
export const back = () => h("a", { href: "#", class: "back" }, icon("back"), say("back"));
