// The door's app: opens the device, draws the screen that the address names, and shows each verdict.
import { stayAwake } from "./awake.js";
import { button, h, notice, say } from "./dom.js";
import { tokenOfKit } from "./codes.js";
import { Door } from "./door.js";
import { whenInstallable } from "./install.js";
import { preferences } from "./preferences.js";
import { codeAtEnd, listenForScanner } from "./scanner.js";
import { ScanScreen } from "./screens/scan.js";
import { SettingsScreen } from "./screens/settings.js";
import { StartScreen } from "./screens/start.js";
import { Status } from "./screens/status.js";
import { VerdictBand } from "./screens/verdict.js";
import { WalkInScreen } from "./screens/walk_in.js";
import { allowSound, signal } from "./signals.js";

const SCREENS = { "": ScanScreen, "#walk-in": WalkInScreen, "#settings": SettingsScreen };
/** Where a focused field does not open a keyboard over half of the screen. */
const hasKeyboard = matchMedia("(hover: hover) and (pointer: fine)");

class App {
  #door;
  #main = document.getElementById("app");
  #status;
  #screen = null;
  #drawn = null;
  #isRehearsal = false;
  #name = ["", ""];
  /** A walk-in that was being typed when a badge was scanned. */
  #halfTyped = null;
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
    if (this.#door.state !== "ready") this.#halfTyped = null;
    this.#isRehearsal = this.#door.isRehearsal;
    const asked = SCREENS[location.hash] ?? this.#drawn ?? ScanScreen; // a link within the screen opens no other screen
    const Screen = this.#door.state !== "ready" ? StartScreen : asked === StartScreen ? ScanScreen : asked;
    if (this.#drawn === Screen) return this.#screen.update();
    this.#screen?.close();
    this.#screen = Screen === WalkInScreen ? this.#walkInScreen() : new Screen(this.#door, this);
    const isFirst = this.#drawn === null;
    this.#drawn = Screen;
    document.title = `${this.#screen.title} – ctevents`;
    this.#main.replaceChildren(this.#screen.element);
    window.scrollTo(0, 0);
    return this.#screen.open({ isFirst, hasKeyboard: hasKeyboard.matches });
  }

  /** The text from a USB scanner: a badge, or the door kit while the device is not opened. */
  read(text) {
    if (this.#door.state !== "ready") return this.#screen?.read?.(text);
    if (this.#screen.isHalfTyped) this.#halfTyped = this.#screen;
    return this.admitCode(text);
  }

  /** A half-typed form is kept if a badge was scanned meanwhile. */
  #walkInScreen() {
    const screen = this.halfTyped ?? new WalkInScreen(this.#door, this);
    this.#halfTyped = null;
    return screen;
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

const door = new Door(location.pathname.split("/")[2]);
const app = new App(door);

door.addEventListener("change", () => app.draw());
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
  app.draw();
} catch (error) {
  console.error(error);
  showNothingIsKept(door.slug);
}
