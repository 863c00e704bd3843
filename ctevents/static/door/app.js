// The door's app: opens the device, draws the screen that the address names, and shows each verdict.
import { allowSound, preferences, signal, stayAwake, whenInstallable, back, button, h, loadLater, notice, say } from "./dom.js";
import { codeAtEnd, listenForScanner, tokenOfKit } from "./codes.js";
import { Door } from "./door.js";
import { ScanScreen, Status } from "./screens/scan.js";
import { VerdictBand } from "./screens/verdict.js";

const SCREENS = { "": "ScanScreen", "#walk-in": "WalkInScreen", "#settings": "SettingsScreen", "#missing": "MissingScreen", "#end": "EndScreen" };
/** Where a focused field does not open a keyboard over half of the screen. */
const hasKeyboard = matchMedia("(hover: hover) and (pointer: fine)");

/** Nothing to show yet: the guests, or the parts of the app that come later, are on their way. */
class FetchingScreen {
  title = say("door");

  constructor(door) {
    const way = door.state === "ready" ? back() : h("p", {}, button(say("try_again"), () => door.sync(), { class: "quiet" }));
    this.element = h("div", { role: "status" }, h("h1", {}, this.title), notice("information", h("p", {}, say("fetching")), way));
  }

  open() {}

  close() {}

  update() {}
}

class App {
  #door;
  #main = document.getElementById("app");
  #status;
  #screen = null;
  /** The classes of the screens that are loaded, by name. */
  #screens = { FetchingScreen, ScanScreen };
  /** The class that is shown. */
  #drawn = null;
  /** The screen of the last address that named one. */
  #asked = "ScanScreen";
  #isRehearsal = false;
  #name = ["", ""];
  /** The token of the kit that opened this device, until something else is scanned: the camera may still see it. */
  #openedWith = null;

  constructor(door) {
    this.#door = door;
    this.#status = new Status(door);
    this.band = new VerdictBand(door, (promise, before) => this.act(promise, { typedName: before.typedName }));
  }

  codeAtEnd = codeAtEnd;

  /** Draws a different screen as a whole; on the same screen only what has changed. */
  draw() {
    this.#status.update();
    stayAwake(this.#door.state === "ready");
    if (this.#isRehearsal !== this.#door.isRehearsal || this.#door.state !== "ready") this.band.clear();
    this.#isRehearsal = this.#door.isRehearsal;
    const Screen = this.#screenNow();
    if (this.#drawn === Screen) return this.#screen.update();
    this.#screen?.close();
    this.#screen = new Screen(this.#door, this);
    const isFirst = [null, FetchingScreen].includes(this.#drawn);
    this.#drawn = Screen;
    document.title = `${this.#screen.title} – ctevents`;
    this.#main.replaceChildren(this.#screen.element);
    window.scrollTo(0, 0);
    return this.#screen.open({ isFirst, hasKeyboard: hasKeyboard.matches });
  }

  #screenNow() {
    const { state, trouble } = this.#door;
    if (state === "empty" && !trouble) return FetchingScreen;
    this.#asked = SCREENS[location.hash] ?? this.#asked; // a link within the screen opens no other screen
    const Screen = this.#screens[state === "ready" ? this.#asked : "StartScreen"];
    if (!Screen) this.#load();
    return Screen ?? FetchingScreen;
  }

  async #load() {
    Object.assign(this.#screens, await loadLater());
    this.draw();
  }

  /** The text from a USB scanner: a badge, or the door kit while the device is not opened. */
  read(text) {
    if (this.#door.state !== "ready") return this.#screen?.read?.(text);
    return this.admitCode(text);
  }

  admitCode(text) {
    if (this.#openedWith !== null && tokenOfKit(text) === this.#openedWith) return null;
    this.#openedWith = null;
    return this.act(this.#door.admitCode(text));
  }

  openedWith(token) {
    this.#openedWith = token;
  }

  admitAttendee(id, options) {
    return this.act(this.#door.admitAttendee(id, options));
  }

  /** Shows the promised verdict on the main screen. Green appears only for what is stored. */
  async act(promise, known = {}) {
    const hadFocus = document.activeElement !== document.body;
    const verdict = await promise.catch((error) => this.#notStored(error));
    this.#toMainScreen();
    this.band.show({ ...known, ...verdict });
    signal(verdict.outcome, preferences);
    this.#screen.clear?.();
    this.#screen.update();
    if (hadFocus && document.activeElement === document.body) this.#screen.focusForNext?.(hasKeyboard.matches);
  }

  #notStored(error) {
    console.error(error);
    return { id: null, outcome: "refused", reason: "not_stored", attendee: null, first: null, at: new Date().toISOString() };
  }

  #toMainScreen() {
    if (this.#drawn === ScanScreen) return;
    this.#asked = "ScanScreen";
    history.replaceState(null, "", location.pathname + location.search);
    this.draw();
  }

  /** Shows the server's verdict in place of an earlier one. */
  correct(verdict) {
    if (this.band.correct(verdict)) signal(verdict.outcome, preferences);
  }

  /** Keeps a name that was searched without result: it is probably a walk-in's. */
  keepName(text) {
    const parts = text.trim().split(/\s+/);
    this.#name = parts.length > 1 ? [parts.slice(0, -1).join(" "), parts.at(-1)] : ["", parts[0]];
  }

  takeName() {
    const name = this.#name;
    this.#name = ["", ""];
    return name;
  }

  async end() {
    await this.#door.end();
    history.replaceState(null, "", location.pathname + location.search);
    this.draw();
  }

  sleep() {
    this.#screen?.sleep?.();
  }

  wake() {
    this.#screen?.wake?.();
  }
}

/** Removes the token from the address at once, so that nobody sees it and no history keeps it. */
function tokenOfAddress() {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token) history.replaceState(null, "", location.pathname + location.search);
  return token;
}

function showOutdated() {
  const again = button(say("load_again"), () => location.reload());
  document.querySelector("[data-place=news]").replaceChildren(notice("warning", h("p", {}, say("outdated")), h("p", {}, again)));
}

/** Without storage, as in a private window, this device lets nobody in. */
function showNothingIsKept(slug) {
  const desk = h("a", { href: `/door/${encodeURIComponent(slug)}/desk` }, say("without_app"));
  document.querySelector("[data-place=news]").replaceChildren(notice("error", h("p", {}, say("nothing_is_kept")), h("p", {}, desk)));
}

/** Until a device that was just opened has its guests, nothing else is loaded: what comes later would delay them. */
function hasGuests() {
  return new Promise((resolve) => {
    const look = () => (door.state !== "empty" || door.trouble) && resolve();
    door.addEventListener("change", look);
    look();
  });
}

const door = new Door(location.pathname.split("/")[2]);
const app = new App(door);

door.addEventListener("verdict", ({ detail }) => app.correct(detail));
door.addEventListener("outdated", showOutdated);
whenInstallable(() => app.draw());
addEventListener("hashchange", () => {
  const token = tokenOfAddress();
  if (token) {
    app.openedWith(token);
    door.bring(token);
  }
  app.draw();
});
addEventListener("beforeunload", (event) => door.waiting > 0 && event.preventDefault());
document.addEventListener("visibilitychange", () => (document.hidden ? app.sleep() : app.wake()));
for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, allowSound, { passive: true });
listenForScanner(document, (text) => app.read(text));

try {
  const token = tokenOfAddress();
  app.openedWith(token);
  await door.open({ token });
  door.addEventListener("change", () => app.draw());
  app.draw();
  await hasGuests();
  await loadLater();
} catch (error) {
  console.error(error);
  showNothingIsKept(door.slug);
}
dispatchEvent(new Event("door-is-open")); // keep.js waits for it
