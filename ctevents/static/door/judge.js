/** Judges a scan by what the device knows: values in, verdicts out. The server decides in the end. */

const admitted = { outcome: "admitted", reason: null, isNew: false };
const repeat = { outcome: "repeat", reason: null, isNew: false };
const refused = (reason) => ({ outcome: "refused", reason, isNew: false });

/**
 * @param {object} scan
 * @param {{event: number, badge: number}|null} scan.number that of a genuine code; null for any other text
 * @param {number} scan.eventNumber that of the badges of this event
 * @param {boolean} scan.isRevoked whether the badge is on the list of revoked badges
 * @param {{status: string}|null} scan.attendee the badge's holder; null: registered after the last update
 * @param {{at: string, station: string}|null} scan.first the holder's entry
 */
export function verdictOnCode({ number, eventNumber, isRevoked, attendee, first }) {
  if (number === null) return refused("unknown_code");
  if (number.event !== eventNumber) return refused("other_event");
  if (isRevoked) return refused("revoked");
  if (attendee !== null) return verdictOnAttendee({ attendee, first });
  return first ? { ...repeat, isNew: true } : { ...admitted, isNew: true };
}

const UNREGISTERED = ["invited", "declined", "delegated"];

/** Whether the person is invited and not registered: the door registers them. */
export const isUnregistered = (attendee) => UNREGISTERED.includes(attendee?.status);

/** Whether this reason sends away a person who may still get a seat. */
export const lacksSeat = (reason) => reason === "not_confirmed";

/** The verdict on a person chosen by name; null: no longer on the roster. */
export function verdictOnAttendee({ attendee, first }) {
  if (isUnregistered(attendee) && first) return repeat;
  if (attendee?.status === "cancelled") return refused("cancelled");
  if (attendee?.status !== "confirmed") return refused("not_confirmed");
  return first ? repeat : admitted;
}

/**
 * The verdict on a person who was not expected.
 * @param {"allowed"|"until-full"|"approval"|"none"} rule
 * @param {number} seatsLeft
 * @param {boolean} letIn the person was let in whatever the rule says
 */
export function verdictOnWalkIn({ rule, seatsLeft, letIn }) {
  if (letIn || rule === "allowed") return admitted;
  if (rule === "approval") return refused("not_confirmed");
  if (rule === "none") return refused("closed");
  return seatsLeft > 0 ? admitted : refused("full");
}

/** The earlier of two entries, each of which may be null. */
export function earlier(one, other) {
  if (one === null || other === null) return one ?? other;
  return Date.parse(other.at) < Date.parse(one.at) ? other : one;
}

/** Whether the office must see the server's answer, because the person was told something different. */
export function isConcern({ shown, reason, isOtherPerson }, { outcome }) {
  if (reason === "held") return true;
  const isIn = shown === "repeat" && outcome === "admitted";
  return shown !== outcome && !isIn && !isOtherPerson;
}
