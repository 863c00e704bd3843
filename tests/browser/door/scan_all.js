// Enters each code and waits for its verdict. Returns the kinds of the verdicts.
async (codes) => {
  const field = document.getElementById("search");
  const verdict = document.getElementById("verdict");
  const changed = () => new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => (observer.disconnect(), resolve()));
    observer.observe(verdict, { attributeFilter: ["data-scan"] });
    setTimeout(reject, 30_000, new Error("no verdict came"));
  });
  const kinds = [];
  for (const code of codes) {
    const shown = changed();
    field.value = code;
    field.form.requestSubmit();
    await shown;
    kinds.push(verdict.className.replace("verdict ", ""));
  }
  return kinds;
}
