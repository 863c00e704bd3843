// Saves each part of an answer card as it is filled in. Without this module its buttons do.
const form = document.querySelector("form[data-saved]");
let turn = Promise.resolve(); // one request after the other, so that the last change wins

function fieldsOf(part) {
  const all = new FormData(form);
  const names = new Set([...part.querySelectorAll("[name]:not(button)")].map((field) => field.name));
  const sent = new URLSearchParams({ csrf_token: all.get("csrf_token") });
  for (const [name, value] of all) if (names.has(name)) sent.append(name, value);
  return sent;
}

function say(part, words, tone) {
  const text = document.createElement("span");
  text.className = `state ${tone}`;
  text.textContent = words;
  part.querySelector("[role=status]").replaceChildren(text);
}

async function save(part) {
  try {
    const answer = await fetch(location.pathname + location.search, {
      method: "POST",
      headers: { Prefer: "return=minimal" },
      body: fieldsOf(part),
      keepalive: true, // a phone may close the page at any moment
    });
    if (answer.ok) return say(part, form.dataset.saved, "good");
    const errors = answer.status === 422 ? Object.values(await answer.json()) : [];
    say(part, errors.join(" ") || form.dataset.failed, "bad");
  } catch {
    say(part, form.dataset.failed, "bad");
  }
}

form?.addEventListener("change", (event) => {
  const part = event.target.closest("[data-saves]");
  turn = turn.then(() => save(part));
});
