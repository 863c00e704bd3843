// Refreshes what is under way on a page, as long as the page marks it so (data-live).
const EVERY = 5000; // milliseconds

async function refresh() {
  if (document.hidden) return true;
  const answer = await fetch(location.href);
  if (answer.redirected || !answer.ok) return false; // for example signed out: the page stays as it is
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const newer = page.getElementById(part.id);
    const isInUse = part.contains(document.activeElement) || part.querySelector("details[open]");
    if (newer && !isInUse && newer.textContent !== part.textContent) part.replaceWith(newer);
  }
  return page.querySelector("[data-live]") !== null;
}

function later() {
  setTimeout(async () => {
    if (await refresh().catch(() => true)) later(); // the network may come back
  }, EVERY);
}

later();
