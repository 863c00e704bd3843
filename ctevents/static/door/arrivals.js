/** Arrivals without a registration: walk-ins, and invited people. The event's rule for walk-ins applies. */
import { isUnregistered, verdictOnAttendee, verdictOnWalkIn } from "./judge.js";

const PATIENCE = 4000; // milliseconds that the door waits for the server

export class Arrivals {
  #memory;
  #door;
  #isAnswered = new Map();

  /** `door`: {isOnline(), record(scan), verdict(scan, row, first), unrecorded(scan, row)} */
  constructor(memory, door) {
    this.#memory = memory;
    this.#door = door;
  }

  walkIn(fields, { letIn = false } = {}) {
    return this.#arrive({ kind: "walk_in", fields }, null, letIn);
  }

  invited(row, { letIn = false } = {}) {
    const { walk_ins: rule } = this.#memory.settings.info;
    return this.#arrive({ kind: "scan", attendee: row.id, isArrival: true, was: row.status, rule }, row, letIn);
  }

  /** Takes the server's verdict on an arrival that waits for it. */
  answer(verdict) {
    this.#isAnswered.get(verdict.id)?.(verdict);
  }

  async #arrive(what, row, letIn) {
    const { settings, roster, isRehearsal } = this.#memory;
    const { walk_ins: rule, seats_left } = settings.info;
    const { outcome, reason } = verdictOnWalkIn({ rule, seatsLeft: seats_left - roster.arrivalsWaiting, letIn });
    const told = { shown: outcome, reason };
    const asksServer = rule === "until-full" && !letIn && this.#door.isOnline() && !isRehearsal;
    const isSentAway = reason === "closed" || (reason === "full" && !asksServer);
    const { fields: _typed, ...person } = what;
    if (isSentAway) return this.#door.unrecorded({ ...person, ...told }, row);
    if (asksServer) return this.#asked(what, told, row);
    return this.#memory.inTurn(() => this.#recordOnce(what, told, row));
  }

  /** Two taps at once: at the second one the person is already in. */
  async #recordOnce(what, told, row) {
    const { roster } = this.#memory;
    const now = row && roster.row(row.id);
    const first = now && roster.firstOf(now);
    if (!first) return this.#door.verdict(await this.#door.record({ ...what, ...told }), row);
    const { outcome, reason } = verdictOnAttendee({ attendee: now, first });
    return this.#door.verdict(await this.#door.record({ ...what, shown: outcome, reason }), row, first);
  }

  /** Only the server can give the last seat; without an answer in time, the device decides by what it knows. */
  async #asked(what, told, row) {
    const scan = await this.#memory.inTurn(() => this.#door.record(what));
    const answered = new Promise((resolve) => {
      this.#isAnswered.set(scan.id, resolve);
      setTimeout(resolve, PATIENCE, null);
    });
    const verdict = await answered;
    this.#isAnswered.delete(scan.id);
    return verdict ?? this.#memory.inTurn(() => this.#decide(scan, told, row));
  }

  async #decide(scan, told, row) {
    const decided = { ...(await this.#memory.scan(scan.id)), ...told };
    if (decided.state === "waiting") await this.#memory.settle({ scans: [decided] });
    return this.#door.verdict(decided, row);
  }
}

/** The row of a person who must be registered to be let in; null for anybody else. */
export function arriving(roster, id) {
  const row = roster.row(id);
  return isUnregistered(row) && !roster.firstOf(row) ? row : null;
}
