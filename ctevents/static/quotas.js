// Tables of numbers as in a spreadsheet program: arrow keys and Enter move, a copied block is pasted, sums follow. Without
// this module the cells are plain fields.
const form = document.querySelector("form[data-filled]");
const grids = [...document.querySelectorAll("[data-grid]")];

const rowsOf = (grid) =>
  [...grid.tBodies[0].rows].map((row) => [...row.querySelectorAll("input")]).filter((row) => row.length);

function placeOf(cell) {
  const rows = rowsOf(cell.closest("[data-grid]"));
  const row = rows.findIndex((each) => each.includes(cell));
  return { rows, row, column: rows[row].indexOf(cell) };
}

/** Where a key leads from this cell, or undefined if the key is for the text in it. */
function step(key, cell) {
  const atStart = cell.selectionEnd === 0 || cell.selectionEnd - cell.selectionStart === cell.value.length;
  const atEnd = cell.selectionStart === cell.value.length || atStart === (cell.selectionStart !== cell.selectionEnd);
  if (key === "ArrowUp") return [-1, 0];
  if (key === "ArrowDown" || key === "Enter") return [1, 0];
  if (key === "ArrowLeft" && atStart) return [0, -1];
  if (key === "ArrowRight" && atEnd) return [0, 1];
  return undefined;
}

function fill(cell, text) {
  const { rows, row, column } = placeOf(cell);
  let filled = 0;
  text.replace(/\r?\n$/, "").split(/\r?\n/).forEach((line, down) => {
    line.split("\t").forEach((value, right) => {
      const target = rows[row + down]?.[column + right];
      if (!target) return;
      target.value = value.replace(/\s/g, "");
      filled += 1;
    });
  });
  document.querySelector("#filled").textContent = `${form.dataset.filled} ${filled}`;
  add(cell.closest("[data-grid]"));
}

const numberIn = (text) => Number(text.replace(/\D/g, "") || 0);
const written = (number) => number.toLocaleString(document.documentElement.lang);

function add(grid) {
  const columns = [];
  for (const row of grid.tBodies[0].rows) {
    const values = [...row.querySelectorAll("input")].map((each) => numberIn(each.value));
    values.forEach((value, column) => (columns[column] = (columns[column] ?? 0) + value));
    row.querySelector("[data-sum]").textContent = written(values.reduce((one, two) => one + two, 0));
  }
  grid.querySelectorAll("[data-more]").forEach((each, column) => (columns[column] += numberIn(each.textContent)));
  const sums = [...grid.querySelector("[data-sums]").querySelectorAll("td")];
  columns.forEach((sum, column) => (sums[column].textContent = written(sum)));
  sums.at(-1).textContent = written(columns.reduce((one, two) => one + two, 0));
}

for (const grid of grids) {
  grid.addEventListener("input", () => add(grid));
  grid.addEventListener("keydown", (event) => {
    if (!event.target.matches("input") || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const way = step(event.key, event.target);
    if (!way) return;
    event.preventDefault();
    const { rows, row, column } = placeOf(event.target);
    const next = rows[row + way[0]]?.[column + way[1]];
    next?.focus();
    next?.select();
  });
  grid.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain");
    if (!event.target.matches("input") || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    fill(event.target, text);
  });
}
