"""Statements for letters that may be sent now. They are made once, since a worker runs them for each letter."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, bindparam, func, or_, select, update
from sqlalchemy.orm import joinedload, undefer

from ctevents.db.base import Base
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.schedule import EventStatus
from ctevents.models import (
    Attachment,
    Event,
    Institution,
    Invitation,
    LetterWording,
    Mailing,
    Message,
    OutboxGate,
    Person,
    Registration,
)

_LETTERS = Base.metadata.tables[Message.__tablename__]
_AT: Any = bindparam("at", type_=_LETTERS.c.due_at.type)
"""The moment until which letters are due, and leases end."""
_SINCE: Any = bindparam("since", type_=_LETTERS.c.due_at.type)
"""The moment before which no waiting letter is looked for."""


def _may_go() -> ColumnElement[bool]:
    """Return a condition. Letters of a draft wait, except tests, and so do those of a stopped mailing. Both are looked up for
    one letter: lists of drafts and of stopped mailings would be made for each letter."""
    status = select(Event.status).where(Event.id == _LETTERS.c.event_id).scalar_subquery()
    stopped_at = select(Mailing.stopped_at).where(Mailing.id == _LETTERS.c.mailing_id).scalar_subquery()
    is_published = or_(_LETTERS.c.test_for_id.is_not(None), status != EventStatus.DRAFT)
    return is_published & stopped_at.is_(None)


_IS_WAITING = (_LETTERS.c.state == MessageState.QUEUED) & _LETTERS.c.due_at.between(_SINCE, _AT)
_IS_LOST = (_LETTERS.c.state == MessageState.SENDING) & (_LETTERS.c.lease_ends_at <= _AT)
_IS_CLOSED = select(OutboxGate.id).where(OutboxGate.resumes_at > _AT).exists()


def _first(which: ColumnElement[bool]) -> ScalarSelect[int]:
    """Return the first letter in the order of the index: one letter is read, however many wait behind it. Letters that are held
    back may come before it, and each costs a look-up."""
    in_order = select(_LETTERS.c.id).where(which, _may_go()).order_by(_LETTERS.c.due_at, _LETTERS.c.id)
    return in_order.limit(1).with_for_update(skip_locked=True).scalar_subquery()


CLAIM_NEXT = (
    update(_LETTERS)
    .where(
        _LETTERS.c.id == func.coalesce(_first(_IS_LOST), _first(_IS_WAITING)),
        ~_IS_CLOSED,
    )
    .values(
        state=MessageState.SENDING,
        lease=bindparam("new_lease"),
        lease_ends_at=bindparam("ends_at"),
        first_tried_at=func.coalesce(_LETTERS.c.first_tried_at, _AT),
    )
    .returning(_LETTERS.c.id, _LETTERS.c.due_at)
)
"""Claim for ``new_lease`` a letter whose worker did not return, or else the next one of those that were not due before ``since``. A
closed gate is part of the condition, since a query of its own would be a round trip for each letter."""

END = (
    update(_LETTERS)
    .where(_LETTERS.c.id == bindparam("claimed"), _LETTERS.c.lease == bindparam("its_lease"))
    .values(lease=None, lease_ends_at=None)
    .returning(select(OutboxGate.paused_at.is_not(None)).scalar_subquery())
)
"""End a claim, and return whether the gate was closed. The new state of the letter is added to its values."""

_WITH_PERSON = (joinedload(Person.institution), undefer(Person.assistant_email))


def _has(table: type[LetterWording | Attachment]) -> ColumnElement[bool]:
    return select(table.id).where(table.event_id == _LETTERS.c.event_id, table.kind == _LETTERS.c.kind).exists()


CLAIMED = (
    select(Message, _has(LetterWording), _has(Attachment))
    .options(
        joinedload(Message.event).joinedload(Event.project),
        joinedload(Message.invitation).joinedload(Invitation.person).options(*_WITH_PERSON),
        joinedload(Message.invitation).joinedload(Invitation.institution).joinedload(Institution.group),
        joinedload(Message.registration)
        .joinedload(Registration.person)
        .options(*_WITH_PERSON, joinedload(Person.group)),
        joinedload(Message.mailing).joinedload(Mailing.rule),
        joinedload(Message.mailing).joinedload(Mailing.announcement),
        joinedload(Message.test_for),
    )
    .where(Message.id == bindparam("claimed"), Message.lease == bindparam("its_lease"))
)
"""The values of a ``ClaimedLetter``."""

OLDEST_DUE = [
    select(_LETTERS.c.due_at).where(which, _may_go()).order_by(_LETTERS.c.due_at, _LETTERS.c.id).limit(1)
    for which in (_IS_WAITING, _IS_LOST)
]
"""The due time of the letter that has waited longest, and the same for letters whose worker did not return."""
