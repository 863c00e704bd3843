"""Letters on paper for people who are invited and have no e-mail address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, func, or_, select, update
from sqlalchemy.orm import Session, contains_eager, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.guests.bulk import Ticks
from ctevents.domain.names.alphabets import Alphabet
from ctevents.domain.names.order import sort_key
from ctevents.domain.registration import InvitationState
from ctevents.models import Event, Institution, Invitation, Person, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.common.pieces import in_pieces
from ctevents.services.people.unnamed import has_named_unnamed, leads_to_unnamed


@dataclass(frozen=True)
class PaperCounts:
    """The letters of one group: all, and those not printed yet."""

    all: int
    new: int


def letters_on_paper(
    session: Session, event_id: int, group_codes: Sequence[str] = (), *, only_new: bool = True
) -> list[Invitation]:
    """Return the invitations without a reply, sorted by the name on the letter. ``group_codes``
    limits them to these groups. Unnamed guests and institutions that named one are left out: the
    link in the letter would reveal the name."""
    query = _by_letter(select(Invitation).options(*_WHOLE), event_id)
    if group_codes:
        query = query.where(StakeholderGroup.code.in_(group_codes))
    if only_new:
        query = query.where(Invitation.printed_at.is_(None))
    return _in_order(session, event_id, query)


def letters_to(session: Session, event_id: int, ticked: Ticks) -> list[Invitation]:
    """Return the invitations without a reply of these rows, also of those with an e-mail address,
    as ``letters_on_paper``."""
    found = _in_order(session, event_id, _printable(select(Invitation).options(*_WHOLE), event_id))
    return [
        each
        for each in found
        if each.person_id in ticked.people or each.institution_id in ticked.institutions
    ]


def _in_order(session: Session, event_id: int, query: Select) -> list[Invitation]:  # type: ignore[type-arg]
    alphabet = session.get_one(Event, event_id).alphabet
    return sorted(
        session.scalars(query), key=lambda invitation: (_place(invitation, alphabet), invitation.id)
    )


_WHOLE = (
    contains_eager(Invitation.person).options(
        joinedload(Person.institution), joinedload(Person.group)
    ),
    contains_eager(Invitation.institution),
    joinedload(Invitation.event),
)


def paper_counts(session: Session, event_id: int) -> dict[str, PaperCounts]:
    """Return the counts by the code of the group. Groups without any are left out."""
    columns = (StakeholderGroup.code, func.count(), func.count(Invitation.printed_at))
    query = _by_letter(select(*columns), event_id).group_by(StakeholderGroup.code)
    return {
        code: PaperCounts(count, count - printed) for code, count, printed in session.execute(query)
    }


def unnamed_without_letter(session: Session, event_id: int) -> int:
    """Return the number of unnamed guests without an address, who must be invited in another
    way."""
    query = select(func.count()).select_from(Invitation).join(Invitation.person)
    return (
        session.scalar(query.where(*_is_waiting(event_id), Person.email == "", Person.is_unnamed))
        or 0
    )


def record_letters(tx: Transaction, event: Event, letters: Sequence[Invitation]) -> None:
    """Record the export of names and personal links: with their number and the actor. Each
    invitation keeps the time of its last print."""
    ids = [invitation.id for invitation in letters]
    for some in in_pieces(ids):
        tx.execute(update(Invitation).where(Invitation.id.in_(some)).values(printed_at=tx.now))
    audit.record(tx, "letters.printed", event_id=event.id, letters=len(ids))


def record_letter(tx: Transaction, invitation: Invitation) -> None:
    """Record one letter, in the history of its addressee."""
    invitation.printed_at = tx.now
    about = {"institution": invitation.institution_id} if invitation.institution_id else {}
    audit.record(
        tx,
        "letters.printed",
        event_id=invitation.event_id,
        person_id=invitation.person_id,
        letters=1,
        **about,
    )


def may_be_printed(session: Session, invitation: Invitation) -> bool:
    """True if a letter may be printed, even for a person with an address: it may be doubtful."""
    is_erased = invitation.person is not None and invitation.person.erased_at is not None
    return invitation.state.is_open and not is_erased and not leads_to_unnamed(session, invitation)


def _by_letter(query: Select, event_id: int) -> Select:  # type: ignore[type-arg]
    return _printable(query, event_id).where(
        func.coalesce(Person.email, Invitation.focal_email) == ""
    )


def _printable(query: Select, event_id: int) -> Select:  # type: ignore[type-arg]
    group_id = func.coalesce(Person.group_id, Institution.group_id)
    return (
        query.select_from(Invitation)
        .outerjoin(Invitation.person)
        .outerjoin(Invitation.institution)
        .outerjoin(StakeholderGroup, StakeholderGroup.id == group_id)
        .where(*_is_waiting(event_id))
        .where(
            or_(Person.id.is_(None), Person.is_unnamed.is_(False) & Person.erased_at.is_(None)),
            ~has_named_unnamed(),
        )
    )


def _is_waiting(event_id: int) -> tuple[ColumnElement[bool], ...]:
    return Invitation.event_id == event_id, Invitation.state == InvitationState.SENT


def _place(invitation: Invitation, alphabet: Alphabet) -> bytes:
    """Return the sort key of the name on the letter."""
    if invitation.person is not None:
        return invitation.person.sort_key
    return sort_key("", invitation.institution.name if invitation.institution else "", alphabet)
