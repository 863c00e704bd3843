"""What a door device sends, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ctevents.domain.entry import CountedScan, Flag, Means, Outcome, RefusedBecause
from ctevents.formats.badge_code import BadgeNumber
from ctevents.formats.scanned_codes import ScannedCode
from ctevents.services.door.unregistered import UnregisteredGuest
from ctevents.services.seating.registrants import Registrant


@dataclass(frozen=True, kw_only=True)
class Scan:
    """What a device sends: a code, by the ``number`` of the badge (None where it is not genuine) and ``code``, what may be
    kept of its text; or somebody chosen by name, by the number of the registration (``attendee``) or of the ``person``.

    ``id`` is a UUID in small letters; ``shown`` the outcome that an offline device told the person; ``flags`` are
    those known already; ``given_badge`` the number of the badge that a walk-in got with it; ``is_from_paper``: a signature,
    entered afterwards. A held one is kept and counts for nothing.
    """

    id: str
    at: datetime
    station: str
    code: ScannedCode | None = None
    number: BadgeNumber | None = None
    attendee: int | None = None
    person: int | None = None
    shown: Outcome | None = None
    flags: tuple[Flag, ...] = ()
    given_badge: int | None = None
    is_from_paper: bool = False
    is_held: bool = False

    @property
    def means(self) -> Means:
        if self.is_from_paper:
            return Means.PAPER
        return Means.MANUAL if self.code is None and self.number is None else Means.SCAN


@dataclass(frozen=True, kw_only=True)
class Result:
    """What became of a scan of the time ``at``, as things stand.

    ``guest`` is somebody without a registration, who was not let in.
    ``registrant`` is None where nothing may be said of anybody. Refused without a reason are those held and taken back.
    ``is_other_person``: the door sent away who came, though the badge or the name is good.
    """

    id: str
    at: datetime
    outcome: Outcome = Outcome.REFUSED
    reason: RefusedBecause | None = None
    registrant: Registrant | None = None
    guest: UnregisteredGuest | None = None
    is_held: bool = False
    is_undone: bool = False
    is_other_person: bool = False

    @property
    def first(self) -> CountedScan | None:
        return self.registrant.entry if self.registrant else None
