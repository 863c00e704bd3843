// Says while it is typed whether a short name is free, and proposes one made from the city. Without this module a button does.
const field = document.querySelector("[data-check]");
const city = document.getElementById("city_en");
const status = document.getElementById("slug-checked");
const WAIT = 300; // milliseconds without a key
let timer = 0;

async function check() {
  const asked = new URLSearchParams({ slug: field.value, city: city.value });
  const answer = await fetch(`${field.dataset.check}?${asked}`);
  if (!answer.ok || answer.redirected) return;
  const { proposed, words } = await answer.json();
  field.placeholder = proposed;
  status.textContent = field.value || city.value ? words : "";
}

for (const typed of [field, city])
  typed.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => check().catch(() => {}), WAIT);
  });
