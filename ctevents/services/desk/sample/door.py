"""The doors of the launch that is over: two stations, a check-in that was undone, and a walk-in.

The days of the sample's launches: one is over, one is today, and the others are to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.domain.people import Sex
from ctevents.domain.registration import RegistrationState
from ctevents.domain.schedule import to_instant, to_local
from ctevents.formats.badge_code import BadgeNumber
from ctevents.models import DoorToken, Event, Registration
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import make_door_token
from ctevents.services.desk.sample.guests import institution_of, position_of
from ctevents.services.door.check_ins import Scan, record_check_ins
from ctevents.services.door.undoing import undo_check_in
from ctevents.services.door.walk_ins import Arrival, walk_in
from ctevents.services.events.creation import public_holidays
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
        coming = [
            each
            for number, each in enumerate(self._confirmed(tx))
            if number % ABSENT_EACH != ABSENT_EACH - 1
        ]
        chosen = coming[part * len(coming) // parts : (part + 1) * len(coming) // parts]
        for station, token in enumerate(self.tokens):
            came = [
                (number, each)
                for number, each in enumerate(chosen)
                if number % len(self.tokens) == station
            ]
            scans = [
                self._scan(tx, each, token, tx.now - (number + 1) * BETWEEN_GUESTS)
                for number, each in came
            ]
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
        arrival = Arrival(
            id=str(uuid4()),
            at=tx.now,
            station=token.station,
            fields=fields,
            has_accepted_privacy=True,
        )
        with tx.acting_as(audit.by_door_token(token.id)):
            walk_in(tx, self.event.id, arrival)

    def _confirmed(self, tx: Transaction) -> list[Registration]:
        query = select(Registration).where(
            Registration.event_id == self.event.id,
            Registration.state == RegistrationState.CONFIRMED,
        )
        return [*tx.scalars(query.order_by(Registration.id))]

    def _scan(
        self, tx: Transaction, registration: Registration, token: DoorToken, at: datetime
    ) -> Scan:
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


OVER_SINCE = timedelta(days=21)
"""The least time since the first launch, so that its answers have closed."""
NEXT_IN, BETWEEN = timedelta(days=16), timedelta(days=3)
USUAL_START = time(9, 30)
LATEST_START = time(20, 30)
"""The start of a launch today in a demo that is started late in the evening. It ends before
midnight."""
HALF_HOUR = 30


def days_of(events: Sequence[Event], now: datetime) -> dict[int, datetime]:
    """Return the start of each launch by its id. The first launch is over and the second is today.
    All except the second are on working days of their country."""
    first, *others = events
    starts = {
        first.id: _at(
            first, _working_day(first, _today(first, now) - OVER_SINCE, back=True), USUAL_START
        )
    }
    for number, event in enumerate(others):
        today = _today(event, now)
        if number == 0:
            starts[event.id] = _at(
                event, today, _start_today(to_local(now, event.time_zone).time())
            )
        else:
            day = _working_day(event, today + NEXT_IN + (number - 1) * BETWEEN)
            starts[event.id] = _at(event, day, USUAL_START)
    return starts


def _today(event: Event, now: datetime) -> date:
    return to_local(now, event.time_zone).date()


def _working_day(event: Event, day: date, *, back: bool = False) -> date:
    """Return the day, or the nearest working day after it (``back``: before it)."""
    holidays = public_holidays(event.country)
    while day.isoweekday() > 5 or day in holidays:
        day += timedelta(days=-1 if back else 1)
    return day


def _start_today(now: time) -> time:
    """Return the usual start; later in the day, the next half hour that leaves time for all of
    it."""
    minutes = (
        -(-(60 * now.hour + now.minute + bool(now.second or now.microsecond)) // HALF_HOUR)
        * HALF_HOUR
    )
    latest = 60 * LATEST_START.hour + LATEST_START.minute
    return max(USUAL_START, time(*divmod(min(minutes, latest), 60)))


def _at(event: Event, day: date, clock: time) -> datetime:
    return to_instant(datetime.combine(day, clock), event.time_zone)
