// Runs in Chromium: a door with 2,000 guests and no server. Sends back milliseconds.
import { Door } from "/static/door/door.js";
import { Store } from "/static/door/store.js";

const timed = async (act) => {
  const begun = performance.now();
  const result = await act();
  return [performance.now() - begun, result];
};

async function measured() {
  const { rows, codes, typed, settings } = await (await fetch("/guests")).json();
  const store = await Store.open("bench");
  await store.writeRoster(rows, settings, { isWhole: true, isKept: true });
  store.close();
  const door = new Door("bench");
  await door.open();
  const keys = typed.flatMap((name) => [...name].map((_, index) => name.slice(0, index + 1)));
  const searches = [];
  for (const text of keys) searches.push(await timed(() => door.find(text)));
  const scans = [];
  for (const code of codes) scans.push(await timed(() => door.admitCode(code)));
  return {
    found: typed.map((name) => door.find(name).length),
    searches: searches.map(([time]) => time),
    admitted: scans.filter(([, { outcome }]) => outcome === "admitted").length,
    scans: scans.map(([time]) => time),
  };
}

const body = await measured().then(JSON.stringify, (error) => JSON.stringify({ error: String(error.stack) }));
await fetch("/measured", { method: "POST", body });
