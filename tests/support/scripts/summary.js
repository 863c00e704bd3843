// Finds problems in the error summary of a refused form: [what, where, how much]. ``sent``: field → the typed text.
(sent) => {
  const found = [];
  const summary = document.querySelector("#errors");
  if (!summary || !summary.checkVisibility()) return [["there is no error summary", "", ""]];
  if (summary.getAttribute("role") !== "alert" && document.activeElement !== summary) {
    found.push(["the error summary is not announced", "#errors", ""]);
  }
  if (!summary.querySelector("li")) found.push(["the error summary is empty", "#errors", ""]);
  for (const item of document.querySelectorAll("[aria-invalid=true]")) {
    const isTold = [...summary.querySelectorAll("a")].some((link) => {
      const target = document.getElementById(link.hash.slice(1));
      return target && (target === item || item.contains(target) || target.contains(item));
    });
    if (!isTold) found.push(["a wrong field is not in the error summary", `#${item.id}`, ""]);
  }
  const folded = (text) => text.trim().replace(/\s+/g, " ");
  for (const [name, text] of Object.entries(sent)) {
    const item = document.querySelector(`main [name="${name}"]`);
    // Passwords are not sent back, and the browser itself refuses invalid dates, numbers and choices.
    if (!item || ["password", "datetime-local", "time", "number", "checkbox", "radio"].includes(item.type) || item.localName === "select") continue;
    if (folded(item.value) !== folded(text)) found.push(["what was typed is gone", `[name="${name}"]`, item.value.slice(0, 40)]);
  }
  return found;
}
