// Keeps the app on this device, and tells the browser how to install it.

const [, , slug] = location.pathname.split("/");
// The page may be the stored one, which serves all events.
document.querySelector("link[rel=manifest]").href = `/door/${slug}/manifest.webmanifest${location.search}`;

if ("serviceWorker" in navigator) {
  const isLoaded = new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  navigator.serviceWorker
    .register("/door/sw.js", { updateViaCache: "none" })
    .then((registration) => isLoaded.then(() => replaceOlder(registration)))
    .catch(() => {}); // it works without, as long as there is a network
}

/** A newer version takes over once it has all of its files; it shows when the page is loaded again. */
function replaceOlder(registration) {
  const take = (worker) => worker?.state === "installed" && worker.postMessage("take over");
  take(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker.addEventListener("statechange", () => take(worker));
  });
  registration.installing?.addEventListener("statechange", ({ target }) => take(target));
}
