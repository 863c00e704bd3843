"""Vetting: registrations approved and rejected, one or many, and approved again when their person
becomes a different one.

Shared parts of all replies to an invitation. Each caller holds the lock of the event."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from sqlalchemy import and_, bindparam, exists, select
from sqlalchemy.orm import Session, object_session

from ctevents.db.base import Transaction
from ctevents.domain.entry import RevokedBecause
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import (
    Awaits,
    Channel,
    InvitationState,
    NominationEnd,
    Origin,
    RegistrationState,
)
from ctevents.domain.schedule import refusal_to_change, to_local
from ctevents.models import Event, Invitation, Nomination, Person, Registration
from ctevents.services.common import audit
from ctevents.services.common.roster_changes import write_shown
from ctevents.services.people.identity_changes import latest_open_change, settle_identity
from ctevents.services.people.people import person_version, unnamed_version
from ctevents.services.seating.badges import revoke_badge
from ctevents.services.seating.decision import WITH_PERSON, Decision, deciding, record_about
from ctevents.services.seating.seating import (
    approver_of,
    end_place,
    is_in_the_room,
    take_place,
    wait_for,
)
from ctevents.services.seating.seats import tell_focal_point


def record_reply(
    tx: Transaction,
    invitation: Invitation,
    state: InvitationState,
    channel: Channel,
    *,
    came_at: datetime | None = None,
    **details: str | int,
) -> None:
    """Record a reply. ``came_at``: when it came, if that was before it is entered; the audit log
    has the day."""
    write_shown(tx, invitation, state=state, reply_channel=channel, replied_at=came_at or tx.now)
    invitation.words_to_host = ""  # those of an earlier reply are no longer true
    about: dict[str, str | int] = (
        {"institution": invitation.institution_id} if invitation.institution_id else {}
    )
    if came_at is not None:
        about["came_on"] = to_local(came_at, invitation.event.time_zone).date().isoformat()
    audit.record(
        tx,
        f"invitation.{state}",
        event_id=invitation.event_id,
        person_id=invitation.person_id,
        channel=channel.value,
        **about,
        **details,
    )


SHOWS_WORDS = and_(Invitation.state == InvitationState.DECLINED, ~Person.is_unnamed)
"""The condition that staff may read the words to the host. Those of unnamed guests could tell who
it is."""


def words_to_host(session: Session, people: Collection[int]) -> dict[int, str]:
    """Return the words with which these people declined, by the id of the person."""
    query = (
        select(Invitation.person_id, Invitation.words_to_host)
        .join(Person, Person.id == Invitation.person_id)
        .where(Invitation.person_id.in_(people), SHOWS_WORDS)
    )
    return {person_id: words for person_id, words in session.execute(query) if person_id and words}


def open_invitation(session: Session, registration: Registration) -> Invitation | None:
    """Return the invitation that the registrant can accept again, as it is now. Nominees have none;
    others may have passed theirs on."""
    query = select(Invitation).where(Invitation.person_id == registration.person_id)
    invitation = session.scalars(query.execution_options(populate_existing=True)).one_or_none()
    return invitation if invitation is not None and invitation.state.is_open else None


def has_open_invitation(session: Session, registration: Registration) -> bool:
    return open_invitation(session, registration) is not None


def addressee(invitation: Invitation) -> Person:
    if invitation.person is None:
        raise ValueError("an institution's invitation has no person")
    return invitation.person


def refuse_if_ended(invitation: Invitation) -> None:
    """Refuse an invitation that was passed on or withdrawn, perhaps after the page was read."""
    if invitation.state in (InvitationState.DELEGATED, InvitationState.WITHDRAWN):
        raise Refusal(Reason.INVITATION_ENDED)


def refuse_if_over(event: Event, *, now: datetime) -> None:
    reason = refusal_to_change(event.status_at(now))
    if reason not in (None, Reason.EVENT_NOT_PUBLISHED):
        raise Refusal(reason)


LONGEST_REASON = 1000
"""Characters."""

WITHOUT_FOCAL_POINT = "without-focal-point"
"""The audit log's word for an approval that did not wait for the focal point."""

IS_LOOKED_AT = (Awaits.FOCAL_POINT, Awaits.OFFICE)
"""Pending registrations that a party must approve. The others wait for the registrant."""


@dataclass(frozen=True)
class SeenRegistration:
    """A registration as staff saw it when they decided. ``version`` is that of ``version_of``."""

    registration_id: int
    version: str


@dataclass(frozen=True)
class VettingResult:
    """The result. ``passed_over``: registrations that had changed since they were seen, or wait for
    their focal point."""

    done: list[Registration] = field(default_factory=list)
    passed_over: list[Registration] = field(default_factory=list)


def version_of(registration: Registration) -> str:
    """Return a hash that changes whenever anything the decision depends on changes."""
    standing = (registration.state, registration.awaits, registration.spell)
    person = registration.person
    seen = _unnamed_seen(person) if person.is_unnamed else person_version(person)
    return sha256(repr((standing, seen)).encode()).hexdigest()[:16]


def _unnamed_seen(person: Person) -> tuple[str, int | None]:
    """Return the version of an unnamed guest. It changes with a newer change of name or address,
    and nothing can be guessed from it."""
    session = object_session(person)
    return unnamed_version(person), latest_open_change(
        session, person
    ) if session is not None else None


def origin_of(session: Session, registration: Registration) -> Origin:
    about = {"of_registration": registration.id, "of_person": registration.person_id}
    is_named, is_invited = session.execute(_ORIGINS, about).one()
    if is_named:
        return Origin.NOMINATION
    return Origin.INVITATION if is_invited else Origin.OPEN


_ORIGINS = select(
    exists().where(Nomination.registration_id == bindparam("of_registration")),
    exists().where(Invitation.person_id == bindparam("of_person")),
)


def approve(
    tx: Transaction,
    event: Event,
    seen: Sequence[SeenRegistration],
    *,
    reason_internal: str = "",
    without_focal_point: bool = False,
) -> VettingResult:
    """Give each of them a seat, in the order of their requests. A registration that still waits for
    its focal point is passed over, unless the office decides ``without_focal_point``."""
    with deciding(tx, event) as decision:
        event = decision.event
        refuse_if_over(event, now=tx.now)
        decided = VettingResult()
        for registration, is_as_seen in _held(decision, seen):
            is_early = registration.awaits is Awaits.FOCAL_POINT
            if not is_as_seen or (is_early and not without_focal_point):
                decided.passed_over.append(registration)
                continue
            registration.approved_at, registration.reason_internal = tx.now, reason_internal
            why = WITHOUT_FOCAL_POINT if is_early else None
            record_about(tx, registration, "registration.approved", reason=why)
            settle_identity(tx, registration.person)
            take_place(decision, registration)
            decided.done.append(registration)
        return decided


def reject(
    tx: Transaction,
    event: Event,
    seen: Sequence[SeenRegistration],
    *,
    reason_told: str = "",
    reason_internal: str = "",
) -> VettingResult:
    """Reject each of them. The registrants get a letter, with ``reason_told`` as it was typed;
    ``reason_internal`` is for staff. The focal point of a nominee gets a letter that the seat is
    free."""
    with deciding(tx, event) as decision:
        event = decision.event
        refuse_if_over(event, now=tx.now)
        decided = VettingResult()
        for registration, is_as_seen in _held(decision, seen):
            if is_as_seen:
                registration.reason_told, registration.reason_internal = (
                    reason_told,
                    reason_internal,
                )
                tell_focal_point(tx, registration)
                end_place(decision, registration, because=NominationEnd.REJECTED)
            (decided.done if is_as_seen else decided.passed_over).append(registration)
        return decided


def answer_as_focal_point(
    tx: Transaction, invitation: Invitation, registration: Registration, *, agrees: bool
) -> bool:
    """Enter the decision of the institution's focal point. If they know the person, the office is
    asked next; if not, the registration is rejected.

    Return False and do nothing if that decision is no longer awaited, or the person now belongs to
    another institution.
    """
    with deciding(tx, registration) as decision:
        tx.refresh(invitation)
        refuse_if_ended(invitation)
        is_theirs = registration.person.institution_id == invitation.institution_id
        if registration.awaits is not Awaits.FOCAL_POINT or not is_theirs:
            return False
        refuse_if_over(decision.event, now=tx.now)
        if not agrees:
            if is_in_the_room(decision, registration):
                raise Refusal(Reason.NOMINEE_ATTENDED, (registration.person.name,))
            end_place(decision, registration, because=NominationEnd.REJECTED)
            return True
        registration.awaits, registration.changed_at = Awaits.OFFICE, tx.now
        record_about(tx, registration, "registration.vouched_for")
        return True


def next_approver(
    session: Session, registration: Registration, origin: Origin | None = None
) -> Awaits | None:
    """Return the party that would have to approve the registrant now, or None. ``origin``: if it is
    known."""
    if registration.is_walk_in:
        return None
    origin = origin or origin_of(session, registration)
    return approver_of(session, registration.event, registration.person, origin)


def vet_change(
    decision: Decision,
    registration: Registration,
    before: Awaits | None,
    changed: Collection[str],
    *,
    is_other: bool = False,
) -> bool:
    """Decide whether a registrant's change of their own details needs a new approval, and return
    that. ``before`` is the earlier result of ``next_approver``, so that nobody avoids approval by
    changing the group.

    ``is_other``: name or address are now those of a different person. The office decides about that
    at every event.

    An approved registrant waits again, with their seat and their place in the order. Their badge
    does not let them in.
    """
    tx = decision.tx
    if is_other and is_in_the_room(decision, registration):
        raise Refusal(Reason.CHECKED_IN_BY_NAME)
    is_another = is_other or not _IDENTITY.isdisjoint(changed)
    if not is_another and ("group" not in changed or registration.approved_at is not None):
        return False
    approver = (
        next_approver(tx, registration)
        or (before if is_another else None)
        or (Awaits.OFFICE if is_other else None)
    )
    if registration.awaits in IS_LOOKED_AT:
        registration.awaits = approver or Awaits.OFFICE
    elif approver is not None and _was_agreed_to(registration):
        revoke_badge(tx, registration, RevokedBecause.NOT_CONFIRMED)
        registration.holds_seat = (
            registration.holds_seat or registration.state is RegistrationState.CONFIRMED
        )
        registration.spell += 1
        registration.approved_at, registration.answer_by = None, None
        wait_for(decision, registration, approver, LetterKind.REGISTRATION_RECEIVED)
        return True
    return False


_IDENTITY = frozenset({"given_name", "family_name", "institution"})


def _was_agreed_to(registration: Registration) -> bool:
    """True if the registrant was approved, including one with an offered seat from the waiting
    list. A nominee who has yet to register was not."""
    has_place = registration.state in (RegistrationState.CONFIRMED, RegistrationState.WAITLISTED)
    return has_place or registration.holds_seat


def _held(decision: Decision, seen: Sequence[SeenRegistration]) -> list[tuple[Registration, bool]]:
    """Lock the event's registrations and return them, the first request first, each with whether it
    still waits as it was seen."""
    tx, event = decision.tx, decision.event
    versions = {item.registration_id: item.version for item in seen}
    decision.hold(*versions)
    query = (
        select(Registration)
        .options(*WITH_PERSON)
        .where(Registration.event_id == event.id, Registration.id.in_(versions))
        .order_by(Registration.asked_at, Registration.id)
        .execution_options(populate_existing=True)
    )
    return [
        (found, found.awaits in IS_LOOKED_AT and version_of(found) == versions[found.id])
        for found in tx.scalars(query)
    ]
