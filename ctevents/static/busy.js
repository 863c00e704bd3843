// Marks a form that is being sent, and prevents a second click from sending it twice. Chromium ignores the ``autofocus`` of the error
// summary while the address leads to an element of the page, such as the field that was wrong before.
const LONGEST = 4000; // milliseconds; a form answered with a file does not replace the page

if (location.hash) document.getElementById("errors")?.focus();

addEventListener("submit", (event) => {
  const button = event.submitter;
  if (event.target.method !== "post" || !button || button.formTarget) return;
  if (button.getAttribute("aria-busy") === "true") return event.preventDefault();
  button.setAttribute("aria-busy", "true");
  setTimeout(() => button.removeAttribute("aria-busy"), LONGEST);
});
