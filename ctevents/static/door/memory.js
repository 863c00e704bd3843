/** The data of this device: the store, and the people read from it; the same in each tab. */
import { concernOf } from "./answers.js";
import { Roster } from "./roster.js";
import { Store, wipeEnded } from "./store.js";

const FIRST_STATION = "A";
/** The extents of the roster long before the event: nobody, or in a rehearsal registrants, and none of them on disk. */
const NOT_KEPT = ["none", "passing"];

export class Memory {
  roster = new Roster();
  /** By name, as in the store. */
  settings = {};
  /** Scans that the server has not acknowledged, in order; and those of a rehearsal. */
  scans = [];
  rehearsed = [];
  concerns = [];
  /** Printed copies that the server has not counted or taken back yet. */
  copies = [];
  #store;
  #channel;
  #onChange;
  #turn = Promise.resolve();
  /** {rows, roster} held only in memory; null if they are on disk. */
  #passing = null;

  static async open(slug, { onChange, onOutdated }) {
    const memory = new Memory();
    memory.#onChange = onChange;
    memory.#store = await Store.open(slug, onOutdated);
    wipeEnded().catch(() => {}); // the next opening will try again
    memory.#channel = new BroadcastChannel(`ctevents-door-${slug}`);
    memory.#channel.onmessage = ({ data }) => memory.#hear(data);
    await memory.load();
    return memory;
  }

  get store() {
    return this.#store;
  }

  get isRehearsal() {
    return this.settings.is_rehearsal === true;
  }

  /** The station under which things are recorded. */
  get station() {
    return this.settings.station || FIRST_STATION;
  }

  /** Whether the server has everything. */
  get isSent() {
    return this.scans.length + this.copies.length === 0;
  }

  async load() {
    const { settings, attendees, scans, concerns, rehearsal, copies } = await this.#store.read();
    Object.assign(this, { settings, concerns, rehearsed: rehearsal, copies });
    this.scans = scans.filter(({ state }) => state !== "acknowledged");
    if (!NOT_KEPT.includes(settings.roster?.extent)) this.#passing = null;
    this.roster.load(this.#passing?.rows ?? attendees, settings.roster);
    this.#overlay();
    this.#onChange();
    setTimeout(() => this.roster.prepare()); // before the first key is typed
  }

  /** Runs steps one after the other, in the order in which they came. */
  inTurn(step) {
    const result = this.#turn.then(step);
    this.#turn = result.catch(() => {});
    return result;
  }

  /** Changes the store by `step`, then reads it again, here and in the other tabs. Steps run in turn, or a scan would be missed. */
  async change(step) {
    await step(this.#store);
    await this.load();
    this.#channel.postMessage({});
  }

  async set(settings) {
    await this.#store.set(settings);
    this.#learn(settings);
  }

  /** A half-typed walk-in is shown at once; `undefined` forgets it. */
  async keepDraft(draft) {
    if (this.settings.ended) return;
    this.settings = { ...this.settings, draft };
    await this.inTurn(() => this.#store.keepDraft(draft));
  }

  get isPassing() {
    return NOT_KEPT.includes(this.settings.roster?.extent);
  }

  /** The roster whose people are known here; undefined if all must be fetched. */
  get knownRoster() {
    const { roster } = this.settings;
    return this.isPassing ? this.#passing?.roster : roster;
  }

  /** `isWhole`: these rows are all there are. Long before the event they are kept only in memory. */
  async writeRoster(rows, settings, { isWhole }) {
    const isKept = !NOT_KEPT.includes(settings.roster.extent);
    if (!(await this.#store.writeRoster(rows, settings, { isWhole, isKept }))) return;
    if (isWhole) this.roster.load(rows, settings.roster);
    else this.roster.merge(rows, settings.roster);
    this.#passing = isKept ? null : { rows: this.roster.rows, roster: settings.roster };
    this.#learn(settings);
  }

  /** Takes a token. The earlier one stays in use until this one was tried. A token that was given up may come back. */
  async takeToken(token) {
    const { token: before, ended, is_new_token: isUntried, previous_token } = this.settings;
    if (token === before && !ended) return;
    await this.set({ token, previous_token: isUntried ? previous_token : before, is_new_token: true });
  }

  /** Deletes an untried token first: it would open the device again. */
  giveUp() {
    const { is_new_token: isUntried, previous_token, token } = this.settings;
    const last = { token: isUntried ? previous_token : token, is_new_token: undefined, previous_token: undefined, is_wipe_told: undefined };
    return this.change((store) => store.wipeGuests({ ended: "by hand", ...last }));
  }

  /** Sets the same state as if all were read again. */
  #learn(settings) {
    this.settings = Object.fromEntries(Object.entries({ ...this.settings, ...settings }).filter(([, value]) => value !== undefined));
    this.#overlay();
    this.#onChange();
    this.#channel.postMessage({});
  }

  /**
   * Resolves when the scan is on disk. Returns it with its id, time and place in the order.
   * An undo is never rehearsed. The text of a foreign code is not kept unless it is sent.
   */
  async record(what) {
    const isRehearsal = this.isRehearsal && what.kind !== "undo";
    const own = { isRehearsal, id: crypto.randomUUID(), at: new Date().toISOString(), station: this.station };
    const { code, ...rest } = what;
    const isForeign = code !== undefined && what.badge === undefined;
    const scan = await this.#store.recordScan({ ...own, ...(isRehearsal && isForeign ? rest : what) });
    this.#take(scan);
    this.#channel.postMessage({ scan });
    return scan;
  }

  /** Resolves when the copy is on disk, given out or undone. */
  async keepCopy(copy) {
    await this.#store.putCopy(copy);
    this.#setCopies([...this.copies.filter(({ id }) => id !== copy.id), copy]);
  }

  /** Forgets copies that the server has; one that was undone since it was sent is kept until it is taken back. */
  async dropCopies(sent) {
    await this.#store.dropCopies(sent);
    this.#setCopies(await this.#store.copies());
  }

  #setCopies(copies) {
    this.copies = copies;
    this.#onChange();
    this.#channel.postMessage({});
  }

  /** Finds a scan, whether acknowledged, waiting or rehearsed. */
  scan(id) {
    return this.#store.scan(id);
  }

  async settle({ scans = [], rows = [], concerns = [] }) {
    await this.#store.settle({ scans, rows, concerns });
    const settled = new Map(scans.map((scan) => [scan.id, scan]));
    this.scans = this.scans.map((scan) => settled.get(scan.id) ?? scan).filter(({ state }) => state !== "acknowledged");
    this.concerns = [...this.concerns, ...concerns];
    if (rows.length) this.roster.merge(rows);
    this.#overlay();
    this.#onChange();
    this.#channel.postMessage({});
  }

  /** Undoes the entry in the row of its person; the server confirms later. */
  async takeBack(scan) {
    const row = this.roster.rowOfScan(scan);
    const entry = row?.first_check_in;
    if (scan.isRehearsal || !entry || entry.station !== scan.station || Date.parse(entry.at) !== Date.parse(scan.at)) return;
    await this.settle({ rows: [{ ...row, first_check_in: null }] });
  }

  /** Newest first. */
  allConcerns() {
    const setAside = this.scans.filter(({ state }) => state === "set_aside").map(concernOf);
    const at = ({ verdict }) => Date.parse(verdict.at);
    return [...this.concerns, ...setAside].sort((one, other) => at(other) - at(one));
  }

  #take(scan) {
    const scans = scan.isRehearsal ? this.rehearsed : this.scans;
    if (!scans.some(({ id }) => id === scan.id)) scans.push(scan);
    if (scan.kind === "walk_in") this.settings = { ...this.settings, draft: undefined };
    this.#overlay();
    this.#onChange();
  }

  #overlay() {
    this.roster.setScans(this.isRehearsal ? [...this.scans, ...this.rehearsed] : this.scans);
  }

  /** Takes a scan of another tab. */
  #hear({ scan }) {
    if (scan) this.#take(scan);
    else this.inTurn(() => this.load());
  }
}
