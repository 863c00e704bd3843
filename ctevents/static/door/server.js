/** Applies the server's answers to the store, for `sync.js`. */
import { changesBy, sentAway } from "./answers.js";
import { readCode } from "./codes.js";
import { rowsOf } from "./roster.js";

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
