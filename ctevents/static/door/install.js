// How the door comes to the home screen of a phone. Each kind of phone has a way of its own.
const IS_APPLE = /iPhone|iPad|iPod/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
const IS_ANDROID = /Android/.test(navigator.userAgent);

/** The browser's own question, which waits for a press. */
let question = null;
let onChange = () => {};

/** Calls ``tell()`` when the way changes. */
export const whenInstallable = (tell) => (onChange = tell);

/** `installed`, `button` (then call `install`), `apple` or `android` (steps by hand), or null: not known. */
export function wayToInstall() {
  if (navigator.standalone || matchMedia("(display-mode: standalone)").matches) return "installed";
  if (question) return "button";
  return IS_APPLE ? "apple" : IS_ANDROID ? "android" : null;
}

export async function install() {
  await question.prompt();
  question = null;
  onChange();
}

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  question = event;
  onChange();
});
addEventListener("appinstalled", () => {
  question = null;
  onChange();
});
