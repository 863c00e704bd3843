// The battery, where the browser tells of it.

/** Calls ``onChange({percent, isCharging})`` now and at each change. */
export async function watchBattery(onChange) {
  const battery = await navigator.getBattery?.().catch(() => null);
  if (!battery) return;
  const tell = () => onChange({ percent: Math.round(battery.level * 100), isCharging: battery.charging });
  for (const name of ["levelchange", "chargingchange"]) battery.addEventListener(name, tell);
  tell();
}
