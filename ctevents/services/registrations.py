"""Registrations: given, changed, cancelled, promoted. Every decision on a seat is made under the lock of its event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from ctevents.db import Transaction
from ctevents.domain.entry import RevokedBecause
from ctevents.domain.letters import LetterKind, occasion_of_registration
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import ENDED, RegistrationState, place_for, promotions
from ctevents.domain.rsvp import Channel, InvitationState
from ctevents.domain.schedule import refusal_to_change
from ctevents.models import Event, Invitation, Person, Registration
from ctevents.services import audit
from ctevents.services.badges import issue_badge, revoke_badge
from ctevents.services.outbox import queue_letter
from ctevents.services.people import PersonFields, edit_person, person_version
from ctevents.services.roster import mark_changed
from ctevents.services.seats import lock_event, seats_left, seats_taken
from ctevents.tokens import new_nonce


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """What a registrant needs and allows."""

    needs_interpretation: bool = False
    dietary: str = ""
    access_needs: str = ""
    may_share_details: bool = False
    may_be_photographed: bool = False


def registration_by_nonce(session: Session, nonce: str) -> Registration | None:
    query = select(Registration).options(*_WITH_PERSON).where(Registration.link_nonce == nonce)
    return session.scalars(query).one_or_none()


def registration_of(session: Session, person_id: int) -> Registration | None:
    return session.scalars(select(Registration).where(Registration.person_id == person_id)).one_or_none()


def place_in_queue(session: Session, registration: Registration) -> int:
    """1 for the next to be promoted."""
    ahead = select(func.count()).where(
        Registration.event_id == registration.event_id,
        Registration.state == RegistrationState.WAITLISTED,
        (Registration.asked_at < registration.asked_at)
        | ((Registration.asked_at == registration.asked_at) & (Registration.id < registration.id)),
    )
    return int(session.scalar(ahead) or 0) + 1


def give_place(
    tx: Transaction,
    person: Person,
    wishes: Wishes | None,
    *,
    actor: str,
    now: datetime,
    has_accepted_privacy: bool = False,
) -> Registration:
    """Registers a person, or registers again after a cancellation: a seat if one is left, else the waiting list.

    Returns the registration as it is where the person holds one already: nothing is changed and nothing sent.
    """
    event = lock_event(tx, person.event_id)
    registration = registration_of(tx, person.id)
    if registration is not None and registration.state not in ENDED:
        return registration
    state = place_for(seats_left=seats_left(tx, event))
    if registration is None:
        registration = Registration(event_id=event.id, person=person, created_at=now, link_nonce=new_nonce(), spell=1)
        tx.add(registration)
    else:
        registration.spell += 1
        registration.partstat = None
    registration.state, registration.asked_at, registration.changed_at = state, now, now
    if wishes is not None:
        write_wishes(registration, wishes)
    if has_accepted_privacy:
        registration.privacy_accepted_at = now
    tx.flush()
    kind = LetterKind.WAITLISTED
    if state is RegistrationState.CONFIRMED:
        kind = LetterKind.CONFIRMED
        confirm(tx, registration, now=now)
    tell(tx, registration, kind, now=now)
    _audit(tx, registration, f"registration.{state}", actor=actor, now=now)
    mark_changed(tx, event.id, registration.id)
    return registration


def confirm(tx: Transaction, registration: Registration, *, now: datetime) -> None:
    """A badge, and a calendar entry, which begins with SEQUENCE 0 and goes on from where it was."""
    issue_badge(tx, registration, now=now)
    if registration.calendar_sequence is None:
        registration.calendar_sequence = 0


def write_wishes(registration: Registration, wishes: Wishes) -> list[str]:
    """Writes what differs and returns the names of those fields."""
    changed = [name for name, value in vars(wishes).items() if getattr(registration, name) != value]
    for name in changed:
        setattr(registration, name, getattr(wishes, name))
    return changed


def change_registration(
    tx: Transaction,
    registration: Registration,
    fields: PersonFields,
    wishes: Wishes,
    *,
    seen: str | None = None,
    now: datetime,
) -> list[str]:
    """What the registrant corrects about himself. Returns the names of the changed fields; none means nothing was done.

    ``seen`` is the ``person_version`` that he began with: where it is another by now, nothing is written over what
    staff saved.
    """
    lock_event(tx, registration.event_id)
    tx.refresh(registration)
    tx.refresh(registration.person)
    _refuse_unless_open(registration, now=now)
    if seen not in (None, person_version(registration.person)):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    changed = edit_person(tx, registration.person, fields, by_himself=True)
    changed += write_wishes(registration, wishes)
    if changed:
        registration.changed_at = now
        _audit(tx, registration, "registration.changed", actor=audit.LINK, now=now, fields=changed)
        mark_changed(tx, registration.event_id, registration.id)
    return changed


def cancel_registration(tx: Transaction, registration: Registration, *, actor: str, now: datetime) -> None:
    """The registrant gives the place back, while the event is open. A second call does nothing."""
    event = lock_event(tx, registration.event_id)
    tx.refresh(registration)
    if registration.state not in ENDED:
        _refuse_unless_open(registration, now=now)
        end_place(tx, event, registration, actor=actor, now=now)


def end_place(
    tx: Transaction,
    event: Event,
    registration: Registration,
    *,
    actor: str,
    channel: Channel | None = None,
    now: datetime,
) -> None:
    """Takes the place back and promotes the next; nothing where it has ended. The caller holds the event's lock.

    ``channel``: how the registrant said so; None leaves the invitation's as it is.
    """
    if registration.state in ENDED:
        return
    _hold_waiting(tx, event, registration.id)
    if registration.state is RegistrationState.CONFIRMED and registration.calendar_sequence is not None:
        registration.calendar_sequence += 1
    registration.state, registration.changed_at = RegistrationState.CANCELLED, now
    revoke_badge(tx, registration, RevokedBecause.CANCELLED, now=now)
    _decline(tx, registration.person_id, channel, now=now)
    tell(tx, registration, LetterKind.REGISTRATION_CANCELLED, now=now)
    _audit(tx, registration, "registration.cancelled", actor=actor, now=now)
    mark_changed(tx, event.id, registration.id)
    promote_waiting(tx, event, now=now)


def _hold_waiting(tx: Transaction, event: Event, *also: int) -> None:
    """Holds the registrations that may change, in the order in which check-ins hold them: crosswise they would block."""
    is_waiting = (Registration.event_id == event.id) & (Registration.state == RegistrationState.WAITLISTED)
    query = select(Registration.id).where(is_waiting | Registration.id.in_(also)).order_by(Registration.id)
    tx.scalars(query.with_for_update(key_share=True)).all()


def promote_waiting(tx: Transaction, event: Event, *, now: datetime) -> int:
    """Gives the free seats to those who wait, in order. The caller holds the event's lock. Returns how many."""
    waiting = select(Registration).where(
        Registration.event_id == event.id, Registration.state == RegistrationState.WAITLISTED
    )
    count = tx.scalar(select(func.count()).select_from(waiting.subquery())) or 0
    free = promotions(capacity=event.capacity or 0, taken=seats_taken(tx, event.id), waiting=count)
    if not free:
        return 0
    _hold_waiting(tx, event)
    query = waiting.options(*_WITH_PERSON).order_by(Registration.asked_at, Registration.id).limit(free)
    promoted = tx.scalars(query).all()
    for registration in promoted:
        registration.state, registration.changed_at = RegistrationState.CONFIRMED, now
        confirm(tx, registration, now=now)
        tell(tx, registration, LetterKind.PROMOTED, now=now)
        _audit(tx, registration, "registration.promoted", actor=audit.WORKER, now=now)
    tx.flush()
    mark_changed(tx, event.id, *(registration.id for registration in promoted))
    return len(promoted)


_WITH_PERSON = (
    joinedload(Registration.person).joinedload(Person.institution),
    joinedload(Registration.person).joinedload(Person.group),
    joinedload(Registration.event),
)


def _refuse_unless_open(registration: Registration, *, now: datetime) -> None:
    if registration.state in ENDED:
        raise Refusal(Reason.NOT_REGISTERED)
    reason = refusal_to_change(registration.event.status_at(now))
    if reason is not None:
        raise Refusal(reason)


def _decline(tx: Transaction, person_id: int, channel: Channel | None, *, now: datetime) -> None:
    """Who gives the place back has answered the invitation anew."""
    invitation = tx.scalars(select(Invitation).where(Invitation.person_id == person_id)).one_or_none()
    if invitation is not None:
        invitation.state, invitation.replied_at = InvitationState.DECLINED, now
        invitation.reply_channel = channel or invitation.reply_channel


def tell(tx: Transaction, registration: Registration, kind: LetterKind, *, now: datetime) -> None:
    """Queues a letter about the registration as it is in its present spell."""
    queue_letter(
        tx,
        kind,
        occasion_of_registration(registration.id, registration.spell),
        event_id=registration.event_id,
        registration_id=registration.id,
        now=now,
    )


def _audit(
    tx: Transaction,
    registration: Registration,
    action: str,
    *,
    actor: str,
    now: datetime,
    fields: list[str] | None = None,
) -> None:
    details = {"fields": fields} if fields else {}
    audit.record(
        tx,
        action,
        actor=actor,
        now=now,
        event_id=registration.event_id,
        person_id=registration.person_id,
        **details,
    )
