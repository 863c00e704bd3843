// Loads the parts of the app that come later.
const PAUSE = 2000; // milliseconds before it is tried again

let parts = null;

/** Resolves to what `later.js` exports, as soon as there is a network. */
export function loadLater() {
  parts ??= load();
  return parts;
}

async function load() {
  for (;;) {
    try {
      return await import("./later.js");
    } catch (error) {
      console.error(error);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
