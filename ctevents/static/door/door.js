/**
 * The door of one event: all that a screen needs, without a page.
 *
 *     const door = new Door("al");
 *     await door.open({token});      // token: that of the address' fragment, or nothing
 *     door.addEventListener("change", draw);
 *     const verdict = await door.admitCode(text);
 *
 * Times are RFC 3339 in UTC as the device's clock has them. Nothing here is text for people: outcomes, reasons and
 * states are codes, to which the screens have the words.
 *
 * @typedef {object} Attendee
 * @property {string} id
 * @property {string} name
 * @property {string} institution
 * @property {string} group code of a group, see `info.groups`
 * @property {"pending"|"confirmed"|"waitlisted"|"rejected"|"cancelled"} status
 * @property {string[]} flags `awaited`: somebody waits for this person and is told; `after_revocation`, `over_capacity`, `future`
 * @property {{at: string, station: string}|null} first the entry, by all that this device knows
 *
 * @typedef {object} Verdict
 * @property {string|null} id of the scan, for `undo` and `otherPerson`; null where nothing was recorded
 * @property {"admitted"|"repeat"|"refused"} outcome
 * @property {null|"unknown_code"|"other_event"|"cancelled"|"not_confirmed"|"replaced"|"revoked"|"other_person"|"full"|"closed"|"undone"|"held"|"set_aside"} reason
 *   `revoked`: the device alone cannot tell whether the badge was replaced or cancelled; `other_person`: the answer to
 *   `otherPerson`; `full`, `closed`: of walk-ins, with nothing recorded; `undone`: taken back; `held`: kept for staff,
 *   since the device's token was revoked; `set_aside`: the server cannot take it
 * @property {Pick<Attendee, "id"|"name"|"institution"|"group"|"flags">|null} attendee null: nothing is known of the person
 * @property {{at: string, station: string}|null} first of a repeat: when and where the person came in
 * @property {string} at
 * @property {string} station
 * @property {boolean} isNew a genuine badge, registered after the last update: let in by its signature
 * @property {boolean} isWalkIn
 * @property {boolean} isRehearsal
 * @property {boolean} isFromServer false: the device's own
 * @property {string|null} badgeCode of a walk-in, once the server has answered: what the QR of the badge holds
 *
 * @typedef {object} Concern what the office should look at
 * @property {string} id of the scan
 * @property {"differs"|"held"|"set_aside"} kind the server judged otherwise than was shown; holds it; cannot take it
 * @property {"admitted"|"repeat"|"refused"} shown
 * @property {Verdict} verdict the server's
 * @property {string} detail of `set_aside`: what the server said, in its words; else empty
 *
 * @typedef {object} Info what the device knows of the event; null until the first update
 * @property {{slug: string, title: string, starts_at: string|null, time_zone: string}} event
 * @property {{code: string, names: Record<string, string>}[]} groups
 * @property {string} designation in the language of the page
 * @property {Record<string, string>} city
 * @property {string} footnote empty where the event needs none
 * @property {string[]} languages of letters, the event's first one first
 * @property {"allowed"|"until-full"|"approval"|"none"} walk_ins
 * @property {number|null} capacity
 * @property {number|null} seats_left
 * @property {string} token_ends_at
 *
 * Events: `change` (anything below may be another), `verdict` (`detail`: a Verdict of an earlier id, now the server's),
 * `outdated` (another version of the app runs in another tab: load the page again).
 */

import { readCode } from "./codes.js";

export class Door extends EventTarget {
  /** `unpaired`: no token; `empty`: a token, and no roster yet; `ready`; `over`: the token has ended, guests are wiped. */
  state = "unpaired";
  /** @type {Info|null} */
  info = null;
  /** The name of this station; empty where none was given. */
  station = "";
  /** How many scans, walk-ins and undos the server has not acknowledged. */
  waiting = 0;
  /** Whether the server was reached the last time. */
  isOnline = false;
  /** When the roster was last known to be that of the server; null: never. */
  lastSync = null;
  /** By how many milliseconds the server's clock is ahead of the device's; null where unknown. */
  clockOffset = null;
  /** Whether the browser promised not to clear what is stored; null where it was not asked. */
  isPersistent = null;
  isRehearsal = false;
  /** Why the server cannot be used, though it answers: null, `other_event` (the token is for another), `missing`. */
  trouble = null;
  /** @type {Concern[]} newest first */
  concerns = [];

  #token = null;
  #keys = [];
  /** @type {Map<string, Attendee>} */
  #attendees = new Map();

  constructor(slug) {
    super();
    this.slug = slug;
  }

  /** Opens what is stored, takes a new token, and begins to work with the server. Resolves when the token is stored. */
  async open({ token = null } = {}) {
    this.#token = token;
    this.state = token ? "empty" : "unpaired";
    if (token) await this.sync();
    this.#changed();
  }

  /** Whether the device's clock is more than a minute wrong. */
  get isClockWrong() {
    return this.clockOffset !== null && Math.abs(this.clockOffset) > 60_000;
  }

  /** @returns {{expected: number, attended: number, groups: {code: string, expected: number, attended: number}[]}} */
  get counts() {
    const groups = new Map();
    for (const { group, status, first } of this.#attendees.values()) {
      if (status !== "confirmed" && !first) continue;
      const count = groups.get(group) ?? { code: group, expected: 0, attended: 0 };
      count.expected += 1;
      count.attended += first ? 1 : 0;
      groups.set(group, count);
    }
    const of = (name) => [...groups.values()].reduce((sum, count) => sum + count[name], 0);
    return { expected: of("expected"), attended: of("attended"), groups: [...groups.values()] };
  }

  async setStation(name) {
    this.station = name;
    this.#changed();
  }

  /** Judges and records what a camera or a USB scanner read. It is stored when this resolves. @returns {Promise<Verdict>} */
  async admitCode(text) {
    const number = await readCode(text, this.#keys);
    const row = number && [...this.#attendees.values()].find((one) => one.badge === String(number.badge));
    return row ? this.admitAttendee(row.id) : this.#verdict("refused", "unknown_code", null);
  }

  /** The same for somebody chosen by name. @returns {Promise<Verdict>} */
  async admitAttendee(id) {
    const row = this.#attendees.get(id);
    if (row?.status !== "confirmed") return this.#verdict("refused", "not_confirmed", row ?? null);
    if (row.first) return this.#verdict("repeat", null, row);
    const verdict = this.#verdict("admitted", null, row);
    row.first = { at: verdict.at, station: verdict.station };
    this.#changed();
    return verdict;
  }

  /**
   * Registers and checks in somebody whom nobody expected.
   *
   * @param fields given_name, family_name, institution, group, sex, email, language, privacy: as in the API
   * @param {{letIn?: boolean}} options letIn: the person was let in whatever the event's rule says
   * @returns {Promise<Verdict>} `admitted`; or `refused` with `not_confirmed` (waits for the office), `full`, `closed`
   */
  async walkIn(fields, { letIn = false } = {}) {
    const refused = !letIn && this.info?.walk_ins === "none";
    return { ...this.#verdict(refused ? "refused" : "admitted", refused ? "closed" : null, null), isWalkIn: true };
  }

  /** Those on the roster who may be the person of a walk-in. @returns {Attendee[]} */
  alike(givenName, familyName) {
    return this.find(`${givenName} ${familyName}`);
  }

  /** Takes a scan of this device back, online or offline. @returns {Promise<Verdict>} */
  async undo(id) {
    return { ...this.#verdict("refused", "undone", null), id };
  }

  /** A repeat, and the person is somebody else: an alarm for staff, and nobody is let in. @returns {Promise<Verdict>} */
  async otherPerson(id) {
    return { ...this.#verdict("refused", "other_person", null), id };
  }

  /** By name or institution, in any script; none for less than three letters. @returns {Attendee[]} */
  find(text) {
    const wanted = text.trim().toLowerCase();
    if (wanted.length < 3) return [];
    return [...this.#attendees.values()].filter((row) => ` ${row.search}`.includes(` ${wanted}`));
  }

  /** Works with the server now; also done without being asked. Resolves when that is over, well or not. */
  async sync() {
    const ask = (path) =>
      fetch(`/api/v1/events/${this.slug}/${path}`, { headers: { Authorization: `Bearer ${this.#token}` }, credentials: "omit" });
    const answer = await ask("roster");
    if (!answer.ok) return;
    const roster = await answer.json();
    this.#keys = [roster.public_key, ...(roster.older_public_keys ?? [])];
    this.#attendees = new Map(roster.attendees.map((row) => [row.id, { ...row, first: row.first_check_in }]));
    this.info = { event: roster.event, groups: [], languages: [], city: {}, designation: "", footnote: "", walk_ins: "allowed" };
    Object.assign(this, { isOnline: true, lastSync: new Date().toISOString(), state: "ready" });
    this.#changed();
  }

  /** Sends once more what was set aside. */
  async tryAgain(_id) {}

  /** Takes a concern of the kind `differs` or `held` off the list. */
  async dismiss(id) {
    this.concerns = this.concerns.filter((concern) => concern.id !== id || concern.kind === "set_aside");
    this.#changed();
  }

  /** From here on nothing is recorded: scans of a rehearsal are of this device alone, and gone at its end. */
  async startRehearsal() {
    this.isRehearsal = true;
    this.#changed();
  }

  async endRehearsal() {
    this.isRehearsal = false;
    this.#changed();
  }

  /** Wipes the guests from this device and gives up the token. What waits stays until the server has it. */
  async end() {
    this.#attendees.clear();
    Object.assign(this, { info: null, concerns: [], state: "over" });
    this.#changed();
  }

  #verdict(outcome, reason, row) {
    const attendee = row && { id: row.id, name: row.name, institution: row.institution, group: row.group, flags: row.flags };
    const now = { at: new Date().toISOString(), station: this.station };
    const first = outcome === "repeat" ? row.first : null;
    const is = { isNew: false, isWalkIn: false, isRehearsal: this.isRehearsal, isFromServer: false };
    return { id: crypto.randomUUID(), outcome, reason, attendee, first, ...now, ...is, badgeCode: null };
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}
