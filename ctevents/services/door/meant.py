"""The people that the scans of a device mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.entry import BadgeSpell
from ctevents.services.common.door_tokens import Device
from ctevents.services.door.scans import Scan
from ctevents.services.door.unregistered import UnregisteredGuest, unregistered
from ctevents.services.seating.registrants import Registrant, device_and_registrants


@dataclass(frozen=True)
class Meant:
    """The people that scans may mean: registrants by id, by badge and by person, and people without a registration."""

    registrants: Mapping[int, Registrant]
    by_badge: Mapping[int, tuple[Registrant, BadgeSpell]]
    people: Mapping[int, Registrant]
    guests: Mapping[int, UnregisteredGuest]

    def chosen(self, scan: Scan) -> Registrant | None:
        return self.people.get(scan.person) if scan.person is not None else self.registrants.get(scan.attendee or 0)


def meant_by(session: Session, event_id: int, known: Mapping[int, Registrant], people: set[int]) -> Meant:
    registered = {person.person_id: person for person in known.values()}
    return Meant(
        registrants=known,
        by_badge={spell.badge_id: (person, spell) for person in known.values() for spell in person.history.spells},
        people=registered,
        guests=unregistered(session, event_id, people - registered.keys()),
    )


def device_and_meant(
    tx: Transaction, nonce: str, scans: Sequence[Scan]
) -> tuple[Device | None, Mapping[int, Registrant]]:
    """Return the device with this nonce, and the registrants that its scans mean, for ``record_check_ins``. One statement."""
    return device_and_registrants(tx, nonce, badges=badges_of(scans), ids=attendees_of(scans), people=people_of(scans))


def badges_of(scans: Sequence[Scan]) -> set[int]:
    return {scan.number.badge for scan in scans if scan.number is not None}


def people_of(scans: Sequence[Scan]) -> set[int]:
    return {scan.person for scan in scans if scan.person is not None}


def attendees_of(scans: Sequence[Scan]) -> set[int]:
    return {scan.attendee for scan in scans if scan.attendee is not None}
