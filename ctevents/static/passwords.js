// Shows the typed passwords on request, and how strong a new one is. The server decides whether it takes it.
const SHORTEST = 12;
const LEVELS = [45, 60]; // bits below which a password is weak, and below which it is fair
const KINDS = [[/\p{Ll}/u, 26], [/\p{Lu}/u, 26], [/\p{Nd}/u, 10], [/[^\p{L}\p{Nd}]/u, 32]];

/** 1 weak, 2 fair, 3 strong. A character that repeats the one before, or follows it in the alphabet, adds nothing. */
export function strength(password) {
  const letters = [...password];
  const alphabet = KINDS.reduce((sum, [kind, size]) => sum + (kind.test(password) ? size : 0), 0);
  const counted = letters.filter(
    (letter, index) => index === 0 || Math.abs(letter.codePointAt(0) - letters[index - 1].codePointAt(0)) > 1,
  );
  const bits = Math.min(counted.length, 2 * new Set(letters).size) * Math.log2(alphabet || 1);
  return letters.length < SHORTEST || bits < LEVELS[0] ? 1 : bits < LEVELS[1] ? 2 : 3;
}

function offerToShow(tools) {
  const fields = [...tools.form.querySelectorAll("input[type=password]")];
  const show = (isShown) => fields.forEach((field) => (field.type = isShown ? "text" : "password"));
  tools.box.addEventListener("change", () => show(tools.box.checked));
  tools.form.addEventListener("submit", () => show(false)); // so that no browser keeps it as a text
  tools.place.hidden = false;
}

function tellStrength(place, field) {
  const meter = place.querySelector("meter");
  const words = place.querySelector("p");
  field.addEventListener("input", () => {
    place.hidden = field.value === "";
    meter.value = strength(field.value);
    words.textContent = [place.dataset.weak, place.dataset.fair, place.dataset.strong][meter.value - 1];
  });
}

for (const place of document.querySelectorAll("[data-show-passwords]")) {
  offerToShow({ place, box: place.querySelector("input"), form: place.closest("form") });
}
for (const place of document.querySelectorAll("[data-strength]")) {
  tellStrength(place, place.closest("form").querySelector("input[autocomplete=new-password]"));
}
