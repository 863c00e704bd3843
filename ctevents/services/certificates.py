"""Certificates of attendance: who has one, and what was written down of it. What one says comes from the caller.

While an event goes on, nothing is written: a certificate says what is true, and so the door stays as fast as it is. Once the
event is over it is written down word for word, and what is changed of the event later leaves it alone. Where its holder's name
is corrected, another one takes its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.orm import Session, contains_eager, joinedload

from ctevents.db import Transaction
from ctevents.domain.certificates import STILL_ENTERED, has_certificate
from ctevents.domain.schedule import EventStatus
from ctevents.formats.transliteration import search_key
from ctevents.models import Certificate, Event, FormerRegistration, Person, Registration
from ctevents.services import audit


def is_entitled(registration: Registration, now: datetime) -> bool:
    """Whether the registrant has a certificate, written down or not."""
    return has_certificate(
        registration.event.status_at(now),
        has_entered=registration.entry_id is not None,
        is_unnamed=registration.person.is_unnamed,
    )


def certificate_in_force(session: Session, registration_id: int) -> Certificate | None:
    """The last one that was written down, until another takes its place; it may say another name than is true now."""
    return session.scalars(_STANDING.where(Certificate.registration_id == registration_id)).one_or_none()


def certificates_written(session: Session, registration_id: int) -> int:
    """How many were written down: the edition of the next one."""
    query = select(func.count()).where(Certificate.registration_id == registration_id)
    return session.scalars(query).one()


def certificate_by_number(session: Session, number: str) -> Certificate | None:
    return session.scalars(select(Certificate).where(Certificate.number == number)).one_or_none()


def registration_numbered(session: Session, registration_id: int) -> Registration | None:
    """The one with that number, or into which it was merged."""
    merged = select(FormerRegistration.registration_id).where(FormerRegistration.id == registration_id)
    query = select(Registration).where(
        or_(Registration.id == registration_id, Registration.id == merged.scalar_subquery())
    )
    return session.scalars(query).one_or_none()


def entitled_registrations(
    session: Session,
    event: Event,
    *,
    is_due: bool = False,
    person_id: int | None = None,
    limit: int | None = None,
    now: datetime,
) -> list[Registration]:
    """Those of the event who have a certificate, or this person of them, by family name in any script. ``is_due``: of whom none
    that says the name as it is now was written down."""
    if event.status_at(now) not in (EventStatus.PUBLISHED, EventStatus.HELD):
        return []
    query = (
        select(Registration)
        .join(Registration.person)
        .options(contains_eager(Registration.person), joinedload(Registration.event))
        .where(Registration.event_id == event.id, *_HAVE_ONE, *((~_IS_WRITTEN,) if is_due else ()))
        .limit(limit)
    )
    if person_id is not None:
        query = query.where(Registration.person_id == person_id)
    return sorted(session.scalars(query), key=_by_name)


def count_entitled(session: Session, event: Event, *, now: datetime) -> int:
    if event.status_at(now) not in (EventStatus.PUBLISHED, EventStatus.HELD):
        return 0
    query = select(func.count()).select_from(Registration).join(Registration.person)
    return session.scalars(query.where(Registration.event_id == event.id, *_HAVE_ONE)).one()


def events_with_certificates_due(session: Session, now: datetime) -> list[int]:
    """Events that are over and have attendees whose certificate is to be written down."""
    has_due = select(Registration.id).join(Registration.person).where(*_HAVE_ONE, ~_IS_WRITTEN)
    query = (
        select(Event.id)
        .where(Event.status == EventStatus.PUBLISHED, Event.ends_at.between(now - STILL_ENTERED, now))
        .where(has_due.where(Registration.event_id == Event.id).correlate(Event).exists())
        .order_by(Event.id)
    )
    return list(session.scalars(query))


def write_down(
    tx: Transaction, registration: Registration, number: str, as_said: dict[str, Any], *, actor: str, now: datetime
) -> Certificate:
    """In the place of the one that says another name, if there is one. The caller holds the event's lock."""
    about = {"event_id": registration.event_id, "person_id": registration.person_id}
    if _revoke(tx, registration.id, now=now):
        audit.record(tx, "certificate.replaced", actor=actor, now=now, **about)
    certificate = Certificate(registration_id=registration.id, number=number, issued_at=now, as_said=as_said)
    tx.add(certificate)
    tx.flush()
    return certificate


def end_second_certificate(tx: Transaction, stays: Registration, gone: Registration, *, now: datetime) -> None:
    """Of two registrations that are merged the one that stays keeps its certificate, where it has one."""
    if certificate_in_force(tx, stays.id) is not None:
        _revoke(tx, gone.id, now=now)


def record_certificates(
    tx: Transaction, event: Event, count: int, *, person_id: int | None = None, actor: str, now: datetime
) -> None:
    """Names leave the house: how many, by whom."""
    about = {"event_id": event.id, "person_id": person_id}
    audit.record(tx, "certificates.printed", actor=actor, now=now, **about, certificates=count)


def _revoke(tx: Transaction, registration_id: int, *, now: datetime) -> bool:
    standing = (Certificate.registration_id == registration_id, Certificate.revoked_at.is_(None))
    return bool(tx.scalars(update(Certificate).where(*standing).values(revoked_at=now).returning(Certificate.id)).all())


def _by_name(registration: Registration) -> tuple[str, str, int]:
    person = registration.person
    return search_key(person.family_name), search_key(person.given_name), registration.id


_STANDING = select(Certificate).where(Certificate.revoked_at.is_(None))
_HAVE_ONE: Sequence[ColumnElement[bool]] = (Registration.entry_id.is_not(None), Person.is_unnamed.is_(False))
_SAID = Certificate.as_said["name"].as_string()
_NAME = func.trim(Person.given_name.concat(" ").concat(Person.family_name))
_IS_WRITTEN = (
    select(Certificate.id)
    .where(Certificate.registration_id == Registration.id, Certificate.revoked_at.is_(None))
    .where(or_(_SAID.is_(None), _SAID == _NAME))
    .correlate(Registration, Person)
    .exists()
)
"""Also where what it said was erased."""
