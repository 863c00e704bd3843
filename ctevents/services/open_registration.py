"""Asking for a place without an invitation: with one answer for all, and the same work, whoever is on the list already."""

from __future__ import annotations

from datetime import datetime

from ctevents.db import Transaction
from ctevents.domain.letters import LetterKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import refusal_to_accept
from ctevents.domain.vetting import Awaits, Origin
from ctevents.models import Event
from ctevents.services import audit
from ctevents.services.people import PersonFields, add_person
from ctevents.services.registrations import Wishes, begin_registration
from ctevents.services.seating import wait_for, whose_word
from ctevents.services.seats import lock_event
from ctevents.services.throttles import count_attempt

REQUESTS_AN_ADDRESS = 5
REQUESTS_FROM_ONE_PLACE = 100
"""High, since a whole newsroom is one place."""


def ask_for_place(
    tx: Transaction, event: Event, fields: PersonFields, wishes: Wishes, place: str, *, now: datetime
) -> Reason | None:
    """Puts a person on the list, pending until the office has agreed, and queues the letter that says so.

    Somebody who is listed already becomes a second person, exactly as anybody else would: staff see the two. ``place`` is the
    network address that asks. A reason where it has asked too often; the count of it is to be committed.
    """
    if count_attempt(tx, f"registrations from {place}", now=now) > REQUESTS_FROM_ONE_PLACE:
        return Reason.TOO_MANY_ATTEMPTS
    if count_attempt(tx, f"registrations of {fields.email.lower()}", now=now) > REQUESTS_AN_ADDRESS:
        return Reason.TOO_MANY_ATTEMPTS
    event = lock_event(tx, event.id)
    reason = refusal_to_accept(event.status_at(now), event.registration_closes_at, now)
    if reason is not None or not event.open_registration:
        raise Refusal(reason or Reason.REGISTRATION_CLOSED)
    person = add_person(tx, event.id, fields, by_himself=True, now=now)
    registration = begin_registration(tx, person, wishes, has_accepted_privacy=True, now=now)
    awaits = whose_word(tx, event, person, Origin.OPEN) or Awaits.OFFICE
    wait_for(tx, registration, awaits, LetterKind.REGISTRATION_RECEIVED, actor=audit.PUBLIC, now=now)
    return None
