"""Registrations: made, changed, cancelled. Every decision about a seat is made under the lock of
its event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.people import Sex
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import ENDED, Awaits, NamedCompanion, Origin, RegistrationState
from ctevents.domain.schedule import refusal_to_change
from ctevents.models import Event, FormerRegistration, Person, Registration
from ctevents.models.registration import new_reply_token
from ctevents.services.common.notices import accept_notice
from ctevents.services.common.roster_changes import mark_changed
from ctevents.services.people.companions import companions_of, companions_version, write_companions
from ctevents.services.people.form_replies import write_replies
from ctevents.services.people.identity_changes import FIELDS, edit_by_themselves, settle_identity
from ctevents.services.people.people import PersonFields, person_version
from ctevents.services.replies.vetting import next_approver, vet_change
from ctevents.services.seating.decision import WITH_PERSON, Decision, deciding, record_about
from ctevents.services.seating.seating import (
    approver_of,
    end_place,
    is_in_the_room,
    refuse_move,
    take_place,
    wait_for,
)
from ctevents.services.seating.seats import place_of, tell_focal_point
from ctevents.tokens import new_nonce


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """A registrant's needs, consents and replies. ``interpretation_language``: None for the
    language of their letters. ``form_replies``: what they typed for the organiser's own questions,
    by the id of the question; a question that the form did not ask is not there. ``companions``:
    None if the form did not ask for names; else their number is that of the assistants."""

    needs_interpretation: bool = False
    interpretation_language: str | None = None
    dietary: str = ""
    access_needs: str = ""
    assistants: int = 0
    may_share_details: bool = False
    may_be_photographed: bool = False
    form_replies: Mapping[int, str] = field(default_factory=dict)
    companions: Sequence[NamedCompanion] | None = None

    @property
    def columns(self) -> dict[str, object]:
        """The wishes that are columns of the registration, and not written with rows of their
        own."""
        others = (
            {REPLIES, COMPANIONS}
            if self.companions is None
            else {REPLIES, COMPANIONS, "assistants"}
        )
        return {name: value for name, value in vars(self).items() if name not in others}


REPLIES, COMPANIONS = "form_replies", "companions"
"""The wishes that are no columns."""


def registration_by_nonce(session: Session, nonce: str) -> Registration | None:
    """Return the registration, or the one it was merged into."""
    registration = session.scalars(_BY_NONCE, {"nonce": nonce}).one_or_none()
    if registration is None:
        registration = session.scalars(_MERGED_BY_NONCE, {"nonce": nonce}).one_or_none()
    return registration


def registration_of(session: Session, person_id: int) -> Registration | None:
    return session.scalars(_OF_PERSON, {"of_person": person_id}).one_or_none()


_FOR_PAGE = select(Registration).options(
    *WITH_PERSON, joinedload(Registration.event).joinedload(Event.project)
)
_BY_NONCE = _FOR_PAGE.where(Registration.link_nonce == bindparam("nonce"))
_MERGED_BY_NONCE = _FOR_PAGE.join(FormerRegistration).where(
    FormerRegistration.link_nonce == bindparam("nonce")
)
_OF_PERSON = select(Registration).where(Registration.person_id == bindparam("of_person"))


def give_place(
    decision: Decision,
    person: Person,
    standing: Registration | None,
    wishes: Wishes | None,
    *,
    has_accepted_privacy: bool = False,
    is_vetted: bool = False,
    awaits: Awaits | None = None,
) -> Registration:
    """Register a person, or register them again after a cancellation. They get a seat if one is
    free, or else go on the waiting list. If the event needs approval, they are pending.
    ``standing``: the registration that the person has, under the lock of the event. ``is_vetted``:
    staff entered it, and so have approved. ``awaits``: the party that had to approve before the
    person gave their group.

    A registration that holds a seat is returned unchanged, and no letter is sent. The same goes for
    a rejected one, unless staff entered this.
    """
    tx = decision.tx
    if standing is not None:
        if not _may_begin_again(standing, is_vetted=is_vetted):
            return standing
        decision.hold(standing.id)
    registration = begin_registration(
        decision, person, standing, wishes, has_accepted_privacy=has_accepted_privacy
    )
    if is_vetted:
        settle_identity(tx, person)
    awaits = (
        None if is_vetted else approver_of(tx, decision.event, person, Origin.INVITATION) or awaits
    )
    if awaits is None:
        take_place(decision, registration)
    else:
        wait_for(decision, registration, awaits, LetterKind.REGISTRATION_RECEIVED)
    return registration


def _may_begin_again(registration: Registration, *, is_vetted: bool) -> bool:
    return registration.state in ENDED and (
        is_vetted or registration.state is not RegistrationState.REJECTED
    )


def begin_registration(
    decision: Decision,
    person: Person,
    standing: Registration | None,
    wishes: Wishes | None,
    *,
    has_accepted_privacy: bool = False,
) -> Registration:
    """Make a registration, or begin a new spell of the ``standing`` one, which has ended. It is
    pending: ``take_place`` or ``wait_for`` comes next."""
    tx = decision.tx
    if standing is None:
        registration = Registration(
            event_id=person.event_id,
            person=person,
            created_at=tx.now,
            link_nonce=new_nonce(),
            spell=1,
        )
        tx.add(registration)
    else:
        registration = standing
        registration.spell += 1
        registration.partstat, registration.is_walk_in = None, False
        registration.approved_at, registration.reason_told, registration.reason_internal = (
            None,
            "",
            "",
        )
    registration.state, registration.asked_at, registration.changed_at = (
        RegistrationState.PENDING,
        tx.now,
        tx.now,
    )
    if has_accepted_privacy:
        accept_notice(tx, registration)
    if wishes is not None:
        write_wishes(tx, registration, wishes)
    tx.flush()
    return registration


def write_wishes(tx: Transaction, registration: Registration, wishes: Wishes) -> list[str]:
    """Write the fields that differ and return their names. The caller holds the lock of the
    event."""
    columns = wishes.columns
    changed = [name for name, value in columns.items() if getattr(registration, name) != value]
    for name in changed:
        setattr(registration, name, columns[name])
    tx.flush()  # a new registration gets its number
    if write_replies(tx, registration, wishes.form_replies):
        changed.append(REPLIES)
    if wishes.companions is not None and write_companions(tx, registration, wishes.companions):
        changed.append(COMPANIONS)
    return changed


def change_registration(
    tx: Transaction,
    registration: Registration,
    fields: PersonFields,
    wishes: Wishes,
    *,
    seen: str | None = None,
) -> list[str]:
    """Write registrants' changes to their own details. Return the names of the changed fields; none
    means that nothing was done. A new name or institution needs a new approval, if the event asks
    for that. The name or address of a different person needs it at every event. A new group or
    institution is refused if no quota would have given them their seat.

    ``seen`` is the ``person_version`` that the registrant began with. If staff saved since, nothing
    is written.
    """
    with deciding(tx, registration) as decision:
        tx.refresh(registration.person)
        refuse_unless_open(registration, now=tx.now)
        if seen not in (None, person_version(registration.person)):
            raise Refusal(Reason.CHANGED_MEANWHILE)
        before = next_approver(tx, registration)
        place = place_of(registration.person)
        # a change of the person locks it, too, and may promote others
        decision.hold(registration.id)
        changed, difference = edit_by_themselves(tx, registration.person, fields)
        is_other = bool(difference) and not FIELDS.isdisjoint(changed)
        refuse_move(tx, decision.event, registration, place)
        changed += write_wishes(tx, registration, wishes)
        if changed:
            registration.changed_at = tx.now
            record_about(tx, registration, "registration.changed", fields=changed)
            if changed != [COMPANIONS]:  # of them the doors know already
                mark_changed(tx, registration.event_id, registration.id)
            vet_change(decision, registration, before, changed, is_other=is_other)
        if place_of(registration.person) != place:
            decision.seats_changed()
        return changed


def change_companions(
    tx: Transaction,
    registration: Registration,
    named: Sequence[NamedCompanion],
    *,
    seen: str | None = None,
) -> bool:
    """Write the companions of a registrant as staff name them. Return False if they are the same.
    ``seen`` is the ``companions_version`` that staff began with: if it has changed, nothing is
    written."""
    with deciding(tx, registration) as decision:
        decision.hold(registration.id)
        if seen not in (None, companions_version(companions_of(tx, registration.id))):
            raise Refusal(Reason.CHANGED_MEANWHILE)
        if not write_companions(tx, registration, named):
            return False
        registration.changed_at = tx.now
        record_about(tx, registration, "registration.changed", fields=[COMPANIONS])
        return True


def say_sex(tx: Transaction, registration: Registration, sex: Sex | None) -> bool:
    """Write the answer of a registrant who was not asked before. Return False if it is the same
    answer again."""
    with deciding(tx, registration) as decision:
        tx.refresh(registration.person)
        refuse_unless_open(registration, now=tx.now)
        person = registration.person
        if sex is None or person.sex_said is sex:
            return False
        decision.hold(registration.id)  # its copy of the sex follows
        person.sex, person.is_sex_said = sex, True
        person.self_entered = sorted({*person.self_entered, "sex"})
        registration.changed_at = tx.now
        record_about(tx, registration, "registration.changed", fields=["sex"])
        mark_changed(tx, registration.event_id, registration.id)
        return True


def cancel_registration(tx: Transaction, registration: Registration) -> None:
    """Cancel the registration, while the event is open and the registrant is not in the room. A
    second call does nothing."""
    with deciding(tx, registration) as decision:
        if registration.state not in ENDED:
            refuse_unless_open(registration, now=tx.now)
            refuse_if_checked_in(decision, registration)
            tell_focal_point(tx, registration)
            end_place(decision, registration)


def end_links(tx: Transaction, registration: Registration) -> None:
    """Replace the links, including the address to which a calendar program answers, and those of
    registrations merged into this one."""
    registration.link_nonce, registration.reply_token = new_nonce(), new_reply_token()
    merged = select(FormerRegistration).where(FormerRegistration.registration_id == registration.id)
    for former in tx.scalars(merged):
        former.link_nonce, former.reply_token = new_nonce(), new_reply_token()
    tx.flush()


def refuse_if_checked_in(decision: Decision, registration: Registration) -> None:
    """Refuse for a person who is in the room: figures would show an attendee as cancelled."""
    if is_in_the_room(decision, registration):
        raise Refusal(Reason.CHECKED_IN)


def refuse_unless_open(registration: Registration, *, now: datetime) -> None:
    if registration.state in ENDED:
        raise Refusal(Reason.NOT_REGISTERED)
    reason = refusal_to_change(registration.event.status_at(now))
    if reason is not None:
        raise Refusal(reason)
