"""Consequences of an edit of an event: programme and deadline move with it, people get letters and seats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from ctevents.db.base import Transaction
from ctevents.domain.consequences import Consequences
from ctevents.domain.events.copying import SourceTimes
from ctevents.domain.moves import (
    Changes,
    DoubtKind,
    MoveDoubt,
    Times,
    doubts,
    is_into_the_past,
    is_on_its_days,
    kept_languages,
    moved_by,
    moved_deadline,
    shifted,
)
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import EventStatus, TimeAndPlace
from ctevents.models import Event, ProgrammeSession, Registration
from ctevents.services.common import audit
from ctevents.services.events.changes import MoveAudience
from ctevents.services.events.public_holidays import public_holidays
from ctevents.services.outbox.correspondence import time_and_place
from ctevents.services.seating.decision import Decision, number_waiting


@dataclass(frozen=True, kw_only=True)
class MoveOptions:
    """The things that go with a move: the programme, the deadline, and a letter to people who are invited and not registered."""

    programme: bool = True
    deadline: bool = True
    invited: bool = True


@dataclass(frozen=True, kw_only=True)
class EditResult:
    """The result of an edit. ``fields``: the columns that changed. ``items``: the number of programme items that moved.
    ``doubts``: all doubts, even those that need no answer. ``changes``: None if nothing was edited."""

    fields: tuple[str, ...] = ()
    items: int = 0
    doubts: tuple[MoveDoubt, ...] = ()
    consequences: Consequences = Consequences()  # noqa: RUF009  # frozen
    changes: Changes | None = None


def times_of(event: Event) -> Times:
    return Times(
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        closes_at=event.registration_closes_at,
        time_zone=event.time_zone,
    )


def refuse_past(event: Event, before: Times, now: datetime) -> None:
    """Refuse to move a published event into the past: it would be over at once."""
    if event.status is EventStatus.PUBLISHED and is_into_the_past(before, times_of(event), now):
        raise Refusal(Reason.MOVE_INTO_PAST)


def source_times(event: Event, changed: Mapping[str, object]) -> SourceTimes | None:
    """Return the times of the event's source if this edit gives a copy its first start."""
    is_first = event.starts_at is None and changed.get("starts_at") is not None
    return SourceTimes.of(event.source_times) if is_first and event.source_times else None


def times_from_source(event: Event, changed: Mapping[str, object], now: datetime) -> dict[str, object]:
    """Return the columns that a copy takes from its source with its first start: those that nobody has filled in. A close of the
    answers that would have passed is left out, and a deadline after the end of a shorter copy becomes its end."""
    source, starts_at = source_times(event, changed), changed.get("starts_at")
    if source is None or not isinstance(starts_at, datetime):
        return {}
    moved = source.moved_to(starts_at, event.time_zone)
    taken: dict[str, object] = {
        column: instant
        for column, instant in moved.items()
        if column not in changed and getattr(event, column) is None and (column != "answers_close_at" or instant > now)
    }
    ends_at = {"ends_at": event.ends_at, **changed, **taken}["ends_at"]
    closes_at = taken.get("registration_closes_at")
    if isinstance(closes_at, datetime) and isinstance(ends_at, datetime):
        taken["registration_closes_at"] = min(closes_at, ends_at)
    return taken | {"source_times": None}


def move_programme(tx: Transaction, event: Event, before: Times) -> int:
    """Move the programme as far as the start of the event has moved. Return the number of items."""
    by = moved_by(before, times_of(event))
    if not by or not event.programme:
        return 0
    for item in event.programme:
        item.starts_at, item.ends_at = (
            shifted(instant, by, event.time_zone) for instant in (item.starts_at, item.ends_at)
        )
    items = len(event.programme)
    audit.record(tx, "event.programme_set", event_id=event.id, items=items)
    return items


def move_deadline(event: Event, before: Times, now: datetime) -> bool:
    """Move the deadline with the days of the event. Return whether it moved."""
    event.registration_closes_at = moved_deadline(before, times_of(event), now)
    return event.registration_closes_at != before.closes_at


def doubts_of(event: Event, before: Times, now: datetime) -> tuple[MoveDoubt, ...]:
    """Return the doubts about the current event, which had the times ``before``."""
    after = times_of(event)
    found = [*doubts(before, after, public_holidays(event.country), now)]
    if after.days != before.days and items_off(event, event.programme):
        found.append(MoveDoubt(DoubtKind.PROGRAMME_LEFT))
    return tuple(found)


def changes_of(event: Event, before: Times, place_before: TimeAndPlace | None) -> Changes:
    """Return the changes since the event had these times and this place."""
    return Changes(
        before=place_before,
        after=time_and_place(event),
        closed_at=before.closes_at,
        closes_at=event.registration_closes_at,
    )


def texts_left(event: Event, changes: Changes, told: MoveAudience) -> tuple[MoveDoubt, ...]:
    """Return a doubt about languages of the event, or of people told about its move, in which the old venue or address remains."""
    if changes.before is None or changes.after is None:
        return ()
    guests = Counter(member.language for member in (*told.registered, *told.invited))
    languages = dict.fromkeys(("en", *event.languages, *sorted(guests)))
    kept = kept_languages(changes.before, changes.after, languages)
    return (MoveDoubt(DoubtKind.TEXT_LEFT, guests=tuple((tag, guests[tag]) for tag in kept)),) if kept else ()


def items_off(event: Event, items: Iterable[ProgrammeSession]) -> list[ProgrammeSession]:
    """Return the items on another day than the event."""
    times = times_of(event)
    return [item for item in items if not is_on_its_days(times, item.starts_at, item.ends_at)]


def seat_waiting(decision: Decision) -> tuple[Sequence[Registration], int]:
    """Give free seats to people who wait. Return the registrations that got one, and, if any did, the number of people who
    still wait."""
    tx, event = decision.tx, decision.event
    seated = decision.promote_waiting()
    return seated, number_waiting(tx, event.id) if seated else 0


def consequences_of(
    doubts: tuple[MoveDoubt, ...], told: MoveAudience, seated: Sequence[Registration], waiting: int
) -> Consequences:
    """Return the consequences. Each person is counted once, even one who gets two letters."""
    written_to = {registration.id for registration in seated if registration.person.email}
    written_to |= {member.registration_id for member in told.registered if member.registration_id is not None}
    return Consequences(
        doubts=doubts,
        people=len(written_to) + (len(told.invited) if told.tells_invited else 0),
        registered=len(told.registered),
        invited=len(told.invited),
        tells_invited=told.tells_invited,
        without_address=told.without_address,
        seated=len(seated),
        waiting=waiting,
    )
