/**
 * The door of one event: all that a screen needs, without a page. `types.d.ts` describes what goes in and out.
 *
 *     const door = new Door("al");
 *     await door.open({token});      // token: from the address' fragment, or nothing
 *     door.addEventListener("change", draw);
 *     const verdict = await door.admitCode(text);
 *
 * `admit…`, `walkIn`, `undo` and `otherPerson` resolve when their record is on disk; they are answered in order.
 * Times are RFC 3339 in UTC by the device's clock. Outcomes, reasons and states are codes: screens have the words.
 *
 * Events: `change` (anything below may differ), `verdict` (`detail`: the server's Verdict for an earlier id),
 * `outdated` (a different version of the app runs in another tab: load the page again).
 *
 * @import { Attendee, Concern, Copy, Draft, Info, Verdict, WalkIn } from "./types.d.ts"
 */

import { verdictOf, serverSays, Arrivals, arriving, Companions } from "./answers.js";
import { Api, compare, lost, Sync } from "./sync.js";
import { foldTyping, readCode, tokenOfKit } from "./codes.js";
import { verdictOnAttendee, verdictOnCode, isOfWalkIn } from "./roster.js";
import { Memory, isKept } from "./store.js";

const LONGEST_STATION = 60;
const LONGEST_CODE = 8000;
const CLOCKS_MAY_DIFFER_BY = 60_000; // milliseconds

export class Door extends EventTarget {
  /** Whether the server was reached the last time. */
  isOnline = false;
  /** Whether the browser promised to keep stored data; null if it was not asked. */
  isPersistent = null;
  /**
   * Why the server cannot be used, though it answers. `other_event`, `token_refused`, `kit_full`: the last token does not fit, and work
   * continues with the one before; `missing`: the event is no longer open; null: no trouble.
   */
  trouble = null;

  /** @type {Memory} */
  #memory = null;
  #sync = null;
  /** @type {Arrivals} */
  #arrivals = null;
  /** @type {Companions} */
  companions = null;

  constructor(slug, { language = globalThis.document?.documentElement.lang || "en" } = {}) {
    super();
    this.slug = slug;
    this.language = language;
  }

  /** Opens what is stored, takes a new token, and begins to work with the server. Resolves when the token is stored. */
  async open({ token = null } = {}) {
    const onOutdated = () => this.dispatchEvent(new Event("outdated"));
    this.#memory = await Memory.open(this.slug, { onChange: () => this.#changed(), onOutdated });
    this.#arrivals = new Arrivals(this.#memory, {
      isOnline: () => this.isOnline,
      record: (what) => this.#record(what),
      verdict: (scan, row, first) => this.#verdict(scan, row, first),
      unrecorded: (told, row) => this.#unrecorded(told, row),
    });
    this.companions = new Companions(this.#memory, (what) => this.#record(what));
    if (token) await this.#memory.takeToken(token);
    if (this.#settings.token) isKept().then((isPersistent) => this.#changed({ isPersistent }));
    const says = serverSays(this.#memory, { onVerdict: (verdict) => this.#correct(verdict), onNews: (news) => this.#changed(news) });
    this.#sync = new Sync(this.slug, this.#memory.store, says);
    this.#sync.start();
    this.#sync.soon();
  }

  /** Takes the token of a kit that was scanned while the page is open. */
  bring(token) {
    return this.#memory.takeToken(token).then(() => this.sync());
  }

  /**
   * `unpaired`: no token; `empty`: a token, but no roster yet; `ready`; `over`: the token has ended or was given up, guests are
   * wiped, and unsent scans are sent when possible.
   */
  get state() {
    const { token, ended, info, roster } = this.#settings;
    if (ended) return ended === "by hand" && this.waiting === 0 ? "unpaired" : "over";
    if (!token) return "unpaired";
    return info && roster ? "ready" : "empty";
  }

  /** @returns {Info|null} */
  get info() {
    const { info, roster, token_ends_at } = this.#settings;
    if (!info || !roster) return null;
    const designation = info.designation[this.language] ?? info.designation.en;
    return { copies: [], ...info, designation, token_ends_at, event: roster.event };
  }

  /** The name of this station; empty if none was given. */
  get station() {
    return this.#settings.station ?? "";
  }

  get isRehearsal() {
    return this.#memory?.isRehearsal ?? false;
  }

  /** From when the roster has more people: `names`, registrants; `everybody`, people without a registration; null: it has all. */
  get comes() {
    const { info, roster } = this.#settings;
    if (this.#memory?.isPassing) return { what: "names", at: info.roster_from };
    return roster?.extent === "registered" ? { what: "everybody", at: info.everybody_from } : null;
  }

  /** Counts a search by name, which only this device sees; the number is reported. */
  countSearch() {
    return this.#memory.inTurn(() => this.#memory.set({ searches: (this.#settings.searches ?? 0) + 1 }));
  }

  /** When the roster last matched the server's; null: never. */
  get lastSync() {
    return this.#settings.last_sync ?? null;
  }

  /** Milliseconds by which the server's clock is ahead of the device's; null if unknown. */
  get clockOffset() {
    return this.#settings.clock_offset ?? null;
  }

  /** Whether the device's clock is wrong by more than a minute. It is not corrected. */
  get isClockWrong() {
    return Math.abs(this.clockOffset ?? 0) > CLOCKS_MAY_DIFFER_BY;
  }

  /** How many scans, walk-ins, undos and copies the server has not acknowledged, without those set aside. */
  get waiting() {
    if (!this.#memory) return 0;
    return this.#memory.scans.filter(({ state }) => state === "waiting").length + this.#memory.copies.length;
  }

  /** The same, with those set aside. */
  get unsent() {
    return this.#memory ? this.#memory.scans.length + this.#memory.copies.length : 0;
  }

  /** Whether the guests were wiped by hand, and nothing is left to send. */
  get isWiped() {
    return this.#settings.ended === "by hand" && this.unsent === 0;
  }

  /** The number of this device in the records of the office; null if the server has not said it yet. */
  get number() {
    return this.#settings.info?.device ?? null;
  }

  /** @returns {Concern[]} newest first */
  get concerns() {
    return this.#memory?.allConcerns() ?? [];
  }

  /** @returns {{expected: number, attended: number, groups: {code: string, expected: number, attended: number}[]}} */
  get counts() {
    return this.#memory?.roster.counts() ?? { expected: 0, attended: 0, groups: [] };
  }

  /** Guests with a seat who have not come. @returns {import("./types.d.ts").Missing} */
  get missing() {
    return this.#memory.roster.missing();
  }

  /**
   * The walk-in that was begun and is not registered yet; null if there is none.
   * @returns {Draft|null}
   */
  get draft() {
    return this.#settings.draft ?? null;
  }

  /** Keeps a half-typed walk-in on this device, until it is registered; null forgets it. */
  keepDraft(draft) {
    return this.#memory.keepDraft(draft ?? undefined);
  }

  async setStation(name) {
    await this.#memory.set({ station: name.trim().slice(0, LONGEST_STATION) });
  }

  /**
   * Judges and records what a camera or a USB scanner read. A door kit is no badge and is never stored.
   * @returns {Promise<Verdict>}
   */
  admitCode(text) {
    return this.#memory.inTurn(async () => {
      if (tokenOfKit(text) !== null) return this.#unrecorded({ shown: "refused", reason: "kit" });
      const { roster, settings } = this.#memory;
      const folded = foldTyping(text);
      const number = await readCode(folded, settings.roster.keys);
      const row = number && roster.rowOfBadge(number.badge);
      const first = number && roster.firstOf(row, number.badge);
      const isRevoked = number !== null && roster.isRevoked(number.badge);
      const judged = verdictOnCode({ number, eventNumber: settings.info.event_number, isRevoked, attendee: row, first });
      const what = number ? { code: folded, badge: number.badge } : { code: text.slice(0, LONGEST_CODE) };
      return this.#admit(what, judged, judged.reason === "other_event" ? null : row, first);
    });
  }

  /**
   * The same for a person chosen by name; an invited person without a registration arrives like a walk-in.
   * @param {{letIn?: boolean}} options letIn: the person was let in though the event is full
   * @returns {Promise<Verdict>}
   */
  async admitAttendee(id, options) {
    const invited = await this.#memory.inTurn(() => arriving(this.#memory.roster, id));
    if (invited) return this.#arrivals.invited(invited, options);
    return this.#memory.inTurn(async () => {
      const { roster } = this.#memory;
      const row = roster.row(id);
      const first = row && roster.firstOf(row);
      const judged = verdictOnAttendee({ attendee: row, first });
      // The server does not know this walk-in yet: it was typed offline.
      if (isOfWalkIn(id)) return this.#unrecorded({ shown: judged.outcome, reason: judged.reason }, row, first);
      return this.#admit({ attendee: id }, judged, row, first);
    });
  }

  async #admit(what, { outcome, reason, isNew }, row, first) {
    const told = { shown: outcome, reason, isNew };
    if (what.code === "") return this.#unrecorded(told);
    const scan = await this.#record({ kind: "scan", ...what, ...told });
    return this.#verdict(scan, row, outcome === "repeat" ? first : null);
  }

  /**
   * Registers and checks in a person who was not expected.
   * @param {WalkIn} fields
   * @param {{letIn?: boolean}} options letIn: the person was let in whatever the event's rule says
   * @returns {Promise<Verdict>} `admitted`; or `refused` with `not_confirmed` (waits for the office), `full`, `closed`
   */
  walkIn(fields, options) {
    return this.#arrivals.walkIn(fields, options);
  }

  /**
   * People on the roster who may be the same person as a walk-in.
   * @returns {Attendee[]}
   */
  alike(givenName, familyName) {
    return this.#memory.roster.findByName(`${givenName} ${familyName}`);
  }

  /**
   * Undoes a scan of this device, online or offline.
   * @returns {Promise<Verdict>}
   */
  undo(id) {
    return this.#memory.inTurn(async () => {
      const scan = await this.#memory.scan(id);
      if (scan.isRehearsal) await this.#memory.change((store) => store.dropOfRehearsal(scan.order));
      else if (!this.#memory.scans.some(({ of }) => of === id)) await this.#record({ kind: "undo", of: id, entry: { at: scan.at, station: scan.station } });
      await this.#memory.takeBack(scan);
      const row = this.#memory.roster.rowOfScan(scan);
      return this.#verdict({ ...scan, shown: "refused", reason: "undone" }, row, row && this.#memory.roster.firstOf(row));
    });
  }

  /**
   * Records that a repeated badge was shown by a different person: an alarm for staff, and nobody is let in.
   * @returns {Promise<Verdict>}
   */
  otherPerson(id) {
    return this.#memory.inTurn(async () => {
      const { code, badge, attendee } = await this.#memory.scan(id);
      const told = { shown: "refused", reason: "other_person", isOtherPerson: true };
      const scan = await this.#record({ kind: "scan", ...(code ? { code, badge } : { attendee }), ...told });
      return this.#verdict(scan, this.#memory.roster.rowOfScan(scan));
    });
  }

  /**
   * Counts a printed copy that was given out; in a rehearsal nothing is recorded. Resolves when it is on disk.
   * @returns {Promise<Copy>}
   */
  giveCopy(language) {
    return this.#memory.inTurn(async () => {
      const copy = { id: crypto.randomUUID(), language, station: this.#memory.station };
      await this.#keepCopy(copy);
      return copy;
    });
  }

  /** @param {Copy} copy */
  takeCopyBack(copy) {
    return this.#memory.inTurn(() => this.#keepCopy({ ...copy, isUndone: true }));
  }

  async #keepCopy(copy) {
    if (this.isRehearsal) return;
    await this.#memory.keepCopy(copy);
    this.#sync.soon();
  }

  /**
   * Finds people by name or institution, in any script; none for less than three letters.
   * @returns {Attendee[]}
   */
  find(text) {
    return this.#memory.roster.find(text);
  }

  /** Works with the server now; this also happens by itself. Resolves at the end, even after a failure. */
  async sync() {
    this.#sync.forgetInfo();
    await this.#sync.run();
  }

  /**
   * Compares all scans of this device with the server, after sending what waits. Scans that the server has lost are sent again.
   * @returns {Promise<{here: number, missing: object[]}>} rejects without a network
   */
  async compare() {
    await this.sync();
    const first = await this.#compare();
    const again = lost(first.missing).map((scan) => ({ ...scan, state: "waiting" }));
    if (!again.length) return first;
    await this.#memory.inTurn(() => this.#memory.change((store) => store.settle({ scans: again })));
    await this.sync();
    return this.#compare();
  }

  async #compare() {
    return compare(new Api(this.slug, this.#settings.token), await this.#memory.store.recorded(), this.#memory.roster);
  }

  /** Sends again what was set aside. */
  async tryAgain(id) {
    const again = async () => ({ ...(await this.#memory.scan(id)), state: "waiting", detail: "" });
    await this.#memory.inTurn(async () => this.#memory.settle({ scans: [await again()] }));
    this.#sync.soon();
  }

  /** Removes a concern of the kind `differs` or `held` from the list. */
  async dismiss(id) {
    await this.#memory.inTurn(() => this.#memory.change((store) => store.dropConcern(id)));
  }

  /** Records nothing from now on: scans of a rehearsal stay on this device and are deleted at its end. */
  async startRehearsal() {
    await this.#memory.inTurn(() => this.#memory.set({ is_rehearsal: true }));
  }

  async endRehearsal() {
    await this.#memory.inTurn(() => this.#memory.change((store) => store.endRehearsal()));
  }

  /** Wipes the guests from this device and gives up the token. Unsent scans stay until the server has them. */
  async end() {
    await this.#memory.inTurn(() => this.#memory.giveUp());
    await this.sync();
  }

  get #settings() {
    return this.#memory?.settings ?? {};
  }

  async #record(what) {
    const scan = await this.#memory.record(what);
    if (!scan.isRehearsal) this.#sync.soon();
    return scan;
  }

  #verdict(scan, row = null, first = null) {
    const person = row && { id: row.id, name: row.name, institution: row.institution, group: row.group, flags: row.flags };
    return verdictOf(scan, person, first);
  }

  #unrecorded(told, row = null, first = null) {
    const now = { at: new Date().toISOString(), station: this.station, isRehearsal: this.isRehearsal };
    return { ...this.#verdict({ ...now, ...told }, row, first), id: null };
  }

  #correct(verdict) {
    this.#arrivals.answer(verdict);
    this.dispatchEvent(new CustomEvent("verdict", { detail: verdict }));
  }

  #changed(news = {}) {
    Object.assign(this, news);
    this.dispatchEvent(new Event("change"));
  }
}
