// A form that is on its way says so, and is not sent twice by an impatient second click.
const LONGEST = 4000; // milliseconds; a form that answers with a file leaves the page standing

addEventListener("submit", (event) => {
  const button = event.submitter;
  if (event.target.method !== "post" || !button) return;
  if (button.getAttribute("aria-busy") === "true") return event.preventDefault();
  button.setAttribute("aria-busy", "true");
  setTimeout(() => button.removeAttribute("aria-busy"), LONGEST);
});
