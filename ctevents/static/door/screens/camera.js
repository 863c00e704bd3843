// The camera's picture and its controls: pause, light, another camera.
import { Camera, cameras, hasCamera } from "../camera.js";
import { button, h, icon, notice, say, prefer, preferences } from "../dom.js";

/** Calls ``onCode(text)`` for each code that comes into view. */
export class CameraPanel {
  #video = h("video", { muted: true, playsinline: true, "aria-hidden": "true" });
  #picture = h("div", { class: "picture" }, this.#video);
  #under = h("div", { class: "buttons" });
  #trouble = h("div", { role: "status" });
  #camera;
  #choice = [];
  #isHidden = false;

  constructor(onCode) {
    this.#video.muted = true;
    this.#camera = new Camera(this.#video, onCode, () => this.#ended());
    this.element = h("section", { class: "camera", "aria-label": say("camera") }, this.#picture, this.#trouble, this.#under);
  }

  /** Starts by itself if the camera was used last time and is still allowed. */
  async open() {
    this.draw();
    if (hasCamera() && preferences.hasCamera && (await isAllowed())) await this.start();
  }

  async start() {
    prefer({ hasCamera: true });
    this.#trouble.replaceChildren();
    try {
      await this.#camera.start(preferences.cameraId);
      this.#choice = await cameras();
      if (preferences.isLit) await this.#light(true);
    } catch (error) {
      if (preferences.cameraId && error.name === "OverconstrainedError") return this.choose(""); // that camera is gone
      this.#say(error.name === "NotAllowedError" ? "camera_not_allowed" : "camera_missing");
    }
    this.draw();
  }

  #ended() {
    this.#say("camera_missing");
    this.draw();
  }

  #say(key) {
    this.#trouble.replaceChildren(notice("warning", h("p", {}, say(key))));
  }

  pause() {
    prefer({ hasCamera: false });
    this.close();
  }

  close() {
    this.#camera.stop();
    this.draw();
  }

  /** While the user types, the results need the space. */
  hide(isHidden) {
    this.#isHidden = isHidden;
    this.#camera.isPaused = isHidden;
    this.draw();
  }

  async choose(cameraId) {
    prefer({ cameraId });
    await this.start();
  }

  /** A torch that was on last time is on again with the camera. */
  async #light(isOn) {
    if (!this.#camera.hasTorch) return;
    const isLit = await this.#camera.light(isOn).then(() => isOn, () => false);
    prefer({ isLit });
    this.draw();
  }

  draw() {
    const isOn = this.#camera.isOn;
    this.#picture.hidden = !isOn || this.#isHidden;
    this.element.hidden = this.#isHidden || !hasCamera();
    const focused = document.activeElement?.id;
    this.#under.replaceChildren(...(isOn ? this.#whileOn() : [this.#startButton()]).filter(Boolean));
    if (focused && this.element.querySelector(`#${focused}`)) document.getElementById(focused).focus();
  }

  #startButton() {
    return h("button", { type: "button", id: "camera-switch", class: "wide", onclick: () => this.start() }, icon("camera"), say("start_camera"));
  }

  #whileOn() {
    return [
      button(say("pause_camera"), () => this.pause(), { id: "camera-switch", class: "quiet" }),
      this.#camera.hasTorch && button(say("light"), () => this.#light(!preferences.isLit), { id: "light", class: "quiet", "aria-pressed": String(preferences.isLit) }),
      this.#choice.length > 1 && button(say("next_camera"), () => this.choose(this.#next()), { id: "next-camera", class: "quiet" }),
    ];
  }

  #next() {
    const at = this.#choice.findIndex(({ id }) => id === this.#camera.deviceId);
    return this.#choice[(at + 1) % this.#choice.length].id;
  }
}

/** Asks without a prompt: the browser's prompt appears only when the user starts the camera. */
async function isAllowed() {
  try {
    return (await navigator.permissions.query({ name: "camera" })).state === "granted";
  } catch {
    return false; // browsers that cannot be asked
  }
}
