"""Nominees who register themselves, the next step for a nominee, and corrections by the focal
point: the person stays the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.names.corrections import Words, is_slip_in_name
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Awaits, Origin, RegistrationState
from ctevents.domain.schedule import refusal_to_change
from ctevents.formats.addresses import address_key
from ctevents.formats.transliteration import search_key
from ctevents.models import Event, Nomination, Person, Registration
from ctevents.services.common import audit
from ctevents.services.common.locks import version_of
from ctevents.services.common.notices import accept_notice
from ctevents.services.common.roster_changes import mark_changed
from ctevents.services.people.identity_changes import edit_by_themselves
from ctevents.services.people.people import PersonFields, edit_person, fields_of, person_version
from ctevents.services.replies.registrations import Wishes, end_links, write_wishes
from ctevents.services.replies.vetting import next_approver, vet_change
from ctevents.services.seating.badges import replace_badge
from ctevents.services.seating.decision import Decision, deciding, tell
from ctevents.services.seating.seating import approver_of, refuse_move, take_place, wait_for
from ctevents.services.seating.seats import place_of


def is_to_finish(registration: Registration) -> bool:
    """True if a nominee must register themselves. (A person who is offered a seat from the waiting
    list has an ``answer_by``.)"""
    return registration.awaits is Awaits.REGISTRANT and registration.answer_by is None


def finish_nomination(
    tx: Transaction,
    registration: Registration,
    fields: PersonFields,
    wishes: Wishes,
    *,
    seen: str | None = None,
) -> None:
    """Register a nominee by themselves: they get the seat, or wait for approval. Approval also
    follows the group in which they were named, so nobody avoids it by choosing another. The office
    must approve a different person than the one named.

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
        before, place = (
            approver_of(tx, event, registration.person, Origin.NOMINATION),
            place_of(registration.person),
        )
        _, difference = edit_by_themselves(tx, registration.person, fields)
        before = before or (Awaits.OFFICE if difference else None)
        refuse_move(tx, event, registration, place)
        write_wishes(tx, registration, wishes)
        accept_notice(tx, registration)
        vet_or_give(decision, registration, before)


def vet_or_give(
    decision: Decision, registration: Registration, before: Awaits | None = None
) -> None:
    """Give the seat, or wait for approval. ``before``: the party that had to approve before the
    nominee gave their group."""
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


def correction_version(nomination: Nomination) -> str:
    """Return a hash that changes with everything that a focal point can correct and sees."""
    person = nomination.registration.person
    email = person.email if knows_address(nomination) else ""
    return version_of((person.title, person.given_name, person.family_name, person.position, email))


def knows_address(nomination: Nomination) -> bool:
    """True if the nominee's address is the one that the focal point has given, and not one of their
    own."""
    registration = nomination.registration
    return (
        registration.privacy_accepted_at is None and "email" not in registration.person.self_entered
    )


def is_same_person(tx: Transaction, person: Person, fields: PersonFields) -> bool:
    tx.refresh(person)
    is_same_address = bool(person.email) and address_key(person.email) == address_key(fields.email)
    return is_same_address and _has_name_of(person, fields)


def _has_name_of(person: Person, fields: PersonFields) -> bool:
    """True for the person's name, also with a slip. At events with approval, a different spelling
    is approved anyway."""
    listed, typed = (
        Words.of(each.given_name, each.family_name, search_key) for each in (person, fields)
    )
    return is_slip_in_name(listed, typed)


def correct(decision: Decision, nomination: Nomination, fields: PersonFields) -> list[str]:
    """Correct a nominee. Group, language and institution stay."""
    tx, registration, person = decision.tx, nomination.registration, nomination.registration.person
    tx.refresh(person)
    if person.erased_at is not None:
        raise Refusal(Reason.NOT_NAMED)
    known = fields_of(person)
    has_moved = address_key(known.email) != address_key(fields.email)
    if has_moved and not knows_address(nomination):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    if not _has_name_of(person, fields):
        raise Refusal(Reason.OTHER_NOMINEE)
    before = next_approver(tx, registration, Origin.NOMINATION)
    decision.hold(registration.id)
    kept = {"institution": known.institution, "group": known.group, "language": known.language}
    changed = edit_person(tx, person, replace(fields, sex=fields.sex or known.sex, **kept))
    if not changed:
        return []
    registration.changed_at = tx.now
    about = {"event_id": registration.event_id, "person_id": person.id}
    institution = nomination.invitation.institution_id
    audit.record(tx, "nomination.corrected", **about, institution=institution, fields=changed)
    mark_changed(tx, registration.event_id, registration.id)
    waits = vet_change(decision, registration, before, changed)
    if has_moved:
        end_links(tx, registration)
    if has_moved and not waits:
        _write_to_new_address(tx, registration)
    return changed


def _write_to_new_address(tx: Transaction, registration: Registration) -> None:
    """Send what the earlier address got last: the badge, which is a new one, or the state of the
    registration."""
    if registration.state is RegistrationState.CONFIRMED:
        replace_badge(tx, registration)
        return
    registration.spell += 1
    if registration.state is RegistrationState.WAITLISTED:
        tell(tx, registration, LetterKind.WAITLISTED)
    elif registration.awaits is not Awaits.REGISTRANT:
        tell(tx, registration, LetterKind.REGISTRATION_RECEIVED)
    else:
        tell(
            tx,
            registration,
            LetterKind.NOMINATED if is_to_finish(registration) else LetterKind.SEAT_OFFERED,
        )


def beside_own(person: Person, fields: PersonFields) -> PersonFields:
    """Return the fields that a focal point has typed about a nominee again, without those that the
    nominee has stated and those left empty: these stay."""
    known = fields_of(person)
    kept: dict[str, Any] = {
        name: getattr(known, name)
        for name in ("title", "position", "sex", "phone")
        if name in person.self_entered or not getattr(fields, name)
    }
    return replace(fields, **kept)


def add_needs(tx: Transaction, registration: Registration, wishes: Wishes) -> None:
    """Write the needs that were typed where none are known. Known ones, which the nominee may have
    stated, and consents stay."""
    known: dict[str, Any] = {
        name: getattr(registration, name) or value for name, value in wishes.columns.items()
    }
    write_wishes(tx, registration, Wishes(**known))
