// Keeps the app on this device, and tells the browser how to install it.

const PAUSE = 30_000; // milliseconds
const LONGEST_WAIT = 10_000; // milliseconds; a broken app must not keep its successor away
const isLoaded = new Promise((resolve) => addEventListener("load", resolve, { once: true }));
const isOpen = new Promise((resolve) => {
  addEventListener("door-is-open", resolve, { once: true });
  setTimeout(resolve, LONGEST_WAIT);
});
let next = null;

const [, , slug] = location.pathname.split("/");
// The page may be the stored one, which serves all events.
document.querySelector("link[rel=manifest]").href = `/door/${slug}/manifest.webmanifest${location.search}`;

if ("serviceWorker" in navigator) {
  isOpen.then(keepNewest);
  rememberLanguage().catch(() => {});
}

/** The worker opens the app in the language that was last shown on this device. */
async function rememberLanguage() {
  const cache = await caches.open("language-of-door"); // as in sw.js
  await cache.put("/door/app", new Response(document.documentElement.lang));
}

/** Asks for the newest version, again and again until there was an answer. Without one, the app works as long as there is a network. */
async function keepNewest() {
  try {
    const registration = await navigator.serviceWorker.register("/door/sw.js", { updateViaCache: "none" });
    await isLoaded;
    registration.onupdatefound = () => follow(registration.installing);
    follow(registration.waiting);
    follow(registration.installing);
    await registration.update();
  } catch {
    keepNewestLater();
  }
}

/**
 * A version takes over once it has all of its files; it shows when the page is loaded again. If it could not get them, it is
 * asked for again. One that waits may still say that it is installing.
 */
function follow(worker) {
  if (!worker) return;
  worker.onstatechange = () => {
    if (worker.state === "installed") worker.postMessage("take over");
    if (worker.state === "redundant") keepNewestLater();
  };
  worker.onstatechange();
}

function keepNewestLater() {
  clearTimeout(next);
  next = setTimeout(keepNewest, PAUSE);
}
