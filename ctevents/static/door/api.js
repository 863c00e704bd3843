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
