"""Nominees who register themselves, and the next step for a nominee."""

from __future__ import annotations

from datetime import datetime

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import refusal_to_change
from ctevents.domain.vetting import Awaits, Origin
from ctevents.models import Event, Registration
from ctevents.services.common.notices import accept_notice
from ctevents.services.people.identity_changes import edit_by_themselves
from ctevents.services.people.people import PersonFields, person_version
from ctevents.services.replies.registrations import Wishes, write_wishes
from ctevents.services.seating.decision import Decision, deciding
from ctevents.services.seating.seating import approver_of, refuse_move, take_place, wait_for
from ctevents.services.seating.seats import place_of


def is_to_finish(registration: Registration) -> bool:
    """True if a nominee must register themselves. (A person who is offered a seat from the waiting list has an ``answer_by``.)"""
    return registration.awaits is Awaits.REGISTRANT and registration.answer_by is None


def finish_nomination(
    tx: Transaction, registration: Registration, fields: PersonFields, wishes: Wishes, *, seen: str | None = None
) -> None:
    """Register a nominee by themselves: they get the seat, or wait for approval. Approval also follows the group in which they were
    named, so nobody avoids it by choosing another. The office must approve a different person than the one named.

    ``seen`` is the ``person_version`` that the nominee began with, as for ``change_registration``.
    """
    with deciding(tx, registration) as decision:
        event = decision.event
        tx.refresh(registration.person)
        refuse_unless_open(event, now=tx.now)
        decision.hold(registration.id)
        if not is_to_finish(registration):
            raise Refusal(Reason.NOT_REGISTERED)
        if seen not in (None, person_version(registration.person)):
            raise Refusal(Reason.CHANGED_MEANWHILE)
        before, place = approver_of(tx, event, registration.person, Origin.NOMINATION), place_of(registration.person)
        _, difference = edit_by_themselves(tx, registration.person, fields)
        before = before or (Awaits.OFFICE if difference else None)
        refuse_move(tx, event, registration, place)
        write_wishes(tx, registration, wishes)
        accept_notice(tx, registration)
        vet_or_give(decision, registration, before)


def vet_or_give(decision: Decision, registration: Registration, before: Awaits | None = None) -> None:
    """Give the seat, or wait for approval. ``before``: the party that had to approve before the nominee gave their group."""
    tx, event = decision.tx, decision.event
    awaits = approver_of(tx, event, registration.person, Origin.NOMINATION) or before
    if awaits is None:
        take_place(decision, registration)
    else:
        wait_for(decision, registration, awaits, LetterKind.REGISTRATION_RECEIVED)


def refuse_unless_open(event: Event, *, now: datetime) -> None:
    reason = refusal_to_change(event.status_at(now))
    if reason is not None:
        raise Refusal(reason)
