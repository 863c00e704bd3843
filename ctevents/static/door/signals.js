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
