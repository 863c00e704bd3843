// What reads codes: the camera, and a USB scanner, which types.
import { BarcodeDetector, prepareZXingModule } from "../vendor/barcode-detector.js";

const SAME_AGAIN_AFTER = 3000; // milliseconds since a code was last in view
const BETWEEN_LOOKS = 60; // milliseconds in which a phone may do something else

/** A camera that calls ``onCode(text)`` for each code that comes into view. */
export class Camera {
  #video;
  #onCode;
  #detector = null;
  #stream = null;
  #seen = new Map();
  #run = 0;

  constructor(video, onCode) {
    this.#video = video;
    this.#onCode = onCode;
  }

  get isOn() {
    return this.#stream !== null;
  }

  /** Starts, or starts again with another camera. Rejects as getUserMedia does. */
  async start(deviceId = "") {
    this.stop();
    const run = this.#run;
    const wanted = deviceId ? { deviceId: { exact: deviceId } } : { facingMode: "environment" };
    const stream = await navigator.mediaDevices.getUserMedia({ video: { ...wanted, width: { ideal: 1280 }, height: { ideal: 720 } } });
    if (run !== this.#run) return stopAll(stream); // stopped meanwhile
    this.#stream = stream;
    this.#video.srcObject = stream;
    await this.#video.play();
    this.#detector ??= new BarcodeDetector({ formats: ["qr_code"] });
    this.#look(run);
  }

  stop() {
    this.#run += 1;
    if (this.#stream) stopAll(this.#stream);
    this.#stream = null;
    this.#video.srcObject = null;
  }

  get deviceId() {
    return this.#track?.getSettings().deviceId ?? "";
  }

  get hasTorch() {
    return Boolean(this.#track?.getCapabilities?.().torch);
  }

  async light(isOn) {
    await this.#track?.applyConstraints({ advanced: [{ torch: isOn }] });
  }

  get #track() {
    return this.#stream?.getVideoTracks()[0];
  }

  async #look(run) {
    while (run === this.#run) {
      if (this.#video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) await this.#lookOnce().catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
    }
  }

  async #lookOnce() {
    for (const { rawValue } of await this.#detector.detect(this.#video)) {
      const now = performance.now();
      const isNew = now - (this.#seen.get(rawValue) ?? -Infinity) > SAME_AGAIN_AFTER;
      this.#seen.set(rawValue, now);
      if (isNew) await this.#onCode(rawValue);
    }
  }
}

function stopAll(stream) {
  for (const track of stream.getTracks()) track.stop();
}

/** [{id, name}] of the cameras; their names are known once one was allowed. */
export async function cameras() {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind }) => kind === "videoinput").map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

export const hasCamera = () => Boolean(navigator.mediaDevices?.getUserMedia);
