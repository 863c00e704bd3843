"""Statements for letters that may be sent now. They are made once, since a worker runs them for each letter."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, bindparam, func, or_, select, update
from sqlalchemy.orm import joinedload, undefer

from ctevents.db.base import Base
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event, Institution, Invitation, Mailing, Message, Person, Registration

_LETTERS = Base.metadata.tables[Message.__tablename__]
_AT: Any = bindparam("at", type_=_LETTERS.c.due_at.type)
"""The moment until which letters are due, and leases end."""


def _may_go() -> ColumnElement[bool]:
    """Return a condition. Letters of a draft wait, except tests, and so do those of a stopped mailing. Both are looked up for
    one letter: lists of drafts and of stopped mailings would be made for each letter."""
    status = select(Event.status).where(Event.id == _LETTERS.c.event_id).scalar_subquery()
    stopped_at = select(Mailing.stopped_at).where(Mailing.id == _LETTERS.c.mailing_id).scalar_subquery()
    is_published = or_(_LETTERS.c.test_for_id.is_not(None), status != EventStatus.DRAFT)
    return is_published & stopped_at.is_(None)


_IS_WAITING = (_LETTERS.c.state == MessageState.QUEUED) & (_LETTERS.c.due_at <= _AT)
_IS_LOST = (_LETTERS.c.state == MessageState.SENDING) & (_LETTERS.c.lease_ends_at <= _AT)


def _first(which: ColumnElement[bool]) -> ScalarSelect[int]:
    """Return the first letter in the order of the index: one letter is read, however many wait behind it. Letters that are held
    back come before it, and each costs a look-up."""
    in_order = select(_LETTERS.c.id).where(which, _may_go()).order_by(_LETTERS.c.due_at, _LETTERS.c.id)
    return in_order.limit(1).with_for_update(skip_locked=True).scalar_subquery()


CLAIM_NEXT = (
    update(_LETTERS)
    .where(_LETTERS.c.id == func.coalesce(_first(_IS_LOST), _first(_IS_WAITING)))
    .values(
        state=MessageState.SENDING,
        lease=bindparam("new_lease"),
        lease_ends_at=bindparam("ends_at"),
        first_tried_at=func.coalesce(_LETTERS.c.first_tried_at, _AT),
    )
    .returning(_LETTERS.c.id)
)
"""Claim the next due letter for ``new_lease``, beginning with letters whose worker did not return."""

END = (
    update(_LETTERS)
    .where(_LETTERS.c.id == bindparam("claimed"), _LETTERS.c.lease == bindparam("its_lease"))
    .values(lease=None, lease_ends_at=None)
)
"""End a claim. The new state of the letter is added to its values."""

_WITH_PERSON = (joinedload(Person.institution), undefer(Person.assistant_email))

CLAIMED: Select[Message] = (
    select(Message)
    .options(
        joinedload(Message.event),
        joinedload(Message.invitation).joinedload(Invitation.person).options(*_WITH_PERSON),
        joinedload(Message.invitation).joinedload(Invitation.institution).joinedload(Institution.group),
        joinedload(Message.registration).joinedload(Registration.person).options(*_WITH_PERSON),
        joinedload(Message.mailing).joinedload(Mailing.rule),
        joinedload(Message.mailing).joinedload(Mailing.announcement),
        joinedload(Message.test_for),
    )
    .where(Message.id == bindparam("claimed"), Message.lease == bindparam("its_lease"))
)
"""The row behind a claim with everything that its letter needs."""

OLDEST_DUE = [
    select(_LETTERS.c.due_at).where(which, _may_go()).order_by(_LETTERS.c.due_at, _LETTERS.c.id).limit(1)
    for which in (_IS_WAITING, _IS_LOST)
]
"""The due time of the letter that has waited longest, and the same for letters whose worker did not return."""
