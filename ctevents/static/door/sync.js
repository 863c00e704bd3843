/**
 * Work with the server: sends what waits, in order, then asks for news; repeats by itself until it succeeds.
 *
 * `door` gets each result and stores it before it resolves: `onResults(scans, results)`, `onSetAside(scan, problem)`,
 * `onCopies(copies)`, `onSearches(number)`, `onReport({isWiped})`, `onPaired(token)`, `onInfo(info, offset)`, `onRoster(answer, etag)`, `onTokenOver()`, `onTokenRefused(trouble)`, `onMissing(isMissing)`,
 * `onReached(isReached)`, `onSettled()`.
 */
import { isOfCompanion } from "./answers.js";

export const MOST_IN_A_PIECE = 100;
/** Where records of a kind go together, and the name of their list. */
const BATCHES = { scan: ["check-ins", "check_ins"], companion: ["companion-ticks", "ticks"] };
/** The answer about a companion who is no longer on the list. */
const WITHOUT_COMPANION = { outcome: "refused", reason: null, companion: null };
const EVERY = 15_000; // milliseconds
const INFO_EVERY = 60_000;
const PULL_EVERY = 5000;
const REPORT_EVERY = 300_000;
/** The office cannot be told with this token: the next question for news says why. */
const NO_REPORT = [401, 403, 404];
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 60_000;
const WHOLE_ROSTER = "roster?for=app";
/** Why a new token is refused, by the status of the answer. */
const REFUSED = { 401: "token_refused", 404: "other_event", 409: "kit_full" };

export class Sync {
  #slug;
  #store;
  #door;
  #timer = null;
  /** Since when the server could not be used; null while it can. */
  #failingSince = null;
  #notBefore = 0;
  #running = null;
  /** The roster that came with the answer to pairing: {body, etag}. */
  #early = null;
  #again = false;
  #infoAt = -Infinity;
  #pulledAt = -Infinity;
  #refusedToken = null;
  #tokenOfScans = null;
  #refusedWithCopies = null;
  /** What the office was told last of this device, and when. */
  #reported = { said: "", at: -Infinity };
  #wake = () => globalThis.document?.hidden || this.run();
  #sleep = () => this.#door.onReached(false);

  constructor(slug, store, door) {
    this.#slug = slug;
    this.#store = store;
    this.#door = door;
  }

  start() {
    addEventListener("online", this.#wake);
    addEventListener("offline", this.#sleep);
    addEventListener("pagehide", () => this.#askWorker());
    globalThis.document?.addEventListener("visibilitychange", this.#wake);
  }

  /** Something waits: send it now, or later if the server asked for a pause. */
  soon() {
    if (performance.now() >= this.#notBefore) this.#begin();
  }

  /** Sends and asks, as if nothing had failed before. Resolves at the end, even after a failure. */
  run() {
    this.#pulledAt = -Infinity;
    this.#failingSince = null;
    return this.#begin();
  }

  /** One round, and another if something came in meanwhile. */
  #begin() {
    this.#again = this.#running !== null;
    this.#running ??= this.#rounds().finally(() => {
      this.#running = null;
      if (this.#again) this.#begin();
    });
    return this.#running;
  }

  async #rounds() {
    clearTimeout(this.#timer);
    do {
      this.#again = false;
      await this.#roundAlone();
    } while (this.#again);
    this.#later();
  }

  /** Only one tab at a time, so that each finds what the other has sent. */
  async #roundAlone() {
    try {
      const round = () => this.#round();
      await (navigator.locks ? navigator.locks.request(`ctevents-door-${this.#slug}`, round) : round());
      this.#failingSince = null;
    } catch (error) {
      this.#failingSince ??= performance.now();
      this.#askWorker();
      if (error instanceof Refused) this.#notBefore = performance.now() + Math.max(error.pause * 1000, FIRST_PAUSE);
      this.#door.onReached(error instanceof Refused);
    }
    await this.#door.onSettled().catch(() => {}); // a newer version may have taken the store
  }

  /**
   * Asks the service worker to send what waits when there is a network, even without an open page. Some browsers can (see sw.js).
   */
  async #askWorker() {
    try {
      const [scans, copies] = await Promise.all([this.#store.waiting(), this.#store.copies()]);
      if (scans.length + copies.length === 0) return;
      const registration = await navigator.serviceWorker?.getRegistration();
      await registration?.sync?.register(`ctevents-door-${this.#slug}`);
    } catch {
      // Browsers that cannot, or may not, send when the page is open again.
    }
  }

  #later() {
    const hasFailedFor = performance.now() - this.#failingSince;
    const growing = Math.min(Math.max(hasFailedFor / 2, FIRST_PAUSE), LONGEST_PAUSE);
    const pause = (this.#failingSince === null ? EVERY : growing) * (0.75 + Math.random() / 2);
    this.#timer = setTimeout(() => this.#begin(), Math.max(pause, this.#notBefore - performance.now()));
  }

  async #round() {
    this.#early = null;
    const [token, isNew] = await this.#store.getAll(["token", "is_new_token"]);
    if (!token) return;
    const brought = new Api(this.#slug, token);
    const api = isNew ? await this.#accepted(brought) : brought;
    if (!api) return;
    try {
      await this.#pushAll(api);
      await this.#pushCopies(api);
      await this.#pushSearches(api);
    } catch (error) {
      if (error instanceof Refused) await this.#pullWhereDue(api); // the answer may say that the token has ended
      throw error;
    }
    await this.#pullWhereDue(api);
    await this.#report(api);
  }

  /** Whether no other kit was brought meanwhile; otherwise another round follows, with its token. */
  async #isCurrent({ token }) {
    const isCurrent = (await this.#store.get("token")) === token;
    if (!isCurrent) this.#again = true;
    return isCurrent;
  }

  async #pullWhereDue(api) {
    if (!(await this.#isCurrent(api))) return;
    if (performance.now() - this.#pulledAt > PULL_EVERY && !(await this.#store.get("ended"))) await this.#pull(api);
  }

  /** Nothing is sent with a token until it is known to be of this event. Resolves to the API to go on with; null if it is not. */
  async #accepted(brought) {
    try {
      const api = await this.#paired(brought);
      return api && (await this.#isCurrent(api)) ? api : null;
    } catch (error) {
      if (!(error.status in REFUSED)) throw error;
      if (!(await this.#isCurrent(brought))) return null;
      await this.#door.onTokenRefused(REFUSED[error.status]);
      this.#door.onReached(true);
      return null;
    }
  }

  /**
   * The code of a door kit pairs this device, which goes on with a token of its own. A new device gets event and roster with the
   * same answer.
   */
  async #paired(brought) {
    const device = (await this.#store.get("device")) ?? crypto.randomUUID();
    await this.#store.set({ device }); // before it is sent: without an answer the same device asks again
    const sent = Date.now();
    const { body } = await brought.post(this.#door.knownRoster() ? "devices" : "devices?for=app", { device });
    if (!(await this.#isCurrent(brought))) return null;
    if (body.token !== brought.token) await this.#door.onPaired(body.token);
    const api = new Api(this.#slug, body.token);
    if (body.roster) this.#early = { body: body.roster, etag: body.etag };
    if (body.door) await this.#takeInfo(body.door, sent);
    else await this.#pullInfo(api);
    return api;
  }

  async #pushAll(api) {
    for (let waiting = await this.#sendable(api); waiting.length; waiting = await this.#sendable(api)) {
      await this.#pushFirst(api, waiting);
    }
  }

  /** An ended or revoked token may still bring earlier scans; later ones wait for another token. */
  async #sendable(api) {
    const { token } = api;
    if (this.#refusedToken === token) return [];
    const waiting = await this.#store.waiting();
    if (!(await this.#isCurrent(api))) return [];
    return this.#tokenOfScans === token ? waiting.filter(({ kind }) => kind === "scan") : waiting;
  }

  async #pushFirst(api, waiting) {
    const [first] = waiting;
    try {
      if (first.kind in BATCHES) await this.#pushScans(api, pieceOf(waiting, await this.#store.get("token_ends_at")));
      else await this.#pushOne(api, first);
      this.#door.onReached(true);
    } catch (error) {
      if (error.status === 404) this.#door.onMissing(true);
      if (error.status !== 401) throw error;
      if (first.kind === "scan") this.#refusedToken = api.token; // scans after its end need another token
      else this.#tokenOfScans = api.token;
      this.#door.onReached(true);
    }
  }

  /** Copies have no time: the server takes them from an ended token for some days, whenever they were given out. */
  async #pushCopies(api) {
    const copies = this.#refusedWithCopies === api.token ? [] : await this.#store.copies();
    if (!copies.length || !(await this.#isCurrent(api))) return;
    try {
      await sendCopies(api, copies, (sent) => this.#door.onCopies(sent));
    } catch (error) {
      if (error.status === 404) this.#door.onMissing(true);
      if (error.status !== 401) throw error;
      this.#refusedWithCopies = api.token;
    }
    this.#door.onReached(true);
  }

  /** Reports how many names were searched, as a number that only grows: it may be sent again. */
  async #pushSearches(api) {
    const [searches, ended, sent = 0] = await this.#store.getAll(["searches", "ended", "searches_sent"]);
    if (ended || !searches || searches <= sent || !(await this.#isCurrent(api))) return;
    await api.post("searches", { searches });
    await this.#door.onSearches(searches);
  }

  /** Tells the office how much is still here: at each change, and every five minutes. */
  async #report(api) {
    const [unsent, ended] = await Promise.all([this.#store.unsent(), this.#store.get("ended")]);
    const report = { unsent, is_wiped: Boolean(ended) };
    const said = `${api.token} ${JSON.stringify(report)}`;
    const isKnown = said === this.#reported.said && performance.now() - this.#reported.at < REPORT_EVERY;
    if (isKnown || !(await this.#isCurrent(api))) return;
    await api.post("device-reports", report).catch((error) => {
      if (!NO_REPORT.includes(error.status)) throw error;
    });
    this.#reported = { said, at: performance.now() };
    await this.#door.onReport({ isWiped: report.is_wiped });
  }

  /** One unacceptable scan must not block the others: it is found by halving, and set aside. */
  async #pushScans(api, piece) {
    try {
      const [path, name] = BATCHES[piece[0].kind];
      const { body } = await api.post(path, { [name]: piece.map(asSent) });
      await this.#door.onResults(piece, resultsOf(body, piece));
    } catch (error) {
      if (!error.isFinal) throw error;
      if (piece.length === 1) return this.#door.onSetAside(piece[0], error);
      const middle = Math.ceil(piece.length / 2);
      await this.#pushScans(api, piece.slice(0, middle));
      await this.#pushScans(api, piece.slice(middle));
    }
  }

  async #pushOne(api, scan) {
    try {
      const answer = await (scan.kind === "undo" ? api.post(pathOfUndo(scan), { at: scan.at }) : api.post("walk-ins", asSent(scan)));
      await this.#door.onResults([scan], [answer.body]);
    } catch (error) {
      const isUnknown = scan.kind === "undo" && error.status === 404;
      if (isUnknown && isOfCompanion(scan)) return this.#door.onResults([scan], [WITHOUT_COMPANION]);
      if (!error.isFinal && !isUnknown) throw error;
      return this.#door.onSetAside(scan, error);
    }
    return undefined;
  }

  async #pull(api) {
    try {
      if (performance.now() - this.#infoAt > INFO_EVERY) await this.#pullInfo(api);
      await this.#pullRoster(api);
      this.#pulledAt = performance.now();
      this.#door.onReached(true);
      this.#door.onMissing(false);
    } catch (error) {
      if (error.status === 401 && !(await this.#isCurrent(api))) return;
      if (error.status === 401) await this.#door.onTokenOver();
      else if (error.status === 404) this.#door.onMissing(true);
      else throw error;
      this.#door.onReached(true);
    }
  }

  /** Asks for the event again with the next round. */
  forgetInfo() {
    this.#infoAt = -Infinity;
  }

  async #pullInfo(api) {
    const sent = Date.now();
    const { body } = await api.get("door");
    if (await this.#isCurrent(api)) await this.#takeInfo(body, sent);
  }

  async #takeInfo(info, sent) {
    await this.#door.onInfo(info, Date.parse(info.now) - (sent + Date.now()) / 2);
    this.#infoAt = performance.now();
  }

  async #pullRoster(api) {
    const known = this.#door.knownRoster();
    const isWhole = !known?.version;
    const since = isWhole ? "" : `&since=${known.version}`;
    const early = isWhole ? this.#early : null;
    const { body, etag } = early ?? (await api.get(`${WHOLE_ROSTER}${since}`, known?.etag ? { "If-None-Match": known.etag } : {}));
    // From the day before, names are stored; from four hours before the start there are more of them.
    const isOtherExtent = !isWhole && body !== null && body.extent !== known.extent;
    const whole = isOtherExtent ? await api.get(WHOLE_ROSTER) : { body, etag };
    await this.#door.onRoster(whole.body, whole.etag, { isWhole: isWhole || isOtherExtent });
  }
}

const pathOfUndo = (scan) => `${isOfCompanion(scan) ? "companion-ticks" : "check-ins"}/${scan.of}/undo`;

/** The records at the head that go together, up to the first of another kind; those after the token's end go separately. */
export function pieceOf(waiting, tokenEndsAt) {
  const end = tokenEndsAt ? Date.parse(tokenEndsAt) : Infinity;
  const isLate = ({ at }) => Date.parse(at) >= end;
  const other = waiting.findIndex((scan) => scan.kind !== waiting[0].kind || isLate(scan) !== isLate(waiting[0]));
  return waiting.slice(0, Math.min(other === -1 ? waiting.length : other, MOST_IN_A_PIECE));
}

function asSent({ id, code, attendee, companion, fields, at, station, shown }) {
  return { ...fields, id, code, attendee, companion, at, station, shown };
}

function resultsOf(body, piece) {
  const results = body?.results ?? [];
  if (results.length !== piece.length || results.some(({ id }, index) => id !== piece[index].id)) {
    throw new TypeError("The server answers something else than was asked.");
  }
  return results;
}

/*
 * Printed copies that this device gave out. A copy is {id, language, station, isUndone}: no person and no time. Copies are stored
 * and sent by their random ids, so their order is not that of the scans either.
 */

/** Counts what waits, then takes back what was undone: an undone copy may have reached the server before. */
async function sendCopies(api, copies, onDone) {
  const given = copies.filter(({ isUndone }) => !isUndone);
  for (let start = 0; start < given.length; start += MOST_IN_A_PIECE) await countCopies(api, given.slice(start, start + MOST_IN_A_PIECE), onDone);
  for (const copy of copies.filter(({ isUndone }) => isUndone)) await takeCopyBack(api, copy, onDone);
}

/** One unacceptable copy must not block the others: it is found by halving, and given up. */
async function countCopies(api, piece, onDone) {
  try {
    await api.post("copies", { copies: piece.map(copyAsSent) });
  } catch (error) {
    if (!error.isFinal) throw error;
    if (piece.length > 1) {
      const middle = Math.ceil(piece.length / 2);
      await countCopies(api, piece.slice(0, middle), onDone);
      return countCopies(api, piece.slice(middle), onDone);
    }
    console.error(error);
  }
  return onDone(piece);
}

async function takeCopyBack(api, copy, onDone) {
  try {
    await api.post(`copies/${copy.id}/undo`, {});
  } catch (error) {
    if (error.status !== 404 && !error.isFinal) throw error; // 404: the server never had it
  }
  await onDone([copy]);
}

const copyAsSent = ({ id, language, station }) => ({ id, language, station });

/** The JSON API of doors, for a device with a bearer token. */

const PATIENCE = 20_000; // milliseconds; a network that answers nothing counts as none

/** The server answered, but did not do what was asked. */
export class Refused extends Error {
  /**
   * @param {number} status
   * @param {{detail?: string, reason?: string}} problem RFC 9457
   * @param {number} pause in seconds, as the server asked
   */
  constructor(status, problem, pause) {
    super(`${status}: ${problem.detail ?? ""}`);
    Object.assign(this, { status, problem, pause });
  }

  /** Whether the server will never accept this, however often it is sent. */
  get isFinal() {
    return this.status >= 400 && this.status < 500 && ![401, 403, 404, 408, 425, 429].includes(this.status);
  }
}

export class Api {
  constructor(slug, token) {
    this.base = `/api/v1/events/${encodeURIComponent(slug)}/`;
    this.token = token;
  }

  get(path, headers = {}) {
    return this.#ask(path, { headers });
  }

  post(path, body) {
    return this.#ask(path, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
  }

  /** Resolves to {status, body, etag} for 2xx and 304; rejects with Refused, or like fetch if nobody answered. */
  async #ask(path, { headers, ...options }) {
    const answer = await fetch(this.base + path, {
      ...options,
      headers: { ...headers, Authorization: `Bearer ${this.token}` },
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout?.(PATIENCE),
    });
    const body = await bodyOf(answer);
    if (answer.ok || answer.status === 304) return { status: answer.status, body, etag: answer.headers.get("ETag") };
    throw new Refused(answer.status, body ?? {}, Number(answer.headers.get("Retry-After")) || 0);
  }
}

/** Rejects foreign pages, such as a hotel's page that wants a room number. */
async function bodyOf(answer) {
  if (answer.status === 304) return null;
  const isJson = /^application\/(problem\+)?json\b/.test(answer.headers.get("Content-Type") ?? "");
  if (!isJson && answer.status < 500) throw new TypeError("Somebody else has answered.");
  return isJson ? answer.json() : null;
}

/** The end of the day: what this device has recorded is compared with the server, scan by scan. */
const MOST_AT_ONCE = 500;

/**
 * @param {import("./api.js").Api} api
 * @param {object[]} recorded all scans of the device, and ticks of companions
 * @param {import("./roster.js").Roster} roster
 * @returns {Promise<{here: number, missing: object[]}>} `missing`: those that the server does not have. Rejects without an answer.
 */
export async function compare(api, recorded, roster) {
  const scans = recorded.filter((scan) => hasCheckIn(scan) || hasTick(scan, roster));
  const missing = new Set();
  for (let start = 0; start < scans.length; start += MOST_AT_ONCE) {
    const ids = scans.slice(start, start + MOST_AT_ONCE).map(({ id }) => id);
    const { body } = await api.post("check-ins/missing", { ids });
    for (const id of body.missing) missing.add(id);
  }
  return { here: scans.length, missing: scans.filter(({ id }) => missing.has(id)) };
}

/** An undo has no check-in of its own, nor has a walk-in that the event did not take. */
const hasCheckIn = ({ kind, state, attendee }) => kind === "scan" || (kind === "walk_in" && (state !== "acknowledged" || attendee !== undefined));

/** The ticks of a companion who was replaced or erased are gone with them. */
const hasTick = ({ kind, state, companion }, roster) => kind === "companion" && (state !== "acknowledged" || roster.companion(companion) !== null);

/** Those that the server had and has lost, as after a restored backup, and whose content is still here. */
export const lost = (missing) => missing.filter(({ state, kind, code, attendee }) => state === "acknowledged" && (kind === "companion" || (kind === "scan" && (code || attendee))));
