/** What this device knows: the store and, read from it, the people; the same in each tab. */
import { concernOf } from "./answers.js";
import { Roster } from "./roster.js";
import { Store, wipeEnded } from "./store.js";

const FIRST_STATION = "A";
/** How much of the roster a device has long before the event: registrants, and nothing of them on the disk. */
const PASSING = "passing";

export class Memory {
  roster = new Roster();
  /** By name, as the store has them. */
  settings = {};
  /** What the server has not acknowledged, in order; and what a rehearsal has recorded. */
  scans = [];
  rehearsed = [];
  concerns = [];
  #store;
  #channel;
  #onChange;
  #turn = Promise.resolve();
  /** {rows, roster} of what is not on the disk; null where it is. */
  #passing = null;

  static async open(slug, { onChange, onOutdated }) {
    const memory = new Memory();
    memory.#onChange = onChange;
    memory.#store = await Store.open(slug, onOutdated);
    wipeEnded().catch(() => {}); // as the next opening will
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

  async load() {
    const { settings, attendees, scans, concerns, rehearsal } = await this.#store.read();
    Object.assign(this, { settings, concerns, rehearsed: rehearsal });
    this.scans = scans.filter(({ state }) => state !== "acknowledged");
    if (settings.roster?.extent !== PASSING) this.#passing = null;
    this.roster.load(this.#passing?.rows ?? attendees, settings.roster);
    this.#overlay();
    this.#onChange();
    setTimeout(() => this.roster.prepare()); // before the first key is typed
  }

  /** One after the other, in the order in which they were begun. */
  inTurn(step) {
    const result = this.#turn.then(step);
    this.#turn = result.catch(() => {});
    return result;
  }

  /** Changes the store by `step`, and reads it again, here and in the other tabs. In turn, or a scan would be overlooked. */
  async change(step) {
    await step(this.#store);
    await this.load();
    this.#channel.postMessage({});
  }

  async set(settings) {
    await this.#store.set(settings);
    this.#learn(settings);
  }

  get isPassing() {
    return this.settings.roster?.extent === PASSING;
  }

  /** The roster of which the people are known here; undefined where they are to be fetched as a whole. */
  get knownRoster() {
    const { roster } = this.settings;
    return this.isPassing ? this.#passing?.roster : roster;
  }

  /** `isWhole`: these rows are all there are. Long before the event they are kept in memory alone. */
  async writeRoster(rows, settings, { isWhole }) {
    const isKept = settings.roster.extent !== PASSING;
    if (!(await this.#store.writeRoster(rows, settings, { isWhole, isKept }))) return;
    if (isWhole) this.roster.load(rows, settings.roster);
    else this.roster.merge(rows, settings.roster);
    this.#passing = isKept ? null : { rows: this.roster.rows, roster: settings.roster };
    this.#learn(settings);
  }

  /** What was before goes on until this one was tried. One that was given up may come back. */
  async takeToken(token) {
    const { token: before, ended, is_new_token: isUntried, previous_token } = this.settings;
    if (token === before && !ended) return;
    await this.set({ token, previous_token: isUntried ? previous_token : before, is_new_token: true });
  }

  /** A token that was not tried yet goes first: it would open the device again. */
  giveUp() {
    const { is_new_token: isUntried, previous_token, token } = this.settings;
    const last = { token: isUntried ? previous_token : token, is_new_token: undefined, previous_token: undefined };
    return this.change((store) => store.wipeGuests({ ended: "by hand", ...last }));
  }

  /** As if all were read again. */
  #learn(settings) {
    this.settings = Object.fromEntries(Object.entries({ ...this.settings, ...settings }).filter(([, value]) => value !== undefined));
    this.#overlay();
    this.#onChange();
    this.#channel.postMessage({});
  }

  /** Resolves when the scan is on the disk. Returns it with its id, time and place in the order. An undo is never rehearsed, and nobody asks for the text of a foreign code that is not sent. */
  async record(what) {
    const isRehearsal = this.isRehearsal && what.kind !== "undo";
    const own = { isRehearsal, id: crypto.randomUUID(), at: new Date().toISOString(), station: this.settings.station || FIRST_STATION };
    const { code, ...rest } = what;
    const isForeign = code !== undefined && what.badge === undefined;
    const scan = await this.#store.recordScan({ ...own, ...(isRehearsal && isForeign ? rest : what) });
    this.#take(scan);
    this.#channel.postMessage({ scan });
    return scan;
  }

  /** Whether it was acknowledged or not, or rehearsed. */
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

  /** Of the row of somebody whose entry was this scan; the server says the rest later. */
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
    this.#overlay();
    this.#onChange();
  }

  #overlay() {
    this.roster.setScans(this.isRehearsal ? [...this.scans, ...this.rehearsed] : this.scans);
  }

  /** Of another tab. */
  #hear({ scan }) {
    if (scan) this.#take(scan);
    else this.inTurn(() => this.load());
  }
}
