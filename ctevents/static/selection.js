// Ticks all rows of the page without a reload, and says how many are ticked. Without it the link reloads the page with all ticked.
const form = document.querySelector("form.bulk");
const boxes = [...form.querySelectorAll("input[name=tick]")];
const count = form.querySelector("[data-count]");
const all = form.querySelector("[data-all]");
const every = form.querySelector("input[name=all]");

const say = () => {
  const ticked = boxes.filter((box) => box.checked).length;
  const words = every?.checked ? count.dataset.every : count.dataset.count.replace("%d", ticked);
  if (count.textContent !== words) count.textContent = words;
  all.textContent = ticked === boxes.length ? all.dataset.none : all.dataset.all;
};

all.addEventListener("click", (event) => {
  event.preventDefault();
  const wanted = boxes.some((box) => !box.checked);
  for (const box of boxes) box.checked = wanted;
  say();
});
form.addEventListener("change", say);
addEventListener("pageshow", say); // a browser that goes back restores the ticks
say();
