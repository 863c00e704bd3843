// The types that the class Door gives to the screens. No browser reads this file; it is for people and editors.

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
  /** `awaited`: staff are told when this person arrives; the others are those of the API. */
  flags: string[];
}

export interface Attendee extends Person {
  status: "invited" | "declined" | "delegated" | "pending" | "confirmed" | "waitlisted" | "rejected" | "cancelled";
  /** The entry, by all data on this device. */
  first: Entry | null;
}

/**
 * `revoked`: the badge was replaced or cancelled, and only the server knows which. `other_person`: the answer to
 * `otherPerson`. `full`, `closed`: for walk-ins, with nothing recorded. `undone`: the scan was undone. `held`: kept for
 * staff, since the device's token was revoked. `set_aside`: the server cannot accept it. `kit`: the code of a door kit,
 * which is never recorded.
 */
export type Reason =
  | ("unknown_code" | "other_event" | "cancelled" | "not_confirmed" | "replaced" | "revoked")
  | ("other_person" | "full" | "closed" | "undone" | "held" | "set_aside" | "kit");

export interface Verdict {
  /** The scan's id, for `undo` and `otherPerson`; null if nothing was recorded. */
  id: string | null;
  outcome: Outcome;
  reason: Reason | null;
  /** Null: the person is unknown. */
  attendee: Person | null;
  /** After a repeat: when and where the person came in. After an undo: the other scan that keeps the person in. */
  first: Entry | null;
  at: string;
  station: string;
  /** A genuine badge, registered after the last update: let in by its signature. */
  isNew: boolean;
  /** Also true for an invited person without a registration. */
  isWalkIn: boolean;
  /** The earlier state of an invited person without a registration. */
  was: "invited" | "declined" | "delegated" | null;
  isRehearsal: boolean;
  /** False: the device's own verdict. */
  isFromServer: boolean;
  /** The content of a walk-in's QR code, once the server has answered. */
  badgeCode: string | null;
  /** Of a walk-in: the verdicts on the colleagues who were registered with them. */
  party?: Verdict[];
}

/** A case for the office. */
export interface Concern {
  /** The scan's id. */
  id: string;
  /** The server's verdict differs from the shown one; it holds the scan; it cannot accept the scan. */
  kind: "differs" | "held" | "set_aside";
  shown: Outcome;
  /** The server's verdict. */
  verdict: Verdict;
  /** The server's words for `set_aside`; else empty. */
  detail: string;
}

/** The event's data on the device. */
export interface Info {
  event: { slug: string; title: string; starts_at: string | null; time_zone: string };
  /** A new person has a group that `is_offered`. */
  groups: { code: string; names: Record<string, string>; is_offered: boolean }[];
  /** In the language of the page. */
  designation: string;
  city: Record<string, string>;
  /** Empty if the event needs none. */
  footnote: string;
  /** Languages of letters, the event's main one first. */
  languages: string[];
  /** Languages of the printed copies in stock, the event's main one first. */
  copies: string[];
  walk_ins: "allowed" | "until-full" | "approval" | "none";
  capacity: number | null;
  seats_left: number;
  event_number: number;
  token_ends_at: string;
}

/** A printed copy that was given out. Neither the person nor the time is kept. */
export interface Copy {
  id: string;
  language: string;
  station: string;
  isUndone?: true;
}

/** Guests with a seat who have not come: VIPs, and the others by institution. */
export interface Missing {
  vips: MissingGuest[];
  institutions: [string, MissingGuest[]][];
}

export type MissingGuest = Pick<Person, "name" | "institution" | "group">;

/** Somebody who comes along with a guest, by name. */
export interface Companion {
  id: string;
  name: string;
  role: "interpreter" | "driver" | "assistant" | "security";
  /** The tick by which they are in, by all data on this device. */
  first: (Entry & { id: string }) | null;
  /** Whether their guest has a seat. */
  mayEnter: boolean;
}

/** As in the API. */
export interface WalkIn {
  title?: string;
  given_name: string;
  family_name: string;
  institution?: string;
  group: string;
  /** Not there: nobody asked, as of the colleagues of a party. */
  sex?: "f" | "m" | "x";
  email?: string;
  language?: string;
  privacy?: boolean;
}

/** A half-typed walk-in. */
export interface Draft {
  /** As typed, by the names of the fields. */
  fields: Record<string, string>;
  /** The id of the field that had the focus last. */
  focused: string;
  /** When it was begun. */
  at: string;
}
