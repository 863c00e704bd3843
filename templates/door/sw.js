{# Rendered by the server, which knows the files of the app and their hash: with another hash, browsers fetch them again. #}
const VERSION = {{ files.version | tojson }};
const FILES = {{ files.addresses | tojson }};
const SHELL = {{ url_for("door.shell_show", slug=any_event) | tojson }};

// Keeps the app on the device. It stores no guests: an event's data are in IndexedDB, and no answer of the API is kept.
// If the browser supports it, it also sends what waits when no page is open any more.
const CACHE = `door-${VERSION}`;
const LANGUAGE = "language-of-door"; // as in keep.js
const AT_ONCE = 6;
const IS_PACKED = "X-Packed";
const ADDRESSES = new Set(FILES);
const PAGE = /^\/door\/[^/.]+\/?$/;

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder().then(() => self.clients.claim())));
self.addEventListener("message", ({ data }) => data === "take over" && self.skipWaiting());
self.addEventListener("sync", (event) => event.waitUntil(deliver(event.tag)));
self.addEventListener("fetch", (event) => {
  const address = keptFor(event.request);
  if (address) event.respondWith(answer(address, event.request));
});

/** Files fetched by an interrupted attempt are not fetched again. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  const missing = [...FILES];
  const fetchSome = async () => {
    for (let address = missing.shift(); address; address = missing.shift()) {
      if (!(await cache.match(address, { ignoreVary: true }))) await keep(cache, address);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchSome));
}

/**
 * Without cookies: fetching the page in each language is no choice of one. A file is taken from the browser's cache if the page had
 * it already. During an upgrade a machine of the other version may answer: its file is not kept under this address.
 */
async function keep(cache, address) {
  const isFile = address.startsWith("/static/");
  const answer = await fetch(address, { cache: isFile ? "default" : "no-cache", credentials: "omit", redirect: "error" });
  const isSame = !isFile || answer.headers.get("Cache-Control").includes("immutable");
  if (!answer.ok || !isSame) throw new Error(`${answer.status} for ${address}`);
  await cache.put(address, await packed(answer));
}

async function forgetOlder() {
  const older = (await caches.keys()).filter((name) => name.startsWith("door-") && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** The address under which the answer is kept; null if it is not part of the app. */
function keptFor({ method, mode, url }) {
  const { origin, pathname, search } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return null;
  if (mode !== "navigate") return ADDRESSES.has(pathname + search) ? pathname + search : null;
  return PAGE.test(pathname) ? SHELL : null;
}

async function answer(address, request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(address === SHELL ? await inLanguage(request) : address, { ignoreVary: true });
  return kept ? unpacked(kept) : fetch(request);
}

/** The page in the language that the address asks for, else in that of the last page on this device, else in the browser's. */
async function inLanguage({ url }) {
  const last = await (await caches.open(LANGUAGE)).match(SHELL);
  const wanted = [new URL(url).searchParams.get("lang"), last && (await last.text())];
  return wanted.map((tag) => `${SHELL}?lang=${tag}`).find((address) => ADDRESSES.has(address)) ?? SHELL;
}

/** The scanner is large: compressed it takes less than half of the space. */
async function packed(answer) {
  if (!self.CompressionStream) return answer;
  const headers = new Headers(answer.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  headers.set(IS_PACKED, "gzip");
  const body = await new Response(answer.body.pipeThrough(new CompressionStream("gzip"))).blob();
  return new Response(body, { headers });
}

async function unpacked(kept) {
  if (!kept.headers.has(IS_PACKED)) return kept;
  const body = kept.body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(await new Response(body).arrayBuffer(), { headers: kept.headers });
}

const DATABASE = /^ctevents-door-(.+)$/; // as in store.js
const MOST_IN_A_PIECE = 100;
const BATCHES = { scan: ["check-ins", "check_ins"], companion: ["companion-ticks", "ticks"] }; // as in sync.js
const PATIENCE = 20_000; // milliseconds

/**
 * Sends what waits, in order, and stores nothing. The app gets the answers when it sends the same again, which the server
 * counts once. The lock is that of sync.js: if a page is at work, that is enough. Scans that the server does not accept are
 * left to the app.
 */
async function deliver(database) {
  const [, slug] = DATABASE.exec(database) ?? [];
  if (slug) await navigator.locks.request(database, { ifAvailable: true }, async (lock) => lock && deliverAll(slug, database, await readWaiting(database)));
}

async function deliverAll(slug, database, { token, isNewToken, endsAt, isWiped, scans, copies, setAside }) {
  if (!token || isNewToken) return;
  const isForApp = ({ kind, at, shown }) => (kind !== "undo" && !shown) || Date.parse(at) >= (Date.parse(endsAt) || Infinity);
  const first = scans.findIndex(isForApp);
  const messages = pieces(first === -1 ? scans : scans.slice(0, first)).map(messageOf);
  let unsent = scans.length + copies.length + setAside;
  for (const parts of [messages, messagesOf(copies)]) {
    for (const message of parts) {
      if ((await readWaiting(database)).token !== token) return; // the app continues with the new kit
      if (!(await isTaken(slug, token, message))) break;
      unsent -= sizeOf(message);
    }
  }
  await isTaken(slug, token, ["device-reports", { unsent, is_wiped: isWiped }]);
}

const sizeOf = ([_path, { check_ins, ticks, copies }]) => (check_ins ?? ticks ?? copies ?? [null]).length;

async function isTaken(slug, token, [path, body]) {
  const answer = await fetch(`/api/v1/events/${encodeURIComponent(slug)}/${path}`, {
    ...{ method: "POST", body: JSON.stringify(body), credentials: "omit", redirect: "error", signal: AbortSignal.timeout(PATIENCE) },
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
  });
  if (answer.status >= 500 || answer.status === 429) throw new Error(`${answer.status}`); // the browser tries again
  return answer.ok;
}

/** Copies that were undone go last, as in sync.js: the server may have counted them before. */
function messagesOf(copies) {
  const given = copies.filter(({ isUndone }) => !isUndone).map(({ id, language, station }) => ({ id, language, station }));
  const starts = Array.from({ length: Math.ceil(given.length / MOST_IN_A_PIECE) }, (_, index) => index * MOST_IN_A_PIECE);
  const undone = copies.filter(({ isUndone }) => isUndone).map(({ id }) => [`copies/${id}/undo`, {}]);
  return [...starts.map((start) => ["copies", { copies: given.slice(start, start + MOST_IN_A_PIECE) }]), ...undone];
}

function pieces(scans) {
  const found = [];
  for (const scan of scans) {
    const last = found.at(-1);
    const isMore = last && scan.kind in BATCHES && last[0].kind === scan.kind && last.length < MOST_IN_A_PIECE;
    if (isMore) last.push(scan);
    else found.push([scan]);
  }
  return found;
}

function messageOf([scan, ...more]) {
  const asSent = ({ id, code, attendee, companion, fields, at, station, shown }) => ({ ...fields, id, code, attendee, companion, at, station, shown });
  if (scan.kind === "undo") return [`${scan.companion ? "companion-ticks" : "check-ins"}/${scan.of}/undo`, { at: scan.at }];
  if (scan.kind === "walk_in") return ["walk-ins", asSent(scan)];
  const [path, name] = BATCHES[scan.kind];
  return [path, { [name]: [scan, ...more].map(asSent) }];
}

async function readWaiting(database) {
  const isDone = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
  const opening = indexedDB.open(database);
  opening.onupgradeneeded = () => opening.transaction.abort(); // there is no such database
  const db = await isDone(opening);
  try {
    const isOlder = !db.objectStoreNames.contains("copies"); // the app has not opened it since it has copies
    const tx = db.transaction(isOlder ? ["settings", "scans"] : ["settings", "scans", "copies"]);
    const settings = ["token", "is_new_token", "token_ends_at", "ended"].map((name) => isDone(tx.objectStore("settings").get(name)));
    const waiting = isDone(tx.objectStore("scans").index("state").getAll("waiting"));
    const aside = isDone(tx.objectStore("scans").index("state").count("set_aside"));
    const given = isOlder ? [] : isDone(tx.objectStore("copies").getAll());
    const [[token, isNewToken, endsAt, ended], scans, copies, setAside] = await Promise.all([Promise.all(settings), waiting, given, aside]);
    return { token, isNewToken, endsAt, isWiped: Boolean(ended), scans, copies, setAside };
  } finally {
    db.close();
  }
}
