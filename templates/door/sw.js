{# Rendered by the server, which knows the files of the app and their hash: with another hash, browsers fetch them again. #}
const VERSION = {{ files.version | tojson }};
const FILES = {{ files.addresses | tojson }};
const SHELL = {{ url_for("door.shell_show", slug=any_event) | tojson }};

// Keeps the app on the device. It has no guests: what it knows of an event is in IndexedDB, and no answer of the API is kept.
const CACHE = `door-${VERSION}`;
const AT_ONCE = 6;
const IS_PACKED = "X-Packed";
const ADDRESSES = new Set(FILES);
const PAGE = /^\/door\/[^/.]+\/?$/;

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder().then(() => self.clients.claim())));
self.addEventListener("message", ({ data }) => data === "take over" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  const address = keptFor(event.request);
  if (address) event.respondWith(answer(address, event.request));
});

/** What an attempt that was cut off has fetched is not fetched again. */
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

async function keep(cache, address) {
  const answer = await fetch(address, { cache: "no-cache", redirect: "error" });
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  await cache.put(address, await packed(answer));
}

async function forgetOlder() {
  const older = (await caches.keys()).filter((name) => name.startsWith("door-") && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** The address under which the answer is kept; null for what is no part of the app. */
function keptFor({ method, mode, url }) {
  const { origin, pathname, search, searchParams } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return null;
  if (mode !== "navigate") return ADDRESSES.has(pathname + search) ? pathname + search : null;
  if (!PAGE.test(pathname)) return null;
  const inLanguage = `${SHELL}?lang=${searchParams.get("lang")}`;
  return ADDRESSES.has(inLanguage) ? inLanguage : SHELL;
}

async function answer(address, request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(address, { ignoreVary: true });
  return kept ? unpacked(kept) : fetch(request);
}

/** The scanner is large: packed it takes less than half of the room. */
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
