// The badge of a walk-in: for the guest's phone to photograph, and for the printer.
import { correction, generate, mode } from "../../vendor/lean-qr.js";
import { button, h, inLanguage, say } from "../dom.js";

const QUIET = 4; // modules around the code
const SVG = "http://www.w3.org/2000/svg";

export function badge({ info }, { badgeCode, attendee, typedName }) {
  return h(
    "div",
    { class: "badge" },
    h("p", { class: "person" }, h("bdi", {}, attendee?.name ?? typedName)),
    attendee?.institution && h("p", {}, attendee.institution),
    qr(badgeCode),
    h("p", { class: "of" }, [info.event.title, inLanguage(info.city), info.designation].filter(Boolean).join(" · ")),
    info.footnote && h("p", { class: "of" }, info.footnote),
    h("p", { class: "hint unprinted" }, say("badge_hint")),
    h("p", { class: "buttons unprinted" }, button(say("print_badge"), () => window.print(), { class: "quiet" })),
  );
}

function qr(code) {
  const bitmap = generate(mode.alphaNumeric(code), { minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M });
  const side = bitmap.size + 2 * QUIET;
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  const attributes = { class: "qr", viewBox: `0 0 ${side} ${side}`, role: "img", "aria-label": say("badge_code"), "shape-rendering": "crispEdges" };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  path.setAttribute("d", modules(bitmap).map(([x, y]) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`).join(""));
  svg.append(path);
  return svg;
}

function modules({ size, get }) {
  const places = Array.from({ length: size * size }, (_, index) => [index % size, Math.floor(index / size)]);
  return places.filter(([x, y]) => get(x, y));
}
