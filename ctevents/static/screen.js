// The screen of a hall. It asks for itself every half minute; without a network it goes on with the programme that it has, by the
// clock of this device, which it set by the server's.
const EVERY = 30_000; // milliseconds
const PATIENCE = 10_000;

/** Milliseconds by which the server's clock is ahead. */
let ahead = 0;
let lostAt = null;

const screen = () => document.querySelector("main");
const now = () => Date.now() + ahead;
const take = () => (ahead = Number(screen().dataset.now) - Date.now());

function clock(moment) {
  const form = { hour: "2-digit", minute: "2-digit" };
  return new Intl.DateTimeFormat("en-GB", { ...form, timeZone: screen().dataset.zone }).format(moment);
}

/** Each item is below both headings, and hidden where it does not belong. */
function draw() {
  const at = now();
  const items = [...document.querySelectorAll("#now [data-from]")].map(({ dataset }) => ({
    from: Number(dataset.from),
    until: Number(dataset.until),
    isBreak: "break" in dataset,
  }));
  const running = items.filter(({ from, until }) => from <= at && at < until);
  const begins = Math.min(...items.filter(({ from }) => from > at).map(({ from }) => from));
  const isOn = items.some(({ from }) => from <= at) && (running.length > 0 || begins < Infinity);
  const isBreak = isOn && running.every((item) => item.isBreak);
  show("#now [data-from]", ({ from, until }) => Number(from) <= at && at < Number(until));
  show("#next [data-from]", ({ from }) => Number(from) === begins);
  show("#now", () => isOn);
  show("#next", () => begins < Infinity);
  show("[data-title=now]", () => !isBreak);
  show("[data-title=break]", () => isBreak);
  show("#over", () => items.length > 0 && !isOn && begins === Infinity);
  document.getElementById("clock").textContent = clock(at);
  for (const said of document.querySelectorAll("#offline [data-text]")) {
    said.textContent = lostAt === null ? "" : said.dataset.text.replace("{time}", clock(lostAt));
  }
}

function show(selector, isShown) {
  for (const element of document.querySelectorAll(selector)) element.hidden = !isShown(element.dataset);
}

/** Takes the newer page. Nothing but the server's own page replaces what is shown. */
async function refresh() {
  try {
    const answer = await fetch(location.href, { cache: "no-store", credentials: "omit", redirect: "error", signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const newer = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main.screen");
    if (!newer) throw new Error("Somebody else has answered.");
    screen().replaceWith(newer);
    take();
    lostAt = null;
  } catch {
    lostAt ??= now();
  }
  draw();
}

take();
draw();
setInterval(draw, 1000);
setInterval(refresh, EVERY);
addEventListener("online", refresh);
