// Shows that an awaited guest has arrived, with a sound for staff who asked for one.
const allowed = document.querySelector("#sound input");
const arrivals = () => [...document.querySelectorAll("[data-arrival]")];
const known = new Set(arrivals().map((item) => item.dataset.arrival));
let audio = null;

function sound() {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = 660;
  volume.gain.setValueAtTime(0.2, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.6);
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.6);
}

function look() {
  const come = arrivals().filter((item) => !known.has(item.dataset.arrival));
  for (const item of come) {
    known.add(item.dataset.arrival);
    item.classList.add("new");
  }
  if (come.length && allowed.checked) sound();
}

const list = document.getElementById("awaited-live");
if (list) {
  document.getElementById("sound").hidden = false;
  allowed.addEventListener("change", () => { // browsers allow sound only after the user has touched the page
    if (!allowed.checked) return;
    audio ??= new AudioContext();
    audio.resume();
    sound();
  });
  new MutationObserver(look).observe(list, { childList: true, subtree: true });
}
