// What the class Door gives to the screens. No browser reads this file: it tells people and editors.

export interface Entry {
  /** RFC 3339, in UTC. */
  at: string;
  station: string;
}

export type Outcome = "admitted" | "repeat" | "refused";

export interface Person {
  id: string;
  name: string;
  institution: string;
  /** The code of a group: see `Info.groups`. */
  group: string;
  /** `awaited`: somebody waits for this person and is told; the others are those of the API. */
  flags: string[];
}

export interface Attendee extends Person {
  status: "invited" | "declined" | "delegated" | "pending" | "confirmed" | "waitlisted" | "rejected" | "cancelled";
  /** The entry, by all that this device knows. */
  first: Entry | null;
}

/**
 * `revoked`: the device alone cannot tell whether the badge was replaced or cancelled. `other_person`: the answer to
 * `otherPerson`. `full`, `closed`: of walk-ins, with nothing recorded. `undone`: taken back. `held`: kept for staff, since
 * the device's token was revoked. `set_aside`: the server cannot take it. `kit`: the code of a door kit, of which nothing is
 * recorded.
 */
export type Reason =
  | ("unknown_code" | "other_event" | "cancelled" | "not_confirmed" | "replaced" | "revoked")
  | ("other_person" | "full" | "closed" | "undone" | "held" | "set_aside" | "kit");

export interface Verdict {
  /** Of the scan, for `undo` and `otherPerson`; null where nothing was recorded. */
  id: string | null;
  outcome: Outcome;
  reason: Reason | null;
  /** Null: nothing is known of the person. */
  attendee: Person | null;
  /** Of a repeat: when and where the person came in. Of an undo: by which other scan the person is still in. */
  first: Entry | null;
  at: string;
  station: string;
  /** A genuine badge, registered after the last update: let in by its signature. */
  isNew: boolean;
  /** Also of an invited person without a registration. */
  isWalkIn: boolean;
  /** Of an invited person without a registration: where they stood. */
  was: "invited" | "declined" | "delegated" | null;
  isRehearsal: boolean;
  /** False: the device's own. */
  isFromServer: boolean;
  /** Of a walk-in, once the server has answered: what the QR of the badge holds. */
  badgeCode: string | null;
}

/** What the office should look at. */
export interface Concern {
  /** Of the scan. */
  id: string;
  /** The server judged otherwise than was shown; holds it; cannot take it. */
  kind: "differs" | "held" | "set_aside";
  shown: Outcome;
  /** The server's. */
  verdict: Verdict;
  /** Of `set_aside`: what the server said, in its words; else empty. */
  detail: string;
}

/** What the device knows of the event. */
export interface Info {
  event: { slug: string; title: string; starts_at: string | null; time_zone: string };
  /** Somebody new is of one that `is_offered`. */
  groups: { code: string; names: Record<string, string>; is_offered: boolean }[];
  /** In the language of the page. */
  designation: string;
  city: Record<string, string>;
  /** Empty where the event needs none. */
  footnote: string;
  /** Of letters, the event's first one first. */
  languages: string[];
  walk_ins: "allowed" | "until-full" | "approval" | "none";
  capacity: number | null;
  seats_left: number;
  event_number: number;
  token_ends_at: string;
}

/** As in the API. */
export interface WalkIn {
  given_name: string;
  family_name: string;
  institution?: string;
  group: string;
  sex: "f" | "m" | "x";
  email?: string;
  language?: string;
  privacy?: boolean;
}
