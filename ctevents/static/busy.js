// Marks a form that is being sent, and prevents a second click from sending it twice.
const LONGEST = 4000; // milliseconds; a form answered with a file does not replace the page

addEventListener("submit", (event) => {
  const button = event.submitter;
  if (event.target.method !== "post" || !button || button.formTarget) return;
  if (button.getAttribute("aria-busy") === "true") return event.preventDefault();
  button.setAttribute("aria-busy", "true");
  setTimeout(() => button.removeAttribute("aria-busy"), LONGEST);
});
