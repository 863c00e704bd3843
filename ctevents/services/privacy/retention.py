"""Erasure after the retention date of an event: everybody on its list, at once.

Personal data that end by the clock, whatever the event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.privacy.times import day_of, erasure_day, has_come
from ctevents.formats.sealed import Sealer
from ctevents.models import DueRewrite, Event, Person, Registration
from ctevents.services.accounts.notes import forget_old_days
from ctevents.services.accounts.sessions import forget_ended_sessions
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.common.roster_changes import mark_changed, mark_people
from ctevents.services.common.throttles import forget_old_attempts
from ctevents.services.desk.exports import forget_old_exports
from ctevents.services.guests.undoing.undo import forget_old_changes
from ctevents.services.guests.uploads import forget_old_uploads
from ctevents.services.launch.documents import erase_removed_documents
from ctevents.services.letters.incoming import forget_old_mail
from ctevents.services.outbox.staff_letters import forget_old_staff_letters
from ctevents.services.people.identity_changes import lock_identities, unlink_last
from ctevents.services.privacy.looks import (
    figures_to_keep,
    freeze_before_erasure,
    refuse_if_changed,
)
from ctevents.services.privacy.person_requests import (
    end_letters,
    forget_old_farewells,
    say_farewell,
    settle_waiting,
    waiting_for_answer,
)
from ctevents.services.privacy.rows import Scope, erase_rows


@dataclass(frozen=True)
class DueErasure:
    """An event whose retention date has come, and the number of its people who are not erased
    yet."""

    event: Event
    day: date
    people: int


def erasure_day_of(event: Event) -> date | None:
    """Return the local day on which the people of the event are erased, or None if it has no end
    yet."""
    return erasure_day(event.ends_at, event.time_zone, event.erase_on)


def due_erasures(session: Session, *, now: datetime) -> list[DueErasure]:
    """Return events with anything left to erase. People added to an erased event are erased at the
    next run."""
    left = (
        select(func.count())
        .where(Person.event_id == Event.id, Person.erased_at.is_(None))
        .scalar_subquery()
    )
    query = select(Event, left).where(Event.ends_at.is_not(None)).order_by(Event.ends_at, Event.id)
    found = [(event, erasure_day_of(event), people) for event, people in session.execute(query)]
    return [
        DueErasure(event, day, people)
        for event, day, people in found
        if day is not None
        and has_come(day, event.time_zone, now)
        and (people or event.erased_at is None)
    ]


def erase_event(tx: Transaction, sealer: Sealer, event: Event) -> int:
    """Erase everybody on the list of the event, and return the number of people. Nothing happens if
    its date has not come: it was moved meanwhile. Raises ``Refusal`` if a figure would change, and
    ``SealBroken``."""
    event = lock_event(tx, event.id)
    if not has_come(erasure_day_of(event), event.time_zone, tx.now):
        return 0
    freeze_before_erasure(tx, event)
    people = erase_scope(tx, Scope(event, sealer))
    event.erased_at = tx.now
    audit.record(tx, "event.erased", event_id=event.id, guests=people)
    return people


def erase_scope(tx: Transaction, scope: Scope, certificate: str = "") -> int:
    """Erase the scope, and return the number of people who were not erased before. Those who wait
    for an answer to a request get one, with the number of the ``certificate``. The caller holds the
    lock of the event."""
    event = scope.event
    before = figures_to_keep(tx, event, now=tx.now)
    lock_identities(tx)
    registrations = tx.scalars(
        scope.registrations.order_by(Registration.id).with_for_update()
    ).all()
    theirs = Person.id.in_(scope.people)
    people: Sequence[Person] = tx.scalars(
        select(Person).where(theirs).order_by(Person.id).with_for_update()
    ).all()
    identities = {person.identity for person in people if person.identity}
    count, ids = (
        sum(person.erased_at is None for person in people),
        [person.id for person in people],
    )
    waiting = waiting_for_answer(tx, scope, certificate)
    is_left = (theirs, Person.erased_at.is_(None))
    tx.execute(update(Person).where(*is_left).values(erased_at=day_of(tx.now, event.time_zone)))
    end_letters(tx, scope)
    settle_waiting(tx, waiting)
    erase_rows(tx, scope)
    say_farewell(tx, waiting)
    unlink_last(tx, identities)
    mark_changed(tx, event.id, *registrations)
    mark_people(tx, event.id, {number: number for number in ids})
    tx.add(DueRewrite(asked_at=tx.now, event_id=event.id, certificate=certificate))
    tx.flush()
    tx.expire_all()
    refuse_if_changed(tx, event, before, now=tx.now)
    return count


def forget_what_is_old(tx: Transaction) -> None:
    """Delete uploads, former values of imported rows, counts of attempts, sessions, letters to
    staff, days of daily e-mails, mail, addresses of erased people, exports and removed documents
    whose time is over."""
    forget_old_uploads(tx)
    forget_old_changes(tx)
    forget_old_attempts(tx)
    forget_ended_sessions(tx)
    forget_old_staff_letters(tx)
    forget_old_days(tx)
    forget_old_mail(tx)
    forget_old_farewells(tx)
    forget_old_exports(tx)
    erase_removed_documents(tx)
