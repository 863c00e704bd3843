// Shows a letter in its frame while its words are typed. Without this, its button does.
const PAUSE = 700; // milliseconds without typing
const button = document.getElementById("show-letter");
let waiting;

// A new frame each time: pages that an old one went through would be steps of the browser's button Back.
function show() {
  const old = document.querySelector("iframe[name=letter]");
  const fresh = old.cloneNode();
  fresh.removeAttribute("src");
  old.replaceWith(fresh);
  button.form.requestSubmit(button);
}

function showSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(show, PAUSE);
}

button.form.addEventListener("input", showSoon);
for (const choice of document.querySelectorAll("#live-preview :is(input, select)")) {
  choice.addEventListener("change", show);
}
const isTyped = [...button.form.elements].some((each) => each.matches("textarea, [type=text]") && each.value.trim());
if (isTyped && !document.querySelector("iframe[name=letter]").hasAttribute("src")) show();
