// Keeps the screen on. A browser gives the lock up whenever another app comes to the front.
let isWanted = false;
let lock = null;

/** `isNeeded`: while the door is open on this device. */
export function stayAwake(isNeeded) {
  if (isNeeded === isWanted) return;
  isWanted = isNeeded;
  if (isWanted) hold();
  else lock?.release();
}

async function hold() {
  if (!isWanted || lock || document.hidden) return;
  lock = (await navigator.wakeLock?.request("screen").catch(() => null)) ?? null;
  lock?.addEventListener("release", () => (lock = null));
}

document.addEventListener("visibilitychange", hold);
