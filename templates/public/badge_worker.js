{# Rendered by the server, which knows the addresses of the files. #}
const FILES = {{ files | tojson }};

// Shows one guest's badge without a network. The scope of this worker is the address in the guest's letters: one guest, one worker,
// one copy. The copy is made by a press on the page (badge.js). It goes after the end of the event, and as soon as the server has
// no badge for this link any more.
const ADDRESS = new URL(self.registration.scope).pathname;
const CARD = `${ADDRESS}/badge`;
const CACHE = `badge ${ADDRESS}`;
const PATIENCE = 4000; // milliseconds: in a full hall a network may be there and not answer

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(renew()));
self.addEventListener("message", (event) => event.waitUntil(event.data === "keep" ? keepFor(event.ports[0]) : drop().then(() => event.ports[0].postMessage(true))));
self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname, search } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (mode === "navigate" && (pathname === ADDRESS || pathname === CARD)) {
    const answer = fetch(event.request);
    event.waitUntil(answer.then(renew, () => {}));
    event.respondWith(pageOr(answer));
  } else if (FILES.includes(pathname + search)) {
    event.respondWith(caches.match(event.request, { cacheName: CACHE, ignoreVary: true }).then((file) => file ?? fetch(event.request)));
  }
});

/** The page of the server, or the copy if the server does not answer, or not in time. */
async function pageOr(answer) {
  const badge = await copy();
  if (!badge) return answer;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, badge));
  return Promise.race([answer.then((page) => (page.status < 500 ? page : badge), () => badge), late]);
}

/** The card that is kept, until the event ends. */
async function copy() {
  const badge = await caches.match(ADDRESS, { cacheName: CACHE, ignoreVary: true });
  if (!badge || Date.now() < Date.parse(badge.headers.get("Sunset"))) return badge;
  await drop();
}

/** Fetches the card again, if it is kept: it may have changed, or may be valid no longer. */
async function renew() {
  if (await copy()) await keep().catch(() => {}); // without an answer the copy stays
}

async function keepFor(port) {
  port.postMessage(await keep().catch(() => false));
}

/** In the language of the page on which it was kept, which the address of this script has. Returns whether there is a badge to keep. */
async function keep() {
  const card = await fetch(CARD + location.search, { cache: "no-store", redirect: "error" });
  if (card.status === 404) await drop();
  if (!card.ok) return false;
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  await cache.put(ADDRESS, card);
  return true;
}

async function drop() {
  await caches.delete(CACHE);
  await self.registration.unregister();
}
