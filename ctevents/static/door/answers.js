/** Turns the server's answers to scans into what to store and what to show. Values in, values out. */
import { isConcern, isUnregistered, lacksSeat } from "./judge.js";
import { nameOf, rowOfAttendee } from "./roster.js";

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
  const isRegistered = isUnregistered(known) && result.outcome !== "refused";
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
