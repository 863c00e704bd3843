"""Requests for a seat without an invitation: the same answer and the same work for everybody,
whether on the list or not."""

from __future__ import annotations

from sqlalchemy import exists, func, select
from sqlalchemy.orm import contains_eager

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.people import full_name, name_key
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import ENDED, Awaits, Origin
from ctevents.formats.transliteration import search_key
from ctevents.models import Event, Invitation, Nomination, Person, Registration
from ctevents.services.common.roster_changes import mark_changed
from ctevents.services.common.throttles import count_attempt, count_attempt_from
from ctevents.services.people.people import PersonFields, add_person, edit_person
from ctevents.services.replies.link_requests import queue_link
from ctevents.services.replies.registrations import Wishes, begin_registration
from ctevents.services.seating.decision import Decision, deciding
from ctevents.services.seating.seating import approver_of, wait_for

REQUESTS_AN_ADDRESS = 5
REQUESTS_FROM_ONE_PLACE = 100
"""High, since a whole newsroom counts as one place."""


def ask_for_place(
    tx: Transaction, event: Event, fields: PersonFields, wishes: Wishes, place: str
) -> Reason | None:
    """Add a person to the list, pending until the office has approved, and queue the letter about
    that.

    A person who is on the list in another way becomes a second person, like anybody else. So does
    an unnamed guest, since staff would notice that nobody was added; organisers see both. A person
    who has asked here before, with the same address and name, stays one person. Their details do
    not change, since anybody may know both, and they get their link. If their registration has
    ended, it is requested again.

    ``place`` is the network address of the request. Return a reason if it has asked too often; the
    caller must commit the count.
    """
    if count_attempt_from(tx, place, "registrations") > REQUESTS_FROM_ONE_PLACE:
        return Reason.TOO_MANY_ATTEMPTS
    if count_attempt(tx, f"registrations of {fields.email.lower()}") > REQUESTS_AN_ADDRESS:
        return Reason.TOO_MANY_ATTEMPTS
    with deciding(tx, event) as decision:
        event = decision.event
        reason = event.refusal_to_accept_at(tx.now)
        if reason is not None or not event.open_registration:
            raise Refusal(reason or Reason.REGISTRATION_CLOSED)
        before = _asked_before(tx, event, fields)
        if before is not None and before.state in ENDED:
            edit_person(tx, before.person, fields, by_themselves=True)
            _ask(decision, before.person, before, wishes)
            return None
        with tx.begin_nested() as attempt:
            _ask(decision, add_person(tx, event.id, fields, by_themselves=True), None, wishes)
            tx.flush()
            if before is not None:
                attempt.rollback()  # the same work, so that the time of the answer reveals nothing
        if before is not None:
            queue_link(tx, before)
            mark_changed(tx, event.id, before.id)  # for the same reason
        return None


def _ask(decision: Decision, person: Person, before: Registration | None, wishes: Wishes) -> None:
    tx, event = decision.tx, decision.event
    registration = begin_registration(decision, person, before, wishes, has_accepted_privacy=True)
    awaits = approver_of(tx, event, person, Origin.OPEN) or Awaits.OFFICE
    wait_for(decision, registration, awaits, LetterKind.REGISTRATION_RECEIVED)


def _asked_before(tx: Transaction, event: Event, fields: PersonFields) -> Registration | None:
    """Return the earlier request, if possible one that still counts. Invited and named people did
    not ask here."""
    name = full_name(fields.given_name, fields.family_name)
    query = (
        select(Registration)
        .join(Registration.person)
        .options(contains_eager(Registration.person))
        .where(
            Registration.event_id == event.id,
            Person.search_key == search_key(name),
            func.lower(Person.email) == fields.email.lower(),
            Person.is_unnamed.is_(False),
            ~exists().where(Invitation.person_id == Person.id),
            ~exists().where(Nomination.registration_id == Registration.id),
        )
        .order_by(Registration.state.in_(ENDED), Registration.id)
    )
    found = tx.scalars(query.execution_options(populate_existing=True))
    return next((each for each in found if name_key(each.person.name) == name_key(name)), None)
