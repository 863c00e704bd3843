/** The people of the event in memory: the server's rows, and what this device has recorded since. */
import { earlier } from "./judge.js";
import { find, findByName, foldKey, makeIndex } from "./search.js";

/** The id of the row that holds the companions of unnamed guests: it is no person. */
const OF_UNNAMED = "companions";

export class Roster {
  #rows = new Map();
  #byBadge = new Map();
  #revoked = new Set();
  #scans = [];
  #index = null;
  /** Entries that this device undoes; the server may still report them. */
  #takenBack = [];
  /** Person → their entry by scans that the server does not know yet. */
  #entries = new Map();
  #waitingWalkIns = [];
  /** Invited people whom this device has let in. */
  #arrivals = new Set();
  /** The row of companions of unnamed guests, and an index of their names. */
  #ofUnnamed = null;
  #indexOfUnnamed = null;
  /** Companion → {companion, row} that has them. */
  #companions = new Map();
  /** Companion → their entry by ticks that the server does not know yet. */
  #ticks = new Map();
  #undone = new Set();

  /**
   * @param {object[]} rows as the API has them
   * @param {{revoked?: string[]}} roster
   */
  load(rows, { revoked = [] } = {}) {
    const people = rows.filter(({ id }) => id !== OF_UNNAMED);
    this.#rows = new Map(people.map((row) => [row.id, row]));
    this.#byBadge = new Map(people.filter(({ badge }) => badge !== null).map((row) => [row.badge, row]));
    this.#ofUnnamed = rows.find(({ id }) => id === OF_UNNAMED) ?? null;
    this.#indexOfUnnamed = null;
    this.#companions = new Map(rows.flatMap((row) => (row.companions ?? []).map((companion) => [companion.id, { companion, row }])));
    this.#revoked = new Set(revoked);
    this.#index = null;
    this.setScans(this.#scans);
  }

  /** Takes rows that have changed. */
  merge(rows, { revoked } = {}) {
    const changed = new Map([...this.rows, ...rows].map((row) => [row.id, row]));
    this.load([...changed.values()], { revoked: revoked ?? [...this.#revoked] });
  }

  get rows() {
    return [...this.#rows.values(), ...(this.#ofUnnamed ? [this.#ofUnnamed] : [])];
  }

  row(id) {
    const walkIn = this.#waitingWalkIns.find((scan) => idOfWalkIn(scan.id) === id);
    return walkIn ? rowOfWalkIn(walkIn) : (this.#rows.get(id) ?? null);
  }

  rowOfBadge(badge) {
    return this.#byBadge.get(String(badge)) ?? null;
  }

  rowOfScan({ attendee, badge }) {
    return this.row(attendee) ?? this.rowOfBadge(badge);
  }

  isRevoked(badge) {
    return this.#revoked.has(String(badge));
  }

  /** Takes the scans that the server does not know yet, in order; undos undo the scans they name. */
  setScans(scans) {
    this.#scans = scans;
    const undos = scans.filter(({ kind }) => kind === "undo");
    const undone = new Set(undos.map(({ of }) => of));
    this.#undone = undone;
    this.#ticks = new Map();
    this.#takenBack = undos.flatMap(({ entry }) => entry ?? []);
    this.#entries = new Map();
    for (const scan of scans) {
      if (scan.kind === "undo" || scan.shown === "refused" || scan.shown === undefined || undone.has(scan.id)) continue;
      if (scan.kind === "companion") {
        const { id, at, station } = scan;
        this.#ticks.set(scan.companion, earlier(this.#ticks.get(scan.companion) ?? null, { id, at, station }));
        continue;
      }
      const person = this.#personOf(scan);
      this.#entries.set(person, earlier(this.#entries.get(person) ?? null, { at: scan.at, station: scan.station }));
    }
    const isLetIn = ({ isArrival, id, shown }) => isArrival && shown === "admitted" && !undone.has(id);
    this.#arrivals = new Set(scans.filter(isLetIn).map(({ attendee }) => attendee));
    const walkIns = scans.filter((scan) => scan.kind === "walk_in" && scan.shown === "admitted" && !undone.has(scan.id));
    if (walkIns.length || this.#waitingWalkIns.length) this.#index = null;
    this.#waitingWalkIns = walkIns;
  }

  /** A walk-in is known by its scan until the server has registered it. */
  #personOf({ id, kind, attendee, badge }) {
    if (kind === "walk_in") return idOfWalkIn(id);
    return attendee ?? this.rowOfBadge(badge)?.id ?? `badge ${badge}`;
  }

  firstOf(row, badge = null) {
    const own = this.#entries.get(row?.id ?? `badge ${badge}`) ?? null;
    const told = row?.first_check_in ?? null;
    return earlier(told && this.#isTakenBack(told) ? null : told, own);
  }

  #isTakenBack({ at, station }) {
    return this.#takenBack.some((entry) => entry.station === station && Date.parse(entry.at) === Date.parse(at));
  }

  /** @returns {import("./types.d.ts").Attendee} */
  attendee(row) {
    const { id, name, institution, group, status, flags } = row;
    return { id, name, institution, group, status, flags, first: this.firstOf(row) };
  }

  /** @returns {import("./types.d.ts").Companion[]} */
  companionsOf(attendee) {
    return (this.#rows.get(attendee)?.companions ?? []).map(({ id }) => this.companion(id));
  }

  /** A companion as this device knows them; null: not, or no longer, on the roster. */
  companion(id) {
    const { companion, row } = this.#companions.get(id) ?? {};
    if (!companion) return null;
    const { name, role, first_check_in: told } = companion;
    const first = earlier(told && this.#undone.has(told.id) ? null : told, this.#ticks.get(id) ?? null);
    return { id, name, role, first, mayEnter: (companion.status ?? row.status) === "confirmed" };
  }

  findCompanions(text) {
    this.#indexOfUnnamed ??= makeIndex(this.#ofUnnamed?.companions ?? []);
    return find(this.#indexOfUnnamed, text).map(({ id }) => this.companion(id));
  }

  /** The rows that have these companions, with what the server reported of each; none for one who is no longer there. */
  rowsWith(companions) {
    const told = new Map(companions.map(({ id, ...said }) => [id, said]));
    const rows = new Set(companions.flatMap(({ id }) => this.#companions.get(id)?.row ?? []));
    return [...rows].map((row) => ({ ...row, companions: row.companions.map((each) => ({ ...each, ...told.get(each.id) })) }));
  }

  /** Builds the index for searches. */
  prepare() {
    this.#index ??= makeIndex([...this.#rows.values(), ...this.#waitingWalkIns.map(rowOfWalkIn)]);
  }

  find(text) {
    this.prepare();
    return find(this.#index, text).map((row) => this.attendee(row));
  }

  /** The same without those who are found by the names of their companions. */
  findByName(text) {
    this.prepare();
    return findByName(this.#index, text).map((row) => this.attendee(row));
  }

  /** Guests with a seat who have not come: VIPs, and the others by institution, those without one last. */
  missing() {
    this.prepare();
    const rows = this.#index.map(({ attendee }) => attendee).filter((row) => row.status === "confirmed" && !this.firstOf(row));
    const isVip = ({ flags }) => flags.includes("vip");
    const institutions = new Map();
    for (const row of rows.filter((each) => !isVip(each))) {
      institutions.set(row.institution, [...(institutions.get(row.institution) ?? []), row]);
    }
    const keyOf = ([name]) => (name ? foldKey(name) : "~"); // after all letters
    const inOrder = [...institutions].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    const guestsOf = (all) => all.map(({ name, institution, group }) => ({ name, institution, group }));
    return { vips: guestsOf(rows.filter(isVip)), institutions: inOrder.map(([name, all]) => [name, guestsOf(all)]) };
  }

  counts() {
    const groups = new Map();
    const count = (group, isIn) => {
      const one = groups.get(group) ?? { code: group, expected: 0, attended: 0 };
      groups.set(group, { ...one, expected: one.expected + 1, attended: one.attended + (isIn ? 1 : 0) });
    };
    for (const row of this.#rows.values()) {
      const first = this.firstOf(row);
      if (row.status === "confirmed" || first) count(row.group, first !== null);
    }
    for (const { fields } of this.#waitingWalkIns) count(fields.group, true);
    const all = [...groups.values()];
    const sum = (name) => all.reduce((total, one) => total + one[name], this.#countOfUnknown());
    return { expected: sum("expected"), attended: sum("attended"), groups: all };
  }

  /** The number of badges let in that are newer than the roster; their group is unknown. */
  #countOfUnknown() {
    return [...this.#entries.keys()].filter((person) => person.startsWith("badge ")).length;
  }

  /** People who take a seat that the server does not know of yet. */
  get arrivalsWaiting() {
    return this.#waitingWalkIns.length + this.#arrivals.size;
  }
}

/** The name of a walk-in, as the server writes it. */
export const nameOf = ({ given_name, family_name }) => `${given_name} ${family_name}`.trim();

const idOfWalkIn = (id) => `walk-in ${id}`;

/** A roster row for a walk-in that the server does not know yet. */
function rowOfWalkIn({ id, fields, at, station }) {
  const name = nameOf(fields);
  const institution = fields.institution ?? "";
  return {
    ...{ id: idOfWalkIn(id), badge: null, name, institution, group: fields.group, status: "confirmed", flags: [] },
    ...{ search: foldKey(`${name} ${institution}`), first_check_in: { at, station } },
  };
}

export const isOfWalkIn = (id) => String(id).startsWith("walk-in ");

/** The roster as the server sends it, as rows to store. A server of an earlier version sends no companions. */
export const rowsOf = ({ attendees, companions = [] }) => [...attendees, { id: OF_UNNAMED, companions }];

/** The row of a person reported by the server. `known`: the earlier row, or the status and the number of the badge. */
export function rowOfAttendee({ id, name, institution, group, flags }, first, { badge = null, ...known }) {
  const search = foldKey(`${name} ${institution}`);
  return { ...known, search, badge: badge === null ? null : String(badge), id, name, institution, group, flags, first_check_in: first };
}
