/** Turns the server's answers to scans into what to store and what to show. Values in, values out. */
import { isConcern, isUnregistered, lacksSeat, nameOf, rowOfAttendee, rowsOf, verdictOnAttendee, verdictOnWalkIn } from "./roster.js";
import { readCode } from "./codes.js";

/** The status of a person who is not let in. */
const STATUS = { cancelled: "cancelled", not_confirmed: "pending" };

/**
 * The verdict as it was shown.
 * @returns {import("./types.d.ts").Verdict}
 */
export function verdictOf(scan, attendee = null, first = null) {
  const { id, shown, reason = null, at, station, isNew = false, isRehearsal = false, isArrival = false, was = null } = scan;
  return {
    ...{ id, outcome: shown, reason, attendee: attendee ?? personOf(scan), first, at, station, isNew },
    ...{ isWalkIn: scan.kind === "walk_in" || isArrival, isRehearsal, isFromServer: false, badgeCode: null, was },
  };
}

/** A walk-in, as typed. */
function personOf({ kind, fields }) {
  if (kind !== "walk_in" || !fields) return null;
  const { institution = "", group } = fields;
  return { id: "", name: nameOf(fields), institution, group, flags: [] };
}

/**
 * @param {object[]} scans as they were sent
 * @param {object[]} results of the API, one for each
 * @param {{roster: import("./roster.js").Roster, undone: Set<string>}} known `undone`: the ids that will be undone
 * @returns {{scans: object[], rows: object[], concerns: object[], verdicts: object[]}}
 */
export function changesBy(scans, results, known) {
  const changes = scans.map((scan, index) => changeBy(scan, results[index], known));
  const all = (name) => changes.flatMap((change) => change[name] ?? []);
  return { scans: all("scans"), rows: [...all("rows"), ...known.roster.rowsWith(all("companions"))], concerns: all("concerns"), verdicts: all("verdicts") };
}

function changeBy(scan, result, { roster, undone }) {
  if (isOfCompanion(scan)) return changeByTick(scan, result, { roster, undone });
  const { attendee, first, badgeNumber } = result;
  const known = attendee && (roster.row(attendee.id) ?? roster.rowOfBadge(scan.badge));
  const unknown = { status: STATUS[result.reason] ?? "confirmed", badge: result.reason ? undefined : (scan.badge ?? badgeNumber) };
  const isRegistered = isUnregistered(known) && result.outcome !== "refused" && !undone.has(scan.id);
  const before = isRegistered ? { ...known, status: "confirmed" } : known;
  const rows = attendee ? [rowOfAttendee(attendee, first, before ?? unknown)] : [];
  const verdict = verdictBy(scan, result, undone);
  const concern = { id: scan.id, kind: verdict.reason === "held" ? "held" : "differs", shown: scan.shown, verdict, detail: "" };
  const isNone = scan.kind === "undo" || scan.shown === undefined || undone.has(scan.id);
  return {
    scans: [acknowledged(scan, attendee)],
    rows,
    verdicts: [verdict],
    concerns: isNone || !isConcern({ ...scan, reason: verdict.reason }, result) ? [] : [concern],
  };
}

/** Whether it is the tick of a companion, or undoes one. */
export const isOfCompanion = ({ companion }) => companion !== undefined;

/** What to store when the server has answered: the companion as it now is, and a case for the office if somebody was let in wrongly. */
function changeByTick(scan, { outcome, reason, companion }, { roster, undone }) {
  const isWrong = scan.kind === "companion" && outcome === "refused" && !undone.has(scan.id);
  const name = companion?.name ?? roster.companion(scan.companion)?.name ?? "";
  const verdict = { ...verdictOf(scan, { id: "", name, institution: "", group: "", flags: [] }), outcome, reason, isFromServer: true };
  return {
    scans: [{ ...scan, state: "acknowledged" }],
    companions: companion ? [companion] : [],
    concerns: isWrong ? [{ id: scan.id, kind: "differs", shown: scan.shown, verdict, detail: "" }] : [],
  };
}

/** The server refuses an invited person without a free seat like a person without a registration. */
const whyNot = ({ isArrival, rule }, reason) => (isArrival && lacksSeat(reason) ? (WHY_NOT[rule] ?? reason) : reason);
const WHY_NOT = { "until-full": "full", none: "closed" };

function verdictBy(scan, { outcome, reason: said, attendee, first, badge_code = null }, undone) {
  const reason = whyNot(scan, said);
  if (scan.isOtherPerson) return { ...verdictOf(scan, attendee), isFromServer: true };
  const isUndone = scan.kind === "undo" || undone.has(scan.id);
  const why = reason ?? (outcome !== "refused" ? null : isUndone ? "undone" : "held");
  return {
    ...verdictOf(scan),
    ...{ id: scan.kind === "undo" ? scan.of : scan.id, outcome, reason: why, attendee, isFromServer: true },
    ...{ first: outcome === "repeat" || why === "undone" ? first : null, badgeCode: badge_code },
  };
}

/** Removes the name of the person it registered, and the text of a code that is no badge. */
function acknowledged({ fields: _typed, code, ...scan }, attendee) {
  const ofBadge = scan.badge === undefined ? {} : { code };
  return { ...scan, ...ofBadge, state: "acknowledged", attendee: scan.attendee ?? (scan.kind === "walk_in" ? attendee?.id : undefined) };
}

/** Whether a walk-in was neither accepted by the event nor let in: nothing of it is kept. */
export function sentAway(scan, { reason }) {
  const verdict = verdictOf({ ...scan, shown: "refused", reason: reason === "walk_ins_full" ? "full" : "closed" });
  return { scan: acknowledged(scan, null), verdict: { ...verdict, isFromServer: true } };
}

/**
 * A concern: what the server cannot accept, and why.
 * @returns {import("./types.d.ts").Concern}
 */
export function concernOf(scan) {
  const verdict = { ...verdictOf(scan), outcome: "refused", reason: "set_aside", isFromServer: true };
  return { id: scan.id, kind: "set_aside", shown: scan.shown, verdict, detail: scan.detail ?? "" };
}

/** Applies the server's answers to the store, for `sync.js`. */

/**
 * @param {import("./memory.js").Memory} memory
 * @param {{onVerdict: (verdict: object) => void, onNews: (news: object) => void}} door `onNews`: {isOnline} or {trouble}
 */
export function serverSays(memory, { onVerdict, onNews }) {
  const keys = () => memory.settings.roster?.keys ?? [];

  /** Recognises a walk-in's badge by its code. */
  async function withBadge(result) {
    const number = result.badge_code ? await readCode(result.badge_code, keys()) : null;
    return number ? { ...result, badgeNumber: number.badge } : result;
  }

  /** Counts seats down until the server reports their number. */
  async function leaveSeats(by) {
    const { info } = memory.settings;
    if (info) await memory.inTurn(() => memory.set({ info: { ...info, seats_left: Math.max(0, by(info.seats_left)) } }));
  }

  async function endIfOver() {
    const { token_ends_at: end, ended, clock_offset: offset = 0 } = memory.settings;
    if (end && !ended && Date.now() + offset >= Date.parse(end)) await tokenOver();
    const { ended: isWiped, token, is_new_token: isUntried, is_wipe_told: isTold } = memory.settings;
    const isDone = isWiped && isTold && token && !isUntried;
    if (isDone && memory.isSent) await wipe({ token: undefined, token_ends_at: undefined });
  }

  let wasMissing = false;
  function onMissing(isMissing) {
    if (isMissing || wasMissing) onNews({ trouble: isMissing ? "missing" : null });
    wasMissing = isMissing;
  }

  const wipe = (settings) => memory.inTurn(() => memory.change((store) => store.wipeGuests(settings)));
  const tokenOver = () => wipe({ ended: "with its token" });

  /** Work continues with the earlier token. */
  async function onTokenRefused(trouble) {
    const { previous_token: token } = memory.settings;
    await memory.inTurn(() => memory.set({ token, is_new_token: undefined, previous_token: undefined }));
    onNews({ trouble });
  }

  return {
    onReached: (isOnline) => onNews({ isOnline }),
    onMissing,
    onTokenOver: tokenOver,
    onTokenRefused,
    onPaired: (token) => memory.inTurn(() => memory.set({ token })),
    onSettled: endIfOver,

    async onResults(sent, results) {
      const complete = await Promise.all(results.map(withBadge));
      const scans = sent.map((scan) => memory.scans.find(({ id }) => id === scan.id) ?? scan); // as decided meanwhile
      const undone = new Set(memory.scans.filter(({ kind }) => kind === "undo").map(({ of }) => of));
      const { verdicts, ...changes } = changesBy(scans, complete, { roster: memory.roster, undone });
      // Once the guests are wiped, no answer may bring one back.
      await memory.inTurn(() => memory.settle(memory.settings.ended ? { scans: changes.scans } : changes));
      const seated = scans.filter(({ kind, isArrival }, index) => (kind === "walk_in" || isArrival) && results[index].outcome === "admitted").length;
      if (seated) await leaveSeats((left) => left - seated);
      verdicts.forEach(onVerdict);
    },

    onCopies: (sent) => memory.inTurn(() => memory.dropCopies(sent)),

    /** A wiped device keeps its token until the office knows of it. */
    onReport: ({ isWiped }) => isWiped && memory.inTurn(() => memory.set({ is_wipe_told: true })),

    onSearches: (number) => memory.inTurn(() => memory.set({ searches_sent: number })),

    async onSetAside(sent, { status, problem }) {
      const scan = await memory.store.scan(sent.id);
      if (sent.kind !== "walk_in" || status !== 409) {
        return memory.inTurn(() => memory.settle({ scans: [{ ...scan, state: "set_aside", detail: problem.detail ?? "" }] }));
      }
      if (scan.shown === "admitted" && sent.shown !== "admitted") return undefined; // decided meanwhile: it is sent again
      const { scan: settled, verdict } = sentAway(scan, problem);
      await memory.inTurn(() => memory.settle({ scans: [settled] }));
      if (verdict.reason === "full") await leaveSeats(() => 0);
      return onVerdict(verdict);
    },

    /** A new token becomes valid with this, if the unsent scans belong to the same event. */
    async onInfo({ now: _now, station, token_ends_at, ...info }, offset) {
      const { is_new_token: isNew, event_number: known } = memory.settings;
      const isOther = known !== undefined && known !== info.event_number;
      if (isNew && isOther && !memory.isSent) return onTokenRefused("other_event");
      const ofToken = isNew ? { station, is_new_token: undefined, previous_token: undefined, ended: undefined, is_wipe_told: undefined, searches: 0, searches_sent: 0 } : {};
      const settings = { ...ofToken, info, token_ends_at, clock_offset: offset, event_number: info.event_number };
      await memory.inTurn(() => (isOther ? memory.change((store) => store.wipeGuests(settings)) : memory.set(settings)));
      if (isNew) onNews({ trouble: null });
    },

    /** `answer` is null if nothing has changed. */
    /** The roster whose people this page has. */
    knownRoster: () => memory.knownRoster,

    async onRoster(answer, etag, { isWhole: isAll }) {
      const last_sync = new Date().toISOString();
      if (answer === null) return memory.inTurn(() => memory.set({ last_sync }));
      const { event, version, revoked, extent, public_key, older_public_keys = [] } = answer;
      const known = memory.knownRoster;
      const roster = { event, version, etag, revoked, extent, keys: [public_key, ...older_public_keys] };
      const isWhole = isAll || !known || Number(version) < Number(known.version);
      return memory.inTurn(() => memory.writeRoster(rowsOf(answer), { roster, last_sync }, { isWhole }));
    },
  };
}

/** Arrivals without a registration: walk-ins, and invited people. The event's rule for walk-ins applies. */

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

/**
 * Companions of guests: let in by name, without a badge. A tick is recorded and sent like a scan. It is undone by its id, which the
 * roster has also for ticks of other devices.
 */
export class Companions {
  #memory;
  #record;

  /** `record(what)` stores a record and sends it when possible. */
  constructor(memory, record) {
    this.#memory = memory;
    this.#record = record;
  }

  /** Those of a guest. @returns {import("./types.d.ts").Companion[]} */
  of(attendee) {
    return this.#memory.roster.companionsOf(attendee);
  }

  /** Those of unnamed guests, by their own names: nothing says who their guest is. */
  find(text) {
    return this.#memory.roster.findCompanions(text);
  }

  /** Resolves when the tick is on disk. One who is in already, or whose guest has no seat, is not ticked. */
  tick(id) {
    return this.#memory.inTurn(async () => {
      const one = this.#memory.roster.companion(id);
      if (one?.mayEnter && !one.first) await this.#record({ kind: "companion", companion: id, shown: "admitted" });
    });
  }

  untick(id) {
    return this.#memory.inTurn(async () => {
      const first = this.#memory.roster.companion(id)?.first;
      if (!first) return;
      const scan = await this.#memory.scan(first.id);
      if (scan?.isRehearsal) await this.#memory.change((store) => store.dropOfRehearsal(scan.order));
      else await this.#record({ kind: "undo", of: first.id, companion: id });
    });
  }
}
