/** The end of the day: what this device has recorded is compared with the server, scan by scan. */
const MOST_AT_ONCE = 500;

/**
 * @param {import("./api.js").Api} api
 * @param {object[]} recorded all scans of the device, and ticks of companions
 * @param {import("./roster.js").Roster} roster
 * @returns {Promise<{here: number, missing: object[]}>} `missing`: those that the server does not have. Rejects without an answer.
 */
export async function compare(api, recorded, roster) {
  const scans = recorded.filter((scan) => hasCheckIn(scan) || hasTick(scan, roster));
  const missing = new Set();
  for (let start = 0; start < scans.length; start += MOST_AT_ONCE) {
    const ids = scans.slice(start, start + MOST_AT_ONCE).map(({ id }) => id);
    const { body } = await api.post("check-ins/missing", { ids });
    for (const id of body.missing) missing.add(id);
  }
  return { here: scans.length, missing: scans.filter(({ id }) => missing.has(id)) };
}

/** An undo has no check-in of its own, nor has a walk-in that the event did not take. */
const hasCheckIn = ({ kind, state, attendee }) => kind === "scan" || (kind === "walk_in" && (state !== "acknowledged" || attendee !== undefined));

/** The ticks of a companion who was replaced or erased are gone with them. */
const hasTick = ({ kind, state, companion }, roster) => kind === "companion" && (state !== "acknowledged" || roster.companion(companion) !== null);

/** Those that the server had and has lost, as after a restored backup, and whose content is still here. */
export const lost = (missing) => missing.filter(({ state, kind, code, attendee }) => state === "acknowledged" && (kind === "companion" || (kind === "scan" && (code || attendee))));
