"""Gaps of the groups at an event, and a reminder now to exactly those of them who have not
replied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.figures.figures import GroupProgress
from ctevents.domain.letters.kinds import LetterKind, MailingKind
from ctevents.domain.letters.segments import Segment, Standing
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.domain.schedule import to_instant, to_local
from ctevents.models import (
    Event,
    Institution,
    Invitation,
    Message,
    Person,
    Quota,
    Registration,
    StakeholderGroup,
)
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.letters.reminder_rules import reached_by
from ctevents.services.outbox.mailings import begin_mailing, queue_letters
from ctevents.services.people.people import groups
from ctevents.services.people.segments import Member, is_reachable


@dataclass(frozen=True)
class GroupGap:
    """The gap of one group. ``last_contact_at``: when the last letter was sent to anybody in it.
    Letters with requested links do not count: anybody can request one for any address, and would
    see here if it belongs to the group."""

    group: StakeholderGroup
    gap: GroupProgress
    last_contact_at: datetime | None


def gaps(session: Session, event: Event, *, now: datetime) -> list[GroupGap]:
    """Return the gaps of groups with anybody on the list, or with a target. A few statements,
    whatever the number."""
    addressees = {row.group_id: row._asdict() for row in session.execute(_addressees(event, now))}
    confirmed = dict(session.execute(_confirmed(event.id)).all())
    targets = dict(session.execute(_targets(event.id)).all())
    contacts = dict(session.execute(_last_contacts(event.id)).all())
    return [
        GroupGap(
            group=group,
            gap=_gap(
                addressees.get(group.id, {}), confirmed.get(group.id, 0), targets.get(group.id)
            ),
            last_contact_at=contacts.get(group.id),
        )
        for group in groups(session, event.project_id)
        if group.id in {*addressees, *confirmed, *targets}
    ]


def to_remind(
    session: Session, event: Event, group_codes: Sequence[str], *, now: datetime
) -> list[Member]:
    """Return the members of the groups (none named: all) who have not replied, can be reached, and
    have had no reminder today."""
    segment = Segment(standing=Standing.NOT_REPLIED, groups=tuple(group_codes))
    reminded = reminded_today(session, event, now=now)
    return [
        member
        for member in reached_by(session, event, segment, now=now)
        if member.invitation_id not in reminded
    ]


def reminded_today(session: Session, event: Event, *, now: datetime) -> set[int]:
    """Return the ids of the invitations about which a reminder was queued today."""
    found = session.scalars(select(Message.invitation_id).where(*_reminders_of_today(event, now)))
    return {invitation_id for invitation_id in found if invitation_id is not None}


def remind(tx: Transaction, event: Event, group_codes: Sequence[str], *, expected: int) -> int:
    """Queue a reminder to each of ``to_remind``. Their number must be the one that staff agreed to.
    Nobody is reminded twice on one day."""
    event = lock_event(tx, event.id)
    reason = event.refusal_to_accept_at(tx.now)
    if reason is not None:
        raise Refusal(reason)
    members = to_remind(tx, event, group_codes, now=tx.now)
    if len(members) != expected or not members:
        raise Refusal(Reason.GUEST_LIST_CHANGED if members else Reason.NOBODY_TO_WRITE_TO)
    mailing = begin_mailing(tx, event.id, MailingKind.REMINDER)
    day = to_local(tx.now, event.time_zone).date().isoformat()
    queue_letters(
        tx,
        mailing,
        LetterKind.REPLY_REMINDER,
        members,
        lambda member: replace(member.about, moment=day),
    )
    audit.record(
        tx,
        "reminder.sent_by_hand",
        event_id=event.id,
        groups=list(group_codes),
        letters=len(members),
    )
    return len(members)


def _gap(addressees: dict[str, Any], confirmed: int, target: int | None) -> GroupProgress:
    counts = {name: count or 0 for name, count in addressees.items() if name != "group_id"}
    return GroupProgress(target=target, confirmed=confirmed, **counts)


def _addressees(event: Event, now: datetime) -> Select[*tuple[Any, ...]]:
    """Select people with an invitation, and institutions. A registered person has answered."""
    is_invited = Invitation.state.not_in((InvitationState.DRAFT, InvitationState.WITHDRAWN))
    is_silent = (Invitation.state == InvitationState.SENT) & Registration.id.is_(None)
    can_be_reached = or_(
        and_(
            Person.id.is_not(None),
            is_reachable(Person.email, Person.email_bounced, Person.unsubscribed_at),
        ),
        and_(
            Invitation.institution_id.is_not(None),
            is_reachable(
                Invitation.focal_email, Invitation.focal_email_bounced, Invitation.unsubscribed_at
            ),
        ),
    )
    was_reminded = exists().where(
        *_reminders_of_today(event, now), Message.invitation_id == Invitation.id
    )
    group_id = func.coalesce(Person.group_id, Institution.group_id)
    return (
        select(
            group_id.label("group_id"),
            _count(Invitation.state == InvitationState.DRAFT).label("uninvited"),
            _count(is_invited).label("invited"),
            _count(is_invited & ~is_silent).label("replied"),
            _count(is_silent & ~can_be_reached).label("unreachable"),
            _count(is_silent & can_be_reached & was_reminded).label("reminded"),
        )
        .select_from(Invitation)
        .outerjoin(Person, Invitation.person_id == Person.id)
        .outerjoin(Institution, Invitation.institution_id == Institution.id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .where(Invitation.event_id == event.id)
        .group_by(group_id)
    )


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count().filter(condition)


def _reminders_of_today(event: Event, now: datetime) -> list[ColumnElement[bool]]:
    """Return conditions for reminders since midnight, by the calendar of the event's place."""
    morning = datetime.combine(to_local(now, event.time_zone).date(), time())
    return [
        Message.event_id == event.id,
        Message.kind == LetterKind.REPLY_REMINDER,
        Message.test_for_id.is_(None),
        Message.invitation_id.is_not(None),
        Message.created_at >= to_instant(morning, event.time_zone),
    ]


def _confirmed(event_id: int) -> Select[int, int]:
    return (
        select(Person.group_id, func.count())
        .join(Registration, Registration.person_id == Person.id)
        .where(Registration.event_id == event_id, Registration.state == RegistrationState.CONFIRMED)
        .group_by(Person.group_id)
    )


def _targets(event_id: int) -> Select[*tuple[Any, ...]]:
    return select(Quota.group_id, Quota.target).where(
        Quota.event_id == event_id, Quota.group_id.is_not(None), Quota.target.is_not(None)
    )


def _last_contacts(event_id: int) -> Select[*tuple[Any, ...]]:
    person_id = func.coalesce(Registration.person_id, Invitation.person_id)
    group_id = func.coalesce(Person.group_id, Institution.group_id)
    return (
        select(group_id, func.max(Message.sent_at))
        .select_from(Message)
        .outerjoin(Registration, Message.registration_id == Registration.id)
        .outerjoin(Invitation, Message.invitation_id == Invitation.id)
        .outerjoin(Person, Person.id == person_id)
        .outerjoin(Institution, Invitation.institution_id == Institution.id)
        .where(
            Message.event_id == event_id,
            Message.sent_at.is_not(None),
            Message.test_for_id.is_(None),
            Message.kind != LetterKind.LINK_AGAIN,
        )
        .group_by(group_id)
    )
