/** The people of the event in memory: the server's rows, and what this device has recorded since. */

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

/** Names as they are searched: like `ctevents/formats/transliteration.py`, blind to script, accents, case and punctuation. */

const letters = (from, to) => [...from].map((letter, index) => [letter, to[index]]);

const SPELLINGS = new Map([
  // Serbian, Montenegrin and Macedonian Cyrillic
  ...letters("абвгдежзијклмнопрстћуфхцчшѐѝ", "abvgdezzijklmnoprstcufhccsei"),
  ...Object.entries({ ђ: "dj", ѓ: "gj", ќ: "kj", љ: "lj", њ: "nj", ѕ: "dz", џ: "dz" }),
  // the rest of Bulgarian and Russian Cyrillic, as Serbian spells it
  ...Object.entries({ й: "j", щ: "st", ъ: "a", ы: "i", ь: "", э: "e", ё: "jo", ю: "ju", я: "ja" }),
  // Latin letters that are not a letter with an accent, and sharp s as in Python's casefold
  ...Object.entries({ đ: "dj", ð: "dj", ø: "o", ł: "l", æ: "ae", œ: "oe", ı: "i", þ: "th", ß: "ss" }),
]);
const MARKS = /[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const APOSTROPHE = /['’‘ʼʹ′´`＇]/u;
const IN_WORD = /^[\p{L}\p{N}_]$/u;
const WORDS = /[a-z0-9]+/g;
const ASCII = /^[\0-\x7f]*$/;

export const SHORTEST = 3;
export const MOST_FOUND = 50;

/** Words of small ASCII letters and digits, one space between; the same for all spellings of a name. */
export function foldKey(text) {
  let folded = withoutApostrophes(text);
  if (!ASCII.test(folded)) {
    // Compose first: a mark makes a different letter of ѓ and ќ, but not of the Montenegrin с́ and з́.
    const spelt = [...folded.normalize("NFKC").toLowerCase()].map((letter) => SPELLINGS.get(letter) ?? letter).join("");
    folded = spelt.normalize("NFKD").replace(MARKS, "");
  }
  return (folded.toLowerCase().match(WORDS) ?? []).join(" ");
}

/** Removes apostrophes inside a word; older browsers have no lookbehind. */
function withoutApostrophes(text) {
  const all = [...text];
  const isInside = (index) => IN_WORD.test(all[index - 1] ?? "") && IN_WORD.test(all[index + 1] ?? "");
  return all.filter((letter, index) => !(APOSTROPHE.test(letter) && isInside(index))).join("");
}

/** The form for comparing: `djordje` and `dorde` both find Đorđe. */
const looseKey = (key) => key.replaceAll("dj", "d");

/** One entry for each row, made once: most rows stay when others change. */
const entries = new WeakMap();

/** @param {{id: string, name: string, search: string}[]} attendees `search`: the key of name and institution */
export function makeIndex(attendees) {
  return attendees.map(entryOf).sort((one, other) => (one.order < other.order ? -1 : 1));
}

function entryOf(attendee) {
  if (!entries.has(attendee)) {
    const name = ` ${foldKey(attendee.name)}`;
    const [looseName, own] = [name, ` ${attendee.search}`].map(looseKey);
    const companions = (attendee.companions ?? []).map((companion) => ` ${looseKey(foldKey(companion.name))}`).join("");
    entries.set(attendee, { attendee, name: looseName, own, all: own + companions, order: name.slice(name.lastIndexOf(" ")) + name });
  }
  return entries.get(attendee);
}

/**
 * People with a word beginning with each of the typed words: by name first, then by institution or the names of their companions.
 * None for under three letters.
 */
export function find(index, text) {
  return search(index, text, ({ all }) => all);
}

/** The same without the names of companions. */
export function findByName(index, text) {
  return search(index, text, ({ own }) => own);
}

function search(index, text, wordsOf) {
  const key = foldKey(text);
  if (key.replaceAll(" ", "").length < SHORTEST) return [];
  const wanted = looseKey(key).split(" ").map((word) => ` ${word}`);
  const found = index.filter((entry) => wanted.every((word) => wordsOf(entry).includes(word)));
  const isByName = ({ name }) => wanted.every((word) => name.includes(word));
  const ordered = [...found.filter(isByName), ...found.filter((entry) => !isByName(entry))];
  return ordered.slice(0, MOST_FOUND).map(({ attendee }) => attendee);
}
