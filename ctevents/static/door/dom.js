// What all screens share: elements and words, times, and the parts that come later. Typed or received text is always text, never
// markup.

/** h("p", {class: "hint", onclick}, "text", child, …); an attribute that is false or null is left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const words = JSON.parse(document.getElementById("words").textContent);

/** A text in the page's language, with its gaps filled: say("not_sent", {count: 3}). */
export function say(key, values = {}) {
  const text = words[key];
  if (text === undefined) throw new Error(`There is no word for ${key}`);
  return text.replace(/%\((\w+)\)s/g, (_, name) => values[name]);
}

/** Whether there is a text. A newer server may send codes unknown to this version of the app. */
export const knows = (key) => key in words;

/** The text for a reader of this page, from {"en": …, "sq": …}; "" if there is none. The server sends the languages, best first. */
export const inLanguage = (texts = {}) => texts[say("language_order").split(" ").find((tag) => texts[tag])] ?? "";

export const button = (text, onclick, attributes = {}) => h("button", { type: "button", onclick, ...attributes }, text);

const SHAPES = {
  settings: "M4 7h10M18 7h2M4 17h2M10 17h10M16 4.500v5M8 14.500v5",
  camera: "M4 8h4l2-3h4l2 3h4v11H4zM12 16.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z",
  add: "M12 5v14M5 12h14",
  back: "M19 12H5M11 6l-6 6 6 6",
  success: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.500l2.7 2.700L16 9.5",
  error: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9 9l6 6M15 9l-6 6",
  warning: "M12 4 2.5 20h19zM12 10v4.500M12 17.300v.1",
  information: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.500M12 7.700v.1",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  for (const [key, value] of [["class", "icon"], ["viewBox", "0 0 24 24"], ["aria-hidden", "true"]]) svg.setAttribute(key, value);
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

/** A box beside the work: information, success, warning or error. */
export const notice = (kind, ...children) => h("div", { class: `notice ${kind}` }, icon(kind), h("div", { class: "says" }, ...children));

/** A link from any other screen to the main one. */
export const back = () => h("a", { href: "#", class: "back" }, icon("back"), say("back"));

// Times for people of the event: local to it, and with the day if it is not today.

// Some browsers know neither Albanian nor Montenegrin: the words of dates come from the server.
function written(at, zone, options) {
  return new Intl.DateTimeFormat("en-GB", { timeZone: zone || undefined, ...options }).format(new Date(at));
}

export const clock = (at, zone) => written(at, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

function day(at, zone) {
  const [number, month, year] = written(at, zone, { day: "numeric", month: "numeric", year: "numeric" }).split("/").map(Number);
  return say(`date_${month}`, { day: number, year });
}

const isToday = (at, zone) => day(at, zone) === day(Date.now(), zone);

function told({ at, station }, zone, today, otherDay) {
  return say(isToday(at, zone) ? today : otherDay, { time: clock(at, zone), day: day(at, zone), station });
}

/** "since 10:12 at station A" */
export const since = (first, zone) => told(first, zone, "since", "since_day");

/** The words for a person whose other check-in still counts. */
export const stillIn = (first, zone) => told(first, zone, "still_in", "still_in_day");

/** The time, with the day if it is not today. The full stop of an ordinal is left out before a comma, as on the server. */
export function dayAndClock(at, zone) {
  if (isToday(at, zone)) return clock(at, zone);
  return say("day_and_time", { day: day(at, zone), time: clock(at, zone) }).replace(/(?<=\d)\.(?=,)/, "");
}

const weekday = (at, zone) => say(`weekday_${written(at, zone, { weekday: "long" }).toLowerCase()}`);

/** The day, with its weekday, if it is later than today; else empty. */
export const dayIfLater = (at, zone) =>
  at && Date.parse(at) > Date.now() && !isToday(at, zone) ? `${weekday(at, zone)}, ${day(at, zone)}` : "";

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

// What the app uses of this device: screen, battery, home screen, preferences, sound.

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

// The battery, where the browser tells of it.

/** Calls ``onChange({percent, isCharging})`` now and at each change. */
export async function watchBattery(onChange) {
  const battery = await navigator.getBattery?.().catch(() => null);
  if (!battery) return;
  const tell = () => onChange({ percent: Math.round(battery.level * 100), isCharging: battery.charging });
  for (const name of ["levelchange", "chargingchange"]) battery.addEventListener(name, tell);
  tell();
}

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

// How this device is used; nothing about guests. The browser stores it; if it cannot, defaults apply.
const KEY = "ctevents door";
const USUAL = { hasSound: true, hasVibration: true, hasCamera: false, cameraId: "", isLit: false };

const stored = () => {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
};

export const preferences = { ...USUAL, ...stored() };

export function prefer(changes) {
  Object.assign(preferences, changes);
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // then only as long as the page is open
  }
}

// A verdict as sound and vibration. Each differs from the others, so that nobody needs to look.
const TONES = {
  // [hertz, seconds] one after the other
  admitted: [[880, 0.09], [1320, 0.14]],
  repeat: [[660, 0.12], [0, 0.06], [660, 0.12], [0, 0.06], [660, 0.12]],
  refused: [[220, 0.45]],
};
const SHAKES = { admitted: [60], repeat: [60, 60, 60, 60, 60], refused: [350] };

let sound = null;

/** Browsers allow sound only after a touch: call this at each touch. */
export async function allowSound() {
  sound ??= globalThis.AudioContext ? new AudioContext() : null;
  if (sound?.state === "suspended") await sound.resume();
}

export const canVibrate = () => Boolean(navigator.vibrate);

export function signal(outcome, { hasSound = true, hasVibration = true } = {}) {
  if (hasVibration) navigator.vibrate?.(SHAKES[outcome]);
  if (hasSound && sound?.state === "running") play(TONES[outcome]);
}

function play(tones) {
  const volume = sound.createGain();
  volume.connect(sound.destination);
  let at = sound.currentTime;
  for (const [hertz, seconds] of tones) {
    if (hertz) playTone(volume, hertz, at, seconds);
    at += seconds;
  }
}

function playTone(volume, hertz, at, seconds) {
  const tone = sound.createOscillator();
  tone.type = hertz < 300 ? "square" : "triangle";
  tone.frequency.value = hertz;
  tone.connect(volume);
  tone.start(at);
  tone.stop(at + seconds);
}
