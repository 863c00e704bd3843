"""Certificates of attendance: their holders, and the recorded ones. The text of a certificate comes
from the caller.

Nothing is recorded while an event goes on: a certificate shows current data, and the door stays
fast. Once the event is over, it is recorded word for word. Later changes of the event do not affect
it, until staff have it recorded again. If its holder's name is corrected, a new one replaces it.
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
from ctevents.services.seating.registrants import COUNTS


def is_entitled(session: Session, registration: Registration, *, now: datetime) -> bool:
    """True if the registrant is entitled to a certificate, recorded or not. Checked when one is
    issued, downloaded and verified."""
    event = registration.event
    if registration.entry_id is None or not _may_have_some(event, now):
        return False
    query = (
        select(Registration.id).join(Registration.person).where(Registration.id == registration.id)
    )
    return session.scalar(query.where(*_have_one(event))) is not None


def _may_have_some(event: Event, now: datetime) -> bool:
    return may_have_certificates(event.status_at(now), event.starts_at, now)


@dataclass(frozen=True)
class Holder:
    """A person who is entitled to a certificate. ``last``: the latest recorded one, if any; its
    name may be outdated. ``written``: the number of recorded ones, which is the edition of the next
    one."""

    registration: Registration
    last: Certificate | None
    written: int


def holder_of(session: Session, registration: Registration, *, now: datetime) -> Holder | None:
    """Return the holder, or None if the registrant is entitled to none, or erased."""
    if registration.person.erased_at is not None or not is_entitled(session, registration, now=now):
        return None
    return Holder(*session.execute(_HOLDERS.where(Registration.id == registration.id)).one())


def holders(session: Session, event: Event, *, now: datetime) -> list[Holder]:
    """Return all holders of the event, in the order of lists."""
    if not _may_have_some(event, now):
        return []
    query = _HOLDERS.where(Registration.event_id == event.id, *_have_one(event), _IS_KNOWN)
    return [
        Holder(*row) for row in session.execute(query.order_by(Person.sort_key, Registration.id))
    ]


def due_holders(
    session: Session, event: Event, *, person_id: int | None = None, after: int, limit: int
) -> list[Holder]:
    """Return holders without a recorded certificate in their current name, as far as the database
    can tell, or only this person. They are sorted by the id of the registration and begin after the
    id ``after``."""
    query = _HOLDERS.where(
        Registration.event_id == event.id,
        Registration.id > after,
        *_have_one(event),
        _IS_KNOWN,
        ~_IS_WRITTEN,
    )
    if person_id is not None:
        query = query.where(Registration.person_id == person_id)
    return [Holder(*row) for row in session.execute(query.order_by(Registration.id).limit(limit))]


def holders_in_force(session: Session, event: Event, *, after: int, limit: int) -> list[Holder]:
    """Return holders of a certificate that is recorded and in force, whatever its content, by id as
    above."""
    query = _HOLDERS.where(
        Registration.event_id == event.id,
        Registration.id > after,
        *_have_one(event),
        _SAYS_SOMETHING,
    )
    return [Holder(*row) for row in session.execute(query.order_by(Registration.id).limit(limit))]


def count_in_force(session: Session, event: Event) -> int:
    """Return the number of ``holders_in_force``."""
    query = (
        select(func.count())
        .select_from(Certificate)
        .join(Certificate.registration)
        .join(Registration.person)
    )
    is_one = (Registration.event_id == event.id, *_have_one(event), _IN_FORCE, _SAYS_SOMETHING)
    return session.scalars(query.where(*is_one)).one()


def texts_in_force(session: Session, event: Event) -> list[tuple[list[dict[str, Any]], int]]:
    """Return the texts about the event in certificates in force, each wording once, with the number
    of certificates."""
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
    """Return the certificate recorded under one of these numbers, which all belong to one
    certificate."""
    return session.scalars(select(Certificate).where(Certificate.number.in_(numbers))).one_or_none()


def registration_numbered(session: Session, registration_id: int) -> Registration | None:
    """Return the registration with that id, or the one it was merged into."""
    merged = select(FormerRegistration.registration_id).where(
        FormerRegistration.id == registration_id
    )
    query = select(Registration).where(
        or_(Registration.id == registration_id, Registration.id == merged.scalar_subquery())
    )
    return session.scalars(query).one_or_none()


def count_holders(session: Session, event: Event, *, now: datetime) -> int:
    if not _may_have_some(event, now):
        return 0
    query = select(func.count()).select_from(Registration).join(Registration.person)
    return session.scalars(
        query.where(Registration.event_id == event.id, *_have_one(event), _IS_KNOWN)
    ).one()


def count_only_practised(session: Session, event: Event) -> int:
    """Return the number of named people who were let in only before the day of the event. They get
    no certificate."""
    query = select(func.count()).select_from(Registration).join(Registration.person)
    return session.scalars(
        query.where(Registration.event_id == event.id, *_ENTERED, ~_on_the_day(event))
    ).one()


def events_with_certificates_due(session: Session, now: datetime) -> list[int]:
    """Return events that are over, however long ago, with attendees whose certificate must be
    recorded: sheets are entered late."""
    has_due = (
        select(Registration.id).join(Registration.person).where(*_ENTERED, _IS_KNOWN, ~_IS_WRITTEN)
    )
    query = (
        select(Event)
        .where(Event.status == EventStatus.PUBLISHED, Event.ends_at <= now)
        .where(has_due.where(Registration.event_id == Event.id).correlate(Event).exists())
        .order_by(Event.id)
    )
    return [
        event.id
        for event in session.scalars(query)
        if due_holders(session, event, after=0, limit=1)
    ]


def write_down(tx: Transaction, holder: Holder, number: str, as_said: dict[str, Any]) -> None:
    """Record a certificate, which replaces the last one. The caller holds the event's lock."""
    registration = holder.registration
    if holder.last is not None:
        holder.last.revoked_at = tx.now
        tx.flush()  # before the new one is there, since only one may be in force at a time
        about = {"event_id": registration.event_id, "person_id": registration.person_id}
        is_same_name = holder.last.as_said.get("name") == as_said["name"]
        audit.record(
            tx, "certificate.written_anew" if is_same_name else "certificate.replaced", **about
        )
    tx.add(
        Certificate(
            registration_id=registration.id, number=number, issued_at=tx.now, as_said=as_said
        )
    )


def end_second_certificate(tx: Transaction, stays: Registration, gone: Registration) -> None:
    """End the second certificate of two merged registrations. The one that stays keeps its
    certificate, if it has one."""
    if (
        tx.scalar(select(Certificate.id).where(Certificate.registration_id == stays.id, _IN_FORCE))
        is not None
    ):
        last = (Certificate.registration_id == gone.id, _IN_FORCE)
        tx.execute(update(Certificate).where(*last).values(revoked_at=tx.now))


def record_certificates(
    tx: Transaction, event: Event, count: int, *, person_id: int | None = None
) -> None:
    """Record the export of names: their number and the actor."""
    about = {"event_id": event.id, "person_id": person_id}
    audit.record(tx, "certificates.printed", **about, certificates=count)


_IN_FORCE = Certificate.revoked_at.is_(None)
_SAYS_SOMETHING = Certificate.as_said["texts"].as_string().is_not(None)
_IS_KNOWN = Person.erased_at.is_(None)
_ENTERED: Sequence[ColumnElement[bool]] = (
    Registration.entry_id.is_not(None),
    Person.is_unnamed.is_(False),
)


def _have_one(event: Event) -> Sequence[ColumnElement[bool]]:
    """Return a condition on the event's registrations: named people who came on its day. An unnamed
    guest has no certificate: the number would reveal the name."""
    return (*_ENTERED, _on_the_day(event))


def _on_the_day(event: Event) -> ColumnElement[bool]:
    """Return a condition: let in on the day of the event or later, even if the badge was used for
    practice before. Both times must fit: an earlier scan may be sent on that day, and a device's
    clock may be ahead."""
    if event.starts_at is None:
        return false()
    morning = counts_from(event.starts_at, event.time_zone)
    is_on_the_day = (CheckIn.at >= morning, CheckIn.received_at >= morning)
    is_theirs = CheckIn.registration_id == Registration.id
    return (
        select(CheckIn.id).where(is_theirs, COUNTS, *is_on_the_day).correlate(Registration).exists()
    )


_OF_HIS = aliased(Certificate)
_WRITTEN = (
    select(func.count())
    .where(_OF_HIS.registration_id == Registration.id)
    .correlate(Registration)
    .scalar_subquery()
)
_HOLDERS = (
    select(Registration, Certificate, _WRITTEN)
    .join(Registration.person)
    .outerjoin(Certificate, and_(Certificate.registration_id == Registration.id, _IN_FORCE))
    .options(contains_eager(Registration.person), joinedload(Registration.event))
)
_SAID = _OF_HIS.as_said["name"].as_string()
_NAME = func.trim(
    Person.title.concat(" ").concat(Person.given_name).concat(" ").concat(Person.family_name)
)
_IS_WRITTEN = (
    select(_OF_HIS.id)
    .where(_OF_HIS.registration_id == Registration.id, _OF_HIS.revoked_at.is_(None))
    .where(or_(_SAID.is_(None), _SAID == _NAME))
    .correlate(Registration, Person)
    .exists()
)
"""A recorded certificate is in force, even if its content was erased."""
