/**
 * What the device stores, in IndexedDB: a database for each event.
 *
 * `settings`: token, station, info, roster (version, etag, keys, revoked), draft (a half-typed walk-in), … by name. `attendees`: rows of the roster.
 * `scans`: the outbox, in order: {order, id, kind: "scan"|"companion"|"walk_in"|"undo", at, station, shown, state, …}, where `state` is
 * `waiting`, `acknowledged` or `set_aside`. `copies`: printed copies that the server does not have yet, by their random ids and
 * apart from the scans: {id, language, station, isUndone}. `concerns`: cases for the office. `rehearsal`: scans that do not count.
 */
import { openDB } from "../vendor/idb.js";
import { concernOf } from "./answers.js";
import { Roster } from "./roster.js";

const VERSION = 4;
const PREFIX = "ctevents-door-";
/** A complete transaction is on disk, not only on its way there. */
const STRICT = { durability: "strict" };
const OF_GUESTS = ["attendees", "concerns", "rehearsal"];
const SETTINGS_OF_GUESTS = ["info", "roster", "last_sync", "is_rehearsal", "draft"];

/** Each step upgrades from the version before it. */
const STEPS = [
  (db) => {
    db.createObjectStore("settings");
    db.createObjectStore("attendees", { keyPath: "id" });
    db.createObjectStore("concerns", { keyPath: "id" });
    for (const name of ["scans", "rehearsal"]) {
      const store = db.createObjectStore(name, { keyPath: "order", autoIncrement: true });
      store.createIndex("id", "id", { unique: true });
      store.createIndex("state", "state");
    }
  },
  async (_db, tx) => {
    for (const name of ["scans", "rehearsal"]) {
      for (const scan of await tx.objectStore(name).getAll()) {
        const isSent = name === "rehearsal" || scan.state === "acknowledged";
        if (isSent && scan.badge === undefined) await tx.objectStore(name).put(withoutCode(scan));
      }
    }
    await fetchAllAgain(tx); // people's ids have changed since
  },
  (db) => db.createObjectStore("copies", { keyPath: "id" }),
  (_db, tx) => fetchAllAgain(tx), // rows have companions since
];

/** The present data stay in use until all people were fetched again. */
async function fetchAllAgain(tx) {
  const roster = await tx.objectStore("settings").get("roster");
  if (roster) await tx.objectStore("settings").put({ ...roster, version: "", etag: null, extent: null }, "roster");
}

/** The text of a code that is no badge may be a person's secret. */
const withoutCode = ({ code: _foreign, ...scan }) => scan;

export class Store {
  #db;

  constructor(db) {
    this.#db = db;
  }

  /** `onOutdated`: a newer version of the app wants to open the store, and this one no longer can. */
  static async open(slug, onOutdated = () => {}) {
    const db = await openDB(`${PREFIX}${slug}`, VERSION, {
      upgrade: async (upgraded, from, _to, tx) => {
        for (const step of STEPS.slice(from)) await step(upgraded, tx);
      },
      blocking: (_from, _to, event) => {
        event.target.close();
        onOutdated();
      },
      terminated: onOutdated,
    });
    return new Store(db);
  }

  close() {
    this.#db.close();
  }

  /** Reads all that is needed to continue after the page was closed. */
  async read() {
    const tx = this.#db.transaction([...this.#db.objectStoreNames]);
    const settings = tx.objectStore("settings");
    const [names, values, attendees, scans, concerns, rehearsal, copies] = await Promise.all([
      settings.getAllKeys(),
      settings.getAll(),
      tx.objectStore("attendees").getAll(),
      tx.objectStore("scans").getAll(),
      tx.objectStore("concerns").getAll(),
      tx.objectStore("rehearsal").getAll(),
      tx.objectStore("copies").getAll(),
    ]);
    return { settings: Object.fromEntries(names.map((name, index) => [name, values[index]])), attendees, scans, concerns, rehearsal, copies };
  }

  get(name) {
    return this.#db.get("settings", name);
  }

  /** Reads several at one moment: read singly, they might belong to two kits. */
  async getAll(names) {
    const { store } = this.#db.transaction("settings");
    return Promise.all(names.map((name) => store.get(name)));
  }

  /** `undefined` removes a setting. */
  async set(settings) {
    const tx = this.#db.transaction("settings", "readwrite", STRICT);
    putSettings(tx.store, settings);
    await tx.done;
  }

  /** Resolves when the scan is on disk. Returns it with its place in the order. A walk-in takes the place of its draft. */
  async recordScan(scan) {
    const name = scan.isRehearsal ? "rehearsal" : "scans";
    const tx = this.#db.transaction([name, "settings"], "readwrite", STRICT);
    const recorded = { ...scan, state: "waiting" };
    const order = await tx.objectStore(name).add(recorded);
    if (scan.kind === "walk_in") tx.objectStore("settings").delete("draft");
    await tx.done;
    return { ...recorded, order };
  }

  /** Keeps a half-typed walk-in; `undefined` forgets it. Once guests are wiped, nothing is kept. */
  async keepDraft(draft) {
    const tx = this.#db.transaction("settings", "readwrite");
    if (!(await hasEnded(tx))) putSettings(tx.store, { draft });
    await tx.done;
  }

  /** Scans that the server has not acknowledged, in order. */
  waiting() {
    return this.#db.getAllFromIndex("scans", "state", "waiting");
  }

  /** All scans, in order. */
  recorded() {
    return this.#db.getAll("scans");
  }

  /** How many scans and copies the server has not acknowledged, those set aside included. */
  async unsent() {
    const tx = this.#db.transaction(["scans", "copies"]);
    const states = tx.objectStore("scans").index("state");
    const counts = await Promise.all([states.count("waiting"), states.count("set_aside"), tx.objectStore("copies").count()]);
    return counts.reduce((sum, count) => sum + count);
  }

  copies() {
    return this.#db.getAll("copies");
  }

  /** Resolves when the copy is on disk. */
  async putCopy(copy) {
    const tx = this.#db.transaction("copies", "readwrite", STRICT);
    tx.store.put(copy);
    await tx.done;
  }

  /** Removes copies, except those that were undone after they were sent. */
  async dropCopies(sent) {
    const tx = this.#db.transaction("copies", "readwrite", STRICT);
    for (const { id, isUndone } of sent) {
      const kept = await tx.store.get(id);
      if (kept?.isUndone === isUndone) tx.store.delete(id);
    }
    await tx.done;
  }

  async scan(id) {
    return (await this.#db.getFromIndex("scans", "id", id)) ?? this.#db.getFromIndex("rehearsal", "id", id);
  }

  /** Writes scans, rows of the roster and concerns: all or nothing; only scans once guests are wiped. */
  async settle({ scans = [], rows = [], concerns = [] }) {
    const tx = this.#db.transaction(["scans", "attendees", "concerns", "settings"], "readwrite", STRICT);
    const isOver = await hasEnded(tx);
    for (const scan of scans) tx.objectStore("scans").put(scan);
    for (const row of isOver ? [] : rows) tx.objectStore("attendees").put(row);
    for (const concern of isOver ? [] : concerns) tx.objectStore("concerns").put(concern);
    await tx.done;
  }

  /**
   * `isWhole`: these rows are all there are; `isKept`: whether they may be on disk yet. Returns false if guests were wiped,
   * also by another tab: then nothing is written.
   */
  async writeRoster(rows, settings, { isWhole, isKept }) {
    const tx = this.#db.transaction(["attendees", "settings"], "readwrite");
    const attendees = tx.objectStore("attendees");
    const isOver = await hasEnded(tx);
    if (!isOver && (isWhole || !isKept)) attendees.clear();
    for (const row of isOver || !isKept ? [] : rows) attendees.put(row);
    if (!isOver) putSettings(tx.objectStore("settings"), settings);
    await tx.done;
    return !isOver;
  }

  async dropConcern(id) {
    await this.#db.delete("concerns", id);
  }

  async endRehearsal() {
    const tx = this.#db.transaction(["rehearsal", "settings"], "readwrite");
    tx.objectStore("rehearsal").clear();
    putSettings(tx.objectStore("settings"), { is_rehearsal: undefined, draft: undefined });
    await tx.done;
  }

  async dropOfRehearsal(order) {
    await this.#db.delete("rehearsal", order);
  }

  /** Removes all guests from the device, except scans, walk-ins and copies that the server has not acknowledged. */
  async wipeGuests(settings = {}) {
    const tx = this.#db.transaction([...OF_GUESTS, "scans", "settings"], "readwrite", STRICT);
    for (const name of OF_GUESTS) tx.objectStore(name).clear();
    const gone = Object.fromEntries(SETTINGS_OF_GUESTS.map((name) => [name, undefined]));
    putSettings(tx.objectStore("settings"), { ...gone, ...settings });
    const acknowledged = await tx.objectStore("scans").index("state").getAllKeys("acknowledged");
    for (const order of acknowledged) tx.objectStore("scans").delete(order);
    await tx.done;
  }
}

/** Asks within the transaction: another tab may have wiped the guests. */
async function hasEnded(tx) {
  return Boolean(await tx.objectStore("settings").get("ended"));
}

function putSettings(store, settings) {
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) store.delete(name);
    else store.put(value, name);
  }
}

/** Covers also events whose door is no longer opened here: guests go when the token ends. */
export async function wipeEnded() {
  const names = ((await indexedDB.databases?.()) ?? []).map(({ name }) => name).filter((name) => name.startsWith(PREFIX));
  for (const name of names) {
    const store = await Store.open(name.slice(PREFIX.length));
    const [end, ended, offset = 0] = await Promise.all(["token_ends_at", "ended", "clock_offset"].map((each) => store.get(each)));
    if (end && !ended && Date.now() + offset >= Date.parse(end)) await store.wipeGuests({ ended: "with its token" });
    store.close();
  }
}

/** Whether the browser promises to keep stored data when it needs space. */
export async function isKept() {
  const { storage } = navigator;
  if (!storage?.persist) return false;
  return (await storage.persisted()) || storage.persist();
}

/** The data of this device: the store, and the people read from it; the same in each tab. */

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

  /** Undoes the entry in the row of its person, and the registration if the scan made it; the server confirms later. */
  async takeBack(scan) {
    const row = this.roster.rowOfScan(scan);
    const entry = row?.first_check_in;
    if (scan.isRehearsal || !entry || entry.station !== scan.station || Date.parse(entry.at) !== Date.parse(scan.at)) return;
    const status = scan.isArrival ? scan.was : row.status;
    await this.settle({ rows: [{ ...row, status, first_check_in: null }] });
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
