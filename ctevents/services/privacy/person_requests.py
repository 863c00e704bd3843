"""Requests of people about their own data: to correct them, to object, to erase them. A consent is taken back at once."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.privacy.requests import Consent, RequestKind, RequestOutcome, due_day
from ctevents.domain.schedule import to_local
from ctevents.models import Person, PersonRequest, Registration
from ctevents.services.common import audit
from ctevents.services.seating.decision import deciding, record_about


def ask_about_data(tx: Transaction, person: Person, kind: RequestKind, words: str, time_zone: str) -> PersonRequest:
    """Make a request, or return the open one of this kind. ``time_zone``: that of the event, for the day of the answer."""
    tx.execute(select(Person.id).where(Person.id == person.id).with_for_update())
    found = tx.scalars(
        select(PersonRequest).where(
            PersonRequest.person_id == person.id, PersonRequest.kind == kind, PersonRequest.settled_at.is_(None)
        )
    ).one_or_none()
    if found is not None:
        return found
    request = PersonRequest(
        event_id=person.event_id,
        person_id=person.id,
        kind=kind,
        words=words,
        asked_at=tx.now,
        due_on=due_day(to_local(tx.now, time_zone).date()),
    )
    tx.add(request)
    audit.record(tx, "request.made", event_id=person.event_id, person_id=person.id)
    return request


def settle_request(tx: Transaction, request: PersonRequest, outcome: RequestOutcome, answer: str) -> bool:
    """Answer a request. Return False if it was settled before: then nothing changes."""
    tx.execute(select(PersonRequest.id).where(PersonRequest.id == request.id).with_for_update())
    tx.refresh(request)
    if request.settled_at is not None:
        return False
    request.settled_at, request.settled_by = tx.now, tx.actor
    request.outcome, request.answer = outcome, answer
    audit.record(tx, "request.settled", event_id=request.event_id, person_id=request.person_id)
    return True


def take_consent_back(tx: Transaction, registration: Registration, consent: Consent) -> None:
    """End a consent, whatever the state of the event is. A second call does nothing."""
    with deciding(tx, registration) as decision:
        decision.hold(registration.id)
        if getattr(registration, consent):
            setattr(registration, consent, False)
            registration.changed_at = tx.now
            record_about(tx, registration, "registration.changed", fields=[consent])


def requests_of(session: Session, person_id: int) -> Sequence[PersonRequest]:
    query = select(PersonRequest).where(PersonRequest.person_id == person_id)
    return session.scalars(query.order_by(PersonRequest.id)).all()


def all_requests(session: Session, *, is_settled: bool) -> Sequence[PersonRequest]:
    """Return requests at all events: open ones by the day of their answer, settled ones the newest first."""
    query = select(PersonRequest).options(joinedload(PersonRequest.person), joinedload(PersonRequest.event))
    if is_settled:
        query = query.where(PersonRequest.settled_at.is_not(None)).order_by(PersonRequest.settled_at.desc())
        return session.scalars(query.limit(MOST_SETTLED)).all()
    return session.scalars(query.where(PersonRequest.settled_at.is_(None)).order_by(PersonRequest.due_on)).all()


MOST_SETTLED = 200
"""Settled requests on the page."""


def request_by_id(session: Session, request_id: int) -> PersonRequest | None:
    return session.get(PersonRequest, request_id)
