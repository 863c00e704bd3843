"""The scans that a door device sends, and their results."""

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
    """A scan from a device. It is a code: the ``number`` of the badge (None if not genuine) and ``code``, which is what may be kept
    of its text. Or it is a person chosen by name: the id of the registration (``attendee``) or of the ``person``.

    ``id`` is a UUID in lower case. ``shown`` is the outcome that an offline device showed the person. ``flags`` are those
    already known. ``given_badge`` is the id of the badge issued to a walk-in with it. ``is_from_paper``: a signature, entered
    afterwards. A held scan is kept and does not count.
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
    """The current result of a scan at the time ``at``.

    ``guest`` is a person without a registration, who was not let in. ``registrant`` is None if nothing may be revealed about
    anybody. Held and undone scans are refused without a reason. ``is_other_person``: the door sent the person away, although the
    badge or the name is valid.
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
