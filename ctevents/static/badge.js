// Keeps the guest's badge on this phone after a press, and removes it after another one. The service worker of this page
// (templates/public/badge_worker.js) has the copy; without service workers there is nothing to press.
const box = document.getElementById("keep");
const [keepIt, removeIt] = box.querySelectorAll("button");
const told = box.querySelector("[aria-live]");
const { address, worker } = box.dataset;

if ("serviceWorker" in navigator) {
  keepIt.addEventListener("click", () => press(keepIt, keep));
  removeIt.addEventListener("click", () => press(removeIt, remove));
  show((await kept()) ? "kept" : "open");
  box.hidden = false;
}

/** Says how it is with the badge, and offers the one button that changes it. */
function show(state) {
  keepIt.hidden = state === "kept";
  removeIt.hidden = !keepIt.hidden;
  told.textContent = told.dataset[state];
}

async function press(button, act) {
  button.setAttribute("aria-busy", "true");
  show(await act());
  button.removeAttribute("aria-busy");
  (keepIt.hidden ? removeIt : keepIt).focus();
}

async function keep() {
  try {
    const registration = await navigator.serviceWorker.register(worker, { scope: address, updateViaCache: "none" });
    if (await answered(registration, "keep")) return "kept";
  } catch {} // no storage, no network
  await remove();
  return "failed";
}

async function remove() {
  const registration = await kept();
  if (registration) await answered(registration, "drop");
  return "open";
}

/** The registration of this guest's worker. */
async function kept() {
  const registration = await navigator.serviceWorker.getRegistration(address);
  return registration && new URL(registration.scope).pathname === address ? registration : null;
}

/** A worker that is not active yet answers too. `serviceWorker.ready` would be the one that was removed before, if one was. */
function answered({ installing, waiting, active }, message) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    (installing ?? waiting ?? active).postMessage(message, [port2]);
  });
}
