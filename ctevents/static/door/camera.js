// Reads codes from the camera.
const SAME_AGAIN_AFTER = 3000; // milliseconds since a code was last in view
const BETWEEN_LOOKS = 50; // milliseconds in which the phone may do other work

export const hasCamera = () => Boolean(navigator.mediaDevices?.getUserMedia);

let reader = null;

/** Loads what reads codes from pictures: it is larger than the rest of the app, so that it comes after it. */
export function loadReader() {
  reader ??= loadedReader().catch((error) => {
    reader = null; // it is tried again with the next start of a camera
    throw error;
  });
  return reader;
}

async function loadedReader() {
  const { BarcodeDetector, prepareZXingModule } = await import("../vendor/barcode-detector.js");
  const file = new URL("../vendor/zxing_reader.wasm", import.meta.url).href; // by default it would come from a foreign server
  prepareZXingModule({ overrides: { locateFile: () => file } });
  return new BarcodeDetector({ formats: ["qr_code"] });
}

/** The cameras as [{id, name}]; names are known once a camera was allowed. */
export async function cameras() {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind }) => kind === "videoinput").map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

/** A camera that calls ``onCode(text)`` for each code that comes into view, and ``onEnd()`` if it is removed or cannot be read. */
export class Camera {
  isPaused = false;
  #video;
  #onCode;
  #onEnd;
  #detector = null;
  #stream = null;
  #seen = new Map();
  #run = 0;

  constructor(video, onCode, onEnd) {
    this.#video = video;
    this.#onCode = onCode;
    this.#onEnd = onEnd;
  }

  get isOn() {
    return this.#stream !== null;
  }

  /** Starts, or starts again with another camera. Rejects like getUserMedia. */
  async start(deviceId = "") {
    this.stop();
    const run = this.#run;
    const wanted = deviceId ? { deviceId: { exact: deviceId } } : { facingMode: "environment" };
    const stream = await navigator.mediaDevices.getUserMedia({ video: { ...wanted, width: { ideal: 1280 }, height: { ideal: 720 } } });
    if (run !== this.#run) return stopAll(stream); // no longer wanted
    this.#stream = stream;
    this.#track.addEventListener("ended", () => this.#ended(run));
    this.#video.srcObject = stream;
    await this.#video.play();
    this.#detector = await loadReader().catch((error) => this.#failed(error));
    if (run !== this.#run) return null; // stopped meanwhile
    this.#look(run);
    return null;
  }

  #failed(error) {
    this.stop();
    throw error;
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

  #ended(run) {
    if (run !== this.#run) return;
    this.stop();
    this.#onEnd();
  }

  async #look(run) {
    while (run === this.#run) {
      const isReady = !this.isPaused && this.#video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
      if (isReady) await this.#lookOnce(run).catch(() => this.#ended(run));
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
    }
  }

  async #lookOnce(run) {
    for (const { rawValue } of await this.#detector.detect(this.#video)) {
      const now = performance.now();
      const isNew = now - (this.#seen.get(rawValue) ?? -Infinity) > SAME_AGAIN_AFTER;
      this.#seen.set(rawValue, now);
      if (isNew && run === this.#run) await this.#onCode(rawValue);
    }
  }
}

function stopAll(stream) {
  for (const track of stream.getTracks()) track.stop();
  return null;
}
