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
