"""Letters as staff list them: filtered, the newest first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session, joinedload

from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.models import Invitation, Message, Registration


@dataclass(frozen=True, kw_only=True)
class MessageFilters:
    """Filters of letters; one that is None does not apply. ``people`` and ``institutions``: only
    letters to one of them. ``since`` and ``until``: when they were queued, the end not included.
    ``is_cut``: more guests match than those."""

    event_id: int | None = None
    mailing_id: int | None = None
    state: MessageState | None = None
    kind: LetterKind | None = None
    people: Collection[int] | None = None
    institutions: Collection[int] = ()
    since: datetime | None = None
    until: datetime | None = None
    is_cut: bool = False


def messages(
    session: Session,
    filters: MessageFilters = MessageFilters(),
    *,
    before_id: int | None = None,
    limit: int | None = None,
) -> Sequence[Message]:
    """Return messages, the newest first. ``before_id`` continues a page. Only their ids are sorted,
    since rows are wide."""
    wanted = select(Message.id).where(*_narrowed(filters)).order_by(Message.id.desc()).limit(limit)
    if before_id is not None:
        wanted = wanted.where(Message.id < before_id)
    return session.scalars(with_recipients(wanted)).all()


def with_recipients(wanted: Select[int]) -> Select[Message]:
    """Select the messages with these ids, the newest first, with everything that shows the
    recipient."""
    return (
        select(Message)
        .options(
            joinedload(Message.event),
            joinedload(Message.invitation).joinedload(Invitation.person),
            joinedload(Message.invitation).joinedload(Invitation.institution),
            joinedload(Message.registration).joinedload(Registration.person),
        )
        .where(Message.id.in_(wanted))
        .order_by(Message.id.desc())
    )


def is_to(people: Collection[int], institutions: Collection[int]) -> ColumnElement[bool]:
    """Return a condition on a message: it goes to one of these people, or to the focal point of one
    of these institutions."""
    is_theirs = or_(Invitation.person_id.in_(people), Invitation.institution_id.in_(institutions))
    return Message.test_for_id.is_(None) & or_(
        Message.registration_id.in_(
            select(Registration.id).where(Registration.person_id.in_(people))
        ),
        Message.invitation_id.in_(select(Invitation.id).where(is_theirs)),
    )


def counts_by_state(
    session: Session, filters: MessageFilters = MessageFilters()
) -> dict[MessageState, int]:
    """Return the numbers of letters in each state, whatever state the filters have."""
    narrowed = _narrowed(replace(filters, state=None))
    found = dict(
        session.execute(
            select(Message.state, func.count()).where(*narrowed).group_by(Message.state)
        ).all()
    )
    return {state: found.get(state, 0) for state in MessageState}


def _narrowed(filters: MessageFilters) -> Iterable[ColumnElement[bool]]:
    same = {
        Message.event_id: filters.event_id,
        Message.mailing_id: filters.mailing_id,
        Message.state: filters.state,
        Message.kind: filters.kind,
    }
    yield from (column == value for column, value in same.items() if value is not None)
    if filters.event_id is None:
        yield Message.event_id.is_not(None)  # none to staff
    if filters.people is not None:
        yield is_to(filters.people, filters.institutions)
    if filters.since is not None:
        yield Message.created_at >= filters.since
    if filters.until is not None:
        yield Message.created_at < filters.until
