// Finds problems of the page's structure: [what, where, how much].
() => {
  const found = [];
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((each) => each.checkVisibility());
  const ones = headings.filter((each) => each.localName === "h1");
  if (ones.length !== 1) found.push(["there is not one h1", "h1", String(ones.length)]);
  let before = 0;
  for (const heading of headings) {
    const level = Number(heading.localName[1]);
    if (level > before + 1) found.push(["a heading jumps", heading.localName, heading.textContent.trim().slice(0, 40)]);
    before = level;
  }
  const [main] = ones;
  const heading = main ? main.textContent.trim().replace(/\s+/g, " ") : "";
  const isLetter = !document.querySelector("main");
  if (!isLetter && !document.title.includes(heading)) found.push(["the title does not say the page", "title", document.title]);
  if (!document.documentElement.lang) found.push(["the page has no language", "html", ""]);
  for (const item of document.querySelectorAll("[aria-invalid=true]")) {
    const ids = (item.getAttribute("aria-describedby") || "").split(" ").filter(Boolean);
    const told = ids.map((id) => document.getElementById(id)).some((each) => each && each.matches(".field-error"));
    if (!told) found.push(["a wrong field does not say what is wrong", `[name="${item.getAttribute("name")}"] ${item.id}`, ""]);
  }
  for (const table of document.querySelectorAll(".stacked table")) {
    const names = [...table.tHead.rows[0].cells].map((each) => each.textContent.trim());
    let spanned = 0; // remaining rows that the name in the first column covers
    for (const row of table.tBodies[0].rows) {
      const cells = [...row.cells];
      const first = spanned > 0 ? names.length - cells.length : 0;
      spanned = Math.max(spanned - 1, cells[0].rowSpan - 1);
      cells.forEach((cell, place) => {
        const isWrong = cell.localName === "td" && (cell.dataset.label || "") !== names[first + place];
        if (isWrong) found.push(["a cell has the heading of another", table.caption.textContent, cell.dataset.label || ""]);
      });
      if (first + cells.length !== names.length) found.push(["a row is not as wide as its heading", table.caption.textContent, ""]);
    }
  }
  return found;
}
