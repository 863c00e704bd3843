/**
 * What the device stores, in IndexedDB: a database for each event.
 *
 * `settings`: token, station, info, roster (version, etag, keys, revoked), draft (a half-typed walk-in), … by name. `attendees`: rows of the roster.
 * `scans`: the outbox, in order: {order, id, kind: "scan"|"companion"|"walk_in"|"undo", at, station, shown, state, …}, where `state` is
 * `waiting`, `acknowledged` or `set_aside`. `copies`: printed copies that the server does not have yet, by their random ids and
 * apart from the scans: {id, language, station, isUndone}. `concerns`: cases for the office. `rehearsal`: scans that do not count.
 */
import { openDB } from "../vendor/idb.js";

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
