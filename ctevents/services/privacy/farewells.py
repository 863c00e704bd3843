"""The last letter to people who are erased while they wait for an answer: it says that their data are erased.

Their row is emptied at once. So the letter's address and the form of address stay beside it, sealed, until the letter is sent or
given up, for ``KEPT_FOR`` at most.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import joinedload

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import DropReason, LetterKind, MessageState
from ctevents.domain.people import Sex
from ctevents.domain.privacy.requests import RequestKind, RequestOutcome
from ctevents.domain.protocol.forms_of_address import Addressee
from ctevents.models import Message, Person, PersonRequest
from ctevents.services.outbox.queueing import queue_letter
from ctevents.services.privacy.person_requests import letter_about, mark_settled
from ctevents.services.privacy.rows import Scope

KEPT_FOR = timedelta(days=3)
"""A mail server may be away over a weekend."""


@dataclass(frozen=True, kw_only=True)
class Farewell:
    """All that the letter needs of the person. ``certificate``: the number of the certificate of erasure; empty if the date of
    retention has come."""

    name: str
    email: str
    language: str
    addressee: Addressee
    certificate: str = ""


@dataclass(frozen=True)
class Waiting:
    """People in the scope who wait for an answer: their open requests, and the letters to those who have an address."""

    requests: Sequence[PersonRequest] = ()
    farewells: dict[int, Farewell] = field(default_factory=dict)
    """The number of the request that the letter answers → the letter: one for each person, if possible about the erasure."""


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
    for request in sorted(requests, key=lambda each: (each.kind is not RequestKind.ERASURE, each.id)):
        answered.setdefault(request.person_id, request)
    letters = {each.id: _farewell(each.person, certificate) for each in answered.values() if each.person.email}
    return Waiting(requests, letters)


def settle_waiting(tx: Transaction, waiting: Waiting) -> None:
    """Settle the requests as done, before their rows are emptied with the others."""
    for request in waiting.requests:
        mark_settled(tx, request, RequestOutcome.DONE)
    tx.flush()


def say_farewell(tx: Transaction, waiting: Waiting) -> None:
    """Queue the letters, after everything else that would go to these people is dropped and emptied."""
    for request in waiting.requests:
        farewell = waiting.farewells.get(request.id)
        if farewell is not None:
            message = queue_letter(tx, letter_about(tx, request, LetterKind.DATA_REQUEST_ANSWERED))
            message.farewell = asdict(farewell)


def farewell_of(message: Message) -> Farewell | None:
    """Return what the letter needs of an erased person; None for any other letter. Raises ``SealBroken``."""
    if message.farewell is None:
        return None
    found = dict(message.farewell)
    said = found.pop("addressee")
    return Farewell(**found, addressee=Addressee(**said | {"sex": said["sex"] and Sex(said["sex"])}))


def forget_old_farewells(tx: Transaction) -> None:
    """Give up letters that could not be sent for so long, and forget their addresses."""
    old = update(Message).where(Message.farewell.is_not(None), Message.created_at < tx.now - KEPT_FOR)
    tx.execute(
        old.values(
            state=MessageState.DROPPED, lease=None, farewell=None, server_words=DropReason.NO_ADDRESS.value
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
