// Moves, copies and adds rows of a programme without leaving the page: the server rearranges what was typed, the focus
// stays with the row. Without this module the same buttons load the page again.
const form = document.querySelector("form[data-rearranged]");
const said = document.querySelector("#said");

async function rearranged(button) {
  const answer = await fetch(location.pathname, {
    method: "POST",
    body: new URLSearchParams(new FormData(form, button)),
  });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { form: page.querySelector("form[data-rearranged]"), said: page.querySelector("#said") };
}

form.addEventListener("submit", async (event) => {
  const button = event.submitter;
  if (button?.name !== "act" || form.ariaBusy === "true") return;
  event.preventDefault();
  event.stopPropagation(); // busy.js would take the button for one that waits for a new page
  form.ariaBusy = "true";
  form.inert = true; // what is typed now would be lost
  const page = await rearranged(button).catch(() => ({}));
  form.inert = false;
  if (page.form) {
    form.replaceChildren(...page.form.childNodes);
    said.textContent = page.said.textContent;
    (form.querySelector("[autofocus], #errors") ?? form).focus();
    form.ariaBusy = null;
  } else {
    form.requestSubmit(button); // busy: this time the browser sends it
  }
});
