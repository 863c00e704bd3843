// After sign-out, shows which doors stay open on this device: the app at the door needs no sign-in.
import { openDB } from "./vendor/idb.js";

const PREFIX = "ctevents-door-";
const place = document.querySelector("[data-open-doors]");

/** The city of the door, or its address if the city is unknown; null if it is not open. */
async function openDoor(slug) {
  const db = await openDB(PREFIX + slug);
  try {
    const [token, ended, info] = await Promise.all(["token", "ended", "info"].map((name) => db.get("settings", name)));
    return token && !ended ? (info?.city[document.documentElement.lang] ?? info?.city.en ?? slug) : null;
  } finally {
    db.close();
  }
}

const names = ((await indexedDB.databases?.()) ?? []).map(({ name }) => name).filter((name) => name.startsWith(PREFIX));
for (const slug of names.map((name) => name.slice(PREFIX.length))) {
  const city = await openDoor(slug).catch(() => null);
  if (city === null) continue;
  const link = document.createElement("a");
  link.href = `/door/${encodeURIComponent(slug)}#end`;
  link.textContent = `${place.dataset.openDoors}: ${city}`;
  const item = document.createElement("li");
  item.append(link);
  place.querySelector("ul").append(item);
  place.hidden = false;
}
