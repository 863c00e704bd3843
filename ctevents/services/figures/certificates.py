"""Certificates of attendance: who has one, and what was written down of it. What one says comes from the caller.

While an event goes on, nothing is written: a certificate says what is true, and so the door stays as fast as it is. Once the
event is over it is written down word for word, and what is changed of the event later leaves it alone, until staff have it
written anew. Where its holder's name is corrected, another one takes its place.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, or_, select, update
from sqlalchemy.orm import Session, aliased, contains_eager, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.figures.certificates import counts_from, may_have_certificates
from ctevents.domain.schedule import EventStatus
from ctevents.models import Certificate, CheckIn, Event, FormerRegistration, Person, Registration
from ctevents.services.common import audit
from ctevents.services.people.unnamed import name_order
from ctevents.services.seating.registrants import COUNTS


def is_entitled(session: Session, registration: Registration, *, now: datetime) -> bool:
    """Whether the registrant has a certificate, written down or not: asked when one is issued, downloaded and verified."""
    event = registration.event
    if registration.entry_id is None or not _may_have_some(event, now):
        return False
    query = select(Registration.id).join(Registration.person).where(Registration.id == registration.id)
    return session.scalar(query.where(*_have_one(event))) is not None


def _may_have_some(event: Event, now: datetime) -> bool:
    return may_have_certificates(event.status_at(now), event.starts_at, now)


@dataclass(frozen=True)
class Holder:
    """Somebody who has a certificate. ``last``: the one that was written down last, if any was, which may say another name than
    is true now. ``written``: how many were, which is the edition of the next one."""

    registration: Registration
    last: Certificate | None
    written: int


def holder_of(session: Session, registration: Registration, *, now: datetime) -> Holder | None:
    """None where the registrant has no certificate."""
    if not is_entitled(session, registration, now=now):
        return None
    return Holder(*session.execute(_HOLDERS.where(Registration.id == registration.id)).one())


def holders(session: Session, event: Event, *, now: datetime) -> list[Holder]:
    """All of the event, by family name in any script."""
    if not _may_have_some(event, now):
        return []
    found = session.execute(_HOLDERS.where(Registration.event_id == event.id, *_have_one(event)))
    return sorted(
        (Holder(*row) for row in found),
        key=lambda holder: (name_order(holder.registration.person), holder.registration.id),
    )


def due_holders(
    session: Session, event: Event, *, person_id: int | None = None, after: int, limit: int
) -> list[Holder]:
    """Those of whom no certificate is written down that says the name as it is now, as far as the database can tell, or this
    person of them: by the number of the registration, from the one ``after`` that on."""
    query = _HOLDERS.where(Registration.event_id == event.id, Registration.id > after, *_have_one(event), ~_IS_WRITTEN)
    if person_id is not None:
        query = query.where(Registration.person_id == person_id)
    return [Holder(*row) for row in session.execute(query.order_by(Registration.id).limit(limit))]


def holders_in_force(session: Session, event: Event, *, after: int, limit: int) -> list[Holder]:
    """Those of whom a certificate is written down and stands, whatever it says: by number, as above."""
    query = _HOLDERS.where(
        Registration.event_id == event.id, Registration.id > after, *_have_one(event), _SAYS_SOMETHING
    )
    return [Holder(*row) for row in session.execute(query.order_by(Registration.id).limit(limit))]


def count_in_force(session: Session, event: Event) -> int:
    """Of ``holders_in_force``."""
    query = select(func.count()).select_from(Certificate).join(Certificate.registration).join(Registration.person)
    is_one = (Registration.event_id == event.id, *_have_one(event), _IN_FORCE, _SAYS_SOMETHING)
    return session.scalars(query.where(*is_one)).one()


def texts_in_force(session: Session, event: Event) -> list[tuple[list[dict[str, Any]], int]]:
    """What certificates that stand say of the event, each wording once, and how many say it."""
    texts = Certificate.as_said["texts"].as_string()
    query = (
        select(texts, func.count())
        .join(Certificate.registration)
        .join(Registration.person)
        .where(Registration.event_id == event.id, *_have_one(event), _IN_FORCE, _SAYS_SOMETHING)
        .group_by(texts)
        .order_by(func.count().desc(), texts)
    )
    return [(json.loads(text), count) for text, count in session.execute(query)]


def certificate_numbered(session: Session, numbers: Collection[str]) -> Certificate | None:
    """The one that was written down with one of these numbers, which are all of one certificate."""
    return session.scalars(select(Certificate).where(Certificate.number.in_(numbers))).one_or_none()


def registration_numbered(session: Session, registration_id: int) -> Registration | None:
    """The one with that number, or into which it was merged."""
    merged = select(FormerRegistration.registration_id).where(FormerRegistration.id == registration_id)
    query = select(Registration).where(
        or_(Registration.id == registration_id, Registration.id == merged.scalar_subquery())
    )
    return session.scalars(query).one_or_none()


def count_holders(session: Session, event: Event, *, now: datetime) -> int:
    if not _may_have_some(event, now):
        return 0
    query = select(func.count()).select_from(Registration).join(Registration.person)
    return session.scalars(query.where(Registration.event_id == event.id, *_have_one(event))).one()


def count_only_practised(session: Session, event: Event) -> int:
    """Named people who were let in before the day of the event and not since: they have no certificate."""
    query = select(func.count()).select_from(Registration).join(Registration.person)
    return session.scalars(query.where(Registration.event_id == event.id, *_ENTERED, ~_on_the_day(event))).one()


def events_with_certificates_due(session: Session, now: datetime) -> list[int]:
    """Events that are over, however long, and have attendees whose certificate is to be written down: sheets are entered late."""
    has_due = select(Registration.id).join(Registration.person).where(*_ENTERED, ~_IS_WRITTEN)
    query = (
        select(Event)
        .where(Event.status == EventStatus.PUBLISHED, Event.ends_at <= now)
        .where(has_due.where(Registration.event_id == Event.id).correlate(Event).exists())
        .order_by(Event.id)
    )
    return [event.id for event in session.scalars(query) if due_holders(session, event, after=0, limit=1)]


def write_down(tx: Transaction, holder: Holder, number: str, as_said: dict[str, Any]) -> None:
    """In the place of the last one, if there is one. The caller holds the event's lock."""
    registration = holder.registration
    if holder.last is not None:
        holder.last.revoked_at = tx.now
        tx.flush()  # before the new one is there, since one stands at a time
        about = {"event_id": registration.event_id, "person_id": registration.person_id}
        is_same_name = holder.last.as_said.get("name") == as_said["name"]
        audit.record(tx, "certificate.written_anew" if is_same_name else "certificate.replaced", **about)
    tx.add(Certificate(registration_id=registration.id, number=number, issued_at=tx.now, as_said=as_said))


def end_second_certificate(tx: Transaction, stays: Registration, gone: Registration) -> None:
    """Of two registrations that are merged the one that stays keeps its certificate, where it has one."""
    if tx.scalar(select(Certificate.id).where(Certificate.registration_id == stays.id, _IN_FORCE)) is not None:
        last = (Certificate.registration_id == gone.id, _IN_FORCE)
        tx.execute(update(Certificate).where(*last).values(revoked_at=tx.now))


def record_certificates(tx: Transaction, event: Event, count: int, *, person_id: int | None = None) -> None:
    """Names leave the house: how many, by whom."""
    about = {"event_id": event.id, "person_id": person_id}
    audit.record(tx, "certificates.printed", **about, certificates=count)


_IN_FORCE = Certificate.revoked_at.is_(None)
_SAYS_SOMETHING = Certificate.as_said["texts"].as_string().is_not(None)
_ENTERED: Sequence[ColumnElement[bool]] = (Registration.entry_id.is_not(None), Person.is_unnamed.is_(False))


def _have_one(event: Event) -> Sequence[ColumnElement[bool]]:
    """Of the event's registrations: who came on its day and is named. An unnamed guest has none: the number would tell the
    name."""
    return (*_ENTERED, _on_the_day(event))


def _on_the_day(event: Event) -> ColumnElement[bool]:
    """Let in on the day of the event or later, also where somebody had practised with the badge before. By both times: a scan that
    was made before that day may be sent on it, and a device may be ahead."""
    if event.starts_at is None:
        return false()
    morning = counts_from(event.starts_at, event.time_zone)
    is_on_the_day = (CheckIn.at >= morning, CheckIn.received_at >= morning)
    is_theirs = CheckIn.registration_id == Registration.id
    return select(CheckIn.id).where(is_theirs, COUNTS, *is_on_the_day).correlate(Registration).exists()


_OF_HIS = aliased(Certificate)
_WRITTEN = (
    select(func.count()).where(_OF_HIS.registration_id == Registration.id).correlate(Registration).scalar_subquery()
)
_HOLDERS = (
    select(Registration, Certificate, _WRITTEN)
    .join(Registration.person)
    .outerjoin(Certificate, and_(Certificate.registration_id == Registration.id, _IN_FORCE))
    .options(contains_eager(Registration.person), joinedload(Registration.event))
)
_SAID = _OF_HIS.as_said["name"].as_string()
_NAME = func.trim(Person.given_name.concat(" ").concat(Person.family_name))
_IS_WRITTEN = (
    select(_OF_HIS.id)
    .where(_OF_HIS.registration_id == Registration.id, _OF_HIS.revoked_at.is_(None))
    .where(or_(_SAID.is_(None), _SAID == _NAME))
    .correlate(Registration, Person)
    .exists()
)
"""Also where what it said was erased."""
