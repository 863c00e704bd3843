"""Requests of people about their own data: to correct them, to object, to erase them. A consent is
taken back at once.

Letters to people who are erased: none goes out any more.

The last letter to people who are erased while they wait for an answer: it says that their data
are erased.

Their row is emptied at once. So the letter's address and the form of address stay beside it,
sealed, until the letter is sent or given up, for ``KEPT_FOR`` at most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import About, DropReason, LetterKind, MessageState, Occasion
from ctevents.domain.people import Sex
from ctevents.domain.privacy.times import (
    Consent,
    RequestKind,
    RequestOutcome,
    due_day,
    is_overdue,
    outcomes_of,
)
from ctevents.domain.protocol.titles import Addressee
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import to_local
from ctevents.models import Event, Invitation, Message, Person, PersonRequest, Registration
from ctevents.services.common import audit
from ctevents.services.outbox.correspondence import drop_untold
from ctevents.services.outbox.mailings import NewLetter, queue_letter
from ctevents.services.privacy.rows import Scope
from ctevents.services.replies.registrations import registration_of
from ctevents.services.seating.decision import deciding, record_about


def ask_about_data(
    tx: Transaction, person: Person, kind: RequestKind, words: str, time_zone: str
) -> PersonRequest:
    """Make a request and queue its receipt, or return the open one of this kind. ``time_zone``:
    that of the event, for the day of the answer."""
    tx.execute(select(Person.id).where(Person.id == person.id).with_for_update())
    found = tx.scalars(
        select(PersonRequest).where(
            PersonRequest.person_id == person.id,
            PersonRequest.kind == kind,
            PersonRequest.settled_at.is_(None),
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
    tx.flush()
    queue_letter(tx, letter_about(tx, request, LetterKind.DATA_REQUEST_RECEIVED))
    audit.record(tx, "request.made", event_id=person.event_id, person_id=person.id)
    return request


def settle_request(
    tx: Transaction, request: PersonRequest, outcome: RequestOutcome, answer: str
) -> bool:
    """Answer a request, and queue the letter with the answer. Return False if it was settled
    before: then nothing changes. Refused for an erasure that is said to be done: erasing the person
    settles it."""
    tx.execute(select(PersonRequest.id).where(PersonRequest.id == request.id).with_for_update())
    tx.refresh(request)
    if request.settled_at is not None:
        return False
    if outcome not in outcomes_of(request.kind):
        raise Refusal(Reason.NOT_ERASED)
    mark_settled(tx, request, outcome, answer)
    queue_letter(tx, letter_about(tx, request, LetterKind.DATA_REQUEST_ANSWERED))
    return True


def mark_settled(
    tx: Transaction, request: PersonRequest, outcome: RequestOutcome, answer: str = ""
) -> None:
    """Write down the answer. The letter about it is the caller's."""
    request.settled_at, request.settled_by = tx.now, tx.actor
    request.outcome, request.answer = outcome, answer
    audit.record(tx, "request.settled", event_id=request.event_id, person_id=request.person_id)


def letter_about(session: Session, request: PersonRequest, kind: LetterKind) -> NewLetter:
    """Return a letter to the person of the request: one of each kind for a request."""
    about: Registration | Invitation | None = registration_of(session, request.person_id)
    if about is None:
        about = session.scalars(
            select(Invitation).where(Invitation.person_id == request.person_id)
        ).one()
    return NewLetter.about(about, kind, Occasion(About.PERSON_REQUEST, request.id))


def is_letter_still_true(session: Session, message: Message) -> bool:
    """Return whether a letter about a request says how the request is now: a receipt until it is
    settled, an answer after that."""
    request = request_by_id(session, message.about_id)
    is_receipt = message.kind is LetterKind.DATA_REQUEST_RECEIVED
    return request is not None and (request.settled_at is None) == is_receipt


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
    """Return requests at all events: open ones by the day of their answer, settled ones the newest
    first."""
    query = select(PersonRequest).options(
        joinedload(PersonRequest.person), joinedload(PersonRequest.event)
    )
    if is_settled:
        query = query.where(PersonRequest.settled_at.is_not(None)).order_by(
            PersonRequest.settled_at.desc()
        )
        return session.scalars(query.limit(MOST_SETTLED)).all()
    return session.scalars(
        query.where(PersonRequest.settled_at.is_(None)).order_by(PersonRequest.due_on)
    ).all()


MOST_SETTLED = 200
"""Settled requests on the page."""


@dataclass(frozen=True)
class OpenRequests:
    """Numbers of open requests. ``overdue``: those whose day has passed."""

    count: int = 0
    overdue: int = 0

    def __add__(self, other: OpenRequests) -> OpenRequests:
        return OpenRequests(self.count + other.count, self.overdue + other.overdue)


def open_requests_by_event(session: Session, *, now: datetime) -> dict[int, OpenRequests]:
    """Return the numbers by event. Events without an open request are left out."""
    query = select(PersonRequest.event_id, PersonRequest.due_on, Event.time_zone).join(
        PersonRequest.event
    )
    found: dict[int, OpenRequests] = {}
    for event_id, due_on, time_zone in session.execute(
        query.where(PersonRequest.settled_at.is_(None))
    ):
        one = OpenRequests(1, int(is_overdue(due_on, time_zone, now)))
        found[event_id] = found.get(event_id, OpenRequests()) + one
    return found


def request_by_id(session: Session, request_id: int) -> PersonRequest | None:
    return session.get(PersonRequest, request_id)


def end_letters(tx: Transaction, scope: Scope) -> None:
    """Drop letters that wait. A letter that a worker is sending at this moment counts as failed:
    the worker comes too late to write the address beside it."""
    theirs = Message.id.in_(scope.messages)
    drop_untold(tx, theirs)
    sending = update(Message).where(theirs, Message.state == MessageState.SENDING)
    tx.execute(sending.values(state=MessageState.FAILED, lease=None))


KEPT_FOR = timedelta(days=3)
"""A mail server may be away over a weekend."""


@dataclass(frozen=True, kw_only=True)
class Farewell:
    """All that the letter needs of the person. ``certificate``: the number of the certificate of
    erasure; empty if the date of retention has come."""

    name: str
    email: str
    language: str
    addressee: Addressee
    certificate: str = ""


@dataclass(frozen=True)
class Waiting:
    """People in the scope who wait for an answer: their open requests, and the letters to those who
    have an address."""

    requests: Sequence[PersonRequest] = ()
    farewells: dict[int, Farewell] = field(default_factory=dict)
    """The number of the request that the letter answers → the letter: one for each person, if
    possible about the erasure."""


def waiting_for_answer(tx: Transaction, scope: Scope, certificate: str = "") -> Waiting:
    """Return those who wait, before their rows are emptied. Locks their requests."""
    query = (
        select(PersonRequest)
        .options(joinedload(PersonRequest.person))
        .where(PersonRequest.person_id.in_(scope.people), PersonRequest.settled_at.is_(None))
        .order_by(PersonRequest.id)
        .with_for_update(of=PersonRequest)
    )
    requests = tx.scalars(query).all()
    answered: dict[int, PersonRequest] = {}
    for request in sorted(
        requests, key=lambda each: (each.kind is not RequestKind.ERASURE, each.id)
    ):
        answered.setdefault(request.person_id, request)
    letters = {
        each.id: _farewell(each.person, certificate)
        for each in answered.values()
        if each.person.email
    }
    return Waiting(requests, letters)


def settle_waiting(tx: Transaction, waiting: Waiting) -> None:
    """Settle the requests as done, before their rows are emptied with the others."""
    for request in waiting.requests:
        mark_settled(tx, request, RequestOutcome.DONE)
    tx.flush()


def say_farewell(tx: Transaction, waiting: Waiting) -> None:
    """Queue the letters, after everything else that would go to these people is dropped and
    emptied."""
    for request in waiting.requests:
        farewell = waiting.farewells.get(request.id)
        if farewell is not None:
            message = queue_letter(tx, letter_about(tx, request, LetterKind.DATA_REQUEST_ANSWERED))
            message.farewell = asdict(farewell)


def farewell_of(message: Message) -> Farewell | None:
    """Return what the letter needs of an erased person; None for any other letter. Raises
    ``SealBroken``."""
    if message.farewell is None:
        return None
    found = dict(message.farewell)
    said = found.pop("addressee")
    return Farewell(
        **found, addressee=Addressee(**said | {"sex": said["sex"] and Sex(said["sex"])})
    )


def forget_old_farewells(tx: Transaction) -> None:
    """Give up letters that could not be sent for so long, and forget their addresses."""
    old = update(Message).where(
        Message.farewell.is_not(None), Message.created_at < tx.now - KEPT_FOR
    )
    tx.execute(
        old.values(
            state=MessageState.DROPPED,
            lease=None,
            farewell=None,
            server_words=DropReason.NO_ADDRESS.value,
        ).execution_options(synchronize_session=False)
    )


def _farewell(person: Person, certificate: str) -> Farewell:
    return Farewell(
        name=person.name,
        email=person.email,
        language=person.language,
        addressee=person.addressee,
        certificate=certificate,
    )
