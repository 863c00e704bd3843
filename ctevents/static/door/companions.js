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
