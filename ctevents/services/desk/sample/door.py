"""The doors of the launch that is over: two stations, a check-in that was undone, and a walk-in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.domain.people import Sex
from ctevents.domain.registration import RegistrationState
from ctevents.formats.badge_code import BadgeNumber
from ctevents.models import DoorToken, Event, Registration
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import make_door_token
from ctevents.services.desk.sample.guests import institution_of, position_of
from ctevents.services.door.check_ins import record_check_ins, undo_check_in
from ctevents.services.door.scans import Scan
from ctevents.services.door.walk_ins import Arrival, walk_in
from ctevents.services.people.people import PersonFields
from ctevents.services.seating.badges import good_badge

STATIONS = ("Main entrance", "Side entrance")
BETWEEN_GUESTS = timedelta(seconds=25)
BY_NAME_EACH = 6
"""Each guest of so many forgot the badge, and is found by name."""
ABSENT_EACH = 7


@dataclass
class Doors:
    """The doors of a launch. ``event_id``: its id."""

    event: Event
    tokens: list[DoorToken] = field(default_factory=list)

    def open(self, tx: Transaction) -> None:
        self.tokens = [make_door_token(tx, self.event, station) for station in STATIONS]

    def let_in(self, tx: Transaction, part: int, parts: int) -> None:
        """Let in one part of the registrants who come, in the minutes before."""
        coming = [each for number, each in enumerate(self._confirmed(tx)) if number % ABSENT_EACH != ABSENT_EACH - 1]
        chosen = coming[part * len(coming) // parts : (part + 1) * len(coming) // parts]
        for station, token in enumerate(self.tokens):
            came = [(number, each) for number, each in enumerate(chosen) if number % len(self.tokens) == station]
            scans = [self._scan(tx, each, token, tx.now - (number + 1) * BETWEEN_GUESTS) for number, each in came]
            with tx.acting_as(audit.by_door_token(token.id)):
                record_check_ins(tx, self.event.id, scans)

    def confuse(self, tx: Transaction) -> None:
        """Let in an absent registrant by mistake, and undo it."""
        absent = self._confirmed(tx)[ABSENT_EACH - 1]
        scan = self._scan(tx, absent, self.tokens[0], tx.now)
        with tx.acting_as(audit.by_door_token(self.tokens[0].id)):
            record_check_ins(tx, self.event.id, [scan])
            undo_check_in(tx, self.event.id, scan.id)

    def let_walk_in(self, tx: Transaction, fields: PersonFields) -> None:
        token = self.tokens[1]
        arrival = Arrival(id=str(uuid4()), at=tx.now, station=token.station, fields=fields, has_accepted_privacy=True)
        with tx.acting_as(audit.by_door_token(token.id)):
            walk_in(tx, self.event.id, arrival)

    def _confirmed(self, tx: Transaction) -> list[Registration]:
        query = select(Registration).where(
            Registration.event_id == self.event.id, Registration.state == RegistrationState.CONFIRMED
        )
        return [*tx.scalars(query.order_by(Registration.id))]

    def _scan(self, tx: Transaction, registration: Registration, token: DoorToken, at: datetime) -> Scan:
        badge = good_badge(tx, registration.id)
        assert badge is not None
        is_by_name = registration.id % BY_NAME_EACH == 0
        return Scan(
            id=str(uuid4()),
            at=at,
            station=token.station,
            number=None if is_by_name else BadgeNumber(self.event.id, badge.id),
            attendee=registration.id if is_by_name else None,
        )


def unexpected_guest(event: Event, sample: dict[str, Any]) -> PersonFields:
    """Return somebody who is on no list."""
    return PersonFields(
        given_name="Mira",
        family_name="Papadhima",
        email=f"mira.papadhima@lantern.{event.slug}.example",
        institution=institution_of(event, sample, "NGO Lantern (invented)"),
        position=position_of(sample, "Lawyer", event.main_language, Sex.F),
        group="civil-society",
        sex=Sex.F,
        language=event.main_language,
    )
