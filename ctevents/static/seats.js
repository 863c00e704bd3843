// Saves each row of the table of seats when the focal point goes on to another part of the page. The server answers with the whole
// page; rows that are not saved stay as they were typed. Without this module the button saves all rows.
const form = document.getElementById("naming");
const [free, said] = ["free", "said"].map((id) => document.getElementById(id));
const TEXTS = "input:not([type=checkbox], [type=radio], [type=hidden]), textarea";
const NEEDED = ["given_name", "family_name", "email"];
const button = form.querySelector(".buttons > button");
let left; // the row that has the focus, or had it last
let last = Promise.resolve(); // one after the other, so that no older answer replaces a newer one

document.getElementById("as-you-go").hidden = false;

// Something else has the focus. That is not so on the way to another window, or after a tap beside the fields: then the row may still
// be looked at. The button saves it anyway.
document.addEventListener("focusin", ({ target }) => {
  if (target === button) return;
  const row = target.closest("#free > tr");
  if (left && left !== row) goOn(left);
  left = row;
});

free.addEventListener("input", ({ target }) => {
  target.closest("tr").dataset.isTyped = "yes";
});

form.privacy.addEventListener("change", () => save(begun().filter(({ dataset }) => dataset.state === "untold")));

form.addEventListener("submit", (event) => {
  const rows = begun();
  if (!rows.length) return; // the server says what is missing
  event.preventDefault();
  save(rows, true);
});

addEventListener("online", () => save(begun().filter((row) => row.dataset.state === "failed")));

addEventListener("beforeunload", (event) => {
  if (begun().length) event.preventDefault();
});

function begun() {
  return [...free.rows].filter(isBegun);
}

function isBegun(row) {
  return [...row.querySelectorAll(TEXTS)].some((field) => field.value.trim());
}

function isComplete(row) {
  return NEEDED.every((name) => row.querySelector(`[name$=${name}]`).value.trim());
}

/** Saves the row that was left, if it is complete. Rows that were only read, of pasted lines or after a refusal, wait for the button. */
function goOn(row) {
  if (!row.isConnected || !row.dataset.isTyped || !isBegun(row)) return;
  if (!isComplete(row)) return say(row, "incomplete");
  if (!form.privacy.checked) return say(row, "untold");
  save([row]);
}

function say(row, state) {
  row.dataset.state = state;
  row.querySelector("[role=status]").textContent = form.dataset[state];
}

function save(rows, isPressed = false) {
  last = last.then(() => send(rows.filter((row) => row.isConnected), isPressed));
}

async function send(rows, isPressed) {
  if (!rows.length) return;
  const body = new FormData(form);
  for (const row of free.rows) {
    if (!rows.includes(row)) row.querySelectorAll("[name]").forEach((field) => body.delete(field.name));
  }
  for (const row of rows) {
    say(row, "saving");
    row.inert = true; // what is typed now would be lost
  }
  const page = await answerTo(body);
  for (const row of rows) row.inert = false;
  if (page) take(page, rows, isPressed);
  else rows.forEach((row) => say(row, "failed"));
}

/** The page after the POST; nothing if the network or the server failed. */
async function answerTo(body) {
  try {
    const answer = await fetch(form.action, { method: "POST", body });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.getElementById("named") && page;
  } catch {}
}

function take(page, rows, isPressed) {
  said.textContent = page.querySelector(".notice.success")?.textContent.trim() ?? "";
  if (said.textContent) document.getElementById("read")?.remove(); // somebody has been added by now
  for (const row of rows) {
    const again = page.getElementById(row.id);
    if (again && isBegun(again)) row.replaceWith(again);
    else row.remove();
  }
  const token = page.querySelector("#naming [name=csrf_token]");
  if (token) form.elements.csrf_token.value = token.value;
  for (const id of ["left", "named", "more"]) renew(id, page);
  keepAsManyRows(page.querySelectorAll("#free > tr"));
  showErrors(page, isPressed);
}

/** Replaces a part of the page, unless the focal point is about to use it. */
function renew(id, page) {
  const [old, now] = [document.getElementById(id), page.getElementById(id)];
  if (now && !old.contains(document.activeElement) && !old.querySelector("[open]")) old.replaceWith(now);
}

function keepAsManyRows(rows) {
  for (const row of rows) {
    if (free.rows.length < rows.length && !document.getElementById(row.id)) free.append(row);
  }
  for (const row of [...free.rows].reverse()) {
    if (free.rows.length > rows.length && !isBegun(row) && !row.contains(document.activeElement)) row.remove();
  }
  button.hidden = !free.rows.length;
  form.querySelectorAll("tbody > tr > th").forEach((cell, place) => (cell.textContent = place + 1));
}

function showErrors(page, isPressed) {
  const errors = page.getElementById("errors");
  document.getElementById("errors")?.remove();
  if (errors) document.querySelector("h1").after(errors);
  document.title = page.title;
  if (isPressed) (errors ?? said).focus();
}
